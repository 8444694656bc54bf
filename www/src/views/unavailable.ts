// Where it cannot run: why, what to do, and whatever the host put inside the element.

import { html, nothing, type TemplateResult } from "lit";
import { Hindered, isRefusal, type Language } from "../engine";
import { catalogue } from "../text";
import { refusal } from "./alert";

/** What there is to say of it, which comes when it is wanted. */
export type Remedies = typeof import("./hindered");

/** The same for programs: a stable code, where the module was looked for, the sentence. */
export function hindrance(
  language: Language,
  thrown: unknown,
  remedies: Remedies | undefined,
): { code: string; path: string; message: string } {
  if (!(thrown instanceof Hindered)) {
    return { code: "not_loaded", path: "", message: String(thrown) };
  }
  const { why, address } = thrown;
  const message = remedies?.sentence(language, why) ?? String(thrown);
  return { code: why.code, path: address, message };
}

/** `written` tells whether the host itself has written the targets into the element. */
export function unavailable(
  language: Language,
  thrown: unknown,
  remedies: Remedies | undefined,
  written: boolean,
): TemplateResult {
  const text = catalogue(language);
  const message = isRefusal(thrown) ? refusal(text, thrown) : String(thrown);
  const why = thrown instanceof Hindered ? thrown.why : undefined;
  const barred =
    why?.code === "no_webassembly" || (why?.code === "policy" && why.directive === "script-src");
  return html`
    <div class="page" lang=${language}>
      <div role="alert" class="alert">
        <div>
          <p><b>${barred ? text.noWasm : text.notLoaded}</b></p>
          ${
            remedies && thrown instanceof Hindered
              ? remedies.hindered(language, thrown)
              : html`<p class="note">${message}</p>`
          }
        </div>
      </div>
      <slot></slot>
      ${remedies && !written ? remedies.table(language) : nothing}
    </div>
  `;
}
