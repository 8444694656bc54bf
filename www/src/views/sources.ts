// Where the figures come from: the plan's document, the assumptions, the public series.

import { html, nothing, type TemplateResult } from "lit";
import { date, number } from "../format";
import { assumptionIds } from "../store/assume";
import { told } from "./assumptions";
import { type Page, t } from "./page";

export function sources(page: Page): TemplateResult {
  const { plan, text, state } = page;
  const words = text.help;
  const { number: of, date: day, issuer, title } = plan.document;
  const { base_salary, cpi } = plan.parameters;
  const { source, illustrative } = state.baseline;
  return html`
    <h5>${words.documentTitle}</h5>
    <p>${words.document(t(page, title), of, date(day, state.view.language), t(page, issuer))}</p>
    <p>${t(page, plan.chain)}</p>
    ${plan.events.map(({ text, source }) => html`<p>${t(page, text)} <span class="note">${words.source}: ${t(page, source)}.</span></p>`)}
    <h5>${text.baseline}</h5>
    <p>${illustrative ? text.illustrativeHelp : (source ?? nothing)}</p>
    <h5>${words.assumptionsTitle}</h5>
    ${assumptions(page)}
    <h5>${words.seriesTitle}</h5>
    <p>${words.baseSalary} (${t(page, base_salary.unit)}): ${t(page, base_salary.source)}.</p>
    <p>${words.cpi} (${t(page, cpi.unit)}): ${t(page, cpi.source)}.</p>
    ${series(page)}
    <p class="note">${words.uncheckedHelp} ${words.after}</p>
  `;
}

function assumptions(page: Page): TemplateResult {
  const { plan, text } = page;
  const words = text.help;
  return html`<table role="table" class="cards sourced">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${words.assumption}</th>
        <th role="columnheader" scope="col">${words.figures}</th>
        <th role="columnheader" scope="col">${words.source}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${assumptionIds(plan).map((id) => {
        const { title, unit, kind, value, low, high, source } = plan.parameters.assumptions[id];
        const [now, least, most] = [value, low, high].map((figure) => told(page, id, figure));
        return html`<tr role="row" data-source-of=${id}>
          <th role="rowheader" scope="row">${t(page, title)}</th>
          <td role="cell" data-label=${words.figures}>
            ${now} (${least} – ${most})
            <span class="clause">${kind === "share" ? "% " : ""}${t(page, unit)}</span>
          </td>
          <td role="cell" data-label=${words.source}>${t(page, source)}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** Both public series by year, with a mark where a figure was not checked. */
function series(page: Page): TemplateResult {
  const { plan, text, state } = page;
  const words = text.help;
  const { base_salary, cpi } = plan.parameters;
  const columns = [
    { of: base_salary, name: words.baseSalary, decimals: 3 },
    { of: cpi, name: words.cpi, decimals: 2 },
  ];
  const years = [...new Set(columns.flatMap(({ of }) => Object.keys(of.values)))].sort();
  return html`<table role="table" class="series">
    <caption>
      ${words.seriesTitle}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${text.year}</th>
        ${columns.map(
          ({ name, of }) => html`<th role="columnheader" scope="col">
            ${name} <span class="clause">${t(page, of.unit)}</span>
          </th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${years.map(
        (year) => html`<tr role="row" data-year=${year}>
          <th role="rowheader" scope="row">${year}</th>
          ${columns.map(({ of, decimals }) => {
            const figure = of.values[year];
            if (figure === undefined) return html`<td role="cell">${words.noFigure}</td>`;
            const mark = of.unchecked.includes(Number(year));
            return html`<td role="cell">
              ${number(figure, state.view.language, decimals)}${mark ? html`<span aria-hidden="true">*</span><span class="unseen"> (${words.unchecked})</span>` : nothing}
            </td>`;
          })}
        </tr>`,
      )}
    </tbody>
  </table>`;
}
