// A planner takes charts and numbers along as files.

import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { expect, test } from "./support/claim";
import { portal } from "./support/host";
import { Planner } from "./support/planner";
import { golden, languages, plan, scenario } from "./support/seeds";

interface Saved {
  readonly name: string;
  readonly content: Buffer;
}

/** What a button hands over. */
async function saved(page: Page, button: Locator): Promise<Saved> {
  const coming = page.waitForEvent("download");
  await button.click();
  const download = await coming;
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

async function menu(planner: Planner, chart: string): Promise<Locator> {
  const menu = planner.element.locator(`[data-save=${chart}]`);
  await menu.locator("summary").click();
  await expect(menu).toHaveAttribute("open");
  return menu;
}

async function chartFile(planner: Planner, chart: string, kind: string): Promise<Saved> {
  const open = planner.element.locator(`[data-save=${chart}][open]`);
  const there = (await open.count()) > 0 ? open : await menu(planner, chart);
  return saved(planner.page, there.locator(`[data-file=${chart}-${kind}]`));
}

async function dialog(planner: Planner): Promise<Locator> {
  await planner.element.locator("[data-opens=export]").click();
  const dialog = planner.element.locator("dialog#export");
  await expect(dialog).toBeVisible();
  return dialog;
}

function records({ content }: Saved, delimiter: string): string[][] {
  const options = { bom: true, delimiter, record_delimiter: "\r\n", relax_column_count: true };
  return parse(content, { ...options });
}

/** Everything that a drawing says, read as whoever opens the file reads it. */
function said(page: Page, svg: string): Promise<{ texts: string[]; foreign: string[] }> {
  return page.evaluate((svg) => {
    const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
    const all = [...parsed.querySelectorAll("*")];
    const foreign = all.filter(
      (one) =>
        one.tagName === "parsererror" ||
        one.matches("[style], [class], style, script, image, use, foreignObject"),
    );
    const texts = [...parsed.querySelectorAll("text")].map((text) => text.textContent ?? "");
    return { texts, foreign: foreign.map(({ tagName }) => tagName) };
  }, svg);
}

for (const language of languages) {
  test(`each chart is saved as a drawing that stands on its own, in ${language}`, async ({
    page,
  }) => {
    const planner = await Planner.open(page);
    await planner.speak(language);
    await planner.choose("early_effort");
    await planner.type(planner.typed("consolidation"), "3");
    for (const { id, title } of plan.charts) {
      const { name, content } = await chartFile(planner, id, "svg");
      expect(name).toMatch(/^lo-trinh-[a-z-]+-\d{4}-\d\d-\d\d\.svg$/);
      const { texts, foreign } = await said(page, content.toString("utf8"));
      expect(foreign).toEqual([]);
      expect(texts).toContain(title[language]);
      const whole = texts.join(" ");
      const preset = scenario("early_effort").title[language];
      const changed = { vi: `Kịch bản: ${preset} (đã chỉnh)`, en: `Scenario: ${preset} (changed)` };
      expect(whole).toContain(changed[language]);
      expect(texts).toContain({ vi: "số liệu minh họa", en: "illustrative figures" }[language]);
      expect(texts).toContain({ vi: "không thay đổi gì", en: "nothing changes" }[language]);
      expect(whole).toContain("2235/KH-UBND");
      expect(whole).toMatch(/Lộ Trình \d+\.\d+\.\d+/);
      if (id === "posts") {
        const read = {
          vi: "Cách hiểu kế hoạch: Biên chế đếm theo",
          en: "How the plan is read: Posts",
        };
        expect(whole).toContain(read[language]);
      }
    }
  });
}

test("a picture is twice as large as the drawing, also where the host admits no blob", async ({
  page,
}) => {
  const path = await portal(page, { body: "<lo-trinh></lo-trinh>" });
  const planner = await Planner.open(page, path);
  const { content: svg } = await chartFile(planner, "posts", "svg");
  const { name, content: png } = await chartFile(planner, "posts", "png");
  expect(name).toMatch(/^lo-trinh-bien-che-.*\.png$/);
  const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(`${svg}`) ?? [];
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(Math.round(2 * Number(width)));
  expect(png.readUInt32BE(20)).toBe(Math.round(2 * Number(height)));
  // Paper with nothing on it would take next to no room.
  expect(png.length).toBeGreaterThan(20_000);
});

test("a chart's numbers open in a Vietnamese spreadsheet, with what they rest on", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  await planner.choose("early_effort");
  const file = await chartFile(planner, "autonomy", "csv");
  expect([...file.content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const all = records(file, ";");
  const told = all.map((record) => record.join(": ")).join("\n");
  for (const text of [
    "Lộ Trình – Tỷ lệ đơn vị tự chủ",
    `Kịch bản: ${scenario("early_effort").title.vi}`,
    "Cách hiểu: Đơn vị tự chủ gồm: nhóm 1–2",
    "Số liệu gốc: Tỉnh minh họa",
    "Theo Kế hoạch 2235/KH-UBND ngày 14/08/2018",
    "Phiên bản: ",
    "Đơn vị tính: % số đơn vị",
  ]) {
    expect(told).toContain(text);
  }
  expect(told).toMatch(/Ngày lập: \d\d\/\d\d\/\d{4}/);
  const head = all.findIndex(([first]) => first === "Năm");
  expect(all[head]).toEqual(["Năm", "kịch bản", "không thay đổi gì"]);
  const years = all.slice(head + 1);
  expect(years.map(([year]) => Number(year))).toEqual(
    Array.from({ length: 16 }, (_, i) => 2015 + i),
  );
  // What the page says of the last year, to the decimals that it says.
  const [, last = ""] = years.at(-1) ?? [];
  expect(last).toMatch(/^\d+,\d+$/);
  const readout = planner.element.locator("[data-chart=autonomy] .readout");
  const shown = /2030: (\d+,\d)%/.exec((await readout.textContent()) ?? "")?.[1] ?? "";
  expect(Number(last.replace(",", "."))).toBeCloseTo(Number(shown.replace(",", ".")), 1);
});

test("the band and the observed years are in the file where they are on the chart", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  await planner.choose("early_effort");
  const section = await planner.unfold("observed");
  await planner.type(section.locator("[data-observed$='2018']").first(), "19000");
  await planner.element.locator("#uncertain").click();
  await expect(planner.element.locator(".sureness")).toHaveAttribute("data-draws", "2048");
  const all = records(await chartFile(planner, "posts", "csv"), ";");
  const head = all.findIndex(([first]) => first === "Năm");
  expect(all[head]).toHaveLength(8);
  const of = (year: string) => all.find(([first]) => first === year) ?? [];
  expect(of("2018").at(-1)).toBe("có");
  expect(of("2019").at(-1)).toBe("");
  const [, , , ...quantiles] = of("2030")
    .slice(0, 7)
    .map((cell) => Number(cell.replace(",", ".")));
  expect(quantiles).toEqual([...quantiles].sort((one, other) => one - other));
  const { content } = await chartFile(planner, "posts", "svg");
  const { texts } = await said(page, `${content}`);
  for (const text of ["dải chứa 80% số lần thử", "dải chứa 50% số lần thử", "số thực tế"]) {
    expect(texts).toContain(text);
  }
});

test("all that was put in and that came out is one file for other programs", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("everything_late");
  const { name, content } = await saved(
    page,
    (await dialog(planner)).locator("[data-file=data-json]"),
  );
  expect(name).toMatch(/^lo-trinh-toan-bo-so-lieu-.*\.json$/);
  const data = JSON.parse(`${content}`);
  expect(data.schema).toBe("lotrinh-results/1");
  expect(data.version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(data.illustrative).toBe(true);
  expect(data.baseline.schema).toBe("lotrinh-baseline/1");
  const { title, levers } = scenario("everything_late");
  expect(data.scenario).toMatchObject({ title, levers });
  expect(data.checks).toEqual({});
  expect(Object.keys(data.sectors)).toEqual(plan.sectors.map(({ id }) => id));
  expect(Object.keys(data.sector_causes)).toHaveLength(plan.sectors.length);
  expect(data.totals.posts).toHaveLength(16);
  expect(data.causes.posts).toBeDefined();
  expect(data.readings.prices).toBe("nominal");
  const verdict = ({ id, status }: { id: string; status: string }) => ({ id, status });
  expect(data.verdicts.map(verdict)).toEqual(golden("everything_late").map(verdict));
});

test("the targets are a table with clause, figures, verdict and readings", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("early_effort");
  const statuses = await planner.statuses();
  const file = await saved(page, (await dialog(planner)).locator("[data-file=ledger-csv]"));
  const all = records(file, ";");
  const head = all.findIndex(([first]) => first === "Mục tiêu");
  const rows = all.slice(head + 1);
  expect(rows).toHaveLength(plan.targets.length);
  const words: Record<string, string> = { met: "đạt", missed: "chưa đạt" };
  rows.forEach((row, index) => {
    const { id = "", title } = plan.targets[index] ?? {};
    expect(row[0]).toBe(title?.vi);
    expect(row[1]).toMatch(/^II\./);
    expect(row[6]).toBe(words[statuses[id] ?? ""] ?? "không định lượng");
  });
});

test("everything is in one place, by keyboard alone, and the focus comes back", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  const opener = planner.element.locator("[data-opens=export]");
  await opener.focus();
  await page.keyboard.press("Enter");
  const open = planner.element.locator("dialog#export");
  await expect(open).toBeVisible();
  const files = await open
    .locator("[data-file]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-file")));
  const charts = plan.charts.flatMap(({ id }) =>
    ["svg", "png", "csv"].map((kind) => `${id}-${kind}`),
  );
  expect(files).toEqual([
    ...charts,
    "ledger-csv",
    "quotas-posts-csv",
    "quotas-units-csv",
    "workbook-xlsx",
    "data-json",
  ]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const coming = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  const name = (await coming).suggestedFilename();
  await expect(open.getByRole("status")).toHaveText(`Đã lưu ${name}`);
  await page.keyboard.press("Escape");
  await expect(open).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test("the menu at a chart closes by its key, by a click elsewhere and by going on", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  const posts = await menu(planner, "posts");
  await page.keyboard.press("Tab");
  await expect(posts.locator("[data-file=posts-svg]")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(posts).not.toHaveAttribute("open");
  await expect(posts.locator("summary")).toBeFocused();

  await menu(planner, "posts");
  await planner.element.locator("#charts-title").click();
  await expect(posts).not.toHaveAttribute("open");

  await menu(planner, "posts");
  for (let press = 0; press < 4; press++) await page.keyboard.press("Tab");
  await expect(posts).not.toHaveAttribute("open");
});

test("where a file cannot be made the page says which", async ({ page, silence }) => {
  silence.allow(/later-whole/);
  silence.allow(/console error: Failed to load resource/);
  await page.route("**/later-whole-*.wasm", (route) => route.fulfill({ status: 503 }));
  const planner = await Planner.open(page);
  const posts = await menu(planner, "posts");
  await posts.locator("[data-file=posts-svg]").click();
  await expect(posts.getByRole("status")).toHaveText(
    /Không tạo được lo-trinh-bien-che-[\d-]+\.svg\. Hãy thử lại\./,
  );
});

for (const width of [1280, 360]) {
  test(`axe finds nothing in the dialog and the menu at ${width} px, in the dark`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: "dark" });
    const planner = await Planner.open(page);
    const violations = async () => {
      const { violations: found } = await new AxeBuilder({ page }).analyze();
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    };
    await chartFile(planner, "units", "csv");
    expect.soft(await violations()).toEqual([]);
    await dialog(planner);
    expect(await violations()).toEqual([]);
  });
}
