// A planner switches the reorganisations that the plan names.

import { expect, test } from "./support/claim";
import { Planner } from "./support/planner";
import { reorganisations } from "./support/seeds";

const all = reorganisations.length;

test("all named reorganisations go on and off at once", async ({ page }) => {
  const planner = await Planner.open(page);
  const section = await planner.unfold("reorganisations");
  const boxes = section.getByRole("checkbox");
  await expect(boxes).toHaveCount(all);

  await section.locator("#all-on").click();
  for (const box of await boxes.all()) await expect(box).toBeChecked();
  await expect(section).toContainText(`${all}/${all} việc`);
  await expect(planner.told()).toContainText("đơn vị");

  await section.locator("#all-off").click();
  for (const box of await boxes.all()) await expect(box).not.toBeChecked();
  await expect(section).toContainText(`0/${all} việc, bớt 0 đơn vị`);
  await expect(planner.reset()).toBeDisabled();
});

test("all of them by hand are the preset of the named ones", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("named_mergers");
  const line = planner.plot("units").locator(".chart .scenario path");
  const drawn = await line.getAttribute("d");
  const verdicts = await planner.statuses();
  await planner.choose("neutral");
  const section = await planner.unfold("reorganisations");
  await section.locator("#all-on").click();
  await expect(line).toHaveAttribute("d", drawn as string);
  expect(await planner.statuses()).toEqual(verdicts);
});

test("a single reorganisation removes its own units", async ({ page }) => {
  const planner = await Planner.open(page);
  const section = await planner.unfold("reorganisations");
  await section.getByRole("checkbox", { name: /Hợp nhất bảy trung tâm/ }).check();
  await expect(section).toContainText(`1/${all} việc, bớt 6 đơn vị`);
  await expect(section.locator("[data-task=T17]")).toContainText("7 → 1 đơn vị");
  await expect(section.locator("[data-task=T17]")).toContainText("quý IV/2018");
  await expect(section.locator("[data-task=T17]")).toContainText("số trong văn bản");
  await planner.unfold("numbers");
  const of2018 = planner.element.locator("#numbers tbody tr", { hasText: "2018" });
  await expect(of2018.locator("td .value").first()).toHaveText("644");
});

test("a delay moves a reorganisation, and says so when it leaves the simulated years", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  const section = await planner.unfold("reorganisations");
  const task = section.locator("[data-task=T17]");
  await task.getByRole("checkbox").check();
  const line = planner.plot("units").locator(".chart .scenario path");
  await planner.settled();
  const prompt = await line.getAttribute("d");
  const delay = section.locator("[data-delay=T17]");

  await planner.type(delay, "2");
  await expect(delay).toHaveValue("2");
  await expect(line).not.toHaveAttribute("d", prompt as string);
  await expect(task.getByText("ngoài thời gian mô phỏng")).toBeHidden();
  await expect(task).toContainText("chậm đến quý IV/2020");

  await planner.type(delay, "15");
  await expect(task).toContainText("đến hạn năm 2033, ngoài thời gian mô phỏng");
  await expect(section.locator("summary .state")).toHaveText(/^1\/\d+ việc, bớt 0 đơn vị$/);
  await planner.type(delay, "0");
  await expect(line).toHaveAttribute("d", prompt as string);
});

test("the way of counting changes the units before, after and in sum", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("named_mergers");
  const section = await planner.unfold("reorganisations");
  const boards = section.locator("[data-task=T40]");
  const fewer = async () => {
    const state = await section.locator(".state").innerText();
    return Number(/bớt (\d+) đơn vị/.exec(state)?.[1]);
  };
  await expect(boards).toContainText("5 → 0 đơn vị");
  const central = await fewer();
  await section.locator("#counting").selectOption("low");
  await expect(boards).toContainText("5 → 5 đơn vị");
  const low = await fewer();
  await section.locator("#counting").selectOption("high");
  const high = await fewer();
  expect(low).toBeLessThan(central);
  expect(central).toBeLessThan(high);
});

test("every reorganisation shows its clause, its bodies and who leads", async ({ page }) => {
  const planner = await Planner.open(page);
  const section = await planner.unfold("reorganisations");
  for (const { id, title } of reorganisations) {
    const task = section.locator(`[data-task=${id}]`);
    await expect(task).toContainText(title.vi);
    await task.locator("summary").click();
    await expect(task.getByText("Đơn vị:", { exact: false }).first()).toBeVisible();
    await expect(task.getByText("Chủ trì:", { exact: false })).toBeVisible();
  }
});
