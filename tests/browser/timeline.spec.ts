// A planner follows the plan's deadlines quarter by quarter.

import type { Page } from "@playwright/test";
import { expect, test } from "./support/claim";
import { Planner } from "./support/planner";
import { clashes, reorganisations, tasks } from "./support/seeds";

/** Opens a page with a preset and its deadlines. */
async function open(page: Page, preset: string): Promise<Planner> {
  const planner = await Planner.open(page);
  await planner.choose(preset);
  await planner.unfold("timeline");
  await expect(planner.section("timeline").locator("svg.chart")).toBeVisible();
  return planner;
}

async function list(planner: Planner) {
  await planner.section("timeline").locator("#timeline-list > summary").click();
  return planner.section("timeline").locator("#timeline-list");
}

test("the list has every task and reorganisation of the plan, each under its quarter", async ({
  page,
}) => {
  const planner = await open(page, "named_mergers");
  const shown = await list(planner);
  const roman = ["I", "II", "III", "IV"];
  const undated = new Map([
    ["yearly", "lặp lại hằng năm"],
    ["as_needed", "khi cần"],
  ]);
  for (const { id, deadline } of reorganisations) {
    const quarter = shown.locator(`[data-quarter="${deadline.year}-${deadline.quarter}"]`);
    await expect(quarter.locator(`[data-entry="${id}"]`)).toHaveCount(1);
  }
  for (const { id, steps, recurrence, title, clause } of tasks) {
    await expect(shown.locator(`[data-entry="${id}"]`)).toHaveCount(Math.max(steps.length, 1));
    const row = shown.locator(`[data-entry="${id}"]`).first();
    await expect(row).toContainText(title.vi);
    await expect(row).toContainText(clause.vi);
    const [step] = steps;
    const due = step
      ? `quý ${roman[step.deadline.quarter - 1]}/${step.deadline.year}`
      : (undated.get(recurrence) ?? "không nêu hạn");
    await expect(row).toContainText(due);
  }
});

test("the fullest quarter is told in a sentence, in the drawing and in the list", async ({
  page,
}) => {
  const planner = await open(page, "named_mergers");
  const section = planner.section("timeline");
  await expect(section.locator("#timeline-told")).toHaveText(
    /Kế hoạch dồn nhiều nhất vào quý IV\/2019: 27 việc đến hạn cùng lúc\.\s+Mọi việc sắp xếp có tên giữ đúng hạn\./,
  );
  await expect(section.locator("svg .scenario-end text")).toHaveText("quý IV/2019: 27");
  const shown = await list(planner);
  await expect(shown.locator('[data-quarter="2019-4"] [data-entry]')).toHaveCount(27);
});

test("what slips in the scenario is told, and moves in the list", async ({ page }) => {
  const planner = await open(page, "named_mergers");
  const section = planner.section("timeline");
  const shown = await list(planner);
  await planner.unfold("assumptions");
  await planner.type(planner.assumed("merger_delay"), "2");
  await expect(section.locator("#timeline-told")).toContainText(
    "19 việc sắp xếp chậm hơn kế hoạch",
  );
  const merged = shown.locator('[data-quarter="2020-4"] [data-entry="T17"]');
  await expect(merged).toContainText("quý IV/2018 → quý IV/2020 (chậm)");
  await expect(section.locator("svg")).toContainText("Việc chậm khác, trong danh sách: 11");
  await planner.type(planner.assumed("merger_delay"), "12");
  await expect(section.locator("#timeline-told")).toContainText("lùi quá 2030");
  await expect(shown.locator('[data-entry="T14"]')).toContainText(
    "quý IV/2019 → sau 2030, không bao giờ làm",
  );
  await planner.undo().click();
  await planner.undo().click();
  await expect(section.locator("#timeline-told")).toContainText("giữ đúng hạn");
});

test("what is not in the scenario says so", async ({ page }) => {
  const planner = await open(page, "neutral");
  const shown = await list(planner);
  await expect(planner.section("timeline").locator("#timeline-told")).toContainText(
    `${reorganisations.length} việc sắp xếp không có trong kịch bản`,
  );
  await expect(shown.locator('[data-entry="T17"]')).toContainText(
    "quý IV/2018; không có trong kịch bản",
  );
});

test("deadlines are filtered by sector and by the body that leads", async ({ page }) => {
  const planner = await open(page, "named_mergers");
  const section = planner.section("timeline");
  const shown = await list(planner);
  const entries = shown.locator("[data-entry]");
  await section.locator("#timeline-scope").selectOption("health");
  const health = [...tasks, ...reorganisations].filter(({ sector }) => sector === "health");
  await expect(entries).toHaveCount(health.length);
  await section.locator("#timeline-lead").selectOption({ label: "Sở Nội vụ" });
  await expect(entries).toHaveCount(0);
  await expect(section.locator("#timeline-told")).toContainText("Không việc nào có hạn");
  await section.locator("#timeline-scope").selectOption("province");
  const led = tasks.filter(({ lead }) => lead.vi.split("; ").includes("Sở Nội vụ"));
  for (const { id } of led)
    await expect(shown.locator(`[data-entry="${id}"]`).first()).toBeVisible();
  await planner.speak("en");
  await expect(section.locator("#timeline-lead option:checked")).toHaveText(
    "Department of Home Affairs",
  );
});

test("where deadlines do not fit together is told with the clauses", async ({ page }) => {
  const planner = await open(page, "named_mergers");
  const section = planner.section("timeline");
  await expect(section.locator("[data-clash]")).toHaveCount(clashes.length);
  for (const { id, title, tasks } of clashes) {
    const told = section.locator(`[data-clash=${id}]`);
    await expect(told).toContainText(title.vi);
    for (const task of tasks) await expect(told.locator(".clause")).toContainText(`${task} (`);
  }
  // Of a sector, only those that it is part of.
  await section.locator("#timeline-scope").selectOption("health");
  await expect(section.locator("[data-clash]")).toHaveCount(1);
  await expect(section.locator("[data-clash=no_date]")).toBeVisible();
});

test("on a phone the drawing fits, and the list carries the rest", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const planner = await open(page, "everything_late");
  const section = planner.section("timeline");
  const frame = await section.locator("[data-room=timeline]").boundingBox();
  const drawn = await section.locator("svg.chart").boundingBox();
  expect(drawn?.width).toBeLessThanOrEqual(frame?.width ?? 0);
  const years = section.locator("svg .tick text", { hasText: /^20\d\d$/ });
  expect(await years.count()).toBeLessThan(8);
  const shown = await list(planner);
  await expect(shown.locator("[data-fate=late]").first()).toBeVisible();
});
