// What the crate has against the figures, and what is unlikely in them: all at once, each at its cell.

import { html, nothing, type TemplateResult } from "lit";
import type { Finding } from "../../engine-analysis";
import { shortNumber } from "../../format";
import type { Place } from "../../store/form";
import type { ProvinceLook } from "../../store/province";
import type { Page } from "../page";
import { fieldName, placeName } from "./cell";
import type { Desk } from "./desk";

/** The cell that a finding is of. */
export function placeOf({ sector, column, year }: Finding): Place {
  if (sector === null) return { sheet: "budget", row: String(year), column };
  if (column === "support") {
    return { sheet: "spending", row: sector, column, year: year ?? undefined };
  }
  return { sheet: "sectors", row: sector, column };
}

export function sentence({ text, state }: Page, { kind, found, beside }: Finding): string {
  const figure = (value: number) => shortNumber(value, state.view.language);
  return text.ownFigures.findings[kind](figure(found), figure(beside));
}

/** What was found of a cell. */
export function findingsAt({ checked }: ProvinceLook, place: Place): readonly Finding[] {
  if (checked.status !== "done") return [];
  const name = fieldName(place);
  return checked.findings.filter((finding) => fieldName(placeOf(finding)) === name);
}

export function findings({ page, look }: Desk): TemplateResult {
  const { text } = page;
  const words = text.ownFigures;
  const { checked } = look;
  const content = () => {
    if (checked.status === "running") return html`<p class="note">${words.checking}</p>`;
    if (checked.status === "failed") return html`<p class="warning">${words.notChecked}</p>`;
    const { findings, refused } = checked;
    const wrong = findings.filter(({ refused }) => refused);
    const unlikely = findings.filter(({ refused }) => !refused);
    if (!refused && findings.length === 0) {
      return html`<p class="note" data-sound>${words.sound}</p>`;
    }
    return html`
      ${refused ? html`<p class="warning" data-refused>${words.refused(refused.path, refused.value, refused.message)}</p>` : nothing}
      ${list(page, "wrong", wrong)} ${list(page, "unlikely", unlikely)}
    `;
  };
  return html`<div class="found" id="figures-found" aria-live="polite">${content()}</div>`;
}

function list(page: Page, kind: "wrong" | "unlikely", all: readonly Finding[]) {
  if (all.length === 0) return nothing;
  // Goes to the cell that a finding is of.
  const go = (event: Event, place: Place) => {
    const dialog = (event.currentTarget as Element).closest("dialog");
    const field = dialog?.querySelector<HTMLElement>(`[data-cell="${fieldName(place)}"]`);
    const around = field?.closest("details");
    if (around) around.open = true;
    field?.focus();
  };
  return html`<div data-found=${kind}>
    <h4 class=${kind === "wrong" ? "warning" : ""}>${page.text.ownFigures[kind](all.length)}</h4>
    <ul>
      ${all.map((finding) => {
        const place = placeOf(finding);
        return html`<li>
          <button type="button" class="link" @click=${(event: Event) => go(event, place)}>
            ${placeName(page, place)}</button
          >: ${sentence(page, finding)}
        </li>`;
      })}
    </ul>
  </div>`;
}
