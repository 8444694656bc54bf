// Holds the state, runs it through the engine, and keeps the last state that could be run.

import { type Engine, isRefusal, type LotrinhError, type Result } from "../engine";
import type { Change } from "./change";
import { referenceOf, type State } from "./state";

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

  constructor(engine: Engine, state: State, heard: (now: Snapshot, before: State) => void) {
    this.engine = engine;
    this.#heard = heard;
    this.#snapshot = { state, result: this.#run(state), before: undefined };
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** Makes a change. What the crate refuses is given back, and the state stays as it was. */
  change(change: Change): LotrinhError | undefined {
    const { state, result, before } = this.#snapshot;
    const next = change(state);
    if (next === state) return undefined;
    if (next.scenario === state.scenario && next.baseline === state.baseline) {
      this.#snapshot = { state: next, result, before };
    } else {
      try {
        const run = this.#run(next, this.#snapshot);
        const moved = next.preset === state.preset;
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
