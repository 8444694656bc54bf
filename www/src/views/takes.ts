// What it would take to meet a target, lever by lever.

import { html, nothing, type TemplateResult } from "lit";
import type { Language, Lever, LeverInfo, Period, Target } from "../engine";
import type { Take } from "../engine-analysis";
import { number, shortPercent } from "../format";
import { look, overriders, setLevers, type Values, valuesOf } from "../store/change";
import type { Takes } from "../store/findings";
import { failed } from "./failed";
import { hint } from "./hint";
import { shortage } from "./outcome";
import { isFixed, type Page, t } from "./page";
import { kindOf } from "./verdict";

export function takes(page: Page, target: Target): TemplateResult {
  const { text, findings } = page;
  const work = findings?.takes;
  if (!work || work.status === "idle") return html``;
  if (work.status === "failed") return failed(page, work.error);
  const found = work.value;
  if (!found) return html`<p class="note">${text.seeking}</p>`;
  return answers(page, target, found, work.status === "done");
}

/** The period that a target is for: its own levers move. */
function periodOf({ plan }: Page, target: Target) {
  const { year } = kindOf(target);
  return plan.periods.find(({ first, last }) => first <= year && year <= last) ?? plan.periods[0];
}

/** `done` tells whether they are the scenario's own, or still those before. */
function answers(
  page: Page,
  target: Target,
  { margin, each }: Takes,
  done: boolean,
): TemplateResult {
  const { plan, text } = page;
  const period = periodOf(page, target);
  if (!period) return html``;
  const bears = ({ answer }: Take) =>
    answer.answer === "found" || Math.abs((answer.best_margin ?? 0) - (margin ?? 0)) > 1e-9;
  const bearing = each.filter(bears);
  const idle = each.filter((take) => !bears(take)).map(({ lever }) => title(page, lever));
  const found = bearing.filter(({ answer }) => answer.answer === "found");
  // What goes beyond full effort is the last that anybody would do.
  const [within, wild] = [false, true].map((is) =>
    found.filter((take) => isBeyondEffort(page, take) === is),
  );
  const enough = [...(within ?? []), ...(wild ?? [])];
  const short = bearing.filter(({ answer }) => answer.answer !== "found");
  return html`
    <h4>
      ${text.takesTitle(period.first, period.last)}
      ${hint(page, "seek", text.help.chapters.seek)}
    </h4>
    ${enough.length === 0 ? html`<p>${text.noLeverAlone}</p>` : nothing}
    ${
      bearing.length === 0
        ? nothing
        : html`<div class="scroll" role="region" tabindex="0" aria-label=${text.takesTitle(period.first, period.last)}>
            <table role="table" class="takes cards">
              <thead role="rowgroup">
                <tr role="row">
                  <th role="columnheader" scope="col">${text.lever}</th>
                  <th role="columnheader" scope="col">${text.now}</th>
                  <th role="columnheader" scope="col">${text.needed}</th>
                  <th role="columnheader" scope="col"><span class="unseen">${text.apply}</span></th>
                </tr>
              </thead>
              <tbody role="rowgroup">
                ${[...enough, ...short].map((take) => {
                  const info = plan.levers.find(({ id }) => id === take.lever);
                  return info ? row(page, target, info, period.id, take, done) : nothing;
                })}
              </tbody>
            </table>
          </div>`
    }
    ${idle.length > 0 ? html`<p class="note">${text.noBearing(idle.join(" · "))}</p>` : nothing}
  `;
}

function title(page: Page, lever: Lever): string {
  const info = page.plan.levers.find(({ id }) => id === lever);
  return info ? t(page, info.title) : lever;
}

function fullEffort({ plan, state }: Page, lever: Lever): number {
  const usual = plan.levers.find(({ id }) => id === lever)?.full_effort ?? 0;
  return state.scenario.full_effort?.[lever] ?? usual;
}

/** Whether an answer asks for more than what counts as full effort. */
function isBeyondEffort(page: Page, { lever, answer: { value } }: Take): boolean {
  const neutral = page.plan.levers.find(({ id }) => id === lever)?.neutral ?? 0;
  const full = fullEffort(page, lever);
  if (value === null) return false;
  // Where less cuts more, full effort lies below what changes nothing.
  return full < neutral ? value < full : value > full;
}

function row(
  page: Page,
  target: Target,
  info: LeverInfo,
  period: Period,
  take: Take,
  done: boolean,
): TemplateResult {
  const { lever, answer } = take;
  const { plan, state, text, act } = page;
  const { language } = state.view;
  const at = plan.periods.findIndex(({ id }) => id === period);
  const values = valuesOf(plan, state.scenario, "province", lever);
  const now = values[at] ?? info.neutral;
  const { value } = answer;
  const own = overriders(state.scenario, lever).length;
  const unit = html`<span class="clause">% ${t(page, info.unit)}</span>`;
  const apply = (event: Event, value: number) => {
    // The button goes with the row; the focus stays with the target.
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
    act(setLevers({ [lever]: values.map((old, index) => (index === at ? value : old)) as Values }));
    // What was set is what the levers show.
    act(look({ period, scope: "province" }));
    root.querySelector<HTMLElement>(`[data-ask="${target.id}"]`)?.focus();
  };
  return html`<tr role="row" data-take=${lever} data-answer=${answer.answer}>
    <th role="rowheader" scope="row">${t(page, info.title)}${unit}${own > 0 ? html`<span class="clause">${text.ownStay(own)}</span>` : nothing}</th>
    <td role="cell" data-label=${text.now}>${shortPercent(now, language)}</td>
    <td role="cell" data-label=${text.needed}>
      ${
        value === null
          ? html`${text.notEnough} <span class="since">${shortage(page, target, best(answer))}</span>`
          : html`<b>${sought(value, now, language)}</b>
              ${
                isBeyondEffort(page, take)
                  ? html`<span class="warning"
                      >${text.beyondEffort(shortPercent(fullEffort(page, lever), language))}</span
                    >`
                  : nothing
              }`
      }
    </td>
    <td role="cell">
      ${
        value === null || isFixed(page)
          ? nothing
          : html`<button
              type="button"
              ?disabled=${!done}
              aria-label=${text.applyOf(t(page, info.title), sought(value, now, language))}
              @click=${(event: Event) => apply(event, value)}
            >
              ${text.apply}
            </button>`
      }
    </td>
  </tr>`;
}

/** The best that a lever can do which is not enough. */
function best({ best_margin, best_margin_absolute }: Take["answer"]) {
  return { margin: best_margin, margin_absolute: best_margin_absolute };
}

/** A value that was sought, to two decimals; what is typed after it is no weaker. */
export function sought(value: number, now: number, language: Language): string {
  const hundredths = value * 1e4;
  const whole = value > now ? Math.ceil(hundredths - 1e-6) : Math.floor(hundredths + 1e-6);
  return `${number(whole / 100, language, 2)}%`;
}
