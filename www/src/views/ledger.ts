// The target ledger: what the plan asks for, what the scenario reaches.

import { html, nothing, type TemplateResult } from "lit";
import type { Status, Target, Verdict } from "../engine";
import { look } from "../store/change";
import { hangs } from "./hangs";
import { hint } from "./hint";
import { items, ticked } from "./items";
import { margins, readAs, reason, required, value } from "./outcome";
import { type Page, t } from "./page";
import { chance } from "./sureness";
import { takes } from "./takes";
import { change, comparedWith, kindOf } from "./verdict";

export function ledger(page: Page): TemplateResult {
  const { plan, result, text } = page;
  const columns = [
    text.target,
    text.required,
    text.value,
    text.margin,
    text.verdict,
    text.readingsMet,
  ];
  const years = [...new Set(plan.targets.map((target) => kindOf(target).year))].sort();
  const rows = plan.targets.flatMap((target, index) => {
    const verdict = result.run.verdicts[index];
    return verdict ? [{ target, verdict }] : [];
  });
  return html`
    <section class="ledger" part="ledger" aria-labelledby="ledger-title">
      <h3 id="ledger-title">${text.ledger}</h3>
      <table role="table" id="ledger" class="cards">
        <thead role="rowgroup">
          <tr role="row">
            ${columns.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}
          </tr>
        </thead>
        ${years.map(
          (year) => html`
            <tbody role="rowgroup">
              <tr role="row" class="step">
                <th role="rowheader" scope="rowgroup" colspan=${columns.length}>
                  ${text.until(year)}
                </th>
              </tr>
              ${rows
                .filter(({ target }) => kindOf(target).year === year)
                .map(({ target, verdict }) => row(page, target, verdict))}
            </tbody>
          `,
        )}
      </table>
      ${plan.silence
        .filter(({ beside_targets }) => beside_targets)
        .map((silence) => html`<p class="note">${t(page, silence.text)}</p>`)}
    </section>
  `;
}

function row(page: Page, target: Target, verdict: Verdict): TemplateResult {
  const { text } = page;
  const { status, first_year: since } = verdict;
  const sure = chance(page, target.id);
  const judged = status === "met" || status === "missed";
  const asked = judged && page.state.view.asked === target.id;
  const below = verdict.ratchet || verdict.by_prices.length > 0 || asked;
  return html`
    <tr
      role="row"
      class=${below ? "joined" : ""}
      data-target=${target.id}
      data-status=${status}
    >
      <th role="rowheader" scope="row">
        ${t(page, target.title)}
        <span class="clause"
          >${t(page, target.clause)} · ${text.strengths[target.strength]}
          ${hint(page, `strength-${target.strength}`, text.strengths[target.strength])}</span
        >
      </th>
      <td role="cell" data-label=${text.required}>
        ${t(page, target.required)}
        ${verdict.required === null ? nothing : html`<b class="figure">${required(page, target, verdict)} ${comparedWith(page, verdict)}</b>`}
        <span class="clause">${readAs(page, verdict)}</span>
        ${items(page, target)}
      </td>
      <td role="cell" data-label=${text.value}>
        ${value(page, target, verdict)}${ticked(page, target)}
      </td>
      <td role="cell" data-label=${text.margin} >${margin(page, target, verdict)}</td>
      <td role="cell" data-label=${text.verdict}>
        ${badge(page, verdict)}
        ${since === null ? nothing : html`<span class="since">${text.sinceYear(since)}</span>`}
        ${sure ? html`<span class="since" data-chance=${target.id}>${sure}</span>` : nothing}
        ${verdict.why && status === "not_assessable" ? html`<span class="since">${reason(page, verdict.why)}</span>` : nothing}
        ${judged ? ask(page, target, status, asked) : nothing}
      </td>
      <td role="cell" data-label=${text.readingsMet}>
        ${
          verdict.readings_total === 0
            ? html`–`
            : html`<span aria-hidden="true">${verdict.readings_met}/${verdict.readings_total}</span>
                <span class="unseen"
                  >${text.readingsOf(verdict.readings_met, verdict.readings_total)}</span
                >`
        }
      </td>
    </tr>
    ${verdict.ratchet ? note(text.ratchet, asked || verdict.by_prices.length > 0) : nothing}
    ${verdict.by_prices.length > 0 ? prices(page, target, verdict, asked) : nothing}
    ${asked ? answer(page, target) : nothing}
  `;
}

/** Opens what it would take to meet a target, or what its being met hangs on. */
function ask({ text, act, state }: Page, target: Target, status: Status, open: boolean) {
  const about = target.title[state.view.language];
  const question = status === "met" ? text.askMet : text.askMissed;
  return html`<button
    type="button"
    class="ask"
    data-ask=${target.id}
    aria-expanded=${open}
    aria-label=${`${question} ${about}`}
    @click=${() => act(look({ asked: open ? undefined : target.id }))}
  >
    ${question}
  </button>`;
}

function answer(page: Page, target: Target): TemplateResult {
  return html`<tr role="row" class="beside" data-answer-of=${target.id}>
    <td role="cell" colspan="6">
      <div class="answer">${takes(page, target)} ${hangs(page, target)}</div>
    </td>
  </tr>`;
}

/** The word and the sign of a verdict. */
export function badge({ plan, state }: Page, { status }: Pick<Verdict, "status">): TemplateResult {
  const info = plan.statuses.find(({ id }) => id === status);
  return html`<span class=${`status ${status}`}
    ><b aria-hidden="true">${info?.mark}</b> ${info?.title[state.view.language]}</span
  >`;
}

function margin(page: Page, target: Target, verdict: Verdict): TemplateResult | typeof nothing {
  const [first, ...more] = margins(page, target, verdict);
  if (first === undefined) return nothing;
  return html`${first}${more.map((also) => html`<span class="since">${also}</span>`)}`;
}

function note(sentence: string, joined: boolean): TemplateResult {
  return html`<tr role="row" class=${joined ? "beside joined" : "beside"}>
    <td role="cell" colspan="6"><p class="warning">${sentence}</p></td>
  </tr>`;
}

/** A spending target in all four kinds of prices together. */
function prices(page: Page, target: Target, verdict: Verdict, joined: boolean): TemplateResult {
  const { plan, text, result } = page;
  const choices = plan.readings.find(({ id }) => id === "prices")?.choices ?? [];
  return html`<tr role="row" class=${joined ? "beside joined" : "beside"} data-prices=${target.id}>
    <td role="cell" colspan="6">
      <ul class="prices" aria-label=${text.inPrices}>
        ${verdict.by_prices.map((by) => {
          const choice = choices.find(({ value }) => value === by.prices);
          const moved = by.measure === null ? reason(page, by.why ?? "") : change(page, by.measure);
          const inForce = by.prices === result.run.readings.prices;
          return html`<li class=${inForce ? "in-force" : ""} data-price=${by.prices}>
            <span>${choice ? t(page, choice.title) : by.prices}</span>
            <span>${moved}</span>
            ${badge(page, by)}
          </li>`;
        })}
      </ul>
      ${
        result.run.readings.prices === "budget_share"
          ? html`<p class="warning">${text.budgetShareWarning}</p>`
          : nothing
      }
    </td>
  </tr>`;
}
