// Files to save: a menu at each chart, and all of them in one place over the page.

import { html, nothing, type TemplateResult } from "lit";
import type { ChartKind, Stock } from "../engine";
import { dialog, opener } from "./dialog";
import {
  chartOffers,
  dataOffer,
  handOver,
  ledgerOffer,
  type Offer,
  quotaOffer,
  workbookOffer,
} from "./files";
import { type Page, t } from "./page";

/** A button for each file of one thing; `what` is what they are of. */
function buttons(page: Page, place: string, what: string, offers: readonly Offer[]) {
  const { exports } = page.text;
  return offers.map(
    (offer) => html`<button
      type="button"
      data-file=${offer.id}
      aria-label=${exports.saveAs(what, exports.kinds[offer.kind])}
      @click=${() => void handOver(page, place, offer)}
    >
      ${exports.kinds[offer.kind]}
    </button>`,
  );
}

/** What became of the file that was asked for last, where it was asked for. */
function told({ state, text }: Page, place: string): TemplateResult {
  const { saving } = state.view;
  const here = saving?.place === place ? saving : undefined;
  return html`<p
    class=${here?.status === "failed" ? "warning" : "note"}
    role="status"
    data-saving=${here?.status ?? nothing}
  >
    ${here ? text.exports.status[here.status](here.name) : ""}
  </p>`;
}

/** The menu at a chart. */
export function saving(page: Page): (chart: ChartKind) => TemplateResult {
  return (chart) => {
    const info = page.plan.charts.find(({ id }) => id === chart);
    const title = info ? t(page, info.title) : chart;
    return html`<details
      class="save"
      data-save=${chart}
      @toggle=${closeFromAfar}
      @focusout=${closeBehind}
      @keydown=${closeByKey}
    >
      <summary aria-label=${page.text.exports.saveChart(title)}>${page.text.exports.save}</summary>
      <div class="menu">
        <div class="row">${buttons(page, chart, title, chartOffers(page, chart, title))}</div>
        ${told(page, chart)}
      </div>
    </details>`;
  };
}

/** A click elsewhere closes what is open. */
function closeFromAfar(event: Event): void {
  const details = event.currentTarget as HTMLDetailsElement;
  if (!details.open) return;
  const away = (click: Event) => {
    if (!click.composedPath().includes(details)) details.open = false;
    if (!details.open) document.removeEventListener("pointerdown", away);
  };
  document.addEventListener("pointerdown", away);
}

/** The focus elsewhere does too. Where it is nowhere, as after a click on plain words, nothing is
 * meant by it. */
function closeBehind(event: FocusEvent): void {
  const details = event.currentTarget as HTMLDetailsElement;
  const to = event.relatedTarget as Node | null;
  if (to && !details.contains(to)) details.open = false;
}

function closeByKey(event: KeyboardEvent): void {
  const details = event.currentTarget as HTMLDetailsElement;
  if (event.key !== "Escape" || !details.open) return;
  event.stopPropagation();
  details.open = false;
  details.querySelector("summary")?.focus();
}

/** The header's button, and everything that can be saved. */
export function exporting(page: Page): TemplateResult {
  const { text } = page;
  return html`${opener(page, "export", text.exports.title)}
  ${dialog(page, "export", text.exports.heading, () => everything(page))}`;
}

function everything(page: Page): TemplateResult {
  const { plan, text } = page;
  const metrics = Object.keys(text.quotaMetrics) as Stock[];
  const row = (what: string, offers: readonly Offer[], note?: string) => html`<li>
    <span>${what}${note ? html`<span class="clause">${note}</span>` : nothing}</span>
    <span class="row">${buttons(page, "export", what, offers)}</span>
  </li>`;
  return html`
    <p class="note">${text.exports.help}</p>
    <ul class="files">
      ${plan.charts.map(({ id, title }) => {
        const name = t(page, title);
        return row(name, chartOffers(page, id, name));
      })}
      ${row(text.exports.ledger, [ledgerOffer(page)])}
      ${metrics.map((metric) => row(text.quotaCaption[metric], [quotaOffer(page, metric)]))}
      ${row(text.workbook.title, [workbookOffer(page)], text.workbook.help)}
      ${row(text.exports.everything, [dataOffer(page)], text.exports.everythingHelp)}
    </ul>
    ${told(page, "export")}
  `;
}
