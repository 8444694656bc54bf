// What workers find out about a scenario, beside what the page's own module tells at once.

import type {
  AllTargets,
  Bands,
  CausesOptions,
  Draws,
  GoalSeekAnswer,
  Influence,
  Picture,
  Quotas,
  Timeline,
  TimelineOptions,
  TornadoOptions,
  Why,
} from "lotrinh/whole";
import type { Baseline, Lever, Scenario, Stock } from "./engine";
import { call, WorkerLost, workers } from "./engine-pool";

export type {
  Account,
  AllTargets,
  Band,
  Bands,
  Cause,
  CausesOptions,
  Entry,
  GoalSeekAnswer,
  Influence,
  Picture,
  Quotas,
  Ratchet,
  Subject,
  Timeline,
  TimelineOptions,
  Why,
} from "lotrinh/whole";

export { warm } from "./engine-pool";

/** A province and what is to be done with it. */
export interface Case {
  readonly baseline: Baseline;
  readonly scenario: Scenario;
}

/** What it takes to meet a target with one lever. */
export interface Take {
  readonly lever: Lever;
  readonly answer: GoalSeekAnswer;
}

/** Every page draws alike: two that show the same scenario show the same bands. */
const SEED = 0;

/** The most draws that a worker makes at a time; then it can be told to stop. */
const PIECE = 1024;

/** Draws a scenario and puts the draws together; tells which share of the way it has come. */
export async function bands(
  { baseline, scenario }: Case,
  count: number,
  signal: AbortSignal,
  told: (share: number) => void,
): Promise<Bands> {
  const size = Math.min(PIECE, Math.ceil(count / workers / 2));
  const whole = async (signal: AbortSignal) => {
    let drawn = 0;
    const pieces: Promise<Draws>[] = [];
    for (let from = 0; from < count; from += size) {
      const to = Math.min(from + size, count);
      const piece = call(signal, "draw", [baseline, scenario, { seed: SEED, from, to }]);
      pieces.push(piece);
      piece.then(
        () => {
          drawn += to - from;
          if (!signal.aborted) told(drawn / count);
        },
        () => undefined,
      );
    }
    const draws = await Promise.all(pieces);
    const memory = draws.flatMap(({ values, fates }) => [values.buffer, fates.buffer]);
    return call(signal, "bands", [draws], memory as ArrayBuffer[]);
  };
  // What is left of an attempt that failed does not stand in the way of the next.
  const attempt = async () => {
    const abort = new AbortController();
    const stop = () => abort.abort(signal.reason);
    signal.addEventListener("abort", stop);
    try {
      return await whole(abort.signal);
    } finally {
      signal.removeEventListener("abort", stop);
      abort.abort();
    }
  };
  try {
    return await attempt();
  } catch (error) {
    // The draws have died with a worker; once more, and no oftener.
    if (!(error instanceof WorkerLost) || signal.aborted) throw error;
    return attempt();
  }
}

/** What it takes to meet a target, lever by lever. */
export function takes(
  { baseline, scenario }: Case,
  target: string,
  levers: readonly Lever[],
  signal: AbortSignal,
): Promise<Take[]> {
  const each = levers.map(async (lever) => {
    const answer = await call(signal, "goal_seek", [baseline, scenario, { target, lever }]);
    return { lever, answer };
  });
  return Promise.all(each);
}

/** What it takes to meet all targets. */
export function takesAll({ baseline, scenario }: Case, signal: AbortSignal): Promise<AllTargets> {
  return call(signal, "goal_seek_all", [baseline, scenario]);
}

/** What the margin of each target hangs on. */
export function influences(
  { baseline, scenario }: Case,
  signal: AbortSignal,
): Promise<Record<string, Influence[]>> {
  return call(signal, "sensitivity", [baseline, scenario]);
}

/** A drawing of what the margin of a target hangs on; none where it has no margin. */
export function tornado(
  { baseline, scenario }: Case,
  options: TornadoOptions,
  signal: AbortSignal,
): Promise<Picture | null> {
  return call(signal, "tornado", [baseline, scenario, options]);
}

/** Where the change of a stock comes from, drawn and in numbers. */
export function why(
  { baseline, scenario }: Case,
  options: CausesOptions,
  signal: AbortSignal,
): Promise<Why> {
  return call(signal, "causes", [baseline, scenario, options]);
}

/** The deadlines of the plan in a scenario, drawn and as a list. */
export function timeline(
  { scenario }: Pick<Case, "scenario">,
  options: TimelineOptions,
  signal: AbortSignal,
): Promise<Timeline> {
  return call(signal, "timeline", [scenario, options]);
}

/** What each sector is to cut in each year. */
export function quotas(
  { baseline, scenario }: Case,
  metric: Stock,
  signal: AbortSignal,
): Promise<Quotas> {
  return call(signal, "quotas", [baseline, scenario, metric]);
}
