// What the sheets of the workbook have in common: what stands over them, and blocks that add up.

import {
  type BookCell,
  type BookRow,
  cellName,
  type Format,
  type Look,
} from "../../workbook-cells";
import { type Page, scenarioName } from "../page";
import { baselineName } from "../preamble";

export const head = (text: string): BookCell => ({ text, look: "head" });
export const strong = (text: string): BookCell => ({ text, look: "strong" });
export const note = (text: string): BookCell => ({ text, look: "note" });

/** A year at the top of a column: a number, and no thousands in it. */
export const yearHead = (year: number): BookCell => ({ value: year, as: "general", look: "head" });

export function figure(value: number, as: Format, look: Look = "plain"): BookCell {
  return { value, as, look };
}

export function formula(value: number, as: Format, formula: string): BookCell {
  // What rounds to nothing has no sign.
  return { value: value === 0 ? 0 : value, as, formula, look: "strong" };
}

/** How many rows stand over a table. */
export const ABOVE = 3;

/** What stands over every table: what it is, and whose figures. */
export function above(page: Page, title: string, more: string[] = []): BookRow[] {
  const { state, text } = page;
  const whose = [
    text.exports.scenario(scenarioName(page)),
    text.exports.baseline(baselineName(page)),
    ...(state.baseline.illustrative ? [text.illustrative] : []),
    ...more,
  ];
  return [[{ text: title, look: "title" }], [note(whose.join(" · "))], []];
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** The number that a cell shows. */
export function numberIn(cell: BookCell | undefined): number {
  if (typeof cell === "number") return cell;
  return cell && typeof cell === "object" && "value" in cell ? cell.value : 0;
}

/** The sum of what stands to the left of a cell, from a column on. */
export function across(cells: BookRow, from: number, row: number, as: Format): BookCell {
  const numbers = cells.slice(from).map(numberIn);
  const range = `${cellName(from, row)}:${cellName(cells.length - 1, row)}`;
  return formula(sum(numbers), as, `SUM(${range})`);
}

/** The sums of the columns of a block whose first row stands at a place; the first column names them. */
export function below(
  block: readonly BookRow[],
  first: number,
  name: string,
  as: (at: number) => Format,
  lead = 1,
): BookCell[] {
  const width = Math.max(...block.map((row) => row.length));
  const cells = Array.from({ length: width - lead }, (_, index): BookCell => {
    const at = lead + index;
    const numbers = block.map((row) => numberIn(row[at]));
    const range = `${cellName(at, first)}:${cellName(at, first + block.length - 1)}`;
    return formula(sum(numbers), as(at), `SUM(${range})`);
  });
  return [strong(name), ...Array.from({ length: lead - 1 }, () => null), ...cells];
}

/** A difference, without what rounding leaves of it. */
export function check(left: number, right: number, of: string, as: Format = "general"): BookCell {
  const apart = Math.round((left - right) * 1e6) / 1e6;
  return { value: apart === 0 ? 0 : apart, as, formula: `ROUND(${of},6)`, look: "note" };
}
