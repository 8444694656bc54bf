// Cells in rows, as they come out of a workbook, a text with separators, or the clipboard.

/** A cell that holds something. */
export interface Cell {
  /** A number, yes or no, a text; or what no figure can be. */
  readonly kind: "number" | "text" | "truth" | "date" | "formula" | "error";
  readonly value: string | number | boolean;
}

/** A sheet; rows and columns count from zero, and what is empty is not there. */
export interface Grid {
  /** What the sheet is called; nothing where it came without a name. */
  readonly name: string | undefined;
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  /** Cells that were merged, by the name of the first. */
  readonly merged: readonly string[];
  /** Whether every cell is a text: what was meant as a number has to be found out. */
  readonly written: boolean;
}

/** More rows than this are not read. */
export const MOST_ROWS = 100_000;

/** Nor more columns. */
export const MOST_COLUMNS = 1_000;

/** What a cell is called: its letters and its number. */
export function cellName(row: number, column: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters + (row + 1);
}

const DOLLAR = 36;

/** The signs of a cell's name before its number: letters, and the mark of what stays where it is. */
const LETTERS = /^\$?[A-Z]{1,3}\$?(?=\d)/;

/** The column of a cell by its name; −1 where it is no name. */
export function columnOf(name: string): number {
  let column = 0;
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    if (code >= 65 && code <= 90) column = column * 26 + code - 64;
    else if (code !== DOLLAR) break;
  }
  return LETTERS.test(name) ? column - 1 : -1;
}

/** The row of a cell by its name; not a number where it is no name. */
export function rowOf(name: string): number {
  return Number(name.replace(LETTERS, "")) - 1;
}

/** Why a file is not read at all. */
export type Refusal =
  | "large"
  | "rows"
  | "bomb"
  | "damaged"
  | "locked"
  | "old"
  | "macro"
  | "encoding"
  | "quotes"
  | "nothing"
  | "slow"
  | "other";

export class Refused extends Error {
  readonly why: Refusal;

  constructor(why: Refusal) {
    super(why);
    this.why = why;
  }
}
