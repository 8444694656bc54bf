// The assumptions: what the model computes with, and how far it may be off.

import { html, nothing, type TemplateResult } from "lit";
import { shortNumber, typedNumber, typing } from "../format";
import {
  type AssumptionId,
  assume,
  assumeUsual,
  assumptionIds,
  type Figures,
  figuresOf,
  isAssumed,
  PARTS,
  type Part,
} from "../store/assume";
import { stepOf } from "../store/help";
import { hint } from "./hint";
import { isFixed, type Page, t } from "./page";
import { section } from "./section";
import { taken } from "./typed";

export function assumptions(page: Page): TemplateResult {
  const { plan, state, text, act } = page;
  const ids = assumptionIds(plan);
  const changed = ids.filter((id) => isAssumed(state.scenario, id)).length;
  const note = changed > 0 ? text.assumptionsChanged(changed, ids.length) : nothing;
  return section(
    page,
    "assumptions",
    text.assumptions,
    note,
    () => html`
      <p class="note">${text.assumptionsHelp} ${hint(page, "uncertainty", text.help.chapters.uncertainty)}</p>
      <p class="row" ?hidden=${isFixed(page)}>
        <button
          type="button"
          id="usual-all"
          ?disabled=${changed === 0}
          @click=${(event: Event) => {
            // The button has nothing left to do; the focus stays in the section.
            const section = (event.currentTarget as Element).closest("details");
            act(assumeUsual());
            section?.querySelector("summary")?.focus();
          }}
        >
          ${text.usualAll}
        </button>
      </p>
      ${ids.map((id) => assumption(page, id))}
    `,
  );
}

function info({ plan }: Page, id: AssumptionId) {
  return plan.parameters.assumptions[id];
}

/** A figure as it is typed, in per cent where it is a share. */
function typed(page: Page, id: AssumptionId, figure: number): number {
  return info(page, id).kind === "share" ? Number((figure * 100).toFixed(10)) : figure;
}

/** A figure as it is read: with the sign of a share, or with what it counts. */
export function told(page: Page, id: AssumptionId, figure: number): string {
  const { short } = info(page, id);
  const number = shortNumber(typed(page, id, figure), page.state.view.language);
  return short ? page.text.numbered(number, t(page, short)) : `${number}%`;
}

function assumption(page: Page, id: AssumptionId): TemplateResult {
  const { plan, state, text, act } = page;
  const usual = info(page, id);
  const { kind, title, unit, min, max, source } = usual;
  const figures = figuresOf(plan, state.scenario, id);
  const changed = isAssumed(state.scenario, id);
  const name = t(page, title);
  const counted = kind === "share" ? `% ${t(page, unit)}` : t(page, unit);
  const shown = (figure: number) => told(page, id, figure);
  return html`
    <div
      class=${changed ? "assumption changed" : "assumption"}
      role="group"
      aria-labelledby=${`assumption-${id}`}
      data-assumption=${id}
    >
      <div class="name">
        <span id=${`assumption-${id}`}>${name}</span>
        ${changed ? html`<span class="mark">${text.changed}</span>` : nothing}
        <span class="tools">
          ${
            changed && !isFixed(page)
              ? html`<button
                  type="button"
                  class="quiet"
                  aria-label=${text.usualOf(name)}
                  title=${text.usualOf(name)}
                  @click=${(event: Event) => {
                    // The button goes with the change; the focus stays with the assumption.
                    const group = (event.currentTarget as Element).closest("[data-assumption]");
                    act(assumeUsual(id));
                    group?.querySelector<HTMLElement>("[data-assumed$=value]")?.focus();
                  }}
                >
                  ↺
                </button>`
              : nothing
          }
          ${hint(page, stepOf(id), name)}
        </span>
      </div>
      <div class="figures">${PARTS.map((part) => field(page, id, part, figures, counted))}</div>
      <p class="under">
        <span>${counted}</span>
        <span>${text.admits(shown(min), shown(max))}</span>
      </p>
      ${
        changed
          ? html`<p class="under">
              ${text.usualFigures(shown(usual.value), shown(usual.low), shown(usual.high))}
            </p>`
          : nothing
      }
      <p class="under">${text.sourceOf(t(page, source))}</p>
    </div>
  `;
}

function field(
  page: Page,
  id: AssumptionId,
  part: Part,
  figures: Figures,
  counted: string,
): TemplateResult {
  const { plan, state, text, act } = page;
  const { kind, title, min, max } = info(page, id);
  const parse = (entry: string) => {
    const figure = typedNumber(entry);
    return kind === "share" && figure !== undefined ? Number((figure / 100).toFixed(12)) : figure;
  };
  const fits = (figure: number | undefined): figure is number =>
    figure !== undefined &&
    figure >= min &&
    figure <= max &&
    (kind !== "whole" || Number.isInteger(figure));
  const ordered = (figure: number) =>
    part === "value" || (part === "low" ? figure <= figures.value : figure >= figures.value);
  const read = (entry: string) => {
    const figure = parse(entry);
    return fits(figure) && ordered(figure) ? figure : undefined;
  };
  const wrong = (entry: string) => {
    const figure = parse(entry);
    const disordered = fits(figure) && !ordered(figure);
    page.complain((page) => {
      const name = page.text.assumed(t(page, title), page.text.parts[part]);
      if (disordered)
        return page.text.badOrder(name, entry, part === "low", told(page, id, figures.value));
      const { language } = page.state.view;
      const end = (figure: number) => shortNumber(typed(page, id, figure), language);
      return page.text.badFigure(name, entry, kind === "whole", end(min), end(max));
    });
  };
  return html`<label>
    <span>${text.parts[part]}</span>
    <input
      type="text"
      inputmode=${min < 0 ? "text" : kind === "whole" ? "numeric" : "decimal"}
      autocomplete="off"
      size="5"
      data-assumed=${`${id}-${part}`}
      ?readonly=${isFixed(page)}
      aria-label=${`${text.assumed(t(page, title), text.parts[part])}, ${counted}`}
      .value=${typing(typed(page, id, figures[part]), state.view.language)}
      @change=${taken({
        value: figures[part],
        read,
        write: (figure) => typing(typed(page, id, figure), state.view.language),
        set: (figure) => act(assume(plan, id, part, figure)),
        wrong,
      })}
    />
  </label>`;
}
