// Every change of the state, each a function from the state before to the state after.

import type { Counting, Lever, Plan, ReadingId, Readings, Scenario, Sector } from "../engine";
import { presetScenario, type Scope, type State, type View } from "./state";

/** A lever's values in the three periods. */
export type Values = [number, number, number];

/** A change of the state. */
export type Change = (state: State) => State;

/** The place of the period that the levers are shown for. */
export function periodIndex(plan: Plan, view: View): 0 | 1 | 2 {
  return plan.periods.findIndex((period) => period.id === view.period) as 0 | 1 | 2;
}

function neutral(plan: Plan, lever: Lever): number {
  return plan.levers.find((info) => info.id === lever)?.neutral ?? 0;
}

/** The values of a lever in a scenario: the sector's own, else the province's. */
export function valuesOf(plan: Plan, scenario: Scenario, scope: Scope, lever: Lever): Values {
  const own = scope === "province" ? undefined : scenario.sector_levers?.[scope]?.[lever];
  const rest = neutral(plan, lever);
  return own ?? scenario.levers?.[lever] ?? [rest, rest, rest];
}

/** Whether a sector has values of its own for a lever. */
export function isOwn(scenario: Scenario, scope: Scope, lever: Lever): boolean {
  return scope !== "province" && scenario.sector_levers?.[scope]?.[lever] !== undefined;
}

function withScenario(state: State, part: Partial<Scenario>): State {
  return { ...state, scenario: { ...state.scenario, ...part } };
}

function withValues(state: State, scope: Scope, lever: Lever, values: Values | undefined): State {
  const { scenario } = state;
  if (scope === "province") {
    const { [lever]: _, ...others } = scenario.levers ?? {};
    return withScenario(state, { levers: values ? { ...others, [lever]: values } : others });
  }
  const { [lever]: _, ...others } = scenario.sector_levers?.[scope] ?? {};
  const own = values ? { ...others, [lever]: values } : others;
  const { [scope]: __, ...sectors } = scenario.sector_levers ?? {};
  const kept = Object.keys(own).length > 0 ? { ...sectors, [scope]: own } : sectors;
  return withScenario(state, { sector_levers: kept });
}

/** Sets a lever in the period and for the province or sector in view. */
export function setLever(plan: Plan, lever: Lever, value: number): Change {
  return (state) => {
    const { scope } = state.view;
    const values: Values = [...valuesOf(plan, state.scenario, scope, lever)];
    const period = periodIndex(plan, state.view);
    if (values[period] === value) return state;
    values[period] = value;
    return withValues(state, scope, lever, values);
  };
}

/** Sets levers of the province in all periods; sectors with values of their own keep them. */
export function setLevers(levers: Readonly<Partial<Record<Lever, Values>>>): Change {
  return (state) => withScenario(state, { levers: { ...state.scenario.levers, ...levers } });
}

/** How strong a lever is at most taken to be used; the plan's own figure where none is given. */
export function setFullEffort(plan: Plan, lever: Lever, value: number): Change {
  return (state) => {
    const { [lever]: before, ...others } = state.scenario.full_effort ?? {};
    const usual = plan.levers.find(({ id }) => id === lever)?.full_effort;
    if (value === (before ?? usual)) return state;
    const full_effort = value === usual ? others : { ...others, [lever]: value };
    return withScenario(state, { full_effort });
  };
}

/** Returns a lever to the preset: all periods, in the province or the sector in view. */
export function resetLever(plan: Plan, lever: Lever): Change {
  return (state) => {
    const { scope } = state.view;
    const preset = presetScenario(plan, state.preset);
    const values =
      scope === "province" ? preset.levers?.[lever] : preset.sector_levers?.[scope]?.[lever];
    return withValues(state, scope, lever, values);
  };
}

/** Whether a lever differs from the preset in any period, in the province or the sector in view. */
export function isChanged(plan: Plan, state: State, lever: Lever): boolean {
  const { scope } = state.view;
  const preset = presetScenario(plan, state.preset);
  const now = valuesOf(plan, state.scenario, scope, lever);
  const before = valuesOf(plan, preset, scope, lever);
  return (
    isOwn(state.scenario, scope, lever) !== isOwn(preset, scope, lever) ||
    now.some((value, index) => value !== before[index])
  );
}

/** The sectors that have a value of their own for a lever. */
export function overriders(scenario: Scenario, lever: Lever): Sector[] {
  const sectors = Object.keys(scenario.sector_levers ?? {}) as Sector[];
  return sectors.filter((sector) => isOwn(scenario, sector, lever));
}

/** Starts from a preset; how the plan is read stays, and so does what was observed. */
export function choosePreset(plan: Plan, id: string): Change {
  return (state) => {
    if (id === state.preset && !isEdited(plan, state)) return state;
    const { readings, observed } = state.scenario;
    const kept = { ...(readings && { readings }), ...(observed && { observed }) };
    const scenario = { ...presetScenario(plan, id), ...kept };
    return { ...state, preset: id, scenario };
  };
}

/** Returns to the preset, also in how the plan is read. */
export function reset(plan: Plan): Change {
  return (state) => ({ ...state, scenario: presetScenario(plan, state.preset) });
}

/** Whether the scenario, however it is read, differs from the preset. */
export function isEdited(plan: Plan, state: State): boolean {
  const preset = presetScenario(plan, state.preset);
  return state.scenario !== preset && spelled(plan, state.scenario) !== spelled(plan, preset);
}

/** Whether the plan is read in another way than in the preset. */
export function isReread(plan: Plan, state: State): boolean {
  const preset = presetScenario(plan, state.preset).readings ?? {};
  const now = state.scenario.readings ?? {};
  return plan.readings.some(({ id, choices }) => {
    const [usual] = choices;
    return (now[id] ?? usual?.value) !== (preset[id] ?? usual?.value);
  });
}

/** Whether two states mean the same scenario, however they say it. */
export function meansSame(plan: Plan, one: State, other: State): boolean {
  return (
    one.preset === other.preset &&
    one.baseline === other.baseline &&
    one.checks === other.checks &&
    one.scenario.readings === other.scenario.readings &&
    spelled(plan, one.scenario) === spelled(plan, other.scenario)
  );
}

/** A scenario with everything said, so that two that mean the same read the same. */
function spelled(plan: Plan, scenario: Scenario): string {
  const levers = (scope: Scope) =>
    plan.levers.map(({ id }) => [valuesOf(plan, scenario, scope, id), isOwn(scenario, scope, id)]);
  return JSON.stringify([
    levers("province"),
    plan.sectors.map(({ id }) => levers(id)),
    plan.reorganisations.map(({ id }) => {
      const { on = false, delay = 0 } = scenario.reorganisations?.[id] ?? {};
      return [on, delay];
    }),
    scenario.counting ?? "central",
    scenario.assumptions ?? {},
    scenario.observed ?? {},
    scenario.full_effort ?? {},
  ]);
}

/** Switches a named reorganisation, or sets its delay. */
export function setReorganisation(id: string, part: { on?: boolean; delay?: number }): Change {
  return (state) => {
    const all = state.scenario.reorganisations ?? {};
    const before = all[id] ?? { on: false, delay: 0 };
    const after = { ...before, ...part };
    if (after.on === before.on && after.delay === before.delay) return state;
    return withScenario(state, { reorganisations: { ...all, [id]: after } });
  };
}

/** Switches all named reorganisations; their delays stay. */
export function setAllReorganisations(plan: Plan, on: boolean): Change {
  return (state) =>
    plan.reorganisations.reduce((next, { id }) => setReorganisation(id, { on })(next), state);
}

/** Chooses how the units of the named reorganisations are counted. */
export function setCounting(counting: Counting): Change {
  return (state) => withScenario(state, { counting });
}

/** Chooses how the plan is read. */
export function setReading<Id extends ReadingId>(id: Id, value: Readings[Id]): Change {
  return (state) => withScenario(state, { readings: { ...state.scenario.readings, [id]: value } });
}

/** Reads the plan as it is read where nothing is said. */
export function readUsual(): Change {
  return (state) => {
    const { readings, ...scenario } = state.scenario;
    return readings ? { ...state, scenario } : state;
  };
}

/** Looks at the scenario in another way. */
export function look(part: Partial<View>): Change {
  return (state) => {
    const names = Object.keys(part) as (keyof View)[];
    const same = names.every((name) => part[name] === state.view[name]);
    return same ? state : { ...state, view: { ...state.view, ...part } };
  };
}
