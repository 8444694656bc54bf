// Holds the state, runs it through the engine, and keeps the last state that could be run.

import { type Engine, isRefusal, type LotrinhError, type Result } from "../engine";
import { type Change, meansSame } from "./change";
import { referenceOf, type State } from "./state";

/** How many moves can be undone. */
const REMEMBERED = 200;

/** What the page is drawn from. */
export interface Snapshot {
  readonly state: State;
  readonly result: Result;
  /** The result before the last move; none where a preset has just been chosen. */
  readonly before: Result["run"] | undefined;
}

export class Store {
  readonly engine: Engine;
  readonly #heard: (now: Snapshot, before: State) => void;
  #snapshot: Snapshot;
  /** The states before, the last one last; and those that were undone, the last one undone last. */
  #past: State[] = [];
  #future: State[] = [];
  /** The move that is still going on, such as a slider's. */
  #gesture: string | undefined;

  constructor(engine: Engine, state: State, heard: (now: Snapshot, before: State) => void) {
    this.engine = engine;
    this.#heard = heard;
    this.#snapshot = { state, result: this.#run(state), before: undefined };
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** The state before the last step; the same object as long as that goes on. */
  get step(): State | undefined {
    return this.#past.at(-1);
  }

  /** Whether the last step still goes on. */
  get moving(): boolean {
    return this.#gesture !== undefined;
  }

  /** Makes a change. What the crate refuses is given back, and the state stays as it was. The changes
   * of one gesture are undone together. */
  change(change: Change, gesture?: string): LotrinhError | undefined {
    const { state } = this.#snapshot;
    const next = change(state);
    const moved =
      next.scenario !== state.scenario ||
      next.baseline !== state.baseline ||
      next.checks !== state.checks ||
      next.classroom !== state.classroom;
    const refused = this.#go(next, next.preset === state.preset);
    if (refused || !moved) return refused;
    if (!gesture || gesture !== this.#gesture) {
      this.#past = [...this.#past, state].slice(-REMEMBERED);
    }
    this.#gesture = gesture;
    this.#future = [];
    return undefined;
  }

  /** Ends a gesture: the next one is undone on its own. */
  settle(): void {
    const last = this.#past.at(-1);
    // What came back to where it began was no step.
    if (this.#gesture && last && meansSame(this.engine.plan, last, this.#snapshot.state)) {
      this.#past.pop();
    }
    this.#gesture = undefined;
  }

  /** Takes the last move back; how the page looks at it stays. */
  undo(): LotrinhError | undefined {
    return this.#travel(this.#past, this.#future);
  }

  /** Makes the move again that was taken back last. */
  redo(): LotrinhError | undefined {
    return this.#travel(this.#future, this.#past);
  }

  /** Where the page opens there is nothing to undo. */
  open(): void {
    this.#past = [];
  }

  #travel(from: State[], to: State[]): LotrinhError | undefined {
    const there = from.at(-1);
    if (!there) return undefined;
    const here = this.#snapshot.state;
    this.settle();
    // Before it goes: who hears of it asks what can be undone then.
    from.pop();
    to.push(here);
    const refused = this.#go({ ...there, view: here.view }, there.preset === here.preset);
    if (refused) {
      to.pop();
      from.push(there);
    }
    return refused;
  }

  #go(next: State, moved: boolean): LotrinhError | undefined {
    const { state, result, before } = this.#snapshot;
    if (next === state) return undefined;
    if (next.scenario === state.scenario && next.baseline === state.baseline) {
      this.#snapshot = { state: next, result, before };
    } else {
      try {
        const run = this.#run(next, this.#snapshot);
        this.#snapshot = { state: next, result: run, before: moved ? result.run : undefined };
      } catch (thrown) {
        if (isRefusal(thrown)) return thrown;
        throw thrown;
      }
    }
    this.#heard(this.#snapshot, state);
    return undefined;
  }

  /** The reference stays the same object as long as it means the same, and need not run again. */
  #run(state: State, last?: Snapshot): Result {
    const { assumptions, readings } = state.scenario;
    const same =
      last?.result.reference.assumptions === assumptions &&
      last?.result.reference.readings === readings;
    const reference = last && same ? last.result.reference : referenceOf(state);
    return this.engine.run(state.baseline, state.scenario, reference);
  }
}
