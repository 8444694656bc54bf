// What the units of a register come to: a sector's figures in a baseline.

import type { Sector } from "../engine";
import { classOf, type Unit } from "./unit";

/** A sector's figures by the names that the form has for them; those of which no unit says anything are
 * not there. */
export type Sums = Readonly<Record<string, number>>;

/** Adds numbers without losing what is small beside the sum (Neumaier). */
export function sum(numbers: Iterable<number>): number {
  let all = 0;
  let lost = 0;
  for (const number of numbers) {
    const next = all + number;
    lost += Math.abs(all) >= Math.abs(number) ? all - next + number : number - next + all;
    all = next;
  }
  return all + lost;
}

/** What a column that may be empty comes to; none where it is empty in all units. */
function summed(
  units: readonly Unit[],
  said: boolean,
  column: "irregular_contracts" | "support",
): Record<string, number> {
  return said ? { [column]: sum(units.map((unit) => unit[column] ?? 0)) } : {};
}

/** The sums of each sector; one without units has none of anything. */
export function sums(units: readonly Unit[], sectors: readonly Sector[]): Map<Sector, Sums> {
  const contracts = units.some((unit) => unit.irregular_contracts !== undefined);
  const support = units.some((unit) => unit.support !== undefined);
  return new Map(
    sectors.map((sector) => {
      const own = units.filter((unit) => unit.sector === sector);
      const counted = (is: (unit: Unit) => boolean) => own.filter(is).length;
      const made = {
        "units.self_financing": counted((unit) => classOf(unit) === "self_financing"),
        "units.partly_financed": counted((unit) => classOf(unit) === "partly_financed"),
        "units.budget_funded": counted((unit) => classOf(unit) === "budget_funded"),
        convertible: counted((unit) => unit.convertible === true),
        posts: sum(own.map(({ posts }) => posts)),
        staff: sum(own.map(({ staff }) => staff)),
        ...summed(own, contracts, "irregular_contracts"),
        ...summed(own, support, "support"),
      };
      return [sector, made];
    }),
  );
}
