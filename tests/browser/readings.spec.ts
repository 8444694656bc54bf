// The plan leaves words open; another reading changes the verdicts and nothing else.

import { expect, test } from "./support/claim";
import { Planner } from "./support/planner";
import { plan } from "./support/seeds";

test("every reading offers the plan's choices and tells what the chosen one means", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  await planner.unfold("readings");
  for (const { id, choices } of plan.readings) {
    const select = planner.element.locator(`#reading-${id}`);
    await expect(select.locator("option")).toHaveText(choices.map(({ title }) => title.vi));
  }
});

test("a reading changes a verdict and leaves the simulation as it is", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("early_effort");
  await planner.unfold("numbers");
  const numbers = planner.element.locator("#numbers td");
  await expect(numbers).not.toHaveCount(0);
  const simulated = await numbers.allTextContents();
  const rolling = await planner.statuses();
  expect(rolling.units_2025).toBe("missed");

  await planner.unfold("readings");
  await planner.element.locator("#reading-base").selectOption("mức năm 2015");
  const fixed = await planner.statuses();
  expect(fixed).not.toEqual(rolling);
  expect(await numbers.allTextContents()).toEqual(simulated);
  await expect(planner.preset().locator("option:checked")).not.toContainText("đã chỉnh");
});

test("beside each reading stands what every other choice would change, and it does", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  await planner.choose("early_effort");
  const section = await planner.unfold("readings");
  const before = await planner.statuses();
  const alternatives = plan.readings.reduce((sum, { choices }) => sum + choices.length - 1, 0);
  await expect(section.locator("[data-choice]")).toHaveCount(alternatives);
  for (const [id, choice] of [
    ["base", 1],
    ["autonomous_classes", 1],
    ["severance", 1],
  ] as const) {
    const other = section.locator(`[data-reading=${id}] [data-choice="${choice}"]`);
    const told = Number(await other.getAttribute("data-turned"));
    await expect(other).toContainText(told > 0 ? `đổi ${told} kết quả` : "không đổi kết quả nào");
    await planner.element.locator(`#reading-${id}`).selectOption({ index: choice });
    const after = await planner.statuses();
    const turned = Object.keys(after).filter((target) => after[target] !== before[target]);
    expect(turned, id).toHaveLength(told);
    await planner.element.locator("#usual-readings").click();
    await expect(section.locator("summary")).toBeFocused();
    expect(await planner.statuses()).toEqual(before);
    await expect(other).toBeVisible();
  }
});

test("the prices of the chart are the prices of the verdicts", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.unfold("readings");
  const target = planner.element.locator("[data-prices=support_2021]");
  await expect(target.locator(".in-force")).toHaveAttribute("data-price", "nominal");
  await planner.element.locator("#chart-prices").selectOption("giá 2015 (CPI)");
  await expect(target.locator(".in-force")).toHaveAttribute("data-price", "cpi_constant");
  await expect(planner.element.locator("#reading-prices option:checked")).toHaveText(
    "giá 2015 (CPI)",
  );
});

test("a share of the budget comes with a warning", async ({ page }) => {
  const planner = await Planner.open(page);
  const warning = planner.element.getByText("Ngân sách lớn lên là đủ", { exact: false });
  await expect(warning).toHaveCount(0);
  const index = plan.readings
    .find(({ id }) => id === "prices")
    ?.choices.findIndex(({ value }) => value === "budget_share");
  await planner.element.locator("#chart-prices").selectOption({ index: index ?? -1 });
  await expect(warning).toHaveCount(3);
});

test("the reset also returns the readings", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.unfold("readings");
  const before = await planner.statuses();
  await expect(planner.reset()).toBeDisabled();
  await planner.element.locator("#reading-headcount").selectOption("người có mặt");
  await planner.reset().click();
  await expect(planner.element.locator("#reading-headcount option:checked")).toHaveText(
    "biên chế được giao",
  );
  await expect(planner.reset()).toBeDisabled();
  expect(await planner.statuses()).toEqual(before);
});

test("each target stands beside how it is read, and what it compares with", async ({ page }) => {
  const planner = await Planner.open(page);
  const target = (id: string) => planner.element.locator(`[data-target=${id}]`);
  await expect(target("posts_2025")).toContainText("≥ 10% so với 2021");
  await expect(target("posts_2025")).toContainText("biên chế được giao · mức thực tế bước trước");
  await expect(target("support_2021")).toContainText("≥ 10% so với 2011–2015");
  await planner.unfold("readings");
  await planner.element.locator("#reading-base").selectOption("mức năm 2015");
  await planner.element.locator("#reading-headcount").selectOption("người có mặt");
  await expect(target("posts_2025")).toContainText("≥ 19% so với 2015");
  await expect(target("posts_2025")).toContainText("người có mặt · mức năm 2015");
  await expect(planner.element.locator("[data-chart=posts] figcaption")).toContainText(
    "người có mặt · mức năm 2015",
  );
  await expect(planner.section("readings").locator("summary .state")).toHaveText("đã đổi 2/8");
});

test("a sentence on spending names the period and what it is compared with", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.unfold("more");
  await planner.type(planner.typed("running_saving"), "5");
  await expect(planner.told()).toContainText(
    /^Bình quân (2016–2020|2021–2025|2026–2030): chi trực tiếp (tăng|giảm) .* so với 20\d\d–20\d\d, còn thiếu .*\(cao hơn mức .* tỷ đồng\/năm\)$/,
  );
});
