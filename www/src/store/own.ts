// Reorganisations of the user's own: units that were chosen one by one, by number.

import type { OwnReorganisation, Scenario } from "../engine";
import type { Change } from "./change";

/** Reorganisations by their number, "R1" and so on. */
export type OwnReorganisations = Readonly<Record<string, OwnReorganisation>>;

/** Those of a scenario, in the order of their numbers. */
export function ownOf({ own_reorganisations = {} }: Scenario): [string, OwnReorganisation][] {
  const number = (id: string) => Number(id.slice(1));
  return Object.entries(own_reorganisations).sort(([one], [other]) => number(one) - number(other));
}

/** How many units one is about. */
export function unitsOf({ units }: OwnReorganisation): number {
  return units.self_financing + units.partly_financed + units.budget_funded;
}

/** How many units there are fewer once one is done. */
export function unitsFewer(own: OwnReorganisation): number {
  return own.kind === "upgrade" ? 0 : unitsOf(own);
}

/** Puts others in the place of those that there are; a scenario without any says nothing of them. */
function withOwn(own: OwnReorganisations): Change {
  return (state) => {
    const { own_reorganisations: _, ...rest } = state.scenario;
    const some = Object.keys(own).length > 0;
    return { ...state, scenario: { ...rest, ...(some && { own_reorganisations: own }) } };
  };
}

/** Adds some, or puts them in the place of those with the same numbers. */
export function addOwn(own: OwnReorganisations): Change {
  return (state) => withOwn({ ...state.scenario.own_reorganisations, ...own })(state);
}

/** Takes some away. */
export function removeOwn(ids: readonly string[]): Change {
  return (state) => {
    const left = Object.entries(state.scenario.own_reorganisations ?? {});
    return withOwn(Object.fromEntries(left.filter(([id]) => !ids.includes(id))))(state);
  };
}

/** Gives one another quarter. */
export function dateOwn(id: string, deadline: OwnReorganisation["deadline"]): Change {
  return (state) => {
    const own = state.scenario.own_reorganisations?.[id];
    return own ? addOwn({ [id]: { ...own, deadline } })(state) : state;
  };
}
