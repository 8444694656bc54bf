// Where changes come from, in English.

import type { Why } from "../vi/why";

export const why: Why = {
  title: "Where do the changes come from?",
  help: "Every change is kept by its cause, and the causes add up to it. People who left (blues) are not the same as posts that moved off the budget with their unit (orange: people still work there) or vacant posts withdrawn (pink: nobody had to leave).",
  helpUnits:
    "Every change is kept by its cause, and the causes add up to it. Units that became companies (orange) go on; they are just no longer public service units.",
  subject: "Changes of",
  span: "Shown",
  years: "year by year",
  scope: "Scope",
  fell: (years, size, from, to) => `${years}: ${size} fewer (${from} → ${to})`,
  rose: (years, size, from, to) => `${years}: ${size} more (${from} → ${to})`,
  same: (years, stock) => `${years}: still ${stock}`,
  left: (count, how) => `${count} people left (${how})`,
  leaving: {
    unreplaced: "not replaced",
    streamlined: "streamlined, with severance",
    freed: "freed by mergers",
  },
  leavers: (count, how) => `${count} ${how}`,
  moved: {
    posts: (count) =>
      `${count} posts moved off the budget with their unit, where people still work`,
    staff: (count) => `${count} people moved off the budget with their unit and still work there`,
  },
  withdrawn: (count) => `${count} vacant posts were withdrawn and nobody had to leave`,
  added: {
    posts: (count) => `${count} posts were added`,
    staff: (count) => `${count} people came to added posts`,
  },
  named: (count) => `${count} by named reorganisations`,
  consolidation: (count) => `${count} by further mergers`,
  conversion: (count) => `${count} became companies and go on`,
  fitted: {
    fell: (count) => `${count} fewer to fit observed figures`,
    rose: (count) => `${count} more to fit observed figures`,
  },
  year: "Year",
  cause: "Cause",
  change: "Change",
  sum: "Sum",
  stock: "End of year",
  endOf: (year) => `End of ${year}`,
  caption: (of, unit) => `${of}; counted in ${unit}; a minus means fewer`,
  ratchets: "More done before makes this step harder",
  ratchet: (of) =>
    `${of.years} is down to ${of.reached}, ${of.over} less than exactly on the path (${of.path}). As this step is held against that, it allows ${of.limit}; on the path from the start it would allow ${of.pathLimit}, so the bar has moved down by ${of.lower}. The scenario comes to ${of.outcome}: enough on the path from the start, not enough against the step before.`,
  ratchetReading: (section, reading) =>
    `To compare with the path from the start: “${section}”, “${reading}”.`,
};
