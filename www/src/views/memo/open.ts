// What opens the memo and what closes it; the focus goes along.

import { html, type LitElement, type TemplateResult } from "lit";
import { look } from "../../store/change";
import type { Page } from "../page";

/** Shows something else in place of what is there, and puts the focus on a part of it. */
async function go(event: Event, change: () => void, focus: string): Promise<void> {
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  change();
  await (root.host as LitElement).updateComplete;
  root.host.scrollIntoView();
  root.querySelector<HTMLElement>(focus)?.focus({ preventScroll: true });
}

/** The header's button. */
export function printing({ act, text }: Page): TemplateResult {
  const open = () => act(look({ dialog: "memo" }));
  return html`<button
    type="button"
    data-opens="memo"
    @click=${(event: Event) => void go(event, open, "#print-memo")}
  >
    ${text.memo.open}
  </button>`;
}

export function close({ act }: Page, event: Event): void {
  void go(event, () => act(look({ dialog: undefined })), "[data-opens=memo]");
}
