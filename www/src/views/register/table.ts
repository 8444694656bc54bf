// The units that were found, so many at a time, to be ticked.

import { html, nothing, type TemplateResult } from "lit";
import { count, shortNumber } from "../../format";
import type { Found, Placed } from "../../register/register";
import { classSize, type Unit } from "../../register/unit";
import { ROWS } from "../../sheet/registry";
import { found as foundIn } from "../../store/work";
import { isFixed, type Page, t } from "../page";
import type { Desk } from "./section";

/** All that are found can be ticked at once where there are no more of them. */
const MOST = 2_000;

export function list(desk: Desk): TemplateResult {
  const { page, held, look } = desk;
  const { text, state, registry } = page;
  const { language } = state.view;
  const words = text.register;
  const work = registry.found(look.query, look.from);
  const found = foundIn(work);
  if (!found) return html`<p class="note">${text.seeking}</p>`;
  const { total } = found;
  const [some, all] = [count(total, language), count(held.summary.count, language)];
  return html`<p class="note" role="status" data-found=${total}>
      ${total === 0 ? words.nothing : words.found(some, all)}
    </p>
    <div aria-busy=${work.status === "running"}>
      ${total > 0 ? html`${table(desk, found)} ${paging(desk, found)}` : nothing}
    </div>
    ${isFixed(page) || total === 0 ? nothing : ticking(desk, total)}`;
}

function table(desk: Desk, { units }: Found): TemplateResult {
  const { page } = desk;
  const { text, state, registry } = page;
  const words = text.register;
  const taken = registry.taken(state.scenario);
  const head = (title: string, kind = "") =>
    html`<th role="columnheader" scope="col" class=${kind}>${title}</th>`;
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${words.title}>
    <table role="table" class="units cards">
      <thead role="rowgroup">
        <tr role="row">
          ${head(words.unit)} ${head(words.sector)} ${head(words.where)} ${head(words.group)}
          ${head(words.posts, "number")} ${head(words.staff, "number")} ${head(words.classSize, "number")}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${units.map((placed) => row(desk, placed, taken.get(placed.at)))}
      </tbody>
    </table>
  </div>`;
}

function row(desk: Desk, { at, unit }: Placed, id: string | undefined): TemplateResult {
  const { page, look } = desk;
  const { plan, text, state } = page;
  const { language } = state.view;
  const words = text.register;
  const sector = plan.sectors.find(({ id }) => id === unit.sector);
  const size = classSize(unit);
  const cell = (label: string, content: unknown, kind = "") =>
    html`<td role="cell" class=${kind} data-label=${label}><span>${content}</span></td>`;
  const tick = (event: Event) => {
    const { checked } = event.target as HTMLInputElement;
    desk.tell((before) => {
      const ticked = new Map(before.ticked);
      if (checked) ticked.set(at, unit);
      else ticked.delete(at);
      return { ticked };
    });
  };
  const name = html`<span>${unit.name}</span>
    <span class="clause">${about(page, unit)}</span>`;
  return html`<tr role="row" data-unit=${at}>
    <th role="rowheader" scope="row">
      ${
        isFixed(page)
          ? name
          : html`<label class="check">
              <input
                type="checkbox"
                aria-label=${words.tick(unit.name)}
                .checked=${look.ticked.has(at)}
                ?disabled=${id !== undefined}
                @change=${tick}
              />
              <span>${name}</span>
            </label>`
      }
      ${id ? html`<span class="counted stated">${words.isIn(id)}</span>` : nothing}
    </th>
    ${cell(words.sector, sector ? t(page, sector.title) : unit.sector)}
    ${cell(words.where, [unit.commune, unit.district].filter(Boolean).join(", "))}
    ${cell(words.group, unit.group)} ${cell(words.posts, shortNumber(unit.posts, language), "number")}
    ${cell(words.staff, shortNumber(unit.staff, language), "number")}
    ${cell(words.classSize, size === undefined ? "–" : shortNumber(size, language), "number")}
  </tr>`;
}

/** Its code, its levels and the body that it is under. */
function about(page: Page, { code, levels = [], body }: Unit): string {
  const named = page.plan.form.levels.filter(({ id }) => levels.includes(id));
  return [code, ...named.map(({ title }) => t(page, title)), body].filter(Boolean).join(" · ");
}

function paging(desk: Desk, { from, total, units }: Found): TemplateResult | typeof nothing {
  const { page } = desk;
  const { text, state } = page;
  const { language } = state.view;
  const words = text.register;
  if (total <= ROWS) return nothing;
  const shown = (number: number) => count(number, language);
  // A button that is disabled would lose the focus.
  const to = (from: number) => () => {
    if (from >= 0 && from < total) desk.tell({ from });
  };
  return html`<div class="row paging" role="group" aria-label=${words.title}>
    <button type="button" id="units-before" aria-disabled=${from === 0} @click=${to(from - ROWS)}>
      ${words.before}
    </button>
    <span role="status">${words.rows(shown(from + 1), shown(from + units.length), shown(total))}</span>
    <button type="button" id="units-after" aria-disabled=${from + ROWS >= total} @click=${to(from + ROWS)}>
      ${words.after}
    </button>
  </div>`;
}

/** Ticks all that are found, where they are not too many. */
function ticking(desk: Desk, total: number): TemplateResult {
  const { page, held, look } = desk;
  const { text, state } = page;
  const { language } = state.view;
  const words = text.register;
  if (total > MOST) return html`<p class="note">${words.tooMany(count(MOST, language))}</p>`;
  const tick = async () => {
    const units = await freeUnits(desk, await held.places(look.query));
    desk.tell(({ ticked }) => ({ ticked: new Map([...ticked, ...units]) }));
  };
  return html`<p class="row">
    <button type="button" id="tick-all" @click=${() => void tick()}>
      ${words.tickAll(count(total, language))}
    </button>
  </p>`;
}

/** Units by their places, but for those that are in a reorganisation. */
export async function freeUnits(
  { page, held }: Desk,
  places: readonly number[],
): Promise<[number, Unit][]> {
  const taken = page.registry.taken(page.state.scenario);
  const units = await held.units(places.filter((at) => !taken.has(at)));
  return units.map(({ at, unit }) => [at, unit]);
}
