// The plan's deadlines, in English.

import type { Timeline } from "../vi/timeline";

export const timeline: Timeline = {
  title: "Deadlines by quarter",
  help: "Everything in the plan that has a deadline: tasks by the date in the text, named reorganisations as the scenario in view has them (on, off, years of delay).",
  scope: "Sector",
  every: "All sectors, and common tasks",
  lead: "Lead body",
  everyone: "All bodies",
  peak: (quarter, count) => `The plan wants most in ${quarter}: ${count} deadlines at once.`,
  fullest: (quarter, count) => `the fullest quarter is ${quarter} with ${count}`,
  noneDue: "Nothing of this choice has a deadline.",
  late: (count) =>
    count === 1
      ? "1 reorganisation is later than planned"
      : `${count} reorganisations are later than planned`,
  never: (count) =>
    count === 1
      ? "1 slips beyond 2030 and never comes"
      : `${count} slip beyond 2030 and never come`,
  off: (count) =>
    count === 1 ? "1 reorganisation is not done" : `${count} reorganisations are not done`,
  inScenario: (what) => `In this scenario: ${what}.`,
  onTime: "All named reorganisations keep their deadline.",
  clashes: (count) =>
    count === 1
      ? "1 place where deadlines do not fit"
      : `${count} places where deadlines do not fit`,
  clauses: (clauses) => `Clauses: ${clauses}`,
  list: "List by quarter",
  task: "Task",
  sector: "Sector",
  leads: "Lead",
  deadline: "Deadline",
  allSectors: "all sectors",

  slipped: (from, to) => `${from} → ${to} (late)`,
  neverDue: (from) => `${from} → after 2030, so never`,
  notDone: (from) => `${from}; not in the scenario`,
  recurs: {
    once: "",
    yearly: "every year",
    each_period: "each period",
    as_needed: "when needed",
  },
  groups: {
    never: "Not done, or after 2030",
    yearly: "Every year, without a date",
    undated: "Without a date",
  },
};
