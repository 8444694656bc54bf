// What was wrong, until the reader has read it or put it right.

import { html, nothing, type TemplateResult } from "lit";
import type { LotrinhError } from "../engine";
import type { First } from "../text";
import type { FirstPage } from "./page";

/** A sentence in the words of the page that shows it. */
export type Sentence = (page: FirstPage) => string;

/** What the crate refuses, with the field and the value. */
export function refusal(text: First, error: LotrinhError): string {
  const where = error.path ? `${text.failedWhere(error.path, error.value || "–")}. ` : "";
  return `${text.failed}. ${where}${error.message}`;
}

export function alert(
  page: FirstPage,
  sentences: readonly Sentence[],
  dismiss: () => void,
): TemplateResult {
  return html`<div role="alert" class="alert" ?hidden=${sentences.length === 0}>
    ${
      sentences.length === 0
        ? nothing
        : html`<div>${sentences.map((sentence) => html`<p>${sentence(page)}</p>`)}</div>
            <button type="button" class="quiet" aria-label=${page.text.dismiss} @click=${dismiss}>✕</button>`
    }
  </div>`;
}
