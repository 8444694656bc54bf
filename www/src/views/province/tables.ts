// The figures as tables to be typed into: a row a sector or a year, a column a figure.

import { html, nothing, type TemplateResult } from "lit";
import { readAlone } from "../../block";
import type { FormSheet, SheetId } from "../../engine";
import { decimalSign, shortNumber } from "../../format";
import {
  columnsOf,
  draftOf,
  type Place,
  rowsOf,
  type SheetColumn,
  sheetOf,
  valueAt,
  withValue,
} from "../../store/form";
import { t } from "../page";
import { takenOrLeft } from "../typed";
import { fieldName } from "./cell";
import type { Desk } from "./desk";
import { findingsAt, sentence } from "./findings";

/** The sheets of the baseline; the first is open. */
const SHEETS: readonly SheetId[] = ["sectors", "spending", "budget"];

export function tables(desk: Desk): TemplateResult {
  const { page } = desk;
  return html`${SHEETS.map((id, index) => {
    const sheet = sheetOf(page.plan, id);
    return html`<details class="sheet" data-sheet=${id} ?open=${index === 0}>
      <summary>${t(page, sheet.title)} <span class="note">${t(page, sheet.help)}</span></summary>
      ${table(desk, sheet)}
    </details>`;
  })}`;
}

function table(desk: Desk, sheet: FormSheet): TemplateResult {
  const { page } = desk;
  const { plan, text } = page;
  const words = text.ownFigures;
  const columns = columnsOf(sheet);
  const first = sheet.rows === "years" ? words.year : text.sector;
  const head = ({ column, title, year }: SheetColumn) =>
    words.measured(year === undefined ? t(page, title) : String(year), t(page, column.unit));
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${t(page, sheet.title)}>
    <table role="table" class="cards form">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${first}</th>
          ${columns.map(
            (
              column,
            ) => html`<th role="columnheader" scope="col" title=${t(page, column.column.help)}>
              ${column.year ?? t(page, column.title)}
              <span class="clause">${t(page, column.column.unit)}</span>
            </th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rowsOf(plan, sheet).map(
          ({ id, title }) => html`<tr role="row">
            <th role="rowheader" scope="row">${t(page, title)}</th>
            ${columns.map((column) => {
              const place = {
                sheet: sheet.id,
                row: id,
                column: column.column.id,
                year: column.year,
              };
              return html`<td role="cell" class="number" data-label=${head(column)}>
                ${field(desk, place, column, t(page, title))}
              </td>`;
            })}
          </tr>`,
        )}
      </tbody>
      ${sheet.rows === "sectors" ? sums(desk, sheet, columns) : nothing}
    </table>
  </div>`;
}

/** A number as it stands in its field: in full, and with no sign between thousands. */
function written(value: number, sign: "," | "."): string {
  return String(value).replace(".", sign);
}

function field(desk: Desk, place: Place, { column, year }: SheetColumn, row: string) {
  const { page, look, revise } = desk;
  const { plan, state, text } = page;
  const { language } = state.view;
  const words = text.ownFigures;
  const { draft } = look;
  const value = valueAt(plan, draft, place, language) as number | undefined;
  const before = valueAt(plan, draftOf(state), place, language);
  const counted = column.kind === "count";
  const read = (typed: string) => {
    const figure = readAlone(typed, counted);
    return figure === "unclear" ? undefined : figure;
  };
  const name = (page: Desk["page"]) =>
    year === undefined ? t(page, column.title) : `${t(page, column.title)} ${year}`;
  const wrong = (typed: string) => {
    const say = readAlone(typed, counted) === "unclear" ? "unclear" : "badNumber";
    desk.tell({ slip: words[say](name(page), row, typed), done: undefined });
  };
  const set = (figure: number | undefined) => {
    if (figure === undefined && place.sheet !== "budget") {
      desk.tell({ slip: words.badNumber(name(page), row, ""), done: undefined });
      return false;
    }
    if (figure !== value) revise(withValue(plan, draft, place, figure));
    return true;
  };
  const found = findingsAt(look, place);
  const refused = found.some(({ refused }) => refused);
  const id = fieldName(place);
  return html`<input
      type="text"
      inputmode="decimal"
      autocomplete="off"
      size=${column.kind === "money" ? 9 : 7}
      class=${value === before ? "" : "changed"}
      data-cell=${id}
      aria-label=${words.typed(name(page), row)}
      aria-invalid=${refused}
      aria-describedby=${found.length > 0 ? `found-${id}` : nothing}
      .value=${value === undefined ? "" : written(value, decimalSign(language))}
      @change=${takenOrLeft({
        value,
        read,
        write: (figure) => written(figure, decimalSign(language)),
        set,
        wrong,
      })}
    />${
      found.length > 0
        ? html`<span class="finding" data-refused=${refused} id=${`found-${id}`}>
            ${found.map((one) => html`<span>${sentence(page, one)}</span>`)}
          </span>`
        : nothing
    }`;
}

/** The province's sums. */
function sums({ page, look }: Desk, sheet: FormSheet, columns: readonly SheetColumn[]) {
  const { plan, state, text } = page;
  const { language } = state.view;
  const sum = ({ column, year }: SheetColumn) =>
    rowsOf(plan, sheet).reduce((all, { id }) => {
      const place = { sheet: sheet.id, row: id, column: column.id, year };
      return all + Number(valueAt(plan, look.draft, place, language) ?? 0);
    }, 0);
  return html`<tfoot role="rowgroup">
    <tr role="row">
      <th role="rowheader" scope="row">${text.ownFigures.sum}</th>
      ${columns.map(
        (column) => html`<td
          role="cell"
          class="number"
          data-sum=${`${column.column.id}/${column.year ?? ""}`}
          data-label=${column.year ?? t(page, column.title)}
        >
          <span>${shortNumber(sum(column), language)}</span>
        </td>`,
      )}
    </tr>
  </tfoot>`;
}
