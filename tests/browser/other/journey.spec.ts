// A planner of another province, whose plan has other figures, targets and years, uses the page.

import { readFileSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";
import { test } from "../support/claim";
import { workspace } from "../support/place";
import { Planner } from "../support/planner";
import { cells, computed } from "../support/workbook";

const seed = (name: string) =>
  JSON.parse(readFileSync(workspace(`tests/seeds/other/${name}.json`), "utf8"));
const plan = seed("plan");
const ids = plan.targets.map(({ id }: { id: string }) => id);

/** What belongs to the plan of Điện Biên alone. */
const FOREIGN = /2235|Điện Biên(?! Phủ)|15-NQ\/TU|II\.2\.a|III\.3/;

async function open(page: Page): Promise<Planner> {
  const planner = new Planner(page);
  await page.goto("/");
  await expect(planner.targets()).toHaveCount(plan.targets.length);
  await expect(planner.element.locator(".plot .chart .scenario path")).toHaveCount(
    plan.charts.length,
  );
  return planner;
}

/** All that the element says. */
function said(element: Locator): Promise<string> {
  return element.evaluate((host) => (host.shadowRoot?.textContent ?? "").replace(/\s+/g, " "));
}

test("the page is about the plan that it was built from", async ({ page }) => {
  const planner = await open(page);
  await expect(page).toHaveTitle("Lộ Trình – Kế hoạch 41/KH-UBND");
  await expect(page.locator("h1")).toHaveCount(1);
  await expect(page.locator('meta[name="description"]')).toHaveAttribute(
    "content",
    /Kế hoạch 41\/KH-UBND của UBND tỉnh Sông Mẫu/,
  );
  await expect(planner.element).toContainText("Kế hoạch 41/KH-UBND ngày 09/03/2017");
  await expect(planner.preset().locator("option")).toHaveText([
    "Không thay đổi gì",
    "Đều từng bước",
    "Làm mạnh",
  ]);
  const rows = await planner
    .targets()
    .evaluateAll((all) => all.map((row) => row.getAttribute("data-target")));
  expect(rows).toEqual(ids);
});

test("nothing that it says is of another plan, whatever is opened", async ({ page }) => {
  const planner = await open(page);
  for (const language of ["vi", "en"] as const) {
    await planner.speak(language);
    const sections = planner.element.locator("details.section");
    for (const id of await sections.evaluateAll((all) => all.map((one) => one.id))) {
      const section = planner.section(id);
      if ((await section.getAttribute("open")) === null) await planner.unfold(id);
    }
    await planner.element.locator("[data-opens=help]").first().click();
    await expect(planner.element.locator("dialog#help")).toContainText(
      { vi: "đơn vị sự nghiệp công lập", en: "public service unit" }[language],
    );
    const text = await said(planner.element);
    expect(FOREIGN.exec(text)?.[0]).toBeUndefined();
    expect(text).toContain({ vi: "Hai huyện được nhập", en: "Two districts became" }[language]);
    await page.keyboard.press("Escape");
  }
});

test("levers, goal seek and quotas work towards its targets", async ({ page }) => {
  const planner = await open(page);
  const before = await planner.statuses();
  await planner.choose("hard");
  const after = await planner.statuses();
  expect(Object.keys(after)).toEqual(ids);
  const met = (of: Record<string, string>) =>
    Object.values(of).filter((status) => status === "met").length;
  expect(met(after)).toBeGreaterThan(met(before));
  await planner.choose("nothing");
  await planner.element.locator("tr[data-target=posts_by_2020] .ask").click();
  const apply = planner.element.locator(".takes button").first();
  await expect(apply).toBeVisible();
  await apply.click();
  await expect(planner.element.locator("tr[data-target=posts_by_2020]")).toHaveAttribute(
    "data-status",
    "met",
  );
  await planner.unfold("quotas");
  await expect(planner.section("quotas").locator("tbody tr")).toHaveCount(plan.sectors.length);
});

test("its report and its workbook have its own targets and years", async ({ page }) => {
  const planner = await open(page);
  await planner.choose("steady");
  await planner.element.locator("[data-opens=export]").click();
  const coming = page.waitForEvent("download");
  await planner.element.locator("[data-file=workbook-xlsx]").click();
  const all = cells(readFileSync(await (await coming).path()));
  const targets = [...(all.get("Mục tiêu") ?? [])].filter(([at]) => /^A([5-9]|1[0-2])$/.test(at));
  expect(targets.map(([, { value }]) => value)).toEqual(
    plan.targets.map(({ title }: { title: { vi: string } }) => title.vi),
  );
  for (const [sheet, found] of all) {
    for (const { formula, value } of found.values()) {
      if (formula) expect(computed(all, sheet, formula)).toBeCloseTo(Number(value), 5);
      if (typeof value === "string") expect(value).not.toMatch(FOREIGN);
    }
  }
  await page.keyboard.press("Escape");
  await planner.element.locator("[data-opens=memo]").click();
  await planner.element.locator("#memo-year").selectOption("2019");
  const memo = planner.element.locator("article");
  await expect(memo).toContainText("Báo cáo Sở Nội vụ: trước 15/12 hằng năm (Điều 7).");
  await expect(memo.locator("[data-memo-standing]")).toHaveCount(5);
  await expect(memo).toContainText("41/KH-UBND");
  expect(await said(planner.element)).not.toMatch(FOREIGN);
});

test("a link and its lesson lead back to it", async ({ page }) => {
  const planner = await open(page);
  await planner.choose("steady");
  await planner.type(planner.typed("streamlining"), "2");
  await expect(page).toHaveURL(/#.+/);
  const statuses = await planner.statuses();
  await page.reload();
  await expect(planner.targets()).toHaveCount(plan.targets.length);
  expect(await planner.statuses()).toEqual(statuses);
  const lesson = await planner.attend("first_look");
  await expect(lesson).toContainText("Bắt đầu");
});
