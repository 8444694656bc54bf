// The dialog in which scenarios are saved under a name, opened, renamed, duplicated and deleted.

import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { date, today } from "../format";
import { look } from "../store/change";
import { LONGEST, type Saved, tidied } from "../store/library";
import { type KeepingLook, presetScenario } from "../store/state";
import { dialog, opener } from "./dialog";
import { type Page, scenarioName, t } from "./page";

export function keeping(page: Page): TemplateResult {
  const { open } = page.text.keeping;
  return html`${opener(page, "scenarios", open)}
    ${dialog(page, "scenarios", open, () => content(page))}`;
}

function content(page: Page): TemplateResult {
  const { text, library } = page;
  const words = text.keeping;
  const { saved, unread } = library;
  return html`
    <p class="note">${words.help}</p>
    ${form(page)} ${told(page)}
    ${unread > 0 ? html`<p class="warning" id="keeping-unread">${words.unread(unread)}</p>` : nothing}
    ${
      saved.length === 0
        ? html`<p class="note">${words.none}</p>`
        : html`<ul class="saved" aria-label=${words.list}>
            ${repeat(
              saved,
              ({ id }) => id,
              (one) => row(page, one),
            )}
          </ul>`
    }
  `;
}

function set(page: Page, keeping: KeepingLook): void {
  page.act(look({ keeping }));
}

/** Does something once the page shows what has been done. */
function afterwards(from: EventTarget | null, choice: string): void {
  const dialog = (from as Element | null)?.closest("dialog");
  setTimeout(() => dialog?.querySelector<HTMLElement>(choice)?.focus());
}

/** The name for the scenario in view, and what is said of one that cannot be. */
function form(page: Page): TemplateResult {
  const { text, library, state } = page;
  const words = text.keeping;
  const submit = (event: Event) => {
    event.preventDefault();
    const field = (event.currentTarget as Element).querySelector("input");
    const name = tidied(field?.value ?? "");
    const taken = library.named(name);
    if (name === "") set(page, { refused: { name, why: "empty" } });
    else if (taken) set(page, { refused: { name, why: "taken" } });
    else void keep(page, name);
    if (name === "" || taken) field?.focus();
  };
  const name = library.current(state)?.name ?? scenarioName(page);
  return html`<form class="row" id="keep" novalidate @submit=${submit}>
    <label>
      <span>${words.name}</span>
      <input type="text" id="keep-name" autocomplete="off" maxlength=${LONGEST} value=${name} />
    </label>
    <button type="submit">${words.save}</button>
  </form>`;
}

async function keep(page: Page, name: string, over?: Saved): Promise<void> {
  // What was said of another name is past.
  set(page, {});
  const saved = await page.library.keep(name, over);
  if (!saved) return;
  const keeping: KeepingLook = { done: { what: "kept", name } };
  page.act((state) => ({ ...state, kept: saved.id, view: { ...state.view, keeping } }));
}

/** What has come of the last thing done, in one sentence. */
function told(page: Page): TemplateResult {
  const { text, library, state } = page;
  const words = text.keeping;
  const { refused, done, renaming } = state.view.keeping ?? {};
  const { trouble, removed } = library;
  const taken = refused?.why === "taken" ? library.named(refused.name) : undefined;
  const replace = (event: Event) => {
    afterwards(event.currentTarget, "#keep-name");
    if (taken) void keep(page, taken.name, taken);
  };
  const say = () => {
    if (refused?.why === "empty") return words.empty;
    if (refused) return (renaming ? words.takenOnly : words.taken)(refused.name);
    if (trouble) return words.troubles[trouble];
    if (removed) return words.removed(removed.name);
    return done ? words.done[done.what](done.name) : "";
  };
  const wrong = refused !== undefined || trouble !== undefined;
  const bringBack = async (event: Event) => {
    afterwards(event.currentTarget, "#keep-name");
    await library.bringBack();
  };
  return html`<div class="row told-here">
    <p class=${wrong ? "warning" : "note"} id="keeping-told" aria-live="polite">${say()}</p>
    ${
      taken && !renaming
        ? html`<button type="button" id="keep-over" @click=${replace}>
            ${words.replace(taken.name)}
          </button>`
        : nothing
    }
    ${
      removed && !refused
        ? html`<button type="button" id="bring-back" @click=${bringBack}>${words.bringBack}</button>`
        : nothing
    }
  </div>`;
}

function row(page: Page, saved: Saved): TemplateResult {
  const { plan, text, state, library, act } = page;
  const words = text.keeping;
  const { id, name } = saved;
  const { title } = presetScenario(plan, saved.preset);
  const preset = title ? t(page, title) : saved.preset;
  const day = date(today(new Date(saved.saved)), state.view.language);
  const isRenaming = state.view.keeping?.renaming === id;
  const show = (event: Event) => {
    (event.currentTarget as Element).closest("dialog")?.close();
    const opening = library.opening(id);
    if (opening) act(opening);
  };
  const rename = (event: Event) => {
    set(page, { renaming: id });
    afterwards(event.currentTarget, `[data-saved="${id}"] input`);
  };
  const remove = async (event: Event) => {
    // The row goes, the dialog stays.
    const dialog = (event.currentTarget as Element).closest("dialog");
    if (await library.remove(saved)) {
      set(page, {});
      afterwards(dialog, "#bring-back");
    }
  };
  return html`<li data-saved=${id}>
    ${
      isRenaming
        ? renaming(page, saved)
        : html`<div>
              <b>${name}</b>
              ${library.current(state) === saved ? html`<span class="mark">${words.inView}</span>` : nothing}
              <span class="clause">${words.from(preset, day)}</span>
            </div>
            <div class="row">
              ${button("show", words.show, words.showOf(name), show)}
              ${button("rename", words.rename, words.renameOf(name), rename)}
              ${button("duplicate", words.duplicate, words.duplicateOf(name), () => duplicate(page, saved))}
              ${button("remove", words.remove, words.removeOf(name), remove)}
            </div>`
    }
  </li>`;
}

function button(
  what: string,
  word: string,
  name: string,
  click: (event: Event) => unknown,
): TemplateResult {
  return html`<button type="button" data-do=${what} aria-label=${name} @click=${click}>${word}</button>`;
}

async function duplicate(page: Page, saved: Saved): Promise<void> {
  const { text, library } = page;
  let nth = 2;
  while (library.named(text.keeping.copyOf(saved.name, nth))) nth += 1;
  const name = text.keeping.copyOf(saved.name, nth);
  if (await library.duplicate(saved, name)) set(page, { done: { what: "duplicated", name } });
}

function renaming(page: Page, saved: Saved): TemplateResult {
  const { text, library } = page;
  const words = text.keeping;
  const { id } = saved;
  const back = (from: EventTarget | null) =>
    afterwards(from, `[data-saved="${id}"] [data-do=rename]`);
  const submit = async (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget as Element;
    const dialog = form.closest("dialog");
    const name = tidied(form.querySelector("input")?.value ?? "");
    const taken = library.named(name);
    const refuse = (why: "empty" | "taken") => set(page, { renaming: id, refused: { name, why } });
    if (name === "") return refuse("empty");
    if (taken && taken.id !== id) return refuse("taken");
    set(page, { renaming: id });
    if (await library.rename(saved, name)) {
      set(page, { done: { what: "renamed", name } });
      back(dialog);
    }
  };
  const cancel = (event: Event) => {
    back(event.currentTarget);
    set(page, {});
  };
  return html`<form class="row" novalidate @submit=${submit}>
    <label>
      <span>${words.renameTo(saved.name)}</span>
      <input type="text" autocomplete="off" maxlength=${LONGEST} value=${saved.name} />
    </label>
    <button type="submit">${words.renameSave}</button>
    <button type="button" @click=${cancel}>${words.cancel}</button>
  </form>`;
}
