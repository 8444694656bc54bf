// The norms and documents of the plan that no number of the model decides: ticked off, or held against
// the figure that is typed.

import { html, nothing, type TemplateResult } from "lit";
import type { Norm } from "../engine";
import { count, number, typedNumber, typing } from "../format";
import { findFigure, fitsNorm, keeps, mostOf, tallyNorms, tick, uncheckAll } from "../store/checks";
import { hint } from "./hint";
import { isFixed, type Page, t } from "./page";
import { section } from "./section";
import { takenOrLeft } from "./typed";

export function norms(page: Page): TemplateResult {
  const { plan, state, text, act } = page;
  const { done, off, all } = tallyNorms(plan, state.checks);
  const found = Object.keys(state.checks).length > 0;
  return section(
    page,
    "norms",
    text.norms,
    text.checks.tally(done, all, off),
    () => html`
      <p class="note">${text.normsHelp} ${text.checks.help} ${hint(page, "targets", text.norms)}</p>
      <p class="row" ?hidden=${isFixed(page)}>
        <button
          type="button"
          id="uncheck-all"
          ?disabled=${!found}
          @click=${(event: Event) => {
            // The button has nothing left to do; the focus stays in the section.
            const section = (event.currentTarget as Element).closest("details");
            act(uncheckAll());
            section?.querySelector("summary")?.focus();
          }}
        >
          ${text.checks.clear}
        </button>
      </p>
      <table role="table" class="cards">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">${text.norm}</th>
            <th role="columnheader" scope="col">${text.figure}</th>
            <th role="columnheader" scope="col">${text.deadline}</th>
            <th role="columnheader" scope="col">${text.checks.found}</th>
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
      <td role="cell" data-label=${text.checks.found}>${finding(page, norm)}</td>
    </tr>
  `;
}

/** A box to tick, or a field for a figure with how it compares. */
function finding(page: Page, norm: Norm): TemplateResult {
  const { text, state, act } = page;
  const { language } = state.view;
  const title = t(page, norm.title);
  const { id } = norm;
  if (norm.figure === undefined) {
    return html`<label class="check">
      <input
        type="checkbox"
        data-check=${id}
        ?disabled=${isFixed(page)}
        aria-label=${text.checks.doneOf(title)}
        .checked=${state.checks[id] === true}
        @change=${(event: Event) => act(tick(id, (event.target as HTMLInputElement).checked))}
      />
      <span aria-hidden="true">${text.checks.done}</span>
    </label>`;
  }
  const found = state.checks[id];
  const value = typeof found === "number" ? found : undefined;
  const write = (figure: number) => typing(figure, language);
  const read = (typed: string) => {
    const figure = typedNumber(typed);
    return figure !== undefined && fitsNorm(norm, figure) ? figure : undefined;
  };
  const set = (figure: number | undefined) => act(findFigure(id, figure));
  const wrong = (typed: string) =>
    page.complain((page) =>
      page.text.checks.bad(
        t(page, norm.title),
        typed,
        number(mostOf(norm), page.state.view.language),
      ),
    );
  const unit = norm.unit ? t(page, norm.unit) : "";
  return html`<input
      type="text"
      class="typed"
      inputmode="decimal"
      autocomplete="off"
      size="6"
      data-check=${id}
      ?readonly=${isFixed(page)}
      aria-label=${text.checks.figureOf(title, unit)}
      .value=${value === undefined ? "" : write(value)}
      @change=${takenOrLeft({ value, read, write, set, wrong })}
    />
    ${compared(page, norm)}`;
}

function compared({ plan, state, text }: Page, norm: Norm): TemplateResult | typeof nothing {
  const kept = keeps(norm, state.checks);
  if (kept === undefined) return nothing;
  const status = kept ? "met" : "missed";
  const mark = plan.statuses.find(({ id }) => id === status)?.mark;
  return html`<span class=${`status ${status}`}
    ><b aria-hidden="true">${mark}</b> ${kept ? text.checks.kept : text.checks.off}</span
  >`;
}
