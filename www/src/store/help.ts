// Where the help has something to say, and what leads there.

import type { Lever, ReadingId, Target } from "../engine";
import type { Help } from "../text/vi/help";
import type { AssumptionId } from "./assume";

export type Chapter = keyof Help["chapters"];

type StepId = keyof Help["steps"];

/** A step of the model's year, with what moves it. */
interface Step {
  readonly id: StepId;
  readonly levers?: readonly Lever[];
  readonly assumptions?: readonly AssumptionId[];
}

/** In the order in which the model takes them. */
export const STEPS: readonly [Step, ...Step[]] = [
  { id: "start" },
  { id: "delivered", assumptions: ["delivery"] },
  { id: "named", assumptions: ["merger_delay"] },
  { id: "mergers", levers: ["consolidation"] },
  { id: "upgrades", levers: ["to_partly_financed", "to_self_financing"] },
  { id: "companies", levers: ["conversion"] },
  { id: "moved", levers: ["to_self_financing"] },
  { id: "freed", assumptions: ["posts_freed_per_unit"] },
  { id: "streamlined", levers: ["streamlining"] },
  { id: "leavers", levers: ["replacement"], assumptions: ["retirement", "resignation"] },
  { id: "vacancies", levers: ["vacancy_withdrawal"] },
  { id: "added", levers: ["new_posts"] },
  { id: "contracts", levers: ["contract_ending"] },
  { id: "pay", assumptions: ["pay_share", "base_salary_growth"] },
  { id: "running", levers: ["running_saving"], assumptions: ["inflation"] },
  { id: "revenue", assumptions: ["own_revenue_partly", "own_revenue_funded"] },
  { id: "severance", assumptions: ["severance_months"] },
  { id: "sums" },
];

/** A place in the help that can be led to. */
export type Place =
  | Chapter
  | `step-${StepId}`
  | `strength-${Target["strength"]}`
  | `reading-${ReadingId}`
  | `term-${string}`;

/** The step of the model that a lever or an assumption moves, the first where there are two. */
export function stepOf(what: Lever | AssumptionId): `step-${StepId}` {
  const moves = ({ levers = [], assumptions = [] }: Step) =>
    [...levers, ...assumptions].some((one) => one === what);
  const step = STEPS.find(moves) ?? STEPS[0];
  return `step-${step.id}`;
}
