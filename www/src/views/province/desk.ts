// The desk at which the province's own figures are typed, checked, used and kept.

import { html, nothing, type TemplateResult } from "lit";
import { count } from "../../format";
import { type Draft, draftOf } from "../../store/form";
import {
  type Checked,
  check,
  isSame,
  isUsable,
  type ProvinceLook,
  rebased,
  unsaid,
  useDraft,
} from "../../store/province";
import { lookAnew } from "../../store/units";
import type { Page } from "../page";
import { bringing } from "./bring";
import { changes } from "./changes";
import { findings } from "./findings";
import { keeping } from "./keeping";
import { tables } from "./tables";
import { whose } from "./whose";

/** What the parts of the desk are given. */
export interface Desk {
  readonly page: Page;
  readonly look: ProvinceLook;
  /** Puts another draft in its place, and has it checked. */
  readonly revise: (draft: Draft, part?: Partial<ProvinceLook>) => void;
  /** Changes what else there is to say. */
  readonly tell: (part: Partial<ProvinceLook>) => void;
}

const RUNNING = { status: "running" } as const;

/** Drafts that are being checked, or were. */
const asked = new WeakSet<Draft>();

/** What came of it. */
const known = new WeakMap<Draft, Checked>();

/** Has a draft checked, once. */
function checked({ act }: Page, draft: Draft): void {
  if (asked.has(draft)) return;
  asked.add(draft);
  void check(draft).then((checked) => {
    if (checked.status === "failed") asked.delete(draft);
    else known.set(draft, checked);
    act((state) => {
      const { province } = state.view;
      // Another draft has come in its place.
      if (province?.draft !== draft) return state;
      return { ...state, view: { ...state.view, province: { ...province, checked } } };
    });
  });
}

export function desk(page: Page): TemplateResult {
  const { state, act, text } = page;
  const words = text.ownFigures;
  const { province } = state.view;
  const now: ProvinceLook = province ?? {
    draft: draftOf(state),
    from: draftOf(state),
    checked: { status: "running" },
  };
  const revise: Desk["revise"] = (draft, part) => {
    act((state) => {
      const province = {
        draft,
        from: draftOf(state),
        checked: known.get(draft) ?? RUNNING,
        ...part,
      };
      return { ...state, view: { ...state.view, province } };
    });
    checked(page, draft);
  };
  const tell: Desk["tell"] = (part) =>
    act((state) => {
      const { province = now } = state.view;
      return { ...state, view: { ...state.view, province: { ...province, ...part } } };
    });
  // It is looked at before anything is typed too, and anew where the page has gone on meanwhile.
  const draft = province ? rebased(province, state) : now.draft;
  if (draft !== province?.draft) queueMicrotask(() => revise(draft));
  else checked(page, draft);
  const given: Desk = { page, look: now, revise, tell };
  return html`
    <p class="note">${words.help}</p>
    ${bringing(given)} ${whose(given)} ${tables(given)} ${findings(given)} ${changes(given)} ${deciding(given)}
    ${keeping(given)}
  `;
}

/** Uses the draft or drops it; one step, which can be undone. */
function deciding(desk: Desk): TemplateResult {
  const { page, look: now, revise, tell } = desk;
  const { state, act, text, shelf, library, registry } = page;
  const words = text.ownFigures;
  const same = isSame(now.draft, draftOf(state)) && !registry.pending;
  const use = async (event: Event) => {
    const part = (event.currentTarget as Element).closest(".deciding");
    if (!isUsable(now)) {
      tell({ insisted: true, done: undefined });
      return;
    }
    const kept = part?.querySelector<HTMLInputElement>("#keep-figures")?.checked;
    if (!act(useDraft(now.draft))) return;
    if (registry.accept()) act(lookAnew());
    tell({ from: now.draft, insisted: false, slip: undefined, done: "used" });
    if (kept) {
      const keeping = [await shelf.keep(now.draft.baseline), await registry.keep()];
      if (!keeping.includes(false)) tell({ done: "kept" });
    }
    if (now.loaded) await library.add(now.loaded.saved);
  };
  const drop = () => {
    registry.drop();
    revise(draftOf(state), { done: "dropped" });
  };
  const kind = shelf.trouble ?? registry.trouble;
  const trouble = kind ? words.troubles[kind] : "";
  const isRunning = now.checked.status === "running";
  const insisted = now.insisted && !isRunning && !isUsable(now);
  const lacks = unsaid(now.draft).map((what) => words.needs[what]);
  const said = () => {
    if (now.slip) return now.slip;
    if (now.insisted && isRunning) return words.checking;
    if (insisted) return [...lacks, words.insisted].join(" ");
    if (now.done) return words.done[now.done];
    if (!now.loaded) return "";
    const { name, saved, units } = now.loaded;
    return words.loaded(name, saved.length, count(units, state.view.language));
  };
  return html`<div class="deciding">
    <div class="row">
      <label class="check" title=${words.keepHelp}>
        <input type="checkbox" id="keep-figures" />
        <span>${words.keep}</span>
      </label>
      <button type="button" class="main" id="use-figures" ?disabled=${now.bringing?.status === "reading"} @click=${(event: Event) => void use(event)}>
        ${words.useThese}
      </button>
      <button type="button" id="drop-figures" ?disabled=${same} @click=${drop}>${words.dropThese}</button>
    </div>
    <p class="note">${words.keepHelp}</p>
    <p class=${now.slip || insisted || trouble ? "warning" : "note"} id="figures-told" aria-live="polite">
      ${said()} ${trouble || nothing}
    </p>
  </div>`;
}
