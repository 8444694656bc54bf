// Where the parts of the page stand.

import { html, nothing, type TemplateResult } from "lit";
import { look } from "../store/change";
import { isShown } from "../store/state";
import type { Snapshot } from "../store/store";
import { about } from "./about";
import { alert, type Sentence } from "./alert";
import { bringIntoView, charts, type Drawings } from "./charts";
import { drawn } from "./drawn";
import { header, travelKeys } from "./header";
import { type FirstPage, isFixed, type Page } from "./page";
import { mostMoved, summary } from "./summary";
import { kindOf } from "./verdict";

/** What stands on the page beside what every view is given. */
export interface Standing {
  readonly drawings: Drawings | undefined;
  /** What was wrong. */
  readonly sentences: readonly Sentence[];
  readonly dismiss: () => void;
  /** The views that come after the charts, and the page that they are given. */
  readonly later: { readonly views: typeof import("./rest"); readonly page: Page } | undefined;
}

export function layout(page: FirstPage, standing: Standing): TemplateResult {
  const { state, text } = page;
  const { drawings, sentences, dismiss, later } = standing;
  const { drawer, language } = state.view;
  const shows = (part: Parameters<typeof isShown>[1]) => isShown(state.view, part);
  const tools = later?.views.tools(later.page);
  return html`
    <div class=${drawer ? "page drawn" : "page"} lang=${language} @keydown=${travelKeys(page)}>
      ${
        shows("header")
          ? header(page, tools, later?.views.kept(later.page))
          : html`<div class="toolless">${tools}</div>`
      }
      <div class="told-first">
        ${shows("summary") ? summary(page) : nothing} ${alert(page, sentences, dismiss)}
      </div>
      ${later?.views.lesson(later.page) ?? nothing}
      <div class=${shows("levers") ? "body" : "body leverless"}>
        ${
          shows("levers")
            ? html`<section class="levers" part="levers" id="levers" aria-labelledby="levers-title">
                <h3 id="levers-title">${text.levers}</h3>
                ${later?.views.beside(later.page) ?? nothing}
              </section>`
            : nothing
        }
        <div class="results">
          ${
            shows("charts")
              ? charts(
                  page,
                  drawings,
                  later?.views.sureness(later.page),
                  later?.views.saving(later.page),
                )
              : nothing
          }
          ${later?.views.below(later.page) ?? nothing}
        </div>
      </div>
      ${shows("levers") ? handle(page) : nothing} ${about(page)}
    </div>
  `;
}

/** Opens and closes the drawer with the levers, where there is one. */
function handle(page: FirstPage): TemplateResult {
  const { text, state } = page;
  const { drawer } = state.view;
  return html`<button
    type="button"
    class="handle"
    aria-expanded=${drawer}
    aria-controls="levers"
    @click=${(event: Event) => toggleDrawer(page, rootOf(event))}
  >
    ${drawer ? text.leversClose : isFixed(page) ? text.leversSee : text.leversOpen}
  </button>`;
}

function rootOf(event: Event): ShadowRoot {
  return (event.currentTarget as Element).getRootNode() as ShadowRoot;
}

/** The drawer with the levers leaves the chart in view and takes the focus. */
async function toggleDrawer({ state, act }: FirstPage, root: ShadowRoot): Promise<void> {
  const drawer = !state.view.drawer;
  act(look({ drawer }));
  await drawn(root);
  if (!drawer) return;
  root.querySelector(".plots")?.scrollIntoView({ block: "start" });
  root.querySelector<HTMLElement>("#scope")?.focus({ preventScroll: true });
}

/** Beside the open drawer the chart that moved most stays in view. */
export async function followMove(
  { plan, act }: Pick<FirstPage, "plan" | "act">,
  before: Snapshot,
  after: Snapshot,
  root: ShadowRoot,
): Promise<void> {
  const [target] = mostMoved(plan.targets, before.result.run, after.result.run) ?? [];
  const { kind, stock } = target ? kindOf(target) : {};
  const chart = plan.charts.find(({ id }) => id === (stock ?? kind))?.id;
  if (!chart) return;
  act(look({ chart }));
  await drawn(root);
  bringIntoView(root, chart);
}
