// When something of the scenario is done, late or not.

import type { Reorganisation } from "../engine";
import type { Page } from "./page";

/** A reorganisation of the plan, which may have a delay of its own, or one that the user added. */
export type Dated = Pick<Reorganisation, "deadline"> & { readonly id?: string };

/** The year that it falls due in, with its own delay and the common one. */
export function dueYear({ plan, state }: Page, { id, deadline }: Dated): number {
  const { delay = 0 } = (id && state.scenario.reorganisations?.[id]) || {};
  const common = state.scenario.assumptions?.merger_delay;
  const set = typeof common === "object" ? common.value : common;
  return deadline.year + delay + (set ?? plan.parameters.assumptions.merger_delay.value);
}

export function lastYear({ result }: Page): number {
  return Math.max(...result.run.years);
}
