// The plan's targets and what became of them, on paper.

import { html, nothing, type TemplateResult } from "lit";
import type { Status, Target, Verdict } from "../../engine";
import { tallyItems } from "../../store/checks";
import { margins, readAs, reason, required, value } from "../outcome";
import { type Page, t } from "../page";
import { chance } from "../sureness";
import { change, comparedWith } from "../verdict";

interface Judged {
  readonly target: Target;
  readonly verdict: Verdict;
}

function judged({ plan, result }: Page): Judged[] {
  return plan.targets.flatMap((target, index) => {
    const verdict = result.run.verdicts[index];
    return verdict ? [{ target, verdict }] : [];
  });
}

function status({ plan }: Page, id: Status) {
  return plan.statuses.find((status) => status.id === id);
}

/** The word and the sign of a verdict. */
function word(page: Page, id: Status): TemplateResult {
  const known = status(page, id);
  return html`<span class=${`status ${id}`}>${known?.mark} ${known ? t(page, known.title) : id}</span>`;
}

export function targets(page: Page): TemplateResult {
  const { plan, text } = page;
  const all = judged(page);
  const counts = plan.statuses.flatMap(({ id }) => {
    const count = all.filter(({ verdict }) => verdict.status === id).length;
    return count > 0 ? [text.counts[id](count)] : [];
  });
  const columns = [text.target, text.required, text.value, text.margin, text.verdict];
  return html`
    <h3>${text.memo.targets}</h3>
    <p>${text.memo.counted(counts.join(", "))}</p>
    <table class="verdicts">
      <thead>
        <tr>
          ${columns.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${all.map((each) => row(page, each))}
      </tbody>
    </table>
    ${plan.silence
      .filter(({ beside_targets }) => beside_targets)
      .map((silence) => html`<p class="note">${t(page, silence.text)}</p>`)}
  `;
}

function row(page: Page, { target, verdict }: Judged): TemplateResult {
  const { text, state } = page;
  const read = readAs(page, verdict);
  const sure = chance(page, target.id);
  const { done, all } = tallyItems(target, state.checks);
  const { readings_met: met, readings_total: total, why } = verdict;
  return html`<tr data-memo-target=${target.id} data-status=${verdict.status}>
    <th scope="row">
      ${t(page, target.title)}
      <span class="clause">${t(page, target.clause)} · ${text.strengths[target.strength]}</span>
    </th>
    <td>
      ${t(page, target.required)}
      ${verdict.required === null ? nothing : html`<b>${required(page, target, verdict)} ${comparedWith(page, verdict)}</b>`}
      ${read ? html`<span class="clause">${read}</span>` : nothing}
    </td>
    <td>${value(page, target, verdict)} ${all > 0 ? text.checks.ticked(done, all) : nothing}</td>
    <td>${margins(page, target, verdict).map((said) => html`<span class="line">${said}</span>`)}</td>
    <td>
      ${word(page, verdict.status)}
      ${total > 0 ? html`<span class="clause">${text.memo.readingsMet(met, total)}</span>` : nothing}
      ${sure ? html`<span class="clause">${sure}</span>` : nothing}
      ${why && verdict.status === "not_assessable" ? html`<span class="clause">${reason(page, why)}</span>` : nothing}
    </td>
  </tr>`;
}

/** What moves spending, in all four kinds of prices. */
export function prices(page: Page): TemplateResult {
  const { plan, text, result } = page;
  const spending = judged(page).filter(({ verdict }) => verdict.by_prices.length > 0);
  const choices = plan.readings.find(({ id }) => id === "prices")?.choices ?? [];
  const current = result.run.readings.prices;
  const cell = (by: Verdict["by_prices"][number]) => {
    const moved = by.measure === null ? reason(page, by.why ?? "") : change(page, by.measure);
    return html`${moved}<span class="line">${word(page, by.status)}</span>`;
  };
  return html`
    <h3>${text.memo.prices}</h3>
    <p>${text.memo.pricesNote}</p>
    <table class="prices-memo">
      <thead>
        <tr>
          <th scope="col">${text.target}</th>
          ${choices.map(
            ({ value, title }) =>
              html`<th scope="col" class=${value === current ? "in-force" : ""}>${t(page, title)}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${spending.map(
          ({ target, verdict }) => html`<tr>
            <th scope="row">
              ${t(page, target.title)}<span class="clause">${t(page, target.clause)}</span>
            </th>
            ${choices.map(({ value }) => {
              const by = verdict.by_prices.find(({ prices }) => prices === value);
              return html`<td class=${value === current ? "in-force" : ""}>${by ? cell(by) : nothing}</td>`;
            })}
          </tr>`,
        )}
      </tbody>
    </table>
    ${current === "budget_share" ? html`<p class="note">${text.budgetShareWarning}</p>` : nothing}
  `;
}
