// What stands over a table in a file: what it is of, how the plan was read, whose figures it rests on.

import type { Rows } from "../csv";
import type { ChartKind, ReadingId } from "../engine";
import { date, today } from "../format";
import { version } from "../version";
import { type Page, scenarioName, t } from "./page";
import { kindOf } from "./verdict";

/** The readings that bear on a chart's targets. */
export function bearingOn({ plan, result }: Page, chart: ChartKind): ReadingId[] {
  const bearing = plan.targets.flatMap((target, index) => {
    const { kind, stock } = kindOf(target);
    return (stock ?? kind) === chart ? (result.run.verdicts[index]?.readings ?? []) : [];
  });
  return plan.readings.map(({ id }) => id).filter((id) => bearing.includes(id));
}

/** All readings. */
export function everyReading({ plan }: Page): ReadingId[] {
  return plan.readings.map(({ id }) => id);
}

/** How the plan is read: a sentence's part for each reading. */
export function inForce(page: Page, ids: readonly ReadingId[]): string[] {
  const { plan, text, result } = page;
  return plan.readings
    .filter(({ id }) => ids.includes(id))
    .map(({ id, title, choices }) => {
      const chosen = choices.find(({ value }) => value === result.run.readings[id]);
      return text.exports.reading(t(page, title), chosen ? t(page, chosen.title) : "");
    });
}

/** Whose figures everything rests on. */
export function baselineName(page: Page): string {
  const { baseline } = page.state;
  return baseline.title ? t(page, baseline.title) : "–";
}

/** The plan, as it is cited. */
export function cited(page: Page): string {
  const { plan, state, text } = page;
  const { number, date: day, issuer } = plan.document;
  return text.source(number, date(day, state.view.language), t(page, issuer));
}

export function preamble(page: Page, title: string, readings: readonly ReadingId[]): Rows {
  const { state, text, link } = page;
  const { baseline, view } = state;
  const rows = [
    [`${text.product} – ${title}`],
    [text.preset, scenarioName(page)],
    [text.exports.readings, inForce(page, readings).join("; ")],
    [text.baseline, baselineName(page)],
    [baseline.illustrative ? text.illustrativeHelp : (baseline.source ?? "")],
    [cited(page)],
    [text.madeOn, date(today(), view.language)],
    [text.exports.version, version],
    [text.exports.link, link ?? ""],
  ];
  // What is not there is not named.
  return rows.filter((cells) => cells.every(Boolean));
}
