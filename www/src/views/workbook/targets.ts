// The targets and what became of them, in words and in numbers.

import type { Run, Target, Verdict } from "../../engine";
import {
  type BookCell,
  type BookRow,
  type BookSheet,
  cellName,
  type Format,
} from "../../workbook-cells";
import { readAs, required } from "../outcome";
import { type Page, t } from "../page";
import { kindOf } from "../verdict";
import { ABOVE, above, figure, head } from "./grid";

/** A measure is a share, but for what is counted down to nothing. */
function formatOf(target: Target): Format {
  const { kind } = kindOf(target);
  return kind === "no_contracts" || kind === "conversion" ? "count" : "share";
}

/** The columns of the numbers that the margin is made of. */
const MEASURE = 6;
const REQUIRED = 7;

/** The margin as a formula of what was reached and what is required, where it is one. */
function margin(verdict: Verdict, as: Format, row: number): BookCell {
  const { measure, required, margin } = verdict;
  if (margin === null) return null;
  if (measure === null || required === null) return figure(margin, as);
  const [a, b] = [cellName(MEASURE, row), cellName(REQUIRED, row)];
  const near = (value: number) => Math.abs(value - margin) <= 1e-12 * Math.max(1, Math.abs(margin));
  const look = "strong" as const;
  if (near(measure - required)) return { value: margin, as, formula: `${a}-${b}`, look };
  if (near(required - measure)) return { value: margin, as, formula: `${b}-${a}`, look };
  return figure(margin, as);
}

export function targetsSheet(page: Page, run: Run): BookSheet {
  const { plan, text } = page;
  const words = text.workbook;
  const known = (value: number | null, as: Format) => (value === null ? null : figure(value, as));
  const rows = plan.targets.flatMap((target, index): BookRow[] => {
    const verdict = run.verdicts[index];
    if (!verdict) return [];
    const status = plan.statuses.find(({ id }) => id === verdict.status);
    const as = formatOf(target);
    return [
      [
        t(page, target.title),
        t(page, target.clause),
        text.strengths[target.strength],
        t(page, target.required),
        required(page, target, verdict),
        status ? t(page, status.title) : verdict.status,
        known(verdict.measure, as),
        known(verdict.required, as),
        null,
        known(verdict.margin_absolute, "count"),
        known(verdict.first_year, "general"),
        verdict.readings_met,
        verdict.readings_total,
        readAs(page, verdict),
      ],
    ];
  });
  const columns = [
    text.target,
    text.exports.clause,
    text.exports.strength,
    text.required,
    words.required,
    text.verdict,
    words.measure,
    text.exports.requiredFigure,
    words.margin,
    text.exports.marginCount,
    text.exports.since,
    text.readingsMet,
    text.exports.readingsAll,
    text.exports.readings,
  ];
  const verdicts = run.verdicts;
  return {
    name: words.sheets.targets,
    widths: [40, 26, 18, 40, 12, 14, 12, 12, 12, 14, 10, 10, 12, 50],
    frozen: { rows: ABOVE + 1, columns: 1 },
    rows: [
      ...above(page, text.ledger),
      columns.map(head),
      ...rows.map((cells, index) => {
        const [target, verdict] = [plan.targets[index], verdicts[index]];
        if (!target || !verdict) return cells;
        const row = ABOVE + 1 + index;
        return cells.map((cell, at) =>
          at === REQUIRED + 1 ? margin(verdict, formatOf(target), row) : cell,
        );
      }),
    ],
  };
}
