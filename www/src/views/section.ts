// A part of the page that opens; what is in it is made only while it is open.

import { html, nothing, type TemplateResult } from "lit";
import { look } from "../store/change";
import type { Section } from "../store/state";
import type { FirstPage } from "./page";

export function section(
  { state, act }: FirstPage,
  id: Section,
  title: string,
  note: string | typeof nothing,
  content: () => TemplateResult,
): TemplateResult {
  const { open } = state.view;
  const isOpen = open.includes(id);
  const toggle = (event: Event) => {
    const now = (event.currentTarget as HTMLDetailsElement).open;
    if (now === isOpen) return;
    act(look({ open: now ? [...open, id] : open.filter((other) => other !== id) }));
  };
  return html`<details class="section" id=${id} part=${id} .open=${isOpen} @toggle=${toggle}>
    <summary>
      <span>${title}</span>
      ${note === nothing ? nothing : html`<span class="state">${note}</span>`}
    </summary>
    ${isOpen ? content() : nothing}
  </details>`;
}
