// The words in English of what another reading would change.

import type { rereads as vi } from "../vi/rereads";

export const rereads: typeof vi = {
  chosen: (count, all) => `${count} of ${all} changed`,
  bears: (targets) => `Bears on: ${targets}.`,
  usual: "All readings back to default",
  other: (choice, says) => `With “${choice}”: ${says}`,
  same: "no verdict changes.",
  changes: (count, targets) =>
    `${count === 1 ? "1 verdict changes" : `${count} verdicts change`}: ${targets}.`,
  change: (target, before, after) => `${target} (${before} → ${after})`,
};
