// Whose figures they are, and where they come from.

import { html, nothing, type TemplateResult } from "lit";
import { sheetOf, withValue } from "../../store/form";
import { unsaid } from "../../store/province";
import { t } from "../page";
import type { Desk } from "./desk";

/** Longer than any title or source has to be. */
const LONGEST = { title: 120, source: 500 } as const;

export function whose({ page, look, revise }: Desk): TemplateResult {
  const { plan, text, state } = page;
  const words = text.ownFigures;
  const { draft } = look;
  const sheet = sheetOf(plan, "about");
  const { illustrative, title, source = "" } = draft.baseline;
  const held = { title: title?.[state.view.language] ?? "", source };
  const lacks = unsaid(draft);
  const set = (column: string, value: string | boolean) => {
    const place = { sheet: sheet.id, row: "", column };
    revise(withValue(plan, draft, place, value === "" ? undefined : value));
  };
  const field = (id: "title" | "source") => {
    const column = sheet.columns.find((column) => column.id === id);
    if (!column) return nothing;
    const wrong = lacks.includes(id);
    return html`<label class="scope">
      <span>${t(page, column.title)}</span>
      <input
        type="text"
        class="words"
        id=${`figures-${id}`}
        maxlength=${LONGEST[id]}
        autocomplete="off"
        aria-invalid=${wrong}
        aria-describedby=${`figures-${id}-help`}
        .value=${held[id]}
        @change=${({ target }: Event) => {
          const typed = (target as HTMLInputElement).value.normalize("NFC").trim();
          if (typed !== held[id]) set(id, typed);
        }}
      />
      <span class=${wrong ? "warning" : "note"} id=${`figures-${id}-help`}>
        ${wrong ? words.needs[id] : t(page, column.help)}
      </span>
    </label>`;
  };
  return html`<fieldset class="whose">
    <legend>${words.whose}</legend>
    ${field("title")} ${field("source")}
    <label class="check">
      <input
        type="checkbox"
        id="figures-own"
        .checked=${!illustrative}
        @change=${({ target }: Event) => set("own", (target as HTMLInputElement).checked)}
      />
      <span>${words.own}. <small class="note">${words.ownHelp}</small></span>
    </label>
  </fieldset>`;
}
