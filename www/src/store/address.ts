// Keeps the page's address at the scenario in view, and the scenario at the address.

import { isRefusal } from "../engine";
import type { Change } from "./change";
import { isMeaningless, type Meaningless } from "./checks";
import { type Own, ownOf } from "./classroom";
import { openLink, shownLink } from "./link";
import { Links } from "./links";
import { linksAlike, openSeat, openTicks, ticksIn } from "./notes";
import { wholePlan } from "./plan";
import type { State } from "./state";
import type { Store } from "./store";

/** While a gesture goes on the address is written this often, ms; browsers refuse to be hurried. */
const PAUSE = 500;

/** In a frame the entries would be the host's; there the address changes in place. */
const framed = window.parent !== window;

/** Where the page lies that comes with these scripts. */
function ownFolder(): string {
  const here = import.meta.url;
  return new URL("./", here).href;
}

/** What stands behind the # of an entry; beside a lesson also the link of the reader's own scenario. */
interface Entry {
  readonly link: string;
  readonly own?: string;
}

function write({ link, ...noted }: Entry, way: "pushState" | "replaceState"): void {
  try {
    // Said in full: a page's <base> would lead it elsewhere.
    const here = location.href.replace(/#.*$/, "");
    const kept = "own" in noted ? noted : null;
    history[framed ? "replaceState" : way](kept, "", `${here}#${link}`);
  } catch {
    // A browser that is asked too often refuses; the next change is written again.
  }
}

export class Address {
  readonly #store: Store;
  /** Whether the page is the element's own, and its address tells the scenario. */
  readonly #kept: boolean;
  readonly #links: Links;
  readonly #open: (link: string) => boolean;
  readonly #tell: (ticks: Meaningless) => void;
  /** The entries are written one after the other, in the order of the changes. */
  #writing: Promise<void>;
  /** The entry that is in view, as it was when the last step was over. */
  #entry: Entry | undefined;
  /** The state that was looked at last, and the one before its step. */
  #seen: State;
  #step: State | undefined;
  /** Whether a step is still going on. */
  #moving = false;
  /** How often the reader has gone back or forward, or typed an address. */
  #journey = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `opened` is the state in which the page opened, by a link or without, whatever was done since. */
  constructor(
    store: Store,
    kept: boolean,
    opened: State,
    link: string | undefined,
    open: (link: string) => boolean,
    heard: () => void,
    tell: (ticks: Meaningless) => void,
  ) {
    this.#store = store;
    this.#kept = kept;
    this.#open = open;
    this.#tell = tell;
    const home = kept ? location.href.replace(/#.*$/, "") : ownFolder();
    this.#links = new Links(wholePlan(store.engine.plan), home, heard);
    this.#seen = opened;
    if (link && linksAlike(store.snapshot.state, opened)) {
      store.change(this.ticks(link));
      store.open();
      this.#seen = store.snapshot.state;
      this.#links.learn(this.#seen, link);
    }
    this.#step = store.step;
    this.#writing = kept ? this.#settledAt(this.#seen) : Promise.resolve();
    this.observe();
  }

  /** Sets what a link says was ticked, and the step of a lesson; what means nothing is told. */
  ticks(link: string): Change {
    const plan = wholePlan(this.#store.engine.plan);
    const ticks = ticksIn(plan, link);
    const seat = openSeat(plan, link, this.#own());
    const changes: Change[] = [];
    for (const one of [isMeaningless(ticks) ? ticks : openTicks(ticks), seat]) {
      if (typeof one === "function") changes.push(one);
      else if (one) this.#tell(one);
    }
    return (state) => changes.reduce((next, change) => change(next), state);
  }

  /** What the reader has of their own: beside a lesson, also after a reload, the entry tells it. */
  #own(): Own {
    const { engine, snapshot } = this.#store;
    const noted: unknown = history.state?.own;
    if (!this.#kept || snapshot.state.classroom || typeof noted !== "string") {
      return ownOf(snapshot.state);
    }
    try {
      const ticks = ticksIn(wholePlan(engine.plan), noted);
      const opened = openLink(engine, noted)(snapshot.state);
      return ownOf(isMeaningless(ticks) ? opened : openTicks(ticks)(opened));
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      return ownOf(snapshot.state);
    }
  }

  /** What an entry says of a state. */
  async #entryOf(state: State): Promise<Entry> {
    const { classroom } = state;
    const own = classroom && { ...state, ...classroom.before, classroom: undefined };
    return {
      ...(own && { own: await this.#links.ask(own) }),
      link: await this.#links.ask(state),
    };
  }

  /** The full address that shows a state; none until it is known. */
  link(state: State): string | undefined {
    return this.#links.address(state);
  }

  /** The same once it is known. */
  linked(state: State): Promise<string | undefined> {
    return this.#links.whole(state);
  }

  observe(): void {
    if (this.#kept) window.addEventListener("popstate", this.#travelled);
  }

  rest(): void {
    window.removeEventListener("popstate", this.#travelled);
  }

  /** The entry in view stands for a state, however it spells it. */
  async #settledAt(state: State): Promise<void> {
    this.#entry = await this.#entryOf(state).catch(() => undefined);
  }

  /** Sees what has become of the state: writes it once a step is over, and now and then before. */
  follow(): void {
    if (!this.#kept) return;
    const { snapshot, step, moving } = this.#store;
    const { state } = snapshot;
    const changed = !linksAlike(state, this.#seen);
    if (!changed && moving === this.#moving) return;
    // A step that ended without saying so, as another began.
    if (this.#moving && step !== this.#step) this.#settle(this.#seen);
    this.#seen = state;
    this.#step = step;
    const was = this.#moving;
    this.#moving = moving;
    if (!moving) {
      if (changed || was) this.#settle(state);
    } else {
      this.#timer ??= setTimeout(() => this.#pass(), PAUSE);
    }
  }

  /** Writes where a step has come to. */
  #pass(): void {
    this.#timer = undefined;
    const state = this.#seen;
    this.#write(async (here) => {
      const entry = await this.#entryOf(state);
      if (here() && this.#moving && linksAlike(this.#seen, state)) write(entry, "replaceState");
    });
  }

  /** Writes an entry for a step that is over: the one before it gets its own link back. */
  #settle(state: State): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#write(async (here) => {
      const entry = await this.#entryOf(state);
      if (!here()) return;
      const before = this.#entry ?? entry;
      if (shownLink() !== before.link) write(before, "replaceState");
      if (entry.link !== before.link) write(entry, "pushState");
      this.#entry = entry;
    });
  }

  /** Has something written after what is being written; nothing once the reader has gone elsewhere. */
  #write(work: (here: () => boolean) => Promise<void>): void {
    const journey = this.#journey;
    // Where no worker can be had, the address stays.
    this.#writing = this.#writing
      .then(() => work(() => this.#journey === journey))
      .catch(() => undefined);
  }

  /** Loads what the address leads to, by the browser's own ways or by hand. */
  readonly #travelled = (): void => {
    const link = shownLink();
    if (!link) return;
    this.#journey += 1;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const there = this.#links.known(this.#store.snapshot.state) === link;
    const opened = there || this.#open(link);
    const { snapshot, step } = this.#store;
    this.#seen = snapshot.state;
    this.#step = step;
    this.#moving = false;
    // A link that could not be opened stays in the address until the next change.
    if (opened) this.#links.learn(snapshot.state, link);
    this.#write(() => this.#settledAt(snapshot.state));
  };
}
