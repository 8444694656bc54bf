// What can be done with the scenario as a whole: buttons in the header, and what they open over the
// page.

import { html, nothing, type TemplateResult } from "lit";
import type { Page } from "./page";

/** A button of the header, with the dialog that it opens. */
type Tool = (page: Page) => TemplateResult;

/** In the order of the header. */
const TOOLS: readonly Tool[] = [];

export function tools(page: Page): TemplateResult | typeof nothing {
  if (TOOLS.length === 0) return nothing;
  return html`<div class="doings" role="group" aria-label=${page.text.tools}>
    ${TOOLS.map((tool) => tool(page))}
  </div>`;
}
