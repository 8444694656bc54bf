// How sure the scenario is: whether it is asked, how far the draws have come, what they say.

import { html, nothing, svg, type TemplateResult } from "lit";
import { number, percent } from "../format";
import { look } from "../store/change";
import { MOST_DRAWS } from "../store/findings";
import { found } from "../store/work";
import { failed } from "./failed";
import type { Page } from "./page";

export function sureness(page: Page): TemplateResult | typeof nothing {
  const { text, state, act, findings } = page;
  const { scenario, view } = state;
  if (!view.uncertain || !findings) return nothing;
  const { bands } = findings;
  if (bands.status === "failed") return failed(page, bands.error);
  const draws = found(bands)?.draws ?? 0;
  const finer = view.finer === scenario;
  const told = (count: number) => number(count, view.language);
  return html`<div class="sureness" data-draws=${draws} aria-busy=${bands.status === "running"}>
    <ul class="legend">
      <li>${key("band")} ${text.bandWide}</li>
      <li>${key("band-inner")} ${text.bandInner}</li>
    </ul>
    ${
      finer && bands.status === "running"
        ? html`<label>
              <span>${text.drawing(told(MOST_DRAWS))}</span>
              <progress max="1" .value=${bands.share}></progress>
            </label>
            <button type="button" @click=${() => act(look({ finer: undefined }))}>
              ${text.cancel}
            </button>`
        : html`<span>${text.drawn(told(draws))}</span>
            ${
              finer
                ? nothing
                : html`<button type="button" id="finer" @click=${() => act(look({ finer: scenario }))}>
                    ${text.drawMore(told(MOST_DRAWS))}
                  </button>`
            }`
    }
    <p class="note">${text.bandHelp}</p>
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
