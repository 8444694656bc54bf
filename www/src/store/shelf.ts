// The province's own figures in the browser's own storage, where the reader asked for that.

import { del, get, set, type UseStore } from "idb-keyval";
import type { Baseline } from "../engine";
import { isKept, KEYS, openDatabase, troubleOf } from "./database";
import type { Trouble } from "./library";
import type { Store } from "./store";

const KEY = KEYS.baseline;
const SCHEMA = "lotrinh-kept/1";

/** Figures that are kept. */
export interface Kept {
  readonly baseline: Baseline;
  /** When, as ISO 8601 has it. */
  readonly saved: string;
}

function read(value: unknown): Kept | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { schema, baseline, saved } = value as Record<string, unknown>;
  const means = typeof baseline === "object" && baseline !== null && typeof saved === "string";
  return schema === SCHEMA && means ? { baseline: baseline as Baseline, saved } : undefined;
}

export class Shelf {
  readonly #store: Store;
  readonly #heard: () => void;
  #database: UseStore | undefined;
  #kept: Kept | undefined;
  #trouble: Trouble | undefined;

  /** `opens`: whether what is kept is shown at once, as on a page that is the element's own. */
  constructor(store: Store, opens: boolean, heard: () => void) {
    this.#store = store;
    this.#heard = heard;
    void this.#begin(opens);
  }

  get kept(): Kept | undefined {
    return this.#kept;
  }

  /** Why the last attempt failed. */
  get trouble(): Trouble | undefined {
    return this.#trouble;
  }

  /** Keeps figures in the place of those that are there. */
  keep(baseline: Baseline): Promise<boolean> {
    const kept = { baseline, saved: new Date().toISOString() };
    return this.#write(kept, () => set(KEY, { schema: SCHEMA, ...kept }, this.#open()));
  }

  async clearOut(): Promise<boolean> {
    return this.#kept === undefined || this.#write(undefined, () => del(KEY, this.#open()));
  }

  async #write(kept: Kept | undefined, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      this.#kept = kept;
      this.#trouble = undefined;
    } catch (error) {
      this.#trouble = troubleOf(error);
      this.#database = undefined;
    }
    this.#heard();
    return this.#trouble === undefined;
  }

  /** Reads what is there. The page keeps no database where nothing was ever kept. */
  async #begin(opens: boolean): Promise<void> {
    try {
      if (!(await isKept())) return;
      this.#kept = read(await get(KEY, this.#open()));
    } catch {
      // Where there is no storage nothing is kept.
      return;
    }
    if (opens && this.#kept) this.#show(this.#kept);
    this.#heard();
  }

  /** Figures of the host's own stay, as does what the reader has already done. */
  #show({ baseline }: Kept): void {
    const { engine, snapshot, canUndo } = this.#store;
    const [usual] = engine.plan.baselines;
    if (snapshot.state.baseline !== usual?.baseline || snapshot.state.view.fixed) return;
    // What the crate refuses by now stays on the shelf; the page shows what it showed.
    if (this.#store.change((state) => ({ ...state, baseline }))) return;
    // Where the page opens there is nothing to undo.
    if (!canUndo) this.#store.open();
  }

  #open(): UseStore {
    this.#database ??= openDatabase();
    return this.#database;
  }
}
