// What a host may rely on: attributes, properties, events, names of parts.

import { readFileSync } from "node:fs";
import { expect, test } from "./support/claim";
import { type Element, listen, set } from "./support/contract";
import { portal } from "./support/host";
import { url, workspace } from "./support/place";
import { Planner, parts } from "./support/planner";
import { golden, scenario } from "./support/seeds";

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

test("each part can be shown alone, and is a part to style", async ({ page }) => {
  const planner = await Planner.open(page);
  const part = (name: string) => planner.element.locator(`[part=${name}]`);
  for (const name of parts) {
    await set(planner, "show", name);
    for (const other of parts) await expect(part(other)).toHaveCount(other === name ? 1 : 0);
    // Whose figures they are is said in any case.
    await expect(planner.element.locator(".limits")).toContainText("dựng ra để minh họa");
  }
  await set(planner, "show", " charts\n ledger ");
  await expect(part("charts")).toHaveCount(1);
  await expect(part("ledger")).toHaveCount(1);
  await expect(part("levers")).toHaveCount(0);
  await set(planner, "show", undefined);
  for (const name of parts) await expect(part(name)).toHaveCount(1);
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
