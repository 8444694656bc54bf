// The plan with what only later views tell of it; that comes with those views.

import type { FirstPlan, Plan } from "../engine";
import { later } from "../engine-later";

let made: { readonly of: FirstPlan; readonly whole: Plan } | undefined;

/** The same object for the same plan. */
export function wholePlan(first: FirstPlan): Plan {
  if (made?.of !== first) made = { of: first, whole: { ...first, ...later } };
  return made.whole;
}
