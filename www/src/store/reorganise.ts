// Which of the named reorganisations are carried out, when, and how their units are counted.

import type { Counting, Plan } from "../engine";
import { type Change, withScenario } from "./change";

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
