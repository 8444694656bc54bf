// How the plan's open words are read.

import { html, nothing, type TemplateResult } from "lit";
import type { ReadingId, Readings } from "../engine";
import { setReading } from "../store/change";
import { type Page, t } from "./page";
import { section } from "./section";

export function readings(page: Page): TemplateResult {
  const { plan, text } = page;
  return section(
    page,
    "readings",
    text.readings,
    nothing,
    () => html`
      <p class="note">${text.readingsHelp}</p>
      ${plan.readings.map(({ id, title, help }) => {
        const chosen = choice(page, id);
        return html`
          <div class="reading">
            <label for=${`reading-${id}`}>${t(page, title)}</label>
            ${readingSelect(page, id)}
            <p class="note">${chosen ? t(page, chosen.help) : t(page, help)}</p>
          </div>
        `;
      })}
    `,
  );
}

function choice(page: Page, id: ReadingId) {
  const value = page.result.run.readings[id];
  const reading = page.plan.readings.find((reading) => reading.id === id);
  return reading?.choices.find((choice) => choice.value === value);
}

/** The choices of a reading; `name` tells two selects for the same one apart. */
export function readingSelect(page: Page, id: ReadingId, name = "reading"): TemplateResult {
  const { plan, result, act } = page;
  const reading = plan.readings.find((reading) => reading.id === id);
  return html`<select
    id=${`${name}-${id}`}
    aria-label=${reading ? t(page, reading.title) : id}
    @change=${(event: Event) => {
      const index = (event.target as HTMLSelectElement).selectedIndex;
      const value = reading?.choices[index]?.value;
      if (value !== undefined) act(setReading(id, value as Readings[ReadingId]));
    }}
  >
    ${reading?.choices.map(
      ({ value, title }) => html`<option .selected=${value === result.run.readings[id]}>
        ${t(page, title)}
      </option>`,
    )}
  </select>`;
}
