// The words in English of scenarios side by side.

import type { compare as vi } from "../vi/compare";
import { counted } from "./counted";

export const compare: typeof vi = {
  title: "Compare scenarios",
  pinned: (count) =>
    count === 0 ? "none pinned yet" : count === 1 ? "1 pinned" : `${count} pinned`,
  help: "A pinned scenario has a line of its own in all four charts. Every column is judged as the plan is read in the scenario in view; the small line is the difference to it.",
  choose: "Scenario to pin",
  presets: "Presets",
  pin: "Pin",
  full: "Three scenarios are pinned, as many as can be; unpin one to pin another.",
  unpin: (name) => `Unpin “${name}”`,
  refused: (name, path, value) =>
    `“${name}” cannot be pinned: field ${path}, value ${value} does not fit this province’s figures.`,
  inView: "In view",
  named: (what, name) => `${what}: ${name}`,
  targets: "Targets × scenarios",
  levers: "What differs",
  leversHelp: "Only what is not the same in all of them.",
  leversSame: "No lever, assumption or reading differs between these scenarios.",
  what: "Lever, assumption",
  same: "the same",
  tasks: (on, all) => `${on} of ${all}`,
  addedToo: (count) => `and ${counted(String(count), "more reorganisation")} added to a scenario`,
  turned: "another verdict",
  computing: "Computing…",
};
