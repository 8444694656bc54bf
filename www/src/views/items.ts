// What a target without a figure asks to look at, each to be ticked.

import { html, nothing, type TemplateResult } from "lit";
import type { Target } from "../engine";
import { tallyItems, tick } from "../store/checks";
import { isFixed, type Page, t } from "./page";

/** The items, folded. */
export function items(page: Page, target: Target): TemplateResult | typeof nothing {
  const { state, text, act } = page;
  if (!target.items?.length) return nothing;
  return html`<details class="fine" data-items=${target.id}>
    <summary>${text.items(target.items.length)}</summary>
    <ul>
      ${target.items.map(
        ({ id, title }) => html`<li>
          <label class="check">
            <input
              type="checkbox"
              data-check=${id}
              ?disabled=${isFixed(page)}
              .checked=${state.checks[id] === true}
              @change=${(event: Event) => act(tick(id, (event.target as HTMLInputElement).checked))}
            />
            <span>${t(page, title)}</span>
          </label>
        </li>`,
      )}
    </ul>
  </details>`;
}

/** How many are ticked: a count, no more. */
export function ticked({ state, text }: Page, target: Target): TemplateResult | typeof nothing {
  if (!target.items?.length) return nothing;
  const { done, all } = tallyItems(target, state.checks);
  return html`<span class="since" data-ticked=${target.id}>${text.checks.ticked(done, all)}</span>`;
}
