// A planner writes the yearly report: the memo with the figures of a year beside the targets.

import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./support/claim";
import { Planner } from "./support/planner";
import { plan } from "./support/seeds";

async function open(planner: Planner, year: string) {
  await planner.element.locator("[data-opens=memo]").click();
  await planner.element.locator("#memo-year").selectOption(year);
  await expect(planner.element.locator("#print-memo")).toHaveAttribute("aria-disabled", "false");
  return planner.element.locator("article");
}

test("the memo of a year has its figures beside the targets on their way", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("exactly_the_plan");
  const memo = await open(planner, "2019");
  await expect(memo.locator("#memo-title")).toContainText("Báo cáo năm 2019");
  await expect(memo).toContainText("Báo cáo hằng năm gửi Sở Nội vụ: trước 10/11 hằng năm (IV.1).");
  const posts = memo.locator("[data-memo-figure=posts] td");
  const figure = (text: string) => Number(text.replaceAll(".", "").replace(/[−-]/, "-"));
  const [before = 0, now = 0, moved = 0] = (await posts.allInnerTexts()).map(figure);
  expect(Math.abs(before + moved - now)).toBeLessThanOrEqual(1);
  expect(moved).toBeLessThan(0);
  const under = await memo
    .locator("[data-memo-standing]")
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-memo-standing")));
  expect(under).toEqual([
    "units_2021",
    "posts_2021",
    "contracts_2021",
    "autonomy_2021",
    "support_2021",
    "conversion_2025",
  ]);
  const row = memo.locator("[data-memo-standing=posts_2021]");
  await expect(row).toContainText(
    plan.targets.find(({ id }) => id === "posts_2021")?.title.vi ?? "",
  );
  await expect(row).toContainText("≥ 10%");
  await expect(row).toContainText("còn phải giảm");
  await expect(memo).toContainText("Năm 2019: biểu 2đ");
  // The rest of the memo is there too.
  await expect(memo.locator("[data-memo-target]")).toHaveCount(plan.targets.length);
  const { violations } = await new AxeBuilder({ page }).include("lo-trinh").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test("in the year that a target is due it stands as judged, and observed figures are marked", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  await planner.choose("exactly_the_plan");
  await planner.element.evaluate((element) => {
    const host = element as HTMLElement & { scenario: unknown; current: object };
    host.scenario = { ...host.current, observed: { units: { "2021": 600 } } };
  });
  const memo = await open(planner, "2021");
  const shown = memo.locator("[data-memo-target]");
  for (const id of ["units_2021", "posts_2021", "autonomy_2021"]) {
    const status = await memo.locator(`[data-memo-target=${id}]`).getAttribute("data-status");
    await expect(memo.locator(`[data-memo-standing=${id}]`)).toHaveAttribute(
      "data-status",
      status ?? "",
    );
  }
  expect(await shown.count()).toBeGreaterThan(0);
  await expect(memo.locator("[data-memo-figure=units] td").nth(1)).toHaveText("600*");
  await expect(memo.locator("[data-memo-figure=posts] td").nth(1)).not.toContainText("*");
});

test("the memo of no year is about the scenario alone, in English too", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.speak("en");
  const memo = await open(planner, "2028");
  await expect(memo.locator("#memo-title")).toContainText("Report on 2028");
  await expect(memo.locator("[data-memo-standing]")).toHaveCount(3);
  await planner.element.locator("#memo-year").selectOption("");
  await expect(memo.locator("#memo-title")).not.toContainText("2028");
  await expect(memo.locator("[data-memo-standing]")).toHaveCount(0);
});
