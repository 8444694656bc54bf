// The scenarios that the reader keeps under a name, in the browser's own storage.

import { clear, createStore, del, entries, type UseStore, update } from "idb-keyval";
import { isRefusal, type LotrinhError, type Plan, type Scenario } from "../engine";
import { type Change, look } from "./change";
import { differences } from "./changes";
import { type Checks, isMeaningless, readChecks } from "./checks";
import { wholePlan } from "./plan";
import { type Pin, referenceOf, type State } from "./state";
import type { Store } from "./store";

/** A scenario under a name, with what was found beside it. */
export interface Saved {
  readonly id: string;
  readonly name: string;
  /** The preset that it started from. */
  readonly preset: string;
  readonly scenario: Scenario;
  readonly checks: Checks;
  /** When it was saved last, as ISO 8601 has it. */
  readonly saved: string;
}

/** Why something could not be kept: no room, no storage, or another tab was there before. */
export type Trouble = "full" | "forbidden" | "changed";

const SCHEMA = "lotrinh-saved/1";
const DATABASE = "lo-trinh";

/** How long a name may be. */
export const LONGEST = 80;

/** How many can be pinned: each has a line that no other has. */
export const MOST_PINNED = 3;

/** Another tab has changed what was to be written. */
class Changed extends Error {}

/** A name without what only looks like one. */
export function tidied(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/g, " ").slice(0, LONGEST);
}

function read(plan: Plan, id: unknown, value: unknown): Saved | undefined {
  if (typeof id !== "string" || typeof value !== "object" || value === null) return undefined;
  const { schema, name, preset, scenario, checks, saved } = value as Record<string, unknown>;
  const texts = [name, preset, saved].every((text) => typeof text === "string" && text !== "");
  const found = readChecks(plan, checks);
  const runs = typeof scenario === "object" && scenario !== null && "schema" in scenario;
  if (schema !== SCHEMA || !texts || !runs || isMeaningless(found)) return undefined;
  return { id, ...(value as Omit<Saved, "id" | "checks">), checks: found };
}

export class Library {
  readonly #store: Store;
  readonly #heard: () => void;
  #tabs: BroadcastChannel | undefined;
  #database: UseStore | undefined;
  #saved: readonly Saved[] = [];
  #unread = 0;
  #trouble: Trouble | undefined;
  #removed: Saved | undefined;

  constructor(store: Store, heard: () => void) {
    this.#store = store;
    this.#heard = heard;
    this.listen();
  }

  /** Hears of what other tabs write. */
  listen(): void {
    void this.read();
    try {
      this.#tabs = new BroadcastChannel(DATABASE);
      this.#tabs.onmessage = () => void this.read();
    } catch {
      // A page that has no storage has nobody to hear from.
    }
  }

  /** Leaves off listening. */
  rest(): void {
    this.#tabs?.close();
    this.#tabs = undefined;
  }

  /** In the order of their names. */
  get saved(): readonly Saved[] {
    return this.#saved;
  }

  /** How many entries mean nothing here; they are left where they are. */
  get unread(): number {
    return this.#unread;
  }

  /** Why the last attempt failed. */
  get trouble(): Trouble | undefined {
    return this.#trouble;
  }

  /** What was deleted last and can be brought back. */
  get removed(): Saved | undefined {
    return this.#removed;
  }

  /** The one that the scenario in view was opened from or saved as. */
  current({ kept }: State): Saved | undefined {
    return kept === undefined ? undefined : this.find(kept);
  }

  find(id: string): Saved | undefined {
    return this.#saved.find((saved) => saved.id === id);
  }

  /** Which has a name already. */
  named(name: string): Saved | undefined {
    const low = name.toLocaleLowerCase();
    return this.#saved.find((saved) => saved.name.toLocaleLowerCase() === low);
  }

  /** Whether the scenario in view is still as it was saved. */
  isAsSaved(state: State, saved: Saved): boolean {
    const plan = wholePlan(this.#store.engine.plan);
    return state.preset === saved.preset && differences(plan, saved, state).length === 0;
  }

  /** Opens a scenario in place of the one in view; none where there is none of that name. */
  opening(id: string): Change | undefined {
    const saved = this.find(id);
    if (!saved) return undefined;
    const { preset, scenario, checks } = saved;
    return (state) => ({ ...state, preset, scenario, checks, kept: id });
  }

  /** What can be pinned by its name: a preset or one that was saved. */
  pin(id: string): Pin | undefined {
    const saved = this.find(id);
    const { plan } = this.#store.engine;
    const preset = plan.presets.find((preset) => preset.id === id);
    const scenario = saved?.scenario ?? preset?.scenario;
    if (!scenario) return undefined;
    const name = saved?.name ?? id;
    return { id, title: (!saved && scenario.title) || { vi: name, en: name }, scenario };
  }

  /** Why a scenario cannot be drawn beside the one in view; nothing where it can. */
  refused({ scenario }: Pin): LotrinhError | undefined {
    const { engine, snapshot } = this.#store;
    const { state } = snapshot;
    try {
      engine.run(state.baseline, scenario, referenceOf(state));
      return undefined;
    } catch (thrown) {
      if (isRefusal(thrown)) return thrown;
      throw thrown;
    }
  }

  /** Reads what is there. The page keeps no database where nothing was ever saved. */
  async read(): Promise<void> {
    try {
      const known = await indexedDB.databases?.();
      const none = known && !known.some(({ name }) => name === DATABASE);
      const all = none ? [] : await entries(this.#open());
      const plan = wholePlan(this.#store.engine.plan);
      const each = all.map(([id, value]) => {
        const [now, before] = [read(plan, id, value), this.find(String(id))];
        // What is still the same stays the same object.
        return now?.saved === before?.saved && now?.name === before?.name ? before : now;
      });
      const saved = each.flatMap((one) => one ?? []);
      this.#saved = saved.sort((one, other) => one.name.localeCompare(other.name, "vi"));
      this.#unread = each.length - saved.length;
      this.#repin();
    } catch (error) {
      this.#fail(error);
    }
    this.#heard();
  }

  /** Keeps the scenario in view under a name, in the place of another where one is given; gives what
   * was kept. */
  keep(name: string, over?: Saved): Promise<Saved | undefined> {
    const { preset, scenario, checks } = this.#store.snapshot.state;
    return this.#write(
      { ...fresh(), ...(over && { id: over.id }), name, preset, scenario, checks },
      over,
    );
  }

  rename(saved: Saved, name: string): Promise<Saved | undefined> {
    return this.#write({ ...saved, name }, saved);
  }

  duplicate(saved: Saved, name: string): Promise<Saved | undefined> {
    return this.#write({ ...saved, ...fresh(), name });
  }

  /** Deletes one; it can be brought back until something else is written. */
  async remove(saved: Saved): Promise<boolean> {
    try {
      await del(saved.id, this.#open());
    } catch (error) {
      this.#fail(error);
      this.#heard();
      return false;
    }
    this.#removed = saved;
    await this.#written();
    return true;
  }

  /** Brings back what was deleted last. */
  async bringBack(): Promise<void> {
    if (this.#removed) await this.#write(this.#removed);
  }

  /** Deletes all of them, for good. */
  async clearOut(): Promise<boolean> {
    try {
      if (this.#saved.length + this.#unread > 0) await clear(this.#open());
    } catch (error) {
      this.#fail(error);
      this.#heard();
      return false;
    }
    this.#removed = undefined;
    await this.#written();
    return true;
  }

  /** Puts scenarios beside those that are there; those that are there by their name stay as they are. */
  async add(all: readonly Saved[]): Promise<void> {
    for (const one of all) {
      if (!this.named(one.name)) await this.#write({ ...one, ...fresh() });
    }
  }

  /** Writes one entry, unless another tab has meanwhile written it otherwise. */
  async #write(saved: Saved, over?: Saved): Promise<Saved | undefined> {
    const { id, ...rest } = saved;
    try {
      await update(
        id,
        (there: { saved?: unknown; name?: unknown } | undefined) => {
          const expected = there?.saved === over?.saved && there?.name === over?.name;
          if (!expected) throw new Changed();
          return { schema: SCHEMA, ...rest };
        },
        this.#open(),
      );
    } catch (error) {
      this.#fail(error);
      if (error instanceof Changed) await this.read();
      else this.#heard();
      return undefined;
    }
    this.#removed = undefined;
    await this.#written();
    return saved;
  }

  async #written(): Promise<void> {
    this.#trouble = undefined;
    this.#tabs?.postMessage(null);
    await this.read();
  }

  #open(): UseStore {
    this.#database ??= createStore(DATABASE, "scenarios");
    return this.#database;
  }

  #fail(error: unknown): void {
    const name = error instanceof Error || error instanceof DOMException ? error.name : "";
    if (error instanceof Changed) this.#trouble = "changed";
    else this.#trouble = name === "QuotaExceededError" ? "full" : "forbidden";
    // What could not be opened is tried anew.
    this.#database = undefined;
  }

  /** What is pinned follows what another tab makes of it. */
  #repin(): void {
    const { pins = [] } = this.#store.snapshot.state.view;
    const now = pins.flatMap((pin) => {
      const fresh = this.pin(pin.id);
      const same = fresh?.scenario === pin.scenario && fresh?.title.vi === pin.title.vi;
      if (same) return [pin];
      return fresh && !this.refused(fresh) ? [fresh] : [];
    });
    const same = now.length === pins.length && now.every((pin, index) => pin === pins[index]);
    if (!same) this.#store.change(look({ pins: now }));
  }
}

function fresh(): Pick<Saved, "id" | "saved"> {
  const chance = Math.floor(Math.random() * 36 ** 6).toString(36);
  const now = new Date();
  return { id: `saved-${now.getTime().toString(36)}-${chance}`, saved: now.toISOString() };
}
