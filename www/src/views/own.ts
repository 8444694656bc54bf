// Reorganisations of the user's own in a list, each with its quarter.

import { html, nothing, type TemplateResult } from "lit";
import type { OwnReorganisation } from "../engine";
import { count } from "../format";
import { dateOwn, ownOf, removeOwn, unitsOf } from "../store/own";
import { chosenFor } from "../store/units";
import { dueYear, lastYear } from "./due";
import { isFixed, type Page, t } from "./page";

const QUARTERS = [1, 2, 3, 4] as const;

/** What is done with how many units of a sector: “Sáp nhập: 2 đơn vị nhập vào đơn vị khác, Y tế”. */
export function ownTitle(page: Page, own: OwnReorganisation): string {
  const { plan, state, text } = page;
  const kind = plan.own_kinds.find(({ id }) => id === own.kind);
  const sector = plan.sectors.find(({ id }) => id === own.sector);
  if (!kind || !sector) return own.kind;
  const number = unitsOf(own);
  const counted = t(page, number === 1 ? kind.counted_one : kind.counted);
  const units = `${count(number, state.view.language)} ${counted}`;
  return text.added.title(t(page, kind.title), units, t(page, sector.title));
}

export function own(page: Page): TemplateResult | typeof nothing {
  const { text, state } = page;
  const all = ownOf(state.scenario);
  if (all.length === 0) return nothing;
  return html`<h4 id="own">${text.added.heading(all.length)}</h4>
    <ul class="tasks" aria-labelledby="own">
      ${all.map(([id, own]) => one(page, id, own))}
    </ul>`;
}

function one(page: Page, id: string, own: OwnReorganisation): TemplateResult {
  const { text, act, result } = page;
  const title = ownTitle(page, own);
  const { quarter, year } = own.deadline;
  const years = result.run.years.slice(1);
  const last = lastYear(page);
  const due = dueYear(page, own);
  const value = (event: Event) => Number((event.target as HTMLSelectElement).value);
  const option = (of: number, now: number, name: string) =>
    html`<option value=${of} .selected=${of === now}>${name}</option>`;
  const date = isFixed(page)
    ? html`<span>${text.quarter(quarter, year)}</span>`
    : html`<label>
          <span>${text.added.quarter}</span>
          <select
            data-own-quarter=${id}
            @change=${(event: Event) => act(dateOwn(id, { year, quarter: value(event) as 1 }))}
          >
            ${QUARTERS.map((of) => option(of, quarter, text.added.quarters[of - 1] ?? ""))}
          </select>
        </label>
        <label>
          <span>${text.added.year}</span>
          <select
            data-own-year=${id}
            @change=${(event: Event) => act(dateOwn(id, { year: value(event), quarter }))}
          >
            ${years.map((of) => option(of, year, String(of)))}
          </select>
        </label>
        <button
          type="button"
          data-own-remove=${id}
          aria-label=${text.added.removeOne(id, title)}
          @click=${({ detail }: MouseEvent) => {
            // Of two quick clicks the second would be on the one that moves up.
            if (detail < 2) act(removeOwn([id]));
          }}
        >
          ${text.added.remove}
        </button>`;
  return html`<li data-own=${id}>
    <span>${id} · ${title}</span>
    ${unitNames(page, id, (names) => html`<p class="clause">${names}</p>`)}
    <div class="facts">
      ${due > year && due <= last ? html`<span>${text.lateTo(text.quarter(quarter, due))}</span>` : nothing}
      ${date}
    </div>
    ${due > last ? html`<p class="warning">${text.afterEnd(due)}</p>` : nothing}
  </li>`;
}

/** The units that were chosen for it, where it came from a register that is at hand. */
export function unitNames(
  { text, state, registry }: Page,
  id: string,
  show: (names: string) => TemplateResult,
): TemplateResult | typeof nothing {
  const chosen = chosenFor(registry.chosen, state.scenario, id);
  if (!chosen) return nothing;
  const { names, into, units } = chosen;
  const told = text.register.names(names.join("; "), units.length - names.length);
  return show(into ? text.register.joins(told, into) : told);
}
