// What can be done with the scenario as a whole: buttons in the header, and what they open over the
// page.

import { html, nothing, type TemplateResult } from "lit";
import { help } from "./help";
import { keeping } from "./keeping";
import { lessons } from "./lessons";
import { printing } from "./memo/open";
import { isFixed, type Page } from "./page";
import { present } from "./presenting";
import { province } from "./province";
import { exporting } from "./saving";
import { share } from "./share";

/** A button of the header, with the dialog that it opens. */
type Tool = (page: Page) => TemplateResult;

/** In the order of the header. */
const TOOLS: readonly Tool[] = [
  province,
  keeping,
  share,
  exporting,
  printing,
  lessons,
  present,
  help,
];

/** Those that put another scenario in the place of the one in view. */
const CHANGING: readonly Tool[] = [province, keeping, lessons];

export function tools(page: Page): TemplateResult | typeof nothing {
  const tools = isFixed(page) ? TOOLS.filter((tool) => !CHANGING.includes(tool)) : TOOLS;
  if (tools.length === 0) return nothing;
  return html`<div class="doings" role="group" aria-label=${page.text.tools}>
    ${tools.map((tool) => tool(page))}
  </div>`;
}
