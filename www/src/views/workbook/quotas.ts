// Quotas in whole numbers, and what is saved in the shape of the forms.

import type { Stock } from "../../engine";
import type { Quotas, Savings, YearOfSavings } from "../../engine-analysis";
import {
  type BookCell,
  type BookRow,
  type BookSheet,
  cellName,
  cellOf,
  type Format,
} from "../../workbook-cells";
import { autonomyForm, classesForm, type Form, millions, postsForm } from "../forms";
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

export function quotasSheet(page: Page, all: Readonly<Record<Stock, Quotas>>): BookSheet {
  const { plan, text } = page;
  const words = text.workbook;
  const rows: BookRow[] = above(page, text.quotas);
  for (const [metric, quotas] of Object.entries(all) as [Stock, Quotas][]) {
    rows.push(
      [note(`${text.quotaCaption[metric]} (${text.quotaUnit[metric]})`)],
      [head(text.sector), ...quotas.years.map(yearHead), head(text.sum)],
    );
    const first = rows.length;
    const block = plan.sectors.map(({ id, title }, index): BookRow => {
      const cells: BookRow = [
        t(page, title),
        ...quotas.sectors[id].map((cut) => figure(cut, "whole")),
      ];
      return [...cells, across(cells, 1, first + index, "whole")];
    });
    rows.push(
      ...block,
      below(block, first, text.province, () => "whole"),
      [],
    );
  }
  return {
    name: words.sheets.quotas,
    widths: [34, 9],
    frozen: { rows: 0, columns: 1 },
    rows,
  };
}

/** The place of what a form saves in the year, and of its sum, in its sheet. */
interface Place {
  readonly column: number;
  readonly row: number;
}

interface Filled {
  readonly sheet: BookSheet;
  readonly sums: readonly Place[];
}

const formatOf = (form: Form, at: number): Format =>
  form.kinds[at - 1] === "money" ? "money" : "count";

/** A form's rows with their sums, from a row on; `computed` makes formulas of some columns. */
function block(
  page: Page,
  form: Form,
  first: number,
  computed: (cells: BookRow, row: number) => BookRow,
): BookRow[] {
  const filled = form.rows.map((row, index) => {
    const cells = row.map((value, at) =>
      typeof value === "number" ? figure(value, formatOf(form, at)) : value,
    );
    return computed(cells, first + index);
  });
  return [...filled, below(filled, first, page.text.province, (at) => formatOf(form, at))];
}

/** A cell with another in its place. */
function put(cells: BookRow, at: number, cell: (value: number) => BookCell): BookRow {
  return cells.map((old, index) => (index === at ? cell(numberIn(old)) : old));
}

/** What the sums of a year's months are times what spending bears out. */
function borne({ borne_out: share }: YearOfSavings): string {
  return share === 1 ? "12" : `12*${share}`;
}

export function postsSheet(page: Page, { years }: Savings): Filled {
  const { text } = page;
  const rows: BookRow[] = above(page, text.savings.posts.title, [text.savings.unit]);
  const [payBefore, pay, paySaved, running, saved] = [3, 6, 7, 8, 9];
  const sums = years.map((of): Place => {
    const form = postsForm(page, of);
    rows.push([{ text: String(of.year), look: "strong" }], form.columns.map(head));
    const made = block(page, form, rows.length, (cells, row) => {
      const at = (column: number) => cellName(column, row);
      const less = put(cells, paySaved, (value) =>
        formula(value, "money", `${at(payBefore)}-${at(pay)}`),
      );
      return put(less, saved, (value) =>
        formula(value, "money", `${borne(of)}*(${at(paySaved)}+${at(running)})`),
      );
    });
    rows.push(...made, []);
    return { column: saved, row: rows.length - 2 };
  });
  const sheet = { name: text.workbook.sheets.posts, widths: [34, 16], rows };
  return { sheet: { ...sheet, frozen: { rows: 0, columns: 1 } }, sums };
}

export function autonomySheet(page: Page, { years }: Savings): Filled {
  const { text } = page;
  const rows: BookRow[] = above(page, text.savings.autonomy.title, [text.savings.unit]);
  const [monthly, saved] = [5, 6];
  const sums = years.map((of): Place => {
    const form = autonomyForm(page, of);
    rows.push([{ text: String(of.year), look: "strong" }], form.columns.map(head));
    const made = block(page, form, rows.length, (cells, row) =>
      put(cells, saved, (value) =>
        formula(value, "money", `${borne(of)}*${cellName(monthly, row)}`),
      ),
    );
    rows.push(...made);
    const place = { column: saved, row: rows.length - 1 };
    const classes = classesForm(page, of);
    rows.push(classes.columns.map(head));
    rows.push(...block(page, classes, rows.length, (cells) => cells), []);
    return place;
  });
  const sheet = { name: text.workbook.sheets.autonomy, widths: [40, 16], rows };
  return { sheet: { ...sheet, frozen: { rows: 0, columns: 1 } }, sums };
}

/** Year by year, what the forms have and what they leave. */
export function savingsSheet(
  page: Page,
  { years }: Savings,
  posts: readonly Place[],
  autonomy: readonly Place[],
): BookSheet {
  const { text } = page;
  const words = text.workbook;
  const columns = [
    text.year,
    words.forms.posts,
    words.forms.autonomy,
    words.forms.sum,
    words.forms.postsSince,
    words.forms.autonomySince,
    words.forms.sumSince,
    words.forms.fall,
    words.forms.elsewhere,
  ];
  const rows = years.map((of, index): BookRow => {
    const row = ABOVE + 1 + index;
    const at = (column: number) => cellName(column, row);
    const there = (sheet: string, place: Place | undefined) =>
      place ? cellOf(sheet, place.column, place.row) : "0";
    const { posts: form2d, autonomy: form2e } = of.province;
    const money = (amount: number) => figure(millions(amount), "money");
    const sum = (amount: number, text: string) => formula(millions(amount), "money", text);
    const since = form2d.since_2015 + form2e.since_2015;
    return [
      figure(of.year, "general"),
      sum(form2d.saved, there(words.sheets.posts, posts[index])),
      sum(form2e.saved, there(words.sheets.autonomy, autonomy[index])),
      sum(form2d.saved + form2e.saved, `${at(1)}+${at(2)}`),
      money(form2d.since_2015),
      money(form2e.since_2015),
      sum(since, `${at(4)}+${at(5)}`),
      money(of.fall),
      check(millions(of.fall), millions(since), `${at(7)}-${at(6)}`, "money"),
    ];
  });
  return {
    name: words.sheets.savings,
    widths: [12, 18],
    frozen: { rows: ABOVE + 1, columns: 1 },
    rows: [
      ...above(page, text.savings.title, [words.forms.unit]),
      columns.map(head),
      ...rows,
      [],
      [note(text.savings.help)],
    ],
  };
}
