// How each sector fares: its results, its own levers, and its share of what the targets ask for.

import { html, nothing, type TemplateResult } from "lit";
import type { Run, Sector } from "../engine";
import type { SectorResults } from "../engine-analysis";
import { count, number, percent, shortPercent } from "../format";
import { isOwn, look, valuesOf } from "../store/change";
import { isProtected, lastProtected, protect, protectedIn, unprotect } from "../store/protect";
import { isShown } from "../store/state";
import { found } from "../store/work";
import { failed } from "./failed";
import { hint } from "./hint";
import { isFixed, type Page, t } from "./page";
import { parts, stageOf } from "./parts";
import { protection } from "./protection";
import { section } from "./section";
import { change } from "./verdict";

export function sectors(page: Page): TemplateResult {
  const { plan, text, state } = page;
  const kept = protectedIn(plan, state.scenario).length;
  const own = plan.sectors.filter(({ id }) =>
    plan.levers.some((lever) => isOwn(state.scenario, id, lever.id)),
  ).length;
  const note = own > 0 ? text.sectors.tally(own - kept, kept) : nothing;
  return section(page, "sectors", text.sectors.title, note, () => {
    const work = page.findings?.sectors;
    if (work?.status === "failed") return failed(page, work.error);
    const known = work && found(work);
    return html`
      <p class="note">${text.sectors.help} ${hint(page, "sectors", text.sectors.title)}</p>
      ${stages(page)}
      <div aria-busy=${work?.status === "running"}>
        ${known ? html`${table(page, known)} ${parts(page, known)}` : html`<p class="note">${text.seeking}</p>`}
      </div>
    `;
  });
}

function stages(page: Page): TemplateResult {
  const { plan, text, state, act } = page;
  return html`<div class="row">
    <span class="note">${text.sectors.stage}</span>
    <div class="switch" role="group" aria-label=${text.sectors.stage}>
      ${plan.periods.map(
        ({ id, last }) => html`<button
          type="button"
          data-stage=${id}
          aria-pressed=${id === state.view.stage}
          @click=${() => act(look({ stage: id }))}
        >
          ${last}
        </button>`,
      )}
    </div>
  </div>`;
}

type Series = Run["totals"];

const STOCKS = ["units", "posts", "staff"] as const;

function table(page: Page, { run }: SectorResults): TemplateResult {
  const { plan, text, state } = page;
  const { last } = stageOf(page);
  const start = run.years[0] ?? 0;
  const answered = lastProtected(plan, state.scenario);
  const columns = [...STOCKS, "support"] as const;
  return html`
    <div class="scroll" role="region" tabindex="0" aria-label=${text.sectors.title}>
      <table role="table" class="sectors cards">
        <caption>
          ${text.sectors.caption(start, last)}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">${text.sector}</th>
            ${columns.map(
              (column) => html`<th role="columnheader" scope="col">
                ${text.sectors[column]}${column === "support" ? html`<span class="clause">${priceUnit(page)}</span>` : nothing}
              </th>`,
            )}
            <th role="columnheader" scope="col">${text.sectors.own}</th>
            <th role="columnheader" scope="col">
              <span class="unseen">${text.sectors.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${plan.sectors.map(({ id, title }) => {
            const series = run.sectors[id];
            return html`<tr role="row" class=${id === answered ? "joined" : ""} data-sector=${id}>
                <th role="rowheader" scope="row">${t(page, title)}</th>
                ${series ? cells(page, run, series) : nothing}
                <td role="cell" class="own" data-label=${text.sectors.own}>${own(page, id)}</td>
                <td role="cell">${actions(page, id, t(page, title))}</td>
              </tr>
              ${
                id === answered
                  ? html`<tr role="row" class="beside">
                      <td role="cell" colspan="7">${protection(page)}</td>
                    </tr>`
                  : nothing
              }`;
          })}
        </tbody>
        <tfoot role="rowgroup">
          <tr role="row">
            <th role="rowheader" scope="row">${text.province}</th>
            ${cells(page, run, run.totals)}
            <td role="cell"></td>
            <td role="cell"></td>
          </tr>
        </tfoot>
      </table>
    </div>
  `;
}

/** What spending is counted in, as it is read. */
function priceUnit({ plan, result, state }: Page): string {
  const choices = plan.readings.find(({ id }) => id === "prices")?.choices;
  const chosen = choices?.find(({ value }) => value === result.run.readings.prices);
  return chosen?.unit?.[state.view.language] ?? "";
}

/** Each figure at the start, at the end and how it moved. */
function cells(page: Page, run: Run, series: Series): TemplateResult {
  const { text, state } = page;
  const { language } = state.view;
  const { last } = stageOf(page);
  const [start = 0] = run.years;
  const at = run.years.indexOf(last);
  const { prices } = run.readings;
  const spent = series.support[prices];
  const money = (amount: number) =>
    prices === "budget_share" ? percent(amount, language) : number(amount, language);
  const cell = (
    label: string,
    from: number | null | undefined,
    to: number | null | undefined,
    write: (amount: number) => string,
  ) => {
    const known = typeof from === "number" && typeof to === "number";
    return html`<td role="cell" class="number" data-label=${label}>
      ${
        known
          ? html`<span>${text.sectors.moved(write(from), write(to))}</span>
              ${from > 0 ? html`<span class="clause">${change(page, 1 - to / from)}</span>` : nothing}`
          : "–"
      }
    </td>`;
  };
  return html`${STOCKS.map((stock) =>
    cell(text.sectors[stock], series[stock][0], series[stock][at], (amount) =>
      stock === "units" ? count(amount, language) : number(amount, language),
    ),
  )}
  ${cell(
    text.sectors.support,
    spent[run.support_years.indexOf(start)],
    spent[run.support_years.indexOf(last)],
    money,
  )}`;
}

/** The levers that a sector has values of its own for, with the province's beside them. */
function own(page: Page, sector: Sector): TemplateResult {
  const { plan, text, state } = page;
  const { scenario, view } = state;
  const levers = plan.levers.filter(({ id }) => isOwn(scenario, sector, id));
  if (levers.length === 0) return html`<span class="clause">${text.sectors.none}</span>`;
  if (isProtected(plan, scenario, sector)) {
    return html`<span class="mark">${text.sectors.kept}</span>`;
  }
  return html`<ul>
    ${levers.map(({ id, title }) => {
      const here = valuesOf(plan, scenario, sector, id);
      const province = valuesOf(plan, scenario, "province", id);
      const differing = plan.periods.flatMap(({ first, last }, period) => {
        const [value, beside] = [here[period], province[period]];
        if (value === undefined || beside === undefined || value === beside) return [];
        const years = text.periodYears(first, last);
        const [said, other] = [value, beside].map((one) => shortPercent(one, view.language));
        return [text.sectors.value(years, said ?? "", other ?? "")];
      });
      return html`<li data-own=${id}>
        <span class="mark">${t(page, title)}</span>
        ${(differing.length > 0 ? differing : [text.sectors.same]).map(
          (said) => html`<span class="clause">${said}</span>`,
        )}
      </li>`;
    })}
  </ul>`;
}

function actions(page: Page, sector: Sector, name: string): TemplateResult {
  const { plan, text, state, act } = page;
  const kept = isProtected(plan, state.scenario, sector);
  return html`<div class="actions">
    <button
      type="button"
      data-levers-of=${sector}
      ?hidden=${!isShown(state.view, "levers")}
      aria-label=${text.sectors.leversOf(name)}
      @click=${(event: Event) => goToLevers(page, sector, event)}
    >
      ${text.sectors.levers}
    </button>
    <button
      type="button"
      data-protect=${sector}
      ?hidden=${isFixed(page)}
      aria-pressed=${kept}
      aria-label=${text.sectors.protectOf(name)}
      @click=${() => act(kept ? unprotect(plan, sector) : protect(plan, sector))}
    >
      ${text.sectors.protect}
    </button>
  </div>`;
}

/** Shows a sector's levers and leads there; where they are in a drawer it opens. */
function goToLevers({ act }: Page, sector: Sector, event: Event): void {
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  act(look({ scope: sector }));
  const handle = root.querySelector<HTMLElement>(".handle");
  const drawer = handle && handle.getClientRects().length > 0;
  if (drawer && handle.getAttribute("aria-expanded") === "false") handle.click();
  else root.querySelector<HTMLElement>("#scope")?.focus();
}
