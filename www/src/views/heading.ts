// A heading of the help that the page can lead to.

import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { look } from "../store/change";
import type { Place } from "../store/help";
import { bringToTop } from "./dialog";
import type { Page } from "./page";

/** The wishes to be somewhere that were granted: each is once. */
const granted = new WeakSet<object>();

/** Where it was asked for, the heading comes into view with the focus, once it stands on the page. */
function arrive(place: object) {
  return (element: Element | undefined): void => {
    if (!(element instanceof HTMLElement) || granted.has(place)) return;
    granted.add(place);
    queueMicrotask(async () => {
      await bringToTop(element);
      element.focus({ preventScroll: true });
    });
  };
}

export function heading(
  { state }: Page,
  level: 4 | 5,
  id: Place,
  title: TemplateResult | string,
): TemplateResult {
  const { place } = state.view;
  const asked = place?.id === id ? ref(arrive(place)) : nothing;
  const name = `at-${id}`;
  return level === 4
    ? html`<h4 id=${name} tabindex="-1" ${asked}>${title}</h4>`
    : html`<h5 id=${name} tabindex="-1" ${asked}>${title}</h5>`;
}

/** Leads from one place of the help to another. */
export function lead({ act }: Page, id: Place, name: string): TemplateResult {
  return html`<button
    type="button"
    class="link"
    data-leads=${id}
    @click=${() => act(look({ place: { id }, sought: "" }))}
  >
    ${name}
  </button>`;
}
