// A planner puts the province's own figures in the place of the illustrative ones, and keeps them.

import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./support/claim";
import { Desk } from "./support/desk";
import { Planner } from "./support/planner";

test("figures are typed cell by cell, added up, and change nothing until they are used", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  const before = await planner.counts().innerText();
  const desk = await Desk.open(planner);
  await expect(desk.dialog.locator('[data-sum="posts/"]')).toHaveText("20.000");
  await desk.type("sectors/health/posts/", "3.760");
  await expect(desk.dialog.locator('[data-sum="posts/"]')).toHaveText("21.000");
  await desk.checked();
  await expect(desk.changes()).toHaveAttribute("data-changes", "1");
  await desk.changes().locator("summary").click();
  await expect(desk.changes().locator("li")).toHaveText("Y tế, Biên chế: 2.760 → 3.760");
  await desk.close();
  expect(await planner.counts().innerText()).toBe(before);
  await expect(planner.undo()).toHaveAttribute("aria-disabled", "true");
});

test("what was used is one step back, and the page then has the figures before", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  const desk = await Desk.open(planner);
  await desk.type("sectors/health/posts/", "3760");
  await desk.type("sectors/health/staff/", "3640");
  await desk.checked();
  await desk.use();
  await expect(desk.told()).toContainText("Trang đang dùng số liệu này.");
  await expect(desk.changes()).toHaveAttribute("data-changes", "0");
  await desk.close();
  await planner.undo().click();
  await expect(planner.undo()).toHaveAttribute("aria-disabled", "true");
  const again = await Desk.open(planner);
  await expect(again.cell("sectors/health/posts/")).toHaveValue("2760");
});

test("all that is wrong is told at its cell and at once, and nothing wrong is used", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  const desk = await Desk.open(planner);
  await desk.type("sectors/health/staff/", "3000");
  await desk.type("sectors/agriculture/convertible/", "5");
  await expect(desk.wrong()).toHaveCount(2);
  await expect(desk.cell("sectors/health/staff/")).toHaveAttribute("aria-invalid", "true");
  await expect(desk.cell("sectors/health/staff/")).toHaveAccessibleDescription(
    "3.000 người có mặt, nhiều hơn 2.760 biên chế.",
  );
  await desk.use();
  await expect(desk.told()).toHaveText(/Chưa dùng được/);
  await desk.wrong().first().getByRole("button").click();
  await expect(desk.cell("sectors/health/staff/")).toBeFocused();
  await desk.type("sectors/health/staff/", "2700");
  await desk.type("sectors/agriculture/convertible/", "2");
  await expect(desk.wrong()).toHaveCount(0);
  await desk.use();
  await expect(desk.told()).toContainText("Trang đang dùng số liệu này.");
});

test("what is unlikely is told and can be used all the same", async ({ page }) => {
  const planner = await Planner.open(page);
  const desk = await Desk.open(planner);
  await desk.dialog.locator("[data-sheet=spending] summary").click();
  await desk.type("spending/health/support/2013", "31,1");
  await expect(desk.unlikely().first()).toContainText("mười lần");
  await desk.use();
  await expect(desk.told()).toContainText("Trang đang dùng số liệu này.");
});

test("what is no number is named with its cell, and the value before stays", async ({ page }) => {
  const planner = await Planner.open(page);
  const desk = await Desk.open(planner);
  await desk.type("sectors/health/posts/", "nhiều");
  await expect(desk.told()).toHaveText(
    "Biên chế, Y tế: “nhiều” không phải là một số từ 0 trở lên. Giá trị cũ được giữ.",
  );
  await expect(desk.cell("sectors/health/posts/")).toHaveValue("2760");
  await desk.type("sectors/health/posts/", "-5");
  await expect(desk.cell("sectors/health/posts/")).toHaveValue("2760");
  await desk.type("sectors/health/posts/", "");
  await expect(desk.cell("sectors/health/posts/")).toHaveValue("2760");
});

test("the badge goes when the reader says that the data are the province's, with title and source", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  const badge = planner.element.locator("header .badge");
  const desk = await Desk.open(planner);
  await desk.type("sectors/health/posts/", "2800");
  await desk.checked();
  await desk.use();
  await expect(desk.told()).toContainText("Trang đang dùng số liệu này.");
  await expect(badge).toHaveCount(1);

  await planner.type(desk.dialog.locator("#figures-title"), "");
  await desk.dialog.locator("#figures-own").check();
  await desk.checked();
  await desk.use();
  await expect(desk.told()).toContainText("Hãy đặt tên cho bộ số liệu của tỉnh.");
  await expect(badge).toHaveCount(1);

  await desk.claim("Tỉnh A", "Báo cáo 12/BC-SNV ngày 05/01/2016");
  await desk.use();
  await expect(badge).toHaveCount(0);
  await desk.close();
  await expect(planner.element.locator("#whose")).toHaveText(
    "Số liệu: Tỉnh A. Nguồn: Báo cáo 12/BC-SNV ngày 05/01/2016",
  );
  await planner.element.locator("[data-opens=memo]").click();
  await expect(planner.element.locator(".memo")).toContainText("Số liệu gốc: Tỉnh A.");
  await expect(planner.element.locator(".memo .link")).toContainText("Liên kết chỉ mang kịch bản");
});

test("figures are kept only where that is asked for, come back, and are in no link", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  const databases = () =>
    page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  let desk = await Desk.open(planner);
  await desk.type("sectors/health/posts/", "2811");
  await desk.claim("Tỉnh A", "Báo cáo");
  await desk.use();
  await expect(desk.told()).toContainText("Trang đang dùng số liệu này.");
  expect(await databases()).not.toContain("lo-trinh-province");

  await desk.type("sectors/health/posts/", "2812");
  await desk.checked();
  await desk.dialog.locator("#keep-figures").check();
  await desk.use();
  await expect(desk.told()).toContainText("trình duyệt giữ cho lần sau");
  await expect(desk.dialog.locator("#figures-kept")).toContainText("Tỉnh A");
  expect(decodeURIComponent(page.url())).not.toMatch(/2812|Tỉnh A/);

  await page.reload();
  await planner.ready();
  await expect(planner.element.locator("#whose")).toContainText("Tỉnh A");
  await expect(planner.undo()).toHaveAttribute("aria-disabled", "true");
  desk = await Desk.open(planner);
  await expect(desk.cell("sectors/health/posts/")).toHaveValue("2812");

  await desk.dialog.locator("#forget-all").click();
  await desk.dialog.locator("#forget-sure").click();
  await expect(desk.told()).toHaveText("Đã quên tất cả.");
  await expect(planner.element.locator("header .badge")).toHaveCount(1);
  await page.reload();
  await planner.ready();
  desk = await Desk.open(planner);
  await expect(desk.dialog.locator("#figures-kept")).toHaveText(
    "Trình duyệt chưa giữ số liệu nào.",
  );
  await expect(desk.cell("sectors/health/posts/")).toHaveValue("2760");
});

test("one file takes everything out and brings back the same to the bit", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("named_mergers");
  await planner.type(planner.typed("consolidation"), "3,7");
  const desk = await Desk.open(planner);
  await desk.dialog.locator("[data-sheet=spending] summary").click();
  await desk.type("spending/health/support/2015", "335,1234567890123");
  await desk.claim("Tỉnh A", "Báo cáo");
  await desk.use();
  await expect(desk.told()).toContainText("Trang đang dùng số liệu này.");
  const file = await desk.saved();
  expect(JSON.parse(file).schema).toBe("lotrinh-data/1");

  await page.goto("about:blank");
  await page.goto("/");
  await planner.ready();
  const fresh = await Desk.open(planner);
  await fresh.load("a.json", file);
  await expect(fresh.told()).toContainText("Đã đọc “a.json”");
  await expect(fresh.changes()).toHaveAttribute("data-changes", "4");
  await expect(planner.element.locator("header .badge")).toHaveCount(1);
  await fresh.checked();
  await fresh.use();
  await expect(planner.element.locator("header .badge")).toHaveCount(0);
  const { made_on: _, ...again } = JSON.parse(await fresh.saved());
  const { made_on: __, ...first } = JSON.parse(file);
  expect(again).toEqual(first);
});

test("results saved for other programs are read too, and what is none of ours is named", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  await planner.choose("exactly_the_plan");
  await planner.element.locator("[data-opens=export]").click();
  const download = page.waitForEvent("download");
  await planner.element.locator("[data-file=data-json]").click();
  const path = await (await download).path();
  await page.keyboard.press("Escape");
  await planner.choose("neutral");
  const desk = await Desk.open(planner);
  await desk.dialog.locator("#load-bundle").setInputFiles(path);
  await expect(desk.told()).toContainText("Đã đọc");
  await desk.checked();
  await desk.use();
  await expect(planner.preset()).toHaveValue("exactly_the_plan");

  for (const [text, said] of [
    ["{", "không phải là tệp JSON đọc được"],
    ['{"schema":"x/1"}', "không phải là tệp của Lộ Trình (schema: x/1)"],
    ['{"schema":"constructor"}', "không phải là tệp của Lộ Trình (schema: constructor)"],
    ['{"schema":"lotrinh-data/9"}', "do một bản mới hơn của Lộ Trình ghi"],
    ['{"schema":"lotrinh-data/1","preset":"x"}', "hỏng ở preset: x"],
    ["[]", "không phải là tệp của Lộ Trình"],
  ] as const) {
    await desk.load("b.json", text);
    await expect(desk.told()).toContainText(said);
  }
  const bad = {
    schema: "lotrinh-data/1",
    preset: "neutral",
    baseline: {},
    scenario: {},
    saved: [],
  };
  await desk.load("c.json", JSON.stringify(bad));
  await expect(desk.dialog.locator("[data-refused]").first()).toContainText("baseline.schema");
  await desk.use();
  await expect(desk.told()).toContainText("Chưa dùng được");
  await expect(planner.preset()).toHaveValue("exactly_the_plan");
});

test("where the scenario is only to be looked at there is no desk", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.element.evaluate((element) => element.setAttribute("readonly", ""));
  await expect(planner.element.locator("[data-opens=share]")).toBeVisible();
  await expect(planner.element.locator("[data-opens=province]")).toHaveCount(0);
});

for (const [language, theme, width] of [
  ["vi", "light", 1280],
  ["en", "dark", 360],
] as const) {
  test(`axe finds nothing at the desk in ${language}, ${theme}, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: theme });
    const planner = await Planner.open(page);
    await planner.speak(language);
    const desk = await Desk.open(planner);
    await desk.type("sectors/health/staff/", "3000");
    await expect(desk.wrong()).toHaveCount(1);
    await desk.use();
    for (const sheet of ["spending", "budget"]) {
      await desk.dialog.locator(`[data-sheet=${sheet}] summary`).click();
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target} ${nodes[0]?.failureSummary}`),
    ).toEqual([]);
    const wide = await desk.dialog.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(wide).toBe(0);
  });
}
