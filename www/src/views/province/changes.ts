// What using the draft would change.

import { html, nothing, type TemplateResult } from "lit";
import { differences } from "../../store/changes";
import { differing, draftOf } from "../../store/form";
import { told as toldEdit } from "../edits";
import { placeName, told } from "./cell";
import type { Desk } from "./desk";

export function changes({ page, look }: Desk): TemplateResult {
  const { plan, state, text } = page;
  const words = text.ownFigures;
  const { language } = state.view;
  const now = draftOf(state);
  const cells = differing(plan, now, look.draft, language);
  const edits = differences(plan, now, look.draft);
  if (cells.length + edits.length === 0) {
    return html`<p class="note" data-changes="0">${words.noChange}</p>`;
  }
  return html`<details class="sheet" data-changes=${cells.length} data-edits=${edits.length}>
    <summary>
      ${words.changes(cells.length)}${edits.length > 0 ? html` · ${words.scenarioToo}: ${edits.length}` : nothing}
    </summary>
    <ul class="turns">
      ${cells.map(
        ({ place, before, after }) => html`<li>
          ${placeName(page, place)}: <b>${words.turn(told(page, before), told(page, after))}</b>
        </li>`,
      )}
      ${edits.map((edit) => {
        const { what, before, after } = toldEdit(page, edit);
        return html`<li>${what}: <b>${words.turn(before, after)}</b></li>`;
      })}
    </ul>
  </details>`;
}
