// A planner knows what has happened, and types or pastes it.

import { type Expected, readAlone, readBlock } from "../../www/src/block";
import { expect, test } from "./support/claim";
import { Planner } from "./support/planner";

function observed(planner: Planner, metric: string, year: number) {
  return planner.element.locator(`[data-observed=${metric}-${year}]`);
}

function marks(planner: Planner, chart: string) {
  return planner.plot(chart).locator(".chart .observed circle");
}

/** The observed figures of the scenario that the host hears of last. */
async function hear(planner: Planner): Promise<() => Promise<unknown>> {
  await planner.element.evaluate((host) => {
    host.addEventListener("lo-trinh-change", (event) => {
      Object.assign(host, { heard: (event as CustomEvent).detail.scenario.observed });
    });
  });
  return () => planner.element.evaluate((host) => (host as { heard?: unknown }).heard);
}

/** Offers a block of cells. */
async function paste(planner: Planner, block: string): Promise<void> {
  const part = planner.element.locator("#pasting");
  if ((await part.getAttribute("open")) === null) await part.locator("summary").click();
  await planner.element.locator("#block").fill(block);
  await planner.element.locator("#take-block").click();
}

test("a figure typed bends the line, is marked on its chart, and can be taken away", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  await planner.choose("natural_exits");
  const heard = await hear(planner);
  const section = await planner.unfold("observed");
  const line = planner.plot("posts").locator(".chart .scenario path");
  const legend = planner.element.locator(".legend");
  const before = (await line.getAttribute("d")) as string;
  await expect(marks(planner, "posts")).toHaveCount(0);
  await expect(legend).not.toContainText("số thực tế");

  await planner.type(observed(planner, "posts", 2021), "14.000");
  await expect(observed(planner, "posts", 2021)).toHaveValue("14000");
  expect(await heard()).toEqual({ posts: { 2021: 14000 } });
  await expect(line).not.toHaveAttribute("d", before);
  await expect(marks(planner, "posts")).toHaveCount(1);
  await expect(marks(planner, "units")).toHaveCount(0);
  await expect(legend).toContainText("số thực tế");
  await expect(section.locator("summary .state")).toHaveText("1 số của 1 năm");
  await planner.unfold("numbers");
  const row = planner.element.locator("#numbers tbody tr", { hasText: "2021" });
  await expect(row.locator("td").nth(1)).toContainText(/14\.000\s+số thực tế/);

  await section.getByRole("button", { name: "Bỏ số 2021: Biên chế" }).click();
  await expect(observed(planner, "posts", 2021)).toHaveValue("");
  await expect(line).toHaveAttribute("d", before);
  await expect(marks(planner, "posts")).toHaveCount(0);
  await expect(planner.reset()).toBeDisabled();
  await planner.undo().click();
  await expect(observed(planner, "posts", 2021)).toHaveValue("14000");
  await planner.type(observed(planner, "posts", 2021), "");
  await expect(line).toHaveAttribute("d", before);
});

test("what was observed stays whatever scenario is chosen, and goes with the reset", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  await planner.unfold("observed");
  await planner.type(observed(planner, "posts", 2018), "14500");
  await planner.choose("early_effort");
  await expect(observed(planner, "posts", 2018)).toHaveValue("14500");
  await planner.reset().click();
  await expect(observed(planner, "posts", 2018)).toHaveValue("");
});

test("what no chart shows makes no legend", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.unfold("observed");
  await planner.element.locator("#watched").selectOption("irregular_contracts");
  await planner.type(observed(planner, "irregular_contracts", 2020), "12");
  await expect(planner.section("observed").locator("summary .state")).toHaveText("1 số của 1 năm");
  await expect(planner.element.locator(".legend")).not.toContainText("số thực tế");
});

test("a figure that is none, or could be two, is refused by name", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.unfold("observed");
  await planner.type(observed(planner, "posts", 2020), "14100");
  await planner.type(observed(planner, "posts", 2020), "nhiều");
  await expect(planner.alert()).toContainText("Biên chế 2020: “nhiều” không phải là một số");
  await expect(observed(planner, "posts", 2020)).toHaveValue("14100");
  await planner.type(observed(planner, "posts", 2020), "-5");
  await expect(planner.alert()).toContainText("Biên chế 2020: “-5” không phải là một số");

  await planner.element.locator("#watched").selectOption("support");
  await planner.type(observed(planner, "support", 2020), "1.234");
  await expect(planner.alert()).toContainText("Chi trực tiếp 2020: “1.234” đọc được theo hai cách");
  await planner.type(observed(planner, "support", 2020), "1.234,5");
  await expect(observed(planner, "support", 2020)).toHaveValue("1234,5");
  await expect(planner.alert()).toBeHidden();
});

test("a figure that cannot have been is refused in words, and the scenario before stays", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  await planner.unfold("observed");
  const line = planner.plot("posts").locator(".chart .scenario path");
  const before = (await line.getAttribute("d")) as string;
  await planner.element.locator("#watched").selectOption("staff");
  await planner.type(observed(planner, "staff", 2018), "99999");
  await expect(planner.alert()).toContainText("Người có mặt 2018: không khớp được với 99999.");
  await expect(planner.alert()).toContainText("không nhiều hơn biên chế năm đó");
  await expect(observed(planner, "staff", 2018)).toHaveValue("");
  await expect(line).toHaveAttribute("d", before);
  await expect(planner.undo()).toBeDisabled();
  await planner.speak("en");
  await expect(planner.alert()).toContainText("People present 2018: 99999 cannot be matched.");
});

test("a block is taken whole, and undone whole", async ({ page }) => {
  const planner = await Planner.open(page);
  const heard = await hear(planner);
  const section = await planner.unfold("observed");
  await paste(
    planner,
    "Chỉ tiêu\t2019\t2020\t2021\nBiên chế (người)\t14.200\t14.050\t\nChi trực tiếp, tỷ đồng\t2.400,5\t2.512\t2.600\n",
  );
  const figures = {
    posts: { 2019: 14200, 2020: 14050 },
    support: { 2019: 2400.5, 2020: 2512, 2021: 2600 },
  };
  await expect.poll(heard).toEqual(figures);
  await expect(section.locator(":scope > summary .state")).toHaveText("5 số của 3 năm");
  await expect(planner.element.locator("#block")).toHaveValue("");
  await expect(marks(planner, "support")).toHaveCount(3);
  await expect(marks(planner, "posts")).toHaveCount(2);
  await section.locator("#forget-observed").click();
  await expect(marks(planner, "support")).toHaveCount(0);
  await planner.undo().click();
  await expect.poll(heard).toEqual(figures);
  await planner.undo().click();
  await expect.poll(heard).toEqual(undefined);
});

test("a block with one bad cell changes nothing, and the cell is named", async ({ page }) => {
  const planner = await Planner.open(page);
  const section = await planner.unfold("observed");
  const block = "\tBiên chế\tSố đơn vị\n2020\t14.200\t640\n2021\tx14\t630";
  await paste(planner, block);
  await expect(planner.alert()).toContainText(
    "Ô B3: “x14” không phải là một số, từ 0 trở lên. Chưa số nào được nhận.",
  );
  await expect(planner.element.locator("#block")).toHaveValue(block);
  await expect(planner.element.locator("#block")).toBeFocused();
  await expect(section.locator(":scope > summary .state")).toHaveCount(0);
  await expect(planner.undo()).toBeDisabled();
  // The crate's refusal of one figure keeps the others out too.
  await paste(planner, "\t2020\t2021\nBiên chế\t14200\t14000\nNgười có mặt\t13000\t15000");
  await expect(planner.alert()).toContainText("Người có mặt 2021: không khớp được với 15000.");
  await expect(section.locator(":scope > summary .state")).toHaveCount(0);
});

test("where a block can be read in two ways the planner is asked for the sign", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  const heard = await hear(planner);
  await planner.unfold("observed");
  await planner.element.locator("#watched").selectOption("support");
  await paste(planner, "2020\t2.512\n2021\t2.600");
  await expect(planner.alert()).toContainText("Ô B1: “2.512” đọc được theo hai cách.");
  await expect(planner.element.locator("#signs")).toBeFocused();
  await planner.element.locator("#signs").selectOption(",");
  await planner.element.locator("#take-block").click();
  await expect.poll(heard).toEqual({ support: { 2020: 2512, 2021: 2600 } });
});

test("blocks read as they are laid out, and what means nothing is named by its cell", () => {
  const expected: Expected = {
    measured: [
      { id: "posts", names: ["Biên chế"], counted: true },
      { id: "support", names: ["Chi trực tiếp"], counted: false },
    ],
    unnamed: "posts",
    first: 2016,
    last: 2030,
  };
  const read = (text: string, decimal?: "," | ".") => readBlock(text, { ...expected, decimal });
  const posts = (figures: Record<number, number>) =>
    Object.entries(figures).map(([year, figure]) => ({ id: "posts", year: Number(year), figure }));
  // Years across or down, with or without names, with empty cells and rows around.
  expect(read("2016\t2017\n100\t90")).toEqual(posts({ 2016: 100, 2017: 90 }));
  expect(read("2016\t100\n2017\t90")).toEqual(posts({ 2016: 100, 2017: 90 }));
  expect(read("2021\t14.000")).toEqual(posts({ 2021: 14000 }));
  expect(read("\n\t\t\n\t\tNăm 2016\t2017\n\tBIÊN CHẾ\t1 200\t–\n\n")).toEqual(
    posts({ 2016: 1200 }),
  );
  expect(read("Năm;Biên chế\r\n31/12/2016;1,200.5\r\n2017;900")).toEqual(
    posts({ 2016: 1200.5, 2017: 900 }),
  );
  // Posts of 2 050 and 2 040 look like years and are none.
  expect(read("2021\t2050\n2022\t2040")).toEqual(posts({ 2021: 2050, 2022: 2040 }));
  // One cell tells how all are written.
  expect(read("\t2016\t2017\nChi trực tiếp\t1.234\t1.234,5")).toMatchObject([
    { figure: 1234 },
    { figure: 1234.5 },
  ]);
  expect(read("\t2016\t2017\nChi trực tiếp\t1.234\t1,234.5")).toMatchObject([
    { figure: 1.234 },
    { figure: 1234.5 },
  ]);
  expect(read("\t2016\nChi trực tiếp\t1.234", ".")).toMatchObject([{ figure: 1.234 }]);
  for (const [text, why, cell] of [
    ["", "nothing", ""],
    ["2016", "nothing", ""],
    ["a\tb\nc\td", "years", "A1"],
    ["2015\t100\n2016\t90", "year", "A1"],
    ["2016\t2017\ttổng\n1\t2\t3", "year", "C1"],
    ["\t2016\nBiên chế\t1\nHọc sinh\t2", "name", "A3"],
    ["\t2016\nBiên chế\t1\n\t2", "name", "A3"],
    ["\t2016\nBiên chế\t1\nBiên chế\t2", "twice", "B3"],
    ["\t2016\t2016\nBiên chế\t1\t2", "twice", "C2"],
    ["2016\t1\n2017\t-2", "number", "B2"],
    ["2016\t1.5\n2017\t2,5", "mixed", "B2"],
    ["2016\t1.5\n2017\tx", "number", "B2"],
    ["\t2016\nChi trực tiếp\t1.234", "unclear", "B2"],
  ] as const) {
    expect(read(text), text).toMatchObject({ why, cell });
  }
  for (const [text, counted, figure] of [
    ["14.000", true, 14000],
    ["14,000", true, 14000],
    ["1.234.567", false, 1234567],
    ["0.125", false, 0.125],
    ["0,5", true, 0.5],
    ["1.234", false, "unclear"],
    ["12", false, 12],
    ["1e3", false, undefined],
    ["12%", false, undefined],
  ] as const) {
    expect(readAlone(text, counted), text).toBe(figure);
  }
});
