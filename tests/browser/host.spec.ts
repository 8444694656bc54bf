// The element in a host's own page: nothing in, events out.

import type { Page } from "@playwright/test";
import { expect, test } from "./support/claim";
import { portal } from "./support/host";
import { Planner } from "./support/planner";
import { golden } from "./support/seeds";

interface Heard {
  readonly preset: string;
  readonly language: string;
  readonly scenario: { readonly levers?: Record<string, number[]> };
  readonly verdicts: readonly { readonly id: string; readonly status: string }[];
}

declare global {
  interface Window {
    heard: Heard[];
  }
}

/** Listens on the document, as a host would. */
async function hear(page: Page): Promise<() => Promise<Heard[]>> {
  await page.evaluate(() => {
    window.heard = [];
    document.addEventListener("lo-trinh-change", (event) => {
      window.heard.push(structuredClone((event as CustomEvent<Heard>).detail));
    });
  });
  return () => page.evaluate(() => window.heard.splice(0));
}

test("one line of script is enough under the strict policy", async ({ page }) => {
  const planner = await Planner.open(page, await portal(page, { body: "<lo-trinh></lo-trinh>" }));
  await planner.choose("exactly_the_plan");
  await expect(planner.counts()).toContainText("10 đạt");
  await planner.speak("en");
  await expect(planner.counts()).toContainText("10 met");
});

test("each change is told once, with what it led to", async ({ page }) => {
  const planner = await Planner.open(page);
  const heard = await hear(page);

  await planner.choose("early_effort");
  const [chosen, ...more] = await heard();
  expect(more).toEqual([]);
  expect(chosen?.preset).toBe("early_effort");
  expect(chosen?.language).toBe("vi");
  expect(chosen?.verdicts.map(({ id, status }) => [id, status])).toEqual(
    golden("early_effort").map(({ id, status }) => [id, status]),
  );

  await planner.type(planner.typed("consolidation"), "7");
  const moved = await heard();
  expect(moved).toHaveLength(1);
  expect(moved[0]?.scenario.levers?.consolidation?.[0]).toBe(0.07);

  await planner.speak("en");
  expect((await heard()).map(({ language }) => language)).toEqual(["en"]);

  await planner.element.evaluate((host) => host.setAttribute("scenario", "neutral"));
  await expect(planner.preset()).toHaveValue("neutral");
  expect((await heard()).map(({ preset }) => preset)).toEqual(["neutral"]);
});

test("a look around is no change", async ({ page }) => {
  const planner = await Planner.open(page);
  const heard = await hear(page);
  await planner.plot("units").hover();
  await planner.plot("posts").hover();
  await planner.tab("2022–2025").click();
  await planner.lever("consolidation").locator("[aria-expanded]").click();
  await planner.scope().selectOption("health");
  expect((await heard()).length).toBe(0);
});

test("a refused value is no change", async ({ page }) => {
  const planner = await Planner.open(page);
  const heard = await hear(page);
  await planner.type(planner.typed("consolidation"), "x");
  await planner.element.evaluate((host) => host.setAttribute("scenario", "nope"));
  await expect(planner.alert()).toBeVisible();
  expect(await heard()).toEqual([]);
});

test("two elements on a page know nothing of each other", async ({ page }) => {
  const body = `<lo-trinh id="one"></lo-trinh>
    <lo-trinh id="two" language="en" scenario="autonomy_first"></lo-trinh>`;
  await page.goto(await portal(page, { body }));
  const [one, two] = [new Planner(page, "#one"), new Planner(page, "#two")];
  await one.ready();
  await two.ready();
  const untouched = await two.statuses();
  await one.choose("exactly_the_plan");
  await one.type(one.typed("consolidation"), "9");
  await one.tab("2026–2030").click();
  expect(await two.statuses()).toEqual(untouched);
  await expect(two.preset()).toHaveValue("autonomy_first");
  await expect(two.tab("2016–2021")).toHaveAttribute("aria-selected", "true");
  await expect(two.element.locator(".page")).toHaveAttribute("lang", "en");
  await expect(one.element.locator(".page")).toHaveAttribute("lang", "vi");

  const line = one.plot("units").locator(".chart .scenario path");
  const drawn = await line.getAttribute("d");
  await two.choose("named_mergers");
  await expect(line).toHaveAttribute("d", drawn as string);
  await one.plot("posts").focus();
  await page.keyboard.press("Home");
  await expect(two.element.locator(".cross")).toHaveCount(0);
});

test("an element moved elsewhere keeps its state and goes on", async ({ page }) => {
  const body = `<div id="here"><lo-trinh></lo-trinh></div><aside id="there"></aside>`;
  const planner = await Planner.open(page, await portal(page, { body }));
  await planner.choose("exactly_the_plan");
  await planner.type(planner.typed("consolidation"), "7");
  await planner.tab("2022–2025").click();
  const before = await planner.statuses();
  const heard = await hear(page);
  await page.evaluate(() => {
    const element = document.querySelector("lo-trinh") as HTMLElement;
    element.remove();
    document.querySelector("#there")?.append(element);
  });
  await planner.ready();
  expect(await planner.statuses()).toEqual(before);
  expect(await heard()).toEqual([]);
  await expect(planner.tab("2022–2025")).toHaveAttribute("aria-selected", "true");

  await page.setViewportSize({ width: 1000, height: 800 });
  await planner.choose("named_mergers");
  expect(await heard()).toHaveLength(1);
  const fits = await planner.plot("units").evaluate((plot) => {
    const svg = plot.querySelector("svg.chart") as SVGSVGElement;
    return Math.abs(svg.viewBox.baseVal.width - plot.clientWidth);
  });
  expect(fits).toBeLessThan(1);
});

test("an element taken out and thrown away leaves no error behind", async ({ page }) => {
  await page.goto(await portal(page, { body: "<lo-trinh></lo-trinh>" }));
  await page.evaluate(() => document.querySelector("lo-trinh")?.remove());
  await page.waitForTimeout(500);
  await expect(page.locator("lo-trinh")).toHaveCount(0);
});

test("it takes the room that a row leaves", async ({ page }) => {
  const body = `<div class="row"><p>Menu</p><lo-trinh></lo-trinh></div>`;
  const css = ".row { display: flex } .row p { width: 200px }";
  const planner = await Planner.open(page, await portal(page, { body, css }));
  const box = await planner.element.boundingBox();
  expect(box?.width).toBeGreaterThan(1000);
});

test("an element that is moved while it loads opens once", async ({ page }) => {
  await page.route("**/*.wasm", async (route) => {
    await page.evaluate(() => {
      const element = document.querySelector("lo-trinh");
      if (element) document.querySelector("#there")?.append(element);
    });
    await route.continue();
  });
  const body = `<lo-trinh></lo-trinh><div id="there"></div>`;
  const planner = await Planner.open(page, await portal(page, { body }));
  const heard = await hear(page);
  await planner.choose("early_effort");
  expect(await heard()).toHaveLength(1);
});

test("what changes nothing is not told", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("early_effort");
  const told = await planner.told().textContent();
  const heard = await hear(page);
  const field = planner.typed("consolidation");
  const value = await field.inputValue();
  await planner.type(field, `${value},0`);
  await expect(field).toHaveValue(value);
  await planner.measure("index");
  await planner.plot("posts").hover();
  expect(await heard()).toEqual([]);
  await expect(planner.told()).toHaveText(told ?? "");
});
