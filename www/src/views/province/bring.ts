// Brings the province's figures from a file: templates to fill in, and the way back.

import { html, nothing, type TemplateResult } from "lit";
import { sheet as csvFile, type Decimal } from "../../csv";
import { fileName, save } from "../../file";
import { count, decimalSign, percent, today } from "../../format";
import type { Summary } from "../../register/register";
import { readBrought } from "../../sheet/ask";
import { Refused } from "../../sheet/grid";
import { layoutOf } from "../../sheet/laid";
import type { Layout } from "../../sheet/layout";
import { LARGEST, MOST_PROBLEMS } from "../../sheet/limits";
import { type Draft, draftOf, valueAt, withRead } from "../../store/form";
import type { Bringing, CellProblem } from "../../store/province";
import { type Page, t } from "../page";
import type { Desk } from "./desk";

/** What is being read now; another file ends it. */
let reading: AbortController | undefined;

let laid: { readonly of: Page["plan"]; readonly layout: Layout } | undefined;

function layout({ plan }: Page): Layout {
  if (laid?.of !== plan) laid = { of: plan, layout: layoutOf(plan) };
  return laid.layout;
}

export function bringing(desk: Desk): TemplateResult {
  const { page, look } = desk;
  const words = page.text.ownFigures.bring;
  return html`<details class="sheet" data-sheet="bring" ?open=${look.bringing !== undefined}>
    <summary>${words.title}</summary>
    <p class="note">${words.help}</p>
    ${templates(page)} ${ways(desk)}
    <div id="brought" aria-live="polite">${look.bringing ? told(desk, look.bringing) : nothing}</div>
  </details>`;
}

/** The form as files, empty or with the figures in use. */
function templates(page: Page): TemplateResult {
  const { plan, state, text } = page;
  const words = text.ownFigures.bring;
  const { language } = state.view;
  const draft = draftOf(state);
  const name = (what: string, ending: string) =>
    fileName(`${words.template}-${what}`, today(), ending);
  const workbook = async (filled: boolean) => {
    const { template } = await import("../../sheet/template");
    const values = (place: Parameters<typeof valueAt>[2]) =>
      filled ? valueAt(plan, draft, place, language) : undefined;
    const title = `${text.product} – ${text.ownFigures.open}`;
    const what = filled ? words.filled : words.empty;
    save(name(what.replace(/ \(.*/, ""), "xlsx"), template(layout(page), language, title, values));
  };
  const csv = async (id: string, title: string) => {
    const file = (content: Blob) => save(name(title, "csv"), content);
    await page.registry.recall();
    const held = page.registry.current;
    if (id === "register" && held) {
      file(await held.table(language, decimalSign(language)));
      return;
    }
    const { sheetRows } = await import("../../sheet/rows");
    const sheet = layout(page).sheets.find((sheet) => sheet.id === id);
    if (!sheet) return;
    const rows = sheetRows(sheet, language, (place) => valueAt(plan, draft, place, language));
    file(csvFile(rows, decimalSign(language)));
  };
  return html`<div class="row">
      <button type="button" id="template-empty" @click=${() => void workbook(false)}>
        ${words.empty}
      </button>
      <button type="button" id="template-filled" @click=${() => void workbook(true)}>
        ${words.filled}
      </button>
    </div>
    <details class="fine" id="template-csvs">
      <summary>${words.csvs}</summary>
      <div class="row">
        ${plan.form.sheets.map(
          ({ id, title }) => html`<button
            type="button"
            data-csv=${id}
            @click=${() => void csv(id, t(page, title))}
          >
            ${words.csv(t(page, title))}
          </button>`,
        )}
      </div>
    </details>`;
}

/** A file that is chosen or dropped, or cells that are pasted. */
function ways(desk: Desk): TemplateResult {
  const words = desk.page.text.ownFigures.bring;
  const chosen = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void bring(desk, file.name, file);
    input.value = "";
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file) void bring(desk, file.name, file);
  };
  const over = (event: Event) => event.preventDefault();
  const pasted = (event: Event) => {
    const part = (event.currentTarget as Element).closest("details");
    const field = part?.querySelector("textarea");
    if (field?.value.trim()) void bring(desk, words.pasted, field.value);
    else field?.focus();
  };
  return html`<label class="button drop" @dragover=${over} @drop=${dropped}>
      <input
        type="file"
        class="unseen"
        id="bring-file"
        accept=".xlsx,.csv,.txt,.tsv"
        @change=${chosen}
      />
      <span>${words.file}</span>
      <span class="note">${words.kinds}</span>
    </label>
    <details class="fine" id="bring-block">
      <summary>${words.paste}</summary>
      <label class="scope">
        <span>${words.block}</span>
        <textarea rows="5" wrap="off" autocomplete="off" spellcheck="false"></textarea>
      </label>
      <button type="button" id="take-cells" @click=${pasted}>${words.take}</button>
    </details>`;
}

/** The draft by now, which may be another than when the reading began. */
function latest({ page, look }: Desk): Draft {
  let { draft } = look;
  page.act((state) => {
    draft = state.view.province?.draft ?? draft;
    return state;
  });
  return draft;
}

/** Has it read; what was read stands in the draft, and nothing of it where anything is wrong. */
async function bring(
  desk: Desk,
  name: string,
  from: File | Uint8Array | string,
  decimal?: Decimal,
): Promise<void> {
  const { page, revise } = desk;
  const tell = (bringing: Bringing) => desk.tell({ bringing, slip: undefined, done: undefined });
  reading?.abort();
  const own = new AbortController();
  reading = own;
  tell({ name, status: "reading", part: 0 });
  try {
    if (from instanceof File && from.size > LARGEST) throw new Refused("large");
    const brought = from instanceof File ? new Uint8Array(await from.arrayBuffer()) : from;
    const progress = (part: number) => {
      if (!own.signal.aborted) tell({ name, status: "reading", part });
    };
    const read = await readBrought(layout(page), brought, decimal, progress, own.signal);
    const { problems, ignored, sheets, cells, unclear } = read.reading;
    if (problems.length > 0) tell({ name, status: "wrong", problems, ignored });
    else if (unclear !== undefined) tell({ name, status: "unclear", value: unclear, brought });
    else {
      if (read.held) page.registry.offer(read.held, {});
      const draft = withRead(page.plan, latest(desk), cells);
      const units = read.held?.summary;
      revise(draft, { bringing: { name, status: "read", sheets, ignored, units } });
    }
  } catch (thrown) {
    if (own.signal.aborted) return;
    tell({ name, status: "refused", why: thrown instanceof Refused ? thrown.why : "damaged" });
  }
}

/** What has come of it. */
function told(desk: Desk, bringing: Bringing): TemplateResult {
  const { page } = desk;
  const { plan, state, text } = page;
  const words = text.ownFigures.bring;
  const { name } = bringing;
  const ignored = (sheets: readonly string[]) =>
    sheets.length > 0
      ? html`<p class="warning" data-ignored>${words.ignored(sheets.map((one) => `“${one}”`).join(", "))}</p>`
      : nothing;
  switch (bringing.status) {
    case "reading": {
      const stop = () => {
        reading?.abort();
        desk.tell({ bringing: undefined });
      };
      return html`<p class="row">
        <span>${words.reading(name, percent(bringing.part, state.view.language, 0))}</span>
        <button type="button" id="stop-reading" @click=${stop}>${words.stop}</button>
      </p>`;
    }
    case "refused":
      return html`<p class="warning" data-brought="refused">
        ${(words.refused[bringing.why] ?? words.refused.damaged)?.(name)}
      </p>`;
    case "unclear": {
      const { value, brought } = bringing;
      const as = (decimal: Decimal) => () => void bring(desk, name, brought, decimal);
      return html`<p class="warning" data-brought="unclear">${words.unclear(name, value)}</p>
        <div class="row">
          <button type="button" data-decimal="comma" @click=${as(",")}>${words.comma}</button>
          <button type="button" data-decimal="point" @click=${as(".")}>${words.point}</button>
        </div>`;
    }
    case "wrong":
      return html`<p class="warning" data-brought="wrong">
          ${words.wrong(name, bringing.problems.length, bringing.problems.length >= MOST_PROBLEMS)}
        </p>
        <ul class="turns" tabindex="0" aria-label=${words.wrong(name, bringing.problems.length, false)}>
          ${bringing.problems.map((problem) => html`<li data-problem=${problem.why}>${said(page, problem)}</li>`)}
        </ul>
        ${ignored(bringing.ignored)}`;
    case "read": {
      const named = (is: boolean) =>
        plan.form.sheets
          .filter(({ id }) => bringing.sheets.includes(id) === is)
          .map(({ title }) => t(page, title))
          .join(", ");
      const left = named(false);
      return html`<p data-brought="read">${words.read(name, named(true))}</p>
        ${bringing.units ? counted(page, bringing.units) : nothing}
        ${left ? html`<p class="note">${words.kept(left)}</p>` : nothing}
        ${ignored(bringing.ignored)}`;
    }
  }
}

/** How many units a register has, and what looks odd in it. */
function counted(page: Page, { count: units, unlikely }: Summary): TemplateResult {
  const { text, state } = page;
  const { language } = state.view;
  return html`<p class="note" data-units=${units}>${text.register.summed(count(units, language))}</p>
    ${page.registry.current ? html`<p class="warning">${text.register.replaces}</p>` : nothing}
    ${unlikely.map(
      ({ why, count: found, first }) =>
        html`<p class="warning" data-unlikely=${why}>
          ${text.register.unlikely[why](count(found, language), first)}
        </p>`,
    )}`;
}

/** What is wrong with a cell, with its sheet and name. */
function said(page: Page, { why, sheet, cell, value }: CellProblem): string {
  const { text, state } = page;
  const words = text.ownFigures.bring;
  const { language } = state.view;
  // What is not there is told by its name in the page's language.
  const all = layout(page).sheets.filter(({ whole, list }) => whole || list);
  const missing = all.flatMap(({ rows, columns }) => (why === "no_row" ? rows : columns));
  const named = missing.find(({ id }) => id === value)?.title[language] ?? value;
  const shown = why === "no_row" || why === "no_column" ? named : value;
  return `${words.at(sheet, cell)}: ${words.problems[why]?.(shown) ?? why}`;
}
