// What was changed: all that differs from the preset, each to be taken back by itself.

import { html, nothing, type TemplateResult } from "lit";
import { changes as changesOf, type Edit } from "../store/changes";
import { presetScenario } from "../store/state";
import { type Kind, kindOfEdit, summed, told } from "./edits";
import { isFixed, type Page, t } from "./page";
import { section } from "./section";

export function changes(page: Page): TemplateResult {
  const { plan, state, text } = page;
  const edits = changesOf(plan, state);
  const words = text.changes;
  const note = edits.length > 0 ? words.count(edits.length) : words.none;
  const { title } = presetScenario(plan, state.preset);
  const preset = title ? t(page, title) : state.preset;
  return section(page, "changes", words.title, note, () => {
    const kinds = Object.keys(words.kinds) as Kind[];
    return html`
      ${isFixed(page) ? nothing : again(page)}
      <p class="note">${edits.length > 0 ? words.help(preset) : words.same}</p>
      ${kinds.map((kind) => {
        const those = edits.filter((edit) => kindOfEdit(edit) === kind);
        if (those.length === 0) return nothing;
        return html`<h5 id=${`edits-${kind}`}>${words.kinds[kind]}</h5>
          <ul class="edits" aria-labelledby=${`edits-${kind}`}>
            ${those.map((edit) => one(page, edit))}
          </ul>`;
      })}
    `;
  });
}

function one(page: Page, edit: Edit): TemplateResult {
  const { text, act } = page;
  const { what, before, after } = told(page, edit);
  const name = text.changes.takeBack(what);
  const takeBack = (event: Event) => {
    // The button goes with the change: the focus moves to the next one, or to the title.
    const section = (event.currentTarget as Element).closest("details");
    const all = [...(section?.querySelectorAll<HTMLElement>(".edits button") ?? [])];
    const at = all.indexOf(event.currentTarget as HTMLElement);
    if (!act(edit.takeBack)) return;
    setTimeout(() => {
      const left = section?.querySelectorAll<HTMLElement>(".edits button") ?? [];
      const next = left[Math.min(at, left.length - 1)];
      (next ?? section?.querySelector("summary"))?.focus();
    });
  };
  return html`<li data-edit=${edit.key}>
    <span>
      ${what}<br />
      <span class="turn">${text.changes.turn(before, after)}</span>
    </span>
    <button type="button" class="quiet" ?hidden=${isFixed(page)} aria-label=${name} title=${name} @click=${takeBack}>↺</button>
  </li>`;
}

/** The last change once more. */
function again(page: Page): TemplateResult {
  const { text, replay } = page;
  const words = text.changes;
  const shown = replay.told;
  const said = shown
    ? (shown.moving ? words.replaying : words.replayed)(summed(page, shown.edits))
    : "";
  return html`<p class="row">
      <button
        type="button"
        id="replay"
        title=${words.replayHelp}
        aria-disabled=${!replay.isPossible}
        @click=${() => replay.play()}
      >
        ${words.replay}
      </button>
    </p>
    <p class="note" id="replayed" aria-live="polite">${said}</p>`;
}
