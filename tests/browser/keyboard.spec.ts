// A planner works with the keyboard alone.

import { expect, test } from "./support/claim";
import { reachable, tabThrough } from "./support/focus";
import { Planner, sections } from "./support/planner";

test("Tab reaches every control once, in the order of the page, and shows where it is", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  const all = await reachable(planner.element);
  const stops = await tabThrough(page, planner.element, all.length + 5);
  expect(stops.map(({ name }) => name)).toEqual(all);
  expect(stops.filter(({ marked, whole, free }) => !marked || !whole || !free)).toEqual([]);
});

test("Tab reaches every control of the unfolded parts too", async ({ page }) => {
  const planner = await Planner.open(page);
  for (const id of [...sections.levers, ...sections.results]) {
    await planner.section(id).locator("> summary").focus();
    await page.keyboard.press("Enter");
    await expect(planner.section(id)).toHaveAttribute("open");
  }
  await expect(planner.element.locator("#apply-all")).toBeVisible();
  await expect(planner.section("quotas").locator("table")).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, 0));
  await planner.preset().focus();
  const all = await reachable(planner.element);
  const stops = await tabThrough(page, planner.element, all.length + 5);
  expect(stops.map(({ name }) => name)).toEqual(all.slice(all.length - stops.length));
  expect(all.length - stops.length).toBe(1);
  expect(stops.filter(({ marked, whole, free }) => !marked || !whole || !free)).toEqual([]);
});

test("arrows, Home and End move between the periods", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.tab("2016–2021").focus();
  for (const [key, name] of [
    ["ArrowRight", "2022–2025"],
    ["ArrowRight", "2026–2030"],
    ["ArrowRight", "2016–2021"],
    ["ArrowLeft", "2026–2030"],
    ["Home", "2016–2021"],
    ["End", "2026–2030"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(planner.tab(name)).toBeFocused();
    await expect(planner.tab(name)).toHaveAttribute("aria-selected", "true");
  }
});

test("arrows move a lever by its step", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.slider("consolidation").focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press("ArrowRight");
  await expect(planner.typed("consolidation")).toHaveValue("0,5");
  await page.keyboard.press("ArrowLeft");
  await expect(planner.typed("consolidation")).toHaveValue("0,4");
  await page.keyboard.press("End");
  await expect(planner.typed("consolidation")).toHaveValue("10");
  await expect(planner.told()).toContainText("đơn vị");
  await page.keyboard.press("Home");
  await expect(planner.lever("consolidation")).not.toContainText("đã chỉnh");
  await expect(planner.slider("consolidation")).toBeFocused();
});

test("Enter takes a typed value and the focus stays", async ({ page }) => {
  const planner = await Planner.open(page);
  const field = planner.typed("streamlining");
  await field.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("2,5");
  await page.keyboard.press("Enter");
  await expect(planner.told()).toContainText("biên chế");
  await expect(field).toHaveValue("2,5");
  await expect(field).toBeFocused();
});

test("arrows, Page keys, Home, End and Escape move the year of the charts", async ({ page }) => {
  const planner = await Planner.open(page);
  const plot = planner.plot("posts");
  await plot.focus();
  for (const [key, year] of [
    ["Home", 2015],
    ["ArrowRight", 2016],
    ["ArrowUp", 2017],
    ["PageUp", 2022],
    ["ArrowLeft", 2021],
    ["ArrowDown", 2020],
    ["PageDown", 2015],
    ["ArrowLeft", 2015],
    ["End", 2030],
    ["ArrowRight", 2030],
  ] as const) {
    await page.keyboard.press(key);
    await expect(plot).toHaveAttribute("aria-valuenow", String(year));
    await expect(plot).toHaveAttribute("aria-valuetext", new RegExp(`^${year}: .*biên chế`));
    for (const told of await planner.readouts().all()) await expect(told).toContainText(`${year}:`);
  }
  await expect(planner.element.locator(".cross line")).toHaveCount(4);
  await page.keyboard.press("Escape");
  await expect(planner.element.locator(".cross")).toHaveCount(0);
  await expect(plot).toBeFocused();
});

test("keys that belong to the browser stay with it", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.plot("posts").focus();
  await page.keyboard.press("Control+ArrowLeft");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(planner.element.locator(".cross")).toHaveCount(0);
  await planner.tab("2016–2021").focus();
  await page.keyboard.press("Control+ArrowRight");
  await expect(planner.tab("2016–2021")).toHaveAttribute("aria-selected", "true");
});

test("on a phone the drawer takes the focus that opens it", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  const planner = await Planner.open(page);
  await planner.element.locator(".handle").focus();
  await page.keyboard.press("Enter");
  await expect(planner.scope()).toBeFocused();
  for (let press = 0; press < 2; press++) await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(planner.slider("consolidation")).toBeFocused();
});

test("Enter and Space unfold and fold the parts of the page", async ({ page }) => {
  const planner = await Planner.open(page);
  for (const id of [...sections.levers, ...sections.results]) {
    const section = planner.section(id);
    await section.locator("> summary").focus();
    await page.keyboard.press("Enter");
    await expect(section).toHaveAttribute("open");
    await page.keyboard.press("Space");
    await expect(section).not.toHaveAttribute("open");
  }
});

test("a reset of a lever by keyboard leaves the focus in the lever", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.slider("consolidation").focus();
  await page.keyboard.press("ArrowRight");
  await planner.lever("consolidation").locator("[data-reset]").focus();
  await page.keyboard.press("Enter");
  await expect(planner.typed("consolidation")).toHaveValue("0");
  const inside = await planner.element.evaluate((host) =>
    host.shadowRoot?.activeElement?.closest("[data-lever]")?.getAttribute("data-lever"),
  );
  expect(inside).toBe("consolidation");
});
