// The cells of a workbook (Office Open XML), with what a reader of figures has to know of them: which
// were computed, which are dates, which were merged.

import { type Cell, columnOf, type Grid, MOST_COLUMNS, MOST_ROWS, Refused, rowOf } from "./grid";
import { attributes, eachAttribute, scan } from "./xml";
import type { Package } from "./zip";

const BOOK = "xl/workbook.xml";

/** Relations of a part, by their id. */
function relations(files: Package, part: string): Map<string, string> {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const found = new Map<string, string>();
  const xml = files.text(`${folder}_rels/${part.slice(slash)}.rels`);
  scan(xml ?? "", {
    open(name, rest) {
      if (name !== "Relationship") return;
      const { Id = "", Target = "" } = attributes(rest);
      found.set(Id, Target.startsWith("/") ? Target.slice(1) : resolved(folder + Target));
    },
  });
  return found;
}

function resolved(path: string): string {
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The texts that cells share. */
function sharedTexts(xml: string | undefined): string[] {
  const texts: string[] = [];
  let text = "";
  let within = false;
  // How a text is read out in another script is no part of it.
  let aside = 0;
  scan(xml ?? "", {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") aside += 1;
      within = name === "t" && aside === 0;
    },
    close(name) {
      if (name === "si") texts.push(text);
      if (name === "rPh") aside -= 1;
      if (name === "t") within = false;
    },
    text(piece) {
      if (within) text += piece;
    },
  });
  return texts;
}

/** Whether a format shows a number as a day or a time. */
function isDay(format: number, codes: ReadonlyMap<number, string>): boolean {
  const code = codes.get(format);
  if (code === undefined) {
    return (
      (format >= 14 && format <= 22) ||
      (format >= 27 && format <= 36) ||
      (format >= 45 && format <= 47)
    );
  }
  return /[dmyhs]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, ""));
}

/** Which styles are of days. */
function dayStyles(xml: string | undefined): boolean[] {
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  let within = false;
  scan(xml ?? "", {
    open(name, rest) {
      if (name === "numFmt") {
        const { numFmtId, formatCode = "" } = attributes(rest);
        codes.set(Number(numFmtId), formatCode);
      }
      if (name === "cellXfs") within = true;
      if (name === "xf" && within)
        styles.push(isDay(Number(attributes(rest).numFmtId ?? 0), codes));
    },
    close(name) {
      if (name === "cellXfs") within = false;
    },
  });
  return styles;
}

interface Style {
  readonly texts: readonly string[];
  readonly days: readonly boolean[];
}

/** What is known of a cell while it is read. */
interface Open {
  column: number;
  type: string;
  day: boolean;
  computed: boolean;
  text: string;
}

function cell({ type, day, computed, text }: Open, { texts }: Style): Cell | undefined {
  if (computed) return { kind: "formula", value: text };
  switch (type) {
    case "s": {
      const shared = texts[Number(text)];
      if (text.trim() === "" || shared === undefined) throw new Refused("damaged");
      return shared.trim() === "" ? undefined : { kind: "text", value: shared };
    }
    case "str":
    case "inlineStr":
      return text.trim() === "" ? undefined : { kind: "text", value: text };
    case "b":
      return { kind: "truth", value: text.trim() === "1" };
    case "e":
      return { kind: "error", value: text };
    case "d":
      return { kind: "date", value: text };
    case "n": {
      if (text.trim() === "") return undefined;
      const number = Number(text);
      if (!Number.isFinite(number)) throw new Refused("damaged");
      return { kind: day ? "date" : "number", value: number };
    }
    default:
      throw new Refused("damaged");
  }
}

/** It is told how far it is after so many rows. */
const TOLD = 2_048;

function sheet(
  name: string,
  xml: string,
  style: Style,
  counted: () => void,
  progress: (part: number) => void,
): Grid {
  const rows: (Cell | undefined)[][] = [];
  const merged: string[] = [];
  /** The cell that is being read: one for all, since there can be a million. */
  const open: Open = { column: 0, type: "n", day: false, computed: false, text: "" };
  let within = false;
  let takes = false;
  let row = -1;
  let column = 0;
  const told = (name: string, value: string) => {
    if (name === "t") open.type = value;
    else if (name === "s") open.day = style.days[Number(value)] === true;
    else if (name === "r") {
      column = columnOf(value);
      if (rowOf(value) !== row) throw new Refused("damaged");
    }
  };
  scan(xml, {
    open(name, rest, at) {
      if (name === "row") {
        const { r } = attributes(rest);
        row = r === undefined ? row + 1 : Number(r) - 1;
        column = 0;
        if (!Number.isInteger(row) || row < 0) throw new Refused("damaged");
        if (row >= MOST_ROWS) throw new Refused("rows");
        counted();
        if (row % TOLD === 0) progress(at / xml.length);
      } else if (name === "c") {
        open.type = "n";
        open.day = style.days[0] === true;
        open.computed = false;
        open.text = "";
        eachAttribute(rest, told);
        if (row < 0 || column < 0) throw new Refused("damaged");
        if (column >= MOST_COLUMNS) throw new Refused("rows");
        open.column = column;
        column += 1;
        within = true;
      } else if (name === "f") {
        open.computed = true;
      } else if (name === "mergeCell") {
        merged.push(attributes(rest).ref?.split(":")[0] ?? "A1");
      }
      takes = name === "v" || name === "t";
    },
    close(name) {
      if (name === "v" || name === "t") takes = false;
      if (name !== "c" || !within) return;
      within = false;
      const made = cell(open, style);
      if (!made) return;
      const cells = rows[row] ?? [];
      // One cell twice: programs differ in which they show.
      if (cells[open.column]) throw new Refused("damaged");
      cells[open.column] = made;
      rows[row] = cells;
    },
    text(piece) {
      if (within && takes) open.text += piece;
    },
  });
  return { name, rows, merged, written: false };
}

/** All sheets of a workbook, in its order. */
export function readWorkbook(files: Package, progress: (part: number) => void): Grid[] {
  const macros = files.names.some((name) => /vbaProject|\/macrosheets\//i.test(name));
  if (macros || files.text("[Content_Types].xml")?.includes("macroEnabled")) {
    throw new Refused("macro");
  }
  const book = files.text(BOOK);
  if (book === undefined) throw new Refused("other");
  const parts = relations(files, BOOK);
  const sheets: { name: string; part: string }[] = [];
  scan(book, {
    open(name, rest) {
      if (name !== "sheet") return;
      const { name: called = "", id = "" } = attributes(rest);
      sheets.push({ name: called, part: parts.get(id) ?? "" });
    },
  });
  const at = (kind: string) => [...parts.values()].find((part) => part.endsWith(kind)) ?? "";
  const texts = sharedTexts(files.text(at("sharedStrings.xml")));
  const style = { texts, days: dayStyles(files.text(at("styles.xml"))) };
  let rows = 0;
  const counted = () => {
    rows += 1;
    if (rows > MOST_ROWS) throw new Refused("rows");
  };
  return sheets.map(({ name, part }, index) => {
    const within = (part: number) => progress((index + part) / sheets.length);
    within(0);
    const xml = files.text(part);
    if (xml === undefined) throw new Refused("damaged");
    return sheet(name, xml, style, counted, within);
  });
}
