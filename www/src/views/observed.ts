// The figures that were observed: typed by year, or pasted as a block.

import { html, nothing, type TemplateResult } from "lit";
import { isFault, readAlone, readBlock } from "../block";
import type { Decimal } from "../csv";
import type { Metric } from "../engine";
import { shortNumber, typing } from "../format";
import { look } from "../store/change";
import {
  forgetObserved,
  type Observed,
  observe,
  observeAll,
  observedIn,
  observedOf,
  simulated,
} from "../store/observe";
import { hint } from "./hint";
import { isFixed, type Page } from "./page";
import { section } from "./section";
import { takenOrLeft } from "./typed";

export function observed(page: Page): TemplateResult {
  const { text, state } = page;
  const known = observedIn(metrics(page), state.scenario);
  const years = new Set(known.map(({ year }) => year)).size;
  const note = known.length > 0 ? text.observed.tally(known.length, years) : nothing;
  return section(
    page,
    "observed",
    text.observed.title,
    note,
    () => html`
      <p class="note">${text.observed.help} ${hint(page, "observed", text.observed.title)}</p>
      ${fields(page)} ${isFixed(page) ? nothing : pasting(page)} ${known.length > 0 ? list(page, known) : nothing}
    `,
  );
}

/** What can be observed, in the crate's order. */
function metrics({ result }: Page): Metric[] {
  return Object.keys(result.run.observed) as Metric[];
}

/** The years that can be observed. */
function years({ result }: Page): number[] {
  return result.run.years.slice(1);
}

/** Only money is counted in parts. */
function isCounted(metric: Metric): boolean {
  return metric !== "support";
}

function fields(page: Page): TemplateResult {
  const { text, state, act } = page;
  const { watched } = state.view;
  return html`
    <label class="scope">
      <span>${text.observed.metric}</span>
      <select
        id="watched"
        @change=${(event: Event) =>
          act(look({ watched: (event.target as HTMLSelectElement).value as Metric }))}
      >
        ${metrics(page).map(
          (metric) =>
            html`<option value=${metric} .selected=${metric === watched}>
              ${text.observed.metrics[metric].title}
            </option>`,
        )}
      </select>
    </label>
    <p class="note">${text.observed.counted(text.observed.metrics[watched].unit)}</p>
    <div class="figures" data-watched=${watched}>
      ${years(page).map((year) => field(page, watched, year))}
    </div>
  `;
}

function field(page: Page, metric: Metric, year: number): TemplateResult {
  const { text, state, act, result } = page;
  const { language } = state.view;
  const value = observedOf(state.scenario, metric, year);
  const { title, unit } = text.observed.metrics[metric];
  const now = simulated(result.run, metric, year);
  const write = (figure: number) => typing(figure, language);
  const read = (typed: string) => {
    const figure = readAlone(typed, isCounted(metric));
    return figure === "unclear" ? undefined : figure;
  };
  const set = (figure: number | undefined) => act(observe(metric, year, figure));
  const wrong = (typed: string) => {
    const say = readAlone(typed, isCounted(metric)) === "unclear" ? "unclear" : "bad";
    page.complain(({ text }) =>
      text.observed[say](text.observed.metrics[metric].title, year, typed),
    );
  };
  return html`<label class=${value === undefined ? "" : "changed"}>
    <span>${year}</span>
    <input
      type="text"
      inputmode="decimal"
      autocomplete="off"
      size="7"
      data-observed=${`${metric}-${year}`}
      ?readonly=${isFixed(page)}
      aria-label=${text.observed.field(title, year, unit)}
      .value=${value === undefined ? "" : write(value)}
      @change=${takenOrLeft({ value, read, write, set, wrong })}
    />
    <span class="clause">${now === undefined ? "–" : shortNumber(Math.round(now * 10) / 10, language)}</span>
  </label>`;
}

function pasting(page: Page): TemplateResult {
  const { text } = page;
  return html`<details class="fine" id="pasting">
    <summary>${text.observed.paste}</summary>
    <p class="note">${text.observed.pasteHelp}</p>
    <label class="scope">
      <span>${text.observed.block}</span>
      <textarea
        id="block"
        rows="5"
        wrap="off"
        autocomplete="off"
        spellcheck="false"
      ></textarea>
    </label>
    <div class="row">
      <label>
        <span>${text.observed.signs}</span>
        <select id="signs">
          ${(["auto", ",", "."] as const).map(
            (sign) => html`<option value=${sign}>${text.observed.sign[sign]}</option>`,
          )}
        </select>
      </label>
      <button type="button" id="take-block" @click=${(event: Event) => take(page, event)}>
        ${text.observed.take}
      </button>
    </div>
  </details>`;
}

/** Takes a block whole, or says which cell it cannot be taken for; what was pasted then stays. */
function take(page: Page, event: Event): void {
  const { text, state, act } = page;
  const part = (event.currentTarget as Element).closest("details");
  const block = part?.querySelector<HTMLTextAreaElement>("#block");
  const signs = part?.querySelector<HTMLSelectElement>("#signs");
  if (!block || !signs) return;
  const all = years(page);
  const [first = 0, last = 0] = [all[0], all.at(-1)];
  const measured = metrics(page).map((id) => {
    const { title, also } = text.observed.metrics[id];
    return { id, names: [title, ...also], counted: isCounted(id) };
  });
  const decimal = signs.value === "auto" ? undefined : (signs.value as Decimal);
  const read = readBlock(block.value, {
    measured,
    unnamed: state.view.watched,
    first,
    last,
    decimal,
  });
  if (isFault(read)) {
    const { why, cell, text: value } = read;
    page.complain(({ text }) => {
      const fault = text.observed.unread[why](cell, value, `${first}–${last}`);
      const titles = Object.values(text.observed.metrics).map(({ title }) => title);
      const said = why === "name" ? `${fault} ${text.observed.names(titles.join(", "))}` : fault;
      return text.observed.rejected(said);
    });
    (why === "unclear" ? signs : block).focus();
    return;
  }
  const figures = read.map(({ id, year, figure }) => ({ metric: id as Metric, year, figure }));
  if (!act(observeAll(figures))) return;
  block.value = "";
  const [shown] = figures;
  if (shown) act(look({ watched: shown.metric }));
}

/** All figures there are, each with a way to take it away. */
function list(page: Page, known: readonly Observed[]): TemplateResult {
  const { text, state, act } = page;
  const { language } = state.view;
  // A button goes with its figure; the focus stays in the section.
  const leave = (event: Event, change: Parameters<typeof act>[0]) => {
    const section = (event.currentTarget as Element).closest(".section");
    act(change);
    section?.querySelector<HTMLElement>("summary")?.focus();
  };
  return html`
    <h5>${text.observed.known}</h5>
    ${metrics(page).map((metric) => {
      const figures = known.filter((one) => one.metric === metric);
      const { title } = text.observed.metrics[metric];
      if (figures.length === 0) return nothing;
      return html`<p class="under">${title}</p>
        <ul class="known" data-known=${metric}>
          ${figures.map(
            ({ year, figure }) => html`<li>
              <span>${year}: <b>${shortNumber(figure, language)}</b></span>
              <button
                type="button"
                class="quiet"
                ?hidden=${isFixed(page)}
                aria-label=${text.observed.remove(title, year)}
                title=${text.observed.remove(title, year)}
                @click=${(event: Event) => leave(event, observe(metric, year, undefined))}
              >
                ✕
              </button>
            </li>`,
          )}
        </ul>`;
    })}
    <p ?hidden=${isFixed(page)}>
      <button
        type="button"
        id="forget-observed"
        @click=${(event: Event) => leave(event, forgetObserved())}
      >
        ${text.observed.removeAll}
      </button>
    </p>
  `;
}
