// What workers find out about a scenario, beside what the page's own module tells at once.

import type {
  AllTargets,
  Bands,
  CauseInfo,
  CausesOptions,
  ChartFile,
  Contribution,
  Draws,
  FileOptions,
  Finding,
  GoalSeekAnswer,
  Influence,
  Picture,
  Quotas,
  Savings,
  Standing,
  Term,
  Timeline,
  TimelineOptions,
  TornadoOptions,
  Why,
} from "lotrinh/whole";
import type { Baseline, Lever, Plan, ReadingId, Run, Scenario, Status, Stock } from "./engine";
import { call, WorkerLost, workers } from "./engine-pool";

export type {
  Account,
  AllTargets,
  Band,
  Bands,
  Cause,
  CausesOptions,
  ChartFile,
  Contribution,
  Entry,
  FileOptions,
  Finding,
  Forms,
  GoalSeekAnswer,
  Influence,
  Picture,
  Quotas,
  Ratchet,
  Savings,
  Standing,
  Subject,
  Term,
  Timeline,
  TimelineOptions,
  Why,
  YearOfSavings,
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
      const piece = call(signal, "draw", [baseline, scenario, { from, to }]);
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

/** A chart in a file of its own, beside the scenario that it is compared with and those pinned. */
export function chartFile(
  { baseline, scenario }: Case,
  reference: Scenario,
  pinned: readonly Scenario[],
  options: FileOptions,
  signal: AbortSignal,
): Promise<ChartFile> {
  return call(signal, "chart_file", [baseline, scenario, reference, [...pinned], options]);
}

/** Everything that a run yields, each sector's causes too. */
export function wholeRun({ baseline, scenario }: Case, signal: AbortSignal): Promise<Run> {
  return call(signal, "simulate", [baseline, scenario, { detail: "sector_causes" }]);
}

/** What each sector is to cut in each year. */
export function quotas(
  { baseline, scenario }: Case,
  metric: Stock,
  signal: AbortSignal,
): Promise<Quotas> {
  return call(signal, "quotas", [baseline, scenario, metric]);
}

/** What is saved in each year against doing nothing, as the forms for it ask. */
export function savings({ baseline, scenario }: Case, signal: AbortSignal): Promise<Savings> {
  return call(signal, "savings", [baseline, scenario]);
}

/** How far the next target of each kind has come by the end of a year. */
export function standings(
  { baseline, scenario }: Case,
  year: number,
  signal: AbortSignal,
): Promise<Standing[]> {
  return call(signal, "standings", [baseline, scenario, year]);
}

/** What scenarios lead to, all of them judged as the plan is read in one. */
export function runs(
  baseline: Baseline,
  readings: Scenario["readings"],
  scenarios: readonly Scenario[],
  signal: AbortSignal,
): Promise<Run[]> {
  const each = scenarios.map(({ readings: _, ...scenario }) => {
    const read = { ...scenario, ...(readings && { readings }) };
    return call(signal, "simulate", [baseline, read, { detail: "totals" }]);
  });
  return Promise.all(each);
}

/** What there is to look up: the terms, what causes are called, and whose they are. */
export interface Reference {
  readonly terms: readonly Term[];
  readonly causes: readonly CauseInfo[];
  readonly version: string;
}

/** What there is to look up. */
export function reference(signal: AbortSignal): Promise<Reference> {
  return call(signal, "reference", []);
}

/** The share code of a scenario, with notes that travel along. */
export function encode(
  scenario: Scenario,
  notes: readonly string[],
  signal: AbortSignal,
): Promise<string> {
  return call(signal, "encode", [scenario, notes]);
}

/** How each sector fares. */
export interface SectorResults {
  readonly run: Run;
  readonly contributions: readonly Contribution[];
}

/** How each sector fares, and what it adds to the falls that the targets ask for. */
export async function sectors(
  { baseline, scenario }: Case,
  signal: AbortSignal,
): Promise<SectorResults> {
  const [run, contributions] = await Promise.all([
    call(signal, "simulate", [baseline, scenario, { detail: "sectors" }]),
    call(signal, "contributions", [baseline, scenario]),
  ]);
  return { run, contributions };
}

/** A target that is missed since sectors are protected, and what the others must do to meet it. */
export interface Lost {
  readonly target: string;
  readonly effort: AllTargets;
}

/** What protecting sectors leads to. */
export interface Protection {
  readonly lost: readonly Lost[];
  /** Those that can be met again, and what meets all of them together. */
  readonly within: readonly string[];
  readonly together: AllTargets | undefined;
}

/** All that cannot be in a province's figures, and all that is unlikely in them. */
export function findings(baseline: Baseline, signal: AbortSignal): Promise<Finding[]> {
  return call(signal, "findings", [baseline]);
}

/** Whether an effort meets what it was sought for. */
export function isEnough({ periods }: AllTargets): boolean {
  return periods.every(({ share }) => share !== null);
}

/** What the province must do where targets are missed that are met in another scenario. */
export async function protection(
  { baseline, scenario }: Case,
  free: Scenario,
  signal: AbortSignal,
): Promise<Protection> {
  const verdicts = async (scenario: Scenario) => {
    const run = await call(signal, "simulate", [baseline, scenario, { detail: "totals" }]);
    return run.verdicts;
  };
  const [now, before] = await Promise.all([verdicts(scenario), verdicts(free)]);
  const missed = now.filter(
    ({ status }, index) => status === "missed" && before[index]?.status === "met",
  );
  const targets = missed.map(({ id }) => id);
  const seek = (targets: string[]) => call(signal, "goal_seek_some", [baseline, scenario, targets]);
  const each = targets.map(async (target) => ({ target, effort: await seek([target]) }));
  const lost = await Promise.all(each);
  const within = lost.filter(({ effort }) => isEnough(effort)).map(({ target }) => target);
  return { lost, within, together: within.length > 1 ? await seek(within) : undefined };
}

/** A choice of a reading other than the one in force, and what it makes of the verdicts. */
export interface Reread {
  readonly reading: ReadingId;
  /** The place of the choice in the plan's list. */
  readonly choice: number;
  /** The verdicts that turn. */
  readonly turned: readonly { target: string; before: Status; after: Status }[];
}

/** What every other choice of every reading would make of the verdicts, one at a time. */
export function rereads(
  { readings }: Plan,
  { baseline, scenario }: Case,
  now: Run,
  signal: AbortSignal,
): Promise<Reread[]> {
  const each = readings.flatMap(({ id, choices }) =>
    choices.map(async ({ value }, choice): Promise<Reread[]> => {
      if (value === now.readings[id]) return [];
      const other = { ...scenario, readings: { ...now.readings, [id]: value } };
      const run = await call(signal, "simulate", [baseline, other, { detail: "totals" }]);
      const turned = run.verdicts.flatMap(({ id: target, status: after }, index) => {
        const before = now.verdicts[index]?.status;
        return before && before !== after ? [{ target, before, after }] : [];
      });
      return [{ reading: id, choice, turned }];
    }),
  );
  return Promise.all(each).then((all) => all.flat());
}
