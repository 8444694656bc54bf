// How the form is laid out in sheets: what both the template and the reader go by.

import type { CellKind, SchoolLevel, Sector, SheetId, Text } from "../engine";

/** Something with a name: what it is called in the files, and in both languages. */
export interface Named {
  readonly id: string;
  readonly title: Text;
}

export interface LaidColumn extends Named {
  /** The figure that it is of, and the year where it has one. */
  readonly column: string;
  readonly year: number | undefined;
  readonly kind: CellKind;
  readonly unit: Text;
  readonly help: Text;
}

export interface LaidSheet extends Named {
  readonly id: SheetId;
  readonly help: Text;
  /** Whether each column is a row of its own, with its value beside it. */
  readonly single: boolean;
  /** Whether its rows are the reader's own, as many as there are, each with all columns. */
  readonly list: boolean;
  /** Whether every cell of a sheet that is filled has to be filled. */
  readonly whole: boolean;
  /** Whether an empty cell says that there is no figure. */
  readonly cleared: boolean;
  /** What stands over the first column. */
  readonly key: Text;
  readonly rows: readonly Named[];
  readonly columns: readonly LaidColumn[];
}

export interface Layout {
  readonly guide: { readonly title: Text; readonly paragraphs: readonly Text[] };
  readonly sheets: readonly LaidSheet[];
  /** What sectors and levels of schools are called in cells. */
  readonly sectors: readonly (Named & { readonly id: Sector })[];
  readonly levels: readonly (Named & { readonly id: SchoolLevel; readonly short: Text })[];
}

/** What stands over a column: its name, and its unit in brackets. */
export function heading({ title, unit }: LaidColumn, language: keyof Text): string {
  return `${title[language]} (${unit[language]})`;
}

/** What stands before a row: its name, after its number where it has one that people know. */
export function rowHeading({ id, title }: Named, language: keyof Text): string {
  return /^[A-Z]+\d+$/.test(id) ? `${id} · ${title[language]}` : title[language];
}

/** The words for yes and no. */
export const ANSWERS: Record<keyof Text, readonly [yes: string, no: string]> = {
  vi: ["có", "không"],
  en: ["yes", "no"],
};
