// What is to be done with the units that are ticked, and when.

import { html, nothing, type TemplateResult } from "lit";
import type { OwnKind, OwnReorganisation } from "../../engine";
import { count, shortNumber } from "../../format";
import { addOwn } from "../../store/own";
import { changing, chosenOf, isDoable, numbered, staying } from "../../store/units";
import { drawn } from "../drawn";
import { t } from "../page";
import type { Desk } from "./section";

/** Of so many the one that stays can be chosen. */
const MOST = 100;

export function doing(desk: Desk): TemplateResult {
  const { page, look, tell } = desk;
  const { text, state } = page;
  const { language } = state.view;
  const words = text.register;
  const untick = (event: Event) => {
    tell({ ticked: new Map() });
    void settle(event);
  };
  // What was taken back or belongs to another scenario is not told any more.
  const added = (look.added ?? []).filter((id) => state.scenario.own_reorganisations?.[id]);
  const units = [...look.ticked.values()];
  const sum = (of: "posts" | "staff") =>
    shortNumber(
      units.reduce((all, unit) => all + unit[of], 0),
      language,
    );
  const said =
    units.length === 0
      ? words.noneTicked
      : words.ticked(count(units.length, language), sum("posts"), sum("staff"));
  return html`<section class="doing" aria-label=${words.act}>
    <p class="row">
      <span role="status" tabindex="-1" data-ticked=${units.length}>${said}</span>
      ${
        units.length > 0
          ? html`<button type="button" id="untick" @click=${untick}>
              ${words.untick}
            </button>`
          : nothing
      }
    </p>
    ${units.length > 0 ? html`<p class="note">${words.mean}</p> ${choices(desk)}` : nothing}
    <p class="note" role="status" tabindex="-1" id="units-added">
      ${added.length > 0 ? words.added(added.join(", ")) : nothing}
    </p>
  </section>`;
}

/** The button that was pressed has gone: the focus goes to what is said instead. */
async function settle(event: Event): Promise<void> {
  const section = (event.currentTarget as Element).closest("section");
  await drawn(section);
  const told = section?.querySelector<HTMLElement>("#units-added");
  const said = told?.textContent?.trim()
    ? told
    : section?.querySelector<HTMLElement>("[data-ticked]");
  said?.focus();
}

function choices(desk: Desk): TemplateResult {
  const { page, look } = desk;
  const { plan, text, state, act, registry, result } = page;
  const { language } = state.view;
  const words = text.register;
  const { kind, deadline } = look;
  const change = changing(look);
  const left = [...look.ticked.values()].filter((unit) => !isDoable(kind, unit)).length;
  const odd = kind === "merge" ? look.ticked.size < 2 : left > 0;
  const add = (event: Event) => {
    const chosen = numbered(chosenOf(plan, look), registry.chosen, state.scenario);
    if (!act(addOwn(Object.fromEntries(chosen.map(([id, { own }]) => [id, own]))))) return;
    registry.choose(chosen);
    desk.tell({ ticked: new Map(), stays: undefined, added: chosen.map(([id]) => id) });
    void settle(event);
  };
  const number = (event: Event) => Number((event.target as HTMLSelectElement).value);
  const dated = (part: Partial<OwnReorganisation["deadline"]>) =>
    desk.tell({ deadline: { ...deadline, ...part } });
  const option = (value: string | number, is: boolean, name: string) =>
    html`<option value=${value} .selected=${is}>${name}</option>`;
  return html`<div class="row">
      <label>
        <span>${words.what}</span>
        <select
          id="units-kind"
          @change=${(event: Event) => desk.tell({ kind: (event.target as HTMLSelectElement).value as OwnKind })}
        >
          ${plan.own_kinds.map(({ id, title }) => option(id, id === kind, t(page, title)))}
        </select>
      </label>
      ${kind === "merge" ? stays(desk) : nothing}
      <label>
        <span>${words.quarter}</span>
        <select id="units-quarter" @change=${(event: Event) => dated({ quarter: number(event) as 1 })}>
          ${[1, 2, 3, 4].map((of) => option(of, of === deadline.quarter, text.added.quarters[of - 1] ?? ""))}
        </select>
      </label>
      <label>
        <span>${words.year}</span>
        <select id="units-year" @change=${(event: Event) => dated({ year: number(event) })}>
          ${result.run.years.slice(1).map((of) => option(of, of === deadline.year, String(of)))}
        </select>
      </label>
    </div>
    <p class="warning" role="status" id="units-unfit">${odd ? words.unfit[kind](count(left, language)) : nothing}</p>
    <p class="row">
      <button
        type="button"
        class="main"
        id="add-units"
        ?disabled=${change.length === 0}
        @click=${add}
      >
        ${change.length > 0 ? words.add[kind](count(change.length, language)) : words.addNone}
      </button>
    </p>`;
}

/** Which of them takes the others over. */
function stays({ page, look, tell }: Desk): TemplateResult {
  const words = page.text.register;
  const now = staying(look);
  const all = [...look.ticked].sort(([, one], [, other]) => other.posts - one.posts);
  return html`<label title=${words.staysHelp}>
    <span>${words.stays}</span>
    <select
      id="units-stay"
      @change=${(event: Event) => tell({ stays: Number((event.target as HTMLSelectElement).value) })}
    >
      ${all
        .slice(0, MOST)
        .map(
          ([at, { name }]) => html`<option value=${at} .selected=${at === now}>${name}</option>`,
        )}
    </select>
  </label>`;
}
