// The levers: one period and one scope at a time.

import { html, nothing, type TemplateResult } from "lit";
import type { LeverInfo } from "../engine";
import { shortPercent } from "../format";
import {
  isChanged,
  isOwn,
  look,
  overriders,
  periodIndex,
  resetLever,
  setLever,
  valuesOf,
} from "../store/change";
import { stepOf } from "../store/help";
import type { Scope } from "../store/state";
import { hint } from "./hint";
import { isFixed, type Page, t } from "./page";
import { percentField } from "./percent";
import { section } from "./section";

export function levers(page: Page): TemplateResult {
  const { plan, state, text, act } = page;
  const main = plan.levers.filter((lever) => lever.main);
  const rest = plan.levers.filter((lever) => !lever.main);
  const changedBelow = rest.some((lever) => isChanged(plan, state, lever.id));
  return html`
    <label class="scope">
      <span>${text.scope}</span>
      <select
        id="scope"
        @change=${(event: Event) =>
          act(look({ scope: (event.target as HTMLSelectElement).value as Scope }))}
      >
        <option value="province" .selected=${state.view.scope === "province"}>
          ${text.province}
        </option>
        ${plan.sectors.map(
          ({ id, title }) =>
            html`<option value=${id} .selected=${state.view.scope === id}>${t(page, title)}</option>`,
        )}
      </select>
    </label>
    ${state.view.scope === "province" ? nothing : html`<p class="note">${text.scopeHelp}</p>`}
    ${tabs(page)}
    <div role="tabpanel" id="levers-panel" aria-labelledby=${`tab-${state.view.period}`}>
      ${main.map((info) => lever(page, info))}
      ${section(page, "more", text.leversMore, changedBelow ? text.changed : nothing, () => html`${rest.map((info) => lever(page, info))}`)}
    </div>
  `;
}

function tabs(page: Page): TemplateResult {
  const { plan, state, text, act } = page;
  const at = periodIndex(plan, state.view);
  const choose = (index: number, from: EventTarget | null) => {
    const period = plan.periods[(index + plan.periods.length) % plan.periods.length];
    if (!period) return;
    act(look({ period: period.id }));
    const list = (from as HTMLElement | null)?.parentElement;
    list?.querySelector<HTMLElement>(`#tab-${period.id}`)?.focus();
  };
  const key = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: plan.periods.length - 1 }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    choose(to, event.currentTarget);
  };
  return html`
    <div class="tabs" role="tablist" aria-label=${text.period}>
      ${plan.periods.map(
        ({ id, first, last }, index) => html`<button
          type="button"
          role="tab"
          id=${`tab-${id}`}
          aria-controls="levers-panel"
          aria-selected=${index === at}
          tabindex=${index === at ? 0 : -1}
          @click=${(event: Event) => choose(index, event.currentTarget)}
          @keydown=${key}
        >
          ${text.periodYears(first, last)}
        </button>`,
      )}
    </div>
  `;
}

function lever(page: Page, info: LeverInfo): TemplateResult {
  const { plan, state, text, act } = page;
  const { language, scope, help } = state.view;
  const { id } = info;
  const name = t(page, info.title);
  const value = valuesOf(plan, state.scenario, scope, id)[periodIndex(plan, state.view)];
  const changed = isChanged(plan, state, id);
  const open = help === id;
  const own = scope === "province" ? overriders(state.scenario, id) : [];
  const sectors = plan.sectors.filter((sector) => own.includes(sector.id));
  const names = sectors.map(({ title }) => t(page, title)).join(", ");
  // A value typed beyond the slider's end makes it longer: no key moves it unasked.
  const most = value > info.slider_max ? 1 : info.slider_max;
  const set = (share: number, gesture?: string) => act(setLever(plan, id, share), gesture);
  const drag = [id, scope, state.view.period].join(" ");
  return html`
    <div class=${changed ? "lever changed" : "lever"} data-lever=${id}>
      <div class="name">
        <label for=${`slide-${id}`}>${name}</label>
        ${changed ? html`<span class="mark">${text.changed}</span>` : nothing}
        ${isOwn(state.scenario, scope, id) ? html`<span class="mark">${text.own}</span>` : nothing}
        <span class="tools">
          ${
            changed && !isFixed(page)
              ? html`<button
                  type="button"
                  class="quiet"
                  data-reset=${id}
                  aria-label=${text.resetLever(name)}
                  title=${text.resetLever(name)}
                  @click=${(event: Event) => {
                    // The button goes with the change; the focus stays in the lever.
                    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
                    act(resetLever(plan, id));
                    root.querySelector<HTMLElement>(`#slide-${id}`)?.focus();
                  }}
                >
                  ↺
                </button>`
              : nothing
          }
          <button
            type="button"
            class="quiet"
            aria-label=${text.about(name)}
            title=${text.about(name)}
            aria-expanded=${open}
            aria-controls=${`help-${id}`}
            @click=${() => act(look({ help: open ? undefined : id }))}
          >
            ?
          </button>
        </span>
      </div>
      <div class="value">
        <input
          type="range"
          id=${`slide-${id}`}
          min="0"
          max=${most}
          step=${info.slider_step}
          list=${`ticks-${id}`}
          ?disabled=${isFixed(page)}
          aria-valuetext=${`${shortPercent(value, language)} ${t(page, info.unit)}`}
          .value=${String(value)}
          @input=${(event: Event) => set((event.target as HTMLInputElement).valueAsNumber, drag)}
          @change=${page.settle}
          @pointerup=${page.settle}
        />
        <datalist id=${`ticks-${id}`}><option value=${info.neutral}></option></datalist>
        ${percentField(page, {
          id,
          name: text.typed(name),
          value,
          set,
          wrong: (page, typed) => page.text.badNumber(t(page, info.title), typed),
        })}
      </div>
      <div class="under">
        <span>% ${t(page, info.unit)}</span>
        ${names ? html`<span>${text.overriddenIn(names)}</span>` : nothing}
      </div>
      <div class="help" id=${`help-${id}`} ?hidden=${!open}>
        <p>${t(page, info.help)}</p>
        <p>${text.range(shortPercent(info.slider_max, language), shortPercent(info.neutral, language))}</p>
        <p class="clause">${t(page, info.clause)} ${hint(page, stepOf(id), name)}</p>
      </div>
    </div>
  `;
}
