// The only door to the wasm module: loads it, runs scenarios, draws charts.

import {
  type Baseline,
  type ChartOptions,
  ChartView,
  decode,
  type Plan as FirstPlan,
  type Geometry,
  plan,
  type Run,
  type Scenario,
  Simulation,
} from "lotrinh";
import type { Plan as WholePlan } from "lotrinh/whole";
import { call, held } from "./engine-held";
import { initialise } from "./engine-load";

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
  Period,
  Plan as FirstPlan,
  ReadingId,
  Readings,
  Run,
  Scenario,
  Sector,
  Status,
  Stock,
  Target,
  Text,
  UnitsByClass,
  Verdict,
} from "lotrinh";

export type {
  CellKind,
  FindingKind,
  Form,
  FormColumn,
  FormSheet,
  Lesson,
  LessonStep,
  Norm,
  OwnKind,
  OwnKindInfo,
  OwnReorganisation,
  Proposal,
  Reorganisation,
  Scene,
  SchoolLevel,
  SheetId,
} from "lotrinh/whole";
export { isRefusal } from "./engine-held";
export { Hindered, type Hindrance } from "./engine-load";

/** What of the plan only later views tell. */
export type LaterPlan = Pick<
  WholePlan,
  "norms" | "own_kinds" | "proposals" | "reorganisations" | "chain" | "silence" | "lessons" | "form"
>;

/** What the page tells of the plan. */
export type Plan = FirstPlan & LaterPlan;

/** A scenario that has been run, and the one it is compared with. */
export interface Result {
  readonly baseline: Baseline;
  readonly scenario: Scenario;
  readonly reference: Scenario;
  readonly run: Run;
}

export interface Engine {
  readonly plan: FirstPlan;
  /** Runs a scenario, to be drawn beside a reference. */
  run(baseline: Baseline, scenario: Scenario, reference: Scenario): Result;
  /** The scenario of a share code. */
  decode(code: string): Scenario;
  /** A drawer into an `<svg>` element. */
  drawer(svg: SVGSVGElement): Drawer;
}

/** Draws a result beside its reference, and beside other scenarios. */
export type Drawer = (
  result: Result,
  options: ChartOptions,
  pinned: readonly Scenario[],
) => Geometry;

let loading: Promise<FirstPlan> | undefined;

/** Loads the module once for all elements of a page; where that failed, once more for the next one. */
export async function load(): Promise<Engine> {
  loading ??= initialise()
    .then(plan)
    .catch((error) => {
      loading = undefined;
      throw error;
    });
  return engine(await loading);
}

function engine(plan: FirstPlan): Engine {
  const run = (baseline: Baseline, scenario: Scenario) => new Simulation(baseline, scenario);
  const simulated = held(run);
  // The reference rarely changes, so its run is kept beside the scenario's.
  const referred = held(run);
  const beside = [held(run), held(run), held(run)];
  return {
    plan,
    run: (baseline, scenario, reference) =>
      call(() => {
        const simulation = simulated(baseline, scenario);
        return { baseline, scenario, reference, run: simulation.run({ detail: "totals" }) };
      }),
    decode: (code) => call(() => decode(code)),
    drawer(svg) {
      const view = held(() => new ChartView(svg));
      return ({ baseline, scenario, reference }, options, pinned) =>
        call(() => {
          const [own, other] = [simulated(baseline, scenario), referred(baseline, reference)];
          beside.forEach((run, index) => {
            const pin = pinned[index];
            if (pin) view().pin(run(baseline, pin));
          });
          return view().draw(own, other, options);
        });
    },
  };
}
