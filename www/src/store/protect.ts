// Sectors that are left out of what the province does: every lever of their own is at rest.

import type { Lever, Plan, Scenario, Sector } from "../engine";
import type { Change, Values } from "./change";
import { presetScenario, type State } from "./state";

/** The levers that a sector has of its own. */
export type Own = Partial<Record<Lever, Values>>;

export function withOwn(state: State, sector: Sector, own: Own | undefined): State {
  const { [sector]: _, ...others } = state.scenario.sector_levers ?? {};
  const sector_levers = own ? { ...others, [sector]: own } : others;
  return { ...state, scenario: { ...state.scenario, sector_levers } };
}

/** Whether all levers of a sector are its own and change nothing. */
export function isProtected({ levers }: Plan, scenario: Scenario, sector: Sector): boolean {
  const own = scenario.sector_levers?.[sector];
  return levers.every(({ id, neutral }) => own?.[id]?.every((value) => value === neutral));
}

/** The sectors that are protected, in the plan's order. */
export function protectedIn(plan: Plan, scenario: Scenario): Sector[] {
  return plan.sectors.map(({ id }) => id).filter((id) => isProtected(plan, scenario, id));
}

/** The sector that was protected last. */
export function lastProtected(plan: Plan, scenario: Scenario): Sector | undefined {
  const own = Object.keys(scenario.sector_levers ?? {}) as Sector[];
  return own.filter((sector) => isProtected(plan, scenario, sector)).at(-1);
}

/** Sets all levers of a sector to what changes nothing, whatever the province does. */
export function protect(plan: Plan, sector: Sector): Change {
  return (state) => {
    const rest = plan.levers.map(({ id, neutral }): [Lever, Values] => {
      return [id, [neutral, neutral, neutral]];
    });
    return withOwn(state, sector, Object.fromEntries(rest) as Own);
  };
}

/** Has a sector do again what it does in the preset. */
export function unprotect(plan: Plan, sector: Sector): Change {
  return (state) => {
    const { sector_levers } = presetScenario(plan, state.preset);
    return withOwn(state, sector, sector_levers?.[sector]);
  };
}

/** The scenario in which the sectors that are protected follow the province; the same where none is. */
export function unprotected(plan: Plan, scenario: Scenario): Scenario {
  const kept = Object.entries(scenario.sector_levers ?? {}).filter(
    ([sector]) => !isProtected(plan, scenario, sector as Sector),
  );
  const all = Object.keys(scenario.sector_levers ?? {}).length;
  return kept.length === all ? scenario : { ...scenario, sector_levers: Object.fromEntries(kept) };
}
