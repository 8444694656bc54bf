// What it would take to meet all targets: one common effort, period by period.

import { html, nothing, type TemplateResult } from "lit";
import type { LeverInfo, Period } from "../engine";
import type { AllTargets } from "../engine-analysis";
import { percent, shortPercent } from "../format";
import { setFullEffort, setLevers, type Values, valuesOf } from "../store/change";
import { failed } from "./failed";
import { hint } from "./hint";
import { shortage } from "./outcome";
import { isFixed, type Page, t } from "./page";
import { percentField } from "./percent";
import { section } from "./section";
import { sought } from "./takes";

export function all(page: Page): TemplateResult {
  const { text } = page;
  return section(page, "all", text.all, nothing, () => {
    const work = page.findings?.all;
    if (!work || work.status === "idle") return html``;
    if (work.status === "failed") return failed(page, work.error);
    return html`
      <p class="note">${text.allHelp} ${hint(page, "seek", text.all)}</p>
      ${work.value ? effort(page, work.value, work.status === "done") : html`<p class="note">${text.seeking}</p>`}
      ${efforts(page, work.value)}
    `;
  });
}

/** Which levers the answer moves. */
function moved({ plan, state }: Page, { levers }: AllTargets): LeverInfo[] {
  return plan.levers.filter(({ id }) => {
    const now = valuesOf(plan, state.scenario, "province", id);
    return levers[id]?.some((value, index) => value !== now[index]);
  });
}

/** `done` tells whether it is the scenario's own answer, or still the one before. */
function effort(page: Page, found: AllTargets, done: boolean): TemplateResult {
  const { text, act } = page;
  const moves = moved(page, found);
  return html`
    <ul class="efforts">
      ${found.periods.map((effort) => period(page, effort))}
    </ul>
    ${
      moves.length === 0 || isFixed(page)
        ? nothing
        : html`<p>
            <button
              type="button"
              id="apply-all"
              ?disabled=${!done}
              @click=${(event: Event) => {
                // The button goes with what there was to do; the focus stays in the section.
                const section = (event.currentTarget as Element).closest("details");
                act(setLevers(found.levers));
                section?.querySelector("summary")?.focus();
              }}
            >
              ${text.applyAll(moves.length)}
            </button>
          </p>`
    }
  `;
}

function period(page: Page, effort: AllTargets["periods"][number]) {
  const { period: id, share, binding, shortages } = effort;
  const { plan, text, state } = page;
  const { language } = state.view;
  const years = span(page, id);
  const said =
    share === null
      ? text.effortShort
      : share === 0
        ? text.effortNone
        : text.effort(percent(Math.ceil(share * 1000 - 1e-9) / 1000, language));
  // Just before enough effort next to nothing is missing; where none is enough, it is what matters.
  const targets = plan.targets.flatMap((target) => {
    const missing = shortages[binding.indexOf(target.id)];
    if (!missing) return [];
    const name = t(page, target.title);
    return [share === null ? text.missedBy(name, shortage(page, target, missing)) : name];
  });
  const binds = share === null ? text.missedEvenSo : text.binding;
  return html`<li data-effort=${id} data-share=${share ?? "none"}>
    <b>${years}</b>: ${said}
    ${targets.length > 0 ? html`<span class="since">${binds(targets.join("; "))}</span>` : nothing}
  </li>`;
}

function span({ plan, text }: Page, id: Period): string {
  const period = plan.periods.find((period) => period.id === id);
  return period ? text.periodYears(period.first, period.last) : id;
}

/** Each lever now and as it would be, with what counts as its full effort, which can be typed. */
function efforts(page: Page, found: AllTargets | undefined): TemplateResult {
  const { plan, text } = page;
  return html`
    <div class="scroll" role="region" tabindex="0" aria-label=${text.effortTable}>
      <table role="table" class="effort cards">
        <caption>
          ${text.effortCaption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">${text.lever}</th>
            ${plan.periods.map(({ id }) => html`<th role="columnheader" scope="col">${span(page, id)}</th>`)}
            <th role="columnheader" scope="col">${text.fullEffort}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${plan.levers.map((info) => row(page, info, found?.levers[info.id]))}
        </tbody>
      </table>
    </div>
  `;
}

function row(page: Page, info: LeverInfo, found: Values | undefined): TemplateResult {
  const { plan, state, text, act } = page;
  const { language } = state.view;
  const now = valuesOf(plan, state.scenario, "province", info.id);
  const full = state.scenario.full_effort?.[info.id] ?? info.full_effort;
  const title = t(page, info.title);
  const years = plan.periods.map(({ id }) => span(page, id));
  return html`<tr role="row" data-lever-effort=${info.id}>
    <th role="rowheader" scope="row">${title}<span class="clause">% ${t(page, info.unit)}</span></th>
    ${now.map((value, index) => {
      const then = found?.[index] ?? value;
      const before = shortPercent(value, language);
      return html`<td role="cell" data-label=${years[index]}>
        ${then === value ? before : html`${before} → <b>${sought(then, value, language)}</b>`}
      </td>`;
    })}
    <td role="cell" data-label=${text.fullEffort}>
      ${percentField(page, {
        id: `full-${info.id}`,
        name: text.fullEffortOf(title),
        value: full,
        set: (share) => act(setFullEffort(plan, info.id, share)),
        wrong: (page, typed) =>
          page.text.badNumber(page.text.fullEffortOf(t(page, info.title)), typed),
      })}
    </td>
  </tr>`;
}
