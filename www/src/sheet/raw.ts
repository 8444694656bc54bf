// What stands in a cell of a file, and what a cell of the form can be read as.

import { readFigure } from "../block";
import type { Decimal } from "../csv";
import type { CellKind } from "../engine";
import type { Place, Value } from "../store/form";
import type { Cell } from "./grid";
import { ANSWERS } from "./layout";

/** What is wrong with a cell. */
export interface Problem {
  readonly why:
    | "formula"
    | "merged"
    | "date"
    | "error"
    | "number"
    | "mixed"
    | "range"
    | "delay"
    | "answer"
    | "text"
    | "sector"
    | "levels"
    | "group"
    | "convertible"
    | "long"
    | "empty"
    | "required"
    | "row"
    | "column"
    | "twice"
    | "no_row"
    | "no_column"
    | "sheet_twice";
  /** What the sheet is called; nothing where it has no name. */
  readonly sheet: string;
  readonly cell: string;
  /** What stands there, or the name of what is not there. */
  readonly value: string;
}

/** A cell of the form as it stands in the file. */
export interface Raw {
  readonly place: Place;
  readonly kind: CellKind;
  readonly cell: Cell | undefined;
  readonly at: Omit<Problem, "why">;
}

/** What people write before a row of sums, which is not read. */
export const SUMS = ["cộng", "tổng", "tổng cộng", "tổng số", "sum", "total"];

/** A figure is no larger than the crate admits. */
const LARGEST = 1e12;

const LONGEST = 500;

/** What numbers may be of. */
export const NUMBERS: readonly CellKind[] = ["count", "money", "delay"];

const SIGNS: readonly Decimal[] = [",", "."];

/** A heading without capitals, double spaces and a unit in brackets. */
export function plain(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize("NFC")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim()
    .replace(/ ?\([^()]*\)$/, "");
}

export function shown(cell: Cell | undefined): string {
  return cell === undefined ? "" : String(cell.value).slice(0, 60);
}

/** The one decimal sign beside which all numbers that were written are read. */
export function signOf(
  raws: readonly Raw[],
  decimal: Decimal | undefined,
): { sign: Decimal; unclear: string | undefined } {
  const signs = decimal ? [decimal] : SIGNS;
  const fitting = signs.filter((sign) => signFits(raws, sign));
  const [one, other] = fitting;
  const differing =
    one && other ? raws.find((raw) => written(raw, one) !== written(raw, other)) : undefined;
  // Where neither sign fits all, the one that fits more tells which cells are odd.
  const failing = (sign: Decimal) => raws.filter((raw) => isOdd(raw, sign)).length;
  const [first = ",", second] = signs;
  const sign = one ?? (second && failing(second) < failing(first) ? second : first);
  return { sign, unclear: differing?.at.value };
}

/** A number that was written, beside a sign. */
function written({ cell, kind }: Raw, sign: Decimal): number | undefined {
  if (cell?.kind !== "text" || !NUMBERS.includes(kind)) return undefined;
  return readFigure(String(cell.value), sign, kind !== "money");
}

/** Whether a written number is one beside one of the signs, but not beside this. */
function isOdd(raw: Raw, sign: Decimal): boolean {
  const is = SIGNS.some((sign) => written(raw, sign) !== undefined);
  return is && written(raw, sign) === undefined;
}

function signFits(raws: readonly Raw[], sign: Decimal): boolean {
  return !raws.some((raw) => isOdd(raw, sign));
}

type Wrong = { readonly why: Problem["why"] };

/** What a cell says, or what is wrong with it. */
export function read(raw: Raw, sign: Decimal): Value | Wrong {
  const { cell, kind } = raw;
  if (cell === undefined) return undefined;
  switch (cell.kind) {
    case "formula":
    case "date":
    case "error":
      return { why: cell.kind };
  }
  switch (kind) {
    case "text": {
      const text = String(cell.value).normalize("NFC").trim();
      if (cell.kind === "truth") return { why: "text" };
      return text.length > LONGEST ? { why: "long" } : text;
    }
    case "answer":
      return answer(cell);
    default:
      return figure(raw, cell, sign);
  }
}

function answer({ kind, value }: Cell): boolean | Wrong {
  if (kind === "truth") return value === true;
  const said = plain(String(value));
  for (const [yes, no] of Object.values(ANSWERS)) {
    if (said === yes) return true;
    if (said === no) return false;
  }
  return { why: "answer" };
}

function figure(raw: Raw, cell: Cell, sign: Decimal): number | Wrong {
  if (cell.kind === "truth") return { why: "number" };
  if (cell.kind === "text" && !isWritten(raw)) {
    return { why: isOdd(raw, sign) ? "mixed" : "number" };
  }
  const number = cell.kind === "text" ? written(raw, sign) : Number(cell.value);
  if (number === undefined) return { why: isOdd(raw, sign) ? "mixed" : "number" };
  if (raw.kind === "delay" && !(Number.isInteger(number) && number >= 0 && number <= 15)) {
    return { why: "delay" };
  }
  if (number < 0 || number > LARGEST || (number > 0 && number < 1e-6)) return { why: "range" };
  if (raw.kind === "money" && raw.place.sheet === "budget" && number === 0) return { why: "range" };
  return number;
}

/** Whether the cell came out of a text, where every number is one; in a workbook it ought to be a number. */
function isWritten({ at }: Raw): boolean {
  return at.sheet === "";
}
