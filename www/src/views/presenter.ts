// The page as a room sees it: large type, one chart at a time, moved on by a remote control.

import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import type { ChartKind } from "../engine";
import { look } from "../store/change";
import { attend, CHALLENGE, lessonOf, type Seat, sceneOf, solve, stepOf } from "../store/classroom";
import { score, solution } from "./challenge";
import { type Drawings, legendLine } from "./charts";
import { type Page, scenarioName, t } from "./page";
import { closed, shown } from "./presenting";
import { backward, introduction, looked, onward, otherwise, question } from "./step";
import { kindOf } from "./verdict";

/** One thing after another: its words, what lies before and after it, and how it is counted. */
interface Slide {
  readonly title: string;
  readonly place: string;
  readonly words: TemplateResult;
  readonly looked: TemplateResult | typeof nothing;
  readonly first: () => void;
  readonly back: (() => void) | undefined;
  readonly next: (() => void) | undefined;
  readonly nextName: string;
}

export function presenter(page: Page, drawings: Drawings | undefined): TemplateResult {
  const { state, text, act, plan } = page;
  const words = text.presenter;
  const { blank } = state.view.presenting ?? { blank: false };
  const slide = slideOf(page);
  const dark = (blank: boolean) => act(look({ presenting: { blank } }));
  const end = (event: Event) => (event.currentTarget as Element).closest("dialog")?.close();
  const chart = state.view.chart;
  const drawn = drawings?.get(chart);
  const info = plan.charts.find(({ id }) => id === chart);
  return html`<div class="page presented" lang=${state.view.language}>
    <dialog
      id="presenter"
      class="presenter"
      aria-labelledby="presenter-title"
      ${ref(shown)}
      @close=${(event: Event) => void closed(page, event.currentTarget)}
      @keydown=${(event: KeyboardEvent) => remote(event, slide, blank, dark)}
    >
      <header>
        <h2 id="presenter-title">${slide.title}</h2>
        <span class="place">${slide.place}</span>
        ${state.baseline.illustrative ? html`<span class="badge">${text.illustrative}</span>` : nothing}
      </header>
      <div class="stage">
        <div class="words" aria-live="polite">${slide.words}</div>
        <figure data-presented=${chart}>
          <figcaption>${info ? t(page, info.title) : chart}</figcaption>
          <div class="screen">${drawn?.frame}</div>
          <p class="key-line">
            ${legendLine("scenario")} ${text.scenarioLine} ${legendLine("reference")} ${text.referenceLine}
          </p>
          ${slide.looked}
        </figure>
      </div>
      <footer>
        <button type="button" id="present-back" aria-disabled=${!slide.back} @click=${() => slide.back?.()}>
          ← ${words.back}
        </button>
        <button type="button" id="present-next" autofocus aria-disabled=${!slide.next} @click=${() => slide.next?.()}>
          ${slide.nextName} →
        </button>
        <span class="picks" role="group" aria-label=${text.charts}>
          ${plan.charts.map(
            ({ id, short }) => html`<button
              type="button"
              data-pick=${id}
              aria-pressed=${id === chart}
              @click=${() => act(look({ chart: id }))}
            >
              ${t(page, short)}
            </button>`,
          )}
        </span>
        <button type="button" id="present-blank" title=${words.blankHelp} @click=${() => dark(true)}>
          ${words.blank}
        </button>
        <button type="button" id="present-end" title=${words.keys} @click=${end}>${words.end}</button>
      </footer>
      ${
        blank
          ? html`<button type="button" class="blank" aria-label=${words.resume} @click=${() => dark(false)}></button>`
          : nothing
      }
    </dialog>
  </div>`;
}

/** The keys that remote controls send. */
function remote(
  event: KeyboardEvent,
  slide: Slide,
  blank: boolean,
  dark: (blank: boolean) => void,
): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.key === "Escape") return;
  const dialog = event.currentTarget as Element;
  const tall = dialog.scrollHeight > dialog.clientHeight;
  // Where it does not fit, they scroll.
  if (tall && (event.key === "ArrowDown" || event.key === "ArrowUp")) return;
  const pressed = (event.target as Element).closest("button");
  // A button is pressed by its own keys.
  if (pressed && !blank && (event.key === " " || event.key === "Enter")) return;
  const keys: Record<string, (() => void) | undefined> = {
    PageDown: slide.next,
    ArrowRight: slide.next,
    ArrowDown: slide.next,
    " ": event.shiftKey ? slide.back : slide.next,
    PageUp: slide.back,
    ArrowLeft: slide.back,
    ArrowUp: slide.back,
    Home: slide.first,
    F5: slide.first,
    b: () => dark(true),
    B: () => dark(true),
    ".": () => dark(true),
  };
  if (!(event.key in keys) && !(blank && event.key === "Enter")) return;
  event.preventDefault();
  // What was dark comes back as it was.
  if (blank) dark(false);
  else keys[event.key]?.();
}

function slideOf(page: Page): Slide {
  const seat = page.state.classroom;
  if (!seat) return ofScenario(page);
  return seat.lesson === CHALLENGE ? ofChallenge(page, seat) : ofLesson(page, seat);
}

/** Goes through the charts; `last` is done after the last of them. */
function throughCharts({ plan, state, act }: Page, last?: () => void) {
  const at = plan.charts.findIndex(({ id }) => id === state.view.chart);
  const go = (to: number) => {
    const id = plan.charts[to]?.id;
    return id && (() => void act(look({ chart: id })));
  };
  return {
    at,
    first: go(0) ?? (() => undefined),
    back: go(at - 1) || undefined,
    next: go(at + 1) || last,
  };
}

/** Without a lesson: the scenario, chart by chart, each with its targets. */
function ofScenario(page: Page): Slide {
  const { plan, state, result, text } = page;
  const { at, first, back, next } = throughCharts(page);
  const { chart } = state.view;
  return {
    title: scenarioName(page),
    place: text.presenter.place(at + 1, plan.charts.length),
    words: html`<p class="counts">
        ${plan.statuses.map(({ id, mark }) => {
          const count = result.run.verdicts.filter(({ status }) => status === id).length;
          return count === 0
            ? nothing
            : html`<span class=${`status ${id}`}><b aria-hidden="true">${mark}</b> ${text.counts[id](count)}</span>`;
        })}
      </p>
      ${looked(page, targetsOf(page, chart))}`,
    looked: nothing,
    first,
    back,
    next,
    nextName: text.presenter.next,
  };
}

/** The targets that a chart shows. */
function targetsOf({ plan }: Page, chart: ChartKind): string[] {
  const shown = plan.targets.filter((target) => {
    const { kind, stock } = kindOf(target);
    return (stock ?? kind) === chart;
  });
  return shown.map(({ id }) => id);
}

function ofLesson(page: Page, seat: Seat): Slide {
  const { plan, text, act } = page;
  const [of, step] = [lessonOf(plan, seat), stepOf(plan, seat)];
  if (!of || !step) return ofScenario(page);
  const { lesson, answered } = seat;
  return {
    title: t(page, of.title),
    place: text.presenter.place(seat.step, of.steps.length),
    words: html`<h3>${t(page, step.title)}</h3>
      ${introduction(page, step, seat)}
      ${question(page, step, seat)} ${otherwise(page, seat)}`,
    looked: looked(page, sceneOf(plan, seat)?.targets ?? []),
    first: () => act(attend(plan, { lesson, step: 1, answered: false })),
    back: backward(page, seat),
    next: onward(page, seat),
    nextName: answered || !step.question ? text.lessons.next : text.lessons.show,
  };
}

function ofChallenge(page: Page, seat: Seat): Slide {
  const { text, plan, act, state } = page;
  const { at, first, back, next } = throughCharts(
    page,
    seat.answered ? undefined : () => act(solve()),
  );
  const last = at === plan.charts.length - 1;
  return {
    title: text.challenge.title,
    place: text.presenter.place(at + 1, plan.charts.length),
    words: html`${seat.answered ? nothing : html`<p>${text.challenge.rules}</p>`}
      ${score(page, seat.answered ? 0 : 3)} ${seat.answered ? solution(page) : nothing}`,
    looked: looked(page, targetsOf(page, state.view.chart)),
    first,
    back,
    next,
    nextName: last && !seat.answered ? text.challenge.solve : text.presenter.next,
  };
}
