// Every change of the state, each a function from the state before to the state after.

import type { FirstPlan, Lever, ReadingId, Readings, Scenario, Sector } from "../engine";
import { presetScenario, type Scope, type State, type View } from "./state";

/** A lever's values in the three periods. */
export type Values = [number, number, number];

/** A change of the state. */
export type Change = (state: State) => State;

/** The place of the period that the levers are shown for. */
export function periodIndex(plan: FirstPlan, view: View): 0 | 1 | 2 {
  return plan.periods.findIndex((period) => period.id === view.period) as 0 | 1 | 2;
}

function neutral(plan: FirstPlan, lever: Lever): number {
  return plan.levers.find((info) => info.id === lever)?.neutral ?? 0;
}

/** The values of a lever in a scenario: the sector's own, else the province's. */
export function valuesOf(plan: FirstPlan, scenario: Scenario, scope: Scope, lever: Lever): Values {
  const own = scope === "province" ? undefined : scenario.sector_levers?.[scope]?.[lever];
  const rest = neutral(plan, lever);
  return own ?? scenario.levers?.[lever] ?? [rest, rest, rest];
}

/** Whether a sector has values of its own for a lever. */
export function isOwn(scenario: Scenario, scope: Scope, lever: Lever): boolean {
  return scope !== "province" && scenario.sector_levers?.[scope]?.[lever] !== undefined;
}

export function withScenario(state: State, part: Partial<Scenario>): State {
  return { ...state, scenario: { ...state.scenario, ...part } };
}

/** Gives a lever values, or none of its own. */
export function withValues(
  state: State,
  scope: Scope,
  lever: Lever,
  values: Values | undefined,
): State {
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
export function setLever(plan: FirstPlan, lever: Lever, value: number): Change {
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
export function setFullEffort(plan: FirstPlan, lever: Lever, value: number): Change {
  return (state) => {
    const { [lever]: before, ...others } = state.scenario.full_effort ?? {};
    const usual = plan.levers.find(({ id }) => id === lever)?.full_effort;
    if (value === (before ?? usual)) return state;
    const full_effort = value === usual ? others : { ...others, [lever]: value };
    return withScenario(state, { full_effort });
  };
}

/** Returns a lever to the preset: all periods, in the province or the sector in view. */
export function resetLever(plan: FirstPlan, lever: Lever): Change {
  return (state) => {
    const { scope } = state.view;
    const preset = presetScenario(plan, state.preset);
    const values =
      scope === "province" ? preset.levers?.[lever] : preset.sector_levers?.[scope]?.[lever];
    return withValues(state, scope, lever, values);
  };
}

/** Whether a lever differs from the preset in any period, in the province or the sector in view. */
export function isChanged(plan: FirstPlan, state: State, lever: Lever): boolean {
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
export function choosePreset(plan: FirstPlan, id: string): Change {
  return (state) => {
    if (id === state.preset && !state.kept && !isEdited(plan, state)) return state;
    const { readings, observed } = state.scenario;
    const kept = { ...(readings && { readings }), ...(observed && { observed }) };
    const scenario = { ...presetScenario(plan, id), ...kept };
    return { ...state, preset: id, kept: undefined, scenario };
  };
}

/** Returns to the preset, also in how the plan is read. */
export function reset(plan: FirstPlan): Change {
  return (state) => ({
    ...state,
    kept: undefined,
    scenario: presetScenario(plan, state.preset),
  });
}

/** Whether the scenario, however it is read, differs from the preset. */
export function isEdited(plan: FirstPlan, state: State): boolean {
  const preset = presetScenario(plan, state.preset);
  return state.scenario !== preset && spelled(plan, state.scenario) !== spelled(plan, preset);
}

/** Whether the plan is read in another way than in the preset. */
export function isReread(plan: FirstPlan, state: State): boolean {
  const preset = presetScenario(plan, state.preset).readings ?? {};
  const now = state.scenario.readings ?? {};
  return plan.readings.some(({ id, choices }) => {
    const [usual] = choices;
    return (now[id] ?? usual?.value) !== (preset[id] ?? usual?.value);
  });
}

/** Whether two states mean the same scenario, however they say it. */
export function meansSame(plan: FirstPlan, one: State, other: State): boolean {
  return (
    one.preset === other.preset &&
    one.baseline === other.baseline &&
    one.checks === other.checks &&
    one.scenario.readings === other.scenario.readings &&
    spelled(plan, one.scenario) === spelled(plan, other.scenario)
  );
}

/** A scenario with everything said, so that two that mean the same read the same. */
function spelled(plan: FirstPlan, scenario: Scenario): string {
  const levers = (scope: Scope) =>
    plan.levers.map(({ id }) => [valuesOf(plan, scenario, scope, id), isOwn(scenario, scope, id)]);
  return JSON.stringify([
    levers("province"),
    plan.sectors.map(({ id }) => levers(id)),
    Object.entries(scenario.reorganisations ?? {})
      .map(([id, { on = false, delay = 0 }]) => [id, on, delay])
      .filter(([, on, delay]) => on || delay)
      .sort(),
    scenario.own_reorganisations ?? {},
    scenario.counting ?? "central",
    scenario.assumptions ?? {},
    scenario.observed ?? {},
    scenario.full_effort ?? {},
  ]);
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
