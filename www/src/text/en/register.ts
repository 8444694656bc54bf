// The words in English of the register of single units.

import type { register as words } from "../vi/register";

const units = (count: string) => (count === "1" ? "1 unit" : `${count} units`);

export const register: typeof words = {
  title: "Register of units",
  tally: (all, chosen, told) =>
    chosen > 0 ? `${units(all)}, ${told} in the scenario` : units(all),
  help: "Unit by unit: find them, tick them, and put them into the scenario as reorganisations with a quarter and a year.",
  none: "There is no register yet. Fill in the sheet “Register of units” of the form, one unit a row, and open the file under “Province’s figures”. The baseline by sector is then summed from it.",
  recalling: "Looking for a register that this browser kept…",
  lost: "The register can no longer be read, so no file was saved. Open the file with it once more and try again.",
  bring: "Open “Province’s figures”",
  summed: (all) =>
    `The register has ${units(all)}; the baseline by sector is summed from it. Once these figures are used the page has a part “Register of units” in which to find and choose them.`,
  replaces:
    "The register in use will be replaced, and undo does not bring it back; what was added to the scenario stays, but which units it is about is no longer known.",
  unlikely: {
    staff: (count, first) =>
      `${units(count)} with more staff than posts, the first being ${first}.`,
    classes: (count, first) =>
      `${count} schools with over 80 pupils a class, the first being ${first}.`,
  },
  differs: (count) =>
    `The baseline in use differs from the sums of the register in ${count} ${count === 1 ? "cell" : "cells"}.`,
  differing: (what, used, summed) => `${what}: ${used} in use, ${summed} in the register`,
  more: (count) => `and ${count} more`,
  takeSums: "Take the sums as the baseline",
  find: "Find by name, code, body, district, commune",
  sector: "Sector",
  group: "Financing group",
  groupNames: ["Group 1", "Group 2", "Group 3", "Group 4"],
  level: "School level",
  district: "District",
  any: "All",
  order: "Sort by",
  orders: {
    register: "order of the register",
    name: "name",
    posts: "posts",
    staff: "staff present",
    class_size: "pupils a class",
  },
  falling: "Largest first",
  clear: "Clear the filters",
  found: (found, all) => `${found} of ${units(all)}`,
  nothing: "There is no such unit.",
  rows: (first, last, all) => `${first}–${last} of ${all}`,
  before: "Previous page",
  after: "Next page",
  unit: "Unit",
  where: "Place",
  posts: "Posts",
  staff: "Staff present",
  classSize: "Pupils a class",
  tick: (name) => `Choose ${name}`,
  isIn: (id) => `in ${id}`,
  tickAll: (count) => `Choose all ${count} found`,
  tooMany: (most) => `All can be chosen at once when ${most} or fewer are found.`,
  ticked: (count, posts, staff) => `${units(count)} chosen: ${posts} posts, ${staff} staff.`,
  mean: "The model takes posts away by the sector’s mean, not by the figures of these units.",
  noneTicked: "No unit is chosen.",
  untick: "Choose none",
  act: "What to do with the chosen units",
  what: "Action",
  stays: "The unit that stays",
  staysHelp: "The others join it.",
  unfit: {
    merge: () => "A merger takes two units or more.",
    dissolve: () => "",
    upgrade: (count) =>
      `${units(count)} of group 1 or 2 already ${count === "1" ? "stays" : "stay"} as ${count === "1" ? "it is" : "they are"}.`,
    convert: (count) =>
      `${units(count)} not marked as open to conversion ${count === "1" ? "stays as it is" : "stay as they are"}.`,
  },
  quarter: "Quarter",
  year: "Year",
  addNone: "Add to the scenario",
  add: {
    merge: (count) =>
      `Add to the scenario: ${units(count)} ${count === "1" ? "joins" : "join"} the one that stays`,
    dissolve: (count) =>
      `Add to the scenario: ${units(count)} ${count === "1" ? "ceases" : "cease"}`,
    upgrade: (count) =>
      `Add to the scenario: ${units(count)} ${count === "1" ? "moves" : "move"} up a group`,
    convert: (count) =>
      `Add to the scenario: ${units(count)} ${count === "1" ? "becomes a company" : "become companies"}`,
  },
  added: (ids) =>
    `${ids} added to the scenario. Change the quarter or remove it in the list “Named reorganisations”.`,
  names: (names, more) => (more > 0 ? `${names} and ${more} more` : names),
  joins: (names, into) => `${names} → ${into}`,
  proposals: "Candidates by the plan’s rules",
  proposalsHelp:
    "The page only points out which units a rule is about; nothing enters the scenario unless it is chosen. Units that are in a reorganisation are no longer candidates.",
  candidates: (count, told) => (count === 0 ? "none" : count === 1 ? "1 place" : `${told} places`),
  limit: (figure) => `The figure: ${figure} pupils a class.`,
  candidate: (where, level, count) => [where, level, units(count)].filter(Boolean).join(" · "),
  andMore: (count) => `and ${count} more`,
  tickThese: "Choose these units",
  tickTheseOf: (where) => `Choose these units: ${where}`,
  figureOf: (size) => `${size} pupils a class`,
  moreCandidates: (count) => `Show more, ${count} left`,
};
