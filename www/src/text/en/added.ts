// The words in English of reorganisations that the user adds.

import type { added as vi } from "../vi/added";

export const added: typeof vi = {
  heading: (count) => `Added to the scenario: ${count}`,
  title: (what, units, sector) => `${what}: ${units}, ${sector}`,
  quarter: "Quarter",
  quarters: ["1", "2", "3", "4"],
  year: "Year",
  remove: "Remove",
  removeOne: (id, title) => `Remove ${id}, ${title}`,
  short: (title, year, done, planned) =>
    `${title}, ${year}: only ${done} of ${planned} units, since there are no more of that group left.`,
  clause: "added to the scenario",
};
