// A chart as a file: what stands around it, and its numbers as a table.

import type { Cell, Rows } from "../csv";
import type { ChartKind } from "../engine";
import { type ChartFile, chartFile, type FileOptions } from "../engine-analysis";
import { date, today } from "../format";
import type { Pin } from "../store/state";
import { found } from "../store/work";
import { version } from "../version";
import { type Page, scenarioName, t } from "./page";
import { baselineName, bearingOn, cited, inForce, preamble } from "./preamble";

/** The size of the drawing, CSS pixels: with the paper around it 960 wide. */
const WIDTH = 912;
const HEIGHT = 420;

/** What the chart rests on, a paragraph each. */
function notes(page: Page, chart: ChartKind, link: string | undefined): string[] {
  const { plan, state, text } = page;
  const { baseline, view } = state;
  const bearing = bearingOn(page, chart);
  const source = baseline.illustrative ? text.illustrativeHelp : (baseline.source ?? "");
  return [
    `${cited(page)}. ${text.exports.baseline(baselineName(page))} ${source}`,
    bearing.length > 0 ? text.exports.readAs(inForce(page, bearing).join("; ")) : "",
    ...plan.events.map(({ year, text: what, source }) =>
      text.exports.event(year, t(page, what), t(page, source)),
    ),
    text.exports.made(version, date(today(), view.language)),
    link ? text.exports.linked(link) : "",
  ].filter(Boolean);
}

function pinned({ state }: Page): readonly Pin[] {
  return state.view.pins ?? [];
}

function options(page: Page, chart: ChartKind, link: string | undefined): FileOptions {
  const { state, text, findings } = page;
  const { language, measure, uncertain } = state.view;
  const bands = uncertain && findings ? found(findings.bands)?.charts : undefined;
  return {
    chart,
    width: WIDTH,
    height: HEIGHT,
    language,
    measure,
    band: bands?.[chart] ?? null,
    subtitle: text.exports.scenario(scenarioName(page)),
    pinned: pinned(page).map(({ title }) => t(page, title)),
    badge: state.baseline.illustrative ? text.illustrative : "",
    notes: notes(page, chart, link),
  };
}

/** Has a chart drawn for a file. */
export async function drawnFile(page: Page, chart: ChartKind): Promise<ChartFile> {
  const { state, result } = page;
  const signal = new AbortController().signal;
  const others = pinned(page).map(({ scenario }) => scenario);
  return chartFile(
    state,
    result.reference,
    others,
    options(page, chart, await page.linked()),
    signal,
  );
}

/** A number to as many digits as it can be worth. */
function figure(value: number | null | undefined): Cell {
  return value === null || value === undefined ? "" : Number(value.toPrecision(12));
}

/** The numbers of a chart: a row for each year. */
export function chartRows(page: Page, chart: ChartKind, file: ChartFile): Rows {
  const { text } = page;
  const { years, scenario, reference, band, observed, title, unit } = file;
  const quantiles = band
    ? (["q10", "q25", "q75", "q90"] as const).map((name) => ({
        name: text.exports.columns[name],
        line: band[name],
      }))
    : [];
  const lines = [
    { name: text.scenarioLine, line: scenario },
    ...(reference ? [{ name: text.referenceLine, line: reference }] : []),
    ...pinned(page).map(({ title }, index) => ({
      name: t(page, title),
      line: file.pinned[index] ?? [],
    })),
    ...quantiles,
  ];
  const watched = observed.length > 0;
  const head = [text.exports.year, ...lines.map(({ name }) => name)];
  const rows = years.map((year, index): Cell[] => [
    year,
    ...lines.map(({ line }) => figure(line[index])),
    ...(watched ? [observed.includes(year) ? text.exports.yes : ""] : []),
  ]);
  return [
    ...preamble(page, title, bearingOn(page, chart)),
    [text.countedIn, unit],
    [],
    watched ? [...head, text.exports.observed] : head,
    ...rows,
  ];
}
