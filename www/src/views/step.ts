// A step of a lesson: what it tells, asks and answers, and what of the scenario to look at.

import { html, nothing, type TemplateResult } from "lit";
import type { LessonStep, Scene } from "../engine";
import { attend, beforeOf, isStaged, nextOf, type Seat, sceneOf } from "../store/classroom";
import { fill } from "./fill";
import { badge } from "./ledger";
import { value } from "./outcome";
import { type Page, t } from "./page";

/** The chart to look at. */
export function shown({ plan, text, state }: Page, { chart }: Scene): TemplateResult {
  const info = plan.charts.find(({ id }) => id === chart);
  return html`<p class="note">${text.lessons.lookAt(info?.title[state.view.language] ?? chart)}</p>`;
}

/** The targets to look at, each with its verdict. */
export function looked(page: Page, targets: readonly string[]): TemplateResult | typeof nothing {
  const { plan, result, text } = page;
  const rows = targets.flatMap((id) => {
    const target = plan.targets.find((target) => target.id === id);
    const verdict = result.run.verdicts.find((verdict) => verdict.id === id);
    return target && verdict ? [{ target, verdict }] : [];
  });
  if (rows.length === 0) return nothing;
  return html`<ul class="looked" aria-label=${text.lessons.look}>
    ${rows.map(({ target, verdict }) => {
      const said = value(page, target, verdict);
      return html`<li data-looked=${target.id} data-status=${verdict.status}>
        ${badge(page, verdict)}
        <span>${t(page, target.title)}${said ? html`: <b>${said}</b>` : nothing}</span>
      </li>`;
    })}
  </ul>`;
}

/** What is told first. Its numbers are those of the scene before the answer, and it goes with that. */
export function introduction(
  page: Page,
  { text }: LessonStep,
  { answered }: Seat,
): TemplateResult | typeof nothing {
  return answered ? nothing : html`<p>${fill(page, text)}</p>`;
}

/** The question, and the answer once it is asked for. */
export function question(
  page: Page,
  { question: of }: LessonStep,
  seat: Seat,
  tell: TemplateResult | typeof nothing = nothing,
): TemplateResult | typeof nothing {
  const { text } = page;
  if (!of) return nothing;
  return html`<div class="question">
    <p class="asked"><b>${text.lessons.question}</b> ${fill(page, of.ask)}</p>
    ${
      seat.answered
        ? html`<p class="told-answer"><b>${text.lessons.answer}</b> ${fill(page, of.answer)}</p>`
        : tell
    }
  </div>`;
}

/** What is not as the words have it: the scenario was changed, or the province is another. */
export function otherwise(page: Page, seat: Seat): TemplateResult | typeof nothing {
  const { plan, state, text, act, result } = page;
  const scene = sceneOf(plan, seat);
  if (!scene) return nothing;
  const back = () => act(attend(plan, seat));
  if (!isStaged(plan, state)) {
    return html`<p class="note otherwise">
      ${text.lessons.edited}
      <button type="button" id="restage" @click=${back}>${text.lessons.restage}</button>
    </p>`;
  }
  const others = plan.targets.filter(({ id }) => {
    const verdict = result.run.verdicts.find((verdict) => verdict.id === id);
    const told = outcomeOf(scene, id);
    return told !== undefined && told !== verdict?.status;
  });
  if (others.length === 0) return nothing;
  const names = others.map(({ title }) => t(page, title)).join("; ");
  return html`<p class="warning otherwise">${text.lessons.differs(names)}</p>`;
}

function outcomeOf({ outcome }: Scene, target: string): string | undefined {
  return outcome?.[target];
}

/** Goes on: to the answer, or to the next step; nothing at the end. */
export function onward(page: Page, seat: Seat): (() => void) | undefined {
  const next = nextOf(page.plan, seat);
  return next && (() => page.act(attend(page.plan, next)));
}

/** Goes back by as much. */
export function backward(page: Page, seat: Seat): (() => void) | undefined {
  const before = beforeOf(page.plan, seat);
  return before && (() => page.act(attend(page.plan, before)));
}
