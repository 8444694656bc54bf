// Which units the plan's own rules would have merged. They are proposed; nothing is done unasked.

import type { Proposal, SchoolLevel } from "../engine";
import { classSize, type Unit } from "./unit";

/** Units that could be merged with each other. */
export interface Candidate {
  /** Where they are: a commune, a district, a body. */
  readonly where: readonly string[];
  /** The level that they have in common. */
  readonly level?: SchoolLevel | undefined;
  /** Their places in the register. */
  readonly units: readonly number[];
}

interface Placed {
  readonly where: readonly string[];
  readonly level?: SchoolLevel | undefined;
}

/** A name whatever its capitals and spaces; accents tell one commune from another. */
function alike(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** Where a unit stands under a rule, and beside which others; nowhere where the rule is not about it. */
function placed({ rule, level, figure }: Proposal, unit: Unit): Placed[] {
  const { commune, district, body, levels = [] } = unit;
  const told = (...names: (string | undefined)[]) => names.flatMap((name) => name || []);
  switch (rule) {
    case "same_level":
      return commune ? levels.map((level) => ({ where: told(commune, district), level })) : [];
    case "small_classes": {
      const size = classSize(unit);
      const alone = levels.length === 1 && levels[0] === level;
      if (!alone || size === undefined || size >= figure) return [];
      return [{ where: told(district), level }];
    }
    case "same_body":
      return body && levels.length === 0 ? [{ where: told(body, district) }] : [];
  }
}

/** The candidates of a rule, the largest first; units that are already spoken for are left out. */
export function propose(
  proposal: Proposal,
  units: readonly Unit[],
  taken: ReadonlySet<number>,
): Candidate[] {
  const groups = new Map<string, Placed & { units: number[] }>();
  for (const [at, unit] of units.entries()) {
    if (unit.sector !== proposal.sector || taken.has(at)) continue;
    for (const place of placed(proposal, unit)) {
      const key = [place.level ?? "", ...place.where.map(alike)].join("\n");
      const group = groups.get(key);
      if (group) group.units.push(at);
      else groups.set(key, { ...place, units: [at] });
    }
  }
  // So many may stay as they are; one school of small classes is enough to be told.
  const most = proposal.rule === "small_classes" ? 0 : proposal.figure;
  const found = [...groups.values()].filter(({ units }) => units.length > most);
  return found.sort((one, other) => other.units.length - one.units.length);
}
