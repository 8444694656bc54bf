// A planner reports what is saved, in the shape of forms 2đ and 2e.

import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "./support/claim";
import { Planner } from "./support/planner";
import { plan } from "./support/seeds";

async function open(planner: Planner, year?: string) {
  const section = await planner.unfold("savings");
  await expect(section.locator("table[data-form='2d']")).toBeVisible();
  if (year) {
    await section.locator("#savings-year").selectOption(year);
    await expect(section.locator("#savings-told")).toContainText(year);
  }
  return section;
}

const figure = (text: string) =>
  Number(text.replaceAll(".", "").replace(",", ".").replace("−", "-"));
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

test("the forms add up by sector, and the reader is told what is in them", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("exactly_the_plan");
  const section = await open(planner, "2019");
  for (const form of ["2d", "2e"]) {
    const table = section.locator(`table[data-form='${form}']`);
    await expect(table.locator("tbody th")).toHaveText(plan.sectors.map(({ title }) => title.vi));
    const saved = await table.locator("tbody td:last-child").allInnerTexts();
    const total = figure(await table.locator("tfoot td:last-child").innerText());
    expect(Math.abs(sum(saved.map(figure)) - total)).toBeLessThan(0.6);
    expect(total).toBeGreaterThan(0);
  }
  const told = await section.locator("#savings-told + .note").innerText();
  const form = /biểu 2đ ([\d.]+), biểu 2e ([\d.]+); chi trực tiếp giảm ([\d.]+) triệu/;
  const [posts = 0, autonomy = 0, fall = 0] = (form.exec(told) ?? []).slice(1).map(figure);
  expect(posts).toBeGreaterThan(0);
  expect(posts + autonomy).toBeLessThanOrEqual(fall + 2);
});

test("where nothing is done nothing is reported", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("neutral");
  const section = await open(planner);
  await expect(section.locator("#savings-told")).toHaveText(
    /biểu 2đ 0, biểu 2e 0 triệu đồng so với năm trước/,
  );
});

test("observed spending that did not fall leaves nothing to report", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("exactly_the_plan");
  await planner.element.evaluate((element) => {
    const host = element as HTMLElement & { scenario: unknown; current: object };
    host.scenario = { ...host.current, observed: { support: { "2019": 99999 } } };
  });
  const section = await open(planner, "2019");
  await expect(section.locator("#savings-told")).toContainText("biểu 2đ 0, biểu 2e 0");
  await expect(section).toContainText("Số chi thực tế chỉ cho thấy 0,0%");
});

test("a form is saved as a table for a Vietnamese spreadsheet", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("exactly_the_plan");
  const section = await open(planner, "2020");
  for (const [form, column] of [
    ["2d", 9],
    ["2e", 6],
  ] as const) {
    const coming = page.waitForEvent("download");
    await section.locator(`[data-save-form='${form}']`).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(
      new RegExp(`^lo-trinh-bieu-${form}-2020-\\d{4}-\\d\\d-\\d\\d\\.csv$`),
    );
    const rows: string[][] = parse(readFileSync(await download.path()), {
      bom: true,
      delimiter: ";",
      relax_column_count: true,
    });
    const first = rows.findIndex(([name]) => name === plan.sectors[0]?.title.vi);
    const cuts = rows.slice(first, first + plan.sectors.length).map((row) => row[column] ?? "");
    const total = rows[first + plan.sectors.length]?.[column] ?? "";
    const number = (text: string) => Number(text.replace(",", "."));
    expect(sum(cuts.map(number))).toBeCloseTo(number(total), 6);
    expect(rows.flat().join()).toContain("Tỉnh này được dựng ra để minh họa");
    expect(rows.flat().join()).toContain("triệu đồng");
  }
});
