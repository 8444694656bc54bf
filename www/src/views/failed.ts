// What is told where a worker could not find something out, with a way to try again.

import { html, type TemplateResult } from "lit";
import { isRefusal } from "../engine";
import type { Page } from "./page";

export function failed({ text, retry }: Page, error: unknown): TemplateResult {
  return html`<p class="warning failed">
    ${text.workFailed}${isRefusal(error) ? html` ${error.message}` : ""}
    <button type="button" @click=${retry}>${text.tryAgain}</button>
  </p>`;
}
