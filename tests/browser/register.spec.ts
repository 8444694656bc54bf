// A planner brings a register, finds units in it, and puts what is to be done with them into the scenario.

import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import type { Scenario } from "../../www/src/engine";
import type { Unit } from "../../www/src/register/unit";
import { expect, test } from "./support/claim";
import { Desk } from "./support/desk";
import { Planner } from "./support/planner";
import { registerBook, registerText } from "./support/register";
import { unitsOf } from "./support/units";

/** Reads a register at the desk; what it would change is seen, and not yet used. */
async function read(planner: Planner, units: readonly Unit[], name = "so.csv"): Promise<Desk> {
  const desk = await Desk.open(planner);
  const content = name.endsWith(".csv") ? registerText(units) : await registerBook(units);
  await desk.dialog.locator("[data-sheet=bring] > summary").click();
  const file = { name, mimeType: "text/csv", buffer: Buffer.from(content) };
  await desk.dialog.locator("#bring-file").setInputFiles(file);
  await expect(desk.dialog.locator("[data-units]")).toHaveAttribute(
    "data-units",
    String(units.length),
  );
  return desk;
}

/** Uses it too, and opens its section. */
async function used(
  page: Page,
  units: readonly Unit[],
): Promise<{ planner: Planner; section: Locator }> {
  const planner = await Planner.open(page);
  const desk = await read(planner, units);
  await desk.checked();
  await desk.use();
  await expect(desk.told()).toContainText("Trang đang dùng số liệu này.");
  await desk.close();
  const section = await planner.unfold("register");
  await expect(section.locator("[data-unit]").first()).toBeVisible();
  return { planner, section };
}

/** The scenario in view. */
async function scenario({ element }: Planner): Promise<Scenario> {
  return element.evaluate((host) => (host as unknown as { current: Scenario }).current);
}

const unit = (section: Locator, at: number) => section.locator(`[data-unit="${at}"]`);
const tick = (section: Locator, at: number) => unit(section, at).locator("input");

test("a register is summed into the baseline, once its sums have been seen and accepted", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  const units = unitsOf(200);
  const desk = await read(planner, units, "so.xlsx");
  const posts = units
    .filter(({ sector }) => sector === "health")
    .reduce((all, one) => all + one.posts, 0);
  await expect(desk.cell("sectors/health/posts/")).toHaveValue(String(posts));
  await expect(desk.cell("sectors/general_education/units.budget_funded/")).toHaveValue("180");
  // No unit says how many contracts there are: the sector's figure stays.
  await expect(desk.cell("sectors/health/irregular_contracts/")).toHaveValue("150");
  await expect(desk.dialog.locator("[data-brought=read]")).toContainText(
    "Số liệu gốc, Chi trực tiếp, Sổ đơn vị",
  );
  await desk.close();
  const section = await planner.unfold("register");
  await expect(section).toContainText("Chưa có sổ");
  await section.locator("#bring-register").click();
  await desk.checked();
  await desk.use();
  await expect(desk.told()).toContainText("Trang đang dùng số liệu này.");
  await desk.close();
  await expect(section.locator("[data-found]")).toHaveAttribute("data-found", "200");
  await expect(section.locator("#register-differs")).toHaveCount(0);
  await expect(section.locator("summary .state").first()).toHaveText("200 đơn vị");

  // What is typed over afterwards is no longer the sum, and that is said.
  const again = await Desk.open(planner);
  await again.type("sectors/health/posts/", String(posts + 5));
  await again.checked();
  await again.use();
  await again.close();
  await expect(section.locator("#register-differs summary")).toContainText(
    "khác tổng của sổ ở 1 ô",
  );
  await section.locator("#take-sums").click();
  await expect(again.cell("sectors/health/posts/")).toHaveValue(String(posts));
  await again.checked();
  await again.use();
  await again.close();
  await expect(section.locator("#register-differs")).toHaveCount(0);
});

test("the same register again is used as the first was, and what that costs is said", async ({
  page,
}) => {
  const { planner, section } = await used(page, unitsOf(60));
  const desk = await read(planner, unitsOf(60));
  await expect(desk.dialog).toContainText("hoàn tác không lấy lại sổ cũ");
  await desk.use();
  await desk.checked();
  await desk.use();
  await expect(desk.told()).toContainText("Trang đang dùng số liệu này.");
  await desk.close();
  await expect(section.locator("[data-found]")).toHaveAttribute("data-found", "60");
});

test("what is dropped at the desk is no register", async ({ page }) => {
  const planner = await Planner.open(page);
  const desk = await read(planner, unitsOf(40));
  await desk.dialog.locator("#drop-figures").click();
  await desk.close();
  const section = await planner.unfold("register");
  await expect(section).toContainText("Chưa có sổ");
});

test("units are found, paged through and ticked by keyboard alone", async ({ page }) => {
  const { section } = await used(page, unitsOf(200));
  const found = section.locator("[data-found]");
  await section.locator("#find-unit").focus();
  await page.keyboard.type("truong mam non");
  await expect(found).toHaveText("60 trong 200 đơn vị");
  for (const name of await section
    .locator("[data-unit] .check > span > span:first-child")
    .allTextContents()) {
    expect(name).toMatch(/^Trường Mầm non/);
  }
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await expect(found).toHaveAttribute("data-found", "200");
  await expect(section.locator("[data-unit]")).toHaveCount(20);
  await section.locator("#units-after").focus();
  await page.keyboard.press("Enter");
  await expect(unit(section, 20)).toBeVisible();
  await expect(section.locator("#units-before")).toHaveAttribute("aria-disabled", "false");
  await tick(section, 22).focus();
  await page.keyboard.press("Space");
  await expect(section.locator("[data-ticked]")).toHaveText(/^Đã chọn 1 đơn vị/);
  // Another search begins at its beginning, and what is ticked stays so.
  await section.locator("[data-filter=sector]").selectOption("health");
  await expect(section.locator("[data-unit]").first()).toContainText("Trung tâm Y tế");
  await expect(section.locator("[data-ticked]")).toHaveAttribute("data-ticked", "1");
  await section.locator("[data-filter=group]").selectOption("2");
  await section.locator("#unit-order").selectOption("posts");
  await section.locator("#unit-falling").check();
  const posts = await section.locator("[data-unit] td:nth-of-type(4)").allTextContents();
  const numbers = posts.map((text) => Number(text.trim()));
  expect(numbers).toEqual([...numbers].sort((one, other) => other - one));
  await section.locator("#clear-filters").focus();
  await page.keyboard.press("Enter");
  await expect(found).toHaveAttribute("data-found", "200");
});

test("chosen units become a reorganisation of the scenario, and are spoken for", async ({
  page,
}) => {
  const { planner, section } = await used(page, unitsOf(200));
  const before = await scenario(planner);
  expect(before.own_reorganisations).toBeUndefined();
  for (const at of [0, 1, 2]) await tick(section, at).check();
  await expect(section.locator("[data-ticked]")).toHaveText(
    "Đã chọn 3 đơn vị: 39 biên chế, 33 người.",
  );
  // The largest stays unless another is chosen.
  await expect(section.locator("#units-stay option:checked")).toHaveText("Trường THCS 3");
  await section.locator("#units-stay").selectOption("0");
  await section.locator("#units-quarter").selectOption("2");
  await section.locator("#units-year").selectOption("2019");
  await section.locator("#add-units").click();
  await expect(section.locator("#units-added")).toContainText("Đã thêm R1 vào kịch bản.");
  const { own_reorganisations } = await scenario(planner);
  expect(own_reorganisations).toEqual({
    R1: {
      kind: "merge",
      sector: "general_education",
      units: { self_financing: 0, partly_financed: 0, budget_funded: 2 },
      deadline: { year: 2019, quarter: 2 },
    },
  });
  await expect(tick(section, 1)).toBeDisabled();
  await expect(unit(section, 1)).toContainText("đã ở R1");
  // The one that stays may take others over later.
  await expect(tick(section, 0)).toBeEnabled();
  const list = await planner.unfold("reorganisations");
  await expect(list.locator("[data-own=R1]")).toContainText(
    "Trường Tiểu học 2; Trường THCS 3 → Trường Mầm non 1",
  );
  await planner.element.locator("[data-opens=memo]").click();
  await expect(planner.element.locator(".memo")).toContainText("đã chỉnh 1 việc sắp xếp.");
  await expect(planner.element.locator(".memo")).toContainText(
    "Trường Tiểu học 2; Trường THCS 3 → Trường Mầm non 1",
  );
  await page.keyboard.press("Escape");
  // Another quarter leaves it what it is; taken away, its units are free, and so after an undo.
  await list.locator("[data-own-quarter=R1]").selectOption("4");
  await expect(tick(section, 1)).toBeDisabled();
  await list.locator("[data-own-remove=R1]").click();
  await expect(tick(section, 1)).toBeEnabled();
  await expect(section.locator("#units-added")).toHaveText("");
  // What is ticked meanwhile is no longer so once it is spoken for again.
  await tick(section, 1).check();
  await tick(section, 4).check();
  await planner.undo().click();
  await expect(tick(section, 1)).toBeDisabled();
  await expect(section.locator("[data-ticked]")).toHaveAttribute("data-ticked", "1");
});

test("each kind of change takes the units that it can, a sector at a time", async ({ page }) => {
  const { planner, section } = await used(page, unitsOf(200));
  for (const at of [0, 9, 19]) await tick(section, at).check();
  await section.locator("#units-kind").selectOption("upgrade");
  await expect(section.locator("#units-unfit")).toHaveText(
    "1 đơn vị đã ở nhóm 1 hoặc 2 nên để nguyên.",
  );
  await section.locator("#add-units").click();
  await expect(section.locator("#units-added")).toContainText("R1, R2");
  await tick(section, 19).check();
  await section.locator("#units-kind").selectOption("convert");
  await section.locator("#add-units").click();
  await expect(section.locator("#units-added")).toContainText("R3");
  await tick(section, 2).check();
  await section.locator("#units-kind").selectOption("merge");
  await expect(section.locator("#units-unfit")).toHaveText("Sáp nhập cần từ hai đơn vị trở lên.");
  await expect(section.locator("#add-units")).toBeDisabled();
  await section.locator("#units-kind").selectOption("dissolve");
  await section.locator("#add-units").click();
  await expect(section.locator("#units-added")).toContainText("R4");
  const { own_reorganisations = {} } = await scenario(planner);
  const told = Object.values(own_reorganisations).map(({ kind, sector, units }) => [
    kind,
    sector,
    Object.values(units).join(),
  ]);
  expect(told).toEqual([
    ["upgrade", "general_education", "0,0,1"],
    ["upgrade", "health", "0,1,0"],
    ["convert", "culture", "1,0,0"],
    ["dissolve", "general_education", "0,0,1"],
  ]);
  // Of two quick clicks the second is not for the one that moves up.
  const list = await planner.unfold("reorganisations");
  await list.locator("[data-own-remove=R1]").dblclick();
  await expect(list.locator("[data-own]")).toHaveCount(3);
});

test("candidates are pointed out and never applied unasked", async ({ page }) => {
  const { planner, section } = await used(page, unitsOf(200));
  const rule = section.locator("[data-proposal=same_level]");
  await expect(rule.locator("summary")).toContainText(/\d+ nơi/);
  expect((await scenario(planner)).own_reorganisations).toBeUndefined();
  await rule.locator("summary").click();
  await expect(rule).toContainText("III.2.2.a");
  const first = rule.locator(".candidates > li").first();
  const count = Number(/(\d+) đơn vị$/.exec(await first.locator("b").innerText())?.[1]);
  // What was ticked and chosen before is no part of it.
  await tick(section, 2).check();
  await section.locator("#units-kind").selectOption("dissolve");
  await first.locator("[data-tick-these]").focus();
  await page.keyboard.press("Enter");
  await expect(section.locator("#units-kind")).toBeFocused();
  await expect(section.locator("#units-kind")).toHaveValue("merge");
  await expect(section.locator("[data-ticked]")).toHaveAttribute("data-ticked", String(count));
  expect((await scenario(planner)).own_reorganisations).toBeUndefined();
  const name = await first.locator("b").innerText();
  await section.locator("#add-units").focus();
  await page.keyboard.press("Enter");
  await expect(section.locator("#units-added")).toContainText("R1");
  await expect(section.locator("#units-added")).toBeFocused();
  await expect(rule.locator(".candidates > li b").first()).not.toHaveText(name);
});

test("all that are found can be ticked at once, but for those spoken for", async ({ page }) => {
  const { section } = await used(page, unitsOf(2_400));
  await expect(section.locator("#tick-all")).toHaveCount(0);
  await expect(section).toContainText("Lọc còn 2.000 đơn vị trở xuống");
  await section.locator("[data-filter=sector]").selectOption("culture");
  await expect(section.locator("#tick-all")).toHaveText("Chọn cả 80 đơn vị tìm thấy");
  await section.locator("#tick-all").click();
  await expect(section.locator("[data-ticked]")).toHaveAttribute("data-ticked", "80");
  await section.locator("#units-kind").selectOption("dissolve");
  await section.locator("#add-units").click();
  await expect(section.locator("#units-added")).toContainText("R1");
  await section.locator("#tick-all").click();
  await section.locator("[data-filter=sector]").selectOption("health");
  await section.locator("#tick-all").click();
  await expect(section.locator("[data-ticked]")).toHaveAttribute("data-ticked", "80");
});

test("a register is kept only where that is asked for, comes back with what was chosen, and is forgotten", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  const desk = await read(planner, unitsOf(60));
  await desk.claim("Tỉnh A", "Báo cáo");
  await desk.dialog.locator("#keep-figures").check();
  await desk.use();
  await expect(desk.told()).toContainText("trình duyệt giữ cho lần sau");
  await desk.close();
  let section = await planner.unfold("register");
  await tick(section, 0).check();
  await section.locator("#units-kind").selectOption("dissolve");
  await section.locator("#add-units").click();
  await expect(unit(section, 0)).toContainText("đã ở R1");
  expect(decodeURIComponent(page.url())).not.toMatch(/Mầm non|DV0/);

  await page.reload();
  await planner.ready();
  // Before anybody looks into it, its names are told and a file takes it along.
  const list = await planner.unfold("reorganisations");
  await expect(list.locator("[data-own=R1]")).toContainText("Trường Mầm non 1");
  const again = await Desk.open(planner);
  expect(JSON.parse(await again.saved()).register.units).toHaveLength(60);
  await again.close();
  section = await planner.unfold("register");
  await expect(unit(section, 0)).toContainText("đã ở R1");
  await expect(section.locator("#register-differs")).toHaveCount(0);
  await Desk.open(planner);
  await again.dialog.locator("#forget-all").click();
  await again.dialog.locator("#forget-sure").click();
  await expect(again.told()).toHaveText("Đã quên tất cả.");
  await again.close();
  await expect(section).toContainText("Chưa có sổ");
  await page.reload();
  await planner.ready();
  section = await planner.unfold("register");
  await expect(section).toContainText("Chưa có sổ");
});

test("one file takes the register along and brings it back the same", async ({ page }) => {
  const units = unitsOf(60);
  const { planner, section } = await used(page, units);
  await tick(section, 0).check();
  await tick(section, 15).check();
  await section.locator("#add-units").click();
  await expect(unit(section, 0)).toContainText("đã ở R1");
  const desk = await Desk.open(planner);
  const file = await desk.saved();
  const { register } = JSON.parse(file);
  expect(register.units).toEqual(units);
  const csv = page.waitForEvent("download");
  await desk.dialog.locator("[data-sheet=bring] > summary").click();
  await desk.dialog.locator("#template-csvs summary").click();
  await desk.dialog.locator("[data-csv=register]").click();
  expect(readFileSync(await (await csv).path(), "utf8")).toBe(registerText(units));

  await page.goto("about:blank");
  await page.goto("/");
  await planner.ready();
  const fresh = await Desk.open(planner);
  await fresh.load("a.json", file);
  await expect(fresh.told()).toContainText("sổ 60 đơn vị");
  await fresh.checked();
  await fresh.use();
  await expect(fresh.told()).toContainText("Trang đang dùng số liệu này.");
  const { made_on: _, ...now } = JSON.parse(await fresh.saved());
  const { made_on: __, ...first } = JSON.parse(file);
  expect(now).toEqual(first);
  await fresh.close();
  const back = await planner.unfold("register");
  await expect(unit(back, 0)).toContainText("đã ở R1");

  // What was chosen for what is no more than a note: where it means nothing it is left out.
  const { R1 } = register.chosen;
  for (const chosen of [
    null,
    [],
    { R1: null },
    { R1: { ...R1, units: [99] } },
    { R1: { ...R1, units: [0, 1] } },
    { R1: { ...R1, names: [1] } },
    { R9999: R1 },
  ]) {
    const other = await Desk.open(planner);
    await other.load("c.json", JSON.stringify({ ...first, register: { ...register, chosen } }));
    await other.checked();
    await other.use();
    await other.close();
    await expect(tick(back, 0)).toBeEnabled();
  }

  for (const [change, said] of [
    [{ schema: "x" }, "hỏng ở register.schema: x"],
    [{ units: [{ ...units[0], posts: -1 }] }, "hỏng ở register.units[0].posts: -1"],
  ] as const) {
    const other = await Desk.open(planner);
    await other.load("b.json", JSON.stringify({ ...first, register: { ...register, ...change } }));
    await expect(other.told()).toContainText(said);
    await other.close();
  }
});

test("a file without a register leaves none that was read before it", async ({ page }) => {
  const planner = await Planner.open(page);
  const desk = await Desk.open(planner);
  const file = await desk.saved();
  await desk.close();
  await read(planner, unitsOf(40));
  await desk.load("a.json", file);
  await expect(desk.told()).toContainText("Đã đọc “a.json”");
  await desk.checked();
  await desk.use();
  await desk.close();
  await expect(await planner.unfold("register")).toContainText("Chưa có sổ");
});

test("what is wrong in a register is told with its cell, and what looks odd is said", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  const odd = unitsOf(40).map((one, at) => (at === 3 ? { ...one, staff: one.posts + 1 } : one));
  const desk = await read(planner, odd);
  await expect(desk.dialog.locator("[data-unlikely=staff]")).toContainText(
    "1 đơn vị có số người nhiều hơn biên chế, đầu tiên là Trường Mầm non 4.",
  );
  const wrong = registerText(odd).replace("Giáo dục mầm non, phổ thông", "Giáo dục");
  const file = { name: "sai.csv", mimeType: "text/csv", buffer: Buffer.from(wrong) };
  await desk.dialog.locator("#bring-file").setInputFiles(file);
  await expect(desk.dialog.locator("[data-problem]")).toHaveText([
    "C2: “Giáo dục” không phải là tên một lĩnh vực.",
  ]);
});

test("where the scenario is only to be looked at units are found and not ticked", async ({
  page,
}) => {
  const { planner, section } = await used(page, unitsOf(60));
  await planner.element.evaluate((element) => element.setAttribute("readonly", ""));
  await expect(section.locator("[data-unit]").first()).toBeVisible();
  await expect(section.locator("[data-unit] input")).toHaveCount(0);
  await expect(section.locator("#add-units, #take-sums, [data-tick-these]")).toHaveCount(0);
  await section.locator("#find-unit").fill("y te");
  await expect(section.locator("[data-unit]").first()).toContainText("Trung tâm Y tế");
});

for (const [language, theme, width] of [
  ["vi", "light", 1280],
  ["en", "dark", 360],
] as const) {
  test(`axe finds nothing in the register in ${language}, ${theme}, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: theme });
    const { planner, section } = await used(page, unitsOf(200));
    await planner.speak(language);
    for (const at of [0, 1]) await tick(section, at).check();
    await section.locator("[data-proposal=same_level] summary").click();
    await expect(section.locator("[data-tick-these]").first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include("lo-trinh").analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target} ${nodes[0]?.failureSummary}`),
    ).toEqual([]);
    const wide = await section.evaluate((part) => part.scrollWidth - part.clientWidth);
    expect(wide).toBeLessThanOrEqual(1);
  });
}
