// A planner chooses a scenario and sees at once what it reaches.

import { expect, test } from "./support/claim";
import { Planner } from "./support/planner";
import { lever, presets, scenario } from "./support/seeds";

test("the page opens with the first preset, and says that its figures are made up", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  await expect(planner.element.getByText("số liệu minh họa")).toBeVisible();
  await expect(planner.preset()).toHaveValue(presets[0] as string);
  await expect(planner.told()).toContainText(
    "2021: số đơn vị không đổi so với 2015, còn thiếu 10,0 điểm phần trăm (còn phải giảm 65 đơn vị)",
  );
  await expect(planner.counts()).toContainText("13 chưa đạt");
  await expect(planner.counts()).toContainText("2 không định lượng");
  await expect(planner.reset()).toBeDisabled();
  await expect(
    planner.element.getByText("Theo Kế hoạch 2235/KH-UBND ngày 14/08/2018"),
  ).toBeVisible();
});

test("a preset changes the counts, the sentence and the levers", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("exactly_the_plan");
  await expect(planner.counts()).toContainText("10 đạt");
  await expect(planner.counts()).toContainText("3 chưa đạt");
  await expect(planner.told()).toContainText(
    "Bình quân 2016–2020: chi trực tiếp tăng 22,4% so với 2011–2015",
  );
  await expect(planner.typed("replacement")).toHaveValue("91,405");
  await expect(planner.section("reorganisations")).toContainText("19/19 việc");

  await planner.choose("natural_exits");
  await expect(planner.section("reorganisations")).toContainText("0/19 việc");
  await expect(planner.counts()).not.toContainText(/^\s*✓/);
});

test("an edited preset says so until it is reset", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("early_effort");
  const before = await planner.statuses();
  const chosen = planner.preset().locator("option:checked");
  const title = scenario("early_effort").title.vi;
  await expect(chosen).toHaveText(title);

  await planner.type(planner.typed("streamlining"), "0");
  await expect(chosen).toHaveText(`${title} (đã chỉnh)`);
  await expect(planner.reset()).toBeEnabled();

  await planner.reset().click();
  await expect(chosen).toHaveText(title);
  await expect(planner.reset()).toBeDisabled();
  expect(await planner.statuses()).toEqual(before);
});

test("choosing another preset drops the edits", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.type(planner.typed("consolidation"), "9");
  await planner.choose("natural_exits");
  await planner.choose("neutral");
  await expect(planner.typed("consolidation")).toHaveValue("0");
  await expect(planner.reset()).toBeDisabled();
  expect(lever("consolidation").neutral).toBe(0);
});

test("a preset keeps the period, the scope, the measure and the reading in view", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  await planner.tab("2022–2025").click();
  await planner.scope().selectOption("health");
  await planner.measure("index");
  await planner.element.locator("#chart-prices").selectOption("giá 2015 (CPI)");
  await planner.choose("autonomy_first");
  await expect(planner.tab("2022–2025")).toHaveAttribute("aria-selected", "true");
  await expect(planner.scope()).toHaveValue("health");
  await expect(planner.element.locator("[data-measure=index]")).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(planner.element.locator("#chart-prices option:checked")).toHaveText(
    "giá 2015 (CPI)",
  );
});
