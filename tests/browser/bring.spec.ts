// A planner fills in the template, brings it back, sees what would change, and takes it.

import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator } from "@playwright/test";
import { expect, test } from "./support/claim";
import { Desk } from "./support/desk";
import { delimited, draft, edited, values, wholly, workbook } from "./support/form";
import { Planner } from "./support/planner";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The part of the desk that takes files. */
async function opened(desk: Desk): Promise<Locator> {
  const part = desk.dialog.locator("[data-sheet=bring]");
  await part.locator("> summary").click();
  return part;
}

function result(desk: Desk, status: string): Locator {
  return desk.dialog.locator(`[data-brought=${status}]`);
}

async function bring(desk: Desk, name: string, content: Uint8Array | string): Promise<void> {
  const file = { name, mimeType: XLSX, buffer: Buffer.from(content) };
  await desk.dialog.locator("#bring-file").setInputFiles(file);
}

/** The workbook with other figures of a sector. */
async function filled(): Promise<Uint8Array> {
  const other = edited(await workbook("vi"), "xl/worksheets/sheet3.xml", (xml) =>
    xml.replace("<v>2760</v>", "<v>2860</v>").replace("<v>2640</v>", "<v>2745</v>"),
  );
  return edited(other, "xl/worksheets/sheet2.xml", (xml) =>
    xml.replace(">Tỉnh minh họa<", ">Tỉnh B<").replace(">không<", ">có<"),
  );
}

test("the template that the page saves is read back as it stands", async ({ page }) => {
  const planner = await Planner.open(page);
  const desk = await Desk.open(planner);
  await opened(desk);
  const download = page.waitForEvent("download");
  await desk.dialog.locator("#template-filled").click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^lo-trinh-bieu-mau.*\.xlsx$/);
  const bytes = readFileSync(await saved.path());
  for (const { place, value } of wholly(new Uint8Array(bytes)).cells) {
    if (place.sheet !== "reorganisations") expect(value).toBe(values("vi")(place));
  }
  await bring(desk, "mau.xlsx", bytes);
  await expect(result(desk, "read")).toContainText("Số liệu gốc, Chi trực tiếp");
  await expect(desk.changes()).toHaveAttribute("data-changes", "0");

  await desk.dialog.locator("#template-csvs summary").click();
  const text = page.waitForEvent("download");
  await desk.dialog.locator("[data-csv=spending]").click();
  const csv = readFileSync(await (await text).path(), "utf8");
  expect(csv).toBe(delimited("spending", "vi", ","));
});

test("nothing of a workbook is taken before its changes have been seen and accepted", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  const desk = await Desk.open(planner);
  await opened(desk);
  await bring(desk, "tinh-b.xlsx", await filled());
  await expect(result(desk, "read")).toContainText("Đã đọc “tinh-b.xlsx”");
  await expect(desk.changes()).toHaveAttribute("data-changes", "4");
  // What it says of reorganisations and of what was observed changes the scenario.
  expect(Number(await desk.changes().getAttribute("data-edits"))).toBeGreaterThan(3);
  await expect(planner.element.locator("header .badge")).toHaveCount(1);
  await expect(planner.undo()).toHaveAttribute("aria-disabled", "true");
  await desk.checked();
  await desk.use();
  await expect(planner.element.locator("header .badge")).toHaveCount(0);
  await expect(planner.element.locator("#whose")).toContainText("Tỉnh B");
  const { baseline, scenario } = JSON.parse(await desk.saved());
  expect(baseline.sectors.health.posts).toBe(2860);
  expect(baseline.sectors.general_education).toEqual(draft.baseline.sectors?.general_education);
  expect(scenario.observed).toEqual(draft.scenario.observed);
  await desk.close();
  await planner.undo().click();
  await expect(planner.element.locator("header .badge")).toHaveCount(1);
});

test("everything wrong in a workbook is told with sheet and cell, and nothing of it is taken", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  const desk = await Desk.open(planner);
  await opened(desk);
  const wrong = edited(await filled(), "xl/worksheets/sheet3.xml", (xml) =>
    xml
      .replace(/<c r="F2"[^>]*><v>\d+<\/v>/, '<c r="F2"><f>1+1</f><v>2</v>')
      .replace(/<c r="G3"[^>]*><v>\d+<\/v>/, '<c r="G3" t="inlineStr"><is><t>đông</t></is>'),
  );
  await bring(desk, "sai.xlsx", wrong);
  await expect(result(desk, "wrong")).toHaveText(
    "“sai.xlsx” có 2 chỗ cần sửa. Chưa nhận gì; hãy sửa trong tệp rồi mở lại.",
  );
  await expect(desk.dialog.locator("[data-problem]")).toHaveText([
    "Số liệu gốc, ô F2: là công thức. Hãy dán dạng giá trị.",
    "Số liệu gốc, ô G3: “đông” không phải là số.",
  ]);
  await expect(desk.changes()).toHaveAttribute("data-changes", "0");
  for (const [name, content, said] of [
    ["a.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), "tệp Excel đời cũ"],
    ["b.xlsx", "PK\u0003\u0004", "bị hỏng"],
    ["c.csv", "x;y\n1;2", "không có trang nào của biểu mẫu"],
    ["d.xlsx", "x".repeat(10_000_001), "lớn hơn 10 MB"],
  ] as const) {
    await bring(desk, name, content);
    await expect(result(desk, "refused")).toContainText(said);
  }
});

test("where a number can be read in two ways the reader says which, once for the file", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  const desk = await Desk.open(planner);
  await opened(desk);
  const text = delimited("spending", "vi", ",")
    .slice(1)
    .trimEnd()
    .split("\r\n")
    .map((line, index) => (index ? `${line.split(";")[0]};1.234;1.345;1.456;1.567;1.678` : line));
  await bring(desk, "chi.csv", text.join("\n"));
  await expect(result(desk, "unclear")).toContainText("chẳng hạn 1.234");
  await expect(desk.changes()).toHaveAttribute("data-changes", "0");
  await desk.dialog.locator("[data-decimal=comma]").click();
  await expect(result(desk, "read")).toContainText("Chi trực tiếp");
  await expect(desk.changes()).toHaveAttribute("data-changes", "50");
  await expect(desk.cell("spending/health/support/2015")).toHaveValue("1678");
  // Ten times what a post can cost, in most sectors.
  await expect(desk.unlikely().first()).toContainText("Có nhầm đơn vị tiền?");
});

test("cells that were copied from a spreadsheet can be pasted, and a file dropped", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  const desk = await Desk.open(planner);
  const part = await opened(desk);
  await part.locator("#bring-block summary").click();
  const rows = delimited("sectors", "vi", ",").slice(1).replaceAll("2760", "2761");
  await part.locator("textarea").fill(rows.replaceAll(";", "\t"));
  await part.locator("#take-cells").click();
  await expect(desk.cell("sectors/health/posts/")).toHaveValue("2761");

  const text = rows.replaceAll("2761", "2762");
  const data = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "tha.csv", { type: "text/csv" }));
    return data;
  }, text);
  await part.locator("label.drop").dispatchEvent("drop", { dataTransfer: data });
  await expect(result(desk, "read")).toContainText("tha.csv");
  await expect(desk.cell("sectors/health/posts/")).toHaveValue("2762");
});

test("axe finds nothing where a file is told of", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  const planner = await Planner.open(page);
  const desk = await Desk.open(planner);
  await opened(desk);
  const wrong = edited(await workbook("vi"), "xl/worksheets/sheet3.xml", (xml) =>
    xml.replace("<v>2760</v>", "<f>1</f>"),
  );
  await bring(desk, "sai.xlsx", wrong);
  await expect(result(desk, "wrong")).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`)).toEqual([]);
  expect(await desk.dialog.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
});
