// The plan's form over a draft: which rows and columns its sheets have, and what stands in each cell.

import type {
  Baseline,
  FormColumn,
  FormSheet,
  Plan,
  Scenario,
  Sector,
  SheetId,
  Text,
} from "../engine";
import type { State } from "./state";

/** What would be put in the place of what is in view. */
export type Draft = Pick<State, "baseline" | "preset" | "kept" | "scenario" | "checks">;

/** A cell of the form: the sheet, its row and column, and the year where the column has years. */
export interface Place {
  readonly sheet: SheetId;
  readonly row: string;
  readonly column: string;
  readonly year?: number | undefined;
}

/** What stands in a cell; nothing where there is no figure. */
export type Value = string | number | boolean | undefined;

/** The draft of what is in view. */
export function draftOf({ baseline, preset, kept, scenario, checks }: State): Draft {
  return { baseline, preset, kept, scenario, checks };
}

/** The rows of a sheet. */
export function rowsOf(plan: Plan, sheet: FormSheet): { id: string; title: Text }[] {
  switch (sheet.rows) {
    case "items":
      return [{ id: "", title: sheet.title }];
    case "sectors":
      return plan.sectors.map(({ id, title }) => ({ id, title }));
    case "reorganisations":
      return plan.reorganisations.map(({ id, title }) => ({ id, title }));
    // They are no figures of a baseline, but what some of them are summed from.
    case "units":
      return [];
    case "years":
      return years(sheet).map((year) => ({ id: String(year), title: both(String(year)) }));
  }
}

/** A column as it stands in a sheet: of those with years there is one for each. */
export interface SheetColumn {
  readonly column: FormColumn;
  readonly year: number | undefined;
  readonly title: Text;
}

export function columnsOf(sheet: FormSheet): SheetColumn[] {
  return sheet.columns.flatMap((column): SheetColumn[] => {
    const all = years(column);
    if (all.length === 0) return [{ column, year: undefined, title: column.title }];
    return all.map((year) => ({ column, year, title: both(String(year)) }));
  });
}

export function sheetOf(plan: Plan, id: SheetId): FormSheet {
  const sheet = plan.form.sheets.find((sheet) => sheet.id === id);
  if (!sheet) throw new Error(`the form has no sheet ${id}`);
  return sheet;
}

function years({ first, last }: Pick<FormColumn, "first" | "last">): number[] {
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function both(text: string): Text {
  return { vi: text, en: text };
}

/** A tree of plain data, to be gone through by a path. */
type Tree = { readonly [name: string]: unknown };

function within(tree: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((now, name) => (now as Tree | undefined)?.[name], tree);
}

/** The same with another value at a path; without it where there is none. */
function grafted(tree: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(tree)) {
    return tree.map((old, index) => (String(index) === name ? grafted(old, rest, value) : old));
  }
  const { [name]: old, ...others } = (tree ?? {}) as Tree;
  const made = grafted(old, rest, value);
  if (made === undefined) return others;
  // What was there keeps its place.
  return old === undefined ? { ...others, [name]: made } : { ...(tree as Tree), [name]: made };
}

/** A sector without anything, where the province has none of it. */
const NOTHING = {
  units: { self_financing: 0, partly_financed: 0, budget_funded: 0 },
  convertible: 0,
  posts: 0,
  staff: 0,
  irregular_contracts: 0,
  support: [0, 0, 0, 0, 0],
} as const;

/** Where a cell of a sector lies in it. */
function inSector(plan: Plan, { sheet, column, year }: Place): string[] {
  const { first } = sheetOf(plan, sheet).columns.find(({ id }) => id === column) ?? {};
  const index = year === undefined || first === undefined ? [] : [String(year - first)];
  return [...column.split("."), ...index];
}

/** What a draft has in a cell. */
export function valueAt(plan: Plan, draft: Draft, place: Place, language: keyof Text): Value {
  const { baseline, scenario } = draft;
  const { sheet, row, column } = place;
  switch (sheet) {
    case "about":
      if (column === "title") return baseline.title?.[language] || undefined;
      if (column === "source") return baseline.source || undefined;
      return baseline.illustrative !== true;
    case "sectors":
    case "spending": {
      const figures = baseline.sectors?.[row as Sector] ?? NOTHING;
      return within(figures, inSector(plan, place)) as Value;
    }
    case "budget":
      return baseline.recurrent_budget?.[row];
    case "reorganisations": {
      const { on = false, delay = 0 } = scenario.reorganisations?.[row] ?? {};
      return column === "on" ? on : delay;
    }
    case "observed":
      return within(scenario.observed, [column, row]) as Value;
    case "register":
      return undefined;
  }
}

/** The draft with another value in a cell. */
export function withValue(plan: Plan, draft: Draft, place: Place, value: Value): Draft {
  const { sheet, row, column } = place;
  const based = (path: readonly string[], value: unknown) => ({
    ...draft,
    baseline: grafted(draft.baseline, path, value) as Baseline,
  });
  const planned = (path: readonly string[], value: unknown) => ({
    ...draft,
    scenario: grafted(draft.scenario, path, value) as Scenario,
  });
  switch (sheet) {
    case "about": {
      if (column === "title")
        return based(["title"], value === undefined ? value : both(`${value}`));
      if (column === "source") return based(["source"], value);
      return based(["illustrative"], value === true ? undefined : true);
    }
    case "sectors":
    case "spending": {
      const figures = draft.baseline.sectors?.[row as Sector] ?? NOTHING;
      return based(["sectors", row], grafted(figures, inSector(plan, place), value ?? 0));
    }
    case "budget":
      return pruned(based(["recurrent_budget", row], value));
    case "reorganisations": {
      const before = { on: false, delay: 0, ...draft.scenario.reorganisations?.[row] };
      return planned(["reorganisations", row], {
        ...before,
        [column]: value ?? before[column as "on"],
      });
    }
    case "observed":
      return pruned(planned(["observed", column, row], value));
    case "register":
      return draft;
  }
}

/** Without lists of which nothing is left: to say nothing is to have none. */
function pruned(draft: Draft): Draft {
  const { observed = {}, ...scenario } = draft.scenario;
  const left = Object.entries(observed).filter(([, years]) => Object.keys(years ?? {}).length > 0);
  const { recurrent_budget = {}, ...baseline } = draft.baseline;
  const budget = Object.keys(recurrent_budget).length > 0;
  return {
    ...draft,
    baseline: budget ? draft.baseline : baseline,
    scenario: left.length > 0 ? { ...scenario, observed: Object.fromEntries(left) } : scenario,
  };
}

/** A cell in which two drafts differ. */
export interface Differing {
  readonly place: Place;
  readonly before: Value;
  readonly after: Value;
}

/** The cells of the baseline in which they differ, in the order of the form. */
export function differing(plan: Plan, from: Draft, to: Draft, language: keyof Text): Differing[] {
  if (from.baseline === to.baseline) return [];
  const sheets = plan.form.sheets.filter(({ id }) => id !== "reorganisations" && id !== "observed");
  return sheets.flatMap((sheet) =>
    rowsOf(plan, sheet).flatMap(({ id: row }) =>
      columnsOf(sheet).flatMap(({ column, year }) => {
        const place = { sheet: sheet.id, row, column: column.id, year };
        const before = valueAt(plan, from, place, language);
        const after = valueAt(plan, to, place, language);
        return before === after ? [] : [{ place, before, after }];
      }),
    ),
  );
}

/** The draft with all that was read; a title that is the same in the reader's language stays in both. */
export function withRead(
  plan: Plan,
  draft: Draft,
  cells: readonly { readonly place: Place; readonly value: Value }[],
): Draft {
  return cells.reduce((now, { place, value }) => {
    const same = (["vi", "en"] as const).some(
      (language) => valueAt(plan, now, place, language) === value,
    );
    return same ? now : withValue(plan, now, place, value);
  }, draft);
}
