// What the memo rests on: readings, assumptions with their sources, what was ticked off, and where the
// memo itself comes from.

import { html, nothing, type TemplateResult } from "lit";
import { until } from "lit/directives/until.js";
import { date, today } from "../../format";
import { assumptionIds, figuresOf, isAssumed } from "../../store/assume";
import { tallyItems, tallyNorms } from "../../store/checks";
import { version } from "../../version";
import { told } from "../assumptions";
import { type Page, t } from "../page";
import { baselineName, cited } from "../preamble";
import { square } from "../square";

export function readings(page: Page): TemplateResult {
  const { plan, text, result } = page;
  return html`
    <h3>${text.memo.readings}</h3>
    <table>
      <thead>
        <tr>
          <th scope="col">${text.memo.reading}</th>
          <th scope="col">${text.memo.choice}</th>
        </tr>
      </thead>
      <tbody>
        ${plan.readings.map(({ id, title, help, choices }) => {
          const index = choices.findIndex(({ value }) => value === result.run.readings[id]);
          const chosen = choices[index];
          return html`<tr data-memo-reading=${id}>
            <th scope="row">${t(page, title)}</th>
            <td>
              <b>${chosen ? t(page, chosen.title) : ""}</b>${index > 0 ? html` (${text.memo.other})` : nothing}
              <span class="clause">${t(page, chosen?.help ?? help)}</span>
            </td>
          </tr>`;
        })}
      </tbody>
    </table>
  `;
}

export function assumptions(page: Page): TemplateResult {
  const { plan, state, text } = page;
  return html`
    <h3>${text.memo.assumptions}</h3>
    <table class="assumed">
      <thead>
        <tr>
          <th scope="col">${text.memo.assumption}</th>
          <th scope="col">${text.memo.used}</th>
          <th scope="col">${text.memo.source}</th>
        </tr>
      </thead>
      <tbody>
        ${assumptionIds(plan).map((id) => {
          const usual = plan.parameters.assumptions[id];
          const { title, unit, kind, source } = usual;
          const shown = ({ value, low, high }: Record<"value" | "low" | "high", number>) =>
            `${told(page, id, value)} (${told(page, id, low)} – ${told(page, id, high)})`;
          const counted = kind === "share" ? `% ${t(page, unit)}` : t(page, unit);
          return html`<tr data-memo-assumption=${id}>
            <th scope="row">${t(page, title)}<span class="clause">${counted}</span></th>
            <td>
              ${shown(figuresOf(plan, state.scenario, id))}
              ${
                isAssumed(state.scenario, id)
                  ? html`<span class="clause"><b>${text.changed}</b>; ${text.memo.usual(shown(usual))}</span>`
                  : nothing
              }
            </td>
            <td>${t(page, source)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  `;
}

export function checks(page: Page): TemplateResult {
  const { plan, state, text } = page;
  const norms = tallyNorms(plan, state.checks);
  const listed = plan.targets.filter(({ items }) => items?.length);
  return html`
    <h3>${text.memo.checks}</h3>
    <ul>
      ${listed.map((target) => {
        const { done, all } = tallyItems(target, state.checks);
        return html`<li>${text.memo.itemsTally(t(page, target.title), text.checks.ticked(done, all))}</li>`;
      })}
      <li>${text.memo.normsTally(text.checks.tally(norms.done, norms.all, norms.off))}</li>
    </ul>
  `;
}

export function origin(page: Page): TemplateResult {
  const { plan, state, text, link } = page;
  const { baseline, view } = state;
  return html`
    <h3>${text.memo.origin}</h3>
    <p>
      ${text.exports.baseline(baselineName(page))}
      ${baseline.illustrative ? text.illustrativeHelp : (baseline.source ?? "")}
    </p>
    <p>${cited(page)}. ${t(page, plan.document.title)}.</p>
    <p>${text.limits}</p>
    <p>${text.exports.made(version, date(today(), view.language))}</p>
    ${
      link
        ? html`<p class="link">
              ${text.exports.linked(link)}
              ${plan.baselines[0]?.baseline === baseline ? nothing : text.memo.linkAlone}
            </p>
            <div class="qr">${until(square(page, link), nothing)}</div>`
        : nothing
    }
  `;
}
