// The challenge: its rules, how the scenario in view fares, and the solver's answer.

import { html, nothing, type TemplateResult } from "lit";
import type { AllTargets } from "../engine-analysis";
import { isEnough } from "../engine-analysis";
import { percent } from "../format";
import { beginning, changesFrom, isSolved, scoreOf } from "../store/challenge";
import { setLevers } from "../store/change";
import type { Edit } from "../store/changes";
import { attend, leave, type Seat, solve } from "../store/classroom";
import { what } from "./edits";
import { failed } from "./failed";
import { type Page, t } from "./page";

export function challenge(page: Page, seat: Seat): TemplateResult {
  const { text, act } = page;
  const words = text.challenge;
  return html`
    <p>${words.rules}</p>
    ${score(page)}
    ${
      seat.answered
        ? solution(page)
        : html`<p><button type="button" id="solve" @click=${(event: Event) => {
            act(solve());
            const room = (event.currentTarget as Element).closest(".lesson");
            room?.querySelector<HTMLElement>("#again")?.focus();
          }}>${words.solve}</button></p>`
    }
    <p class="row">
      <button type="button" id="again" @click=${() => act(attend(page.plan, { ...seat, answered: false }))}>
        ${words.again}
      </button>
      <button type="button" id="keep-challenge" @click=${(event: Event) => stay(page, event)}>${words.keep}</button>
    </p>
  `;
}

function stay({ act }: Page, event: Event): void {
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  root.querySelector<HTMLElement>("[data-opens=lessons]")?.focus();
  act(leave(true));
}

/** How many targets are met by how many changes, and what is left; the latter where it is no
 * more than `most` targets. */
export function score(page: Page, most = Number.POSITIVE_INFINITY): TemplateResult {
  const { plan, state, result, text, act } = page;
  const words = text.challenge;
  const found = scoreOf(plan, state, result.run);
  const { changes, fouls, met, judged } = found;
  const solved = isSolved(found);
  const missed = plan.targets.filter((_, index) => result.run.verdicts[index]?.status === "missed");
  const undo = () => act((state) => fouls.reduce((next, { takeBack }) => takeBack(next), state));
  return html`<div class="score" data-solved=${solved} aria-live="polite">
    <p class="score-line">
      <b>${words.met(met, judged)}</b> · <b data-changes=${changes.length}>${words.changes(changes.length)}</b>
    </p>
    ${solved ? html`<p class="status met">${words.solved(changes.length)}</p>` : nothing}
    ${
      missed.length > 0 && missed.length <= most
        ? html`<p class="note missing">
            ${words.missing(missed.map(({ title }) => t(page, title)).join("; "))}
          </p>`
        : nothing
    }
    ${
      fouls.length > 0
        ? html`<p class="warning fouls">
            ${words.fouls(named(page, fouls))}
            <button type="button" id="take-fouls-back" @click=${undo}>${words.takeBack}</button>
          </p>`
        : nothing
    }
  </div>`;
}

function named(page: Page, edits: readonly Edit[]): string {
  return edits.map((edit) => what(page, edit)).join("; ");
}

/** What the solver does, beside what the reader has done. */
export function solution(page: Page): TemplateResult {
  const { text, findings } = page;
  const work = findings?.solution;
  if (work?.status === "failed") return failed(page, work.error);
  if (work?.status !== "done") return html`<p class="note">${text.seeking}</p>`;
  return html`<div class="solution" data-solution>${isEnough(work.value) ? solved(page, work.value) : unsolved(page)}</div>`;
}

function unsolved({ text }: Page): TemplateResult {
  return html`<p class="warning">${text.challenge.impossible}</p>`;
}

function solved(page: Page, found: AllTargets): TemplateResult {
  const { plan, state, result, text, act } = page;
  const { language } = state.view;
  const words = text.challenge;
  const start = beginning(plan);
  const scenario = { ...start, levers: { ...start.levers, ...found.levers } };
  const machine = changesFrom(plan, scenario).length;
  const own = scoreOf(plan, state, result.run);
  const efforts = found.periods.map(({ period: id, share }) => {
    const period = plan.periods.find((period) => period.id === id);
    const years = period ? text.periodYears(period.first, period.last) : id;
    return words.effort(years, percent(share ?? 1, language, 0));
  });
  const show = () => act((state) => setLevers(found.levers)({ ...state, scenario: { ...start } }));
  return html`
    <p><b>${words.machine(machine)}</b> ${words.machineHelp(efforts.join("; "))}</p>
    <p data-compared>${compared(page, own, machine)}</p>
    <p><button type="button" id="use-solution" @click=${show}>${words.use}</button></p>
  `;
}

function compared({ text }: Page, own: ReturnType<typeof scoreOf>, machine: number): string {
  const words = text.challenge;
  const mine = own.changes.length;
  if (!isSolved(own)) return words.notYet;
  if (mine === machine) return words.same;
  return mine < machine ? words.fewer(machine - mine) : words.more(mine - machine);
}
