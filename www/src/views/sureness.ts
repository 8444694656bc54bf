// How sure the scenario is: whether it is asked, how far the draws have come, what they say.

import { html, nothing, svg, type TemplateResult } from "lit";
import { number, percent } from "../format";
import { look } from "../store/change";
import { MOST_DRAWS } from "../store/findings";
import { found } from "../store/work";
import { failed } from "./failed";
import { hint } from "./hint";
import type { Page } from "./page";

export function sureness(page: Page): TemplateResult | typeof nothing {
  const { text, state, act, findings } = page;
  const { scenario, view } = state;
  if (!view.uncertain || !findings) return nothing;
  const { bands } = findings;
  if (bands.status === "failed") return failed(page, bands.error);
  const draws = found(bands)?.draws ?? 0;
  const finer = view.finer === scenario;
  const drawing = finer && bands.status === "running";
  // The same button starts and stops, so that the focus has where to stay.
  const more = () => {
    if (drawing) act(look({ finer: undefined }));
    else act(look({ finer: scenario }));
  };
  const told = (count: number) => number(count, view.language);
  return html`<div class="sureness" data-draws=${draws} aria-busy=${bands.status === "running"}>
    <ul class="legend">
      <li>${key("band")} ${text.bandWide}</li>
      <li>${key("band-inner")} ${text.bandInner}</li>
    </ul>
    ${
      drawing
        ? html`<label>
            <span>${text.drawing(told(MOST_DRAWS))}</span>
            <progress max="1" .value=${bands.share}></progress>
          </label>`
        : html`<span>${text.drawn(told(draws))}</span>`
    }
    <button type="button" id="finer" aria-disabled=${finer && !drawing} @click=${more}>
      ${drawing ? text.cancel : text.drawMore(told(MOST_DRAWS))}
    </button>
    <p class="note">${text.bandHelp} ${hint(page, "uncertainty", text.help.chapters.uncertainty)}</p>
  </div>`;
}

function key(role: string): TemplateResult {
  return svg`<svg class="chart key" viewBox="0 0 24 12" aria-hidden="true"><path class=${role} d="M0 0H24V12H0Z"></path></svg>`;
}

/** In how many of the draws a target is met: "đạt trong 83% số lần thử". */
export function chance({ text, state, findings }: Page, target: string): string {
  const share = findings && found(findings.bands)?.chances[target];
  if (share === undefined) return "";
  const { language } = state.view;
  // What is rare is not never, and what is nearly always is not always.
  if (share > 0 && share < 0.005) return text.chance(`<${percent(0.01, language, 0)}`);
  if (share < 1 && share > 0.995) return text.chance(`>${percent(0.99, language, 0)}`);
  return text.chance(percent(share, language, 0));
}
