// A part of the page that opens over it, by the platform's own dialog.

import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { look } from "../store/change";
import type { Dialog } from "../store/state";
import type { Page } from "./page";

/** Opens once it stands on the page, after the update that makes it; only then can it be modal. */
function show(element: Element | undefined): void {
  if (!(element instanceof HTMLDialogElement)) return;
  const opening = new Promise<void>((done) => {
    queueMicrotask(() => {
      if (window.parent === window) done(open(element));
      else whereSeen((band) => done(open(element, band)));
    });
  });
  openings.set(element, opening);
}

const openings = new WeakMap<Element, Promise<void>>();

/** Brings an element to the top of the dialog around it, once that is open; what is around the dialog, a
 * host's page above all, stays where it is. */
export async function bringToTop(element: Element): Promise<void> {
  const dialog = element.closest("dialog");
  if (!dialog) return;
  await openings.get(dialog);
  const margin = Number.parseFloat(getComputedStyle(element).scrollMarginTop) || 0;
  const [own, around] = [element, dialog].map((one) => one.getBoundingClientRect().top);
  dialog.scrollTop += (own ?? 0) - (around ?? 0) - margin;
}

/** No dialog is made lower than this. */
const LOWEST = 240;

/** `band` is what of the frame can be seen, where that is not all of it. */
function open(element: HTMLDialogElement, band?: DOMRectReadOnly): void {
  if (!element.isConnected || element.open) return;
  if (band) {
    element.style.marginBlockStart = `${band.top + 16}px`;
    element.style.maxHeight = `${Math.max(band.height - 32, LOWEST)}px`;
  }
  element.showModal();
}

/** A frame may be taller than the screen, and only the browser knows what of it the reader sees. */
function whereSeen(tell: (band?: DOMRectReadOnly) => void): void {
  const seen = new IntersectionObserver(([entry]) => {
    seen.disconnect();
    const band = entry?.intersectionRect;
    tell(band && band.height > 0 && band.height < window.innerHeight - 1 ? band : undefined);
  });
  seen.observe(document.documentElement);
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
