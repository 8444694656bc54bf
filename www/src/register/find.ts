// Finds units by words and by what they are, in the order that is wanted.

import type { SchoolLevel, Sector } from "../engine";
import { plain } from "../text/plain";
import { classSize, type Group, type Unit } from "./unit";

/** In which order units are shown: that of the register, or by a figure of theirs. */
export const ORDERS = ["register", "name", "posts", "staff", "class_size"] as const;
export type Order = (typeof ORDERS)[number];

/** What is looked for; what is not said is not asked of a unit. */
export interface Query {
  /** All of them are in its name, code, body, district or commune. */
  readonly words?: string | undefined;
  readonly sector?: Sector | undefined;
  readonly group?: Group | undefined;
  readonly level?: SchoolLevel | undefined;
  readonly district?: string | undefined;
  readonly order?: Order | undefined;
  /** The largest first. */
  readonly falling?: boolean | undefined;
}

/** A register that can be searched: what is in it by words, and orders that were asked for. */
export interface Index {
  readonly units: readonly Unit[];
  readonly words: readonly string[];
  readonly orders: Map<Order, Uint32Array>;
}

export function indexed(units: readonly Unit[]): Index {
  const words = units.map(({ name, code, body, district, commune }) =>
    plain([name, code, body, district, commune].filter(Boolean).join(" ")),
  );
  return { units, words, orders: new Map() };
}

/** The places of all units in an order; those of which the figure is not known come last. */
function inOrder({ units, orders }: Index, order: Order): Uint32Array {
  const known = orders.get(order);
  if (known) return known;
  const all = Uint32Array.from(units.keys());
  if (order === "name") {
    const { compare } = new Intl.Collator("vi", { numeric: true });
    all.sort((one, other) => compare(units[one]?.name ?? "", units[other]?.name ?? ""));
  } else if (order !== "register") {
    const keys = Float64Array.from(units, (unit) => {
      const figure = order === "class_size" ? classSize(unit) : unit[order];
      return figure ?? Number.POSITIVE_INFINITY;
    });
    // Infinite less infinite is no number, which counts as none.
    all.sort((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0) || one - other);
  }
  orders.set(order, all);
  return all;
}

/** The places of the units that are looked for. */
export function find(index: Index, query: Query): Uint32Array {
  const { units, words } = index;
  const { sector, group, level, district, order = "register", falling } = query;
  const wanted = plain(query.words ?? "")
    .split(/\s+/)
    .filter(Boolean);
  const all = inOrder(index, order);
  const found = all.filter((at) => {
    const unit = units[at];
    if (!unit) return false;
    if (sector && unit.sector !== sector) return false;
    if (group && unit.group !== group) return false;
    if (level && !unit.levels?.includes(level)) return false;
    if (district && unit.district !== district) return false;
    const text = words[at] ?? "";
    return wanted.every((word) => text.includes(word));
  });
  if (!falling) return found;
  // Without its figure a unit comes last this way too.
  const unknown = (at: number) =>
    order === "class_size" && classSize(units[at] as Unit) === undefined;
  const last = found.filter(unknown);
  return Uint32Array.from([...found.filter((at) => !unknown(at)).reverse(), ...last]);
}
