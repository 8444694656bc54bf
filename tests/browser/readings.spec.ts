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
