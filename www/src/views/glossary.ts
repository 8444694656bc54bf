// The glossary: terms of the plan, of the law and of the product, with where they come from.

import { html, nothing, type TemplateResult } from "lit";
import type { Term } from "../engine-analysis";
import { look } from "../store/change";
import { found } from "../store/work";
import { plain } from "../text/plain";
import { failed } from "./failed";
import { heading, lead } from "./heading";
import { type Page, t } from "./page";

export function glossary(page: Page): TemplateResult {
  const { text, findings } = page;
  const work = findings?.reference;
  if (work?.status === "failed") return failed(page, work.error);
  const terms = work && found(work)?.terms;
  if (!terms) return html`<p class="note">${text.seeking}</p>`;
  const named = (term: Term) => t(page, term.term);
  const sorted = [...terms].sort((a, b) =>
    named(a).localeCompare(named(b), page.state.view.language),
  );
  return html`${search(page, sorted)}`;
}

function search(page: Page, terms: readonly Term[]): TemplateResult {
  const { text, state, act } = page;
  const { sought = "" } = state.view;
  const shown = matching(terms, sought);
  const type = ({ target }: Event) => {
    const field = target as HTMLInputElement;
    act(look({ sought: field.value }));
    // What is found stands below: on a phone it would be out of sight.
    field.closest("section")?.scrollIntoView({ block: "start" });
  };
  return html`
    <label class="find">
      <span>${text.help.find}</span>
      <input
        type="text"
        id="find-term"
        inputmode="search"
        autocomplete="off"
        aria-describedby="find-help"
        .value=${sought}
        @input=${type}
      />
    </label>
    <p class="note" id="find-help">${text.help.findHelp}</p>
    <p class="note" role="status" data-found=${shown.length}>
      ${shown.length === 0 ? text.help.none(sought.trim()) : text.help.found(shown.length, terms.length)}
    </p>
    ${shown.map((term) => entry(page, terms, term))}
  `;
}

/** Those that are called so come before those that only speak of it. */
function matching(terms: readonly Term[], sought: string): readonly Term[] {
  const wanted = plain(sought);
  if (wanted === "") return terms;
  const has = (...texts: Term["term"][]) =>
    texts.some(({ vi, en }) => plain(vi).includes(wanted) || plain(en).includes(wanted));
  const called = terms.filter(({ term }) => has(term));
  const spoken = terms.filter(({ term, meaning, source }) => !has(term) && has(meaning, source));
  return [...called, ...spoken];
}

function entry(page: Page, terms: readonly Term[], of: Term): TemplateResult {
  const { text, state } = page;
  const { id, term, meaning, source, see } = of;
  // The law speaks Vietnamese.
  const title =
    state.view.language === "vi"
      ? term.vi
      : html`${t(page, term)} <span class="clause" lang="vi">${term.vi}</span>`;
  const others = see.flatMap((id) => terms.filter((other) => other.id === id));
  return html`<div class="entry" data-term=${id}>
    ${heading(page, 5, `term-${id}`, title)}
    <p>${t(page, meaning)}</p>
    <p class="note">${text.help.source}: ${t(page, source)}.</p>
    ${
      others.length > 0
        ? html`<p class="see">
            <span class="note">${text.help.see}:</span>
            ${others.map((other) => lead(page, `term-${other.id}`, t(page, other.term)))}
          </p>`
        : nothing
    }
  </div>`;
}
