// The named reorganisations as a checklist, each with a delay; below them those that the user added.

import { html, nothing, type TemplateResult } from "lit";
import type { Counting, Reorganisation } from "../engine";
import { count, number } from "../format";
import { ownOf, unitsFewer } from "../store/own";
import { setAllReorganisations, setCounting, setReorganisation } from "../store/reorganise";
import { dueYear, lastYear } from "./due";
import { hint } from "./hint";
import { own, ownTitle } from "./own";
import { isFixed, type Page, t } from "./page";
import { section } from "./section";
import { taken } from "./typed";

/** Units fewer, under the way of counting in force; an increase counts as none. */
function reduction(task: Reorganisation, counting: Counting): number {
  return Math.max(task.before[counting] - task.after[counting], 0);
}

export function reorganisations(page: Page): TemplateResult {
  const { plan, state, text } = page;
  const { language } = state.view;
  const counting = state.scenario.counting ?? "central";
  const on = plan.reorganisations.filter(({ id }) => state.scenario.reorganisations?.[id]?.on);
  const done = on.filter((task) => dueYear(page, task) <= lastYear(page));
  const own = ownOf(state.scenario);
  const added = own.filter(([, one]) => dueYear(page, one) <= lastYear(page));
  const fewer =
    done.reduce((sum, task) => sum + reduction(task, counting), 0) +
    added.reduce((sum, [, one]) => sum + unitsFewer(one), 0);
  const units = number(fewer, language);
  const note = text.reorganisationsOn(on.length, plan.reorganisations.length, own.length, units);
  return section(page, "reorganisations", text.reorganisations, note, () => list(page, counting));
}

function list(page: Page, counting: Counting): TemplateResult {
  const { plan, text, act } = page;
  const countings = Object.keys(text.countings) as Counting[];
  return html`
    <div class="row">
      ${
        isFixed(page)
          ? nothing
          : html`<button type="button" id="all-on" @click=${() => act(setAllReorganisations(plan, true))}>
                ${text.allOn}
              </button>
              <button type="button" id="all-off" @click=${() => act(setAllReorganisations(plan, false))}>
                ${text.allOff}
              </button>`
      }
      <label>
        <span>${text.counting}</span>
        <select
          id="counting"
          ?disabled=${isFixed(page)}
          @change=${(event: Event) =>
            act(setCounting((event.target as HTMLSelectElement).value as Counting))}
        >
          ${countings.map(
            (choice) => html`<option value=${choice} .selected=${choice === counting}>
              ${text.countings[choice]}
            </option>`,
          )}
        </select>
      </label>
    </div>
    <p class="note">${text.countingHelp} ${hint(page, "term-merger", text.reorganisations)}</p>
    ${clipped(page)}
    <ul class="tasks">
      ${plan.reorganisations.map((entry) => task(page, entry, counting))}
    </ul>
    ${own(page)}
  `;
}

/** What could not be carried out as planned. */
function clipped(page: Page): TemplateResult | typeof nothing {
  const { plan, state, result, text } = page;
  if (result.run.clipped.length === 0) return nothing;
  const { language } = state.view;
  return html`<ul class="warnings">
    ${result.run.clipped.map(({ reorganisation, year, done, planned }) => {
      const [got, wanted] = [count(done, language), count(planned, language)];
      const own = state.scenario.own_reorganisations?.[reorganisation];
      if (own) {
        const title = `${reorganisation} · ${ownTitle(page, own)}`;
        return html`<li>${text.added.short(title, year, got, wanted)}</li>`;
      }
      const task = plan.reorganisations.find(({ id }) => id === reorganisation);
      const title = task ? t(page, task.title) : reorganisation;
      return html`<li>${text.clipped(title, year, got, wanted)}</li>`;
    })}
  </ul>`;
}

function task(page: Page, entry: Reorganisation, counting: Counting): TemplateResult {
  const { plan, state, text, act } = page;
  const { language } = state.view;
  const { on = false, delay = 0 } = state.scenario.reorganisations?.[entry.id] ?? {};
  const title = t(page, entry.title);
  const units = (side: "before" | "after") => count(entry[side][counting], language);
  const { quarter, year } = entry.deadline;
  const { min, max } = plan.parameters.assumptions.merger_delay;
  const read = (typed: string) => {
    const years = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
    return years >= min && years <= max ? years : undefined;
  };
  const set = (delay: number) => act(setReorganisation(entry.id, { delay }));
  const wrong = (typed: string) =>
    page.complain((page) => page.text.badDelay(t(page, entry.title), typed, min, max));
  const due = dueYear(page, entry);
  const late = due > year && due <= lastYear(page);
  const more = entry.after[counting] > entry.before[counting];
  return html`
    <li data-task=${entry.id}>
      <label class="check">
        <input
          type="checkbox"
          .checked=${on}
          ?disabled=${isFixed(page)}
          @change=${(event: Event) =>
            act(setReorganisation(entry.id, { on: (event.target as HTMLInputElement).checked }))}
        />
        <span>${title}</span>
      </label>
      <div class="facts">
        <span>${text.beforeAfter(units("before"), units("after"))}</span>
        ${more ? html`<span>(${text.increaseIgnored})</span>` : nothing}
        <span>${text.quarter(quarter, year)}</span>
        ${late ? html`<span>${text.lateTo(text.quarter(quarter, due))}</span>` : nothing}
        <span class=${`counted ${entry.counted}`}>${text.counted[entry.counted]}</span>
        <label class="delay">
          <span>${text.delay}</span>
          <input
            type="text"
            inputmode="numeric"
            autocomplete="off"
            size="3"
            data-delay=${entry.id}
            ?readonly=${isFixed(page)}
            aria-label=${text.delayOf(title)}
            .value=${String(delay)}
            @change=${taken({ value: delay, read, write: String, set, wrong })}
          />
          <span>${text.yearsUnit}</span>
        </label>
      </div>
      ${on && due > lastYear(page) ? html`<p class="warning">${text.afterEnd(due)}</p>` : nothing}
      <details class="fine">
        <summary>${t(page, entry.clause)}</summary>
        <p>${text.bodies}: ${t(page, entry.bodies)}</p>
        <p>${text.lead}: ${t(page, entry.lead)}</p>
        <p>${t(page, entry.note)}</p>
      </details>
    </li>
  `;
}
