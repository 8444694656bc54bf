// The choice of one reading.

import { html, type TemplateResult } from "lit";
import type { ReadingId, Readings } from "../engine";
import { setReading } from "../store/change";
import { type FirstPage, isFixed, t } from "./page";

/** The choices of a reading; `name` tells two selects for the same one apart. */
export function readingSelect(page: FirstPage, id: ReadingId, name = "reading"): TemplateResult {
  const { plan, result, act } = page;
  const reading = plan.readings.find((reading) => reading.id === id);
  return html`<select
    id=${`${name}-${id}`}
    ?disabled=${isFixed(page)}
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
