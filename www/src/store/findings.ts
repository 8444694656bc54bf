// What the workers find out about the scenario in view: asked for as the view needs it.

import type { Plan } from "../engine";
import {
  type AllTargets,
  type Bands,
  bands,
  type Influence,
  influences,
  type Take,
  takes,
  takesAll,
} from "../engine-analysis";
import type { State } from "./state";
import { Latest, type Work } from "./work";

/** A first answer within a frame or two, the usual one, and the finest that can be asked for. */
const DRAWS = [256, 2048, 65_536] as const;

/** How many draws the finest answer takes. */
export const MOST_DRAWS = DRAWS[2];

export interface Findings {
  readonly bands: Work<Bands>;
  readonly takes: Work<readonly Take[]>;
  readonly influences: Work<Readonly<Record<string, readonly Influence[]>>>;
  readonly all: Work<AllTargets>;
}

export class Analyses {
  readonly #plan: Plan;
  readonly #bands: Latest<Bands>;
  readonly #takes: Latest<readonly Take[]>;
  readonly #influences: Latest<Readonly<Record<string, readonly Influence[]>>>;
  readonly #all: Latest<AllTargets>;
  /** The readings under which the bands count, and the target that was asked about. */
  #read: unknown;
  #target: string | undefined;

  constructor(plan: Plan, heard: () => void) {
    this.#plan = plan;
    this.#bands = new Latest(heard);
    this.#takes = new Latest(heard);
    this.#influences = new Latest(heard);
    this.#all = new Latest(heard);
  }

  get findings(): Findings {
    return {
      bands: this.#bands.work,
      takes: this.#takes.work,
      influences: this.#influences.work,
      all: this.#all.work,
    };
  }

  /** Begins what the view needs, and leaves off what it needs no more. */
  follow({ baseline, scenario, view }: State): void {
    const of = { baseline, scenario };
    const { uncertain, finer, asked, open } = view;
    if (uncertain) this.#follow(of, finer === scenario);
    else this.#bands.rest();
    if (asked) {
      const levers = this.#plan.levers.map(({ id }) => id);
      const keep = this.#target === asked;
      this.#target = asked;
      this.#takes.ask([baseline, scenario, asked], keep, (signal) =>
        takes(of, asked, levers, signal),
      );
      this.#influences.ask([baseline, scenario], true, (signal) => influences(of, signal));
    } else {
      this.#takes.rest();
      this.#influences.rest();
    }
    if (open.includes("all")) {
      this.#all.ask([baseline, scenario], true, (signal) => takesAll(of, signal));
    } else this.#all.rest();
  }

  #follow(of: Pick<State, "baseline" | "scenario">, finer: boolean): void {
    const { baseline, scenario } = of;
    const [first, usual, finest] = DRAWS;
    // In other prices or of other people the bands before mean something else.
    const keep = this.#read === scenario.readings;
    this.#read = scenario.readings;
    this.#bands.ask([baseline, scenario, finer], keep, async (signal, tell) => {
      if (finer) return bands(of, finest, signal, tell);
      tell(0, await bands(of, first, signal, () => undefined));
      return bands(of, usual, signal, tell);
    });
  }

  /** Begins anew with what failed. */
  retry(state: State): void {
    for (const work of [this.#bands, this.#takes, this.#influences, this.#all]) {
      if (work.work.status === "failed") work.rest();
    }
    this.follow(state);
  }
}
