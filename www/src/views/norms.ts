// The norms and documents of the plan that no number of the model decides.

import { html, nothing, type TemplateResult } from "lit";
import type { Norm } from "../engine";
import { count } from "../format";
import { type Page, t } from "./page";
import { section } from "./section";

export function norms(page: Page): TemplateResult {
  const { plan, text } = page;
  return section(
    page,
    "norms",
    text.norms,
    nothing,
    () => html`
      <p class="note">${text.normsHelp}</p>
      <table role="table" class="cards">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">${text.norm}</th>
            <th role="columnheader" scope="col">${text.figure}</th>
            <th role="columnheader" scope="col">${text.deadline}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${plan.norms.map((norm) => row(page, norm))}
        </tbody>
      </table>
    `,
  );
}

function row(page: Page, norm: Norm): TemplateResult {
  const { text, state } = page;
  const { language } = state.view;
  const figure =
    norm.figure === undefined
      ? "–"
      : [
          text.comparators[norm.comparator],
          count(norm.figure, language),
          norm.unit && t(page, norm.unit),
        ]
          .filter(Boolean)
          .join(" ");
  const { deadline } = norm;
  return html`
    <tr role="row" data-norm=${norm.id}>
      <th role="rowheader" scope="row">
        ${t(page, norm.title)}
        <span class="clause">${t(page, norm.clause)}</span>
        ${norm.note ? html`<span class="clause">${t(page, norm.note)}</span>` : nothing}
      </th>
      <td role="cell" data-label=${text.figure}>${figure}</td>
      <td role="cell" data-label=${text.deadline}>
        ${
          deadline
            ? text.quarter(deadline.quarter, deadline.year)
            : norm.recurs
              ? t(page, norm.recurs)
              : text.noDeadline
        }
      </td>
    </tr>
  `;
}
