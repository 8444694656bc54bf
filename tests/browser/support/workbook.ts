// A workbook as a spreadsheet reads it: its cells, and what its formulas come to.

import { strFromU8, unzipSync } from "fflate";

export interface Cell {
  readonly value: string | number;
  readonly formula?: string;
  /** Whether it stays a text when it is typed anew. */
  readonly quoted: boolean;
}

/** Sheets by name, cells by theirs. */
export type Cells = ReadonlyMap<string, ReadonlyMap<string, Cell>>;

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };
const plain = (text: string) => text.replace(/&(\w+);/g, (_, name) => entities[name] ?? "");

/** The parts of the file, by name. */
export function parts(content: Uint8Array): Record<string, string> {
  const files = Object.entries(unzipSync(content));
  return Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** Every cell of every sheet. */
export function cells(content: Uint8Array): Cells {
  const files = parts(content);
  const names = [...(files["xl/workbook.xml"] ?? "").matchAll(/<sheet name="([^"]+)"/g)];
  const styles = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(files["xl/styles.xml"] ?? "")?.[1] ?? "";
  const quoted = [...styles.matchAll(/<xf [^>]*>/g)].map(([xf]) => xf.includes("quotePrefix"));
  return new Map(
    names.map(([, name = ""], index) => {
      const xml = files[`xl/worksheets/sheet${index + 1}.xml`] ?? "";
      const all = xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"([^>]*)>(.*?)<\/c>/gs);
      const found = [...all].map(([, at = "", style, , inner = ""]): [string, Cell] => {
        const text = /<t [^>]*>(.*?)<\/t>/s.exec(inner)?.[1];
        const formula = /<f>(.*?)<\/f>/s.exec(inner)?.[1];
        const number = /<v>(.*?)<\/v>/.exec(inner)?.[1];
        const value = text === undefined ? Number(number) : plain(text);
        const isQuoted = quoted[Number(style)] ?? false;
        return [
          at,
          { value, quoted: isQuoted, ...(formula !== undefined && { formula: plain(formula) }) },
        ];
      });
      return [plain(name), new Map(found)];
    }),
  );
}

function place(name: string): { column: number; row: number } {
  const [, letters = "", digits] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column, row: Number(digits) };
}

function named(column: number, row: number): string {
  let letters = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

/** What a formula comes to by the values that its cells show. */
export function computed(all: Cells, sheet: string, formula: string): number {
  const number = (of: string, name: string): number => {
    const value = all.get(of)?.get(name)?.value ?? 0;
    if (typeof value !== "number") throw new Error(`${of}!${name} is no number`);
    return value;
  };
  const sums = formula.replace(/SUM\((\w+):(\w+)\)/g, (_, first: string, last: string) => {
    const [from, to] = [place(first), place(last)];
    let sum = 0;
    for (let row = from.row; row <= to.row; row++) {
      for (let column = from.column; column <= to.column; column++) {
        sum += number(sheet, named(column, row));
      }
    }
    return `(${sum})`;
  });
  const known = sums
    .replace(/'([^']+)'!([A-Z]+\d+)/g, (_, of: string, name: string) => `(${number(of, name)})`)
    .replace(/\b[A-Z]+\d+\b/g, (name) => `(${number(sheet, name)})`)
    .replace(/^IF\((.+)=0,0,(.+)\)$/, "$1===0?0:$2")
    .replace(/^ROUND\((.+),6\)$/, "Math.round(($1)*1e6)/1e6");
  if (!/^[\d.+\-*/()e?:= ]+$/.test(known.replace("Math.round", ""))) {
    throw new Error(`a formula that is not known: ${formula}`);
  }
  return Number(new Function(`return ${known}`)());
}
