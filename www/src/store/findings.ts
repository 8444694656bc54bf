// What the workers find out about the scenario in view: asked for as the view needs it.

import type { Baseline, Plan, Run, Scenario } from "../engine";
import {
  type AllTargets,
  type Bands,
  bands,
  type Case,
  type ChartFile,
  chartFile,
  type Influence,
  influences,
  type Picture,
  type Protection,
  protection,
  type Quotas,
  quotas,
  type Reference,
  type Reread,
  reference,
  rereads,
  runs,
  type Savings,
  type SectorResults,
  type Standing,
  savings,
  sectors,
  standings,
  type Take,
  type Timeline,
  takes,
  takesAll,
  timeline,
  tornado,
  type Why,
  warm,
  why,
} from "../engine-analysis";
import { beginning } from "./challenge";
import { CHALLENGE } from "./classroom";
import { unprotected } from "./protect";
import type { View } from "./state";
import type { Snapshot } from "./store";
import { timelineLook, timelineOptions } from "./timeline";
import { causesOptions, whyLook } from "./why";
import { found, Latest, type Work } from "./work";

/** A first answer within a frame or two, the usual one, and the finest that can be asked for. */
const DRAWS = [256, 2048, 65_536] as const;

/** The size of a chart in print, CSS pixels: as wide as what is between the margins of a page, and two
 * of them with their words take less than half of its height each. */
const PRINT_WIDTH = 608;
const PRINT_HEIGHT = 216;

/** How many draws the finest answer takes. */
export const MOST_DRAWS = DRAWS[2];

/** What it takes to meet a target that is missed by a margin, lever by lever. */
export interface Takes {
  readonly margin: number | null;
  readonly each: readonly Take[];
}

export interface Findings {
  readonly bands: Work<Bands>;
  readonly takes: Work<Takes>;
  readonly influences: Work<Readonly<Record<string, readonly Influence[]>>>;
  readonly tornado: Work<Picture | null>;
  readonly all: Work<AllTargets>;
  readonly quotas: Work<Quotas>;
  readonly savings: Work<Savings>;
  readonly standings: Work<readonly Standing[]>;
  readonly sectors: Work<SectorResults>;
  readonly protection: Work<Protection>;
  readonly rereads: Work<readonly Reread[]>;
  readonly why: Work<Why>;
  readonly timeline: Work<Timeline>;
  /** The runs of what is pinned, in its order, and of the reference. */
  readonly compared: Work<readonly Run[]>;
  /** The charts of the memo, in the order of the plan. */
  readonly memo: Work<readonly ChartFile[]>;
  readonly reference: Work<Reference>;
  /** What it takes to meet all targets from nothing done: the answer of the challenge. */
  readonly solution: Work<AllTargets>;
}

export class Analyses {
  readonly #plan: Plan;
  readonly #bands: Latest<Bands>;
  readonly #takes: Latest<Takes>;
  readonly #influences: Latest<Readonly<Record<string, readonly Influence[]>>>;
  readonly #tornado: Latest<Picture | null>;
  readonly #all: Latest<AllTargets>;
  readonly #quotas: Latest<Quotas>;
  readonly #savings: Latest<Savings>;
  readonly #standings: Latest<readonly Standing[]>;
  readonly #sectors: Latest<SectorResults>;
  readonly #protection: Latest<Protection>;
  readonly #rereads: Latest<readonly Reread[]>;
  readonly #why: Latest<Why>;
  readonly #timeline: Latest<Timeline>;
  readonly #compared: Latest<readonly Run[]>;
  readonly #memo: Latest<readonly ChartFile[]>;
  readonly #reference: Latest<Reference>;
  readonly #solution: Latest<AllTargets>;
  /** The province and the readings of the bands, the target that was asked about, and what the
   * quotas count. */
  #province: Baseline | undefined;
  #read: unknown;
  #target: string | undefined;
  #counted: unknown;
  /** The readings that others were tried beside. */
  #reread: unknown;
  /** The usual bands that were drawn last. */
  #usual: { readonly of: Case; readonly bands: Bands } | undefined;

  constructor(plan: Plan, heard: () => void) {
    this.#plan = plan;
    this.#bands = new Latest(heard);
    this.#takes = new Latest(heard);
    this.#influences = new Latest(heard);
    this.#tornado = new Latest(heard);
    this.#all = new Latest(heard);
    this.#quotas = new Latest(heard);
    this.#savings = new Latest(heard);
    this.#standings = new Latest(heard);
    this.#sectors = new Latest(heard);
    this.#protection = new Latest(heard);
    this.#rereads = new Latest(heard);
    this.#why = new Latest(heard);
    this.#timeline = new Latest(heard);
    this.#compared = new Latest(heard);
    this.#memo = new Latest(heard);
    this.#reference = new Latest(heard);
    this.#solution = new Latest(heard);
  }

  get findings(): Findings {
    return {
      bands: this.#bands.work,
      takes: this.#takes.work,
      influences: this.#influences.work,
      tornado: this.#tornado.work,
      all: this.#all.work,
      quotas: this.#quotas.work,
      savings: this.#savings.work,
      standings: this.#standings.work,
      sectors: this.#sectors.work,
      protection: this.#protection.work,
      rereads: this.#rereads.work,
      why: this.#why.work,
      timeline: this.#timeline.work,
      compared: this.#compared.work,
      memo: this.#memo.work,
      reference: this.#reference.work,
      solution: this.#solution.work,
    };
  }

  /** Has the workers stand by: what is asked later then needs no network. */
  prepare(): void {
    // Where they cannot come now, they are asked to again when there is work.
    warm().catch(() => undefined);
  }

  /** Begins what the view needs, and leaves off what it needs no more; `widths` are those of the
   * places for drawings, by their names. */
  follow({ state, result }: Snapshot, widths: (place: string) => number): void {
    const { baseline, scenario, view } = state;
    const of = { baseline, scenario };
    const { uncertain, finer, asked, open, quota, language } = view;
    if (uncertain) this.#follow(of, finer === scenario);
    else this.#bands.rest();
    if (asked) {
      const levers = this.#plan.levers.map(({ id }) => id);
      const keep = this.#target === asked;
      this.#target = asked;
      const verdict = result.run.verdicts.find(({ id }) => id === asked);
      if (verdict?.status === "missed") {
        this.#takes.ask([baseline, scenario, asked], keep, async (signal) => {
          const each = await takes(of, asked, levers, signal);
          return { margin: verdict.margin, each };
        });
      } else this.#takes.rest();
      this.#influences.ask([baseline, scenario], true, (signal) => influences(of, signal));
      const width = widths("tornado");
      if (width > 0) {
        const options = { target: asked, width, language };
        this.#tornado.ask([baseline, scenario, asked, width, language], keep, (signal) =>
          tornado(of, options, signal),
        );
      }
    } else {
      this.#takes.rest();
      this.#influences.rest();
      this.#tornado.rest();
    }
    if (open.includes("all")) {
      this.#all.ask([baseline, scenario], true, (signal) => takesAll(of, signal));
    } else this.#all.rest();
    if (open.includes("quotas")) {
      const keep = this.#counted === quota;
      this.#counted = quota;
      this.#quotas.ask([baseline, scenario, quota], keep, (signal) => quotas(of, quota, signal));
    } else this.#quotas.rest();
    const { reported } = view;
    const printed = view.dialog === "memo" && reported !== undefined;
    if (printed) {
      this.#standings.ask([baseline, scenario, reported], false, (signal) =>
        standings(of, reported, signal),
      );
    } else this.#standings.rest();
    if (open.includes("savings") || printed) {
      this.#savings.ask([baseline, scenario], true, (signal) => savings(of, signal));
    } else this.#savings.rest();
    if (open.includes("sectors")) this.#part(of);
    else {
      this.#sectors.rest();
      this.#protection.rest();
    }
    if (open.includes("readings")) {
      // What was found beside another choice is no answer beside this one.
      const keep = this.#reread === scenario.readings;
      this.#reread = scenario.readings;
      this.#rereads.ask([baseline, scenario], keep, (signal) =>
        rereads(this.#plan, of, result.run, signal),
      );
    } else this.#rereads.rest();
    if (open.includes("why")) this.#explain(of, view, widths("why"));
    else this.#why.rest();
    if (open.includes("timeline")) this.#schedule(of, view, widths("timeline"));
    else this.#timeline.rest();
    if (open.includes("compare")) {
      const others = [...(view.pins ?? []).map((pin) => pin.scenario), result.reference];
      const { readings } = scenario;
      this.#compared.ask([baseline, readings, ...others], false, (signal) =>
        runs(baseline, readings, others, signal),
      );
    } else this.#compared.rest();
    if (view.dialog === "memo") this.#print(of, view, result.reference);
    else this.#memo.rest();
    // It is the same for every scenario, and kept.
    if (view.dialog === "help") this.#reference.ask([this.#plan], true, reference);
    // It is the same whatever is done to meet the challenge.
    const { classroom } = state;
    if (classroom?.lesson === CHALLENGE && classroom.answered) {
      this.#solution.ask([baseline], true, (signal) =>
        takesAll({ baseline, scenario: beginning(this.#plan) }, signal),
      );
    }
  }

  /** What the sectors do, and what the others must where some are protected. */
  #part(of: Case): void {
    const { baseline, scenario } = of;
    this.#sectors.ask([baseline, scenario], true, (signal) => sectors(of, signal));
    const free = unprotected(this.#plan, scenario);
    if (free === scenario) this.#protection.rest();
    else {
      this.#protection.ask([baseline, scenario], true, (signal) => protection(of, free, signal));
    }
  }

  #follow(of: Case, finer: boolean): void {
    const { baseline, scenario } = of;
    const [first, usual, finest] = DRAWS;
    // Of another province, or read in another way, the bands before mean something else.
    const keep = this.#read === scenario.readings && this.#province === baseline;
    this.#read = scenario.readings;
    this.#province = baseline;
    this.#bands.ask([baseline, scenario, finer], keep, async (signal, tell) => {
      if (finer) return bands(of, finest, signal, tell);
      // Where many draws are stopped, the usual ones are known.
      const known = this.#usual;
      if (known && known.of.baseline === baseline && known.of.scenario === scenario) {
        return known.bands;
      }
      tell(0, await bands(of, first, signal, () => undefined));
      const found = await bands(of, usual, signal, tell);
      this.#usual = { of, bands: found };
      return found;
    });
  }

  #explain(of: Case, view: View, width: number): void {
    if (width === 0) return;
    const { subject, span, scope } = whyLook(view);
    const asked = [of.baseline, of.scenario, width, view.language, subject, span, scope];
    // What is in sight stays there until the next drawing has come: it says itself what it is of.
    this.#why.ask(asked, true, (signal) => why(of, causesOptions(view, width), signal));
  }

  #schedule(of: Case, view: View, width: number): void {
    if (width === 0) return;
    const { scope, lead } = timelineLook(view);
    const asked = [of.scenario, width, view.language, scope, lead];
    this.#timeline.ask(asked, true, (signal) => timeline(of, timelineOptions(view, width), signal));
  }

  /** The charts at the width of a page, with the bands where they are shown. */
  #print(of: Case, view: View, reference: Scenario): void {
    const { language, measure, uncertain, pins = [] } = view;
    const charts = uncertain ? found(this.#bands.work)?.charts : undefined;
    const asked = [of.baseline, of.scenario, reference, language, measure, charts, view.pins];
    const others = pins.map((pin) => pin.scenario);
    const pinned = pins.map(({ title }) => title[language]);
    this.#memo.ask(asked, false, (signal) => {
      const size = { width: PRINT_WIDTH, height: PRINT_HEIGHT };
      const drawn = this.#plan.charts.map(({ id: chart }) => {
        const band = charts?.[chart] ?? null;
        const options = { chart, language, measure, band, pinned, ...size };
        return chartFile(of, reference, others, options, signal);
      });
      return Promise.all(drawn);
    });
  }

  /** Leaves everything off. */
  rest(): void {
    for (const each of this.#each()) each.rest();
  }

  /** Has what failed asked for anew. */
  retry(): void {
    for (const each of this.#each()) if (each.work.status === "failed") each.rest();
  }

  #each(): { rest(): void; work: Work<unknown> }[] {
    return [
      this.#bands,
      this.#takes,
      this.#influences,
      this.#tornado,
      this.#all,
      this.#quotas,
      this.#savings,
      this.#standings,
      this.#sectors,
      this.#protection,
      this.#rereads,
      this.#why,
      this.#timeline,
      this.#compared,
      this.#memo,
      this.#reference,
      this.#solution,
    ];
  }
}
