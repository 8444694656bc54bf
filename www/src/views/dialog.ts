// A part of the page that opens over it, by the platform's own dialog.

import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { look } from "../store/change";
import type { Dialog } from "../store/state";
import type { Page } from "./page";

/** Opens as soon as it stands on the page; only then can it be modal. */
function show(element: Element | undefined): void {
  if (element instanceof HTMLDialogElement && !element.open) element.showModal();
}

/** What is in it is made only while it is open. The browser gives the focus back when it closes. */
export function dialog(
  { state, act, text }: Page,
  id: Dialog,
  title: string,
  content: () => TemplateResult,
): TemplateResult | typeof nothing {
  if (state.view.dialog !== id) return nothing;
  const close = (event: Event) =>
    (event.currentTarget as Element).closest<HTMLDialogElement>("dialog")?.close();
  return html`<dialog
    id=${id}
    aria-labelledby=${`${id}-title`}
    ${ref(show)}
    @close=${() => act(look({ dialog: undefined }))}
  >
    <div class="dialog-top">
      <h3 id=${`${id}-title`}>${title}</h3>
      <button type="button" class="quiet" aria-label=${text.close} @click=${close}>✕</button>
    </div>
    ${content()}
  </dialog>`;
}

/** What opens a dialog. */
export function opener({ state, act }: Page, id: Dialog, name: string): TemplateResult {
  return html`<button
    type="button"
    data-opens=${id}
    aria-haspopup="dialog"
    aria-expanded=${state.view.dialog === id}
    @click=${() => act(look({ dialog: id }))}
  >
    ${name}
  </button>`;
}
