// What cannot be meant is told in one sentence, and the value before it stays.

import { expect, test } from "./support/claim";
import { Planner } from "./support/planner";
import { lever } from "./support/seeds";

const long = "9".repeat(5000);

/** How a claim shows a value that may be endless. */
const cut = (value: string) => value.slice(0, 40);

test("a lever refuses what is not a number from 0 to 100", async ({ page }) => {
  const planner = await Planner.open(page);
  const field = planner.typed("consolidation");
  await planner.type(field, "1,5");
  const before = await planner.statuses();
  for (const wrong of ["nhiều", "101", "-1", "", "1,2,3", "1e2", "NaN", "١٢", "<b>7</b>", long]) {
    await planner.type(field, wrong);
    await expect(planner.alert()).toContainText(
      `${lever("consolidation").title.vi}: “${cut(wrong)}” không phải là một số từ 0 đến 100`,
    );
    await expect(field).toHaveValue("1,5");
    expect(await planner.statuses()).toEqual(before);
  }
});

test("a delay refuses what is not a whole number from 0 to 15", async ({ page }) => {
  const planner = await Planner.open(page);
  const section = await planner.unfold("reorganisations");
  const delay = section.locator("[data-delay=T17]");
  await planner.type(delay, "3");
  for (const wrong of ["16", "1.5", "1,5", "-1", "", "hai", long]) {
    await planner.type(delay, wrong);
    await expect(planner.alert()).toContainText(/Chậm mấy năm, Hợp nhất bảy trung tâm/);
    await expect(planner.alert()).toContainText(
      `“${cut(wrong)}” không phải là số nguyên từ 0 đến 15`,
    );
    await expect(delay).toHaveValue("3");
  }
});

for (const [width, height] of [
  [1280, 900],
  [360, 740],
] as const) {
  test(`the sentence is in view of what was typed at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const planner = await Planner.open(page);
    if (width === 360) await planner.element.locator(".handle").click();
    await planner.type(planner.typed("consolidation"), "x");
    await expect.soft(planner.alert()).toBeInViewport();
    const section = await planner.unfold("reorganisations");
    await planner.type(section.locator("[data-delay]").last(), "x");
    await expect(planner.alert()).toContainText("Chậm mấy năm");
    await expect.soft(planner.alert()).toBeInViewport();
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
