// The only door to the wasm module: loads it, runs scenarios, draws charts.

import init, {
  type Baseline,
  type ChartOptions,
  ChartView,
  type Geometry,
  type LotrinhError,
  type Plan,
  plan,
  type Run,
  type Scenario,
  Simulation,
} from "lotrinh";
import wasm from "lotrinh/lotrinh_bg.wasm?url";

export type {
  Baseline,
  ChartKind,
  Counting,
  Geometry,
  Language,
  Lever,
  LeverInfo,
  LotrinhError,
  Measure,
  Metric,
  Norm,
  Period,
  Plan,
  ReadingId,
  Readings,
  Reorganisation,
  Run,
  Scenario,
  Sector,
  Status,
  Stock,
  Target,
  Text,
  Verdict,
} from "lotrinh";

/** A scenario that has been run, and the one it is compared with. */
export interface Result {
  readonly baseline: Baseline;
  readonly scenario: Scenario;
  readonly reference: Scenario;
  readonly run: Run;
}

export interface Engine {
  readonly plan: Plan;
  /** Runs a scenario, to be drawn beside a reference. */
  run(baseline: Baseline, scenario: Scenario, reference: Scenario): Result;
  /** A drawer into an `<svg>` element. */
  drawer(svg: SVGSVGElement): Drawer;
}

export type Drawer = (result: Result, options: ChartOptions) => Geometry;

let loading: Promise<Plan> | undefined;

/** Loads the module once for all elements of a page. */
export async function load(): Promise<Engine> {
  loading ??= init({ module_or_path: wasm }).then(plan);
  return engine(await loading);
}

// How often the module has started afresh, as it does after a panic: what it held before is gone.
let starts = 0;

/** Calls into the module. */
function call<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    if (isRefusal(thrown) && thrown.code === "internal") starts += 1;
    throw thrown;
  }
}

/** Something that the module holds: made again for another key, or where the module started afresh. */
function held<Key extends readonly unknown[], T extends { free(): void }>(
  make: (...key: Key) => T,
): (...key: Key) => T {
  let last: { start: number; key: Key; made: T } | undefined;
  return (...key) => {
    const fresh = last?.start === starts;
    if (last && fresh && key.every((part, index) => part === last?.key[index])) return last.made;
    const made = make(...key);
    if (last && fresh) last.made.free();
    last = { start: starts, key, made };
    return made;
  };
}

function engine(plan: Plan): Engine {
  const run = (baseline: Baseline, scenario: Scenario) => new Simulation(baseline, scenario);
  const simulated = held(run);
  // The reference rarely changes, so its run is kept beside the scenario's.
  const referred = held(run);
  return {
    plan,
    run: (baseline, scenario, reference) =>
      call(() => {
        const simulation = simulated(baseline, scenario);
        return { baseline, scenario, reference, run: simulation.run({ detail: "totals" }) };
      }),
    drawer(svg) {
      const view = held(() => new ChartView(svg));
      return ({ baseline, scenario, reference }, options) =>
        call(() =>
          view().draw(simulated(baseline, scenario), referred(baseline, reference), options),
        );
    },
  };
}

/** Whether something thrown is the crate's own error. */
export function isRefusal(thrown: unknown): thrown is LotrinhError {
  return thrown instanceof Error && thrown.name === "LotrinhError";
}
