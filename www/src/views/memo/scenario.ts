// What the scenario consists of, and where it differs from the preset that it started from.

import { html, nothing, type TemplateResult } from "lit";
import type { Lever, Reorganisation } from "../../engine";
import { count, shortPercent } from "../../format";
import { assumptionIds, isAssumed } from "../../store/assume";
import { isEdited, isOwn, type Values, valuesOf } from "../../store/change";
import { changes as differences } from "../../store/changes";
import { ownOf } from "../../store/own";
import { presetScenario, type Scope } from "../../store/state";
import { type Dated, dueYear, lastYear } from "../due";
import { ownTitle, unitNames } from "../own";
import { type Page, t } from "../page";

/** A lever's values, of the preset and now, in the province or in a sector that differs from it. */
interface Row {
  readonly name: string;
  readonly before: Values | undefined;
  /** None where a sector of the preset's own follows the province now. */
  readonly now: Values | undefined;
  readonly changed: boolean;
}

function rows(page: Page): Row[] {
  const { plan, state, text } = page;
  const preset = presetScenario(plan, state.preset);
  const row = (name: string, scope: Scope, lever: Lever): Row => {
    const own = (of: typeof preset) => scope === "province" || isOwn(of, scope, lever);
    const before = own(preset) ? valuesOf(plan, preset, scope, lever) : undefined;
    const now = own(state.scenario) ? valuesOf(plan, state.scenario, scope, lever) : undefined;
    return { name, before, now, changed: `${before}` !== `${now}` };
  };
  const province = plan.levers.map(({ id, title }) => row(t(page, title), "province", id));
  const sectors = plan.sectors.flatMap((sector) =>
    plan.levers
      .filter(({ id }) => isOwn(state.scenario, sector.id, id) || isOwn(preset, sector.id, id))
      .map(({ id, title }) => {
        const name = text.memo.inSector(t(page, title), t(page, sector.title));
        return row(name, sector.id, id);
      }),
  );
  return [...province, ...sectors];
}

/** The named reorganisations that are switched or delayed otherwise than in the preset. */
function moved({ plan, state }: Page): Reorganisation[] {
  const preset = presetScenario(plan, state.preset);
  return plan.reorganisations.filter(({ id }) => {
    const said = (of: typeof preset) => {
      const { on = false, delay = 0 } = of.reorganisations?.[id] ?? {};
      return `${on} ${on ? delay : 0}`;
    };
    return said(preset) !== said(state.scenario);
  });
}

/** What was changed, in a sentence. */
function changes(page: Page, levers: number): string {
  const { plan, state, text } = page;
  const preset = presetScenario(plan, state.preset);
  const name = preset.title ? t(page, preset.title) : state.preset;
  const assumed = assumptionIds(plan).filter((id) => {
    const same = (of: typeof preset) => JSON.stringify(of.assumptions?.[id] ?? null);
    return isAssumed(state.scenario, id) && same(preset) !== same(state.scenario);
  });
  if (!isEdited(plan, state)) return text.memo.asPreset(name);
  const from = text.memo.from(name);
  const added = differences(plan, state).filter(({ kind }) => kind === "added");
  const what = text.memo.changes(levers, moved(page).length + added.length, assumed.length);
  return what ? text.memo.changed(from, what) : text.memo.changedElse(from);
}

export function scenario(page: Page): TemplateResult {
  const { plan, state, text } = page;
  const { language } = state.view;
  const all = rows(page);
  const changed = all.filter((row) => row.changed);
  const told = (values: Values | undefined, index: number) => {
    const value = values?.[index];
    return value === undefined ? text.memo.asProvince : shortPercent(value, language);
  };
  const cell = ({ before, now, name }: Row, index: number) => {
    const [old, fresh] = [told(before, index), told(now, index)];
    const { first, last } = plan.periods[index] ?? { first: "", last: "" };
    return html`<td data-lever-memo=${`${name} ${first}–${last}`}>
      ${old === fresh ? fresh : html`${old} → <b>${fresh}</b>`}
    </td>`;
  };
  return html`
    <h3>${text.memo.scenario}</h3>
    <p>${changes(page, changed.length)}</p>
    <table class="numbers">
      <caption>
        ${text.memo.levers}. ${changed.length > 0 ? text.memo.leversNote : nothing}
      </caption>
      <thead>
        <tr>
          <th scope="col">${text.lever}</th>
          ${plan.periods.map(
            ({ first, last }) => html`<th scope="col">${text.periodYears(first, last)}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${all.map(
          (row) => html`<tr>
            <th scope="row">${row.name}</th>
            ${plan.periods.map((_, index) => cell(row, index))}
          </tr>`,
        )}
      </tbody>
    </table>
    ${watched(page)}
  `;
}

/** The figures that were observed and that the run was made to fit. */
function watched({ state, text }: Page): TemplateResult | typeof nothing {
  const observed = Object.entries(state.scenario.observed ?? {});
  const told = observed.flatMap(([metric, figures]) => {
    const words = text.observed.metrics[metric as keyof typeof text.observed.metrics];
    const years = Object.entries(figures ?? {}).map(
      ([year, figure]) => `${year}: ${count(Number(figure), state.view.language)}`,
    );
    return years.length > 0 ? [text.memo.observedOf(words.title, years.join("; "))] : [];
  });
  if (told.length === 0) return nothing;
  return html`<h4>${text.memo.observed}</h4>
    ${told.map((sentence) => html`<p>${sentence}</p>`)}`;
}

/** The named reorganisations that are on, and those that the user added. */
export function mergers(page: Page): TemplateResult {
  const { plan, state, text } = page;
  const { language } = state.view;
  const counting = state.scenario.counting ?? "central";
  const on = plan.reorganisations.filter(({ id }) => state.scenario.reorganisations?.[id]?.on);
  const when = (done: Dated) => {
    const due = dueYear(page, done);
    const { quarter, year } = done.deadline;
    if (due > lastYear(page)) return text.memo.never;
    return due > year ? text.lateTo(text.quarter(quarter, due)) : text.memo.onTime;
  };
  const units = (task: Reorganisation) =>
    `${count(task.before[counting], language)} → ${count(task.after[counting], language)}`;
  const added = ownOf(state.scenario);
  return html`
    <h3>${text.memo.mergers}</h3>
    ${
      on.length === 0
        ? html`<p>${text.memo.noMergers}</p>`
        : html`<table>
            <caption>
              ${text.memo.counting(text.countings[counting])}
            </caption>
            <thead>
              <tr>
                <th scope="col">${text.memo.task}</th>
                <th scope="col">${text.memo.deadline}</th>
                <th scope="col">${text.memo.due}</th>
                <th scope="col">${text.memo.units}</th>
              </tr>
            </thead>
            <tbody>
              ${on.map(
                (task) => html`<tr>
                  <th scope="row">
                    ${t(page, task.title)}<span class="clause">${t(page, task.clause)}</span>
                  </th>
                  <td>${text.quarter(task.deadline.quarter, task.deadline.year)}</td>
                  <td>${when(task)}</td>
                  <td>${units(task)}</td>
                </tr>`,
              )}
            </tbody>
          </table>`
    }
    ${
      added.length === 0
        ? nothing
        : html`<h4>${text.added.heading(added.length)}</h4>
            <ul>
              ${added.map(
                ([id, own]) => html`<li>
                  ${id} · ${ownTitle(page, own)}; ${text.quarter(own.deadline.quarter, own.deadline.year)},
                  ${when(own)}${unitNames(page, id, (names) => html`<span class="clause">${names}</span>`)}
                </li>`,
              )}
            </ul>`
    }
  `;
}
