// <lo-trinh>: attributes in, events out, everything else in its shadow root.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import {
  type ChartKind,
  type Drawer,
  type Engine,
  isRefusal,
  type Language,
  type LotrinhError,
  load,
  type Run,
  type Scenario,
} from "./engine";
import { prepareFormats } from "./format";
import { type Change, choosePreset, look } from "./store/change";
import { opening, type State } from "./store/state";
import { type Snapshot, Store } from "./store/store";
import { styles } from "./style";
import { catalogue, loadCatalogue } from "./text";
import { charts, type Drawn } from "./views/charts";
import { header } from "./views/header";
import { ledger } from "./views/ledger";
import { levers } from "./views/levers";
import { norms } from "./views/norms";
import type { Page } from "./views/page";
import { readings } from "./views/readings";
import { reorganisations } from "./views/reorganisations";
import { summary } from "./views/summary";

/** What `lo-trinh-change` carries. */
export interface LoTrinhChange {
  readonly preset: string;
  readonly scenario: Scenario;
  readonly language: Language;
  readonly verdicts: Run["verdicts"];
}

interface Sheet {
  readonly svg: SVGSVGElement;
  readonly draw: Drawer;
  size: { width: number; height: number } | undefined;
  drawn: Drawn;
  /** What the chart was last drawn from. */
  from: readonly unknown[];
}

const SVG = "http://www.w3.org/2000/svg";

export class LoTrinh extends LitElement {
  static override styles = styles;

  static override properties = {
    language: { reflect: true },
    scenario: {},
    measure: {},
    theme: { reflect: true },
  };

  /** vi or en. */
  declare language: string | null;
  /** The name of a preset. */
  declare scenario: string | null;
  /** absolute or index. */
  declare measure: string | null;
  /** light or dark; as the reader's system has it where nothing is said. */
  declare theme: string | null;

  #store: Store | undefined;
  #failure: unknown;
  #complaint: string | undefined;
  /** Whether the charts have been drawn once: the rest of the page comes after them. */
  #shown = false;
  readonly #sheets = new Map<ChartKind, Sheet>();
  readonly #sizes = new ResizeObserver((entries) => this.#resized(entries));

  constructor() {
    super();
    this.language = null;
    this.scenario = null;
    this.measure = null;
    this.theme = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#store) this.#open();
    for (const { svg } of this.#sheets.values()) this.#sizes.observe(svg);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  async #open(): Promise<void> {
    try {
      const loading = Promise.all([load(), loadCatalogue(this.#language)]);
      // While the module is on its way there is time.
      prepareFormats(this.#language);
      const [engine] = await loading;
      const state = opening(engine.plan, this.#language);
      this.#store = new Store(engine, state, (now, before) => this.#changed(now, before));
      for (const { id } of engine.plan.charts) this.#sheets.set(id, this.#sheet(engine));
      this.#applyAttributes(engine, ["language", "scenario", "measure", "theme"]);
    } catch (thrown) {
      this.#failure = thrown;
    }
    this.requestUpdate();
  }

  #sheet(engine: Engine): Sheet {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("class", "chart");
    svg.setAttribute("aria-hidden", "true");
    this.#sizes.observe(svg);
    const draw = engine.drawer(svg);
    return { svg, draw, size: undefined, drawn: { svg, geometry: undefined }, from: [] };
  }

  #resized(entries: ResizeObserverEntry[]): void {
    for (const { target, contentRect } of entries) {
      const sheet = [...this.#sheets.values()].find(({ svg }) => svg === target);
      if (!sheet || contentRect.width === 0) continue;
      sheet.size = { width: contentRect.width, height: contentRect.height };
    }
    // In the frame that learns the sizes the charts are drawn too, and at first nothing else.
    if (this.#shown) {
      this.requestUpdate();
      this.performUpdate();
      return;
    }
    if (this.#store) this.#drawCharts(this.#store.snapshot);
    requestAnimationFrame(() => {
      this.#shown = true;
      this.requestUpdate();
    });
  }

  get #language(): Language {
    return this.language === "en" ? "en" : "vi";
  }

  /** Sets what the host's attributes ask for; what they cannot mean is told, not guessed. */
  #applyAttributes(engine: Engine, names: Iterable<PropertyKey>): void {
    const text = catalogue(this.#language);
    const offered = {
      language: Object.keys(text.languages),
      scenario: engine.plan.presets.map(({ id }) => id),
      measure: engine.plan.measures.map(({ id }) => id as string),
      theme: ["light", "dark"],
    };
    const changes = {
      language: (value: string) => {
        void this.#speak(value as Language);
        return undefined;
      },
      scenario: (value: string) => choosePreset(engine.plan, value),
      measure: (value: string) => look({ measure: value as State["view"]["measure"] }),
      theme: () => undefined,
    };
    for (const name of ["language", "scenario", "measure", "theme"] as const) {
      const value = this[name];
      if (value === null || ![...names].includes(name)) continue;
      if (!offered[name].includes(value)) {
        const shown = value.slice(0, 40);
        this.#complaint = text.badAttribute(name, shown, offered[name].join(", "));
        continue;
      }
      const change = changes[name](value);
      if (change) this.#store?.change(change);
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const store = this.#store;
    if (!store) return;
    const { language } = store.snapshot.state.view;
    const fresh = [...changed.keys()].filter(
      (name) => name !== "language" || this.language !== language,
    );
    this.#applyAttributes(store.engine, fresh);
    this.#drawCharts(store.snapshot);
  }

  #drawCharts({ state, result }: Snapshot): void {
    const { language, measure } = state.view;
    for (const [chart, sheet] of this.#sheets) {
      if (!sheet.size) continue;
      const { width, height } = sheet.size;
      const from = [result, language, measure, width, height];
      if (from.every((part, index) => part === sheet.from[index])) continue;
      const geometry = sheet.draw(result, { chart, width, height, language, measure });
      sheet.drawn = { svg: sheet.svg, geometry };
      sheet.from = from;
    }
  }

  #changed({ state, result }: Snapshot, before: State): void {
    this.language = state.view.language;
    this.requestUpdate();
    // Where the pointer is, or what is open, is nothing to a host.
    const same =
      state.scenario === before.scenario &&
      state.preset === before.preset &&
      state.view.language === before.view.language;
    if (same) return;
    const detail: LoTrinhChange = {
      preset: state.preset,
      scenario: state.scenario,
      language: state.view.language,
      verdicts: result.run.verdicts,
    };
    this.dispatchEvent(
      new CustomEvent("lo-trinh-change", { detail, bubbles: true, composed: true }),
    );
  }

  /** Changes the language once its words are there. */
  async #speak(language: Language): Promise<void> {
    await loadCatalogue(language);
    if (this.#store?.snapshot.state.view.language !== language) this.#act(look({ language }));
  }

  #act(change: Change): void {
    const before = this.#store?.snapshot.state.scenario;
    const refused = this.#store?.change(change);
    // What was wrong is told until something is put right, not until the pointer moves.
    const moved = this.#store?.snapshot.state.scenario !== before;
    if (refused) this.#complaint = this.#refusal(refused);
    else if (moved) this.#complaint = undefined;
    this.requestUpdate();
  }

  #refusal(error: LotrinhError): string {
    const text = catalogue(this.#language);
    const where = error.path ? `${text.failedWhere(error.path, error.value || "–")}. ` : "";
    return `${text.failed}. ${where}${error.message}`;
  }

  #complain(sentence: string): void {
    this.#complaint = sentence;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    if (this.#failure !== undefined) return this.#unavailable(this.#failure);
    const store = this.#store;
    const text = catalogue(this.#language);
    if (!store) return html`<slot><p class="loading">${text.loading}</p></slot>`;
    const { plan } = store.engine;
    const page: Page = {
      ...store.snapshot,
      plan,
      text: catalogue(store.snapshot.state.view.language),
      act: (change) => this.#act(change),
      complain: (sentence) => this.#complain(sentence),
      speak: (language) => void this.#speak(language),
    };
    return this.#page(page);
  }

  #page(page: Page): TemplateResult {
    const { state, text, act } = page;
    const { drawer } = state.view;
    const drawings = new Map([...this.#sheets].map(([id, { drawn }]) => [id, drawn]));
    return html`
      <div class=${drawer ? "page drawn" : "page"} lang=${state.view.language}>
        ${header(page)}
        <div class="told-first">${summary(page)} ${this.#alert(text)}</div>
        <div class="body">
          <section class="levers" part="levers" id="levers" aria-labelledby="levers-title">
            <h3 id="levers-title">${text.levers}</h3>
            ${this.#shown ? html`${levers(page)} ${reorganisations(page)} ${readings(page)}` : nothing}
          </section>
          <div class="results">
            ${charts(page, drawings)}
            ${this.#shown ? html`${ledger(page)} ${norms(page)}` : nothing}
          </div>
        </div>
        <button
          type="button"
          class="handle"
          aria-expanded=${drawer}
          aria-controls="levers"
          @click=${() => this.#toggleDrawer(!drawer, act)}
        >
          ${drawer ? text.leversClose : text.leversOpen}
        </button>
        <p class="limits">${text.limits}</p>
      </div>
    `;
  }

  /** The drawer with the levers leaves the chart in view. */
  async #toggleDrawer(drawer: boolean, act: (change: Change) => void): Promise<void> {
    act(look({ drawer }));
    await this.updateComplete;
    if (drawer) this.renderRoot.querySelector(".plots")?.scrollIntoView({ block: "start" });
  }

  #alert({ dismiss }: { dismiss: string }): TemplateResult {
    const complaint = this.#complaint;
    const close = () => {
      this.#complaint = undefined;
      this.requestUpdate();
    };
    return html`<div role="alert" class="alert" ?hidden=${complaint === undefined}>
      ${
        complaint === undefined
          ? nothing
          : html`<span>${complaint}</span>
              <button type="button" class="quiet" aria-label=${dismiss} @click=${close}>✕</button>`
      }
    </div>`;
  }

  /** Where it cannot run: why, what to do, and whatever the host put inside the element. */
  #unavailable(thrown: unknown): TemplateResult {
    const text = catalogue(this.#language);
    const message = isRefusal(thrown) ? this.#refusal(thrown) : String(thrown);
    const barred = typeof WebAssembly === "undefined" || thrown instanceof WebAssembly.CompileError;
    return html`
      <div class="page" lang=${this.#language}>
        <div role="alert" class="alert">
          <div>
            ${
              barred
                ? html`<p><b>${text.noWasm}</b> ${text.noWasmHelp}</p>
                    <p><code>Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'</code></p>`
                : html`<p><b>${text.notLoaded}</b></p>`
            }
            <p class="note">${message}</p>
          </div>
        </div>
        <slot></slot>
      </div>
    `;
  }
}
