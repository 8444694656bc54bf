// What a link holds beside a scenario: where it came from, what was ticked, and the step of a lesson.

import type { Plan } from "../engine";
import { type Change, isEdited, isReread } from "./change";
import { type Check, type Checks, type Meaningless, readChecks } from "./checks";
import { attend, isStaged, type Own, seatName, seatNamed, sit } from "./classroom";
import { LESSON } from "./link";
import { presetScenario, type State } from "./state";

/** What a link is made of. */
export type Linked = Pick<State, "scenario" | "preset" | "checks" | "classroom">;

/** Whether two states have the same link. */
export function linksAlike(one: Linked, other: Linked): boolean {
  return (
    one.scenario === other.scenario &&
    one.preset === other.preset &&
    one.checks === other.checks &&
    one.classroom === other.classroom
  );
}

/** Whether a scenario has the title of its preset, which need not be sent then. */
function keepsTitle(plan: Plan, { scenario, preset }: Linked): boolean {
  const { title } = presetScenario(plan, preset);
  return scenario.title?.vi === title?.vi && scenario.title?.en === title?.en;
}

/** A link that needs no code: a preset, or a step of a lesson, as it is, with nothing ticked. */
export function plainLink(plan: Plan, state: State): string | undefined {
  if (Object.keys(state.checks).length > 0) return undefined;
  const { classroom } = state;
  if (classroom) return isStaged(plan, state) ? LESSON + seatName(classroom) : undefined;
  const plain = !isEdited(plan, state) && !isReread(plan, state) && keepsTitle(plan, state);
  return plain ? state.preset : undefined;
}

/** The scenario to be sent, and the notes to send along. */
export function letterOf(plan: Plan, linked: Linked): [Linked["scenario"], string[]] {
  const { title: _, ...untitled } = linked.scenario;
  const scenario = keepsTitle(plan, linked) ? untitled : linked.scenario;
  const ticked = Object.entries(linked.checks).map(([id, check]) =>
    check === true ? id : `${id}.${check}`,
  );
  const done = ticked.length > 0 ? [`done-${ticked.join("_")}`] : [];
  const { classroom } = linked;
  const seat = classroom ? [`bai-${seatName(classroom)}`] : [];
  return [scenario, [`from-${linked.preset}`, ...done, ...seat]];
}

/** What a link says was ticked: all of it, or the first that means nothing. */
export function ticksIn(plan: Plan, link: string): Checks | Meaningless {
  const done = /~page\.done-([^~]*)/.exec(link)?.[1];
  const entries = done?.split("_").map((tick): [string, Check] => {
    const [id = "", ...figure] = tick.split(".");
    return [id, figure.length > 0 ? Number(figure.join(".")) : true];
  });
  return readChecks(plan, Object.fromEntries(entries ?? []));
}

/** Sets what a link says was ticked. */
export function openTicks(ticks: Checks): Change {
  const none = Object.keys(ticks).length === 0;
  return (state) => (none ? state : { ...state, checks: ticks });
}

/** What a step of a lesson that there is not is told as. */
export const SEAT = "bai";

/** The name of the step of a lesson that a link leads to; none where it leads to none. */
function seatIn(link: string): string | undefined {
  if (link.startsWith(LESSON)) return link.slice(LESSON.length);
  return /~page\.bai-([^~]*)/.exec(link)?.[1];
}

/** Opens the step of a lesson that a link leads to, or tells that there is none of that name; `own` is
 * given back on leaving. */
export function openSeat(plan: Plan, link: string, own: Own): Change | Meaningless | undefined {
  const name = seatIn(link);
  if (name === undefined) return undefined;
  const seat = seatNamed(plan, name);
  if (!seat) return { field: SEAT, value: name };
  const taken = sit(seat, own);
  return link.startsWith(LESSON) ? (state) => taken(attend(plan, seat)(state)) : taken;
}
