// What is assumed of the whole province, and how sure that is.

import type { Plan, Scenario } from "../engine";
import type { Change } from "./change";
import type { State } from "./state";

/** An assumption by its name. */
export type AssumptionId = keyof Plan["parameters"]["assumptions"];

/** One of its figures: the value that the model computes with, or an end of its range. */
export type Part = "low" | "value" | "high";

export type Figures = Readonly<Record<Part, number>>;

/** The figures of an assumption, from the low end to the high one. */
export const PARTS: readonly Part[] = ["low", "value", "high"];

export function assumptionIds(plan: Plan): AssumptionId[] {
  return Object.keys(plan.parameters.assumptions) as AssumptionId[];
}

/** The figures that a scenario sets. */
function own(scenario: Scenario, id: AssumptionId): Partial<Figures> {
  const set = scenario.assumptions?.[id];
  return typeof set === "number" ? { value: set } : (set ?? {});
}

/** The figures in force, as the crate has them: a value outside the range widens it. */
export function figuresOf(plan: Plan, scenario: Scenario, id: AssumptionId): Figures {
  const { low, value, high } = { ...plan.parameters.assumptions[id], ...own(scenario, id) };
  return { low: Math.min(low, value), value, high: Math.max(value, high) };
}

/** Whether a scenario assumes something else than usual. */
export function isAssumed(scenario: Scenario, id: AssumptionId): boolean {
  return Object.keys(own(scenario, id)).length > 0;
}

function withAssumptions(state: State, assumptions: NonNullable<Scenario["assumptions"]>): State {
  const { assumptions: _, ...rest } = state.scenario;
  const some = Object.keys(assumptions).length > 0;
  return { ...state, scenario: { ...rest, ...(some && { assumptions }) } };
}

/** Sets a figure of an assumption; the usual one need not be said. */
export function assume(plan: Plan, id: AssumptionId, part: Part, figure: number): Change {
  return (state) => {
    const { [part]: before, ...kept } = own(state.scenario, id);
    const usual = plan.parameters.assumptions[id][part];
    if (figure === (before ?? usual)) return state;
    const parts: Partial<Figures> = figure === usual ? kept : { ...kept, [part]: figure };
    const { value, ...range } = parts;
    const { [id]: _, ...others } = state.scenario.assumptions ?? {};
    if (Object.keys(parts).length === 0) return withAssumptions(state, others);
    const alone = value !== undefined && Object.keys(range).length === 0;
    return withAssumptions(state, { ...others, [id]: alone ? value : parts });
  };
}

/** Returns an assumption, or all of them, to what is usual. */
export function assumeUsual(id?: AssumptionId): Change {
  return (state) => {
    if (id ? !isAssumed(state.scenario, id) : !state.scenario.assumptions) return state;
    const { [id as AssumptionId]: _, ...others } = state.scenario.assumptions ?? {};
    return withAssumptions(state, id ? others : {});
  };
}
