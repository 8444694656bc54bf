// The step of a lesson that is in view, and the way through it. A scenario that a lesson shows takes
// the place of the reader's own, which is given back on leaving.

import type { Lesson, LessonStep, Plan, Scenario, Scene } from "../engine";
import type { Change } from "./change";
import { differences } from "./changes";
import { type Classroom, presetScenario, type State } from "./state";

/** The task that stands beside the lessons: to meet all targets with the fewest changes. */
export const CHALLENGE = "challenge";

/** A place that a link can lead to. */
export type Seat = Omit<Classroom, "before">;

export function lessonOf(plan: Plan, { lesson }: Pick<Seat, "lesson">): Lesson | undefined {
  return plan.lessons.find(({ id }) => id === lesson);
}

export function stepOf(plan: Plan, seat: Seat): LessonStep | undefined {
  return lessonOf(plan, seat)?.steps[seat.step - 1];
}

/** What is shown there; nothing of its own in the challenge. */
export function sceneOf(plan: Plan, seat: Seat): Scene | undefined {
  const step = stepOf(plan, seat);
  return (seat.answered ? step?.question?.scene : undefined) ?? step?.scene;
}

/** The scenarios of the scenes; each is made once, so that it stays the same object. */
const made = new WeakMap<Scene, Scenario>();

function scenarioOf(plan: Plan, scene: Scene): Scenario {
  const preset = presetScenario(plan, scene.preset);
  const { levers, readings } = scene;
  if (!levers && !readings) return preset;
  let scenario = made.get(scene);
  if (!scenario) {
    scenario = {
      ...preset,
      ...(levers && { levers: { ...preset.levers, ...levers } }),
      ...(readings && { readings }),
    };
    made.set(scene, scenario);
  }
  return scenario;
}

/** The preset and the scenario that stand there before anybody changes anything. */
function staged(plan: Plan, seat: Seat): Pick<State, "preset" | "scenario"> {
  const scene = sceneOf(plan, seat);
  const preset = scene?.preset ?? plan.presets[0]?.id ?? "";
  return { preset, scenario: scene ? scenarioOf(plan, scene) : presetScenario(plan, preset) };
}

/** What a reader has beside any lesson. */
export type Own = Classroom["before"];

/** What the reader has of their own, which a lesson leaves alone. */
export function ownOf(state: State): Own {
  const { preset, kept, scenario, checks } = state;
  return state.classroom?.before ?? { preset, kept, scenario, checks };
}

/** Goes to a step and sets its scene. */
export function attend(plan: Plan, seat: Seat): Change {
  return (state) => {
    const scene = sceneOf(plan, seat);
    const { lesson, step, answered } = seat;
    return {
      ...state,
      ...staged(plan, seat),
      kept: undefined,
      checks: {},
      classroom: { lesson, step, answered, before: ownOf(state) },
      view: scene ? { ...state.view, chart: scene.chart } : state.view,
    };
  };
}

/** Takes a seat with the scenario in view, as a link has both; `before` is what is given back. */
export function sit(seat: Seat, before: Own): Change {
  return (state) => ({ ...state, classroom: { ...seat, before } });
}

/** Shows the answer of the challenge, whatever has been done in it. */
export function solve(): Change {
  return (state) =>
    state.classroom ? { ...state, classroom: { ...state.classroom, answered: true } } : state;
}

/** Leaves, and gives back what the reader had; or stays with the scenario in view. */
export function leave(keep = false): Change {
  return (state) => {
    if (!state.classroom) return state;
    const { before } = state.classroom;
    return { ...state, ...(!keep && before), classroom: undefined };
  };
}

/** Whether the scenario is as the step shows it. */
export function isStaged(plan: Plan, state: State): boolean {
  if (!state.classroom) return false;
  const { preset, scenario } = staged(plan, state.classroom);
  const { checks } = state;
  return (
    preset === state.preset &&
    differences(plan, { scenario, checks }, { scenario: state.scenario, checks }).length === 0
  );
}

/** What comes after a step: its answer, then the next one; nothing after the last. */
export function nextOf(plan: Plan, { lesson, step, answered }: Seat): Seat | undefined {
  const steps = lessonOf(plan, { lesson })?.steps ?? [];
  if (!answered && steps[step - 1]?.question) return { lesson, step, answered: true };
  return step < steps.length ? { lesson, step: step + 1, answered: false } : undefined;
}

/** What comes before it: its question, then the end of the step before; nothing before the first. */
export function beforeOf(plan: Plan, { lesson, step, answered }: Seat): Seat | undefined {
  if (answered) return { lesson, step, answered: false };
  if (step === 1) return undefined;
  const question = lessonOf(plan, { lesson })?.steps[step - 2]?.question;
  return { lesson, step: step - 1, answered: question !== undefined };
}

/** A seat as a link names it: "three_steps.2", with the answer "three_steps.2.a". */
export function seatName({ lesson, step, answered }: Seat): string {
  return `${lesson}.${step}${answered ? ".a" : ""}`;
}

/** The seat of that name; none where there is none. */
export function seatNamed(plan: Plan, name: string): Seat | undefined {
  const [lesson = "", nth = "", shown, ...more] = name.split(".");
  const seat = { lesson, step: Number(nth), answered: shown !== undefined };
  const known =
    lesson === CHALLENGE
      ? seat.step === 1
      : stepOf(plan, seat) !== undefined && (!seat.answered || stepOf(plan, seat)?.question);
  return known && more.length === 0 && seatName(seat) === name ? seat : undefined;
}
