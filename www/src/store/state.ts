// The one value that everything on the page is drawn from.

import type {
  Baseline,
  ChartKind,
  Language,
  Lever,
  Measure,
  Metric,
  Period,
  Plan,
  Scenario,
  Sector,
  Stock,
} from "../engine";
import type { Checks } from "./checks";
import type { TimelineLook } from "./timeline";
import type { WhyLook } from "./why";

/** The whole province, or one sector. */
export type Scope = "province" | Sector;

/** A part of the page that opens. */
export type Section =
  | "more"
  | "reorganisations"
  | "readings"
  | "assumptions"
  | "observed"
  | "numbers"
  | "norms"
  | "all"
  | "quotas"
  | "sectors"
  | "why"
  | "timeline";

/** What opens over the page. */
export type Dialog = "share" | "scenarios" | "export" | "help";

/** How the page looks at the scenario; none of it changes a result. */
export interface View {
  readonly language: Language;
  readonly measure: Measure;
  readonly period: Period;
  readonly scope: Scope;
  /** The year that the charts' readout tells. */
  readonly year: number | undefined;
  /** The chart in view where only one fits. */
  readonly chart: ChartKind;
  /** The lever whose help is open. */
  readonly help: Lever | undefined;
  /** The parts that are open. */
  readonly open: readonly Section[];
  /** Whether the charts tell how sure they are. */
  readonly uncertain: boolean;
  /** The scenario that the finest bands were asked for. */
  readonly finer: Scenario | undefined;
  /** The target of which is told what it would take. */
  readonly asked: string | undefined;
  /** The period at whose end the sectors are looked at. */
  readonly stage: Period;
  /** What the observed figures in view are of. */
  readonly watched: Metric;
  /** What the quotas count. */
  readonly quota: Stock;
  /** The quotas that were to be copied, and whether the browser allowed it. */
  readonly copied: { readonly of: unknown; readonly allowed: boolean } | undefined;
  /** Of what is told where its changes come from; as `whyLook` has it where nothing is said. */
  readonly why?: WhyLook;
  /** Which deadlines are shown; as `timelineLook` has it where nothing is said. */
  readonly timeline?: TimelineLook;
  /** Whether the drawer with the levers is open, where there is one. */
  readonly drawer: boolean;
  /** What is open over the page. */
  readonly dialog: Dialog | undefined;
}

export interface State {
  readonly baseline: Baseline;
  /** The preset that the scenario started from. */
  readonly preset: string;
  readonly scenario: Scenario;
  /** What was found of the items and norms that no number decides. */
  readonly checks: Checks;
  readonly view: View;
}

/** The state in which a page opens. */
export function opening(plan: Plan, language: Language): State {
  const [baseline] = plan.baselines;
  const [preset] = plan.presets;
  const [measure] = plan.measures;
  const [period] = plan.periods;
  const [chart] = plan.charts;
  if (!baseline || !preset || !measure || !period || !chart) {
    throw new Error("the plan brings nothing to begin with");
  }
  return {
    baseline: baseline.baseline,
    preset: preset.id,
    scenario: preset.scenario,
    checks: {},
    view: {
      language,
      measure: measure.id,
      period: period.id,
      scope: "province",
      year: undefined,
      chart: chart.id,
      help: undefined,
      open: [],
      uncertain: false,
      finer: undefined,
      asked: undefined,
      stage: period.id,
      watched: "posts",
      quota: "posts",
      copied: undefined,
      drawer: false,
      dialog: undefined,
    },
  };
}

/** What a preset holds; the first where there is none of that name. */
export function presetScenario(plan: Plan, id: string): Scenario {
  const preset = plan.presets.find((preset) => preset.id === id) ?? plan.presets[0];
  if (!preset) throw new Error("the plan brings no preset");
  return preset.scenario;
}

/** The scenario that every other is compared with: nothing is done, under the same assumptions. */
export function referenceOf(state: State): Scenario {
  const { assumptions, readings } = state.scenario;
  return {
    schema: "lotrinh-scenario/1",
    ...(assumptions && { assumptions }),
    ...(readings && { readings }),
  };
}
