// A planner reads the charts.

import { expect, test } from "./support/claim";
import { Planner } from "./support/planner";
import { plan } from "./support/seeds";

test("a pointer over one chart tells the same year in all four", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("exactly_the_plan");
  const box = await planner.plot("units").boundingBox();
  if (!box) throw new Error("the chart is not in view");
  const years = new Set<string>();
  for (const part of [0.1, 0.35, 0.6, 0.85]) {
    await page.mouse.move(box.x + box.width * part, box.y + box.height / 2);
    await expect(planner.element.locator(".cross line")).toHaveCount(plan.charts.length);
    await planner.settled();
    const told = await planner.readouts().allInnerTexts();
    const [year] = new Set(told.map((sentence) => sentence.slice(0, 4)));
    expect(new Set(told.map((sentence) => sentence.slice(0, 4))).size).toBe(1);
    years.add(year as string);
  }
  expect(years.size).toBe(4);
  await page.mouse.move(2, 2);
  await expect(planner.element.locator(".cross")).toHaveCount(0);
});

test("the crosshair stands on the line of the year that it tells", async ({ page }) => {
  const planner = await Planner.open(page);
  const plot = planner.plot("posts");
  const box = await plot.boundingBox();
  if (!box) throw new Error("the chart is not in view");
  await page.mouse.move(box.x + box.width * 0.5, box.y + 40);
  const cross = await plot.locator(".cross line").boundingBox();
  expect(Math.abs((cross?.x ?? 0) - (box.x + box.width * 0.5))).toBeLessThan(box.width / 20);
  const dot = await plot.locator(".cross .dot.scenario").boundingBox();
  expect(Math.abs((dot?.x ?? 0) + 4 - (cross?.x ?? 0))).toBeLessThan(3);
});

test("each chart has its unit, its lines, and its targets told by word and sign", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  await planner.choose("exactly_the_plan");
  for (const { id } of plan.charts) {
    const plot = planner.plot(id);
    await expect(plot.locator(".chart .reference path")).toHaveCount(1);
    await expect(plot.locator(".caption").first()).not.toBeEmpty();
    await expect(plot.locator("svg.chart")).toContainText(/[✓✕] (đạt|chưa đạt)/);
  }
});

test("the switch counts every chart from 2015 = 100", async ({ page }) => {
  const planner = await Planner.open(page);
  const ticks = planner.plot("posts").locator(".tick");
  const absolute = await ticks.allTextContents();
  await planner.measure("index");
  await expect(planner.element.locator("[data-measure=absolute]")).toHaveAttribute(
    "aria-pressed",
    "false",
  );
  expect(await ticks.allTextContents()).not.toEqual(absolute);
  await planner.unfold("numbers");
  const of2015 = planner.element.locator("#numbers tbody tr", { hasText: /^\s*2015/ });
  for (const column of [0, 1, 3]) {
    await expect(of2015.locator("td").nth(column)).toHaveText(/^100/);
  }
  await planner.measure("absolute");
  expect(await ticks.allTextContents()).toEqual(absolute);
});

test("the table gives the numbers of the charts for every year", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("exactly_the_plan");
  await planner.unfold("numbers");
  const rows = planner.element.locator("#numbers tbody tr");
  await expect(rows).toHaveCount(20);
  const years = (await rows.locator("th").allInnerTexts()).map(Number);
  expect(years).toEqual(Array.from({ length: 20 }, (_, index) => 2011 + index));
  await planner.plot("support").focus();
  for (const year of [2011, 2015, 2022, 2030]) {
    await page.keyboard.press("Home");
    for (let step = 2011; step < year; step++) await page.keyboard.press("ArrowRight");
    const row = rows.nth(year - 2011);
    const cells = await row.locator(".value").allInnerTexts();
    // Below the scenario's number stands the one of the line beside it.
    const beside = (await row.locator("td").last().locator(".clause").textContent())?.trim();
    expect(beside).toMatch(/^không thay đổi gì: [\d.]+$/);
    await expect(planner.readouts().last()).toContainText(
      `${year}: ${cells[3]} tỷ đồng; ${beside}`,
    );
    if (year >= 2015) {
      await expect(planner.readouts().first()).toContainText(`${year}: ${cells[0]} đơn vị`);
    }
  }
});

test("the legend names every kind of line", async ({ page }) => {
  const planner = await Planner.open(page);
  const legend = planner.element.locator(".legend");
  for (const word of ["kịch bản", "không thay đổi gì", "mục tiêu", "bình quân giai đoạn"]) {
    await expect(legend).toContainText(word);
  }
});
