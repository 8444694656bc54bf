// A planner takes steps back and makes them again.

import { expect, test } from "./support/claim";
import { portal } from "./support/host";
import { Planner } from "./support/planner";

test("steps go back one by one to where the page opened, and forth again", async ({ page }) => {
  const planner = await Planner.open(page);
  const line = planner.plot("units").locator(".chart .scenario path");
  const [undo, redo] = [planner.undo(), planner.redo()];
  await expect(undo).toBeDisabled();
  await expect(redo).toBeDisabled();

  const opened = await line.getAttribute("d");
  await planner.type(planner.typed("consolidation"), "1");
  await planner.choose("exactly_the_plan");
  await planner.unfold("reorganisations");
  await planner.element.locator("#all-off").click();
  await planner.settled();
  const last = await line.getAttribute("d");
  await expect(redo).toBeDisabled();

  await undo.click();
  await undo.click();
  await expect(planner.preset()).toHaveValue("neutral");
  await expect(planner.typed("consolidation")).toHaveValue("1");
  await undo.click();
  await expect(planner.typed("consolidation")).toHaveValue("0");
  await expect(line).toHaveAttribute("d", opened as string);
  await expect(undo).toBeDisabled();
  await expect(planner.reset()).toBeDisabled();

  for (let step = 0; step < 3; step++) await redo.click();
  await expect(planner.preset()).toHaveValue("exactly_the_plan");
  await expect(line).toHaveAttribute("d", last as string);
  await expect(redo).toBeDisabled();
});

test("a page that a host opens with a preset has no step to take back", async ({ page }) => {
  const body = `<lo-trinh scenario="natural_exits"></lo-trinh>`;
  const planner = await Planner.open(page, await portal(page, { body }));
  await expect(planner.preset()).toHaveValue("natural_exits");
  await expect(planner.undo()).toBeDisabled();
  await planner.type(planner.typed("consolidation"), "1");
  await planner.undo().click();
  await planner.element.evaluate((host) => host.setAttribute("scenario", "natural_exits"));
  await expect(planner.undo()).toBeDisabled();
  await planner.redo().click();
  await expect(planner.typed("consolidation")).toHaveValue("1");
});

test("after the last step back the focus is where it was, and the keys work on", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  await planner.type(planner.typed("consolidation"), "1");
  await planner.undo().focus();
  await page.keyboard.press("Enter");
  await expect(planner.undo()).toBeFocused();
  await expect(planner.typed("consolidation")).toHaveValue("0");
  await page.keyboard.press("Control+y");
  await expect(planner.typed("consolidation")).toHaveValue("1");
});

test("a new step takes the place of those that were undone", async ({ page }) => {
  const planner = await Planner.open(page);
  const field = planner.typed("consolidation");
  await planner.type(field, "1");
  await planner.type(field, "2");
  await planner.undo().click();
  await expect(field).toHaveValue("1");
  await planner.type(field, "3");
  await expect(planner.redo()).toBeDisabled();
  await planner.undo().click();
  await expect(field).toHaveValue("1");
});

test("Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z do what the buttons do", async ({ page }) => {
  const planner = await Planner.open(page);
  const field = planner.typed("consolidation");
  await planner.type(field, "1");
  await planner.type(field, "2");
  await planner.slider("consolidation").focus();
  await page.keyboard.press("Control+z");
  await expect(field).toHaveValue("1");
  await page.keyboard.press("Control+z");
  await expect(field).toHaveValue("0");
  await page.keyboard.press("Control+y");
  await expect(field).toHaveValue("1");
  await page.keyboard.press("Control+Shift+z");
  await expect(field).toHaveValue("2");
  await page.keyboard.press("Control+Shift+Z");
  await expect(field).toHaveValue("2");
  await expect(planner.slider("consolidation")).toBeFocused();
});

test("while a dialog is open the keys leave the scenario behind it alone", async ({ page }) => {
  const planner = await Planner.open(page);
  const field = planner.typed("consolidation");
  await planner.type(field, "1");
  await planner.element.locator("[data-opens=help]").click();
  await expect(planner.element.locator("dialog#help")).toBeVisible();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Escape");
  await expect(planner.element.locator("dialog#help")).toHaveCount(0);
  await expect(field).toHaveValue("1");
  await page.keyboard.press("Control+z");
  await expect(field).toHaveValue("0");
});

test("a drag of a slider is one step, and the next drag is another", async ({ page }) => {
  const planner = await Planner.open(page);
  const field = planner.typed("consolidation");
  await planner.drag("consolidation", 0.4);
  const first = await field.inputValue();
  expect(first).not.toBe("0");
  await planner.drag("consolidation", 0.8);
  expect(await field.inputValue()).not.toBe(first);
  await planner.undo().click();
  await expect(field).toHaveValue(first);
  await planner.undo().click();
  await expect(field).toHaveValue("0");
  await expect(planner.undo()).toBeDisabled();
});

test("a drag that comes back to where it began is no step", async ({ page }) => {
  const planner = await Planner.open(page);
  const move = await planner.grab("streamlining");
  await move(0.5);
  await expect(planner.undo()).toBeEnabled();
  await move(0);
  await page.mouse.up();
  await expect(planner.typed("streamlining")).toHaveValue("0");
  await expect(planner.undo()).toBeDisabled();
});

test("the language and the view stay where they are", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.type(planner.typed("consolidation"), "1");
  await planner.speak("en");
  await planner.measure("index");
  await planner.tab("2022–2025").click();
  const section = await planner.unfold("readings");
  await planner.undo().click();
  await expect(planner.undo()).toBeDisabled();
  await expect(planner.element.locator(".page")).toHaveAttribute("lang", "en");
  await expect(planner.element.locator("[data-measure=index]")).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(planner.tab("2022–2025")).toHaveAttribute("aria-selected", "true");
  await expect(section).toHaveAttribute("open");
  await planner.tab("2016–2021").click();
  await expect(planner.typed("consolidation")).toHaveValue("0");
  await expect(planner.redo()).toBeEnabled();
});

test("how the plan is read is a step too", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.unfold("readings");
  const before = await planner.statuses();
  const select = planner.element.locator("#reading-headcount");
  await select.selectOption("người có mặt");
  await planner.undo().click();
  await expect(select.locator("option:checked")).toHaveText("biên chế được giao");
  expect(await planner.statuses()).toEqual(before);
});

test("what is refused, or changes nothing, leaves no step", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.type(planner.typed("consolidation"), "x");
  await planner.type(planner.typed("consolidation"), "0,0");
  await planner.unfold("reorganisations");
  await planner.type(planner.element.locator("[data-delay=T17]"), "99");
  await planner.unfold("assumptions");
  await planner.type(planner.assumed("retirement", "low"), "9");
  await expect(planner.alert()).toBeVisible();
  await expect(planner.undo()).toBeDisabled();
});

test("where something is typed Ctrl+Z belongs to the field", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.type(planner.typed("consolidation"), "1");
  const field = planner.typed("streamlining");
  await field.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("7");
  await page.keyboard.press("Control+z");
  await expect(planner.typed("consolidation")).toHaveValue("1");
  await expect(planner.redo()).toBeDisabled();
});

test("the host hears of a step back", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.type(planner.typed("consolidation"), "1");
  const levers = planner.element.evaluate(
    (host) =>
      new Promise((hear) => {
        host.addEventListener("lo-trinh-change", (event) =>
          hear((event as CustomEvent).detail.scenario.levers),
        );
      }),
  );
  await planner.undo().click();
  expect(await levers).toBeUndefined();
});
