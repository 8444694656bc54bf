// The province by year, the sectors by year, and what changed the stocks.

import type { Run } from "../../engine";
import type { Reference } from "../../engine-analysis";
import {
  type BookCell,
  type BookRow,
  type BookSheet,
  cellName,
  cellOf,
  type Format,
} from "../../workbook-cells";
import { type Page, t } from "../page";
import {
  ABOVE,
  above,
  across,
  below,
  check,
  figure,
  formula,
  head,
  note,
  numberIn,
  yearHead,
} from "./grid";

type Series = Run["totals"];
type Stocks = Exclude<keyof Series, "support">;
type Prices = keyof Series["support"];

const STOCKS: readonly Stocks[] = [
  "self_financing_units",
  "partly_financed_units",
  "budget_funded_units",
  "units",
  "convertible_units",
  "converted_units",
  "posts",
  "staff",
  "irregular_contracts",
  "pay",
  "running",
  "severance",
];
const PRICES: readonly Prices[] = ["nominal", "cpi_constant", "salary_neutral", "budget_share"];
const MONEY: readonly string[] = ["pay", "running", "severance"];

/** The columns of years begin behind the name and the unit. */
const LEAD = 2;

const formatOf = (id: Stocks | Prices): Format =>
  id === "budget_share" ? "share" : MONEY.includes(id) || isPrices(id) ? "money" : "count";

function isPrices(id: Stocks | Prices): id is Prices {
  return (PRICES as readonly string[]).includes(id);
}

/** The years of the sheet: those of spending, of which the stocks have the later ones. */
function figuresOf({ support_years, years }: Run, series: Series, id: Stocks | Prices) {
  return support_years.map((year, at) => {
    if (isPrices(id)) return series.support[id][at] ?? null;
    const value = series[id][years.indexOf(year)];
    return value === undefined ? null : value;
  });
}

function wordsOf({ text }: Page, id: Stocks | Prices): readonly string[] {
  return isPrices(id) ? text.workbook.support[id] : text.workbook.series[id];
}

/** In which row of the sheet of series a series stands. */
function rowOf(id: Stocks | Prices): number {
  const at = isPrices(id) ? STOCKS.length + PRICES.indexOf(id) : STOCKS.indexOf(id);
  return ABOVE + 1 + at;
}

export function seriesSheet(page: Page, run: Run): BookSheet {
  const words = page.text.workbook;
  const at = (id: Stocks | Prices, column: number) => cellName(column, rowOf(id));
  const rows = [...STOCKS, ...PRICES].map((id): BookRow => {
    const cells = figuresOf(run, run.totals, id).map((value, index): BookCell => {
      if (value === null) return null;
      const column = LEAD + index;
      if (id !== "units") return figure(value, formatOf(id));
      const classes = STOCKS.slice(0, 3).map((part) => at(part, column));
      return formula(value, "count", classes.join("+"));
    });
    return [...wordsOf(page, id), ...cells];
  });
  const derived = (value: (t: number) => number, of: (column: number) => string, as: Format) =>
    run.support_years.map((year, index): BookCell => {
      const place = run.years.indexOf(year);
      return place < 0 ? null : formula(value(place), as, of(LEAD + index));
    });
  const { units, self_financing_units: own, posts, staff } = run.totals;
  const share = derived(
    (t) => ((units[t] ?? 0) === 0 ? 0 : (own[t] ?? 0) / (units[t] ?? 1)),
    (c) => `IF(${at("units", c)}=0,0,${at("self_financing_units", c)}/${at("units", c)})`,
    "share",
  );
  const vacant = derived(
    (t) => (posts[t] ?? 0) - (staff[t] ?? 0),
    (c) => `${at("posts", c)}-${at("staff", c)}`,
    "count",
  );
  return {
    name: words.sheets.series,
    widths: [44, 22, 11],
    frozen: { rows: ABOVE + 1, columns: 1 },
    rows: [
      ...above(page, words.sheets.series),
      [head(words.name), head(words.unit), ...run.support_years.map(yearHead)],
      ...rows,
      [words.share, "%", ...share],
      [words.vacant, words.series.posts[1] ?? "", ...vacant],
    ],
  };
}

export function sectorsSheet(page: Page, run: Run): BookSheet {
  const { plan, text } = page;
  const words = text.workbook;
  const rows: BookRow[] = above(page, words.sheets.sectors);
  const years = run.support_years;
  // Shares of one budget add up too, but only where there is one.
  const wanted = [...STOCKS, ...PRICES].filter((id) => id !== "budget_share");
  for (const id of wanted) {
    const [title = "", unit = ""] = wordsOf(page, id);
    rows.push([head(title), head(unit), ...years.map(yearHead)]);
    const first = rows.length;
    const block = plan.sectors.map(({ id: sector, title }): BookRow => {
      const series = run.sectors[sector];
      const figures = series ? figuresOf(run, series, id) : [];
      return [
        t(page, title),
        unit,
        ...figures.map((value) => (value === null ? null : figure(value, formatOf(id)))),
      ];
    });
    const there = figuresOf(run, run.totals, id);
    const sums = below(block, first, text.sum, () => formatOf(id), LEAD).map((cell, at) =>
      at >= LEAD && there[at - LEAD] === null ? null : cell,
    );
    rows.push(...block, sums);
    const last = rows.length - 1;
    const checks = there.map((value, index): BookCell => {
      if (value === null) return null;
      const column = LEAD + index;
      const other = cellOf(words.sheets.series, column, rowOf(id));
      return check(numberIn(sums[column]), value, `${cellName(column, last)}-${other}`);
    });
    rows.push([note(words.check), null, ...checks], []);
  }
  return {
    name: words.sheets.sectors,
    widths: [44, 22, 11],
    frozen: { rows: 0, columns: 1 },
    rows,
  };
}

const SUBJECTS = ["units", "posts", "staff"] as const;

export function causesSheet(page: Page, run: Run, { causes }: Reference): BookSheet {
  const words = page.text.workbook;
  const rows: BookRow[] = above(page, words.sheets.causes);
  const [, ...years] = run.years;
  for (const subject of SUBJECTS) {
    const [, unit = ""] = words.series[subject];
    rows.push(
      [note(words.subjects[subject])],
      [head(words.cause), head(unit), ...years.map(yearHead), head(page.text.sum)],
    );
    const first = rows.length;
    const block = Object.entries(run.causes[subject]).map(([cause, changes], index): BookRow => {
      const title = causes.find(({ id }) => id === cause)?.title;
      const [, ...simulated] = changes as readonly number[];
      const cells: BookRow = [
        title ? t(page, title) : cause,
        unit,
        ...simulated.map((value) => figure(value, "count")),
      ];
      return [...cells, across(cells, LEAD, first + index, "count")];
    });
    const sums = below(block, first, words.change, () => "count", LEAD);
    rows.push(...block, sums);
    const last = rows.length - 1;
    const stock = run.totals[subject];
    // The sheet of series begins with the years of spending alone.
    const ahead = run.support_years.indexOf(run.years[0] ?? 0);
    const checks = years.map((_, index): BookCell => {
      const column = LEAD + index;
      const at = (step: number) =>
        cellOf(words.sheets.series, column + ahead + step, rowOf(subject));
      const changed = (stock[index + 1] ?? 0) - (stock[index] ?? 0);
      return check(
        numberIn(sums[column]),
        changed,
        `${cellName(column, last)}-(${at(1)}-${at(0)})`,
      );
    });
    rows.push([note(words.check), null, ...checks], []);
  }
  return {
    name: words.sheets.causes,
    widths: [44, 14, 10],
    frozen: { rows: 0, columns: 1 },
    rows,
  };
}
