// A planner moves levers with the mouse.

import { expect, test } from "./support/claim";
import { Planner } from "./support/planner";
import { lever, plan } from "./support/seeds";

test("a drag of a slider moves the number, the sentence, the counts and the lines", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  const line = planner.plot("units").locator(".chart .scenario path");
  const before = await line.getAttribute("d");
  await planner.drag("consolidation", 0.5);
  const typed = Number((await planner.typed("consolidation").inputValue()).replace(",", "."));
  expect(typed).toBeGreaterThan(4);
  expect(typed).toBeLessThan(6);
  await expect(planner.told()).toContainText(/^20\d\d: số đơn vị giảm .* so với 20\d\d, /);
  await expect(planner.counts()).toContainText(/[1-9]\d* đạt/);
  await expect(line).not.toHaveAttribute("d", before as string);
  await expect(planner.lever("consolidation")).toContainText("đã chỉnh");
});

test("a slider has its range, its step and a tick where it has no effect", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.unfold("more");
  for (const { id, slider_max, slider_step, neutral } of plan.levers) {
    const slider = planner.slider(id);
    await expect(slider).toHaveAttribute("max", String(slider_max));
    await expect(slider).toHaveAttribute("step", String(slider_step));
    await expect(slider).toHaveValue(String(neutral));
    const list = await slider.getAttribute("list");
    const tick = planner.element.locator(`#${list} option`);
    await expect(tick).toHaveAttribute("value", String(neutral));
  }
});

test("a typed value is taken with a comma or a point, and with a per cent sign", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  const field = planner.typed("streamlining");
  for (const [typed, shown] of [
    ["1,25", "1,25"],
    ["2.5", "2,5"],
    ["3 %", "3"],
    [" 0,375 ", "0,375"],
    [",5", "0,5"],
  ] as const) {
    await planner.type(field, typed);
    await expect(field).toHaveValue(shown);
    await expect(planner.slider("streamlining")).toHaveAttribute(
      "aria-valuetext",
      `${shown}% số người có mặt, mỗi năm`,
    );
    await expect(planner.alert()).toBeHidden();
  }
  await expect(planner.told()).toContainText("biên chế");
});

test("a typed value may go beyond the slider", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.type(planner.typed("consolidation"), "25");
  await expect(planner.typed("consolidation")).toHaveValue("25");
  await expect(planner.alert()).toBeHidden();
  await expect(planner.lever("consolidation")).toContainText("đã chỉnh");
});

test("a lever alone returns to the preset", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.type(planner.typed("consolidation"), "2");
  await planner.type(planner.typed("replacement"), "50");
  await planner.element.getByRole("button", { name: "Trả “Sáp nhập thêm” về mức gốc" }).click();
  await expect(planner.typed("consolidation")).toHaveValue("0");
  await expect(planner.typed("replacement")).toHaveValue("50");
  await expect(planner.lever("consolidation")).not.toContainText("đã chỉnh");
  await expect(planner.reset()).toBeEnabled();
});

test("each period has its own values", async ({ page }) => {
  const planner = await Planner.open(page);
  const field = planner.typed("consolidation");
  await planner.type(field, "1");
  await planner.tab("2022–2025").click();
  await expect(field).toHaveValue("0");
  await expect(planner.lever("consolidation")).toContainText("đã chỉnh");
  await planner.type(field, "2");
  await planner.tab("2026–2030").click();
  await expect(field).toHaveValue("0");
  await planner.tab("2016–2021").click();
  await expect(field).toHaveValue("1");
  await planner.tab("2022–2025").click();
  await expect(field).toHaveValue("2");
});

test("a sector follows the province until a lever of its own is moved", async ({ page }) => {
  const planner = await Planner.open(page);
  const consolidation = planner.lever("consolidation");
  const field = planner.typed("consolidation");
  await planner.type(field, "1");
  await planner.scope().selectOption("health");
  await expect(field).toHaveValue("1");
  await expect(consolidation).not.toContainText("riêng lĩnh vực này");

  await planner.type(field, "3");
  await expect(consolidation).toContainText("riêng lĩnh vực này");
  await planner.scope().selectOption("culture");
  await expect(field).toHaveValue("1");
  await expect(consolidation).not.toContainText("riêng lĩnh vực này");

  await planner.scope().selectOption("province");
  await expect(field).toHaveValue("1");
  await expect(consolidation).toContainText("đặt riêng: Y tế");
  await planner.type(field, "2");
  await planner.scope().selectOption("health");
  await expect(field).toHaveValue("3");

  await consolidation.locator("[data-reset]").click();
  await expect(field).toHaveValue("2");
  await expect(consolidation).not.toContainText("riêng lĩnh vực này");
});

test("the main levers come first, the others under “more”", async ({ page }) => {
  const planner = await Planner.open(page);
  for (const { id, main } of plan.levers) {
    await expect(planner.slider(id)).toBeVisible({ visible: main });
  }
  const more = await planner.unfold("more");
  for (const { id } of plan.levers) await expect(planner.slider(id)).toBeVisible();
  await planner.type(planner.typed("vacancy_withdrawal"), "10");
  await expect(planner.told()).toContainText("biên chế");
  await expect(more).toHaveAttribute("open");
});

test("the “?” of every lever tells its meaning, its range and its clause", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.unfold("more");
  for (const { id, title, help, clause } of plan.levers) {
    const about = planner.element.getByRole("button", { name: `Giải thích “${title.vi}”` });
    const told = planner.element.locator(`#help-${id}`);
    await expect(told).toBeHidden();
    await about.click();
    await expect(about).toHaveAttribute("aria-expanded", "true");
    await expect(told).toBeVisible();
    await expect(told).toContainText(help.vi);
    await expect(told).toContainText("Từ 0% đến 100%");
    await expect(told).toContainText(clause.vi);
  }
  await planner.element.getByRole("button", { name: "Giải thích “Sáp nhập thêm”" }).click();
  await expect(planner.element.locator(".help:visible")).toHaveCount(1);
  expect(lever("consolidation").main).toBe(true);
});
