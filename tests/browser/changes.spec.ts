// A planner asks what was changed, takes single changes back, and sees the last one once more.

import type { Locator } from "@playwright/test";
import { expect, test } from "./support/claim";
import { Planner } from "./support/planner";

declare global {
  interface Window {
    places: string[];
    told: number;
  }
}

function edits(planner: Planner): Locator {
  return planner.element.locator("[data-edit]");
}

function edit(planner: Planner, key: string): Locator {
  return planner.element.locator(`[data-edit="${key}"]`);
}

function count(planner: Planner): Locator {
  return planner.section("changes").locator("> summary .state");
}

function line(planner: Planner): Locator {
  return planner.plot("units").locator(".chart .scenario path");
}

test("everything that differs from the preset is listed, and counted while folded", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  await expect(count(planner)).toHaveText("chưa chỉnh gì");
  await planner.choose("natural_exits");
  await planner.type(planner.typed("consolidation"), "3");
  await planner.tab("2022–2025").click();
  await planner.type(planner.typed("consolidation"), "1,5");
  await planner.scope().selectOption("health");
  await planner.type(planner.typed("streamlining"), "4");
  await planner.unfold("reorganisations");
  await planner.element.locator("[data-delay=T17]").fill("2");
  await planner.element.locator("[data-delay=T17]").blur();
  await planner.element.locator("#counting").selectOption("mức thấp");
  await planner.unfold("assumptions");
  await planner.type(planner.assumed("retirement"), "2,5");
  await planner.unfold("readings");
  await planner.element.locator("#reading-headcount").selectOption("người có mặt");
  await planner.element.locator("[data-target=pricing_2021] summary").click();
  await planner.element.locator("[data-check=P1]").check();
  await planner.unfold("norms");
  await planner.type(planner.element.locator("[data-check=M1]"), "24");
  await expect(count(planner)).toHaveText("9 chỗ khác kịch bản gốc");

  await planner.unfold("changes");
  await expect(edits(planner)).toHaveCount(9);
  await expect(edit(planner, "lever province consolidation to_2021")).toContainText("0% → 3%");
  await expect(edit(planner, "lever province consolidation to_2025")).toContainText("0% → 1,5%");
  await expect(planner.section("changes")).toContainText("Y tế, Tinh giản biên chế, 2022–2025");
  await expect(edit(planner, "reorganisation T17")).toContainText("tắt → tắt, chậm 2 năm");
  await expect(edit(planner, "counting")).toContainText("mức giữa → mức thấp");
  await expect(edit(planner, "assumption retirement")).toContainText("→ 2,5%");
  await expect(edit(planner, "reading headcount")).toContainText(
    "biên chế được giao → người có mặt",
  );
  await expect(edit(planner, "check P1")).toContainText("chưa có → đã làm");
  await expect(edit(planner, "check M1")).toContainText("chưa có → 24");
});

test("each change is taken back by itself, and undo brings it back", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("natural_exits");
  const untouched = await line(planner).getAttribute("d");
  await planner.type(planner.typed("consolidation"), "3");
  await planner.scope().selectOption("health");
  await planner.type(planner.typed("streamlining"), "4");
  await planner.scope().selectOption("province");
  await planner.unfold("readings");
  await planner.element.locator("#reading-prices").selectOption({ index: 1 });
  await planner.unfold("changes");
  await expect(edits(planner)).toHaveCount(3);

  const own = "lever health streamlining to_2021";
  await edit(planner, own).getByRole("button").click();
  await expect(edits(planner)).toHaveCount(2);
  await planner.scope().selectOption("health");
  await expect(planner.lever("streamlining")).not.toContainText("riêng lĩnh vực này");
  await planner.undo().click();
  await expect(edit(planner, own)).toHaveCount(1);
  await planner.redo().click();
  await expect(edit(planner, own)).toHaveCount(0);

  await edit(planner, "reading prices").getByRole("button").click();
  await edit(planner, "lever province consolidation to_2021").getByRole("button").click();
  await expect(count(planner)).toHaveText("chưa chỉnh gì");
  await expect(planner.reset()).toBeDisabled();
  await expect(line(planner)).toHaveAttribute("d", untouched as string);
});

test("a sector that is protected is one change, and goes back as one", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("early_effort");
  await planner.unfold("sectors");
  await planner.element.locator("[data-protect=health]").click();
  await expect(count(planner)).toHaveText("1 chỗ khác kịch bản gốc");
  await planner.unfold("changes");
  await edit(planner, "protected health").getByRole("button").click();
  await expect(count(planner)).toHaveText("chưa chỉnh gì");
});

test("the focus stays in the list when what it stood on goes", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.type(planner.typed("consolidation"), "3");
  await planner.type(planner.typed("streamlining"), "2");
  await planner.unfold("changes");
  await edits(planner).last().getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(edits(planner)).toHaveCount(1);
  await expect(edits(planner).getByRole("button")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(edits(planner)).toHaveCount(0);
  await expect(planner.section("changes").locator("summary")).toBeFocused();
});

/** All places that the line of the units takes from now on. */
async function watch(planner: Planner): Promise<() => Promise<string[]>> {
  const path = line(planner);
  await path.evaluate((path) => {
    const places: string[] = [path.getAttribute("d") ?? ""];
    Object.assign(window, { places });
    new MutationObserver(() => places.push(path.getAttribute("d") ?? "")).observe(path, {
      attributeFilter: ["d"],
    });
  });
  return () => planner.page.evaluate(() => window.places);
}

test("the last change is shown once more: the line moves from before to after", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  const before = await line(planner).getAttribute("d");
  await planner.unfold("changes");
  const replay = planner.element.locator("#replay");
  await expect(replay).toBeDisabled();
  await planner.type(planner.typed("consolidation"), "5");
  const after = await line(planner).getAttribute("d");
  const places = await watch(planner);
  await replay.focus();
  await page.keyboard.press("Enter");
  const told = planner.element.locator("#replayed");
  await expect(told).toHaveText("Đang xem lại: Sáp nhập thêm, 2016–2021 0% → 5%.");
  await expect(told).toHaveText(/^Vừa xem lại: Sáp nhập thêm/);
  await expect(line(planner)).toHaveAttribute("d", after as string);
  const seen = await places();
  expect(seen[1]).toBe(before);
  expect(seen.at(-1)).toBe(after);
  // On the way it is at neither end.
  expect(new Set(seen).size).toBeGreaterThan(4);
  // Nothing but the lines has moved.
  await expect(planner.typed("consolidation")).toHaveValue("5");
  await planner.undo().click();
  await expect(planner.undo()).toBeDisabled();
});

test("any other change puts an end to it, and who hears of changes hears nothing", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  await planner.unfold("changes");
  await planner.type(planner.typed("consolidation"), "5");
  await planner.element.evaluate((host) => {
    Object.assign(window, { told: 0 });
    host.addEventListener("lo-trinh-change", () => Object.assign(window, { told: 1 }));
  });
  await planner.element.locator("#replay").click();
  await expect(planner.element.locator("#replayed")).toHaveText(/^Đang xem lại/);
  expect(await page.evaluate(() => window.told)).toBe(0);
  await planner.undo().click();
  await expect(planner.element.locator("#replayed")).toBeEmpty();
  const neutral = await line(planner).getAttribute("d");
  await planner.redo().click();
  await planner.undo().click();
  await expect(line(planner)).toHaveAttribute("d", neutral as string);
});

test("under reduced motion the line stands before, then after, and nowhere else", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const planner = await Planner.open(page);
  const before = await line(planner).getAttribute("d");
  await planner.unfold("changes");
  await planner.choose("exactly_the_plan");
  const after = await line(planner).getAttribute("d");
  const places = await watch(planner);
  await planner.element.locator("#replay").click();
  await expect(planner.element.locator("#replayed")).toHaveText(/^Vừa xem lại: .*và \d+ chỗ khác/);
  expect(await places()).toEqual([after, before, after]);
});

test("a move of many kinds turns what cannot move step by step", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("named_mergers");
  await planner.unfold("changes");
  const places = await watch(planner);
  await planner.element.locator("#replay").click();
  await expect(planner.element.locator("#replayed")).toHaveText(/^Vừa xem lại/);
  expect(new Set(await places()).size).toBeGreaterThan(4);
});
