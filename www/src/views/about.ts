// What the page rests on: the plan, whose figures, how far the model goes.

import { html, nothing, type TemplateResult } from "lit";
import { type FirstPage, t } from "./page";

export function about(page: FirstPage): TemplateResult {
  const { plan, state, text } = page;
  return html`<footer class="limits">
    <p>${t(page, plan.document.title)}</p>
    ${state.baseline.illustrative ? html`<p>${text.illustrativeHelp}</p>` : whose(page)}
    <p>${text.limits}</p>
  </footer>`;
}

/** What the host or the reader says of figures that are not made up. */
function whose(page: FirstPage): TemplateResult | typeof nothing {
  const { title, source } = page.state.baseline;
  if (!title) return nothing;
  return html`<p id="whose">${page.text.figures(t(page, title), source ?? "")}</p>`;
}
