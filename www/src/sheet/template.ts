// The form as files to fill in: a workbook, or a text for each sheet. It is laid out as the reader reads it.

import type { Cell, Rows } from "../csv";
import type { Text } from "../engine";
import type { Place, Value } from "../store/form";
import { xlsx } from "../workbook";
import type { Book, BookRow, BookSheet } from "../workbook-cells";
import {
  ANSWERS,
  heading,
  type LaidColumn,
  type LaidSheet,
  type Layout,
  rowHeading,
} from "./layout";

/** What stands in a cell of the form; nothing for an empty form. */
export type Values = (place: Place) => Value;

function told(value: Value, language: keyof Text): Cell {
  if (typeof value === "boolean") return ANSWERS[language][value ? 0 : 1];
  return value ?? "";
}

/** A sheet as rows of cells, its headings first. */
export function sheetRows(sheet: LaidSheet, language: keyof Text, values: Values): Rows {
  const at = (row: string, { column, year }: LaidColumn) =>
    told(values({ sheet: sheet.id, row, column, year }), language);
  const key = sheet.key[language];
  if (sheet.single) {
    const head = { vi: "Giá trị", en: "Value" }[language];
    return [
      [key, head],
      ...sheet.columns.map((column) => [heading(column, language), at("", column)]),
    ];
  }
  return [
    [key, ...sheet.columns.map((column) => heading(column, language))],
    ...sheet.rows.map((row) => [
      rowHeading(row, language),
      ...sheet.columns.map((column) => at(row.id, column)),
    ]),
  ];
}

function bookSheet(sheet: LaidSheet, language: keyof Text, values: Values): BookSheet {
  const rows = sheetRows(sheet, language, values).map(
    (row, index): BookRow =>
      row.map((cell, column) => {
        if (typeof cell === "number") return cell;
        if (index === 0) return { text: cell, look: "head" };
        return column === 0 ? { text: cell, look: "strong" } : cell;
      }),
  );
  const wide = sheet.id === "reorganisations" ? 70 : sheet.single ? 32 : 34;
  return {
    name: sheet.title[language],
    widths: [wide, sheet.single ? 70 : 16],
    frozen: { rows: 1, columns: 1 },
    rows,
  };
}

/** How to fill it in, and what each column means. */
function guide({ guide, sheets }: Layout, language: keyof Text): BookSheet {
  const rows: BookRow[] = [
    [{ text: guide.title[language], look: "title" }],
    ...guide.paragraphs.map((paragraph): BookRow => [paragraph[language]]),
  ];
  for (const sheet of sheets) {
    rows.push([], [{ text: sheet.title[language], look: "strong" }], [sheet.help[language]]);
    const told = new Set<string>();
    for (const column of sheet.columns) {
      if (told.has(column.column)) continue;
      told.add(column.column);
      const name = column.year === undefined ? heading(column, language) : column.unit[language];
      rows.push([`${name}: ${column.help[language]}`]);
    }
  }
  return { name: guide.title[language], widths: [120], rows };
}

export function book(layout: Layout, language: keyof Text, title: string, values: Values): Book {
  const sheets = layout.sheets.map((sheet) => bookSheet(sheet, language, values));
  return { title, sheets: [guide(layout, language), ...sheets] };
}

/** The workbook as a file. */
export function template(
  layout: Layout,
  language: keyof Text,
  title: string,
  values: Values,
): Blob {
  return xlsx(book(layout, language, title, values));
}
