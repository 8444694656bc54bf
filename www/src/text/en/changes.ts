// The words in English of what was changed, and of seeing the last change once more.

import type { changes as vi } from "../vi/changes";

export const changes: typeof vi = {
  title: "What did I change",
  count: (count) =>
    count === 1 ? "1 difference from the preset" : `${count} differences from the preset`,
  none: "nothing yet",
  help: (preset) =>
    `Compared with the preset “${preset}”. Take single ones back with ↺; undo brings them back.`,
  same: "Nothing differs from the preset yet.",
  takeBack: (what) => `Take back: ${what}`,
  turn: (before, after) => `${before} → ${after}`,
  at: (name, where) => `${name}, ${where}`,
  follows: "follows the province",
  own: "its own, same values",
  ownMade: "its own",
  protected: "protected, nothing cut",
  protectedTitle: (sector) => `Protection of ${sector}`,
  on: "on",
  off: "off",
  late: (state, years) => `${state}, ${years === 1 ? "1 year" : `${years} years`} late`,
  range: (value, low, high) => `${value} (${low} – ${high})`,
  nothing: "none",
  kinds: {
    levers: "Levers",
    sectors: "Sectors’ own values",
    reorganisations: "Named reorganisations",
    assumptions: "Assumptions",
    readings: "How the plan is read",
    efforts: "Full effort",
    observed: "Observed figures",
    checks: "Found and ticked",
  },
  replay: "Replay the last change",
  replayHelp:
    "The lines in the charts move from where they were to where they are; as often as wanted.",
  replaying: (what) => `Replaying: ${what}.`,
  replayed: (what) => `Replayed: ${what}. The charts show the scenario in view again.`,
  more: (count) => `and ${count} more`,
};
