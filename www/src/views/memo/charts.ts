// The charts of the memo, drawn for the width of a page and in light colours, and their numbers at the
// plan's steps.

import { html, nothing, type TemplateResult } from "lit";
import type { ChartFile } from "../../engine-analysis";
import { address } from "../../file";
import { number } from "../../format";
import { found } from "../../store/work";
import { type Page, t } from "../page";

export function drawings(page: Page): TemplateResult {
  const { plan, text, findings } = page;
  const files = findings && found(findings.memo);
  return html`
    <h3>${text.memo.charts}</h3>
    ${files ? files.map((file) => figure(page, file)) : html`<p class="note">${text.memo.drawing}</p>`}
    <ul class="note">
      ${plan.events.map(
        ({ year, text: what, source }) =>
          html`<li>${text.exports.event(year, t(page, what), t(page, source))}</li>`,
      )}
    </ul>
    ${files ? steps(page, files) : nothing}
  `;
}

function figure({ state, text }: Page, { svg, width, height, title, unit }: ChartFile) {
  const mark = state.baseline.illustrative ? ` – ${text.illustrative}` : "";
  return html`<figure class="drawn">
    <img src=${address(svg)} width=${width} height=${height} alt=${`${title} (${unit})`} />
    ${mark ? html`<figcaption>${title}${mark}</figcaption>` : nothing}
  </figure>`;
}

/** The first year and those at which a period of the plan ends. */
function steps({ plan, state, text }: Page, files: readonly ChartFile[]): TemplateResult {
  const { language } = state.view;
  const [first] = plan.periods;
  const years = [...(first ? [first.first - 1] : []), ...plan.periods.map(({ last }) => last)];
  const cells = (file: ChartFile, line: readonly (number | null)[]) =>
    years.map((year) => {
      const value = line[file.years.indexOf(year)];
      const known = value !== null && value !== undefined;
      return html`<td>${known ? number(value, language, file.decimals) : "–"}</td>`;
    });
  return html`<table class="numbers">
    <caption>
      ${text.memo.figures}
    </caption>
    <thead>
      <tr>
        <th scope="col">${text.memo.line}</th>
        ${years.map((year) => html`<th scope="col">${year}</th>`)}
      </tr>
    </thead>
    ${files.map(
      (file) => html`<tbody>
        <tr>
          <th scope="row">${file.title} (${file.unit})</th>
          ${cells(file, file.scenario)}
        </tr>
        ${
          file.reference
            ? html`<tr class="compared">
                <th scope="row">${text.referenceLine}</th>
                ${cells(file, file.reference)}
              </tr>`
            : nothing
        }
      </tbody>`,
    )}
  </table>`;
}
