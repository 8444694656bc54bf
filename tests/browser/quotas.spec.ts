// A planner takes whole numbers into a scheme.

import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { csv, tabbed } from "../../www/src/csv";
import { expect, test } from "./support/claim";
import { Planner } from "./support/planner";
import { plan } from "./support/seeds";

/** Opens a page with a preset and its quotas. */
async function open(page: Page, preset: string): Promise<Planner> {
  const planner = await Planner.open(page);
  await planner.choose(preset);
  await planner.unfold("quotas");
  await expect(planner.section("quotas").locator("table")).toBeVisible();
  return planner;
}

/** The table as numbers, each row behind its name. */
async function rows(planner: Planner): Promise<Map<string, number[]>> {
  const table = planner.section("quotas").locator("table");
  await planner.settled();
  const all = await table.locator("tbody tr, tfoot tr").evaluateAll((rows) =>
    rows.map((row) => {
      const name = row.querySelector("th")?.textContent?.trim() ?? "";
      return [name, [...row.querySelectorAll("td")].map((cell) => cell.innerText)] as const;
    }),
  );
  const value = (text: string) => {
    if (text === "–") return 0;
    const size = Number(text.replace(/^tăng |\./g, ""));
    return text.startsWith("tăng") ? -size : size;
  };
  return new Map(all.map(([name, cells]) => [name, cells.map(value)]));
}

function metric(planner: Planner, name: "posts" | "units") {
  return planner.element.locator(`[data-quota=${name}]`);
}

/** What the browser saves on a click, and under which name. */
async function saved(page: Page, planner: Planner): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent("download");
  await planner.element.locator("#save-quotas").click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

for (const [name, caption, column] of [
  ["posts", "Số biên chế phải giảm trong năm", 1],
  ["units", "Số đơn vị phải giảm trong năm", 0],
] as const) {
  test(`the quotas of ${name} add up to the sector's, the year's and the simulated cut`, async ({
    page,
  }) => {
    const planner = await open(page, "exactly_the_plan");
    await metric(planner, name).click();
    const table = planner.section("quotas").locator("table");
    await expect(table.locator("caption")).toHaveText(caption);
    await expect(table.locator("tbody th")).toHaveText(plan.sectors.map(({ title }) => title.vi));
    const all = await rows(planner);
    const total = all.get("Cả tỉnh") as number[];
    all.delete("Cả tỉnh");
    for (const [sector, cuts] of all) {
      expect(sum(cuts.slice(0, -1)), sector).toBe(cuts.at(-1));
    }
    for (const [index, cut] of total.entries()) {
      expect(sum([...all.values()].map((cuts) => cuts[index] ?? 0))).toBe(cut);
    }
    await planner.unfold("numbers");
    const stock = async (year: string) => {
      const row = planner.element.locator("#numbers tbody tr", { hasText: year });
      return Number((await row.locator("td .value").nth(column).innerText()).replace(".", ""));
    };
    const fewer = (await stock("2015")) - (await stock("2030"));
    expect(Math.abs((total.at(-1) ?? 0) - fewer)).toBeLessThanOrEqual(2);
  });
}

test("the quotas follow the levers", async ({ page }) => {
  const planner = await open(page, "exactly_the_plan");
  const before = (await rows(planner)).get("Cả tỉnh")?.at(-1) ?? 0;
  await planner.type(planner.typed("streamlining"), "5");
  await expect
    .poll(async () => (await rows(planner)).get("Cả tỉnh")?.at(-1))
    .toBeGreaterThan(before);
  await planner.undo().click();
  await expect.poll(async () => (await rows(planner)).get("Cả tỉnh")?.at(-1)).toBe(before);
});

test("nothing to cut is said in words", async ({ page }) => {
  const planner = await open(page, "neutral");
  const section = planner.section("quotas");
  await expect(section).toContainText("Kịch bản này không giảm biên chế nào.");
  await metric(planner, "units").click();
  await expect(section).toContainText("Kịch bản này không giảm đơn vị nào.");
  await planner.speak("en");
  await expect(section).toContainText("This scenario cuts no units.");
});

test("growth is no cut: it says so in the cell and below", async ({ page }) => {
  const planner = await open(page, "neutral");
  const section = planner.section("quotas");
  await planner.unfold("more");
  await planner.type(planner.typed("new_posts"), "1");
  await expect(section.locator("td.grows").first()).toContainText(/tăng \d/);
  await expect(section).toContainText("Chỗ ghi “tăng” là số được thêm");
  const { text } = await saved(page, planner);
  expect(text).toMatch(/;-\d+;/);
});

test("a year that runs ahead is marked, and the mark explained", async ({ page }) => {
  const planner = await Planner.open(page);
  // What just meets two steps on whole numbers leaves nothing to round.
  await planner.type(planner.typed("streamlining"), "2,7");
  for (const target of ["posts_2025", "posts_2030"]) {
    await planner.element.locator(`[data-ask=${target}]`).click();
    await planner.element.locator("[data-take=streamlining] button").click();
    await expect(planner.element.locator(`[data-target=${target}]`)).toHaveAttribute(
      "data-status",
      "met",
    );
  }
  const section = await planner.unfold("quotas");
  const marked = section.locator("th:has(.ahead)");
  await expect(marked).toHaveCount(1);
  await expect(marked).toContainText("2030");
  await expect(marked.locator(".unseen")).toHaveText("đi trước mô phỏng");
  await expect(section).toContainText(
    "▲ 2030: tính dồn đến cuối năm, cả tỉnh giảm nhiều hơn mô phỏng từ 1 đến dưới 3 biên chế",
  );
});

test("a copy pastes into the cells of a spreadsheet", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const planner = await open(page, "early_effort");
  await planner.element.locator("#copy-quotas").click();
  await expect(planner.element.locator("#quotas-copied")).toHaveText(
    "Đã chép, dán được vào Excel.",
  );
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const [head, ...lines] = text.split("\n").map((line) => line.split("\t"));
  expect(head).toEqual([
    "Lĩnh vực",
    ...Array.from({ length: 15 }, (_, i) => `${2016 + i}`),
    "Cộng",
  ]);
  const copied = new Map(lines.map(([name, ...cuts]) => [name, cuts.map(Number)]));
  expect(copied).toEqual(await rows(planner));

  // What was said of another table is said no more.
  await metric(planner, "units").click();
  await expect(planner.element.locator("#quotas-copied")).toBeEmpty();
});

test("where copying is not allowed the page says what to do instead", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("", "NotAllowedError"));
  });
  const planner = await open(page, "early_effort");
  await planner.element.locator("#copy-quotas").click();
  await expect(planner.element.locator("#quotas-copied")).toHaveText(
    "Trình duyệt không cho chép. Hãy dùng “Tải CSV”.",
  );
});

test("the file opens in a Vietnamese spreadsheet, with what its figures rest on", async ({
  page,
}) => {
  const planner = await open(page, "early_effort");
  await planner.type(planner.typed("consolidation"), "3");
  await expect(planner.section("quotas").locator("[aria-busy=false]")).toBeVisible();
  const { name, text } = await saved(page, planner);
  expect(name).toMatch(/^lo-trinh-chi-tieu-bien-che-\d{4}-\d\d-\d\d\.csv$/);
  expect(text.startsWith("\ufeff")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);

  const records: string[][] = parse(text, {
    bom: true,
    delimiter: ";",
    record_delimiter: "\r\n",
    relax_column_count: true,
  });
  const said = records.map((record) => record.join(" ")).join("\n");
  expect(said).toContain("Lộ Trình – Số biên chế phải giảm trong năm");
  expect(said).toMatch(/Kịch bản .* \(đã chỉnh\)/);
  expect(said).toContain("Tỉnh này được dựng ra để minh họa");
  expect(said).toContain("Theo Kế hoạch 2235/KH-UBND ngày 14/08/2018");
  expect(said).toMatch(/Ngày lập \d\d\/\d\d\/\d{4}/);
  expect(said).toContain("Đơn vị tính biên chế; số dương là giảm, số âm là tăng");

  const head = records.findIndex(([first]) => first === "Lĩnh vực");
  const table = records.slice(head + 1, head + 2 + plan.sectors.length);
  const read = new Map(table.map(([name = "", ...cuts]) => [name, cuts.map(Number)]));
  expect(read).toEqual(await rows(planner));
});

test("the file in English has English signs and a name of its own", async ({ page }) => {
  const planner = await open(page, "early_effort");
  await planner.speak("en");
  await metric(planner, "units").click();
  await expect(planner.section("quotas").locator("[data-metric=units]")).toBeVisible();
  const { name, text } = await saved(page, planner);
  expect(name).toMatch(/^lo-trinh-quotas-units-\d{4}-\d\d-\d\d\.csv$/);
  const records: string[][] = parse(text, { bom: true, relax_column_count: true });
  const head = records.find(([first]) => first === "Sector");
  expect(head).toHaveLength(17);
  expect(records.find(([first]) => first === "The whole province")).toHaveLength(17);
});

test("no cell is one that a spreadsheet would run, and every number stays a number", () => {
  const wicked = [
    "=1+1",
    "+84",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    'a;"b"\r\nc',
    " x",
  ];
  for (const [decimal, delimiter] of [
    [",", ";"],
    [".", ","],
  ] as const) {
    const text = csv([wicked, [-3, 1.5, 0, 1000]], decimal);
    const [texts, numbers]: string[][] = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
    });
    expect(texts).toEqual(wicked.map((cell) => (/^[a ]/.test(cell) ? cell : `'${cell}`)));
    expect(numbers).toEqual(["-3", `1${decimal}5`, "0", "1000"]);
    const cells = tabbed([wicked], decimal).split("\t");
    expect(cells).toHaveLength(wicked.length);
    expect(cells.filter((cell) => /^[=+\-@\s＝]/.test(cell))).toEqual([" x"]);
  }
});

test("where the numbers cannot be had the page says so and tries again", async ({
  page,
  silence,
}) => {
  silence.allow(/later-whole/);
  silence.allow(/console error: Failed to load resource/);
  await page.route("**/later-whole-*.wasm", (route) => route.fulfill({ status: 503 }));
  const planner = await Planner.open(page);
  await planner.choose("early_effort");
  const section = await planner.unfold("quotas");
  await expect(section.locator(".failed")).toBeVisible();
  await expect(section.locator("#save-quotas")).toHaveAttribute("aria-disabled", "true");
  await page.unrouteAll();
  await section.getByRole("button", { name: "Thử lại" }).click();
  await expect(section.locator("tfoot td").last()).toHaveText("6.461");
});

test("on a phone the sector stays in view beside the last year", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const planner = await open(page, "early_effort");
  const scroll = planner.section("quotas").locator(".scroll");
  const name = scroll.locator("tbody th").first();
  const before = await name.boundingBox();
  await scroll.evaluate((box) => box.scrollTo({ left: box.scrollWidth, behavior: "instant" }));
  await expect(scroll.locator("thead th").last()).toBeInViewport();
  expect((await name.boundingBox())?.x).toBeCloseTo(before?.x ?? 0, -1);
});
