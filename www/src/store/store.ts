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
    const result = engine.run(state.baseline, state.scenario, referenceOf(state));
    this.#snapshot = { state, result, before: undefined };
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
        const run = this.engine.run(next.baseline, next.scenario, referenceOf(next));
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
}
