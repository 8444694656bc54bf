// The words in English of the figures that were observed, and of what they stand among.

import type { observed as vi } from "../vi/observed";
import { counted } from "./counted";

export const observed: typeof vi = {
  grounds: "Assumptions, readings, observed figures",
  groundsHelp:
    "Beside the levers the results rest on three things: what the simulation computes with, how the text is read, what has happened.",
  title: "Observed figures",
  tally: (figures, years) =>
    `${counted(String(figures), "figure")} in ${counted(String(years), "year")}`,
  help: "Where a year's actual figure for the province is known, type it: the simulation is scaled to it and goes on from there. The small number below a field is the simulation as it stands. Years with a figure are marked in the charts.",
  metric: "Figures of",
  metrics: {
    units: {
      title: "Units",
      unit: "units",
      also: ["Public service units", "Number of units"],
    },
    self_financing_units: {
      title: "Self-financing units",
      unit: "units",
      also: ["Autonomous units", "Units in groups 1–2", "Units in groups 1-2"],
    },
    posts: { title: "Posts", unit: "posts", also: ["Posts assigned", "Quota"] },
    staff: { title: "People present", unit: "people", also: ["Staff", "Staff present"] },
    irregular_contracts: {
      title: "Irregular contracts",
      unit: "contracts",
      also: ["Contracts"],
    },
    support: {
      title: "Direct spending",
      unit: "billion đồng, current prices, without severance",
      also: ["Spending", "Direct budget spending", "Support"],
    },
  },
  field: (metric, year, unit) => `${metric} ${year}, ${unit}`,
  counted: (unit) => `In ${unit}.`,
  paste: "Paste from a spreadsheet",
  pasteHelp:
    "A block of cells with the years in its first row or column. Several series need their names; without a name it is what is chosen above. Nothing is taken unless all of the block can be read.",
  block: "Block of cells",
  signs: "Decimal sign in the block",
  sign: { auto: "find out", ",": "comma: 1.234,5", ".": "point: 1,234.5" },
  take: "Take the figures",
  known: "Figures so far",
  remove: (name, year) => `Remove ${year}: ${name}`,
  removeAll: "Remove all observed figures",
  unread: {
    nothing: () => "There are no figures to take: paste a block of cells into the box.",
    years: (_cell, _value, years) =>
      `There are no years in the first row or column of the block; years from ${years} are needed.`,
    year: (cell, value, years) => `Cell ${cell}: “${value}” is not a year from ${years}.`,
    name: (cell, value) =>
      value
        ? `Cell ${cell}: it is not clear what “${value}” is.`
        : `Cell ${cell}: this row or column has no name.`,
    number: (cell, value) => `Cell ${cell}: “${value}” is not a number of 0 or more.`,
    unclear: (cell, value) =>
      `Cell ${cell}: “${value}” can be read in two ways. Choose the block's decimal sign and take it again.`,
    mixed: (cell, value) =>
      `Cell ${cell}: “${value}” is written with another decimal sign than the cells before.`,
    twice: (cell, value) => `Cell ${cell}: “${value}” is a second figure of the same year.`,
  },
  rejected: (fault) => `${fault} No figure was taken.`,
  names: (names) => `Names that are known: ${names}.`,
  bad: (name, year, value) =>
    `${name} ${year}: “${value}” is not a number of 0 or more. The old figure stays.`,
  unclear: (name, year, value) =>
    `${name} ${year}: “${value}” can be read in two ways; type it without a sign between thousands. The old figure stays.`,
  refused: (name, year, value, why) =>
    `${name} ${year}: ${value} cannot be matched. ${why} The scenario before it stays.`,
  why: {
    units: "There are no units in the simulation in that year.",
    self_financing_units:
      "There are no more of them than units in that year, and the simulation must have both self-financing and other units to be parted anew.",
    posts: "There are no posts in the simulation in that year.",
    staff: "There are no more people present than posts in that year.",
    irregular_contracts: "No contracts are left in the simulation in that year.",
    support: "There is no spending in the simulation in that year.",
  },
  outOfRange: "It has to be 0, or from 0.000001 to 1,000,000,000,000.",
};
