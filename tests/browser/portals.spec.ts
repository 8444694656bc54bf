// What a host may rely on, on pages that make it hard: their style sheets, bases, policies and scripts.

import { readFileSync } from "node:fs";
import { expect, test } from "./support/claim";
import { type Element, listen } from "./support/contract";
import { policy, portal } from "./support/host";
import { url, workspace } from "./support/place";
import { Planner } from "./support/planner";
import { scenario } from "./support/seeds";

declare global {
  interface Window {
    compiled: number;
  }
}

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
