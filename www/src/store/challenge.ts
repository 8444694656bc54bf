// The challenge: to meet every target that a number decides with the fewest changes.

import type { Plan, Run, Scenario } from "../engine";
import { differences, type Edit } from "./changes";
import { presetScenario, type State } from "./state";

/** How a scenario fares in it. */
export interface Score {
  /** What was changed, piece by piece: a lever in a period is one. */
  readonly changes: readonly Edit[];
  /** What must stay as it is, as it would change the task and not the answer. */
  readonly fouls: readonly Edit[];
  readonly met: number;
  /** How many targets a number decides. */
  readonly judged: number;
}

/** Where it begins: nothing is done. */
export function beginning(plan: Plan): Scenario {
  return presetScenario(plan, plan.presets[0]?.id ?? "");
}

/** What counts of what was done. */
function counted({ kind }: Edit): "change" | "foul" | "nothing" {
  switch (kind) {
    case "lever":
    case "own":
    case "protected":
    case "reorganisation":
    case "added":
      return "change";
    case "counting":
    case "assumption":
    case "reading":
    case "observed":
      return "foul";
    case "effort":
    case "check":
      return "nothing";
  }
}

/** What a scenario does otherwise than doing nothing. */
export function changesFrom(plan: Plan, scenario: Scenario): Edit[] {
  const checks = {};
  return differences(plan, { scenario: beginning(plan), checks }, { scenario, checks });
}

export function scoreOf(plan: Plan, { scenario }: State, { verdicts }: Run): Score {
  const edits = changesFrom(plan, scenario);
  const judged = verdicts.filter(({ status }) => status === "met" || status === "missed");
  return {
    changes: edits.filter((edit) => counted(edit) === "change"),
    fouls: edits.filter((edit) => counted(edit) === "foul"),
    met: judged.filter(({ status }) => status === "met").length,
    judged: judged.length,
  };
}

/** Whether it is solved: all is met, and by fair means. */
export function isSolved({ met, judged, fouls }: Score): boolean {
  return judged > 0 && met === judged && fouls.length === 0;
}
