// The register of single units: the one in use, the one that came with a draft, and which of its units
// were chosen for which reorganisation.

import { del, get, set } from "idb-keyval";
import type { Plan, Scenario } from "../engine";
import type { Query } from "../register/find";
import { MOST_UNITS } from "../register/json";
import type { Found, Proposed } from "../register/register";
import { isKept, KEYS, openDatabase, troubleOf } from "../store/database";
import type { Trouble } from "../store/library";
import { type AllChosen, type Chosen, inScenario, readChosen } from "../store/units";
import { recalled } from "./ask";
import type { Held } from "./held";
import { layoutOf } from "./laid";
import { Latest } from "./latest";

/** So many units are shown at a time. */
export const ROWS = 20;

export class Registry {
  readonly #plan: Plan;
  readonly #heard: () => void;
  #current: Held | undefined;
  #pending: { readonly held: Held; readonly chosen: AllChosen } | undefined;
  #chosen: AllChosen = {};
  #kept = false;
  #trouble: Trouble | undefined;
  #recalling: Promise<void> | undefined;
  #isRecalled = false;
  readonly #found: Latest<Found | undefined>;
  readonly #proposed: Latest<readonly Proposed[] | undefined>;

  /** `opens`: whether what is kept is shown at once, as on a page that is the element's own. */
  constructor(plan: Plan, opens: boolean, heard: () => void) {
    this.#plan = plan;
    this.#heard = heard;
    this.#found = new Latest(heard);
    this.#proposed = new Latest(heard);
    if (opens) void this.#begin();
    else {
      this.#recalling = DONE;
      this.#isRecalled = true;
    }
  }

  /** The one in use. */
  get current(): Held | undefined {
    return this.#current;
  }

  /** The one that came with the draft. */
  get pending(): Held | undefined {
    return this.#pending?.held;
  }

  /** Why it could not be kept. */
  get trouble(): Trouble | undefined {
    return this.#trouble;
  }

  /** Which units were chosen for which reorganisation. */
  get chosen(): AllChosen {
    return this.#chosen;
  }

  /** Whether what the browser kept is known by now; it is looked for once. */
  get isRecalled(): boolean {
    void this.recall();
    return this.#isRecalled;
  }

  /** Gets what the browser kept, where another has not come before. */
  recall(): Promise<void> {
    this.#recalling ??= this.#recall().finally(() => {
      this.#isRecalled = true;
      this.#heard();
    });
    return this.#recalling;
  }

  /** Takes one that was read, to be used with the draft. */
  offer(held: Held, chosen: unknown): void {
    this.drop();
    this.#pending = { held, chosen: readChosen(chosen, held.summary.count) };
  }

  /** The same with the one that the browser keeps. */
  async offerKept(): Promise<void> {
    this.drop();
    try {
      if (!(await isKept())) return;
      const chosen: unknown = await get(KEYS.chosen, openDatabase());
      const held = await recalled(layoutOf(this.#plan));
      if (held) this.offer(held, chosen);
    } catch {
      // Where there is no storage nothing is kept.
    }
  }

  drop(): void {
    this.#pending?.held.end();
    this.#pending = undefined;
  }

  /** Uses the one that came with the draft, where one did. */
  accept(): boolean {
    if (!this.#pending) return false;
    this.#recalling = DONE;
    this.#isRecalled = true;
    this.#use(this.#pending.held, this.#pending.chosen);
    this.#pending = undefined;
    this.#kept = false;
    return true;
  }

  /** Keeps it in the browser. */
  async keep(): Promise<boolean> {
    if (!this.#current) return true;
    this.#trouble = await this.#current.keep().catch(troubleOf);
    this.#kept = this.#trouble === undefined;
    if (this.#kept) await this.#keepChosen();
    this.#heard();
    return this.#trouble === undefined;
  }

  /** Forgets it, here and in the browser. */
  async forget(): Promise<boolean> {
    this.drop();
    this.#current?.end();
    this.#current = undefined;
    this.#chosen = {};
    this.#kept = false;
    this.#trouble = undefined;
    this.#recalling = DONE;
    this.#isRecalled = true;
    try {
      if (await isKept()) {
        await Promise.all([KEYS.register, KEYS.chosen].map((key) => del(key, openDatabase())));
      }
      return true;
    } catch (error) {
      this.#trouble = troubleOf(error);
      return false;
    } finally {
      this.#heard();
    }
  }

  /** Those that are found from a place on, and whether they are what is looked for already. */
  found(query: Query, from: number) {
    const ask = async () => this.#current?.find(query, from, ROWS);
    return this.#found.to({ query, from }, ask);
  }

  /** Candidates by the plan's rules, so many of each; units of the scenario's reorganisations are none. */
  proposed(scenario: Scenario, most: Readonly<Record<string, number>>) {
    const taken = [...this.taken(scenario).keys()];
    const ask = async () => this.#current?.propose(this.#plan.proposals, taken, most);
    return this.#proposed.to({ taken, most }, ask);
  }

  /** The units that are spoken for, with the reorganisation that they are in. */
  taken(scenario: Scenario): ReadonlyMap<number, string> {
    const all = inScenario(this.#chosen, scenario);
    return new Map(all.flatMap(([id, { units }]) => units.map((at) => [at, id] as const)));
  }

  /** Notes which units reorganisations are about that are in the scenario by now. */
  choose(all: readonly (readonly [string, Chosen])[]): void {
    this.#chosen = { ...this.#chosen, ...Object.fromEntries(all) };
    if (this.#kept) void this.#keepChosen();
  }

  #use(held: Held, chosen: AllChosen): void {
    this.#current?.end();
    this.#current = held;
    this.#chosen = chosen;
    this.#found.clear();
    this.#proposed.clear();
  }

  /** What was chosen is told in lists and reports too: it is there without the register. */
  async #begin(): Promise<void> {
    try {
      if (!(await isKept())) return;
      const chosen = readChosen(await get(KEYS.chosen, openDatabase()), MOST_UNITS);
      if (this.#isRecalled || this.#current) return;
      this.#chosen = chosen;
      this.#heard();
    } catch {
      // Where there is no storage nothing is kept.
    }
  }

  async #recall(): Promise<void> {
    try {
      if (!(await isKept())) return;
      const chosen: unknown = await get(KEYS.chosen, openDatabase());
      const held = await recalled(layoutOf(this.#plan));
      // Another may have been used in the meantime, or all been forgotten.
      if (!held || this.#isRecalled) held?.end();
      else {
        this.#use(held, readChosen(chosen, held.summary.count));
        this.#kept = true;
      }
    } catch {
      // Where there is no storage nothing is kept.
    }
  }

  async #keepChosen(): Promise<void> {
    try {
      await set(KEYS.chosen, this.#chosen, openDatabase());
      this.#trouble = undefined;
    } catch (error) {
      this.#trouble = troubleOf(error);
      this.#heard();
    }
  }
}

/** There is nothing left to look for. */
const DONE = Promise.resolve();
