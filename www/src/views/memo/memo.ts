// A scenario as a paper to be printed: looked at first, then handed to the browser.

import { html, nothing, type TemplateResult } from "lit";
import { date, today } from "../../format";
import { failed } from "../failed";
import { type Page, scenarioName } from "../page";
import { cited } from "../preamble";
import { drawings } from "./charts";
import { assumptions, checks, origin, readings } from "./grounds";
import { close } from "./open";
import { paper } from "./paper";
import { mergers, scenario } from "./scenario";
import { prices, targets } from "./targets";
import { reportDue, yearly, years } from "./year";

type Part = (page: Page) => TemplateResult | typeof nothing;

const PARTS: readonly Part[] = [
  yearly,
  scenario,
  targets,
  prices,
  drawings,
  mergers,
  readings,
  assumptions,
  checks,
  origin,
];

export function memo(page: Page): TemplateResult {
  const { state, text } = page;
  const { illustrative } = state.baseline;
  // A table repeats its head on every page; no other way of doing so is known to all browsers.
  return html`
    <section
      class="page previewing"
      lang=${state.view.language}
      aria-label=${text.memo.view}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === "Escape") close(page, event);
      }}
      ${paper()}
    >
      ${controls(page)}
      <div class="scroll" role="region" tabindex="0" aria-label=${text.memo.title}>
      <table class="memo" role="presentation">
        ${
          illustrative
            ? html`<thead role="presentation">
                <tr role="presentation">
                  <td role="presentation" class="mark">${text.illustrative}</td>
                </tr>
              </thead>`
            : nothing
        }
        <tbody role="presentation">
          <tr role="presentation">
            <td role="presentation">
              <article aria-labelledby="memo-title">
                ${title(page)} ${PARTS.map((part) => part(page))}
              </article>
            </td>
          </tr>
        </tbody>
      </table>
      </div>
    </section>
  `;
}

function controls(page: Page): TemplateResult {
  const { state, text, findings } = page;
  const work = findings?.memo;
  const reports = state.view.reported === undefined ? [] : [findings?.standings, findings?.savings];
  const broken = [work, ...reports].find((each) => each?.status === "failed");
  const busy = [work, ...reports].some(
    (each) => each?.status !== "done" && each?.status !== "failed",
  );
  return html`<div class="memo-bar">
    <button
      type="button"
      id="print-memo"
      class="first"
      aria-disabled=${busy}
      @click=${() => !busy && window.print()}
    >
      ${text.memo.print}
    </button>
    <button type="button" id="close-memo" @click=${(event: Event) => close(page, event)}>
      ${text.memo.close}
    </button>
    ${years(page)}
    <p class="note" role="status">${busy ? text.memo.drawing : text.memo.help}</p>
    ${broken?.status === "failed" ? failed(page, broken.error) : nothing}
  </div>`;
}

function title(page: Page): TemplateResult {
  const { plan, state, text } = page;
  const [year = "", month = "", day = ""] = today().split("-");
  const shown = date(today(), state.view.language);
  const { reported } = state.view;
  return html`
    <p class="dated">${text.memo.dated(day, month, year, shown)}</p>
    <h2 id="memo-title">
      ${reported === undefined ? text.memo.title : text.memo.year.title(reported)}
      <span>${text.memo.subject(plan.document.number)}</span>
    </h2>
    <p class="named">${scenarioName(page)}</p>
    ${reported === undefined ? nothing : reportDue(page)}
    <p class="nature">${text.memo.nature}</p>
    <p class="nature">${cited(page)}.</p>
    ${state.baseline.illustrative ? html`<p class="nature"><b>${text.memo.illustrative}</b></p>` : nothing}
  `;
}
