// The one quiet way from anything on the page to the help about it.

import { html, type TemplateResult } from "lit";
import { look } from "../store/change";
import type { Place } from "../store/help";
import type { Page } from "./page";

/** Opens the help at a place; `about` is what it is about, for those who listen to the page. */
export function hint({ act, text }: Page, id: Place, about: string): TemplateResult {
  const name = text.help.about(about);
  const open = (event: Event) => {
    // Not every browser focuses a button that is clicked, and the focus comes back to what had it.
    (event.currentTarget as HTMLElement).focus();
    act(look({ dialog: "help", place: { id }, sought: "" }));
  };
  return html`<button
    type="button"
    class="quiet hint"
    data-hint=${id}
    aria-haspopup="dialog"
    aria-label=${name}
    title=${name}
    @click=${open}
  >
    ?
  </button>`;
}
