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
import { found, Latest, type Work } from "../store/work";
import { recalled } from "./ask";
import type { Held } from "./held";
import { layoutOf } from "./laid";

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
    else this.#isRecalled = true;
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

  /** Whether what the browser kept is known by now. */
  get isRecalled(): boolean {
    return this.#isRecalled;
  }

  /** Gets what the browser kept, once, and where another has not come before. */
  async recall(): Promise<void> {
    if (this.#isRecalled) return;
    this.#recalling ??= this.#recall().finally(() => {
      this.#isRecalled = true;
      this.#heard();
    });
    await this.#recalling;
  }

  /** Takes one that was read, to be used with the draft. */
  offer(held: Held, chosen: unknown): void {
    this.drop();
    this.#pending = { held, chosen: readChosen(chosen, held.summary.count) };
  }

  /** The same with the one that the browser keeps. */
  async offerKept(): Promise<void> {
    this.drop();
    const kept = await this.#keptOne();
    if (kept) this.offer(kept.held, kept.chosen);
  }

  drop(): void {
    this.#pending?.held.end();
    this.#pending = undefined;
  }

  /** Uses the one that came with the draft, where one did. */
  accept(): boolean {
    if (!this.#pending) return false;
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

  /** Those that are found from a place on. */
  found(query: Query, from: number): Work<Found | undefined> {
    return asked(this.#found, { query, from }, async () => this.#current?.find(query, from, ROWS));
  }

  /** Candidates by the plan's rules, so many of each; units of the scenario's reorganisations are none. */
  proposed(
    scenario: Scenario,
    most: Readonly<Record<string, number>>,
  ): Work<readonly Proposed[] | undefined> {
    const taken = [...this.taken(scenario).keys()];
    return asked(this.#proposed, { taken, most }, async () =>
      this.#current?.propose(this.#plan.proposals, taken, most),
    );
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
    this.#found.rest();
    this.#proposed.rest();
  }

  /** What was chosen is told in lists and reports too: it is there without the register. */
  async #begin(): Promise<void> {
    const chosen = await chosenKept().catch(() => undefined);
    if (chosen === undefined || this.#isRecalled || this.#current) return;
    this.#chosen = readChosen(chosen, MOST_UNITS);
    this.#heard();
  }

  async #recall(): Promise<void> {
    const kept = await this.#keptOne();
    if (!kept) return;
    const { held, chosen } = kept;
    // Another may have been used in the meantime, or all been forgotten.
    if (this.#isRecalled) held.end();
    else {
      this.#use(held, readChosen(chosen, held.summary.count));
      this.#kept = true;
    }
  }

  /** What the browser keeps; nothing where there is no storage. */
  async #keptOne(): Promise<{ readonly held: Held; readonly chosen: unknown } | undefined> {
    try {
      if (!(await isKept())) return undefined;
      const chosen: unknown = await get(KEYS.chosen, openDatabase());
      const held = await recalled(layoutOf(this.#plan));
      return held && { held, chosen };
    } catch {
      return undefined;
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

async function chosenKept(): Promise<unknown> {
  return (await isKept()) ? get(KEYS.chosen, openDatabase()) : undefined;
}

/** What was found last; where that is not what is asked for, this is asked. The last answer stays where
 * there is none. */
function asked<T>(latest: Latest<T | undefined>, question: unknown, ask: () => Promise<T>) {
  const last = found(latest.work);
  latest.ask([JSON.stringify(question)], true, () => ask().catch(() => last));
  return latest.work;
}
