// What cannot be meant is told in one sentence, and the value before it stays.

import { expect, test } from "./support/claim";
import { Planner } from "./support/planner";
import { lever } from "./support/seeds";

const long = "9".repeat(5000);

for (const wrong of ["nhiều", "101", "-1", "", "1,2,3", "1e2", "NaN", "١٢", "<b>7</b>", long]) {
  const name = wrong.length > 20 ? `${wrong.length} digits` : `“${wrong}”`;
  test(`a lever refuses ${name}`, async ({ page }) => {
    const planner = await Planner.open(page);
    await planner.type(planner.typed("consolidation"), "1,5");
    const before = await planner.statuses();
    await planner.type(planner.typed("consolidation"), wrong);
    await expect(planner.alert()).toContainText(lever("consolidation").title.vi);
    await expect(planner.alert()).toContainText(`“${wrong.slice(0, 40)}”`);
    await expect(planner.alert()).toContainText("từ 0 đến 100");
    await expect(planner.alert()).toBeInViewport();
    await expect(planner.typed("consolidation")).toHaveValue("1,5");
    expect(await planner.statuses()).toEqual(before);
    expect((await planner.alert().innerText()).length).toBeLessThan(200);
  });
}

for (const wrong of ["16", "1.5", "1,5", "-1", "", "hai", long]) {
  const name = wrong.length > 20 ? `${wrong.length} digits` : `“${wrong}”`;
  test(`a delay refuses ${name}`, async ({ page }) => {
    const planner = await Planner.open(page);
    const section = await planner.unfold("reorganisations");
    const delay = section.locator("[data-delay=T17]");
    await planner.type(delay, "3");
    await planner.type(delay, wrong);
    await expect(planner.alert()).toContainText("Gộp bảy trung tâm");
    await expect(planner.alert()).toContainText(`“${wrong.slice(0, 40)}”`);
    await expect(planner.alert()).toContainText("từ 0 đến 15");
    await expect(planner.alert()).toBeInViewport();
    await expect(delay).toHaveValue("3");
  });
}

test("the sentence goes with the next good value, or when dismissed", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.type(planner.typed("consolidation"), "x");
  await expect(planner.alert()).toBeVisible();
  await planner.type(planner.typed("consolidation"), "1");
  await expect(planner.alert()).toBeHidden();
  await planner.type(planner.typed("consolidation"), "x");
  await planner.element.getByRole("button", { name: "Đóng thông báo" }).click();
  await expect(planner.alert()).toBeHidden();
});

test("the sentence stays while the pointer crosses a chart", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.type(planner.typed("consolidation"), "x");
  await planner.plot("units").hover();
  await expect(planner.element.locator(".cross").first()).toBeAttached();
  await expect(planner.alert()).toContainText("“x”");
});

test("a value typed in another way is shown in the page's own", async ({ page }) => {
  const planner = await Planner.open(page);
  const field = planner.typed("consolidation");
  for (const typed of ["1,5", "1.50", "01,5", "1,5%"]) {
    await planner.type(field, typed);
    await expect(field).toHaveValue("1,5");
  }
});

test("the sentence is in the reader's language", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.speak("en");
  await planner.type(planner.typed("consolidation"), "101");
  await expect(planner.alert()).toContainText(
    "Further mergers: “101” is not a number from 0 to 100. The old value stays.",
  );
});
