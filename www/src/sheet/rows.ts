// The sheets of the form as rows of cells, laid out as the reader reads them.

import type { Cell, Rows } from "../csv";
import type { Text } from "../engine";
import type { Unit } from "../register/unit";
import type { Place, Value } from "../store/form";
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
  const headings = sheet.columns.map((column) => heading(column, language));
  if (sheet.list) return [headings];
  return [
    [key, ...headings],
    ...sheet.rows.map((row) => [
      rowHeading(row, language),
      ...sheet.columns.map((column) => at(row.id, column)),
    ]),
  ];
}

/** A register as rows, its headings first. */
export function unitRows(layout: Layout, language: keyof Text, units: readonly Unit[]): Rows {
  const sheet = layout.sheets.find(({ list }) => list);
  if (!sheet) return [];
  const named = (all: readonly { readonly id: string; readonly title: Text }[], id: string) =>
    all.find((one) => one.id === id)?.title[language] ?? id;
  const cell = (unit: Unit, { column }: LaidColumn): Cell => {
    if (column === "sector") return named(layout.sectors, unit.sector);
    if (column === "levels") {
      return (unit.levels ?? []).map((level) => named(layout.levels, level)).join("; ");
    }
    return told(unit[column as "name"], language);
  };
  const rows = units.map((unit) => sheet.columns.map((column) => cell(unit, column)));
  return [sheet.columns.map((column) => heading(column, language)), ...rows];
}
