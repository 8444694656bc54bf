// Reads a register: a unit a row, each figure under its heading.

import type { Decimal } from "../csv";
import type { SchoolLevel, Sector } from "../engine";
import { type Group, LONGEST, REQUIRED, type Unit } from "../register/unit";
import { type Cell, cellName, type Grid } from "./grid";
import type { LaidColumn, LaidSheet, Layout } from "./layout";
import { NUMBERS, type Problem, plain, type Raw, read, SUMS, shown } from "./raw";

/** A sheet whose rows are units, with the row of its headings and the column that each stands over. */
export interface UnitSheet {
  readonly grid: Grid;
  readonly sheet: LaidSheet;
  readonly head: number;
  readonly columns: ReadonlyMap<number, LaidColumn>;
}

const required: readonly string[] = REQUIRED;

/** It is told how far it is after so many rows. */
const TOLD = 2_048;

type Tell = (why: Problem["why"], row: number, column: number, value: string) => void;

/** A cell as it is read, without one of its own for each: there can be a million. */
function raw(sheet: string, column: LaidColumn, cell: Cell | undefined): Raw {
  const place = { sheet: "register", row: "", column: column.column } as const;
  return { place, kind: column.kind, cell, at: { sheet, cell: "", value: shown(cell) } };
}

/** The numbers that stand there as text, each form of writing once: they tell the decimal sign. */
export function writtenNumbers({ grid, head, columns }: UnitSheet): Raw[] {
  const found = new Map<string, Raw>();
  for (const [at, column] of columns) {
    if (!NUMBERS.includes(column.kind)) continue;
    for (let row = head + 1; row < grid.rows.length; row += 1) {
      const cell = grid.rows[row]?.[at];
      if (cell?.kind !== "text") continue;
      const key = `${column.kind}\n${cell.value}`;
      if (!found.has(key)) found.set(key, raw(grid.name ?? "", column, cell));
    }
  }
  return [...found.values()];
}

/** What something is called, without capitals and accents of typing, beside what it is. */
function named<T extends string>(
  all: readonly { readonly id: T; readonly names: readonly string[] }[],
): ReadonlyMap<string, T> {
  return new Map(all.flatMap(({ id, names }) => [id, ...names].map((name) => [plain(name), id])));
}

/** The columns that must be filled and are not there. */
export function missing({ columns }: UnitSheet): string[] {
  const there = [...columns.values()].map(({ id }) => id);
  return REQUIRED.filter((id) => !there.includes(id));
}

/** Reads all units; what is wrong is told with its cell. */
export function readUnits(
  layout: Layout,
  { grid, head, columns }: UnitSheet,
  sign: Decimal,
  problems: Problem[],
  progress: (part: number) => void,
): Unit[] {
  const sheet = grid.name ?? "";
  const tell: Tell = (why, row, column, value) => {
    problems.push({ why, sheet, cell: cellName(row, column), value });
  };
  const reader = cellReader(layout, sheet, sign);
  const codes = new Set<string>();
  const units: Unit[] = [];
  for (let row = head + 1; row < grid.rows.length; row += 1) {
    if (row % TOLD === 0) progress(row / grid.rows.length);
    const line = grid.rows[row];
    if (!line?.some(Boolean) || isSum(line)) continue;
    const unit: Record<string, unknown> = {};
    for (const [at, column] of columns) {
      const cell = line[at];
      if (cell === undefined) {
        if (required.includes(column.id)) tell("required", row, at, "");
        continue;
      }
      const value = reader(column, cell);
      if (typeof value === "object" && "why" in value) tell(value.why, row, at, shown(cell));
      else unit[column.id] = value;
    }
    beyond(line, columns, grid.rows[head], row, tell);
    const { code, group, convertible } = unit;
    if (typeof code === "string" && codes.size === codes.add(code).size) {
      tell("twice", row, placeOf(columns, "code"), code);
    }
    if (convertible === true && typeof group === "number" && group > 2) {
      tell("convertible", row, placeOf(columns, "convertible"), String(group));
    }
    units.push(unit as unknown as Unit);
  }
  return units;
}

function placeOf(columns: ReadonlyMap<number, LaidColumn>, id: string): number {
  return [...columns].find(([, column]) => column.id === id)?.[0] ?? 0;
}

/** A row of sums is no unit. */
function isSum(line: readonly (Cell | undefined)[]): boolean {
  const first = line.find(Boolean);
  if (first?.kind !== "text") return false;
  const text = String(first.value);
  // Most rows begin with a code or a name, which is longer.
  return text.length < 16 && SUMS.includes(plain(text));
}

/** Tells of cells that stand under no heading. */
function beyond(
  line: readonly (Cell | undefined)[],
  columns: ReadonlyMap<number, LaidColumn>,
  headings: Grid["rows"][number],
  row: number,
  tell: Tell,
): void {
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] && !columns.has(at) && !headings?.[at]) tell("column", row, at, shown(line[at]));
  }
}

type Wrong = { readonly why: Problem["why"] };
type Value = string | number | boolean | readonly SchoolLevel[];

/** What a cell of each kind means; what was read once is known the next time. */
function cellReader(layout: Layout, sheet: string, sign: Decimal) {
  const titles = ({ vi, en }: { readonly vi: string; readonly en: string }) => [vi, en];
  const sectors = named<Sector>(
    layout.sectors.map(({ id, title }) => ({ id, names: titles(title) })),
  );
  const levels = named<SchoolLevel>(
    layout.levels.map(({ id, title, short }) => ({
      id,
      names: [...titles(title), ...titles(short)],
    })),
  );
  const known = new Map<string, Value | Wrong>();
  return (column: LaidColumn, cell: Cell): Value | Wrong => {
    const isText = column.kind === "text";
    // Names are all different; numbers need no memory.
    if (isText || cell.kind === "number") return meaning(column, cell);
    const key = `${column.kind}\n${cell.kind}\n${cell.value}`;
    let value = known.get(key);
    if (value === undefined) {
      value = meaning(column, cell);
      known.set(key, value);
    }
    return value;
  };

  function meaning(column: LaidColumn, cell: Cell): Value | Wrong {
    if (cell.kind === "formula" || cell.kind === "date" || cell.kind === "error") {
      return { why: cell.kind };
    }
    if (column.kind === "text") {
      const text = read(raw(sheet, column, cell), sign);
      if (typeof text !== "string") return text as Wrong;
      // A text that a spreadsheet would run goes out behind an apostrophe.
      const own = text.replace(/^'(?=[=+\-@＝＋－＠])/, "");
      return own.length > LONGEST ? { why: "long" } : own;
    }
    const said = plain(String(cell.value));
    switch (column.kind) {
      case "sector":
        return sectors.get(said) ?? { why: "sector" };
      case "levels": {
        const all = said
          .split(/\s*[;,+&/]\s*|\s(?:và|and)\s/)
          .filter(Boolean)
          .map((name) => levels.get(name));
        const found = all.flatMap((level) => level ?? []);
        if (found.length < all.length || all.length === 0) return { why: "levels" };
        return layout.levels.flatMap(({ id }) => (found.includes(id) ? [id] : []));
      }
      case "group": {
        const [, group] = /^(?:nhóm |group )?([1-4])$/.exec(said) ?? [];
        return group ? (Number(group) as Group) : { why: "group" };
      }
      default:
        return read(raw(sheet, column, cell), sign) as Value | Wrong;
    }
  }
}
