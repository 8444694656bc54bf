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
  Assumption,
  Baseline,
  ChartKind,
  ChartOptions,
  Counting,
  Geometry,
  Language,
  Lever,
  LeverInfo,
  LotrinhError,
  Measure,
  Norm,
  Period,
  Plan,
  Quantity,
  ReadingId,
  Readings,
  Reorganisation,
  Run,
  Scenario,
  Sector,
  Status,
  Target,
  Text,
  Verdict,
} from "lotrinh";

/** A scenario that has been run, and the one it is compared with. */
export interface Result {
  readonly run: Run;
  readonly simulation: Simulation;
  readonly reference: Simulation;
}

export interface Engine {
  readonly plan: Plan;
  /** Runs a scenario beside a reference; the result before it is given back to the module. */
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

function engine(plan: Plan): Engine {
  let last: Simulation | undefined;
  let lastReference: { baseline: Baseline; key: string; simulation: Simulation } | undefined;

  // How often the module has started afresh: what belongs to an earlier start is of no use.
  let starts = 0;

  /** The reference rarely changes, so its run is kept. */
  function referenceFor(baseline: Baseline, scenario: Scenario): Simulation {
    const key = JSON.stringify(scenario);
    if (lastReference?.baseline !== baseline || lastReference.key !== key) {
      const simulation = new Simulation(baseline, scenario);
      lastReference?.simulation.free();
      lastReference = { baseline, key, simulation };
    }
    return lastReference.simulation;
  }

  return {
    plan,
    run(baseline, scenario, reference) {
      try {
        const simulation = new Simulation(baseline, scenario);
        const against = referenceFor(baseline, reference);
        last?.free();
        last = simulation;
        return { run: simulation.run({ detail: "totals" }), simulation, reference: against };
      } catch (thrown) {
        // After a panic the module starts afresh: what it held before is gone.
        if (isRefusal(thrown) && thrown.code === "internal") {
          last = undefined;
          lastReference = undefined;
          starts += 1;
        }
        throw thrown;
      }
    },
    drawer(svg) {
      let view = new ChartView(svg);
      let start = starts;
      return (result, options) => {
        if (start !== starts) {
          view = new ChartView(svg);
          start = starts;
        }
        return view.draw(result.simulation, result.reference, options);
      };
    },
  };
}

/** Whether something thrown is the crate's own error. */
export function isRefusal(thrown: unknown): thrown is LotrinhError {
  return thrown instanceof Error && thrown.name === "LotrinhError";
}
