// The figures that were observed, by what they are of and by year.

import type { Metric, Run, Scenario } from "../engine";
import type { Change } from "./change";
import type { State } from "./state";

/** A figure of a year. */
export interface Observed {
  readonly metric: Metric;
  readonly year: number;
  readonly figure: number;
}

/** All of them: in the order of what they are of, then of the years. */
export function observedIn(metrics: readonly Metric[], { observed = {} }: Scenario): Observed[] {
  return metrics.flatMap((metric) =>
    Object.entries(observed[metric] ?? {}).map(([year, figure]) => ({
      metric,
      year: Number(year),
      figure,
    })),
  );
}

/** The figure of a year, where there is one. */
export function observedOf(
  { observed }: Scenario,
  metric: Metric,
  year: number,
): number | undefined {
  return observed?.[metric]?.[year];
}

/** What the run has for the same: spending without severance, as it is observed. */
export function simulated(run: Run, metric: Metric, year: number): number | undefined {
  const { totals, readings } = run;
  if (metric !== "support") return totals[metric][run.years.indexOf(year)];
  const spent = totals.support.nominal[run.support_years.indexOf(year)];
  const severance = totals.severance[run.years.indexOf(year)] ?? 0;
  return spent === undefined || readings.severance === "apart" ? spent : spent - severance;
}

function withObserved(state: State, observed: NonNullable<Scenario["observed"]>): State {
  const { observed: _, ...rest } = state.scenario;
  const some = Object.keys(observed).length > 0;
  return { ...state, scenario: { ...rest, ...(some && { observed }) } };
}

/** Sets the figure of a year, or takes it away. */
export function observe(metric: Metric, year: number, figure: number | undefined): Change {
  return (state) => {
    if (observedOf(state.scenario, metric, year) === figure) return state;
    const { [metric]: before = {}, ...others } = state.scenario.observed ?? {};
    const { [year]: _, ...kept } = before;
    const years = figure === undefined ? kept : { ...kept, [year]: figure };
    const some = Object.keys(years).length > 0;
    return withObserved(state, some ? { ...others, [metric]: years } : others);
  };
}

/** Sets many figures at once; the others stay. */
export function observeAll(figures: readonly Observed[]): Change {
  return (state) =>
    figures.reduce((next, { metric, year, figure }) => observe(metric, year, figure)(next), state);
}

/** Takes all figures away. */
export function forgetObserved(): Change {
  return (state) => (state.scenario.observed ? withObserved(state, {}) : state);
}
