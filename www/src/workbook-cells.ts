// What a workbook is made of: sheets of cells, and what a cell is called.

/** How a number is shown. */
export type Format = "general" | "whole" | "count" | "money" | "share";

/** How a cell is set. */
export type Look = "plain" | "strong" | "title" | "head" | "note";

/** A text stays a text whatever it looks like, a number a number; a formula is one of ours. */
export type BookCell =
  | string
  | number
  | null
  | { readonly text: string; readonly look: Look }
  | {
      readonly value: number;
      readonly as: Format;
      readonly formula?: string;
      readonly look?: Look;
    };

export type BookRow = readonly BookCell[];

/** A sheet; the rows above `frozen` and the columns before it stay in view. */
export interface BookSheet {
  readonly name: string;
  /** Of the columns, in characters; the last holds for the rest. */
  readonly widths: readonly number[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly rows: readonly BookRow[];
}

export interface Book {
  readonly title: string;
  readonly sheets: readonly BookSheet[];
}

/** A letter for each column, then two. */
export function column(index: number): string {
  let letters = "";
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** What a cell is called, both counted from zero. */
export function cellName(at: number, row: number): string {
  return `${column(at)}${row + 1}`;
}

/** The same from another sheet. */
export function cellOf(sheet: string, at: number, row: number): string {
  return `'${sheet.replaceAll("'", "''")}'!${cellName(at, row)}`;
}
