// Scenarios side by side: which are pinned, what each reaches, what each does.

import { html, nothing, svg, type TemplateResult } from "lit";
import { look } from "../store/change";
import { MOST_PINNED } from "../store/library";
import { found } from "../store/work";
import { type Column, type Comparison, comparison } from "./comparison";
import { failed } from "./failed";
import { badge } from "./ledger";
import { type Page, t } from "./page";
import { section } from "./section";

export function compare(page: Page): TemplateResult {
  const { text, state } = page;
  const words = text.compare;
  const pins = state.view.pins ?? [];
  return section(page, "compare", words.title, words.pinned(pins.length), () => {
    const work = page.findings?.compared;
    const runs = work && found(work);
    return html`
      <p class="note">${words.help}</p>
      ${chooser(page)} ${pinned(page)}
      ${work?.status === "failed" ? failed(page, work.error) : nothing}
      ${runs ? tables(page, comparison(page, runs)) : html`<p class="note">${words.computing}</p>`}
    `;
  });
}

/** What can be pinned: the presets and what was saved, but for those that are. */
function chooser(page: Page): TemplateResult {
  const { plan, state, text, library, act } = page;
  const words = text.compare;
  const pins = state.view.pins ?? [];
  const isFree = ({ id }: { id: string }) => !pins.some((pin) => pin.id === id);
  const isFull = pins.length >= MOST_PINNED;
  const pin = (event: Event) => {
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
    const id = root.querySelector<HTMLSelectElement>("#pin-choice")?.value ?? "";
    const chosen = library.pin(id);
    if (!chosen || isFull) return;
    const refused = library.refused(chosen);
    if (refused) {
      page.complain((page) =>
        page.text.compare.refused(t(page, chosen.title), refused.path, refused.value),
      );
    } else act(look({ pins: [...pins, chosen] }));
  };
  const saved = library.saved.filter(isFree);
  return html`<div class="row">
    <label>
      <span>${words.choose}</span>
      <select id="pin-choice">
        <optgroup label=${words.presets}>
          ${plan.presets
            .filter(isFree)
            .map(
              ({ id, scenario }) =>
                html`<option value=${id}>${scenario.title ? t(page, scenario.title) : id}</option>`,
            )}
        </optgroup>
        ${
          saved.length > 0
            ? html`<optgroup label=${text.keeping.group}>
                ${saved.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
              </optgroup>`
            : nothing
        }
      </select>
    </label>
    <button type="button" id="pin" aria-disabled=${isFull} @click=${pin}>${words.pin}</button>
    ${isFull ? html`<span class="note">${words.full}</span>` : nothing}
  </div>`;
}

/** How a scenario's line looks in the charts. */
function key(role: string): TemplateResult {
  return svg`<svg class="chart key" viewBox="0 0 24 12" aria-hidden="true"><path class=${role} d="M1 6L23 6"></path></svg>`;
}

function pinned(page: Page): TemplateResult | typeof nothing {
  const { state, text, act } = page;
  const pins = state.view.pins ?? [];
  if (pins.length === 0) return nothing;
  const roles = ["pin-first", "pin-second", "pin-third"];
  return html`<ul class="pins">
    ${pins.map(({ id, title }, index) => {
      const name = t(page, title);
      const unpin = (event: Event) => {
        // The button goes with the pin; the focus stays with what pins.
        const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
        act(look({ pins: pins.filter((pin) => pin.id !== id) }));
        root.querySelector<HTMLElement>("#pin")?.focus();
      };
      return html`<li data-pin=${id}>
        ${key(roles[index] ?? "")} ${name}
        <button
          type="button"
          class="quiet"
          aria-label=${text.compare.unpin(name)}
          title=${text.compare.unpin(name)}
          @click=${unpin}
        >
          ✕
        </button>
      </li>`;
    })}
  </ul>`;
}

function tables(page: Page, { columns, targets, levers }: Comparison): TemplateResult {
  const { text } = page;
  const words = text.compare;
  const heads = columns.map((column, index) => ({
    column,
    name: index === 0 ? words.named(words.inView, column.name) : column.name,
  }));
  const head = (what: string, shown: readonly { column: Column; name: string }[]) => html`
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${what}</th>
        ${shown.map(
          ({ column, name }) => html`<th role="columnheader" scope="col">
            ${key(column.role)}<br />${name}
          </th>`,
        )}
      </tr>
    </thead>
  `;
  return html`
    <div class="scroll" role="region" tabindex="0" aria-label=${words.targets}>
      <table role="table" class="cards compared" id="compared-targets">
        <caption>
          <b>${words.targets}</b>
        </caption>
        ${head(text.target, heads)}
        <tbody role="rowgroup">
          ${targets.map(
            ({ target, cells }) => html`<tr role="row" data-compared=${target.id}>
              <th role="rowheader" scope="row">
                ${t(page, target.title)}<span class="clause">${t(page, target.required)}</span>
              </th>
              ${cells.map(
                (cell, index) => html`<td
                  role="cell"
                  class=${cell.turned ? "turned" : ""}
                  data-label=${heads[index]?.name ?? ""}
                  data-status=${cell.status}
                >
                  <span class="figure">${cell.value}</span>
                  ${badge(page, cell)}
                  ${cell.turned ? html`<span class="mark">${words.turned}</span>` : nothing}
                  ${cell.difference ? html`<span class="clause">${cell.difference}</span>` : nothing}
                </td>`,
              )}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${columns.length > 2 ? did(page, heads.slice(0, -1), levers, head) : nothing}
  `;
}

/** What the scenarios do that is not the same in all. */
function did(
  { text }: Page,
  heads: readonly { column: Column; name: string }[],
  levers: Comparison["levers"],
  head: (what: string, shown: typeof heads) => TemplateResult,
): TemplateResult {
  const words = text.compare;
  if (levers.length === 0) return html`<p class="note">${words.leversSame}</p>`;
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${words.levers}>
    <table role="table" class="cards compared" id="compared-levers">
      <caption>
        <b>${words.levers}</b>. ${words.leversHelp}
      </caption>
      ${head(words.what, heads)}
      <tbody role="rowgroup">
        ${levers.map(
          ({ what, cells }) => html`<tr role="row">
            <th role="rowheader" scope="row">${what}</th>
            ${cells.map(
              (cell, index) =>
                html`<td role="cell" data-label=${heads[index]?.name ?? ""}>
                  <span>${cell}</span>
                </td>`,
            )}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
