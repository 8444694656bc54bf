// The words in English of how each sector fares and what protecting one leads to.

import type { sectors as vi } from "../vi/sectors";

const sectorsOf = (count: number) => `${count} ${count === 1 ? "sector" : "sectors"}`;

export const sectors: typeof vi = {
  title: "By sector",
  tally: (own, kept) =>
    [own > 0 ? `${sectorsOf(own)} set apart` : "", kept > 0 ? `${sectorsOf(kept)} protected` : ""]
      .filter(Boolean)
      .join(", "),
  help: "Each sector at the start and at the end of the period chosen, which of its levers are set apart, and what it adds to the fall that each target compares.",
  stage: "By the end of",
  caption: (first, last) => `From the end of ${first} to the end of ${last}`,
  units: "Units",
  posts: "Posts",
  staff: "People present",
  support: "Direct spending",
  moved: (from, to) => `${from} → ${to}`,
  own: "Levers set apart",
  none: "as the province",
  same: "same as the province",
  value: (years, value, province) => `${years}: ${value} (province ${province})`,
  actions: "What can be done",
  levers: "Levers",
  leversOf: (sector) => `Move levers: ${sector}`,
  protect: "Protect",
  protectOf: (sector) => `Protect: ${sector}`,
  kept: "protected: every lever is without effect",
  shares: "Each sector's share of the fall",
  sharesHelp:
    "The fall that the target compares, as it is read; together exactly 100%. Below zero: the sector grows, and others have to make up for it.",
  falls: (amount) => `the province falls by ${amount}`,
  rises: (amount) => `the province rises by ${amount}: there is no fall to share out`,
  still: "the province does not fall: there is nothing to share out",
  unknown: "cannot be assessed",
  protection: (sectors) => `With these protected: ${sectors}`,
  protectionHelp:
    "The levers of a protected sector are without effect; named reorganisations still take place. Below are the targets that are met where the sector follows the province and are missed now, and how much further on the way to full effort all of the province's levers have to go together to meet them again. Sectors with values of their own keep them.",
  nothingLost: "No target is missed because of it.",
  lost: "No longer met",
  short: "Short by",
  others: "What the other sectors must add",
  effort: (share) => `${share} of the way to full effort`,
  notEnough: "even the full effort of the others is not enough",
  apply: "Apply",
  applyOf: (target) => `Apply, to meet again: ${target}`,
  applyAll: (count, all) =>
    count === all
      ? `Apply, to meet all ${count} targets again`
      : `Apply, to meet again the ${count} targets that can be met`,
  notTogether:
    "Each of them can be met again, but the full effort of the others is not enough for all at once.",
  levels: "The province's levers",
  level: (lever, years, now, then) => `${lever}, ${years}: ${now} → ${then}`,
};
