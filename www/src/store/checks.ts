// What the user found of the items and norms that no number of the model decides.

import type { Norm, Plan, Target } from "../engine";
import type { Change } from "./change";
import type { State } from "./state";

/** A tick, or the figure that was typed of a norm. */
export type Check = true | number;

/** What was found, by the number of the item or norm. It stands beside the scenario, as no run needs
 * it, and is kept and sent with it. */
export type Checks = Readonly<Record<string, Check>>;

/** A field of checks from elsewhere that means nothing, and what it holds. */
export interface Meaningless {
  readonly field: string;
  readonly value: string;
}

/** How much is done of a list. */
export interface Tally {
  readonly done: number;
  /** Typed, and not as the norm has it. */
  readonly off: number;
  readonly all: number;
}

/** The most that a norm's figure can be: none counts more in one place, and no share is above 100 %. */
export function mostOf({ unit }: Norm): number {
  return unit?.vi.startsWith("%") ? 100 : 1000;
}

/** Whether a figure can be one of a norm. */
export function fitsNorm(norm: Norm, figure: number): boolean {
  return norm.figure !== undefined && figure >= 0 && figure <= mostOf(norm);
}

function withCheck(state: State, id: string, check: Check | undefined): State {
  const { [id]: before, ...others } = state.checks;
  if (before === check) return state;
  return { ...state, checks: check === undefined ? others : { ...others, [id]: check } };
}

/** Ticks an item or a rule, or takes the tick away. */
export function tick(id: string, on: boolean): Change {
  return (state) => withCheck(state, id, on || undefined);
}

/** Sets the figure found of a norm, or takes it away. */
export function findFigure(id: string, figure: number | undefined): Change {
  return (state) => withCheck(state, id, figure);
}

/** Takes everything away that was found. */
export function uncheckAll(): Change {
  return (state) => (Object.keys(state.checks).length > 0 ? { ...state, checks: {} } : state);
}

/** Whether what was found of a norm is as it asks; nothing where nothing was found. */
export function keeps({ id, comparator, figure }: Norm, checks: Checks): boolean | undefined {
  const found = checks[id];
  if (found === undefined) return undefined;
  if (typeof found !== "number" || figure === undefined) return true;
  switch (comparator) {
    case "at_least":
      return found >= figure;
    case "at_most":
      return found <= figure;
    case "exactly":
    case "rule":
      return found === figure;
  }
}

/** How many of a target's items are ticked. */
export function tallyItems({ items = [] }: Target, checks: Checks): Tally {
  const done = items.filter(({ id }) => checks[id]).length;
  return { done, off: 0, all: items.length };
}

/** How many norms are ticked or kept. */
export function tallyNorms({ norms }: Plan, checks: Checks): Tally {
  const kept = norms.map((norm) => keeps(norm, checks));
  return {
    done: kept.filter((is) => is === true).length,
    off: kept.filter((is) => is === false).length,
    all: norms.length,
  };
}

/** Reads checks that were kept or sent: all of them, or the first that means nothing. */
export function readChecks(plan: Plan, raw: unknown): Checks | Meaningless {
  if (raw === undefined || raw === null) return {};
  if (typeof raw !== "object" || Array.isArray(raw)) {
    return { field: "checks", value: String(raw) };
  }
  const items = plan.targets.flatMap((target) => target.items ?? []);
  for (const [id, check] of Object.entries(raw)) {
    const norm = plan.norms.find((norm) => norm.id === id);
    const ticked = norm ? norm.figure === undefined : items.some((item) => item.id === id);
    const means =
      typeof check === "number" ? norm && fitsNorm(norm, check) : ticked && check === true;
    if (!means) return { field: `checks.${id}`, value: String(check) };
  }
  return { ...(raw as Checks) };
}

/** Whether reading led to nothing. */
export function isMeaningless(read: Checks | Meaningless): read is Meaningless {
  return "field" in read;
}
