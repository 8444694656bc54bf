// The form goes out as a workbook and as texts and comes back to the bit; what cannot be read is named.

import { expect, test } from "@playwright/test";
import { Refused } from "../../www/src/sheet/grid";
import { withRead } from "../../www/src/store/form";
import {
  bytes,
  delimited,
  draft,
  edited,
  layout,
  plan,
  problems,
  read,
  values,
  wholly,
  workbook,
} from "./support/form";
import { languages } from "./support/seeds";

const SECTORS = "xl/worksheets/sheet3.xml";
const SPENDING = "xl/worksheets/sheet4.xml";

/** The sheets of figures; a register has rows of its own. */
const FIGURES = layout.sheets.filter(({ list }) => !list);

/** The cell of a name with something else in it. */
function cell(name: string, inner: string, attributes = "") {
  return (xml: string) => {
    const form = new RegExp(`<c r="${name}"[^>]*>.*?</c>`);
    if (!form.test(xml)) throw new Error(`no cell ${name}`);
    return xml.replace(form, `<c r="${name}"${attributes}>${inner}</c>`);
  };
}

for (const language of languages) {
  test(`a workbook in ${language} that was filled comes back the same to the bit`, async () => {
    const reading = wholly(await workbook(language));
    expect(reading.problems).toEqual([]);
    expect(reading.ignored).toEqual([]);
    expect(reading.sheets).toEqual(FIGURES.map(({ id }) => id));
    for (const { place, value } of reading.cells) {
      expect(value, JSON.stringify(place)).toBe(values(language)(place));
    }
    expect(withRead(plan, draft, reading.cells)).toEqual(draft);
    // Into another province it brings the same figures.
    const empty = { ...draft, baseline: { schema: "lotrinh-baseline/1" as const } };
    const { baseline } = withRead(plan, empty, reading.cells);
    const { sectors, recurrent_budget, illustrative } = draft.baseline;
    expect(baseline).toMatchObject({ sectors, recurrent_budget, illustrative });
  });

  for (const decimal of [",", "."] as const) {
    for (const { id } of FIGURES) {
      test(`the sheet ${id} in ${language} comes back as text with “${decimal}”`, () => {
        const text = delimited(id, language, decimal);
        const reading = wholly(bytes(text), decimal);
        expect(reading.problems).toEqual([]);
        expect(reading.sheets).toEqual([id]);
        expect(withRead(plan, draft, reading.cells)).toEqual(draft);
        // With no mark at its beginning, other ends of lines, and as it is pasted.
        const pasted = text.slice(1).replaceAll("\r\n", "\n");
        const separator = decimal === "," ? ";" : ",";
        const tabs = pasted.replaceAll(separator, "\t");
        expect(wholly(pasted, decimal).cells).toEqual(reading.cells);
        if (!pasted.includes('"')) expect(wholly(tabs, decimal).cells).toEqual(reading.cells);
      });
    }
  }
}

test("an empty template is a form in which nothing is filled", async () => {
  const { book } = await import("../../www/src/sheet/template");
  const { xlsx } = await import("../../www/src/workbook");
  const file = xlsx(book(layout, "vi", "x", () => undefined));
  const refused = read(new Uint8Array(await file.arrayBuffer()));
  expect(refused).toBeInstanceOf(Refused);
  expect((refused as Refused).why).toBe("nothing");
});

test("each cell that holds no figure is named with its sheet, and all at once", async () => {
  let file = await workbook("vi");
  for (const edit of [
    cell("B2", "<f>1+1</f><v>2</v>"),
    cell("C2", "<is><t>tám</t></is>", ' t="inlineStr"'),
    cell("D3", "<v>#DIV/0!</v>", ' t="e"'),
    cell("F4", "<v>-5</v>"),
    cell("G5", "<v>1</v>", ' t="b"'),
    cell("H6", ""),
    (xml: string) =>
      xml.replace("</sheetData>", '</sheetData><mergeCells><mergeCell ref="A7:B7"/></mergeCells>'),
  ]) {
    file = edited(file, SECTORS, edit);
  }
  expect(problems(file).sort()).toEqual(
    [
      "formula | Số liệu gốc | B2 | 2",
      "number | Số liệu gốc | C2 | tám",
      "error | Số liệu gốc | D3 | #DIV/0!",
      "range | Số liệu gốc | F4 | -5",
      "number | Số liệu gốc | G5 | true",
      "empty | Số liệu gốc | H6 | ",
      "merged | Số liệu gốc | A7 | ",
    ].sort(),
  );
});

test("rows and columns that are missing, unknown or there twice are named", async () => {
  const file = await workbook("vi");
  const renamed = edited(file, SECTORS, (xml) =>
    xml.replace(">Y tế<", ">Y tá<").replace(">Biên chế (biên chế)<", ">Người có mặt<"),
  );
  expect(problems(renamed)).toEqual(
    expect.arrayContaining([
      "row | Số liệu gốc | A4 | Y tá",
      "no_row | Số liệu gốc | A1 | health",
      "twice | Số liệu gốc | G1 | Người có mặt (người)",
      "no_column | Số liệu gốc | A1 | posts",
    ]),
  );
  const twice = edited(file, SPENDING, (xml) => xml.replace(">Y tế<", ">Giáo dục nghề nghiệp<"));
  expect(problems(twice)).toContain("twice | Chi trực tiếp | A4 | Giáo dục nghề nghiệp");
});

test("columns may change places, and a row of sums is none of the figures", () => {
  const text = delimited("spending", "vi", ",");
  const turned = text
    .slice(1)
    .trimEnd()
    .split("\r\n")
    .map((line) => {
      const [name = "", ...rest] = line.split(";");
      return [name, ...rest.reverse()].join(";");
    });
  const reading = wholly([...turned, "Cộng;1;2;3;4;5"].join("\n"));
  expect(reading.problems).toEqual([]);
  expect(withRead(plan, draft, reading.cells)).toEqual(draft);
});

test("a sign that can be decimal or part thousands is asked for, once for the whole file", () => {
  const text = [
    "Sector,2011,2012,2013,2014,2015",
    ...plan.sectors.map(({ id }) => `${id},"1.234","2.345","3.456","4.567","5.678"`),
  ].join("\n");
  expect(wholly(text).unclear).toBe("1.234");
  const figures = (decimal: "," | ".") => wholly(text, decimal).cells.map(({ value }) => value);
  expect(figures(".").slice(0, 2)).toEqual([1.234, 2.345]);
  expect(figures(",").slice(0, 2)).toEqual([1234, 2345]);
  // Where one cell tells, nobody is asked.
  const told = wholly(text.replace('"1.234"', '"1.234,5"'));
  expect(told.unclear).toBeUndefined();
  expect(told.cells[0]?.value).toBe(1234.5);
  const mixed = problems(text.replace('"1.234"', '"1.234,5"').replace('"2.345"', '"2,345.6"'));
  expect(mixed).toEqual(["mixed |  | C2 | 2,345.6"]);
});

test("a sheet that is none of the form's is named, and two for one part are refused", async () => {
  const file = await workbook("en");
  const named = (from: string, to: string) =>
    edited(file, "xl/workbook.xml", (xml) => xml.replace(`name="${from}"`, `name="${to}"`));
  // By its content it is known under another name.
  expect(wholly(named("Baseline", "Sheet7")).problems).toEqual([]);
  const other = edited(named("Guide", "Notes"), "xl/worksheets/sheet1.xml", (xml) => xml);
  expect(wholly(other).ignored).toEqual(["Notes"]);
  expect(problems(named("Direct spending", "Baseline"))).not.toEqual([]);
});

test("what no reader should open is refused for what it is", async () => {
  const file = await workbook("vi");
  const why = (brought: Uint8Array | string) => {
    const found = read(brought);
    return found instanceof Refused ? found.why : "read";
  };
  /** The package with what it says of the size of its largest file changed. */
  const sized = (size: number) => {
    const made = file.slice();
    const view = new DataView(made.buffer);
    for (let at = 0; at < made.length - 46; at += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      if (view.getUint32(at + 24, true) > 3000) view.setUint32(at + 24, size, true);
    }
    return made;
  };
  expect(why(sized(90_000_000))).toBe("bomb");
  expect(why(sized(2_000))).toBe("bomb");
  expect(why(edited(file, "xl/vbaProject.bin", () => "x"))).toBe("macro");
  expect(why(file.subarray(0, file.length - 40))).toBe("damaged");
  expect(why(new Uint8Array(10_000_001))).toBe("large");
  expect(why(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toBe("old");
  expect(why(Uint8Array.of(0x4c, 0xed, 0x6e, 0x68))).toBe("encoding");
  expect(why(bytes("a;b\n1;2"))).toBe("nothing");
  expect(why('Sector;"2011')).toBe("quotes");
  expect(why("x\n".repeat(100_001))).toBe("rows");
  const definition = edited(file, SECTORS, (xml) =>
    xml.replace("<worksheet", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet'),
  );
  expect(why(definition)).toBe("damaged");
  const rows = edited(file, SECTORS, (xml) =>
    xml.replace("</sheetData>", `${'<row r="200000"></row>'}</sheetData>`),
  );
  expect(why(rows)).toBe("rows");
});
