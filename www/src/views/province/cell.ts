// What a cell of the form is called and how its value is told.

import type { FormSheet } from "../../engine";
import { shortNumber } from "../../format";
import { type Place, rowsOf, sheetOf, type Value } from "../../store/form";
import { type Page, t } from "../page";

/** What a row is called. */
export function rowName(page: Page, sheet: FormSheet, row: string): string {
  const found = rowsOf(page.plan, sheet).find(({ id }) => id === row);
  return found ? t(page, found.title) : row;
}

/** What a column is called, with its year where it has one. */
export function columnName(page: Page, { sheet, column, year }: Place): string {
  const found = sheetOf(page.plan, sheet).columns.find(({ id }) => id === column);
  const name = found ? t(page, found.title) : column;
  return year === undefined ? name : `${name} ${year}`;
}

export function told({ text, state }: Page, value: Value): string {
  const words = text.ownFigures;
  switch (typeof value) {
    case "boolean":
      return value ? words.yes : words.no;
    case "number":
      return shortNumber(value, state.view.language);
    case "string":
      return `“${value}”`;
    default:
      return words.nothing;
  }
}

/** What a cell is called in a list: its row unless there is only one, then its column. */
export function placeName(page: Page, place: Place): string {
  const sheet = sheetOf(page.plan, place.sheet);
  const column = columnName(page, place);
  return sheet.rows === "items" ? column : `${rowName(page, sheet, place.row)}, ${column}`;
}

/** The name of a field in the page. */
export function fieldName({ sheet, row, column, year }: Place): string {
  return [sheet, row, column, year ?? ""].join("/");
}
