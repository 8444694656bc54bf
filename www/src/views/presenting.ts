// What begins to show the page to a room, full screen where that is allowed, and what ends it.

import { html, type LitElement, type TemplateResult } from "lit";
import { look } from "../store/change";
import type { Page } from "./page";

function isFull(host: Element): boolean {
  return (host.getRootNode() as Document | ShadowRoot).fullscreenElement === host;
}

/** Waits for the full screen first: what opens later lies above it. */
async function begin(page: Page, button: Element): Promise<void> {
  const { host } = button.getRootNode() as ShadowRoot;
  // A frame may forbid it, and a phone may not have it; it goes without.
  if (document.fullscreenEnabled) await host.requestFullscreen().catch(() => undefined);
  page.act(look({ presenting: { blank: false } }));
}

/** Opens once it stands on the page; only then can it be modal. Where the browser ends the full screen
 * by its own keys, all of it ends. */
export function shown(element: Element | undefined): void {
  if (!(element instanceof HTMLDialogElement)) return;
  queueMicrotask(() => {
    if (!element.isConnected || element.open) return;
    element.showModal();
    const { host } = element.getRootNode() as ShadowRoot;
    if (!isFull(host)) return;
    const ended = () => {
      if (isFull(host)) return;
      host.removeEventListener("fullscreenchange", ended);
      element.close();
    };
    host.addEventListener("fullscreenchange", ended);
  });
}

/** Gives the page back, with the focus where it began. */
export async function closed(page: Page, dialog: EventTarget | null): Promise<void> {
  const root = (dialog as Element).getRootNode() as ShadowRoot;
  if (isFull(root.host)) void document.exitFullscreen();
  page.act(look({ presenting: undefined }));
  await (root.host as LitElement).updateComplete;
  const [lesson, tool] = ["#lesson-present", "#present"].map((id) =>
    root.querySelector<HTMLElement>(id),
  );
  (lesson ?? tool)?.focus();
}

/** A button that begins it. A remote control begins by the key F5, and by it again after it ended; on
 * the button alone, as elsewhere the key loads the page anew. */
export function presenting(page: Page, id: string): TemplateResult {
  const { text } = page;
  const key = (event: KeyboardEvent) => {
    if (event.key !== "F5" || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    void begin(page, event.currentTarget as Element);
  };
  return html`<button
    type="button"
    id=${id}
    title=${text.presenter.help}
    @keydown=${key}
    @click=${(event: Event) => void begin(page, event.currentTarget as Element)}
  >
    ${text.presenter.open}
  </button>`;
}

/** The tool in the header. */
export function present(page: Page): TemplateResult {
  return presenting(page, "present");
}
