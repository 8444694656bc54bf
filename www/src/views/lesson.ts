// The lesson in view, above the charts that it speaks of.

import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import type { Lesson, LessonStep } from "../engine";
import { attend, CHALLENGE, leave, lessonOf, type Seat, sceneOf, stepOf } from "../store/classroom";
import { challenge } from "./challenge";
import { type Page, t } from "./page";
import { presenting } from "./presenting";
import { introduction, looked, otherwise, question, shown } from "./step";

/** Nothing outside of lessons. */
export function lesson(page: Page): TemplateResult | typeof nothing {
  const { plan, state } = page;
  const seat = state.classroom;
  if (!seat) return nothing;
  if (seat.lesson === CHALLENGE)
    return room(page, page.text.challenge.title, challenge(page, seat));
  const [of, step] = [lessonOf(plan, seat), stepOf(plan, seat)];
  if (!of || !step) return nothing;
  const title = page.text.lessons.lesson(t(page, of.title));
  return room(page, title, content(page, step, seat), way(page, of, seat));
}

/** For which step the charts were turned to the one to look at. */
const turned = new WeakMap<Element, unknown>();

/** Where one chart fits at a time, turns to the one of the scene once the step has changed. */
function turn(lesson: Element | undefined, { plan, state }: Page): void {
  const { classroom } = state;
  const scene = classroom && sceneOf(plan, classroom);
  if (!lesson || !scene || turned.get(lesson) === classroom) return;
  turned.set(lesson, classroom);
  queueMicrotask(() => {
    const plots = (lesson.getRootNode() as ShadowRoot).querySelector(".plots");
    const figure = plots?.querySelector<HTMLElement>(`[data-chart=${scene.chart}]`);
    if (!plots || !figure || plots.scrollWidth <= plots.clientWidth) return;
    const by = figure.getBoundingClientRect().left - plots.getBoundingClientRect().left;
    // To a place, not by a way: a way ends at the first chart that it comes to.
    plots.scrollTo({ left: plots.scrollLeft + by });
  });
}

function room(
  page: Page,
  title: string,
  content: TemplateResult,
  way: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { text, act } = page;
  const out = (event: Event) => {
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
    // The button goes with the lesson; the focus moves to where lessons are opened.
    root.querySelector<HTMLElement>("[data-opens=lessons]")?.focus();
    act(leave());
  };
  return html`<section
    class="lesson"
    part="lesson"
    id="lesson"
    aria-labelledby="lesson-title"
    ${ref((lesson) => turn(lesson, page))}
  >
    <div class="lesson-top">
      <h3 id="lesson-title">${title}</h3>
      ${way}
      <span class="row">
        ${presenting(page, "lesson-present")}
        <button type="button" id="leave-lesson" title=${text.lessons.leaveHelp} @click=${out}>
          ${text.lessons.leave}
        </button>
      </span>
    </div>
    ${content}
  </section>`;
}

/** The steps, and one to either side. */
function way(page: Page, { id: lesson, steps }: Lesson, { step: now }: Seat): TemplateResult {
  const { plan, text, act } = page;
  const words = text.lessons;
  const go = (step: number) => {
    if (steps[step - 1]) act(attend(plan, { lesson, step, answered: false }));
  };
  const beside = (id: string, step: number, name: string) => html`<button
    type="button"
    id=${id}
    aria-disabled=${!steps[step - 1]}
    @click=${() => go(step)}
  >
    ${name}
  </button>`;
  return html`<div class="way">
    ${beside("step-back", now - 1, `← ${words.back}`)}
    <ol aria-label=${words.steps(steps.length)}>
      ${steps.map(
        ({ title }, index) => html`<li>
          <button
            type="button"
            data-step=${index + 1}
            aria-label=${words.goTo(index + 1, t(page, title))}
            aria-current=${index + 1 === now ? "step" : nothing}
            @click=${() => go(index + 1)}
          >
            ${index + 1}
          </button>
        </li>`,
      )}
    </ol>
    ${beside("step-next", now + 1, `${words.next} →`)}
  </div>`;
}

function content(page: Page, step: LessonStep, seat: Seat): TemplateResult {
  const { plan, text, act } = page;
  const scene = sceneOf(plan, seat);
  const reveal = html`<button
    type="button"
    id="show-answer"
    @click=${(event: Event) => {
      const room = (event.currentTarget as Element).closest(".lesson");
      act(attend(plan, { ...seat, answered: true }));
      // The button goes with the answer; what comes next takes the focus.
      room?.querySelector<HTMLElement>("#step-next")?.focus();
    }}
  >
    ${text.lessons.show}
  </button>`;
  return html`<div class="lesson-body">
    <div class="lesson-words" aria-live="polite">
      <h4>${t(page, step.title)}</h4>
      ${introduction(page, step, seat)} ${question(page, step, seat, reveal)}
    </div>
    <div>
      ${scene ? shown(page, scene) : nothing} ${looked(page, scene?.targets ?? [])}
      ${otherwise(page, seat)}
    </div>
  </div>`;
}
