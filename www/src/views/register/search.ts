// By what units are looked for, and in which order they come.

import { html, nothing, type TemplateResult } from "lit";
import type { SchoolLevel, Sector } from "../../engine";
import { ORDERS, type Order, type Query } from "../../register/find";
import type { Group } from "../../register/unit";
import { t } from "../page";
import type { Desk } from "./section";

const GROUPS: readonly Group[] = [1, 2, 3, 4];

export function filters(desk: Desk): TemplateResult {
  const { page, held, look } = desk;
  const { plan, text } = page;
  const words = text.register;
  const { query } = look;
  const sectors = plan.sectors.map(({ id, title }) => [id, t(page, title)] as const);
  const groups = GROUPS.map((group) => [String(group), words.groupNames[group - 1] ?? ""] as const);
  const levels = plan.form.levels.map(({ id, title }) => [id, t(page, title)] as const);
  const districts = held.summary.districts.map((name) => [name, name] as const);
  const orders = ORDERS.map((order) => [order, words.orders[order]] as const);
  const isAsked = Object.values(query).some(Boolean);
  return html`<div class="filters" role="search" aria-label=${words.title}>
    <label class="find">
      <span>${words.find}</span>
      <input
        type="text"
        id="find-unit"
        inputmode="search"
        autocomplete="off"
        spellcheck="false"
        .value=${query.words ?? ""}
        @input=${({ target }: Event) => {
          const words = (target as HTMLInputElement).value.slice(0, 200);
          asked(desk, { words: words || undefined });
        }}
      />
    </label>
    ${choice(desk, "sector", words.sector, sectors, query.sector, (sector) => ({ sector: sector as Sector }))}
    ${choice(desk, "group", words.group, groups, query.group && String(query.group), (group) => ({ group: group ? (Number(group) as Group) : undefined }))}
    ${choice(desk, "level", words.level, levels, query.level, (level) => ({ level: level as SchoolLevel }))}
    ${districts.length > 0 ? choice(desk, "district", words.district, districts, query.district, (district) => ({ district })) : nothing}
    <label>
      <span>${words.order}</span>
      <select
        id="unit-order"
        @change=${(event: Event) => asked(desk, { order: (event.target as HTMLSelectElement).value as Order })}
      >
        ${orders.map(([id, name]) => html`<option value=${id} .selected=${id === (query.order ?? "register")}>${name}</option>`)}
      </select>
    </label>
    <label class="check">
      <input
        type="checkbox"
        id="unit-falling"
        .checked=${query.falling === true}
        @change=${(event: Event) => asked(desk, { falling: (event.target as HTMLInputElement).checked })}
      />
      <span>${words.falling}</span>
    </label>
    <button type="button" id="clear-filters" aria-disabled=${!isAsked} @click=${() => desk.tell({ query: {}, from: 0 })}>
      ${words.clear}
    </button>
  </div>`;
}

/** Another search begins with its first. */
function asked(desk: Desk, part: Partial<Query>): void {
  desk.tell({ query: { ...desk.look.query, ...part }, from: 0 });
}

function choice(
  desk: Desk,
  id: string,
  name: string,
  options: readonly (readonly [string, string])[],
  now: string | undefined,
  part: (value: string | undefined) => Partial<Query>,
): TemplateResult {
  const { any } = desk.page.text.register;
  return html`<label>
    <span>${name}</span>
    <select
      data-filter=${id}
      @change=${(event: Event) => asked(desk, part((event.target as HTMLSelectElement).value || undefined))}
    >
      <option value="" .selected=${now === undefined}>${any}</option>
      ${options.map(([value, title]) => html`<option value=${value} .selected=${value === now}>${title}</option>`)}
    </select>
  </label>`;
}
