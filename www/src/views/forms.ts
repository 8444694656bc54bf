// The two forms as tables of numbers: what the page shows, and what goes into files. Money in million
// đồng, as the forms have it.

import type { Cell, Rows } from "../csv";
import type { Forms, YearOfSavings } from "../engine-analysis";
import { date } from "../format";
import { type Page, t } from "./page";

/** Million đồng in a tỷ. */
const MILLIONS = 1000;

/** One of the forms. */
export interface Form {
  readonly title: string;
  /** What stands over each column. */
  readonly columns: readonly string[];
  /** How each column after the first counts: heads and units, or money. */
  readonly kinds: readonly ("count" | "money")[];
  /** The rows of the sectors, and that of the province. */
  readonly rows: readonly (readonly Cell[])[];
  readonly sum: readonly Cell[];
}

/** The last day of a year. */
export function lastDay({ state }: Page, year: number): string {
  return date(`${year}-12-31`, state.view.language);
}

function rowsOf(page: Page, of: YearOfSavings, cells: (forms: Forms) => number[]): Cell[][] {
  return page.plan.sectors.map(({ id, title }) => [t(page, title), ...cells(of.sectors[id])]);
}

/** Form 2đ of a year. */
export function postsForm(page: Page, of: YearOfSavings): Form {
  const { text, result } = page;
  const words = text.savings.posts;
  const cells = ({ posts }: Forms) => [
    posts.people_2015,
    posts.people_before,
    posts.pay_before * MILLIONS,
    posts.people,
    posts.moved,
    posts.pay * MILLIONS,
    posts.pay_saved * MILLIONS,
    posts.running_saved * MILLIONS,
    posts.saved * MILLIONS,
  ];
  return {
    title: words.title,
    columns: [
      text.sector,
      words.people2015(lastDay(page, result.run.years[0] ?? of.year)),
      words.before(of.year - 1),
      words.payBefore,
      words.people(of.year),
      words.moved,
      words.pay,
      words.paySaved,
      words.runningSaved,
      words.saved,
    ],
    kinds: ["count", "count", "money", "count", "count", "money", "money", "money", "money"],
    rows: rowsOf(page, of, cells),
    sum: [text.province, ...cells(of.province)],
  };
}

/** Form 2e of a year, by sector. */
export function autonomyForm(page: Page, of: YearOfSavings): Form {
  const { text } = page;
  const words = text.savings.autonomy;
  const cells = ({ autonomy }: Forms) => {
    const classes = [autonomy.self_financing, autonomy.partly_financed, autonomy.budget_funded];
    return [
      classes.reduce((sum, { before }) => sum + before, 0),
      classes.reduce((sum, { now }) => sum + now, 0),
      autonomy.self_financing.more,
      autonomy.partly_financed.more,
      autonomy.monthly * MILLIONS,
      autonomy.saved * MILLIONS,
    ];
  };
  return {
    title: words.title,
    columns: [
      text.sector,
      words.before(lastDay(page, of.year - 1)),
      words.now(lastDay(page, of.year)),
      words.toSelf,
      words.toPartly,
      words.monthly,
      words.saved,
    ],
    kinds: ["count", "count", "count", "count", "money", "money"],
    rows: rowsOf(page, of, cells),
    sum: [text.province, ...cells(of.province)],
  };
}

/** The classes of units in form 2e: how many there were, are, came and went. */
export function classesForm(page: Page, of: YearOfSavings): Form {
  const words = page.text.savings.autonomy;
  const { autonomy } = of.province;
  const ids = ["self_financing", "partly_financed", "budget_funded"] as const;
  const rows = ids.map((id) => {
    const { before, now, more, fewer } = autonomy[id];
    return [words.classes[id], before, now, more, fewer];
  });
  const sums = [1, 2, 3, 4].map((at) => rows.reduce((sum, row) => sum + Number(row[at]), 0));
  return {
    title: `${words.title} – ${words.class.toLowerCase()}`,
    columns: [
      words.class,
      words.before(lastDay(page, of.year - 1)),
      words.now(lastDay(page, of.year)),
      words.more,
      words.fewer,
    ],
    kinds: ["count", "count", "count", "count"],
    rows,
    sum: [page.text.province, ...sums],
  };
}

/** A form as the rows of a table. */
export function formRows({ columns, rows, sum }: Form): Rows {
  return [columns, ...rows, sum];
}

/** Million đồng in an amount of tỷ. */
export function millions(amount: number): number {
  return amount * MILLIONS;
}
