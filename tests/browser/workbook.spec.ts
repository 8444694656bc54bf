// A planner takes the results along as a workbook, and checks them there.

import { readFileSync } from "node:fs";
import readWorkbook from "read-excel-file/node";
import { expect, test } from "./support/claim";
import { portal } from "./support/host";
import { Planner } from "./support/planner";
import { goldenPresets, type Language, languages, plan } from "./support/seeds";
import { type Cells, cells, computed, parts } from "./support/workbook";

const SHEETS: Record<Language, readonly string[]> = {
  vi: [
    "Thông tin",
    "Mục tiêu",
    "Chuỗi năm",
    "Lĩnh vực",
    "Nguyên nhân",
    "Chỉ tiêu",
    "Tiết kiệm",
    "Biểu 2đ",
    "Biểu 2e",
    "Giả định",
    "Cách hiểu",
  ],
  en: [
    "About",
    "Targets",
    "Series",
    "Sectors",
    "Causes",
    "Quotas",
    "Savings",
    "Form 2đ",
    "Form 2e",
    "Assumptions",
    "Readings",
  ],
};

/** The workbook of what is in view. */
async function saved(planner: Planner): Promise<{ name: string; content: Buffer }> {
  await planner.element.locator("[data-opens=export]").click();
  const coming = planner.page.waitForEvent("download");
  await planner.element.locator("dialog#export [data-file=workbook-xlsx]").click();
  const download = await coming;
  await expect(planner.element.locator("dialog#export [data-saving=done]")).toBeVisible();
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

/** Every formula comes to what its cell shows; how many there are. */
function verified(all: Cells): number {
  let count = 0;
  for (const [sheet, found] of all) {
    for (const [at, { formula, value }] of found) {
      if (formula === undefined) continue;
      count += 1;
      const result = computed(all, sheet, formula);
      const apart = Math.abs(result - Number(value));
      expect(apart, `${sheet}!${at} =${formula}`).toBeLessThanOrEqual(
        1e-9 * Math.max(1, Math.abs(result)) + 1e-6 * Number(formula.startsWith("ROUND")),
      );
    }
  }
  return count;
}

for (const language of languages) {
  test(`the workbook's formulas come to the numbers shown, in ${language}`, async ({ page }) => {
    const planner = await Planner.open(page);
    await planner.speak(language);
    await planner.choose("everything_late");
    await planner.type(planner.typed("streamlining"), "3");
    const { name, content } = await saved(planner);
    expect(name).toMatch(/^lo-trinh-[a-z-]+-\d{4}-\d\d-\d\d\.xlsx$/);
    const all = cells(content);
    expect([...all.keys()]).toEqual(SHEETS[language]);
    expect(verified(all)).toBeGreaterThan(1500);
    // What is to agree does.
    const checks = SHEETS[language]
      .slice(3, 5)
      .flatMap((sheet) =>
        [...(all.get(sheet)?.values() ?? [])].filter(({ formula }) =>
          formula?.startsWith("ROUND("),
        ),
      );
    expect(checks.length).toBeGreaterThan(200);
    expect(checks.filter(({ value }) => value !== 0)).toEqual([]);
    // Another reader finds the same sheets and numbers.
    const read = await readWorkbook(content);
    expect(read.map(({ sheet }) => sheet)).toEqual(SHEETS[language]);
    for (const { sheet, data } of read) {
      const numbers = data.flat().filter((cell) => typeof cell === "number");
      const own = [...(all.get(sheet)?.values() ?? [])].filter(
        ({ value }) => typeof value === "number",
      );
      expect(numbers, sheet).toEqual(own.map(({ value }) => value));
    }
    const about = [...(all.get(SHEETS[language][0] ?? "")?.values() ?? [])].map(
      ({ value }) => value,
    );
    expect(about.join("\n")).toContain("2235/KH-UBND");
    expect(about.join("\n")).toMatch(/#everything_late|#/);
    expect(about.join("\n")).toMatch(/\d+\.\d+\.\d+/);
    for (const sheet of SHEETS[language].slice(1)) {
      const note = all.get(sheet)?.get("A2")?.value;
      expect(note, sheet).toContain({ vi: "số liệu minh họa", en: "illustrative" }[language]);
    }
  });
}

test("the workbook has the numbers of the run", async ({ page }) => {
  const planner = await Planner.open(page);
  const preset = "exactly_the_plan";
  expect(goldenPresets()).toContain(preset);
  await planner.choose(preset);
  const all = cells((await saved(planner)).content);
  const series = all.get("Chuỗi năm") ?? new Map();
  const { totals, verdicts } = JSON.parse(
    readFileSync(new URL(`../golden/presets/${preset}.json`, import.meta.url), "utf8"),
  );
  const row = (title: string) => {
    const found = [...series].find(([at, { value }]) => at.startsWith("A") && value === title);
    return found?.[0].slice(1);
  };
  // Years begin with 2011 in column C: 2015 stands in G, 2030 in V.
  const posts = row("Biên chế");
  expect(series.get(`G${posts}`)?.value).toBeCloseTo(totals.posts[0], 6);
  expect(series.get(`V${posts}`)?.value).toBeCloseTo(totals.posts[15], 6);
  const spent = row("Chi trực tiếp, giá thực tế");
  expect(series.get(`C${spent}`)?.value).toBeCloseTo(totals.support.nominal[0], 6);
  const targets = all.get("Mục tiêu");
  for (const [index, { title }] of plan.targets.entries()) {
    expect(targets?.get(`A${index + 5}`)?.value).toBe(title.vi);
    const measure = verdicts[index].measure;
    const shown = targets?.get(`G${index + 5}`)?.value;
    if (measure === null) expect(shown).toBeUndefined();
    else expect(shown).toBeCloseTo(measure, 9);
  }
});

test("what others wrote stays text, also where it is typed anew", async ({ page }) => {
  const path = await portal(page, { body: "<lo-trinh></lo-trinh>" });
  const planner = await Planner.open(page, path);
  const hostile = '=HYPERLINK("http://x")<&>\'';
  await planner.element.evaluate((element, title) => {
    const host = element as HTMLElement & { baseline: unknown; readonly version: string };
    host.baseline = {
      schema: "lotrinh-baseline/1",
      title: { vi: title, en: title },
      source: "@SUM(1)\u0001\ud800",
      sectors: {
        health: {
          units: { self_financing: 1, partly_financed: 2, budget_funded: 3 },
          convertible: 0,
          posts: 100,
          staff: 90,
          irregular_contracts: 0,
          support: [1, 1, 1, 1, 1],
        },
      },
    };
  }, hostile);
  const { content } = await saved(planner);
  const all = cells(content);
  const about = [...(all.get("Thông tin")?.values() ?? [])];
  const title = about.find(({ value }) => value === hostile);
  expect(title?.quoted).toBe(true);
  expect(about.find(({ value }) => value === "@SUM(1)")?.quoted).toBe(true);
  verified(all);
  // The only formulas are sums, differences, products and shares of cells.
  const formulas = [...all.values()].flatMap((sheet) =>
    [...sheet.values()].flatMap(({ formula }) => formula ?? []),
  );
  for (const formula of formulas) {
    const bare = formula.replace(/'[^']+'!/g, "").replace(/\b(SUM|ROUND|IF)\(/g, "(");
    expect(bare).toMatch(/^[A-Z\d.+\-*/():,= e]+$/);
  }
  // No sheet says that the figures are illustrative: they are the host's own.
  expect(all.get("Mục tiêu")?.get("A2")?.value).not.toContain("minh họa");
  expect(parts(content)["xl/workbook.xml"]).toContain("fullCalcOnLoad");
});
