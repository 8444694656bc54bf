// The header's button for the province's own figures, and the desk that it opens.

import { html, type TemplateResult } from "lit";
import { dialog, opener } from "./dialog";
import type { Page } from "./page";
import { desk } from "./province/desk";

export function province(page: Page): TemplateResult {
  const { open } = page.text.ownFigures;
  return html`${opener(page, "province", open)}
    ${dialog(page, "province", open, () => desk(page))}`;
}
