// What one scenario does otherwise than another, piece by piece, each of which can be taken back.

import type {
  Counting,
  Lever,
  Metric,
  OwnReorganisation,
  Period,
  Plan,
  ReadingId,
  Scenario,
  Sector,
} from "../engine";
import { type AssumptionId, assumptionIds, type Figures, figuresOf } from "./assume";
import { type Change, isOwn, setFullEffort, type Values, valuesOf, withValues } from "./change";
import { type Check, type Checks, findFigure, tick } from "./checks";
import { observe, observedOf } from "./observe";
import { addOwn, ownOf, removeOwn } from "./own";
import { isProtected, type Own, withOwn } from "./protect";
import { setCounting, setReorganisation } from "./reorganise";
import { presetScenario, type Scope, type State } from "./state";

/** A scenario, and what was found beside it. */
export interface Kept {
  readonly scenario: Scenario;
  readonly checks: Checks;
}

/** Whether a named reorganisation is done, and how many years late. */
export interface Planned {
  readonly on: boolean;
  readonly delay: number;
}

interface Turn<T> {
  readonly before: T;
  readonly after: T;
}

/** What differs. */
export type Difference =
  | ({
      readonly kind: "lever";
      readonly scope: Scope;
      readonly lever: Lever;
      readonly period: Period;
    } & Turn<number>)
  /** Whether a sector has values of its own, where they are those of the other scenario. */
  | ({ readonly kind: "own"; readonly sector: Sector; readonly lever: Lever } & Turn<boolean>)
  | ({ readonly kind: "protected"; readonly sector: Sector } & Turn<boolean>)
  | ({ readonly kind: "reorganisation"; readonly id: string } & Turn<Planned>)
  | ({ readonly kind: "added"; readonly id: string } & Turn<OwnReorganisation | undefined>)
  | ({ readonly kind: "counting" } & Turn<Counting>)
  | ({ readonly kind: "assumption"; readonly id: AssumptionId } & Turn<Figures>)
  | ({ readonly kind: "reading"; readonly id: ReadingId } & Turn<unknown>)
  | ({ readonly kind: "effort"; readonly lever: Lever } & Turn<number>)
  | ({ readonly kind: "observed"; readonly metric: Metric; readonly year: number } & Turn<
      number | undefined
    >)
  | ({ readonly kind: "check"; readonly id: string } & Turn<Check | undefined>);

/** A difference with a name that no other of its list has, and what brings back how it was before. */
export type Edit = Difference & { readonly key: string; readonly takeBack: Change };

/** All that differs from the preset: the list that the page, the memo and others tell. */
export function changes(plan: Plan, state: Pick<State, "preset"> & Kept): Edit[] {
  return differences(plan, { scenario: presetScenario(plan, state.preset), checks: {} }, state);
}

/** All that one scenario has otherwise than another, in the order of the page. */
export function differences(plan: Plan, from: Kept, to: Kept): Edit[] {
  if (from.scenario === to.scenario) return found(from.checks, to.checks);
  const [one, other] = [from.scenario, to.scenario];
  return [
    ...plan.levers.flatMap(({ id }) => moved(plan, one, other, "province", id)),
    ...plan.sectors.flatMap(({ id }) => ofSector(plan, one, other, id)),
    ...reorganised(plan, one, other),
    ...added(one, other),
    ...assumed(plan, one, other),
    ...read(plan, one, other),
    ...tried(plan, one, other),
    ...observed(one, other),
    ...found(from.checks, to.checks),
  ];
}

/** Sets a lever in one period, whatever is in view. */
export function setLeverIn(
  plan: Plan,
  { scope, lever, period }: Extract<Difference, { kind: "lever" }>,
  value: number,
): Change {
  return (state) => {
    const values: Values = [...valuesOf(plan, state.scenario, scope, lever)];
    values[plan.periods.findIndex(({ id }) => id === period)] = value;
    return withValues(state, scope, lever, values);
  };
}

/** A lever's values as a scenario says them itself; none where it says nothing. */
function saidOf({ levers, sector_levers }: Scenario, scope: Scope, lever: Lever) {
  return scope === "province" ? levers?.[lever] : sector_levers?.[scope]?.[lever];
}

function moved(plan: Plan, from: Scenario, to: Scenario, scope: Scope, lever: Lever): Edit[] {
  const [before, after] = [from, to].map((scenario) => valuesOf(plan, scenario, scope, lever));
  if (!before || !after) return [];
  const said = saidOf(from, scope, lever);
  return plan.periods.flatMap(({ id: period }, index): Edit[] => {
    const turn = { before: before[index] ?? 0, after: after[index] ?? 0 };
    if (turn.before === turn.after) return [];
    const difference = { kind: "lever", scope, lever, period, ...turn } as const;
    const takeBack: Change = (state) => {
      const next = setLeverIn(plan, difference, turn.before)(state);
      // What has come back as a whole is said as it was said: a sector may follow the province again.
      const now = valuesOf(plan, next.scenario, scope, lever);
      const back = now.every((value, at) => value === before[at]);
      return back ? withValues(state, scope, lever, said) : next;
    };
    return [{ ...difference, key: `lever ${scope} ${lever} ${period}`, takeBack }];
  });
}

function ofSector(plan: Plan, from: Scenario, to: Scenario, sector: Sector): Edit[] {
  const [before, after] = [from, to].map((scenario) => isProtected(plan, scenario, sector));
  if (before !== after) {
    const own = from.sector_levers?.[sector] as Own | undefined;
    const takeBack: Change = (state) => withOwn(state, sector, own);
    const turn = { before: before === true, after: after === true };
    return [{ kind: "protected", sector, ...turn, key: `protected ${sector}`, takeBack }];
  }
  return plan.levers.flatMap(({ id: lever }): Edit[] => {
    const turn = { before: isOwn(from, sector, lever), after: isOwn(to, sector, lever) };
    if (!turn.before && !turn.after) return [];
    const each = moved(plan, from, to, sector, lever);
    if (each.length > 0 || turn.before === turn.after) return each;
    const takeBack: Change = (state) =>
      withValues(state, sector, lever, saidOf(from, sector, lever));
    return [{ kind: "own", sector, lever, ...turn, key: `own ${sector} ${lever}`, takeBack }];
  });
}

function reorganised(plan: Plan, from: Scenario, to: Scenario): Edit[] {
  const of = (scenario: Scenario, id: string): Planned => {
    const { on = false, delay = 0 } = scenario.reorganisations?.[id] ?? {};
    return { on, delay };
  };
  const each = plan.reorganisations.flatMap(({ id }): Edit[] => {
    const [before, after] = [of(from, id), of(to, id)];
    if (before.on === after.on && before.delay === after.delay) return [];
    const takeBack = setReorganisation(id, before);
    return [{ kind: "reorganisation", id, before, after, key: `reorganisation ${id}`, takeBack }];
  });
  const [before, after] = [from.counting ?? "central", to.counting ?? "central"];
  if (before === after) return each;
  const takeBack = setCounting(before);
  return [...each, { kind: "counting", before, after, key: "counting", takeBack }];
}

function added(from: Scenario, to: Scenario): Edit[] {
  const [one, other] = [from, to].map(({ own_reorganisations = {} }) => own_reorganisations);
  const ids = ownOf({ ...to, own_reorganisations: { ...one, ...other } }).map(([id]) => id);
  return ids.flatMap((id): Edit[] => {
    const [before, after] = [one?.[id], other?.[id]];
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    const takeBack = before ? addOwn({ [id]: before }) : removeOwn([id]);
    return [{ kind: "added", id, before, after, key: `added ${id}`, takeBack }];
  });
}

function assumed(plan: Plan, from: Scenario, to: Scenario): Edit[] {
  return assumptionIds(plan).flatMap((id): Edit[] => {
    const [before, after] = [figuresOf(plan, from, id), figuresOf(plan, to, id)];
    const same =
      before.low === after.low && before.value === after.value && before.high === after.high;
    if (same) return [];
    const takeBack: Change = (state) => {
      const { [id]: _, ...others } = state.scenario.assumptions ?? {};
      const said = from.assumptions?.[id];
      const assumptions = said === undefined ? others : { ...others, [id]: said };
      const { assumptions: __, ...rest } = state.scenario;
      const some = Object.keys(assumptions).length > 0;
      return { ...state, scenario: { ...rest, ...(some && { assumptions }) } };
    };
    return [{ kind: "assumption", id, before, after, key: `assumption ${id}`, takeBack }];
  });
}

function read(plan: Plan, from: Scenario, to: Scenario): Edit[] {
  return plan.readings.flatMap(({ id, choices }): Edit[] => {
    const [usual] = choices;
    const [before, after] = [from, to].map(({ readings }) => readings?.[id] ?? usual?.value);
    if (before === after) return [];
    const takeBack: Change = (state) => {
      const { [id]: _, ...others } = state.scenario.readings ?? {};
      const said = from.readings?.[id];
      const readings = said === undefined ? others : { ...others, [id]: said };
      const { readings: __, ...rest } = state.scenario;
      const some = Object.keys(readings).length > 0;
      return { ...state, scenario: { ...rest, ...(some && { readings }) } };
    };
    return [{ kind: "reading", id, before, after, key: `reading ${id}`, takeBack }];
  });
}

function tried(plan: Plan, from: Scenario, to: Scenario): Edit[] {
  return plan.levers.flatMap(({ id: lever, full_effort: usual }): Edit[] => {
    const before = from.full_effort?.[lever] ?? usual;
    const after = to.full_effort?.[lever] ?? usual;
    if (before === after) return [];
    const takeBack = setFullEffort(plan, lever, before);
    return [{ kind: "effort", lever, before, after, key: `effort ${lever}`, takeBack }];
  });
}

function observed(from: Scenario, to: Scenario): Edit[] {
  const metrics = [from, to].flatMap(({ observed }) => Object.keys(observed ?? {}) as Metric[]);
  return [...new Set(metrics)].flatMap((metric) => {
    const years = [from, to].flatMap(({ observed }) => Object.keys(observed?.[metric] ?? {}));
    return [...new Set(years.map(Number))].sort().flatMap((year): Edit[] => {
      const [before, after] = [from, to].map((scenario) => observedOf(scenario, metric, year));
      if (before === after) return [];
      const takeBack = observe(metric, year, before);
      const key = `observed ${metric} ${year}`;
      return [{ kind: "observed", metric, year, before, after, key, takeBack }];
    });
  });
}

function found(from: Checks, to: Checks): Edit[] {
  const ids = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort();
  return ids.flatMap((id): Edit[] => {
    const [before, after] = [from[id], to[id]];
    if (before === after) return [];
    const takeBack = before === true ? tick(id, true) : findFigure(id, before);
    return [{ kind: "check", id, before, after, key: `check ${id}`, takeBack }];
  });
}
