// The words in English of the views that come after the charts; a topic has a file of its own.

import type { Rest } from "../vi/rest";
import { added } from "./added";
import { changes } from "./changes";
import { checks } from "./checks";
import { compare } from "./compare";
import { counted } from "./counted";
import { exports } from "./exports";
import { help } from "./help";
import { keeping } from "./keeping";
import { challenge, lessons, presenter } from "./lessons";
import { memo } from "./memo";
import { observed } from "./observed";
import { ownFigures } from "./province";
import { register } from "./register";
import { rereads } from "./rereads";
import { savings } from "./savings";
import { sectors } from "./sectors";
import { share } from "./share";
import { timeline } from "./timeline";
import { why } from "./why";
import { workbook } from "./workbook";

export const rest: Rest = {
  changes,
  checks,
  challenge,
  compare,
  keeping,
  lessons,
  exports,
  memo,
  help,
  observed,
  ownFigures,
  presenter,
  register,
  rereads,
  savings,
  sectors,
  share,
  tools: "Use the scenario",
  close: "Close",
  leversMore: "More levers",
  period: "Period",
  periodYears: (first, last) => `${first}–${last}`,
  scope: "Applies to",
  province: "The whole province",
  scopeHelp:
    "A sector follows the province until its own lever is moved. Charts and targets are always the whole province's.",
  own: "set for this sector",
  changed: "changed",
  overriddenIn: (sectors) => `set apart: ${sectors}`,
  resetLever: (lever) => `Return “${lever}” to the preset`,
  about: (name) => `About “${name}”`,
  range: (most, neutral) =>
    `From 0% to 100% a year; the slider goes to ${most}. Without effect at ${neutral}.`,
  typed: (name) => `${name}, typed, % a year`,
  badNumber: (name, value) =>
    `${name}: “${value}” is not a number from 0 to 100. The old value stays.`,
  reorganisations: "Named reorganisations",
  reorganisationsOn: (on, all, added, fewer) =>
    `${on} of ${all}${added > 0 ? `, ${added} added` : ""}, ${counted(fewer, "unit")} fewer`,
  allOn: "All on",
  allOff: "All off",
  counting: "Units counted",
  countings: { low: "low", central: "central", high: "high" },
  countingHelp: "Many tasks name the units without a number; all three counts agree with the text.",
  beforeAfter: (before, after) => `${before} → ${counted(after, "unit")}`,
  increaseIgnored: "the increase does not enter the simulation",
  lateTo: (quarter) => `late until ${quarter}`,
  quarter: (quarter, year) => `Q${quarter} ${year}`,
  counted: { stated: "numbers as stated", inferred: "numbers inferred" },
  delay: "Late by",
  delayOf: (title) => `Years late: ${title}`,
  yearsUnit: "years",
  badDelay: (title, value, min, max) =>
    `Years late, ${title}: “${value}” is not a whole number from ${min} to ${max}. The old value stays.`,
  afterEnd: (year) => `due in ${year}, beyond the simulated years`,
  clipped: (title, year, done, planned) =>
    `${title}, ${year}: only ${done} of ${planned} units could go, as no more were left.`,
  lead: "Lead",
  bodies: "Units",
  readings: "How the plan is read",
  readingsHelp:
    "The text leaves some things open. Another reading changes the verdicts, not the simulation. Beside each target stands how it is read.",
  ledger: "The plan's targets",
  target: "Target",
  required: "Required",
  value: "Result",
  margin: "Beyond / short",
  verdict: "Verdict",
  readingsMet: "Readings that meet it",
  readingsOf: (met, total) => `met in ${met} of ${total} readings`,
  sinceYear: (year) => `from ${year} on`,
  until: (year) => `By ${year}`,
  inPrices: "In each kind of prices",
  budgetShareWarning: "A growing budget is enough to meet it as a share, with no cut at all.",
  ratchet:
    "The steps before together cut more than the path from 2015 asks, so this one starts from a lower mark; on that path it would be met.",
  items: (count) => `${count} items to check`,
  norms: "Other norms and documents in the plan",
  normsHelp: "These are outside the simulation: no number above decides them.",
  norm: "Requirement",
  figure: "Figure",
  deadline: "Deadline",
  comparators: { at_least: "at least", at_most: "at most", exactly: "exactly", rule: "" },
  noDeadline: "no date given",
  strengths: {
    at_least: "“at least”",
    strive: "“strive for”",
    strive_at_least: "“strive for at least”",
    exactly: "fixed figure",
    basically: "“basically”",
    checklist: "no figure given",
  },
  gaps: {
    zero_base: "nothing to compare with: the base is 0",
    no_units: "there are no units",
    nothing_to_convert: "there are no units to convert",
    no_budget: "the recurrent budget of some years is not known",
  },
  ofUnits: (share) => `${share} of units`,
  leftOf2015: (share) => `${share} of 2015 left`,
  points: (count) => `${count}\u00a0points`,
  spare: (points) => `${points} to spare`,
  short: (points) => `${points} short`,
  nothingToSpare: "just enough",
  bandWide: "80% of draws",
  bandInner: "50% of draws",
  bandHelp:
    "Each draw takes one set of assumptions from their low–high ranges and runs the whole model. The band tells how far the result hangs on assumptions; it is no forecast. The scenario's line takes the main value of each, so it may lie at the edge or outside: what is delivered, say, can only be less than planned.",
  drawing: (count) => `Making ${count} draws`,
  drawn: (count) => `${count} draws`,
  drawMore: (count) => `Make ${count} draws`,
  chance: (share) => `met in ${share} of draws`,
  cancel: "Stop",
  workFailed: "The work in the background was cut short.",
  tryAgain: "Try again",
  askMissed: "What would it take?",
  askMet: "What does it hang on?",
  seeking: "Seeking…",
  takesTitle: (first, last) => `How far one lever has to go (whole province, ${first}–${last})`,
  lever: "Lever",
  now: "Now",
  needed: "Needed",
  apply: "Apply",
  applyOf: (lever, value) => `Apply: ${lever} ${value}`,
  beyondEffort: (full) => `beyond full effort, ${full}`,
  notEnough: "not enough;",
  noLeverAlone: "No single lever is enough to meet this target.",
  noBearing: (levers) => `Pushing these harder does not help this target: ${levers}.`,
  ownStay: (count) =>
    count === 1 ? "1 sector keeps a value of its own" : `${count} sectors keep values of their own`,
  hangsTitle: "What it hangs on",
  hangsMost: (what, low, atLow, high, atHigh) =>
    `It most depends on “${what}”: ${low} ${atLow}, ${high} ${atHigh}.`,
  hangsNothing:
    "Neither halving a lever nor raising it by half, nor moving an assumption within its range, changes this result.",
  movesBy: (by) => `the result changes by ${by}`,
  movesNothing: "the result stays",
  hangsHelp:
    "One thing is changed at a time: an assumption to the low and to the high end of its range, a lever to half and to one and a half times. A plus is nearer to being met.",
  hangsOn: "Assumption, lever",
  atLow: "At the low end",
  atHigh: "At the high end",
  atFigure: (figure) => `at ${figure}`,
  halved: "at half",
  halfMore: "at one and a half times",
  all: "What would it take to meet all targets?",
  allHelp:
    "Period by period, all levers move from where they are towards full effort by one common share of the way, the least that meets the period's targets that have a figure. Sectors keep values of their own.",
  effort: (share) => `${share} of the way to full effort is needed`,
  effortNone: "nothing more is needed",
  effortShort: "even full effort is not enough",
  binding: (targets) => `What decides: ${targets}`,
  missedBy: (target, shortage) => `${target} (${shortage})`,
  missedEvenSo: (targets) => `Still missed: ${targets}`,
  applyAll: (count) => (count === 1 ? "Apply the lever" : `Apply all ${count} levers`),
  effortTable: "The value of each lever",
  effortCaption: "Whole province, % a year. Full effort is an assumption and can be changed.",
  fullEffort: "Full effort",
  fullEffortOf: (lever) => `Full effort, ${lever}`,
  assumptions: "Assumptions",
  assumptionsChanged: (changed, all) => `${changed} of ${all} changed`,
  assumptionsHelp:
    "The simulation uses the value. The uncertainty bands draw from low to high: often near the value, seldom near the ends (a triangular distribution). A value outside the range widens it. The line “nothing changes” follows these assumptions too.",
  numbered: (figure, noun) => counted(figure, noun),
  usualAll: "All assumptions back to default",
  usualOf: (name) => `Return “${name}” to its default`,
  usualFigures: (value, low, high) => `default ${value} (${low} – ${high})`,
  admits: (min, max) => `allowed ${min} – ${max}`,
  sourceOf: (source) => `Source: ${source}`,
  parts: { low: "Low", value: "Value", high: "High" },
  assumed: (name, part) => `${name}, ${part.toLowerCase()}`,
  badFigure: (name, typed, whole, min, max) =>
    `${name}: “${typed}” is not a ${whole ? "whole number" : "number"} from ${min} to ${max}. The old figure stays.`,
  badOrder: (name, typed, above, value) =>
    `${name}: “${typed}” is ${above ? "more" : "less"} than the value ${value}. The old figure stays.`,
  quotas: "Yearly cuts by sector, in whole numbers",
  quotasHelp:
    "What each sector is to cut in each year, in whole numbers for the scheme: they add up to the province's, stay close to the simulation and keep every target that the simulation meets.",
  quotaMoves:
    "Posts that move off the budget as units become self-financing are counted too; the people on them stay at work.",
  quotasOfPosts:
    "The table counts posts even where the targets above are read as counting people present; the targets it keeps are those counted in posts.",
  quotaMetric: "Quotas count",
  quotaMetrics: { posts: "Posts", units: "Units" },
  quotaCaption: {
    posts: "Posts to cut in the year",
    units: "Units to cut in the year",
  },
  quotaUnit: {
    posts: "posts; positive is a cut, negative is growth",
    units: "units; positive is a cut, negative is growth",
  },
  quotaFile: { posts: "quotas-posts", units: "quotas-units" },
  sector: "Sector",
  sum: "Sum",
  grows: (count) => `${count} more`,
  growsHelp: "Where it says “more”, the number is added, not cut.",
  nothingToCut: {
    posts: "This scenario cuts no posts.",
    units: "This scenario cuts no units.",
  },
  ahead: "ahead of the simulation",
  aheadHelp: {
    posts: (years) =>
      `▲ ${years}: by the end of the year the province has cut 1 to under 3 posts more than simulated, as rounding leaves no other way to meet a target; what is cut is not given back.`,
    units: (years) =>
      `▲ ${years}: by the end of the year the province has cut 1 to under 3 units more than simulated, as rounding leaves no other way to meet a target; what is cut is not given back.`,
  },
  lost: (targets) =>
    `Met in the simulation, but by no table of whole numbers, as too little is left to share out: ${targets}.`,
  copy: "Copy",
  saveCsv: "Download CSV",
  copied: "Copied; it can be pasted into Excel.",
  notCopied: "The browser does not allow copying. Use “Download CSV”.",
  baseline: "Figures",
  madeOn: "Made on",
  countedIn: "Unit",
  timeline,
  why,
  added,
  workbook,
};
