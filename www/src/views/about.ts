// What the page rests on: the plan, whose figures, how far the model goes.

import { html, nothing, type TemplateResult } from "lit";
import { type FirstPage, t } from "./page";

export function about(page: FirstPage): TemplateResult {
  const { plan, state, text } = page;
  return html`<footer class="limits">
    <p>${t(page, plan.document.title)}</p>
    ${state.baseline.illustrative ? html`<p>${text.illustrativeHelp}</p>` : nothing}
    <p>${text.limits}</p>
  </footer>`;
}
