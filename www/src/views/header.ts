// The title, the preset and the language.

import { html, nothing, type TemplateResult } from "lit";
import type { Language } from "../engine";
import { date } from "../format";
import { choosePreset, isEdited, isReread, reset } from "../store/change";
import { type FirstPage, isFixed, scenarioName, t } from "./page";

export function header(
  page: FirstPage,
  tools: TemplateResult | typeof nothing = nothing,
  saved: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { plan, state, text } = page;
  const { language } = state.view;
  const { number, date: day, issuer } = plan.document;
  return html`
    <header class="top" part="header">
      <div class="title">
        <div>
          <h2>${text.product}</h2>
          ${state.baseline.illustrative ? html`<span class="badge">${text.illustrative}</span>` : nothing}
        </div>
        <p>${text.source(number, date(day, language), t(page, issuer))}</p>
      </div>
      <div class="choices">
        ${isFixed(page) ? named(page) : steps(page, saved)}
        <div class="switch" role="group" aria-label=${text.language}>
          ${(Object.keys(text.languages) as Language[]).map(
            (choice) => html`<button
              type="button"
              lang=${choice}
              aria-pressed=${choice === language}
              title=${text.languages[choice]}
              @click=${() => page.speak(choice)}
            >
              ${choice}
            </button>`,
          )}
        </div>
        ${tools}
      </div>
    </header>
  `;
}

/** What the scenario is called, where it is only to be looked at. */
function named(page: FirstPage): TemplateResult {
  return html`<p class="named" id="named">
    <span>${page.text.preset}</span> <b>${scenarioName(page)}</b>
  </p>`;
}

/** Where the scenario comes from, and the steps made since. */
function steps(page: FirstPage, saved: TemplateResult | typeof nothing): TemplateResult {
  const { plan, state, text, act, library } = page;
  const kept = library?.current(state);
  const choose = (id: string) => act(library?.opening(id) ?? choosePreset(plan, id));
  const edited = isEdited(plan, state);
  return html`
        <label>
          <span>${text.preset}</span>
          <select
            id="preset"
            @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
          >
            ${plan.presets.map(({ id, scenario }) => {
              const name = scenario.title ? t(page, scenario.title) : id;
              const chosen = id === state.preset && !kept;
              return html`<option value=${id} ?selected=${chosen} .selected=${chosen}>
                ${chosen && edited ? text.presetChanged(name) : name}
              </option>`;
            })}
            ${saved}
          </select>
        </label>
        <div class="switch" role="group" aria-label=${text.moves}>
          ${travel("undo", "↶", "Control+Z", text.undo, page.undo)}
          ${travel("redo", "↷", "Control+Y", text.redo, page.redo)}
        </div>
        <button
          type="button"
          id="reset"
          title=${text.resetHelp}
          ?disabled=${!edited && !isReread(plan, state)}
          @click=${() => act(reset(plan))}
        >
          ${text.reset}
        </button>
  `;
}

/** Undoes and does again by the keys that do so everywhere, except where something is typed. */
export function travelKeys({ undo, redo }: FirstPage): (event: KeyboardEvent) => void {
  return (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    // What is typed has its own steps back, and of what lies behind a dialog none is seen.
    const other = (event.target as Element).closest("input[type=text], textarea, dialog");
    const way = { z: event.shiftKey ? redo : undo, y: redo }[event.key.toLowerCase()];
    if (other || !way) return;
    event.preventDefault();
    way();
  };
}

function travel(
  id: string,
  sign: string,
  keys: string,
  name: string,
  go: (() => void) | undefined,
): TemplateResult {
  return html`<button type="button" id=${id} aria-label=${name} title=${name} aria-keyshortcuts=${keys} aria-disabled=${!go} @click=${() => go?.()}>
    ${sign}
  </button>`;
}
