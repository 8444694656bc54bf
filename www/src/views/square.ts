// A link as a QR code.

import { html, type TemplateResult } from "lit";
import type { Page } from "./page";

/** The width of a QR code, CSS pixels; less by what is left when it is cut into squares. */
const ROOM = 360;

/** The QR code that was made last; it is made once for a link and a language. */
let made: { readonly of: string; readonly shown: Promise<TemplateResult> } | undefined;

export function square({ text }: Page, link: string): Promise<TemplateResult> {
  const of = `${text.share.qr} ${link}`;
  if (made?.of === of) return made.shown;
  const shown = import("../qr").then(
    ({ drawn }) => {
      const code = drawn(link);
      if (!code) return html`<p class="warning">${text.share.noQr}</p>`;
      const { size, path } = code;
      // Whole pixels to a square: cameras read them best.
      const width = size * Math.max(2, Math.floor(ROOM / size));
      return html`<svg
        role="img"
        aria-label=${text.share.qr}
        width=${width}
        viewBox="0 0 ${size} ${size}"
        shape-rendering="crispEdges"
      >
        <rect width=${size} height=${size} fill="#fff" />
        <path d=${path} fill="#000" />
      </svg>`;
    },
    () => {
      made = undefined;
      return html`<p class="warning">${text.partNotLoaded}</p>`;
    },
  );
  made = { of, shown };
  return shown;
}
