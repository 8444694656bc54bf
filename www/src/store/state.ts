// The one value that everything on the page is drawn from.

import type {
  Baseline,
  ChartKind,
  FirstPlan,
  Language,
  Lever,
  Measure,
  Metric,
  Period,
  Scenario,
  Sector,
  Stock,
  Text,
} from "../engine";
import type { Checks } from "./checks";
import type { Place } from "./help";
import type { ProvinceLook } from "./province";
import type { TimelineLook } from "./timeline";
import type { RegisterLook } from "./units";
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
  | "savings"
  | "sectors"
  | "register"
  | "changes"
  | "compare"
  | "why"
  | "timeline";

/** The parts of the page that a host may choose among, in their order. */
export const PARTS = [
  "header",
  "summary",
  "levers",
  "charts",
  "ledger",
  "compare",
  "why",
  "all",
  "sectors",
  "register",
  "quotas",
  "savings",
  "timeline",
  "norms",
] as const;
export type Part = (typeof PARTS)[number];

/** What opens over the page. */
export type Dialog = "share" | "scenarios" | "province" | "export" | "memo" | "help" | "lessons";

/** A file that was to be saved: where that was asked for, what it is called, what became of it. */
export interface Saving {
  readonly place: string;
  readonly name: string;
  readonly status: "running" | "done" | "failed";
}

/** A scenario that is drawn beside the one in view: a preset, or one that was saved. */
export interface Pin {
  readonly id: string;
  readonly title: Text;
  readonly scenario: Scenario;
}

/** What is being done with the scenarios that were saved. */
export interface KeepingLook {
  /** The one whose name is being changed. */
  readonly renaming?: string;
  /** The name that was asked for, and what is wrong with it. */
  readonly refused?: { readonly name: string; readonly why: "empty" | "taken" };
  /** What has just been done. */
  readonly done?: { readonly what: "kept" | "renamed" | "duplicated"; readonly name: string };
}

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
  /** The year whose savings are shown; the last of the first period where nothing is said. */
  readonly saved?: number;
  /** The year that the memo reports on; none where it is about the scenario alone. */
  readonly reported?: number | undefined;
  /** What was to be copied, by what it is of, and whether the browser allowed it. */
  readonly copied: { readonly of: unknown; readonly allowed: boolean } | undefined;
  /** Of what is told where its changes come from; as `whyLook` has it where nothing is said. */
  readonly why?: WhyLook;
  /** Which deadlines are shown; as `timelineLook` has it where nothing is said. */
  readonly timeline?: TimelineLook;
  /** The scenarios that are drawn beside the one in view. */
  readonly pins?: readonly Pin[];
  /** What is being done with the scenarios that were saved. */
  readonly keeping?: KeepingLook;
  /** The file that was to be saved last; none where nothing is said. */
  readonly saving?: Saving;
  /** What is being done with the province's figures; nothing where nothing is said. */
  readonly province?: ProvinceLook | undefined;
  /** How the register of units is looked at; as `registerLook` has it where nothing is said. */
  readonly register?: RegisterLook | undefined;
  /** Whether the drawer with the levers is open, where there is one. */
  readonly drawer: boolean;
  /** What is open over the page. */
  readonly dialog: Dialog | undefined;
  /** Where the help was opened: asked for anew, it is another object. */
  readonly place?: { readonly id: Place } | undefined;
  /** What is looked for in the glossary. */
  readonly sought?: string;
  /** Whether it is shown to a room, and whether the screen is dark for a while. */
  readonly presenting?: { readonly blank: boolean } | undefined;
  /** The address of the portal whose lines are wanted, as it was typed. */
  readonly portal?: string;
  /** The parts that are shown; all where nothing is said. */
  readonly shown?: readonly Part[] | undefined;
  /** Whether the scenario is only to be looked at. */
  readonly fixed?: boolean;
}

/** Whether a part of the page is shown. */
export function isShown({ shown }: View, part: Part): boolean {
  return !shown?.length || shown.includes(part);
}

/** A step of a lesson, or the challenge. */
export interface Classroom {
  readonly lesson: string;
  /** Counted from one. */
  readonly step: number;
  /** Whether the answer is shown. */
  readonly answered: boolean;
  /** What the reader had before, which leaving gives back. */
  readonly before: Pick<State, "preset" | "kept" | "scenario" | "checks">;
}

export interface State {
  readonly baseline: Baseline;
  /** The preset that the scenario started from. */
  readonly preset: string;
  /** The saved scenario that it is, or was opened from. */
  readonly kept: string | undefined;
  readonly scenario: Scenario;
  /** What was found of the items and norms that no number decides. */
  readonly checks: Checks;
  /** The step of a lesson that is in view; none outside of lessons. */
  readonly classroom?: Classroom | undefined;
  readonly view: View;
}

/** The state in which a page opens. */
export function opening(plan: FirstPlan, language: Language): State {
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
    kept: undefined,
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
export function presetScenario(plan: FirstPlan, id: string): Scenario {
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
