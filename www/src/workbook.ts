// A workbook for a spreadsheet (Office Open XML), as little of it as tables of words, numbers and sums
// need. It is packed at once, where it is asked for: a packer with workers of its own would begin them
// out of a blob, which the page's policy forbids. A formula brings its result, so that programs that do
// not compute show it too.

import { strToU8, zipSync } from "fflate";
import {
  type Book,
  type BookCell,
  type BookSheet,
  cellName,
  type Format,
  type Look,
} from "./workbook-cells";

const FORMATS: Record<Format, string> = {
  general: "General",
  whole: "#,##0",
  count: "#,##0.0",
  money: "#,##0.00",
  share: "0.00%",
};
const LOOKS: readonly Look[] = ["plain", "strong", "title", "head", "note"];
const FORMAT_IDS = Object.keys(FORMATS) as Format[];
/** Those up to here are a spreadsheet's own. */
const OWN_FORMATS = 164;

/** A text within a document, without what may not stand in one. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
}

/** What a spreadsheet would take for a formula if the cell were typed anew. */
const FORMULA = /^[=+\-@]/;

/** The place of a style: looks by formats, and again for texts that must stay texts. */
function styleOf(look: Look, as: Format, quoted: boolean): number {
  const plain = LOOKS.indexOf(look) * FORMAT_IDS.length + FORMAT_IDS.indexOf(as);
  return quoted ? plain + LOOKS.length * FORMAT_IDS.length : plain;
}

function cellXml(cell: BookCell, at: number, row: number): string {
  if (cell === null || cell === "") return "";
  const name = cellName(at, row);
  if (typeof cell === "number") return cellXml({ value: cell, as: "general" }, at, row);
  if (typeof cell === "string" || "text" in cell) {
    const { text, look } = typeof cell === "string" ? { text: cell, look: "plain" as const } : cell;
    const style = styleOf(look, "general", FORMULA.test(text));
    return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  }
  const { value, as, formula, look = "plain" } = cell;
  if (!Number.isFinite(value)) throw new Error(`${name} holds no number`);
  const computed = formula === undefined ? "" : `<f>${escaped(formula)}</f>`;
  return `<c r="${name}" s="${styleOf(look, as, false)}">${computed}<v>${value}</v></c>`;
}

function sheetXml({ widths, frozen, rows }: BookSheet): string {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const cols = Array.from({ length: columns }, (_, at) => {
    const width = widths[at] ?? widths.at(-1) ?? 10;
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
  });
  const { rows: down = 0, columns: across = 0 } = frozen ?? {};
  const corner = across > 0 ? (down > 0 ? "bottomRight" : "topRight") : "bottomLeft";
  const pane = frozen
    ? `<pane${across ? ` xSplit="${across}"` : ""}${down ? ` ySplit="${down}"` : ""} topLeftCell="${cellName(across, down)}" activePane="${corner}" state="frozen"/>`
    : "";
  const data = rows.map((cells, row) => {
    const filled = cells.map((cell, at) => cellXml(cell, at, row)).join("");
    return filled && `<row r="${row + 1}">${filled}</row>`;
  });
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${cols.join("")}</cols><sheetData>${data.join("")}</sheetData><pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SCHEMAS = "http://schemas.openxmlformats.org";
const MAIN = `${SCHEMAS}/spreadsheetml/2006/main`;
const RELATIONS = `${SCHEMAS}/officeDocument/2006/relationships`;
const PACKAGE = `${SCHEMAS}/package/2006`;
const KINDS = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function stylesXml(): string {
  const font = (what: string) => `<font>${what}<name val="Calibri"/><family val="2"/></font>`;
  const fonts = [
    font('<sz val="11"/>'),
    font('<b/><sz val="11"/>'),
    font('<b/><sz val="14"/>'),
    font('<b/><sz val="11"/>'),
    font('<i/><sz val="11"/>'),
  ];
  const formats = FORMAT_IDS.map(
    (id, at) => `<numFmt numFmtId="${OWN_FORMATS + at}" formatCode="${escaped(FORMATS[id])}"/>`,
  );
  const styles = [false, true].flatMap((quoted) =>
    LOOKS.flatMap((look, font) =>
      FORMAT_IDS.map((id, at) => {
        const format = id === "general" ? 0 : OWN_FORMATS + at;
        const border = look === "head" ? 1 : 0;
        const wrap = look === "head" ? '<alignment vertical="bottom" wrapText="1"/>' : "";
        const applied = `${quoted ? ' quotePrefix="1"' : ""} applyNumberFormat="1" applyFont="1"${border ? ' applyBorder="1"' : ""}${wrap ? ' applyAlignment="1"' : ""}`;
        const xf = `numFmtId="${format}" fontId="${font}" fillId="0" borderId="${border}" xfId="0"${applied}`;
        return wrap ? `<xf ${xf}>${wrap}</xf>` : `<xf ${xf}/>`;
      }),
    ),
  );
  const none = "<left/><right/><top/>";
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats.join("")}</numFmts><fonts count="${fonts.length}">${fonts.join("")}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border>${none}<bottom/><diagonal/></border><border>${none}<bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${styles.length}">${styles.join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

/** The parts of the package, by name. */
function parts({ title, sheets }: Book): Record<string, string> {
  const numbered = sheets.map((sheet, index) => ({ sheet, id: index + 1 }));
  const override = (part: string, kind: string) =>
    `<Override PartName="/${part}" ContentType="${kind}"/>`;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${kind}" Target="${target}"/>`;
  const relations = (all: string) =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all}</Relationships>`;
  const types = [
    override("xl/workbook.xml", `${KINDS}.sheet.main+xml`),
    override("xl/styles.xml", `${KINDS}.styles+xml`),
    override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ...numbered.map(({ id }) => override(`xl/worksheets/sheet${id}.xml`, `${KINDS}.worksheet+xml`)),
  ];
  const core = `${PACKAGE}/metadata/core-properties`;
  return {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join("")}</Types>`,
    "_rels/.rels": relations(
      relation("rId1", `${RELATIONS}/officeDocument`, "xl/workbook.xml") +
        relation("rId2", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"),
    ),
    "docProps/core.xml": `${HEAD}<cp:coreProperties xmlns:cp="${core}" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title></cp:coreProperties>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbered
      .map(
        ({ sheet, id }) => `<sheet name="${escaped(sheet.name)}" sheetId="${id}" r:id="rId${id}"/>`,
      )
      .join("")}</sheets><calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      numbered
        .map(({ id }) =>
          relation(`rId${id}`, `${RELATIONS}/worksheet`, `worksheets/sheet${id}.xml`),
        )
        .join("") + relation(`rId${sheets.length + 1}`, `${RELATIONS}/styles`, "styles.xml"),
    ),
    "xl/styles.xml": stylesXml(),
    ...Object.fromEntries(
      numbered.map(({ sheet, id }) => [`xl/worksheets/sheet${id}.xml`, sheetXml(sheet)]),
    ),
  };
}

/** A workbook as a file. */
export function xlsx(book: Book): Blob {
  const files = Object.entries(parts(book)).map(([name, text]) => [name, strToU8(text)] as const);
  return new Blob([zipSync(Object.fromEntries(files)) as Uint8Array<ArrayBuffer>], {
    type: `${KINDS}.sheet`,
  });
}
