// What passes the scenario in view on: its link, the link as a QR code, and lines for a host's page.

import { html, nothing, type TemplateResult } from "lit";
import { until } from "lit/directives/until.js";
import { embedded, framed, originOf } from "../embed";
import type { LotrinhError } from "../engine";
import { number } from "../format";
import { look } from "../store/change";
import type { Meaningless } from "../store/checks";
import { SEAT } from "../store/notes";
import { copy } from "./copy";
import { dialog, opener } from "./dialog";
import { type Page, scenarioName } from "./page";
import { square } from "./square";

/** Longer links are cut off by some of what passes them on. */
const LONG = 2000;

/** The tool in the header, and what it opens. */
export function share(page: Page): TemplateResult {
  const { text } = page;
  return html`${opener(page, "share", text.share.tool)}
  ${dialog(page, "share", text.share.title, () => content(page))}`;
}

/** What was wrong with a link, and what is shown in its place. */
export function unopened(page: Page, { code, path, value, message }: LotrinhError): string {
  const { share, failedWhere } = page.text;
  const why = code === "damaged" ? share.damaged : code === "newer" ? share.newer : `${message}.`;
  return share.unopened(why, failedWhere(path, value || "–"), scenarioName(page));
}

/** What of a link's ticks, or of the lesson that it leads to, means nothing here. */
export function unticked(page: Page, { field, value }: Meaningless): string {
  const { text } = page;
  if (field === SEAT) return text.lessons.unknown(value, scenarioName(page));
  return text.share.unticked(text.failedWhere(field, value));
}

/** What the link is called where it arrives. */
function titled(page: Page): string {
  return `${page.text.product} – ${scenarioName(page)}`;
}

function content(page: Page): TemplateResult {
  const { plan, text, state, link } = page;
  const { share } = text;
  if (link === undefined) return html`<p class="note">${share.making}</p>`;
  // What lies on a disk is nothing that another machine could open, or show.
  if (link.startsWith("file:")) {
    return html`<p class="note">${share.diskHelp}</p>
      ${passed(page, "link", share.link, link)}`;
  }
  const { language, portal = "" } = state.view;
  const lines = framed(link, language, titled(page), originOf(portal));
  return html`
    <p class="note">${share.help}</p>
    ${plan.baselines[0]?.baseline === state.baseline ? nothing : html`<p class="warning">${share.ownFigures}</p>`}
    ${passed(page, "link", share.link, link)}
    ${link.length > LONG ? html`<p class="warning">${share.long(number(link.length, language), number(LONG, language))}</p>` : nothing}
    <div class="qr">
      ${until(square(page, link), html`<p class="note">${share.making}</p>`)}
      <p class="note">${share.qrHelp}</p>
    </div>
    <h4>${share.embed}</h4>
    <p class="note">${share.embedHelp}</p>
    ${passed(page, "element", share.element, embedded(link, language))}
    <p class="note">${share.elementHelp}</p>
    ${passed(page, "frame", share.frame, lines)}
    <p class="note">${share.frameHelp}</p>
    <label class="scope portal" id="share-portal">
      <span>${share.portal}</span>
      <input
        type="text"
        inputmode="url"
        autocomplete="off"
        spellcheck="false"
        placeholder="https://"
        .value=${portal}
        @change=${(event: Event) =>
          page.act(look({ portal: (event.target as HTMLInputElement).value.trim() }))}
      />
    </label>
    <p class=${portal && !originOf(portal) ? "warning" : "note"} aria-live="polite">
      ${portal && !originOf(portal) ? share.badPortal(portal.slice(0, 80)) : share.portalHelp}
    </p>
  `;
}

/** A text to be copied, in a field that can be read and selected. */
function passed(page: Page, id: string, name: string, value: string): TemplateResult {
  const { text, state } = page;
  const { copied } = state.view;
  const said = copied?.of === value ? copied : undefined;
  const take = async (event: Event) => {
    const row = (event.currentTarget as Element).closest(".passed");
    if (await copy(page, value, value)) return;
    row?.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea")?.select();
  };
  const field =
    id === "link"
      ? html`<input type="text" id=${`share-${id}`} readonly spellcheck="false" .value=${value} @focus=${whole} />`
      : html`<textarea id=${`share-${id}`} readonly rows=${id === "frame" ? 7 : 3} spellcheck="false" .value=${value} @focus=${whole}></textarea>`;
  return html`<div class="passed">
    <label for=${`share-${id}`}>${name}</label>
    ${field}
    <div class="row">
      <button type="button" data-copies=${id} aria-label=${text.share.copyOf(name)} @click=${take}>
        ${text.share.copy}
      </button>
      ${id === "link" && "share" in navigator ? system(page, value) : nothing}
      <span class=${said?.allowed === false ? "warning" : "note"} aria-live="polite"
        >${said ? (said.allowed ? text.share.copied : text.share.notCopied) : ""}</span
      >
    </div>
  </div>`;
}

function whole(event: Event): void {
  (event.currentTarget as HTMLInputElement | HTMLTextAreaElement).select();
}

/** The system's own ways to pass a link on, where it has some. */
function system(page: Page, url: string): TemplateResult {
  const send = () => {
    // Who changes their mind there has done nothing wrong.
    navigator.share({ title: titled(page), url }).catch(() => undefined);
  };
  return html`<button type="button" id="share-system" @click=${send}>${page.text.share.send}</button>`;
}
