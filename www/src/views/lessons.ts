// The lessons that there are, and the challenge.

import { html, type TemplateResult } from "lit";
import { look } from "../store/change";
import { attend, CHALLENGE } from "../store/classroom";
import { dialog, opener } from "./dialog";
import { type Page, t } from "./page";

/** The tool in the header, and what it opens. */
export function lessons(page: Page): TemplateResult {
  const { open } = page.text.lessons;
  return html`${opener(page, "lessons", open)} ${dialog(page, "lessons", open, () => content(page))}`;
}

function content(page: Page): TemplateResult {
  const { plan, text } = page;
  const words = text.lessons;
  return html`
    <p class="note">${words.help}</p>
    <ul class="lessons">
      ${plan.lessons.map(({ id, title, about, steps }) =>
        entry(page, id, t(page, title), t(page, about), words.steps(steps.length)),
      )}
      ${entry(page, CHALLENGE, text.challenge.title, text.challenge.about, "")}
    </ul>
  `;
}

function entry(page: Page, id: string, title: string, about: string, size: string): TemplateResult {
  const { plan, text, act } = page;
  const begin = (event: Event) => {
    const button = event.currentTarget as Element;
    const root = button.getRootNode() as ShadowRoot;
    button.closest("dialog")?.close();
    act((state) =>
      look({ dialog: undefined })(attend(plan, { lesson: id, step: 1, answered: false })(state)),
    );
    // Once it stands on the page.
    setTimeout(() => {
      const lesson = root.querySelector("#lesson");
      lesson?.scrollIntoView({ block: "nearest" });
      lesson?.querySelector<HTMLElement>("#show-answer, #solve")?.focus({ preventScroll: true });
    });
  };
  return html`<li>
    <div>
      <h4>${title}</h4>
      <p>${about} ${size ? html`<span class="clause">${size}</span>` : ""}</p>
    </div>
    <button type="button" data-lesson=${id} aria-label=${text.lessons.beginOf(title)} @click=${begin}>
      ${text.lessons.begin}
    </button>
  </li>`;
}
