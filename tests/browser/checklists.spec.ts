// A planner ticks off what no number of the model decides.

import { type Checks, readChecks, tallyNorms } from "../../www/src/store/checks";
import { expect, test } from "./support/claim";
import { Planner } from "./support/planner";
import { plan } from "./support/seeds";

/** The box or field of an item or norm. */
function check(planner: Planner, id: string) {
  return planner.element.locator(`[data-check=${id}]`);
}

test("the ledger counts the items ticked, and shares nothing out in per cent", async ({ page }) => {
  const planner = await Planner.open(page);
  const row = planner.element.locator("[data-target=pricing_2021]");
  const ticked = row.locator("[data-ticked]");
  await expect(ticked).toHaveText("0/12 mục đã đánh dấu");
  await row.locator("summary").click();
  for (const id of ["P1", "P5", "P12"]) await check(planner, id).check();
  await expect(ticked).toHaveText("3/12 mục đã đánh dấu");
  await check(planner, "P5").uncheck();
  await expect(ticked).toHaveText("2/12 mục đã đánh dấu");
  await expect(row).not.toContainText("%");
  await expect(row).toHaveAttribute("data-status", "checklist");
  // The list of 2030 is its own.
  await expect(planner.element.locator("[data-ticked=units_2030]")).toHaveText(
    "0/4 mục đã đánh dấu",
  );
});

test("a tick is a step that can be taken back, and no change of the scenario", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.element.locator("[data-target=units_2030] summary").click();
  const told = await planner.told().textContent();
  await check(planner, "L4").check();
  await expect(planner.preset().locator("option:checked")).not.toContainText("đã chỉnh");
  await expect(planner.told()).toHaveText(told ?? "");
  await planner.undo().click();
  await expect(check(planner, "L4")).not.toBeChecked();
  await planner.redo().click();
  await expect(check(planner, "L4")).toBeChecked();
  // What was found holds whatever is tried.
  await planner.choose("early_effort");
  await expect(check(planner, "L4")).toBeChecked();
});

test("a figure typed is held against its norm, at least, at most or exactly", async ({ page }) => {
  const planner = await Planner.open(page);
  const section = await planner.unfold("norms");
  const state = section.locator("summary .state");
  const said = (id: string) => section.locator(`[data-norm=${id}] .status`);
  await expect(state).toHaveText("0/13 đã đánh dấu hoặc đúng mức");

  await planner.type(check(planner, "M1"), "24,5");
  await expect(said("M1")).toHaveText("✕ chưa đúng mức");
  await expect(state).toHaveText("0/13 đã đánh dấu hoặc đúng mức, 1 chưa đúng mức");
  await planner.type(check(planner, "M1"), "25");
  await expect(said("M1")).toHaveText("✓ đúng mức");
  await planner.type(check(planner, "M7"), "3,5");
  await expect(said("M7")).toHaveText("✕ chưa đúng mức");
  await planner.type(check(planner, "M7"), "2");
  await expect(said("M7")).toHaveText("✓ đúng mức");
  await planner.type(check(planner, "M8"), "0");
  await expect(said("M8")).toHaveText("✕ chưa đúng mức");
  await planner.type(check(planner, "M8"), "1");
  await expect(said("M8")).toHaveText("✓ đúng mức");
  await check(planner, "M10").check();
  await expect(said("M10")).toHaveCount(0);
  await expect(state).toHaveText("4/13 đã đánh dấu hoặc đúng mức");

  await planner.type(check(planner, "M1"), "");
  await expect(said("M1")).toHaveCount(0);
  await expect(state).toHaveText("3/13 đã đánh dấu hoặc đúng mức");
  await planner.speak("en");
  await expect(state).toHaveText("3 of 13 ticked or as required");
});

test("what is no figure of a norm is refused by name, and the one before stays", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  await planner.unfold("norms");
  await planner.type(check(planner, "M6"), "66");
  await planner.type(check(planner, "M6"), "120");
  await expect(planner.alert()).toContainText(
    "Tỷ lệ viên chức ở vị trí chuyên môn, nghiệp vụ: “120” không phải là một số từ 0 đến 100.",
  );
  await expect(check(planner, "M6")).toHaveValue("66");
  await planner.type(check(planner, "M6"), "64,9");
  await expect(planner.alert()).toBeHidden();
});

test("all that was found goes at once, and comes back", async ({ page }) => {
  const planner = await Planner.open(page);
  const section = await planner.unfold("norms");
  const clear = section.locator("#uncheck-all");
  await expect(clear).toBeDisabled();
  await planner.type(check(planner, "M2"), "31");
  await check(planner, "M9").check();
  await clear.click();
  await expect(section.locator("summary")).toBeFocused();
  await expect(check(planner, "M2")).toHaveValue("");
  await expect(check(planner, "M9")).not.toBeChecked();
  await planner.undo().click();
  await expect(check(planner, "M2")).toHaveValue("31");
  await expect(check(planner, "M9")).toBeChecked();
});

test("what was kept or sent is read whole, or its first field that means nothing is named", () => {
  // The seeds are what the crate gives the page.
  const known = plan as unknown as Parameters<typeof readChecks>[0];
  expect(readChecks(known, undefined)).toEqual({});
  const good: Checks = { P1: true, M1: 25.5, M10: true };
  expect(readChecks(known, good)).toEqual(good);
  expect(tallyNorms(known, good)).toEqual({ done: 2, off: 0, all: 13 });
  for (const [raw, field, value] of [
    [[], "checks", ""],
    [{ P1: true, P99: true }, "checks.P99", "true"],
    [{ P1: 3 }, "checks.P1", "3"],
    [{ P1: false }, "checks.P1", "false"],
    [{ M1: true }, "checks.M1", "true"],
    [{ M6: 101 }, "checks.M6", "101"],
    [{ M1: Number.NaN }, "checks.M1", "NaN"],
  ] as const) {
    expect(readChecks(known, raw)).toEqual({ field, value });
  }
});
