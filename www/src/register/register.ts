// A register of units as a whole, and what is asked of it and answered. It lives where it was read, in a
// worker; what goes to the page is small.

import type { Proposal, Sector } from "../engine";
import { find, type Index, indexed, type Query } from "./find";
import { type Candidate, propose } from "./propose";
import { type Sums, sums } from "./sums";
import { classSize, type Unit } from "./unit";

/** A unit and its place in the register. */
export interface Placed {
  readonly at: number;
  readonly unit: Unit;
}

/** What a page needs to know of a register. */
export interface Summary {
  readonly count: number;
  readonly sums: readonly (readonly [Sector, Sums])[];
  readonly districts: readonly string[];
  /** Units that look odd, and the first of each kind. */
  readonly unlikely: readonly {
    readonly why: "staff" | "classes";
    readonly count: number;
    readonly first: string;
  }[];
}

/** What may be asked of it. */
export type Question =
  | { readonly find: Query; readonly from: number; readonly most: number }
  | { readonly places: Query }
  | { readonly units: readonly number[] }
  | {
      readonly propose: readonly Proposal[];
      /** Units that are already spoken for. */
      readonly taken: readonly number[];
      /** So many candidates of each rule are told. */
      readonly most: Readonly<Record<string, number>>;
    };

export interface Found {
  readonly total: number;
  readonly from: number;
  readonly units: readonly Placed[];
}

/** A rule with its candidates: how many there are, and the first of them with some of their units. */
export interface Proposed {
  readonly id: string;
  readonly total: number;
  readonly candidates: readonly (Candidate & { readonly first: readonly Placed[] })[];
}

/** Of a candidate so many units are told one by one. */
const TOLD = 10;

/** A pupil more or less in a class is no matter; so many are. */
const CROWDED = 80;

/** A register, indexed when it is first searched. */
export class Register {
  readonly units: readonly Unit[];
  #index: Index | undefined;
  #last: { readonly query: string; readonly places: Uint32Array } | undefined;

  constructor(units: readonly Unit[]) {
    this.units = units;
  }

  summary(sectors: readonly Sector[]): Summary {
    const { units } = this;
    const districts = new Set(units.flatMap(({ district }) => district ?? []));
    const { compare } = new Intl.Collator("vi");
    const odd = (why: "staff" | "classes", is: (unit: Unit) => boolean) => {
      const found = units.filter(is);
      const [first] = found;
      return first ? [{ why, count: found.length, first: first.name }] : [];
    };
    return {
      count: units.length,
      sums: [...sums(units, sectors)],
      districts: [...districts].sort(compare),
      unlikely: [
        ...odd("staff", ({ staff, posts }) => staff > posts),
        ...odd("classes", (unit) => (classSize(unit) ?? 0) > CROWDED),
      ],
    };
  }

  find(query: Query, from: number, most: number): Found {
    const places = this.places(query);
    return { total: places.length, from, units: this.placed(places.subarray(from, from + most)) };
  }

  /** The places of all units that are looked for. */
  places(query: Query): Uint32Array {
    const said = JSON.stringify(query);
    if (this.#last?.query !== said) {
      this.#index ??= indexed(this.units);
      this.#last = { query: said, places: find(this.#index, query) };
    }
    return this.#last.places;
  }

  placed(places: Iterable<number>): Placed[] {
    return [...places].flatMap((at) => {
      const unit = this.units[at];
      return unit ? [{ at, unit }] : [];
    });
  }

  propose(
    proposals: readonly Proposal[],
    taken: readonly number[],
    most: Readonly<Record<string, number>>,
  ): Proposed[] {
    const spoken = new Set(taken);
    return proposals.map((proposal) => {
      const all = propose(proposal, this.units, spoken);
      const told = all.slice(0, most[proposal.id] ?? 0);
      return {
        id: proposal.id,
        total: all.length,
        candidates: told.map((one) => ({ ...one, first: this.placed(one.units.slice(0, TOLD)) })),
      };
    });
  }
}
