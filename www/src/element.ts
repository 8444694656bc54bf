// <lo-trinh>: attributes in, events out, everything else in its shadow root.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import {
  type Engine,
  isRefusal,
  type Language,
  type LotrinhError,
  load,
  type Measure,
  type Run,
  type Scenario,
} from "./engine";
import { prepareFormats } from "./format";
import { Sheets } from "./sheets";
import { type Change, choosePreset, look } from "./store/change";
import type { Analyses } from "./store/findings";
import { opening, type State } from "./store/state";
import { type Snapshot, Store } from "./store/store";
import { styles } from "./style";
import { catalogue, type First, loadCatalogue, prepareCatalogues, spoken } from "./text";
import { about } from "./views/about";
import { bringIntoView, charts } from "./views/charts";
import { header, travelKeys } from "./views/header";
import type { FirstPage, Page } from "./views/page";
import { mostMoved, summary } from "./views/summary";
import { kindOf } from "./views/verdict";

/** What `lo-trinh-change` carries. */
export interface LoTrinhChange {
  readonly preset: string;
  readonly scenario: Scenario;
  readonly language: Language;
  readonly verdicts: Run["verdicts"];
}

/** A sentence in the words of the page that shows it. */
type Sentence = (page: FirstPage) => string;

/** The levers, the ledger and what else comes after the charts. */
type Rest = typeof import("./views/rest");

const ATTRIBUTES = ["language", "scenario", "measure", "theme"] as const;
type Attribute = (typeof ATTRIBUTES)[number];

/** What a host set is done again when it is set again. */
const always = { hasChanged: () => true };

/** What the crate refuses, with the field and the value. */
function refusal(text: First, error: LotrinhError): string {
  const where = error.path ? `${text.failedWhere(error.path, error.value || "–")}. ` : "";
  return `${text.failed}. ${where}${error.message}`;
}

/** Does what can wait until the page has nothing else to do. */
function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: 5000 });
  else setTimeout(work, 2000);
}

export class LoTrinh extends LitElement {
  static override styles = styles;

  static override properties = {
    language: { reflect: true },
    scenario: always,
    measure: always,
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
  #sheets: Sheets | undefined;
  #opening: Promise<void> | undefined;
  #failure: unknown;
  /** What was wrong with an attribute, with what was typed last, with what was to be loaded. */
  readonly #complaints = new Map<Attribute | "typed" | "loaded", Sentence>();
  /** The language asked for last; it may still be on its way. */
  #asked: Language | undefined;
  #rest: Rest | undefined;
  /** The places for drawings that are made to measure. */
  #rooms: InstanceType<Rest["Rooms"]> | undefined;
  /** What workers find out about the scenario in view. */
  #analyses: Analyses | undefined;

  constructor() {
    super();
    this.language = null;
    this.scenario = null;
    this.measure = null;
    this.theme = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#opening ??= this.#open();
    this.#sheets?.observe();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sheets?.disconnect();
    this.#rooms?.rest();
    this.#analyses?.rest();
  }

  async #open(): Promise<void> {
    try {
      // Words that do not arrive are told once there is a page to tell it on.
      const loading = Promise.all([load(), loadCatalogue(this.#language).catch(() => undefined)]);
      // While the module is on its way there is time.
      prepareFormats(this.#language);
      const [engine] = await loading;
      const state = opening(engine.plan, spoken(this.#language));
      this.#store = new Store(engine, state, (now, before) => this.#changed(now, before));
      this.#sheets = new Sheets(engine, () => this.#sized());
      this.#applyAttributes(engine, ATTRIBUTES);
      this.#store.open();
      this.requestUpdate();
      const [rest, { Analyses }] = await Promise.all([
        import("./views/rest"),
        import("./store/findings"),
      ]);
      rest.adoptLater(this.renderRoot as ShadowRoot);
      this.#rest = rest;
      this.#rooms = new rest.Rooms(() => this.requestUpdate());
      const analyses = new Analyses(engine.plan, () => this.requestUpdate());
      this.#analyses = analyses;
      whenIdle(() => {
        analyses.prepare();
        prepareCatalogues();
      });
    } catch (thrown) {
      if (this.#store) this.#complain("loaded", ({ text }) => text.partNotLoaded);
      else this.#failure = thrown;
    }
    this.requestUpdate();
  }

  /** In the frame that learns the sizes the charts are drawn too, and at first nothing else. */
  #sized(): void {
    if (!this.#rest && this.#store) {
      this.#draw(this.#store.snapshot);
      return;
    }
    this.requestUpdate();
    this.performUpdate();
  }

  #draw(snapshot: Snapshot): void {
    try {
      this.#sheets?.draw(snapshot, this.#analyses?.findings.bands);
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      this.#refuse(thrown);
    }
  }

  get #language(): Language {
    const asked = this.language === "en" ? "en" : "vi";
    return this.#store?.snapshot.state.view.language ?? asked;
  }

  /** Does what the host's attributes ask for; what they cannot mean is told, not guessed. */
  #applyAttributes(engine: Engine, names: readonly Attribute[]): void {
    const text = catalogue(this.#language);
    const offered: Record<Attribute, string[]> = {
      language: Object.keys(text.languages),
      scenario: engine.plan.presets.map(({ id }) => id),
      measure: engine.plan.measures.map(({ id }) => id),
      theme: ["light", "dark"],
    };
    const apply: Record<Attribute, (value: string) => unknown> = {
      language: (value) => this.#speak(value as Language),
      scenario: (value) => this.#change(choosePreset(engine.plan, value)),
      measure: (value) => this.#change(look({ measure: value as Measure })),
      theme: () => undefined,
    };
    for (const name of names) {
      if (this[name] === null || this[name] === undefined) continue;
      const value = String(this[name]);
      if (offered[name].includes(value)) {
        this.#complaints.delete(name);
        apply[name](value);
      } else {
        const [shown, list] = [value.slice(0, 40), offered[name].join(", ")];
        this.#complain(name, ({ text }) => text.badAttribute(name, shown, list));
      }
    }
  }

  protected override willUpdate(): void {
    if (!this.#store) return;
    this.#analyses?.follow(this.#store.snapshot, (place) => this.#rooms?.width(place) ?? 0);
    this.#draw(this.#store.snapshot);
  }

  // After the update, so that a listener that hears of it may set attributes itself.
  protected override updated(changed: PropertyValues<this>): void {
    const store = this.#store;
    if (!store) return;
    this.#rooms?.watch(this.renderRoot);
    const { language } = store.snapshot.state.view;
    const fresh = ATTRIBUTES.filter((name) => changed.has(name));
    const asked = fresh.filter((name) => name !== "language" || this.language !== language);
    this.#applyAttributes(store.engine, asked);
  }

  #changed({ state, result }: Snapshot, before: State): void {
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

  /** Changes the language once its words are there; the one asked for last wins. */
  async #speak(language: Language): Promise<void> {
    this.#asked = language;
    try {
      await loadCatalogue(language);
      if (this.#asked === language) this.#act(look({ language }));
    } catch {
      if (this.#asked === language) this.#complain("loaded", ({ text }) => text.partNotLoaded);
    }
    if (this.#asked === language) this.language = this.#language;
  }

  #change(change: Change, gesture?: string): LotrinhError | undefined {
    const refused = this.#store?.change(change, gesture);
    if (refused) this.#refuse(refused);
    this.requestUpdate();
    return refused;
  }

  /** A change that the reader makes. */
  #act(change: Change, gesture?: string): boolean {
    const before = this.#store?.snapshot;
    if (!before || this.#change(change, gesture)) return false;
    this.#acted(before);
    return true;
  }

  #acted(before: Snapshot): void {
    const after = this.#store?.snapshot;
    if (!after) return;
    const { scenario, checks } = before.state;
    if (after.state.scenario === scenario && after.state.checks === checks) return;
    // What was wrong is told until something is put right, not until the pointer moves.
    for (const about of ["typed", "loaded"] as const) this.#complaints.delete(about);
    if (after.state.view.drawer) this.#followDrawer(before, after);
  }

  /** Beside the open drawer the chart that moved most stays in view. */
  async #followDrawer({ result: { run: before } }: Snapshot, { result }: Snapshot): Promise<void> {
    const plan = this.#store?.engine.plan;
    const [target] = (plan && mostMoved(plan.targets, before, result.run)) ?? [];
    const { kind, stock } = target ? kindOf(target) : {};
    const chart = plan?.charts.find(({ id }) => id === (stock ?? kind))?.id;
    if (!chart) return;
    this.#change(look({ chart }));
    await this.updateComplete;
    bringIntoView(this.renderRoot, chart);
  }

  #travel(store: Store, way: "undo" | "redo"): void {
    const before = store.snapshot;
    const refused = store[way]();
    if (refused) this.#refuse(refused);
    else this.#acted(before);
    this.requestUpdate();
  }

  /** Says what the crate refuses; of some things the later views have more to say. */
  #refuse(error: LotrinhError): void {
    const rest = this.#rest;
    this.#complaints.set("typed", (page) => {
      const said = rest?.refused(this.#whole(page, rest), error);
      return said ?? refusal(page.text, error);
    });
  }

  #complain(about: Attribute | "typed" | "loaded", sentence: Sentence): void {
    this.#complaints.set(about, sentence);
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    if (this.#failure !== undefined) return this.#unavailable(this.#failure);
    const store = this.#store;
    const text = catalogue(this.#language);
    if (!store) return html`<slot><p class="loading">${text.loading}</p></slot>`;
    const { plan } = store.engine;
    const page: FirstPage = {
      ...store.snapshot,
      plan,
      text: catalogue(store.snapshot.state.view.language),
      findings: this.#analyses?.findings,
      act: (change, gesture) => this.#act(change, gesture),
      settle: () => {
        store.settle();
        this.requestUpdate();
      },
      undo: store.canUndo ? () => this.#travel(store, "undo") : undefined,
      redo: store.canRedo ? () => this.#travel(store, "redo") : undefined,
      retry: () => {
        this.#analyses?.retry();
        this.requestUpdate();
      },
      speak: (language) => void this.#speak(language),
    };
    return this.#page(page);
  }

  /** The page with all words, which came with the views that use them. */
  #whole(first: FirstPage, rest: Rest): Page {
    return {
      ...first,
      text: rest.whole(first.state.view.language),
      complain: (sentence) =>
        this.#complain("typed", (first) => sentence(this.#whole(first, rest))),
    };
  }

  #page(page: FirstPage): TemplateResult {
    const { state, text, act } = page;
    const { drawer } = state.view;
    const rest = this.#rest;
    const whole = rest && this.#whole(page, rest);
    return html`
      <div
        class=${drawer ? "page drawn" : "page"}
        lang=${state.view.language}
        @keydown=${travelKeys(page)}
      >
        ${header(page, whole && rest.tools(whole))}
        <div class="told-first">${summary(page)} ${this.#alert(page)}</div>
        <div class="body">
          <section class="levers" part="levers" id="levers" aria-labelledby="levers-title">
            <h3 id="levers-title">${text.levers}</h3>
            ${whole ? rest.beside(whole) : nothing}
          </section>
          <div class="results">
            ${charts(page, this.#sheets?.drawings, whole && rest.sureness(whole))}
            ${whole ? rest.below(whole) : nothing}
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
        ${about(page)}
      </div>
    `;
  }

  /** The drawer with the levers leaves the chart in view and takes the focus. */
  async #toggleDrawer(drawer: boolean, act: (change: Change) => void): Promise<void> {
    act(look({ drawer }));
    await this.updateComplete;
    if (!drawer) return;
    this.renderRoot.querySelector(".plots")?.scrollIntoView({ block: "start" });
    this.renderRoot.querySelector<HTMLElement>("#scope")?.focus({ preventScroll: true });
  }

  #alert(page: FirstPage): TemplateResult {
    const sentences = [...this.#complaints.values()];
    const close = () => {
      this.#complaints.clear();
      this.requestUpdate();
    };
    return html`<div role="alert" class="alert" ?hidden=${sentences.length === 0}>
      ${
        sentences.length === 0
          ? nothing
          : html`<div>${sentences.map((sentence) => html`<p>${sentence(page)}</p>`)}</div>
              <button type="button" class="quiet" aria-label=${page.text.dismiss} @click=${close}>✕</button>`
      }
    </div>`;
  }

  /** Where it cannot run: why, what to do, and whatever the host put inside the element. */
  #unavailable(thrown: unknown): TemplateResult {
    const text = catalogue(this.#language);
    const message = isRefusal(thrown) ? refusal(text, thrown) : String(thrown);
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
