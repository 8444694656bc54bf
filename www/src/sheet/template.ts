// The form as files to fill in: a workbook, or a text for each sheet. It is laid out as the reader reads it.

import type { Text } from "../engine";
import { xlsx } from "../workbook";
import type { Book, BookRow, BookSheet } from "../workbook-cells";
import { heading, type LaidSheet, type Layout } from "./layout";
import { sheetRows, type Values } from "./rows";

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
