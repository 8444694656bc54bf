// Where the model cannot run: why, what helps, and the plan's targets to read all the same.

import { html, nothing, type TemplateResult, unsafeCSS } from "lit";
import type { Hindered, Hindrance, Language } from "../engine";
import { targets } from "../engine-targets";
import tables from "../style/tables.css?inline";
import { say } from "../text";
import { hindered as en } from "../text/en/hindered";
import { type HinderedText, hindered as vi } from "../text/vi/hindered";

/** In both languages at once: nothing more may come then. */
const words: Record<Language, HinderedText> = { vi, en };

/** Gives the table its looks. */
export function adopt(root: DocumentOrShadowRoot): void {
  const sheet = unsafeCSS(tables).styleSheet;
  if (sheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** What is in the way, in a sentence that says what helps. */
export function sentence(language: Language, why: Hindrance): string {
  const text = words[language];
  switch (why.code) {
    case "missing":
      return text.missing(why.status);
    case "wrong_type":
      return text.wrong_type(why.type);
    case "no_webassembly":
    case "policy":
    case "unreachable":
    case "damaged":
      return text[why.code];
  }
}

/** The header to add, where one helps. */
export function remedy(why: Hindrance): string | undefined {
  if (why.code === "policy") return `Content-Security-Policy: ${why.directive} ${why.add}`;
  return why.code === "wrong_type" ? "Content-Type: application/wasm" : undefined;
}

export function hindered(language: Language, { why, address }: Hindered): TemplateResult {
  const header = remedy(why);
  const asked = why.code !== "policy" && why.code !== "no_webassembly";
  return html`<p>${sentence(language, why)}</p>
    ${header ? html`<p><code>${header}</code></p>` : nothing}
    ${asked ? html`<p class="note"><code>${address}</code></p>` : nothing}`;
}

/** The targets, without what becomes of them. */
export function table(language: Language): TemplateResult {
  const text = words[language];
  return html`<table role="table" class="cards">
    <caption>
      ${text.targets}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${text.target}</th>
        <th role="columnheader" scope="col">${text.required}</th>
        <th role="columnheader" scope="col">${text.clause}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${targets.map(
        ({ title, clause, required }) => html`<tr role="row">
          <th role="rowheader" scope="row">${say(title, language)}</th>
          <td role="cell" data-label=${text.required}>${say(required, language)}</td>
          <td role="cell" data-label=${text.clause}>${say(clause, language)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}
