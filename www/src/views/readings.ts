// How the plan's open words are read.

import { html, nothing, type TemplateResult } from "lit";
import type { ReadingId } from "../engine";
import { isReread } from "../store/change";
import { type Page, t } from "./page";
import { readingSelect } from "./reading";
import { section } from "./section";

export function readings(page: Page): TemplateResult {
  const { plan, text } = page;
  return section(
    page,
    "readings",
    text.readings,
    isReread(plan, page.state) ? text.changed : nothing,
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
