// The saved scenarios among the presets of the header.

import { html, nothing, type TemplateResult } from "lit";
import type { Page } from "./page";

export function kept({ library, state, text }: Page): TemplateResult | typeof nothing {
  const { saved } = library;
  if (saved.length === 0) return nothing;
  const current = library.current(state);
  return html`<optgroup label=${text.keeping.group}>
    ${saved.map((one) => {
      const chosen = one === current;
      const edited = chosen && !library.isAsSaved(state, one);
      return html`<option value=${one.id} ?selected=${chosen} .selected=${chosen}>
        ${edited ? text.presetChanged(one.name) : one.name}
      </option>`;
    })}
  </optgroup>`;
}
