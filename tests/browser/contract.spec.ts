// What a host may rely on: attributes, properties, events, names of styles, on pages that make it hard.

import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/claim";
import { policy, portal } from "./support/host";
import { url, workspace } from "./support/place";
import { Planner } from "./support/planner";
import { golden, scenario } from "./support/seeds";

interface Told {
  readonly name: string;
  readonly detail: {
    readonly preset?: string;
    readonly language?: string;
    readonly scenario?: { levers?: Record<string, number[]> };
    readonly verdicts?: readonly { readonly id: string; readonly status: string }[];
    readonly code?: string;
    readonly path?: string;
    readonly message?: string;
  };
}

interface Element extends HTMLElement {
  scenario: unknown;
  baseline: unknown;
  readOnly: boolean;
  readonly current: { levers?: Record<string, number[]> } | undefined;
  readonly verdicts: readonly { readonly id: string; readonly status: string }[] | undefined;
}

declare global {
  interface Window {
    contractTold: Told[];
    compiled: number;
  }
}

/** Has the page keep what the document hears, from the first on. */
async function listen(page: Page): Promise<() => Promise<Told[]>> {
  await page.addInitScript(() => {
    window.contractTold = [];
    for (const name of ["lo-trinh-ready", "lo-trinh-change", "lo-trinh-error"]) {
      document.addEventListener(name, (event) => {
        const { detail } = event as CustomEvent<Told["detail"]>;
        window.contractTold.push({ name, detail: structuredClone(detail) });
      });
    }
  });
  return () => page.evaluate(() => window.contractTold.splice(0));
}

const set = (planner: Planner, name: string, value: string | undefined) =>
  planner.element.evaluate(
    (host, [attribute, to]) =>
      to === undefined
        ? host.removeAttribute(attribute as string)
        : host.setAttribute(attribute as string, to),
    [name, value] as const,
  );

test("the contract says its version", async ({ page }) => {
  await Planner.open(page);
  const version = await page.evaluate(
    () => (customElements.get("lo-trinh") as unknown as { version: string }).version,
  );
  expect(version).toBe("1.2.0");
  expect(readFileSync(workspace("README.md"), "utf8")).toContain(`contract ${version}`);
});

test("ready is told once, then changes, each with what it led to", async ({ page }) => {
  const heard = await listen(page);
  const body = `<lo-trinh lang="en" scenario="early_effort"></lo-trinh>`;
  const planner = await Planner.open(page, await portal(page, { body }));
  await expect(planner.element.locator(".page")).toHaveAttribute("lang", "en");
  const [ready, ...others] = await heard();
  expect(ready?.name).toBe("lo-trinh-ready");
  // The words of the other language may have come later.
  expect(others.filter(({ detail }) => detail.language !== "en")).toEqual([]);
  expect(ready?.detail.preset).toBe("early_effort");
  const expected = golden("early_effort").map(({ id, status }) => [id, status]);
  expect(ready?.detail.verdicts?.map(({ id, status }) => [id, status])).toEqual(expected);

  await planner.choose("neutral");
  const [change, ...more] = await heard();
  expect(more).toEqual([]);
  expect(change?.name).toBe("lo-trinh-change");
  expect(change?.detail.preset).toBe("neutral");
});

test("what is wrong is told with a stable code, the field and the sentence", async ({ page }) => {
  const heard = await listen(page);
  const body = `<lo-trinh show="charts legder"></lo-trinh>`;
  const planner = await Planner.open(page, await portal(page, { body }));
  const errors = async () => (await heard()).filter(({ name }) => name === "lo-trinh-error");
  const [error, ...more] = await errors();
  expect(more).toEqual([]);
  expect(error?.detail.code).toBe("unknown_value");
  expect(error?.detail.path).toBe("show");
  expect(error?.detail.message).toContain("show: không có “legder”");
  await expect(planner.alert()).toContainText(error?.detail.message ?? "nothing");

  await planner.element.evaluate((host) => {
    (host as Element).scenario = {
      schema: "lotrinh-scenario/1",
      levers: { consolidation: [2, 0, 0] },
    };
  });
  const [refused] = await errors();
  expect(refused?.detail.code).toBe("out_of_range");
  expect(refused?.detail.path).toContain("consolidation");
  await expect(planner.alert()).toContainText("consolidation");
  await expect(planner.preset()).toHaveValue("neutral");
  await expect(planner.typed("consolidation")).toHaveValue("0");
});

test("the scenario in view can be read, kept and given back", async ({ page }) => {
  const planner = await Planner.open(page, await portal(page, { body: "<lo-trinh></lo-trinh>" }));
  await planner.choose("early_effort");
  await planner.type(planner.typed("consolidation"), "7");
  const kept = await planner.element.evaluate((host) => {
    const element = host as Element;
    const { current } = element;
    // What a host does to its copy is nothing to the page.
    const mine = element.current;
    if (mine?.levers) mine.levers.consolidation = [1, 1, 1];
    return { current, verdicts: element.verdicts?.map(({ id, status }) => [id, status]) };
  });
  expect(kept.current?.levers?.consolidation?.[0]).toBe(0.07);
  const statuses = await planner.statuses();
  expect(Object.fromEntries(kept.verdicts ?? [])).toEqual(statuses);
  await planner.choose("neutral");
  await planner.element.evaluate((host, scenario) => {
    (host as Element).scenario = scenario;
  }, kept.current);
  await expect(planner.typed("consolidation")).toHaveValue("7");
  expect(await planner.statuses()).toEqual(statuses);
});

test("a baseline of the host's own takes the place of the illustrative one", async ({ page }) => {
  const planner = await Planner.open(page, await portal(page, { body: "<lo-trinh></lo-trinh>" }));
  const seed = JSON.parse(readFileSync(workspace("seeds/baselines/illustrative.json"), "utf8"));
  const own = { ...seed, illustrative: false };
  await expect(planner.element.locator(".badge")).toBeVisible();
  const give = (baseline: unknown) =>
    planner.element.evaluate((host, baseline) => {
      (host as Element).baseline = baseline;
    }, baseline);
  await give(own);
  await expect(planner.element.locator(".badge")).toHaveCount(0);
  // A link carries no figures, and says so.
  await planner.element.locator("[data-opens=share]").click();
  await expect(planner.element.locator("dialog#share .warning")).toContainText("số liệu minh họa");
  await page.keyboard.press("Escape");

  // A wrong one is told with its field, and the one before stays.
  await give({ ...own, schema: "other/1" });
  await expect(planner.alert()).toContainText("baseline.schema");
  await expect(planner.element.locator(".badge")).toHaveCount(0);
  await planner.element.evaluate((host) => {
    const round: { self?: unknown } = {};
    round.self = round;
    (host as Element).baseline = round;
  });
  await expect(planner.alert()).toContainText(
    "Thuộc tính baseline: giá trị không phải là dữ liệu JSON.",
  );
  await set(planner, "baseline", "illustrative");
  await expect(planner.alert()).toBeHidden();
  await expect(planner.element.locator(".badge")).toBeVisible();
  await set(planner, "baseline", "mars");
  await expect(planner.alert()).toContainText(
    "baseline: không có “mars”; có thể dùng illustrative",
  );
});

test("lang is the language, and its older name still is", async ({ page }) => {
  const body = `<lo-trinh id="one" lang="en"></lo-trinh><lo-trinh id="two" language="en"></lo-trinh>`;
  await page.goto(await portal(page, { body }));
  for (const [id, name] of [
    ["#one", "lang"],
    ["#two", "language"],
  ] as const) {
    const planner = new Planner(page, id);
    await planner.ready();
    await expect(planner.element.locator(".page")).toHaveAttribute("lang", "en");
    await planner.speak("vi");
    await expect(planner.element).toHaveAttribute(name, "vi");
    await expect(planner.element).toHaveAttribute("lang", "vi");
    await set(planner, name, "en");
    await expect(planner.element.locator(".page")).toHaveAttribute("lang", "en");
    await set(planner, name, "fr");
    await expect(planner.alert()).toContainText(`${name}: there is no “fr”`);
  }
});

const PARTS = [
  "header",
  "summary",
  "levers",
  "charts",
  "ledger",
  "compare",
  "why",
  "all",
  "sectors",
  "register",
  "quotas",
  "savings",
  "timeline",
  "norms",
];

test("each part can be shown alone, and is a part to style", async ({ page }) => {
  const planner = await Planner.open(page);
  const part = (name: string) => planner.element.locator(`[part=${name}]`);
  for (const name of PARTS) {
    await set(planner, "show", name);
    for (const other of PARTS) await expect(part(other)).toHaveCount(other === name ? 1 : 0);
    // Whose figures they are is said in any case.
    await expect(planner.element.locator(".limits")).toContainText("dựng ra để minh họa");
  }
  await set(planner, "show", " charts\n ledger ");
  await expect(part("charts")).toHaveCount(1);
  await expect(part("ledger")).toHaveCount(1);
  await expect(part("levers")).toHaveCount(0);
  await set(planner, "show", undefined);
  for (const name of PARTS) await expect(part(name)).toHaveCount(1);
  await planner.ready();
});

test("parts that are chosen fill the column, and the help still opens from them", async ({
  page,
}) => {
  const body = `<lo-trinh show="charts ledger"></lo-trinh>`;
  const planner = await Planner.open(page, await portal(page, { body }));
  const wide = await planner.element
    .locator("[part=charts]")
    .evaluate((part) => part.getBoundingClientRect().width);
  expect(wide).toBeGreaterThan(1150);
  await planner.element.locator("[data-hint]").first().click();
  const help = planner.element.locator("dialog#help");
  await expect(help).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(help).toHaveCount(0);
  await expect(planner.element.locator("[data-opens]:visible")).toHaveCount(0);
});

test("what is read-only cannot be changed by any control, and can be looked at", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const heard = await listen(page);
  const body = `<lo-trinh readonly scenario="natural_exits"></lo-trinh>`;
  const planner = await Planner.open(page, await portal(page, { body }));
  for (const section of await planner.element.locator("details.section").all()) {
    await section.evaluate((details) => {
      (details as HTMLDetailsElement).open = true;
    });
  }
  await expect(planner.section("norms").locator("[data-check]").first()).toBeAttached();
  await planner.element.locator("[data-status=missed] [data-ask]").first().click();
  await expect(planner.element.locator("[data-take]").first()).toBeAttached();
  await expect(planner.section("all").locator("[data-effort]").first()).toBeAttached();
  await heard();
  const before = await planner.element.evaluate((host) => (host as Element).current);
  // Every control that is there and works is used, but for those that print or ask the system.
  const used = await planner.element.evaluate(async (host) => {
    const root = host.shadowRoot as ShadowRoot;
    window.print = () => undefined;
    const seen = new Set<string>();
    const name = (one: Element | globalThis.Element) =>
      `${one.tagName} ${one.id} ${one.getAttribute("aria-label") ?? one.textContent?.trim()}`;
    const controls = () =>
      [...root.querySelectorAll<HTMLInputElement>("button, input, select, textarea")].filter(
        (one) =>
          !one.disabled && !one.readOnly && one.getClientRects().length > 0 && !seen.has(name(one)),
      );
    for (let [one] = controls(); one; [one] = controls()) {
      seen.add(name(one));
      if (one.matches("[data-opens=memo], [data-file], [lang], .link, #share-system")) continue;
      if (one.tagName === "BUTTON") one.click();
      else if (one.tagName === "SELECT") {
        const select = one as unknown as HTMLSelectElement;
        select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
        select.dispatchEvent(new Event("change"));
      } else if (one.type === "checkbox") one.click();
      else {
        one.value = one.type === "range" ? "0.01" : "1";
        one.dispatchEvent(new Event("input"));
        one.dispatchEvent(new Event("change"));
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
      root.querySelector("dialog")?.close();
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return [...seen];
  });
  expect(used.length).toBeGreaterThan(60);
  for (const keys of ["Control+z", "Control+y"]) await page.keyboard.press(keys);
  const changes = (await heard()).filter(({ name }) => name === "lo-trinh-change");
  expect(changes).toEqual([]);
  expect(await planner.element.evaluate((host) => (host as Element).current)).toEqual(before);
  await expect(planner.preset()).toHaveCount(0);
  await expect(planner.element.locator("#named")).toContainText(scenario("natural_exits").title.vi);

  // The host goes on deciding.
  await set(planner, "scenario", "early_effort");
  await expect(planner.element.locator("#named")).toContainText(scenario("early_effort").title.vi);
  await set(planner, "readonly", undefined);
  await planner.choose("neutral");
});

test("what is read-only can be saved as files and passed on", async ({ page }) => {
  const body = `<lo-trinh readonly scenario="early_effort"></lo-trinh>`;
  const planner = await Planner.open(page, await portal(page, { body }));
  await planner.element.locator("[data-opens=export]").click();
  const saved = page.waitForEvent("download");
  await planner.element.locator("dialog#export [data-file=ledger-csv]").click();
  expect((await saved).suggestedFilename()).toContain(".csv");
  await page.keyboard.press("Escape");
  await planner.element.locator("[data-opens=share]").click();
  await expect(planner.element.locator("#share-link")).toHaveValue(`${url}/#early_effort`);
});

const looks = [
  ["unset", "* { all: unset }"],
  ["initial, for good", "* { all: initial !important }"],
  ["an old reset", "* { margin: 0; padding: 0; border: 0; font: 11px Tahoma; line-height: 1 } "],
  [
    "a portal's own looks",
    `body { color: red; letter-spacing: 4px; text-transform: uppercase; word-spacing: 1em }
     button, input, select, table, td, div, section, h2, h3, svg { all: revert; float: right; width: 7px !important;
     display: none !important; background: lime !important } :root { font-size: 50% }`,
  ],
] as const;

/** How the page looks: where its parts stand and in which type. */
async function look(planner: Planner): Promise<unknown> {
  return planner.element.evaluate((host) => {
    const root = host.shadowRoot as ShadowRoot;
    const parts = ["header.top", ".summary", ".levers", ".charts", ".plot", ".ledger", "#preset"];
    return parts.map((part) => {
      const one = root.querySelector(part) as HTMLElement;
      const { width, height } = one.getBoundingClientRect();
      const { color, fontSize, fontFamily, letterSpacing, colorScheme } = getComputedStyle(one);
      const size = [Math.round(width), part === ".ledger" ? 0 : Math.round(height)];
      return { part, size, color, fontSize, fontFamily, letterSpacing, colorScheme };
    });
  });
}

for (const theme of ["light", "dark"]) {
  test(`no style sheet of a host's changes the page (${theme})`, async ({ page }) => {
    const body = `<lo-trinh theme="${theme}"></lo-trinh>`;
    const usual = await Planner.open(
      page,
      await portal(page, { body, css: "body { margin: 0 } html { scrollbar-gutter: stable }" }),
    );
    const expected = await look(usual);
    for (const [what, css] of looks) {
      await page.unrouteAll();
      const always =
        "html, head, body { margin: 0 !important; scrollbar-gutter: stable !important }";
      const block = "html, body { display: block !important } head { display: none !important }";
      const planner = await Planner.open(
        page,
        await portal(page, { body, css: `${css}\n${always}\n${block}` }),
      );
      expect(await look(planner), what).toEqual(expected);
    }
  });
}

test("a page whose base lies elsewhere gets every part from where the script lies", async ({
  page,
}) => {
  const body = "<lo-trinh></lo-trinh>";
  const head = '<base href="https://elsewhere.example/deep/">';
  const path = await portal(page, {
    body,
    head,
    policy: policy.replace("base-uri 'none'", "base-uri *"),
  });
  const planner = await Planner.open(page, path);
  await planner.speak("en");
  await planner.element.locator("#uncertain").click();
  await expect(planner.element.locator(".chart .band path").first()).toBeAttached();
  await planner.element.locator("[data-opens=share]").click();
  await expect(planner.element.locator("#share-link")).toHaveValue(`${url}/#neutral`);
});

test("an address is kept on a page whose base lies elsewhere", async ({ page }) => {
  const path = await portal(page, {
    body: "<lo-trinh address></lo-trinh>",
    head: '<base href="/deep/">',
    policy: policy.replace("base-uri 'none'", "base-uri *"),
  });
  const planner = await Planner.open(page, path);
  await planner.choose("natural_exits");
  await expect(page).toHaveURL(`${url}/portal.html#natural_exits`);
});

test("it runs where only scripts that a policy vouches for may", async ({ page }) => {
  const trusted = "; require-trusted-types-for 'script'; trusted-types lit-html lo-trinh";
  const body = "<lo-trinh></lo-trinh>";
  const planner = await Planner.open(page, await portal(page, { body, policy: policy + trusted }));
  await planner.speak("en");
  await planner.element.locator("#uncertain").click();
  await expect(planner.element.locator(".chart .band path").first()).toBeAttached();
  for (const id of ["why", "quotas", "timeline"]) await planner.unfold(id);
  await expect(planner.section("why").locator("svg")).toBeVisible();
  for (const id of ["share", "export", "help"]) {
    await planner.element.locator(`[data-opens=${id}]`).click();
    await expect(planner.element.locator(`dialog#${id}`)).toBeVisible();
    await page.keyboard.press("Escape");
  }
  // What reads files is a worker of its own.
  await planner.element.locator("[data-opens=province]").click();
  const file = { name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("Year,2011\n2011,1") };
  await planner.element.locator("#bring-file").setInputFiles(file);
  await expect(planner.element.locator("[data-brought=refused]")).toContainText("a.csv");
});

test("two elements share each module: fetched once, compiled once", async ({ page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith(".wasm")) fetched.push(new URL(request.url()).pathname);
  });
  await page.addInitScript(() => {
    window.compiled = 0;
    for (const name of [
      "compile",
      "compileStreaming",
      "instantiate",
      "instantiateStreaming",
    ] as const) {
      const real = WebAssembly[name] as (...args: unknown[]) => unknown;
      Object.assign(WebAssembly, {
        [name]: (source: unknown, ...rest: unknown[]) => {
          if (!(source instanceof WebAssembly.Module)) window.compiled += 1;
          return real.call(WebAssembly, source, ...rest);
        },
      });
    }
  });
  const body = `<lo-trinh id="one"></lo-trinh><lo-trinh id="two" lang="en"></lo-trinh>`;
  await page.goto(await portal(page, { body }));
  for (const id of ["#one", "#two"]) {
    const planner = new Planner(page, id);
    await planner.ready();
    await planner.element.locator("#uncertain").click();
    await expect(planner.element.locator(".chart .band path").first()).toBeAttached();
  }
  expect(new Set(fetched).size).toBe(2);
  expect(fetched).toHaveLength(2);
  expect(await page.evaluate(() => window.compiled)).toBe(2);
});

test("an element that was there and set up before the script is taken as it stands", async ({
  page,
}) => {
  const heard = await listen(page);
  const body = `<lo-trinh lang="en"><p>Fallback</p></lo-trinh>`;
  await page.goto(await portal(page, { body, script: false }));
  const planner = new Planner(page);
  await expect(page.getByText("Fallback")).toBeVisible();
  await planner.element.evaluate((host) => {
    const element = host as Element;
    element.scenario = "early_effort";
    element.readOnly = true;
  });
  await page.addScriptTag({ url: "/lo-trinh.js", type: "module" });
  await planner.ready();
  await expect(page.getByText("Fallback")).toBeHidden();
  await expect(planner.element.locator(".page")).toHaveAttribute("lang", "en");
  await expect(planner.element.locator("#named")).toContainText(scenario("early_effort").title.en);
  const ready = (await heard()).find(({ name }) => name === "lo-trinh-ready");
  expect(ready?.detail.preset).toBe("early_effort");
});

test("an element taken out and put back is as it was and goes on", async ({ page }) => {
  const heard = await listen(page);
  const body = `<div id="here"><lo-trinh></lo-trinh></div>`;
  const planner = await Planner.open(page, await portal(page, { body }));
  await planner.choose("early_effort");
  await planner.element.locator("#uncertain").click();
  await expect(planner.element.locator(".chart .band path").first()).toBeAttached();
  await heard();
  for (let round = 0; round < 3; round += 1) {
    await page.evaluate(async () => {
      const element = document.querySelector("lo-trinh") as HTMLElement;
      element.remove();
      element.setAttribute("measure", "index");
      await new Promise((resolve) => setTimeout(resolve, 100));
      document.querySelector("#here")?.append(element);
    });
    await planner.ready();
    await expect(planner.preset()).toHaveValue("early_effort");
    await expect(planner.element.locator("[data-measure=index]")).toHaveAttribute(
      "aria-pressed",
      "true",
    );
  }
  expect(await heard()).toEqual([]);
  await planner.type(planner.typed("consolidation"), "6");
  expect(await heard()).toHaveLength(1);
  await expect(planner.element.locator("[data-draws]:not([data-draws='0'])")).toBeVisible();
});

test("a script that is loaded under two addresses registers once and says nothing", async ({
  page,
}) => {
  const body = "<lo-trinh></lo-trinh>";
  const head = '<script type="module" src="/lo-trinh.js?v=2"></script>';
  const planner = await Planner.open(page, await portal(page, { body, head }));
  await page.addScriptTag({ url: "/lo-trinh.js?v=3", type: "module" });
  await page.evaluate(() => document.body.append(document.createElement("lo-trinh")));
  await expect(page.locator("lo-trinh .plot .chart .scenario path")).toHaveCount(8);
  await planner.element.first().evaluate((host) => host.setAttribute("scenario", "early_effort"));
  await expect(planner.preset().first()).toHaveValue("early_effort");
});

test("a portal's old jQuery makes it, moves it, sets it and hears it", async ({
  page,
  silence,
}) => {
  // What jQuery tries out on a page as it starts.
  silence.allow(/inline event handler|script-src-attr/);
  const jquery = readFileSync(
    workspace("tests/browser/node_modules/jquery/dist/jquery.js"),
    "utf8",
  );
  await page.route("**/jquery.js", (route) =>
    route.fulfill({ body: jquery, contentType: "text/javascript" }),
  );
  const lax = policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
  const path = await portal(page, {
    body: `<div id="here"></div><div id="there"></div>`,
    head: '<script src="/jquery.js"></script>',
    policy: lax,
  });
  await page.goto(path);
  await page.evaluate(() => {
    // biome-ignore lint/suspicious/noExplicitAny: it comes without types.
    const $ = (window as any).jQuery;
    window.contractTold = [];
    $(document).on("lo-trinh-change", (event: { originalEvent: CustomEvent }) => {
      window.contractTold.push({
        name: "jquery",
        detail: { preset: event.originalEvent.detail.preset },
      });
    });
    $("#here").append('<lo-trinh scenario="natural_exits"><b>old</b></lo-trinh>');
    $("*").css("zoom", "1").addClass("themed").attr("data-portal", "1");
  });
  const planner = new Planner(page);
  await planner.ready();
  await page.evaluate(() => {
    // biome-ignore lint/suspicious/noExplicitAny: it comes without types.
    const $ = (window as any).jQuery;
    $("#there").append($("lo-trinh").detach());
    $("lo-trinh").attr("scenario", "early_effort").prop("readonly", true);
  });
  await planner.ready();
  await expect(planner.element.locator("#named")).toContainText(scenario("early_effort").title.vi);
  const presets = await page.evaluate(() => window.contractTold.map(({ detail }) => detail.preset));
  expect(presets).toEqual(["early_effort"]);
});

test("the host's colours and looks reach the page by their names", async ({ page }) => {
  const css = `lo-trinh { --lo-trinh-paper: rgb(250, 240, 230); --lo-trinh-ink: rgb(1, 2, 3) }
    lo-trinh::part(ledger) { outline: 3px solid rgb(4, 5, 6) }
    lo-trinh::part(why) { background: rgb(7, 8, 9) }`;
  const planner = await Planner.open(
    page,
    await portal(page, { body: "<lo-trinh></lo-trinh>", css }),
  );
  const paper = planner.element.locator(".page");
  await expect(paper).toHaveCSS("background-color", "rgb(250, 240, 230)");
  await expect(paper).toHaveCSS("color", "rgb(1, 2, 3)");
  await expect(planner.element.locator("[part=ledger]")).toHaveCSS("outline-color", "rgb(4, 5, 6)");
  await expect(planner.section("why")).toHaveCSS("background-color", "rgb(7, 8, 9)");
});
