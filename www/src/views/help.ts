// The help: a method page and a glossary, opened over the page.

import { html, nothing, type TemplateResult } from "lit";
import { look } from "../store/change";
import type { Chapter } from "../store/help";
import { found } from "../store/work";
import { dialog } from "./dialog";
import { glossary } from "./glossary";
import { heading, lead } from "./heading";
import { readingsTold, steps, strengths } from "./method";
import { type Page, t } from "./page";
import { sources } from "./sources";

/** What a chapter has beside its prose. */
const LISTS: Partial<Record<Chapter, (page: Page) => TemplateResult>> = {
  model: steps,
  targets: strengths,
  readings: readingsTold,
  silence,
  sources,
  version,
  glossary,
};

export function help(page: Page): TemplateResult {
  const { state, text, act } = page;
  const { title } = text.help;
  const open = (event: Event) => {
    (event.currentTarget as HTMLElement).focus();
    act(look({ dialog: "help", place: undefined, sought: "" }));
  };
  return html`<button
      type="button"
      data-opens="help"
      aria-haspopup="dialog"
      aria-expanded=${state.view.dialog === "help"}
      aria-label=${title}
      title=${title}
      @click=${open}
    >
      ?
    </button>
    ${dialog(page, "help", title, () => content(page))}`;
}

function content(page: Page): TemplateResult {
  const { text } = page;
  const chapters = Object.entries(text.help.chapters) as [Chapter, string][];
  return html`
    <nav aria-label=${text.help.contents}>
      <ul>
        ${chapters.map(([id, title]) => html`<li>${lead(page, id, title)}</li>`)}
      </ul>
    </nav>
    ${chapters.map(
      ([id, title]) => html`<section aria-labelledby=${`at-${id}`}>
        ${heading(page, 4, id, title)}
        ${prose(page, id).map((paragraph) => html`<p>${paragraph}</p>`)}
        ${LISTS[id]?.(page) ?? nothing}
      </section>`,
    )}
  `;
}

function prose({ text }: Page, id: Chapter): readonly string[] {
  const paragraphs: Partial<Record<Chapter, readonly string[]>> = text.help.paragraphs;
  return paragraphs[id] ?? [];
}

function silence(page: Page): TemplateResult {
  return html`${page.plan.silence.map(({ text }) => html`<p>${t(page, text)}</p>`)}`;
}

function version({ text, findings }: Page): TemplateResult {
  const known = findings && found(findings.reference);
  return html`<p>${known ? html`<b>${text.help.versionIs(known.version)}</b> ` : nothing}${text.help.versionHelp}</p>`;
}
