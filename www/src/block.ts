// A block of cells out of a spreadsheet: figures by what they are of and by year. It is taken whole or
// not at all: the first cell that means nothing is named.

import type { Decimal } from "./csv";

/** Something that a block may hold figures of, and what it may be called there. */
export interface Measured {
  readonly id: string;
  readonly names: readonly string[];
  /** Whether it is counted one by one: a sign before three digits then parts thousands. */
  readonly counted: boolean;
}

export interface Figure {
  readonly id: string;
  readonly year: number;
  readonly figure: number;
}

/** What the reader of a block is told beside its cells. */
export interface Expected {
  readonly measured: readonly Measured[];
  /** What figures without a name are of. */
  readonly unnamed: string;
  readonly first: number;
  readonly last: number;
  /** The decimal sign, where it was said. */
  readonly decimal?: Decimal | undefined;
}

/** Why a block was not taken, with the cell by its letter and number. */
export interface Fault {
  readonly why: "years" | "year" | "name" | "number" | "mixed" | "unclear" | "twice" | "nothing";
  readonly cell: string;
  readonly text: string;
}

/** A cell with its place in what was pasted. */
interface Cell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

type Grid = readonly (readonly Cell[])[];

const SIGNS: readonly Decimal[] = [",", "."];

/** The number that a text means beside a decimal sign, with thousands parted by the other or by spaces. */
export function readFigure(text: string, decimal: Decimal, counted: boolean): number | undefined {
  const plain = text.trim().replace(/[\s\u00a0\u202f]+/g, " ");
  const group = decimal === "," ? "." : ",";
  const form = new RegExp(`^([1-9]\\d{0,2}(?:[${group} ]\\d{3})+|\\d+)(?:[${decimal}](\\d+))?$`);
  const [, whole, rest] = form.exec(plain) ?? [];
  if (whole === undefined) return undefined;
  // Nobody counts people to the thousandth.
  if (counted && rest?.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) return undefined;
  return Number(`${whole.replace(/\D/g, "")}.${rest ?? "0"}`);
}

/** What a single text means, where both signs lead to one number or to only one. */
export function readAlone(text: string, counted: boolean): number | "unclear" | undefined {
  const read = new Set(SIGNS.map((decimal) => readFigure(text, decimal, counted)));
  read.delete(undefined);
  if (read.size > 1) return "unclear";
  return [...read][0];
}

function name({ row, column }: Cell): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters + (row + 1);
}

function fault(why: Fault["why"], cell: Cell | undefined): Fault {
  return { why, cell: cell ? name(cell) : "", text: cell?.text.slice(0, 40) ?? "" };
}

/** A year by itself, after a word for it, or as its last day. */
function yearOf({ text }: Cell): number | undefined {
  const found = /^(?:năm |year |31\/12\/)?((?:19|20)\d\d)$/i.exec(text);
  return found ? Number(found[1]) : undefined;
}

function cells(text: string): Grid {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const parting = text.includes("\t") ? "\t" : ";";
  return lines.map((line, row) =>
    line.split(parting).map((raw, column) => {
      const text = raw
        .trim()
        .replace(/^"(.*)"$/, "$1")
        .replace(/\s+/g, " ");
      return { text: text.normalize("NFC"), row, column };
    }),
  );
}

/** Without the rows and columns that are empty; what is kept keeps its place. */
function filled(grid: Grid): Grid {
  const width = Math.max(...grid.map((row) => row.length));
  const full = grid.map((row) =>
    Array.from({ length: width }, (_, column) => {
      return row[column] ?? { text: "", row: row[0]?.row ?? 0, column };
    }),
  );
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    full.some((row) => row[column]?.text),
  );
  const rows = full.filter((row) => row.some(({ text }) => text));
  return rows.map((row) => columns.flatMap((column) => row[column] ?? []));
}

function turned(grid: Grid): Grid {
  return (grid[0] ?? []).map((_, column) => grid.flatMap((row) => row[column] ?? []));
}

/** The cells of the first row that ought to be years; the corner only where it is one. */
function heads([first = []]: Grid): readonly Cell[] {
  const [corner] = first;
  return corner && yearOf(corner) !== undefined ? first : first.slice(1);
}

/** Whether a cell is a year that is expected. */
function isWanted(cell: Cell, { first, last }: Expected): boolean {
  const year = yearOf(cell);
  return year !== undefined && first <= year && year <= last;
}

/** How many of the first row's cells are years that are expected, and whether all are. */
function fit(grid: Grid, expected: Expected): { count: number; all: boolean } {
  const row = heads(grid);
  const count = row.filter((cell) => isWanted(cell, expected)).length;
  return { count, all: count > 0 && count === row.length && grid.length > 1 };
}

/** The block with its years in the first row. */
function upright(grid: Grid, expected: Expected): Grid | undefined {
  const other = turned(grid);
  const [across, down] = [fit(grid, expected), fit(other, expected)];
  if (across.all !== down.all) return across.all ? grid : other;
  if (across.count === 0 && down.count === 0) return undefined;
  return across.count >= down.count ? grid : other;
}

/** A name without capitals, what stands in brackets, and a unit after a comma. */
function plain(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/\s*\(.*\)$|\s*,.*$/g, "")
    .trim();
}

function isEmpty({ text }: Cell): boolean {
  return text === "" || text === "-" || text === "–";
}

/** Reads a block with years in a row or in a column. */
export function readBlock(text: string, expected: Expected): readonly Figure[] | Fault {
  const all = filled(cells(text));
  if (all.length === 0) return fault("nothing", undefined);
  const grid = upright(all, expected);
  if (!grid) return fault("years", all[0]?.[0]);
  const { measured, unnamed } = expected;
  const columns = heads(grid);
  for (const head of columns) if (!isWanted(head, expected)) return fault("year", head);
  const named = columns.length < (grid[0]?.length ?? 0);
  const rows = grid.slice(1);
  const found: { id: string; counted: boolean; year: number; cell: Cell }[] = [];
  for (const row of rows) {
    const [label] = row;
    const wanted = named && label?.text ? plain(label.text) : undefined;
    const of = measured.find(({ id, names }) =>
      wanted === undefined
        ? id === unnamed && rows.length === 1
        : [id, ...names].some((name) => plain(name) === wanted),
    );
    if (!of) return fault("name", label);
    for (const [index, cell] of row.slice(named ? 1 : 0).entries()) {
      if (isEmpty(cell)) continue;
      const head = columns[index];
      const year = head ? yearOf(head) : undefined;
      if (year === undefined) return fault("year", head ?? cell);
      if (found.some((one) => one.id === of.id && one.year === year)) return fault("twice", cell);
      found.push({ id: of.id, counted: of.counted, year, cell });
    }
  }
  if (found.length === 0) return fault("nothing", undefined);
  return numbers(found, expected.decimal ? [expected.decimal] : SIGNS);
}

/** Reads all cells beside one and the same decimal sign. */
function numbers(
  found: readonly { id: string; counted: boolean; year: number; cell: Cell }[],
  signs: readonly Decimal[],
): readonly Figure[] | Fault {
  const tried = signs.map((sign) =>
    found.map(({ cell, counted }) => readFigure(cell.text, sign, counted)),
  );
  const whole = tried.filter((figures) => figures.every((figure) => figure !== undefined));
  const [one, other] = whole;
  if (!one) {
    const none = found.find((_, index) => tried.every((figures) => figures[index] === undefined));
    if (none) return fault("number", none.cell);
    // Each cell is a number, but not beside the sign that those before it have.
    const odd = Math.max(...tried.map((figures) => figures.indexOf(undefined)));
    return fault("mixed", found[odd]?.cell);
  }
  const differing = other ? one.findIndex((figure, index) => figure !== other[index]) : -1;
  if (differing >= 0) return fault("unclear", found[differing]?.cell);
  return found.map(({ id, year }, index) => ({ id, year, figure: one[index] ?? 0 }));
}

/** Whether reading led to nothing. */
export function isFault(read: readonly Figure[] | Fault): read is Fault {
  return "why" in read;
}
