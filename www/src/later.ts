// What comes after the charts: the later views, and what they hold of their own.

import type { About, Cause } from "./complaints";
import type { LotrinhError } from "./engine";
import type { Meaningless } from "./store/checks";
import type { State } from "./store/state";
import type { Store } from "./store/store";
import { prepareCatalogues } from "./text";
import { refusal, type Sentence } from "./views/alert";
import type { FirstPage, Page } from "./views/page";

type Views = typeof import("./views/rest");
type Stored = typeof import("./store/rest");

/** How the page opened: in which state, by which link, and whether the address is its own. */
export interface Opened {
  readonly state: State;
  readonly link: string;
  readonly addressed: boolean;
}

/** What the element does for it. */
export interface Holder {
  readonly heard: () => void;
  readonly openLink: (link: string) => boolean;
  readonly complain: (about: About, sentence: Sentence, cause: Cause) => void;
}

/** Does what can wait until the page has nothing else to do. */
function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: 5000 });
  else setTimeout(work, 2000);
}

export class Later {
  readonly views: Views;
  readonly replay: InstanceType<Views["Replay"]>;
  readonly library: InstanceType<Views["Library"]>;
  /** The province's figures that were kept. */
  readonly shelf: InstanceType<Views["Shelf"]>;
  /** The register of single units. */
  readonly registry: InstanceType<Views["Registry"]>;
  /** The places for drawings that are made to measure. */
  readonly rooms: InstanceType<Views["Rooms"]>;
  /** The page's address, and the link of the scenario in view. */
  readonly address: InstanceType<Stored["Address"]>;
  /** What workers find out about the scenario in view. */
  readonly analyses: InstanceType<Stored["Analyses"]>;
  readonly #holder: Holder;

  private constructor(views: Views, stored: Stored, store: Store, opened: Opened, holder: Holder) {
    const { heard, openLink } = holder;
    this.views = views;
    this.#holder = holder;
    this.replay = new views.Replay(store, heard);
    this.library = new views.Library(store, heard);
    this.shelf = new views.Shelf(store, opened.addressed, heard);
    this.registry = new views.Registry(views.wholePlan(store.engine.plan), opened.addressed, heard);
    this.rooms = new views.Rooms(heard);
    const unticked = (ticks: Meaningless) => {
      const cause = { code: "unknown_value", path: ticks.field };
      holder.complain("loaded", (page) => views.unticked(this.page(page), ticks), cause);
    };
    const { addressed, state, link } = opened;
    this.address = new stored.Address(store, addressed, state, link, openLink, heard, unticked);
    this.analyses = new stored.Analyses(views.wholePlan(store.engine.plan), heard);
    whenIdle(() => {
      this.analyses.prepare();
      prepareCatalogues();
    });
  }

  /** Fetches it, and gives its looks to the page. */
  static async load(
    root: DocumentOrShadowRoot,
    store: Store,
    opened: Opened,
    holder: Holder,
  ): Promise<Later> {
    const [views, stored] = await Promise.all([import("./views/rest"), import("./store/rest")]);
    views.adoptLater(root);
    return new Later(views, stored, store, opened, holder);
  }

  listen(): void {
    this.library.listen();
    this.address.observe();
  }

  rest(): void {
    this.rooms.rest();
    this.replay.rest();
    this.library.rest();
    this.address.rest();
    this.analyses.rest();
  }

  /** The page with all words, which came with the views that use them. */
  page(first: FirstPage): Page {
    const { views, address } = this;
    return {
      ...first,
      plan: views.wholePlan(first.plan),
      text: views.whole(first.state.view.language),
      library: this.library,
      shelf: this.shelf,
      registry: this.registry,
      replay: this.replay,
      complain: (sentence) => {
        const cause = { code: "typed", path: "" };
        this.#holder.complain("typed", (first) => sentence(this.page(first)), cause);
      },
      // A worker writes it, and only where somebody wants it.
      get link() {
        return address.link(first.state);
      },
      linked: async () => address.linked(first.state),
    };
  }

  /** Says what the crate refuses where these views have more to say of it. */
  refusal(first: FirstPage, error: LotrinhError, of: "link" | undefined): string {
    const tell = of ? this.views.unopened : this.views.refused;
    return tell(this.page(first), error) ?? refusal(first.text, error);
  }
}
