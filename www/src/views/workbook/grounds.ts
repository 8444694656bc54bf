// What the results rest on: where they come from, assumptions, levers, readings.

import { assumptionIds, figuresOf, isAssumed } from "../../store/assume";
import { isOwn, valuesOf } from "../../store/change";
import type { BookRow, BookSheet, Format } from "../../workbook-cells";
import { type Page, t } from "../page";
import { everyReading, preamble } from "../preamble";
import { ABOVE, above, figure, head, note, strong } from "./grid";

/** The first sheet: whose workbook it is and what is in it. */
export function aboutSheet(page: Page, link: string | undefined): BookSheet {
  const { state, text } = page;
  const words = text.workbook;
  const [title, ...rows] = preamble({ ...page, link }, words.title, everyReading(page));
  const yes = state.baseline.illustrative ? text.exports.yes : words.no;
  const sheets = Object.values(words.sheets).slice(1);
  return {
    name: words.sheets.about,
    widths: [24, 100],
    rows: [
      [{ text: String(title?.[0] ?? words.title), look: "title" }],
      [],
      ...rows.map(
        ([name = "", value]): BookRow =>
          value === undefined ? [null, name] : [strong(String(name)), value],
      ),
      [strong(words.illustrative), yes],
      [],
      [strong(words.contents), sheets.join(", ")],
      [null, note(words.formulas)],
    ],
  };
}

export function assumptionsSheet(page: Page): BookSheet {
  const { plan, state, text } = page;
  const words = text.workbook;
  const { parts } = text;
  const assumed = assumptionIds(plan).map((id): BookRow => {
    const usual = plan.parameters.assumptions[id];
    const { value, low, high } = figuresOf(plan, state.scenario, id);
    const as: Format = usual.kind === "share" ? "share" : "general";
    return [
      t(page, usual.title),
      t(page, usual.unit),
      ...[value, low, high, usual.value, usual.low, usual.high].map((of) => figure(of, as)),
      isAssumed(state.scenario, id) ? text.changed : "",
      t(page, usual.source),
    ];
  });
  const lever = (name: string, values: readonly number[]): BookRow => [
    name,
    "",
    ...values.map((share) => figure(share, "share")),
  ];
  const province = plan.levers.map(({ id, title }) =>
    lever(t(page, title), valuesOf(plan, state.scenario, "province", id)),
  );
  const sectors = plan.sectors.flatMap((sector) =>
    plan.levers
      .filter(({ id }) => isOwn(state.scenario, sector.id, id))
      .map(({ id, title }) => {
        const name = text.memo.inSector(t(page, title), t(page, sector.title));
        return lever(name, valuesOf(plan, state.scenario, sector.id, id));
      }),
  );
  const ranges = [parts.value, parts.low, parts.high];
  return {
    name: words.sheets.assumptions,
    widths: [48, 26, 12, 12, 12, 12, 12, 12, 12, 80],
    frozen: { rows: ABOVE + 1, columns: 1 },
    rows: [
      ...above(page, words.sheets.assumptions),
      [
        head(text.memo.assumption),
        head(words.unit),
        ...ranges.map(head),
        ...ranges.map((part) => head(`${words.usual}: ${part.toLowerCase()}`)),
        head(""),
        head(text.memo.source),
      ],
      ...assumed,
      [],
      [
        head(words.lever),
        head(""),
        ...plan.periods.map(({ first, last }) => head(text.periodYears(first, last))),
      ],
      ...province,
      ...sectors,
    ],
  };
}

export function readingsSheet(page: Page): BookSheet {
  const { plan, text, result } = page;
  const words = text.workbook;
  return {
    name: words.sheets.readings,
    widths: [40, 40, 16, 100],
    frozen: { rows: ABOVE + 1, columns: 1 },
    rows: [
      ...above(page, text.memo.readings),
      [head(text.memo.reading), head(text.memo.choice), head(""), head("")],
      ...plan.readings.map(({ id, title, help, choices }): BookRow => {
        const index = choices.findIndex(({ value }) => value === result.run.readings[id]);
        const chosen = choices[index];
        return [
          t(page, title),
          chosen ? t(page, chosen.title) : "",
          index > 0 ? text.memo.other : "",
          t(page, chosen?.help ?? help),
        ];
      }),
    ],
  };
}
