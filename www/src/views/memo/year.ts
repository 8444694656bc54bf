// A year of the scenario beside the targets that are on their way: what the yearly report needs.

import { html, nothing, type TemplateResult } from "lit";
import type { Metric, Target, Verdict } from "../../engine";
import type { Standing } from "../../engine-analysis";
import { count, number, percent } from "../../format";
import { look } from "../../store/change";
import { ownOf } from "../../store/own";
import { found } from "../../store/work";
import { dueYear } from "../due";
import { margins, required, value } from "../outcome";
import { ownTitle } from "../own";
import { type Page, t } from "../page";
import { savingsTold } from "../savings";
import { change, comparedWith, kindOf } from "../verdict";

/** What chooses the year that is reported on. */
export function years({ state, text, result, act }: Page): TemplateResult {
  const words = text.memo.year;
  const [, ...simulated] = result.run.years;
  const { reported } = state.view;
  return html`<label class="memo-year">
    <span>${words.choose}</span>
    <select
      id="memo-year"
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        act(look({ reported: value ? Number(value) : undefined }));
      }}
    >
      <option value="" .selected=${reported === undefined}>${words.none}</option>
      ${simulated.map(
        (year) => html`<option value=${year} .selected=${year === reported}>${year}</option>`,
      )}
    </select>
  </label>`;
}

/** By when the plan wants a report. */
export function reportDue(page: Page): TemplateResult {
  const { plan, text } = page;
  const asked = plan.norms.filter(({ report }) => report);
  return html`${asked.map(({ title, recurs, clause }) => {
    const when = recurs ? t(page, recurs) : text.noDeadline;
    return html`<p class="nature">${text.memo.year.due(t(page, title), when, t(page, clause))}</p>`;
  })}`;
}

export function yearly(page: Page): TemplateResult | typeof nothing {
  const { reported } = page.state.view;
  if (reported === undefined) return nothing;
  return html`
    ${figures(page, reported)} ${standings(page, reported)} ${mergers(page, reported)}
    ${saved(page, reported)}
  `;
}

const STOCKS = ["units", "posts", "staff", "irregular_contracts"] as const;

function figures({ text, state, result }: Page, year: number): TemplateResult {
  const { language } = state.view;
  const words = text.memo.year;
  const { years, support_years: spending, totals, observed } = result.run;
  const [first = year] = years;
  const at = years.indexOf(year);
  const seen = (metric: Metric) => (observed[metric].includes(year) ? "*" : "");
  const signed = (by: string, up: boolean) => (up && /[1-9]/.test(by) ? `+${by}` : by);
  const against = (now: number, then: number) =>
    then === 0 ? "–" : signed(percent(now / then - 1, language), now > then);
  const row = (
    name: string,
    metric: Metric,
    series: readonly number[],
    at: number,
    from: number,
  ) => {
    const [before = 0, now = 0, start = 0] = [series[at - 1], series[at], series[from]];
    const moved = signed(number(now - before, language), now > before);
    return html`<tr data-memo-figure=${metric}>
      <th scope="row">${name}</th>
      <td>${count(before, language)}</td>
      <td>${count(now, language)}${seen(metric)}</td>
      <td>${moved}</td>
      <td>${against(now, start)}</td>
    </tr>`;
  };
  const share = (at: number) => {
    const units = totals.units[at] ?? 0;
    return units === 0 ? "–" : percent((totals.self_financing_units[at] ?? 0) / units, language);
  };
  const spent = spending.indexOf(year);
  return html`
    <h3>${words.heading(year)}</h3>
    <p>${words.note(year)}</p>
    <table class="numbers">
      <thead>
        <tr>
          ${[words.figure, String(year - 1), String(year), words.change, words.since(first)].map(
            (name) => html`<th scope="col">${name}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${STOCKS.map((stock) =>
          row(text.observed.metrics[stock].title, stock, totals[stock], at, 0),
        )}
        <tr data-memo-figure="share">
          <th scope="row">${words.share}</th>
          <td>${share(at - 1)}</td>
          <td>${share(at)}${seen("self_financing_units")}</td>
          <td></td>
          <td></td>
        </tr>
        ${row(words.spending, "support", totals.support.nominal, spent, spending.indexOf(first))}
      </tbody>
    </table>
  `;
}

/** A target's verdict as it would be if the year were the last. */
function asOf(verdict: Verdict, standing: Standing): Verdict {
  const { target: _, ...judged } = standing;
  return { ...verdict, ...judged };
}

function standings(page: Page, year: number): TemplateResult {
  const { plan, text, findings } = page;
  const words = text.memo.year;
  const known = findings && found(findings.standings);
  const heads = [text.target, words.deadline, text.required, words.reached, words.left];
  const row = (standing: Standing) => {
    const index = plan.targets.findIndex(({ id }) => id === standing.target);
    const [target, verdict] = [plan.targets[index], page.result.run.verdicts[index]];
    return target && verdict ? judged(page, target, verdict, asOf(verdict, standing)) : nothing;
  };
  return html`
    <h3>${words.targets(year)}</h3>
    ${known?.length === 0 ? html`<p>${words.none_left}</p>` : nothing}
    ${
      known && known.length > 0
        ? html`<table class="standings">
            <thead>
              <tr>
                ${heads.map((name) => html`<th scope="col">${name}</th>`)}
                <th scope="col">${words.inScenario}</th>
              </tr>
            </thead>
            <tbody>
              ${known.map(row)}
            </tbody>
          </table>`
        : nothing
    }
    ${known ? nothing : html`<p class="note">${text.seeking}</p>`}
  `;
}

function judged(page: Page, target: Target, due: Verdict, now: Verdict): TemplateResult {
  const { plan } = page;
  const status = plan.statuses.find(({ id }) => id === due.status);
  const left = now.status === "missed" ? margins(page, target, now) : [];
  const reached =
    status && now.status === "met" ? plan.statuses.find(({ id }) => id === "met") : undefined;
  return html`<tr data-memo-standing=${target.id} data-status=${now.status}>
    <th scope="row">
      ${t(page, target.title)}<span class="clause">${t(page, target.clause)}</span>
    </th>
    <td>${kindOf(target).year}</td>
    <td>${required(page, target, now)} ${comparedWith(page, now)}</td>
    <td>
      ${now.measure === null ? "–" : target.strength === "checklist" ? change(page, now.measure) : value(page, target, now)}
      ${reached ? html`<span class="line">${reached.mark} ${t(page, reached.title)}</span>` : nothing}
    </td>
    <td>${left.length > 0 ? left.map((said) => html`<span class="line">${said}</span>`) : "–"}</td>
    <td>
      <span class=${`status ${due.status}`}>${status?.mark} ${status ? t(page, status.title) : due.status}</span>
    </td>
  </tr>`;
}

function mergers(page: Page, year: number): TemplateResult {
  const { plan, state, text } = page;
  const words = text.memo.year;
  const counting = state.scenario.counting ?? "central";
  const due = plan.reorganisations.filter(
    (task) => state.scenario.reorganisations?.[task.id]?.on && dueYear(page, task) === year,
  );
  const added = ownOf(state.scenario).filter(([, own]) => dueYear(page, own) === year);
  const units = (of: (typeof due)[number]) =>
    text.beforeAfter(
      count(of.before[counting], state.view.language),
      count(of.after[counting], state.view.language),
    );
  return html`
    <h3>${words.mergers(year)}</h3>
    ${
      due.length + added.length === 0
        ? html`<p>${words.noMergers}</p>`
        : html`<ul>
            ${due.map((task) => html`<li>${t(page, task.title)} (${t(page, task.clause)}): ${units(task)}</li>`)}
            ${added.map(([id, own]) => html`<li>${id} · ${ownTitle(page, own)}</li>`)}
          </ul>`
    }
  `;
}

function saved(page: Page, year: number): TemplateResult {
  const { text, findings } = page;
  const known = findings && found(findings.savings);
  const of = known?.years.find((each) => each.year === year);
  const told = of ? [...savingsTold(page, of), text.savings.help] : [text.seeking];
  return html`
    <h3>${text.memo.year.savings}</h3>
    ${told.map((sentence) => html`<p>${sentence}</p>`)}
  `;
}
