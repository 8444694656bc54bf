// Each sector's share of the fall that a target compares.

import { html, nothing, type TemplateResult } from "lit";
import type { Target } from "../engine";
import type { Contribution, SectorResults } from "../engine-analysis";
import { count, percent } from "../format";
import { type Page, t } from "./page";
import { shares } from "./shares";
import { amount, kindOf } from "./verdict";

/** The period at whose end the sectors are looked at. */
export function stageOf({ plan, state }: Page): { first: number; last: number } {
  const found = plan.periods.find(({ id }) => id === state.view.stage);
  return found ?? { first: 0, last: 0 };
}

/** A target of the period in view, with what the sectors add to its fall. */
interface Column {
  readonly target: Target;
  readonly of: Contribution;
  /** What is shared out; none where nothing falls. */
  readonly fall: number | undefined;
}

export function parts(page: Page, { contributions }: SectorResults): TemplateResult {
  const { plan, text } = page;
  const { first, last } = stageOf(page);
  const columns = contributions.flatMap((of): Column[] => {
    const target = plan.targets.find(({ id }) => id === of.target);
    const year = target ? kindOf(target).year : 0;
    if (!target || year < first || year > last) return [];
    return [{ target, of, fall: of.fall !== null && of.fall > 0 ? of.fall : undefined }];
  });
  const tables = columns.map(({ of, fall }) => {
    const each = plan.sectors.map(({ id }) => of.sectors[id] ?? 0);
    return { each, rounded: fall === undefined ? undefined : shares(each, fall) };
  });
  const head = ({ target }: Column) => t(page, target.title);
  return html`
    <div class="scroll" role="region" tabindex="0" aria-label=${text.sectors.shares}>
      <table role="table" class="parts cards">
        <caption>
          <b>${text.sectors.shares}</b>. ${text.sectors.sharesHelp}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">${text.sector}</th>
            ${columns.map(
              (column) => html`<th role="columnheader" scope="col" data-column=${column.target.id}>
                ${head(column)}<span class="clause">${fallen(page, column)}</span>
              </th>`,
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${plan.sectors.map(
            ({ id, title }, row) => html`<tr role="row" data-part=${id}>
              <th role="rowheader" scope="row">${t(page, title)}</th>
              ${columns.map((column, index) => {
                const share = tables[index]?.rounded?.[row];
                const part = tables[index]?.each[row] ?? 0;
                return html`<td role="cell" class="number" data-label=${head(column)}>
                  ${share === undefined ? "–" : html`<span>${percent(share, page.state.view.language)}</span>`}
                  ${share === undefined || isShare(page, column) ? nothing : html`<span class="clause">${counted(page, column.target, part)}</span>`}
                </td>`;
              })}
            </tr>`,
          )}
        </tbody>
        <tfoot role="rowgroup">
          <tr role="row">
            <th role="rowheader" scope="row">${text.province}</th>
            ${columns.map(
              (column) => html`<td role="cell" class="number" data-label=${head(column)}>
                ${column.fall === undefined ? "–" : html`<span>${percent(1, page.state.view.language, 0)}</span>`}
              </td>`,
            )}
          </tr>
        </tfoot>
      </table>
    </div>
  `;
}

/** Spending as a share of the budget is counted in nothing else. */
function isShare({ result }: Page, { target }: Column): boolean {
  return kindOf(target).kind === "support" && result.run.readings.prices === "budget_share";
}

function counted(page: Page, target: Target, part: number): string {
  const { language } = page.state.view;
  return amount(page, target, count(part, language));
}

/** What the province's fall is, or why there is none to share out. */
function fallen(page: Page, column: Column): string {
  const { text, state } = page;
  const { fall } = column.of;
  if (fall === null) return text.sectors.unknown;
  if (fall === 0) return text.sectors.still;
  const size = Math.abs(fall);
  const said = isShare(page, column)
    ? percent(size, state.view.language)
    : counted(page, column.target, size);
  return fall > 0 ? text.sectors.falls(said) : text.sectors.rises(said);
}
