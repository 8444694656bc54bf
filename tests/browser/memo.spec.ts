// A planner prints what a scenario is, what it leads to and what it rests on.

import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "./support/claim";
import { portal } from "./support/host";
import { workspace } from "./support/place";
import { Planner } from "./support/planner";
import { assumptions, type Language, languages, plan, scenario } from "./support/seeds";

const mark: Record<Language, string> = { vi: "số liệu minh họa", en: "illustrative figures" };

/** Opens the memo and waits for its charts. */
async function open(planner: Planner): Promise<Locator> {
  await planner.element.locator("[data-opens=memo]").click();
  const memo = planner.element.locator("article");
  await expect(memo.locator(".drawn img")).toHaveCount(plan.charts.length);
  return memo;
}

/** What the browser prints: the text of each page, words apart by one space, and the pages' sizes. */
async function printed(page: Page): Promise<{ texts: string[]; sizes: number[][] }> {
  const file = await page.pdf({ preferCSSPageSize: true });
  const sizes = [...file.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const { text } = await extractText(pdf, { mergePages: false });
  return {
    texts: text.map((each) => plain(each)),
    sizes: sizes.map(([, width, height]) => [Number(width), Number(height)]),
  };
}

function plain(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ");
}

/** Without what a line's end may take or add. */
function packed(text: string): string {
  return text.normalize("NFC").replace(/[\s-]/g, "").toLowerCase();
}

async function change(planner: Planner): Promise<void> {
  await planner.choose("early_effort");
  await planner.type(planner.typed("streamlining"), "3");
  await planner.scope().selectOption("health");
  await planner.type(planner.typed("consolidation"), "1");
  await planner.unfold("assumptions");
  await planner.type(planner.assumed("retirement"), "4");
  await planner.unfold("reorganisations");
  await planner.type(planner.element.locator("[data-delay=T19]"), "3");
}

for (const language of languages) {
  test(`the memo prints on numbered pages of A4, each marked as illustrative, in ${language}`, async ({
    page,
  }) => {
    const planner = await Planner.open(page);
    await planner.speak(language);
    await change(planner);
    await open(planner);
    const { texts, sizes } = await printed(page);
    expect(texts.length).toBeGreaterThanOrEqual(6);
    expect(texts.length).toBeLessThanOrEqual(14);
    expect(sizes).toHaveLength(texts.length);
    for (const [width = 0, height = 0] of sizes) {
      expect(Math.abs(width - 595.28)).toBeLessThan(1);
      expect(Math.abs(height - 841.89)).toBeLessThan(1);
    }
    texts.forEach((text, index) => {
      expect(text, `page ${index + 1}`).toContain(mark[language]);
      if (index > 0) expect(text, `page ${index + 1}`).toMatch(new RegExp(`\\b${index + 1}\\b`));
    });
    const whole = packed(texts.join(""));
    for (const { title } of [...plan.targets, ...plan.levers, ...plan.charts]) {
      expect(whole).toContain(packed(title[language]));
    }
    for (const { title } of Object.values(assumptions)) {
      expect(whole).toContain(packed(title[language]));
    }
    for (const text of ["2235/KH-UBND", scenario("early_effort").title[language], "1% → 3%"]) {
      expect(whole).toContain(packed(text));
    }
  });
}

test("each target stands there with clause, requirement, verdict and readings", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  await planner.choose("autonomy_first");
  const statuses = await planner.statuses();
  const memo = await open(planner);
  for (const { id, title } of plan.targets) {
    const row = memo.locator(`[data-memo-target=${id}]`);
    await expect(row).toHaveAttribute("data-status", statuses[id] ?? "");
    await expect(row).toContainText(title.vi);
    await expect(row).toContainText(/II\.\d/);
  }
  const met = Object.values(statuses).filter((status) => status === "met").length;
  await expect(memo).toContainText(`${met} đạt`);
  await expect(memo.locator(".prices-memo tbody tr")).toHaveCount(3);
  await expect(memo.locator("[data-memo-reading]")).toHaveCount(plan.readings.length);
  await expect(memo.locator("[data-memo-assumption]")).toHaveCount(Object.keys(assumptions).length);
  await expect(memo).toContainText(/0\/12 mục đã đánh dấu/);
});

test("what was changed is told: levers, a sector's own, a delay, an assumption", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  const untouched = await open(planner);
  await expect(untouched).toContainText("không chỉnh gì");
  await expect(untouched).not.toContainText("→ ");
  await page.keyboard.press("Escape");
  await planner.ready();

  await change(planner);
  const memo = await open(planner);
  await expect(memo).toContainText(
    "Xuất phát từ kịch bản mẫu “Dồn sức trước 2021”; đã chỉnh 2 đòn bẩy, 1 việc sắp xếp, 1 giả định.",
  );
  await expect(memo.locator("[data-lever-memo='Tinh giản biên chế 2016–2021']")).toHaveText(
    "1% → 3%",
  );
  await expect(memo.locator("[data-lever-memo='Sáp nhập thêm – riêng Y tế 2016–2021']")).toHaveText(
    "theo tỉnh → 1%",
  );
  await expect(memo).toContainText("chậm đến quý IV/2022");
  await expect(memo.locator("[data-memo-assumption=retirement]")).toContainText(
    "4% (1,2% – 4%) đã chỉnh; mặc định 2% (1,2% – 3%)",
  );
});

for (const [language, alone] of [
  ["vi", "Liên kết chỉ mang kịch bản, không mang số liệu gốc của báo cáo này."],
  ["en", "The link carries the scenario alone, not the figures that this memo starts from."],
] as const) {
  test(`that a link carries no figures is said beside it where they are the reader's own, in ${language}`, async ({
    page,
  }) => {
    const planner = await Planner.open(page);
    await planner.speak(language);
    const link = (await open(planner)).locator(".link");
    await expect(link).toContainText("#neutral");
    await expect(link).not.toContainText(alone);
    await page.keyboard.press("Escape");

    const seed = JSON.parse(readFileSync(workspace("seeds/baselines/illustrative.json"), "utf8"));
    const baseline = { ...seed, illustrative: false };
    await planner.element.evaluate((host, own) => void Object.assign(host, own), { baseline });
    await expect(planner.element.locator("header .badge")).toHaveCount(0);
    await open(planner);
    await expect(link).toContainText(alone);
  });
}

test("on paper everything is light, whatever the theme", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const planner = await Planner.open(page);
  const memo = await open(planner);
  const sources = await memo
    .locator(".drawn img")
    .evaluateAll((all) => all.map((image) => decodeURIComponent((image as HTMLImageElement).src)));
  for (const source of sources) expect(source).toMatch(/^data:image\/svg\+xml.*fill="#fff"/s);
  await expect(planner.element.locator(".memo")).toHaveCSS(
    "background-color",
    "rgb(255, 255, 255)",
  );
  await expect(memo.locator("h2")).toHaveCSS("font-family", /Times New Roman/);
});

test("the focus goes to the memo and comes back; printing is one key away", async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  const planner = await Planner.open(page);
  const opener = planner.element.locator("[data-opens=memo]");
  await opener.focus();
  await page.keyboard.press("Enter");
  const print = planner.element.locator("#print-memo");
  await expect(print).toBeFocused();
  await expect(print).toHaveAttribute("aria-disabled", "false");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-printed");
  await page.keyboard.press("Escape");
  await expect(planner.element.locator("article")).toHaveCount(0);
  await expect(opener).toBeFocused();
  await planner.ready();
});

test("nothing of the host's page is printed beside the memo, and all of it again afterwards", async ({
  page,
}) => {
  const path = await portal(page, {
    body: "<header><h1>Cổng thông tin</h1></header><main><p>Lời dẫn</p><lo-trinh></lo-trinh></main>",
  });
  const planner = await Planner.open(page, path);
  await open(planner);
  const around = [page.locator("h1"), page.getByText("Lời dẫn")];
  for (const part of around) await expect(part).toBeVisible();
  await page.emulateMedia({ media: "print" });
  for (const part of around) await expect(part).toBeHidden();
  await expect(planner.element.locator("article")).toBeVisible();
  await expect(planner.element.locator("#print-memo")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await planner.element.locator("#close-memo").click();
  await page.emulateMedia({ media: "print" });
  for (const part of around) await expect(part).toBeVisible();
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  expect(await page.locator("[data-lo-trinh-aside]").count()).toBe(0);
});

test("the page printed as it is has charts and targets, in light, without what moves them", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const planner = await Planner.open(page);
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  const { element } = planner;
  await expect(element.locator(".levers")).toBeHidden();
  await expect(element.locator("[data-save=posts]")).toBeHidden();
  await expect(planner.preset()).toBeHidden();
  await expect(planner.targets().first()).toBeVisible();
  await expect(element.locator("[data-chart=posts] svg").first()).toBeVisible();
  await expect(element.locator(".page")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  const { texts } = await printed(page);
  const whole = packed(texts.join(""));
  for (const { title } of plan.targets) expect(whole).toContain(packed(title.vi));
  expect(whole).toContain(packed(mark.vi));
});

for (const width of [1280, 360]) {
  test(`axe finds nothing in the memo at ${width} px, and the page does not move sideways`, async ({
    page,
  }) => {
    const planner = await Planner.open(page);
    await change(planner);
    await page.setViewportSize({ width, height: 800 });
    await open(planner);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
  });
}
