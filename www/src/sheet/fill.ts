// Reads the form out of cells: every figure with its place, and everything that is wrong with them at once.

import type { Decimal } from "../csv";
import type { CellKind, SheetId } from "../engine";
import type { Unit } from "../register/unit";
import type { Place, Value } from "../store/form";
import { type Cell, cellName, columnOf, type Grid, MOST_ROWS, Refused, rowOf } from "./grid";
import {
  heading,
  type LaidColumn,
  type LaidSheet,
  type Layout,
  type Named,
  rowHeading,
} from "./layout";
import { MOST_PROBLEMS } from "./limits";
import { type Problem, plain, type Raw, read, SUMS, shown, signOf } from "./raw";
import { missing, readUnits, type UnitSheet, writtenNumbers } from "./units";

export interface Filled {
  readonly place: Place;
  readonly value: Value;
}

/** What was read. */
export interface Reading {
  /** The sheets that were found. */
  readonly sheets: readonly SheetId[];
  readonly cells: readonly Filled[];
  readonly problems: readonly Problem[];
  /** Sheets that are none of the form's, which were left alone. */
  readonly ignored: readonly string[];
  /** A number that can be read in two ways, where nothing else tells which. */
  readonly unclear: string | undefined;
  /** The units of a register; none where there was none. */
  readonly units: readonly Unit[];
}

function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  return cell.kind === "text" || cell.kind === "number" ? plain(String(cell.value)) : "";
}

const LANGUAGES = ["vi", "en"] as const;

const names = new WeakMap<object, ReadonlySet<string>>();

/** What something may be called in a file. */
function namesOf(item: Named | LaidColumn): ReadonlySet<string> {
  const known = names.get(item);
  if (known) return known;
  const all = LANGUAGES.flatMap((language) => [
    item.title[language],
    rowHeading(item, language),
    ...("unit" in item ? [heading(item, language)] : []),
  ]);
  const made = new Set([item.id, ...all].map(plain));
  made.delete("");
  names.set(item, made);
  return made;
}

function isCalled(item: Named | LaidColumn, name: string): boolean {
  return namesOf(item).has(name);
}

/** A row of the sheet with a place for each row of the form, and its headings. */
interface Found {
  readonly grid: Grid;
  readonly sheet: LaidSheet;
  /** The row of the headings. */
  readonly head: number;
  /** How much of it is known: the more, the surer. */
  readonly score: number;
}

/** Only so far down do headings stand. */
const HEADINGS = 20;

/** Nor are rows that the form names further down than this. */
const NAMED = 1_000;

const firsts = new WeakMap<Grid, ReadonlySet<string>>();

/** The names in the first column. */
function firstOf(grid: Grid): ReadonlySet<string> {
  const known = firsts.get(grid);
  if (known) return known;
  const made = new Set(grid.rows.slice(0, NAMED).map((row) => textOf(row?.[0])));
  firsts.set(grid, made);
  return made;
}

/** How well a grid fits a sheet. */
function fit(grid: Grid, sheet: LaidSheet): Found | undefined {
  if (sheet.list) return fitList(grid, sheet);
  const keys = sheet.single ? sheet.columns : sheet.rows;
  const first = firstOf(grid);
  const rows = keys.filter((key) => [...namesOf(key)].some((name) => first.has(name))).length;
  if (rows === 0) return undefined;
  if (sheet.single) return { grid, sheet, head: -1, score: rows };
  let best: Found | undefined;
  for (const [head, row] of grid.rows.slice(0, HEADINGS).entries()) {
    const names = (row ?? []).slice(1).map(textOf);
    const known = sheet.columns.filter((column) => names.some((name) => isCalled(column, name)));
    const score = rows + known.length;
    if (known.length > 0 && score > (best?.score ?? 0)) best = { grid, sheet, head, score };
  }
  return best;
}

/** A list is known by its headings alone, of which there are more than one. */
function fitList(grid: Grid, sheet: LaidSheet): Found | undefined {
  const found = grid.rows.slice(0, HEADINGS).flatMap((row, head): Found[] => {
    const names = (row ?? []).map(textOf);
    const known = sheet.columns.filter((column) => names.some((name) => isCalled(column, name)));
    return known.length > 1 ? [{ grid, sheet, head, score: known.length }] : [];
  });
  return found.sort((one, other) => other.score - one.score)[0];
}

/** The sheet that a grid is: by its name, else by what is in it. */
function recognised(layout: Layout, grid: Grid): Found | "guide" | undefined {
  const name = plain(grid.name ?? "");
  if (grid.name !== undefined) {
    if (isCalled({ id: "guide", title: layout.guide.title }, name)) return "guide";
    const sheet = layout.sheets.find((sheet) => isCalled(sheet, name));
    const found = sheet && fit(grid, sheet);
    if (sheet) return found ?? { grid, sheet, head: 0, score: 0 };
  }
  const all = layout.sheets.flatMap((sheet) => fit(grid, sheet) ?? []);
  const [best, next] = all.sort((one, other) => other.score - one.score);
  return best && best.score > 1 && best.score > (next?.score ?? 0) ? best : undefined;
}

/** How surely a grid is a sheet of the form. */
export function sureness(layout: Layout, grid: Grid): number {
  const found = recognised(layout, grid);
  return typeof found === "object" ? found.score : 0;
}

/** Reads all grids of a file. */
export function fill(
  layout: Layout,
  grids: readonly Grid[],
  decimal: Decimal | undefined,
  progress: (part: number) => void,
): Reading {
  if (grids.reduce((all, { rows }) => all + rows.length, 0) > MOST_ROWS) throw new Refused("rows");
  const problems: Problem[] = [];
  const ignored: string[] = [];
  const found: Found[] = [];
  for (const grid of grids) {
    const is = recognised(layout, grid);
    if (is === "guide") continue;
    if (!is) {
      if (grid.rows.some((row) => row?.some(Boolean))) ignored.push(grid.name ?? "");
    } else if (found.some(({ sheet }) => sheet === is.sheet)) {
      problems.push({ why: "sheet_twice", sheet: grid.name ?? "", cell: "", value: is.sheet.id });
    } else found.push(is);
  }
  if (found.length === 0) throw new Refused("nothing");
  const raws = found.flatMap((one) => (one.sheet.list ? [] : taken(one, problems)));
  const lists = found.filter(({ sheet }) => sheet.list).map((one) => list(one, problems));
  const { sign, unclear } = signOf([...raws, ...lists.flatMap(writtenNumbers)], decimal);
  const cells = valued(raws, sign, problems);
  const units = lists.flatMap((one) => readUnits(layout, one, sign, problems, progress));
  const filled = found.filter(({ sheet }) =>
    sheet.list ? units.length > 0 : cells.some(({ place }) => place.sheet === sheet.id),
  );
  const sheets = filled.map(({ sheet }) => sheet.id);
  if (sheets.length === 0 && problems.length === 0 && !unclear) throw new Refused("nothing");
  return { sheets, cells, problems: problems.slice(0, MOST_PROBLEMS), ignored, unclear, units };
}

/** What people number rows under, which is not read. */
const NUMBERING = ["stt", "tt", "số tt", "số thứ tự", "no.", "no", "#"];

/** Finds the columns of a list, and tells of those that are unknown or not there. */
function list({ grid, sheet, head }: Found, problems: Problem[]): UnitSheet {
  const name = grid.name ?? "";
  const tell: Tell = (why, row, column, value) => {
    problems.push({ why, sheet: name, cell: cellName(row, column), value });
  };
  for (const cell of grid.merged) problems.push({ why: "merged", sheet: name, cell, value: "" });
  const columns = headed(grid, sheet, head, 0, tell);
  const made = { grid, sheet, head, columns };
  const isFilled = grid.rows.slice(head + 1).some((row) => row?.some(Boolean));
  if (isFilled) for (const id of missing(made)) tell("no_column", head, 0, id);
  return made;
}

/** Which column of the form each heading is of. */
function headed(grid: Grid, sheet: LaidSheet, head: number, from: number, tell: Tell) {
  const columns = new Map<number, LaidColumn>();
  for (const [at, cell] of (grid.rows[head] ?? []).entries()) {
    if (at < from || cell === undefined) continue;
    const column = sheet.columns.find((column) => isCalled(column, textOf(cell)));
    if (column && [...columns.values()].includes(column)) tell("twice", head, at, shown(cell));
    else if (column) columns.set(at, column);
    else if (!sheet.list || !NUMBERING.includes(textOf(cell)))
      tell("column", head, at, shown(cell));
  }
  return columns;
}

/** Finds each cell of a sheet, and tells of those that have none. */
function taken(found: Found, problems: Problem[]): Raw[] {
  const { grid, sheet, head } = found;
  const name = grid.name ?? "";
  const tell: Tell = (why, row, column, value) => {
    problems.push({ why, sheet: name, cell: cellName(row, column), value });
  };
  for (const cell of grid.merged) problems.push({ why: "merged", sheet: name, cell, value: "" });
  return sheet.single ? single(found, tell) : table(grid, sheet, head, tell);
}

type Tell = (why: Problem["why"], row: number, column: number, value: string) => void;

function raw(grid: Grid, place: Place, kind: CellKind, row: number, column: number): Raw {
  const cell = grid.rows[row]?.[column];
  const at = { sheet: grid.name ?? "", cell: cellName(row, column), value: shown(cell) };
  return { place, kind, cell, at };
}

/** A sheet with one value to a row. */
function single({ grid, sheet }: Found, tell: Tell): Raw[] {
  const cells: Raw[] = [];
  for (const [row, line] of grid.rows.entries()) {
    const name = textOf(line?.[0]);
    const column = sheet.columns.find((column) => isCalled(column, name));
    if (!column) {
      const isHead = isCalled({ id: "item", title: sheet.key }, name);
      if (line?.some(Boolean) && !isHead) tell("row", row, 0, shown(line[0]));
    } else if (cells.some(({ place }) => place.column === column.column)) {
      tell("twice", row, 0, shown(line?.[0]));
    } else {
      const place = { sheet: sheet.id, row: "", column: column.column };
      cells.push(raw(grid, place, column.kind, row, 1));
    }
  }
  return cells.filter(({ cell }) => cell !== undefined);
}

function table(grid: Grid, sheet: LaidSheet, head: number, tell: Tell): Raw[] {
  const columns = headed(grid, sheet, head, 1, tell);
  const seen = new Set<string>();
  const cells: Raw[] = [];
  for (let row = head + 1; row < grid.rows.length; row += 1) {
    const line = grid.rows[row];
    if (!line?.some(Boolean)) continue;
    const name = textOf(line[0]);
    const key = sheet.rows.find((key) => isCalled(key, name));
    if (!key) {
      if (!SUMS.includes(name)) tell("row", row, 0, shown(line[0] ?? line.find(Boolean)));
    } else if (seen.has(key.id)) tell("twice", row, 0, shown(line[0]));
    else {
      seen.add(key.id);
      for (const [at, { column, year, kind }] of columns) {
        const place = { sheet: sheet.id, row: key.id, column, year };
        cells.push(raw(grid, place, kind, row, at));
      }
      for (const [at, cell] of line.entries()) {
        if (at > 0 && cell && !columns.has(at) && !grid.rows[head]?.[at]) {
          tell("column", row, at, shown(cell));
        }
      }
    }
  }
  // A sheet in which nothing stands yet is a sheet that is not used.
  if (cells.every(({ cell }) => cell === undefined)) return [];
  if (sheet.whole) {
    for (const key of sheet.rows) {
      if (!seen.has(key.id)) tell("no_row", head, 0, key.id);
    }
    const there = [...columns.values()];
    for (const column of sheet.columns) {
      if (!there.includes(column)) tell("no_column", head, 0, column.id);
    }
    for (const { cell, at } of cells) {
      if (cell === undefined) tell("empty", rowOf(at.cell), columnOf(at.cell), "");
    }
  }
  return cells.filter(({ cell }) => cell !== undefined || sheet.cleared);
}

function valued(raws: readonly Raw[], sign: Decimal, problems: Problem[]): Filled[] {
  const cells: Filled[] = [];
  for (const raw of raws) {
    const value = read(raw, sign);
    if (typeof value === "object") problems.push({ ...raw.at, why: value.why });
    else cells.push({ place: raw.place, value });
  }
  return cells;
}
