// Tables for a spreadsheet, as a file and to be pasted.

/** A text stays a text in the spreadsheet, a number a number. */
export type Cell = string | number;

export type Rows = readonly (readonly Cell[])[];

/** What stands between the whole and the rest of a number where the reader is. */
export type Decimal = "," | ".";

/** What a spreadsheet would run begins with one of these, in either width. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function written(cell: Cell, decimal: Decimal): string {
  if (typeof cell === "number") return String(cell).replace(".", decimal);
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** A file after RFC 4180, with the separator that a spreadsheet expects beside that decimal sign.
 * Without the mark at its beginning Excel would not take it for UTF-8. */
export function csv(rows: Rows, decimal: Decimal): string {
  const separator = decimal === "," ? ";" : ",";
  const quoted = (text: string) =>
    /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
  const line = (row: readonly Cell[]) =>
    `${row.map((cell) => quoted(written(cell, decimal))).join(separator)}\r\n`;
  return `\ufeff${rows.map(line).join("")}`;
}

/** What is pasted into the cells of a spreadsheet. */
export function tabbed(rows: Rows, decimal: Decimal): string {
  const line = (row: readonly Cell[]) =>
    row.map((cell) => written(cell, decimal).replace(/[\t\r\n]+/g, " ")).join("\t");
  return rows.map(line).join("\n");
}

/** A table as a file. */
export function sheet(rows: Rows, decimal: Decimal): Blob {
  return new Blob([csv(rows, decimal)], { type: "text/csv;charset=utf-8" });
}
