// The last change once more: the lines move from where they were to where they are.

import { isRefusal, type Plan } from "../engine";
import { differences, type Edit, setLeverIn } from "./changes";
import { wholePlan } from "./plan";
import { referenceOf, type State } from "./state";
import type { Snapshot, Store } from "./store";

/** How long the lines stand where they were, and how long it takes in all, milliseconds. */
const HOLD = 250;
const WHOLE = 1500;

/** The state of which a share of the differences to the one before is made: levers move, and what can
 * only be one thing or another turns at its time. */
export function between(plan: Plan, edits: readonly Edit[], now: State, share: number): State {
  const turns = edits.filter(({ kind }) => kind !== "lever");
  return edits.reduce((state, edit) => {
    if (edit.kind === "lever") {
      const value = edit.before + (edit.after - edit.before) * share;
      return setLeverIn(plan, edit, value)(state);
    }
    const at = (turns.indexOf(edit) + 1) / (turns.length + 1);
    return share < at ? edit.takeBack(state) : state;
  }, now);
}

/** What is being shown, or was shown last. */
interface Shown {
  readonly before: State;
  readonly now: Snapshot;
  readonly edits: readonly Edit[];
  /** What the charts are drawn from instead; none once it is over. */
  frame: Snapshot | undefined;
}

export class Replay {
  readonly #store: Store;
  readonly #heard: () => void;
  #shown: Shown | undefined;
  #stop: () => void = () => undefined;

  constructor(store: Store, heard: () => void) {
    this.#store = store;
    this.#heard = heard;
  }

  /** Whether the last change moved anything. */
  get isPossible(): boolean {
    const { step, snapshot } = this.#store;
    return step !== undefined && step.scenario !== snapshot.state.scenario;
  }

  /** What the last change was, once it has been shown, and whether the lines are still moving. */
  get told(): { readonly edits: readonly Edit[]; readonly moving: boolean } | undefined {
    const shown = this.#shown;
    if (shown?.now.result !== this.#store.snapshot.result) return undefined;
    return { edits: shown.edits, moving: shown.frame !== undefined };
  }

  /** What the charts are to be drawn from; any other change puts an end to it. */
  follow(snapshot: Snapshot): Snapshot {
    const shown = this.#shown;
    if (!shown?.frame) return snapshot;
    if (shown.now.result === snapshot.result) {
      // How the page looks at it may change meanwhile.
      return { ...shown.frame, state: { ...shown.frame.state, view: snapshot.state.view } };
    }
    this.rest();
    return snapshot;
  }

  /** Shows the last change; without movement for readers who want none. */
  play(): void {
    const { step: before, snapshot: now, engine } = this.#store;
    if (!before || !this.isPossible) return;
    this.rest();
    const edits = differences(wholePlan(engine.plan), before, now.state);
    const shown: Shown = { before, now, edits, frame: undefined };
    this.#shown = shown;
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
      this.#show(shown, 0);
      const timer = setTimeout(() => this.#end(shown), WHOLE);
      this.#stop = () => clearTimeout(timer);
      return;
    }
    let start: number | undefined;
    const step = (time: number) => {
      start ??= time;
      const gone = time - start;
      if (gone >= WHOLE) return this.#end(shown);
      this.#show(shown, Math.max(gone - HOLD, 0) / (WHOLE - HOLD));
      next = requestAnimationFrame(step);
    };
    let next = requestAnimationFrame(step);
    this.#stop = () => cancelAnimationFrame(next);
    this.#show(shown, 0);
  }

  /** Leaves off where it is. */
  rest(): void {
    this.#stop();
    this.#shown = undefined;
  }

  #end(shown: Shown): void {
    shown.frame = undefined;
    this.#heard();
  }

  #show(shown: Shown, share: number): void {
    const { before, now, edits } = shown;
    const { engine } = this.#store;
    const state = share === 0 ? before : between(wholePlan(engine.plan), edits, now.state, share);
    const { assumptions, readings } = state.scenario;
    const { reference: last } = (shown.frame ?? now).result;
    const same = last.assumptions === assumptions && last.readings === readings;
    try {
      const reference = same ? last : referenceOf(state);
      const result = engine.run(now.state.baseline, state.scenario, reference);
      shown.frame = {
        state: { ...now.state, scenario: state.scenario },
        result,
        before: undefined,
      };
    } catch (thrown) {
      // What lies between two scenarios need not be one: then the lines wait.
      if (!isRefusal(thrown)) throw thrown;
    }
    this.#heard();
  }
}
