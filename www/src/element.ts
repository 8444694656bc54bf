// <lo-trinh>: attributes in, events out, everything else in its shadow root.

import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { ATTRIBUTES, type Attribute, properties, wish } from "./attributes";
import { type About, type Cause, Complaints } from "./complaints";
import {
  type Baseline,
  isRefusal,
  type Language,
  type LotrinhError,
  load,
  type Run,
  type Scenario,
} from "./engine";
import { tell, told } from "./events";
import { prepareFormats } from "./format";
import { Later } from "./later";
import { Sheets } from "./sheets";
import { type Change, look } from "./store/change";
import { openLink, shownLink } from "./store/link";
import { opening, type State } from "./store/state";
import { type Snapshot, Store } from "./store/store";
import { styles } from "./style";
import { catalogue, loadCatalogue, spoken } from "./text";
import { refusal, type Sentence } from "./views/alert";
import { followMove, layout } from "./views/layout";
import type { FirstPage } from "./views/page";
import { hindrance, type Remedies, unavailable } from "./views/unavailable";

/** How a change is made: what is told of where it is refused, and the gesture that it is part of. */
interface Doing {
  readonly about?: About;
  readonly gesture?: string;
}

export class LoTrinh extends LitElement {
  /** The version of what a host may rely on: attributes, properties, events, names of styles. */
  static readonly version = "1.2.0";

  static override styles = styles;

  static override properties = properties;

  /** vi or en. */
  declare lang: string;
  /** The older name of `lang`. */
  declare language: string | null;
  /** The name of a baseline, or one of the host's own. */
  declare baseline: string | Baseline | null;
  /** The name of a preset, a share code, or a scenario. */
  declare scenario: string | Scenario | null;
  /** absolute or index. */
  declare measure: string | null;
  /** The names of the parts to show; all where nothing is said. */
  declare show: string | null;
  /** Whether the scenario is only to be looked at. */
  declare readOnly: boolean;
  /** light or dark; as the reader's system has it where nothing is said. */
  declare theme: string | null;
  /** Whether the page's address tells the scenario; for a page that is the element's own. */
  declare address: boolean;

  #store: Store | undefined;
  #sheets: Sheets | undefined;
  #later: Later | undefined;
  #opening: Promise<void> | undefined;
  /** Whether the host has been told that it can ask. */
  #isReady = false;
  #failure: unknown;
  /** What helps where it cannot run. */
  #remedies: Remedies | undefined;
  readonly #complaints = new Complaints((made, cause) => this.#complained(made, cause));
  /** The language asked for last; it may still be on its way. */
  #asked: Language | undefined;

  constructor() {
    super();
    this.lang = "";
    this.language = null;
    this.baseline = null;
    this.scenario = null;
    this.measure = null;
    this.show = null;
    this.theme = null;
    this.readOnly = false;
    this.address = false;
  }

  /** The scenario in view; none until `lo-trinh-ready`. */
  get current(): Scenario | undefined {
    return structuredClone(this.#store?.snapshot.state.scenario);
  }

  /** What becomes of the plan's targets in it. */
  get verdicts(): Run["verdicts"] | undefined {
    return structuredClone(this.#store?.snapshot.result.run.verdicts);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#opening ??= this.#open();
    this.#sheets?.observe();
    this.#later?.listen();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sheets?.disconnect();
    this.#later?.rest();
  }

  async #open(): Promise<void> {
    try {
      // Words that do not arrive are told once there is a page to tell it on.
      const loading = Promise.all([load(), loadCatalogue(this.#language).catch(() => undefined)]);
      // While the module is on its way there is time.
      prepareFormats(this.#language);
      const [engine] = await loading;
      // What was set before the script came is there after the first update.
      await this.updateComplete;
      const state = opening(engine.plan, spoken(this.#language));
      const store = new Store(engine, state, (now, before) => this.#changed(now, before));
      this.#store = store;
      this.#sheets = new Sheets(engine, () => this.#sized());
      this.#change(look({ fixed: this.readOnly }));
      this.#applyAttributes(store, ATTRIBUTES);
      const shown = this.address ? shownLink() : "";
      const link = shown && this.#openLink(shown) ? shown : "";
      store.open();
      const opened = { state: store.snapshot.state, link, addressed: this.address };
      this.requestUpdate();
      void this.updateComplete.then(() => {
        this.#isReady = true;
        tell(this, "lo-trinh-ready", told(store.snapshot));
      });
      this.#later = await Later.load(this.renderRoot as ShadowRoot, store, opened, {
        heard: () => this.requestUpdate(),
        openLink: (link) => this.#openLink(link),
        complain: (about, sentence, cause) => this.#complaints.make(about, sentence, cause),
      });
    } catch (thrown) {
      if (this.#store) this.#partMissing();
      else await this.#fail(thrown);
    }
    this.requestUpdate();
  }

  /** Says why it cannot run, once there are words for it. */
  async #fail(thrown: unknown): Promise<void> {
    const { renderRoot } = this;
    this.#failure = thrown;
    this.requestUpdate();
    this.#remedies = await import("./views/hindered").catch(() => undefined);
    this.#remedies?.adopt(renderRoot as ShadowRoot);
    tell(this, "lo-trinh-error", hindrance(this.#language, thrown, this.#remedies));
  }

  /** Opens what a link holds, or tells why it cannot. */
  #openLink(link: string): boolean {
    const store = this.#store as Store;
    const before = store.snapshot;
    try {
      const open = openLink(store.engine, link);
      const ticks = this.#later?.address.ticks(link);
      const refused = store.change((state) => ticks?.(open(state)) ?? open(state));
      if (refused) throw refused;
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      this.#refuse(thrown, "typed", "link");
      return false;
    } finally {
      this.requestUpdate();
    }
    this.#acted(before);
    return true;
  }

  /** In the frame that learns the sizes the charts are drawn too, and at first nothing else. */
  #sized(): void {
    if (!this.#later && this.#store) {
      this.#draw(this.#store.snapshot);
      return;
    }
    this.requestUpdate();
    this.performUpdate();
  }

  #draw(snapshot: Snapshot): void {
    try {
      const shown = this.#later?.replay.follow(snapshot) ?? snapshot;
      const bands = shown === snapshot ? this.#later?.analyses.findings.bands : undefined;
      this.#sheets?.draw(shown, bands);
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      this.#refuse(thrown, "typed");
    }
  }

  get #language(): Language {
    const asked = (this.lang || this.language) === "en" ? "en" : "vi";
    return this.#store?.snapshot.state.view.language ?? asked;
  }

  /** Does what the host's attributes ask for; what they cannot mean is told, not guessed. */
  #applyAttributes(store: Store, names: readonly Attribute[]): void {
    const text = catalogue(this.#language);
    for (const name of names) {
      const asked = wish(store.engine.plan, text, name, this[name]);
      if (!asked) continue;
      this.#complaints.settle(name);
      switch (asked.kind) {
        case "change":
          this.#change(asked.change, { about: name });
          break;
        case "link":
          this.#openLink(asked.link);
          break;
        case "language":
          void this.#speak(asked.language);
          break;
        case "unknown": {
          const { said, offered } = asked;
          const cause = { code: "unknown_value", path: name };
          this.#complaints.make(name, ({ text }) => text.badAttribute(name, said, offered), cause);
          break;
        }
        case "no_data": {
          const cause = { code: "wrong_type", path: name };
          this.#complaints.make(name, ({ text }) => text.noJson(name), cause);
        }
      }
    }
  }

  protected override willUpdate(): void {
    if (!this.#store) return;
    const { snapshot } = this.#store;
    this.#later?.address.follow();
    this.#later?.analyses.follow(snapshot, (place) => this.#later?.rooms.width(place) ?? 0);
    this.#draw(snapshot);
  }

  // After the update, so that a listener that hears of it may set attributes itself.
  protected override updated(changed: PropertyValues<this>): void {
    const store = this.#store;
    if (!store) return;
    this.#later?.rooms.watch(this.renderRoot);
    const { language } = store.snapshot.state.view;
    const fresh = ATTRIBUTES.filter((name) => changed.has(name));
    if (changed.has("readOnly")) this.#change(look({ fixed: this.readOnly }));
    const isNew = (name: Attribute) =>
      (name !== "lang" && name !== "language") || this[name] !== language;
    this.#applyAttributes(store, fresh.filter(isNew));
  }

  #changed(now: Snapshot, before: State): void {
    this.requestUpdate();
    const { state } = now;
    // Where the pointer is, or what is open, is nothing to a host.
    const same =
      state.scenario === before.scenario &&
      state.baseline === before.baseline &&
      state.preset === before.preset &&
      state.view.language === before.view.language;
    if (!same && this.#isReady) tell(this, "lo-trinh-change", told(now));
  }

  /** Changes the language once its words are there; the one asked for last wins. */
  async #speak(language: Language): Promise<void> {
    this.#asked = language;
    try {
      await loadCatalogue(language);
      if (this.#asked === language) this.#act(look({ language }));
    } catch {
      if (this.#asked === language) this.#partMissing();
    }
    if (this.#asked !== language) return;
    this.lang = this.#language;
    if (this.language !== null) this.language = this.#language;
  }

  #change(change: Change, { about = "typed", gesture }: Doing = {}): LotrinhError | undefined {
    const refused = this.#store?.change(change, gesture);
    if (refused) this.#refuse(refused, about);
    this.requestUpdate();
    return refused;
  }

  /** A change that the reader makes. */
  #act(change: Change, gesture?: string): boolean {
    const before = this.#store?.snapshot;
    if (!before || this.#change(change, gesture ? { gesture } : {})) return false;
    this.#acted(before);
    return true;
  }

  #acted(before: Snapshot): void {
    const store = this.#store;
    if (!store) return;
    const after = store.snapshot;
    const { scenario, checks } = before.state;
    if (after.state.scenario === scenario && after.state.checks === checks) return;
    // What was wrong is told until something is put right, not until the pointer moves.
    this.#complaints.settle("typed", "loaded");
    if (!after.state.view.drawer) return;
    const act = (change: Change) => this.#change(change) === undefined;
    const page = { plan: store.engine.plan, act };
    void followMove(page, before, after, this.renderRoot as ShadowRoot);
  }

  #travel(store: Store, way: "undo" | "redo"): void {
    const before = store.snapshot;
    const refused = store[way]();
    if (refused) this.#refuse(refused, "typed");
    else this.#acted(before);
    this.requestUpdate();
  }

  /** Says what the crate refuses; of some things the later views have more to say. */
  #refuse(error: LotrinhError, about: About, of?: "link"): void {
    const say: Sentence = (page) =>
      this.#later?.refusal(page, error, of) ?? refusal(page.text, error);
    this.#complaints.make(about, say, error);
  }

  #partMissing(): void {
    const cause = { code: "not_loaded", path: "" };
    this.#complaints.make("loaded", ({ text }) => text.partNotLoaded, cause);
  }

  #complained(made: Sentence | undefined, cause: Cause | undefined): void {
    const store = this.#store;
    this.requestUpdate();
    if (!store || !made || !cause) return;
    const { code, path } = cause;
    tell(this, "lo-trinh-error", { code, path, message: made(this.#page(store)) });
  }

  protected override render(): TemplateResult {
    return html`<div class="ground">${this.#shown()}</div>`;
  }

  #shown(): TemplateResult {
    if (this.#failure !== undefined) {
      const written = this.querySelector("table") !== null;
      return unavailable(this.#language, this.#failure, this.#remedies, written);
    }
    const store = this.#store;
    if (!store) {
      return html`<slot><p class="loading">${catalogue(this.#language).loading}</p></slot>`;
    }
    const page = this.#page(store);
    const later = this.#later;
    const whole = later?.page(page);
    const { dialog, presenting } = page.state.view;
    const drawings = this.#sheets?.drawings;
    if (later && whole && dialog === "memo") return later.views.memo(whole);
    if (later && whole && presenting) return later.views.presenter(whole, drawings);
    return layout(page, {
      drawings,
      sentences: this.#complaints.sentences,
      dismiss: this.#complaints.dismiss,
      later: later && whole && { views: later.views, page: whole },
    });
  }

  #page(store: Store): FirstPage {
    return {
      ...store.snapshot,
      plan: store.engine.plan,
      text: catalogue(store.snapshot.state.view.language),
      findings: this.#later?.analyses.findings,
      library: this.#later?.library,
      act: (change, gesture) => this.#act(change, gesture),
      settle: () => {
        store.settle();
        this.requestUpdate();
      },
      undo: !this.readOnly && store.canUndo ? () => this.#travel(store, "undo") : undefined,
      redo: !this.readOnly && store.canRedo ? () => this.#travel(store, "redo") : undefined,
      retry: () => {
        this.#later?.analyses.retry();
        this.requestUpdate();
      },
      speak: (language) => void this.#speak(language),
    };
  }
}
