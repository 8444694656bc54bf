// The words in English of what is ticked off or typed where no number of the model decides.

import type { checks as vi } from "../vi/checks";

export const checks: typeof vi = {
  ticked: (done, all) => `${done} of ${all} items ticked`,
  tally: (done, all, off) =>
    `${done} of ${all} ticked or as required${off > 0 ? `, ${off} not as required` : ""}`,
  help: "Tick what is done, type the actual figure to hold it against the norm. None of it enters the simulation; it is counted, never turned into a percentage.",
  found: "Found",
  done: "done",
  doneOf: (norm) => `Done: ${norm}`,
  figureOf: (norm, unit) => `Actual figure, ${unit}: ${norm}`,
  kept: "as required",
  off: "not as required",
  clear: "Clear all that was found",
  bad: (norm, value, most) =>
    `${norm}: “${value}” is not a number from 0 to ${most}. What was found before stays.`,
};
