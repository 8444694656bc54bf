// What each sector is to cut in each year, in whole numbers, to be copied into a scheme.

import { html, nothing, type TemplateResult } from "lit";
import { type Cell, type Rows, sheet, tabbed } from "../csv";
import type { Stock } from "../engine";
import type { Quotas } from "../engine-analysis";
import { fileName, save } from "../file";
import { decimalSign, number, today } from "../format";
import { look } from "../store/change";
import { found, type Work } from "../store/work";
import { copy } from "./copy";
import { failed } from "./failed";
import { hint } from "./hint";
import { type Page, t } from "./page";
import { preamble } from "./preamble";
import { section } from "./section";

export function quotas(page: Page): TemplateResult {
  const { text, state, act } = page;
  const { quota } = state.view;
  return section(page, "quotas", text.quotas, nothing, () => {
    const work = page.findings?.quotas;
    const metrics = Object.keys(text.quotaMetrics) as Stock[];
    return html`
      <p class="note">${text.quotasHelp} ${hint(page, "quotas", text.quotas)}</p>
      <div class="row">
        <div class="switch" role="group" aria-label=${text.quotaMetric}>
          ${metrics.map(
            (metric) => html`<button
              type="button"
              data-quota=${metric}
              aria-pressed=${metric === quota}
              @click=${() => act(look({ quota: metric }))}
            >
              ${text.quotaMetrics[metric]}
            </button>`,
          )}
        </div>
        ${work ? exports(page, work) : nothing}
      </div>
      ${work ? answer(page, work) : nothing}
    `;
  });
}

function exports(page: Page, work: Work<Quotas>): TemplateResult {
  const { text, state } = page;
  const { language, quota, copied } = state.view;
  // While others are on their way, those in sight are of another scenario.
  const done = work.status === "done" ? work.value : undefined;
  const download = (of: Quotas) => {
    save(quotaFile(page, quota), sheet(quotaRows(page, quota, of), decimalSign(language)));
  };
  const said = copied && copied.of === done ? copied : undefined;
  return html`
    <button
      type="button"
      id="copy-quotas"
      aria-disabled=${!done}
      @click=${() => done && copy(page, done, tabbed(table(page, done), decimalSign(language)))}
    >
      ${text.copy}
    </button>
    <button
      type="button"
      id="save-quotas"
      aria-disabled=${!done}
      @click=${() => done && download(done)}
    >
      ${text.saveCsv}
    </button>
    <span class=${said?.allowed === false ? "warning" : "note"} aria-live="polite" id="quotas-copied"
      >${said ? (said.allowed ? text.copied : text.notCopied) : ""}</span
    >
  `;
}

function answer(page: Page, work: Work<Quotas>): TemplateResult {
  if (work.status === "failed") return failed(page, work.error);
  const known = found(work);
  return html`<div aria-busy=${work.status === "running"}>
    ${known ? shown(page, known) : html`<p class="note">${page.text.seeking}</p>`}
  </div>`;
}

function shown(page: Page, quotas: Quotas): TemplateResult {
  const { plan, text, state } = page;
  const { quota, language } = state.view;
  const { years, sectors, sums, totals, sum, ahead } = quotas;
  const grows = [...Object.values(sectors).flat(), ...totals].some((cut) => cut < 0);
  const begins = new Set(plan.periods.map(({ first }) => first));
  const cell = (cut: number, year?: number) => {
    const kind = cut < 0 ? "grows" : cut === 0 ? "none" : "";
    const size = number(Math.abs(cut), language);
    return html`<td class=${year && begins.has(year) ? `${kind} begins` : kind}>
      ${cut === 0 ? "–" : cut < 0 ? text.grows(size) : size}
    </td>`;
  };
  const cells = (cuts: readonly number[], all: number) =>
    html`${years.map((year, index) => cell(cuts[index] ?? 0, year))}${cell(all)}`;
  return html`
    <div class="scroll" role="region" tabindex="0" aria-label=${text.quotas}>
      <table class="quotas" data-metric=${quota}>
        <caption>
          ${text.quotaCaption[quota]}
        </caption>
        <thead>
          <tr>
            <th scope="col">${text.sector}</th>
            ${years.map(
              (
                year,
              ) => html`<th scope="col" class=${begins.has(year) ? "begins" : ""} data-year=${year}>
                ${year}${
                  ahead.includes(year)
                    ? html`<b class="ahead"
                        ><span aria-hidden="true">▲</span><span class="unseen">${text.ahead}</span></b
                      >`
                    : nothing
                }
              </th>`,
            )}
            <th scope="col">${text.sum}</th>
          </tr>
        </thead>
        <tbody>
          ${plan.sectors.map(
            ({ id, title }) => html`<tr data-sector=${id}>
              <th scope="row">${t(page, title)}</th>
              ${cells(sectors[id], sums[id])}
            </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">${text.province}</th>
            ${cells(totals, sum)}
          </tr>
        </tfoot>
      </table>
    </div>
    ${grows ? html`<p class="note">${text.growsHelp}</p>` : nothing}
    ${remarks(page, quota, quotas).map(([remark]) => html`<p class="note">${remark}</p>`)}
  `;
}

/** What has to be known to use the numbers. */
function remarks(page: Page, quota: Stock, { ahead, lost, totals, sectors }: Quotas): Rows {
  const { plan, text } = page;
  const cuts = [...Object.values(sectors).flat(), ...totals];
  const targets = plan.targets.filter(({ id }) => lost.includes(id));
  const people = quota === "posts" && page.result.run.readings.headcount === "staff";
  return [
    people ? text.quotasOfPosts : "",
    cuts.every((cut) => cut === 0) ? text.nothingToCut[quota] : "",
    quota === "posts" ? text.quotaMoves : "",
    ahead.length > 0 ? text.aheadHelp[quota](ahead.join(", ")) : "",
    targets.length > 0 ? text.lost(targets.map(({ title }) => t(page, title)).join("; ")) : "",
  ].flatMap((remark) => (remark ? [[remark]] : []));
}

/** The table as numbers: sector by year, sums on the right and below. */
function table({ plan, text, state }: Page, quotas: Quotas): Rows {
  const { years, sectors, sums, totals, sum } = quotas;
  const { language } = state.view;
  const rows = plan.sectors.map(({ id, title }): Cell[] => [
    title[language],
    ...sectors[id],
    sums[id],
  ]);
  return [[text.sector, ...years, text.sum], ...rows, [text.province, ...totals, sum]];
}

/** What the file of quotas is called. */
export function quotaFile({ text }: Page, metric: Stock): string {
  return fileName(text.quotaFile[metric], today(), "csv");
}

/** The file of quotas: what the table is of, the table, what has to be known to use it. */
export function quotaRows(page: Page, metric: Stock, of: Quotas): Rows {
  const { text } = page;
  const head = preamble(page, text.quotaCaption[metric], []);
  const counted = [text.countedIn, text.quotaUnit[metric]];
  return [...head, counted, [], ...table(page, of), [], ...remarks(page, metric, of)];
}
