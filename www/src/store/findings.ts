// What the workers find out about the scenario in view: asked for as the view needs it.

import type { Baseline, Plan } from "../engine";
import {
  type AllTargets,
  type Bands,
  bands,
  type Case,
  type Influence,
  influences,
  type Picture,
  type Protection,
  protection,
  type Quotas,
  quotas,
  type Reread,
  rereads,
  type SectorResults,
  sectors,
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
import { unprotected } from "./protect";
import type { View } from "./state";
import type { Snapshot } from "./store";
import { timelineLook, timelineOptions } from "./timeline";
import { causesOptions, whyLook } from "./why";
import { Latest, type Work } from "./work";

/** A first answer within a frame or two, the usual one, and the finest that can be asked for. */
const DRAWS = [256, 2048, 65_536] as const;

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
  readonly sectors: Work<SectorResults>;
  readonly protection: Work<Protection>;
  readonly rereads: Work<readonly Reread[]>;
  readonly why: Work<Why>;
  readonly timeline: Work<Timeline>;
}

export class Analyses {
  readonly #plan: Plan;
  readonly #bands: Latest<Bands>;
  readonly #takes: Latest<Takes>;
  readonly #influences: Latest<Readonly<Record<string, readonly Influence[]>>>;
  readonly #tornado: Latest<Picture | null>;
  readonly #all: Latest<AllTargets>;
  readonly #quotas: Latest<Quotas>;
  readonly #sectors: Latest<SectorResults>;
  readonly #protection: Latest<Protection>;
  readonly #rereads: Latest<readonly Reread[]>;
  readonly #why: Latest<Why>;
  readonly #timeline: Latest<Timeline>;
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
    this.#sectors = new Latest(heard);
    this.#protection = new Latest(heard);
    this.#rereads = new Latest(heard);
    this.#why = new Latest(heard);
    this.#timeline = new Latest(heard);
  }

  get findings(): Findings {
    return {
      bands: this.#bands.work,
      takes: this.#takes.work,
      influences: this.#influences.work,
      tornado: this.#tornado.work,
      all: this.#all.work,
      quotas: this.#quotas.work,
      sectors: this.#sectors.work,
      protection: this.#protection.work,
      rereads: this.#rereads.work,
      why: this.#why.work,
      timeline: this.#timeline.work,
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
      this.#sectors,
      this.#protection,
      this.#rereads,
      this.#why,
      this.#timeline,
    ];
  }
}
