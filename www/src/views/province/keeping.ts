// What the browser keeps of the province's figures, and everything as one file.

import { html, nothing, type TemplateResult } from "lit";
import { fileName, save } from "../../file";
import { date, today } from "../../format";
import { readData } from "../../sheet/ask";
import { Refused } from "../../sheet/grid";
import { layoutOf } from "../../sheet/laid";
import { LARGEST_DATA } from "../../sheet/limits";
import { bundled, isUnread, readBundle, type Unread } from "../../store/bundle";
import { draftOf } from "../../store/form";
import { useDraft } from "../../store/province";
import { lookAnew } from "../../store/units";
import { version } from "../../version";
import { t } from "../page";
import type { Desk } from "./desk";

export function keeping(desk: Desk): TemplateResult {
  const { page, revise } = desk;
  const { plan, text, state, shelf } = page;
  const words = text.ownFigures;
  const { kept } = shelf;
  const [usual] = plan.baselines;
  const title = kept?.baseline.title ? t(page, kept.baseline.title) : "–";
  const day = kept ? date(today(new Date(kept.saved)), state.view.language) : "";
  const based = (baseline: typeof state.baseline | undefined) => () => {
    page.registry.drop();
    if (baseline) revise({ ...draftOf(state), baseline });
  };
  const openKept = async () => {
    await page.registry.offerKept();
    if (kept) revise({ ...draftOf(state), baseline: kept.baseline });
  };
  return html`
    <section class="kept-figures" aria-label=${words.keep}>
      <p class="note" id="figures-kept">${kept ? words.kept(title, day) : words.notKept}</p>
      <div class="row">
        ${kept ? html`<button type="button" id="open-kept" @click=${() => void openKept()}>${words.openKept}</button>` : nothing}
        <button type="button" id="take-illustrative" @click=${based(usual?.baseline)}>
          ${words.illustrative}
        </button>
      </div>
      <h4>${words.file}</h4>
      <p class="note">${words.fileHelp}</p>
      <div class="row">
        <button type="button" id="save-bundle" @click=${() => void saveAll(desk)}>${words.save}</button>
        <label class="button">
          <input
            type="file"
            class="unseen"
            id="load-bundle"
            accept=".json,application/json"
            @change=${(event: Event) => void load(desk, event)}
          />
          <span>${words.load}</span>
        </label>
      </div>
      ${forgetting(desk)}
    </section>
  `;
}

/** Everything there is in the page and in the browser. */
async function saveAll({ page, tell }: Desk): Promise<void> {
  const { state, library, registry, text } = page;
  await registry.recall();
  const data = bundled(draftOf(state), library.saved, version, today());
  const content = `${JSON.stringify(data, null, 1)}\n`;
  try {
    const file = registry.current
      ? await registry.current.into(content, registry.chosen)
      : new Blob([content], { type: "application/json" });
    save(fileName(text.ownFigures.bundleName, today(), "json"), file);
  } catch {
    tell({ slip: text.register.lost, done: undefined });
  }
}

/** Reads a file into the draft, or says why not; nothing changes until the draft is used. */
async function load({ page, revise, tell }: Desk, event: Event): Promise<void> {
  const input = event.currentTarget as HTMLInputElement;
  const [file] = input.files ?? [];
  if (!file) return;
  const words = page.text.ownFigures;
  const refuse = ({ why, field, value }: Pick<Unread, "field" | "value" | "why">) =>
    tell({ slip: words.unread[why](file.name, field, value), done: undefined });
  try {
    if (file.size > LARGEST_DATA) throw new Refused("large");
    const bytes = new Uint8Array(await file.arrayBuffer());
    const found = await readData(layoutOf(page.plan), bytes);
    if ("why" in found) return refuse(found);
    const read = readBundle(page.plan, found.rest);
    if (isUnread(read)) {
      found.held?.end();
      return refuse(read);
    }
    if (found.held) page.registry.offer(found.held, found.chosen);
    else page.registry.drop();
    const { draft, saved } = read;
    const units = found.held?.summary.count ?? 0;
    revise(draft, { loaded: { name: file.name, saved, units } });
  } catch (thrown) {
    const large = thrown instanceof Refused && thrown.why === "large";
    refuse({ why: large ? "large" : "json", field: "", value: "" });
  } finally {
    input.value = "";
  }
}

/** Forgetting is asked for twice. */
function forgetting({ page, look, revise, tell }: Desk): TemplateResult {
  const { text, plan, state, act, shelf, library, registry } = page;
  const words = text.ownFigures;
  const forget = async () => {
    const gone = [await shelf.clearOut(), await registry.forget(), await library.clearOut()];
    const [usual] = plan.baselines;
    if (!usual || gone.includes(false)) {
      tell({ forgetting: false });
      return;
    }
    const { observed: _, ...scenario } = state.scenario;
    const draft = { ...draftOf(state), baseline: usual.baseline, kept: undefined, scenario };
    act(lookAnew());
    if (act(useDraft(draft))) revise(draft, { done: "forgotten" });
  };
  return html`<h4>${words.forgetAll}</h4>
    <p class="note">${words.forgetHelp}</p>
    <div class="row">
      ${
        look.forgetting
          ? html`<button type="button" id="forget-sure" @click=${() => void forget()}>
                ${words.forgetSure}
              </button>
              <button type="button" @click=${() => tell({ forgetting: false })}>
                ${words.cancel}
              </button>`
          : html`<button
              type="button"
              id="forget-all"
              @click=${() => tell({ forgetting: true, done: undefined })}
            >
              ${words.forgetAll}
            </button>`
      }
    </div>`;
}
