// The help, in English.

import type { Help } from "../vi/help";

export const help: Help = {
  title: "Method and terms",
  about: (what) => `Method and terms: ${what}`,
  contents: "Contents",
  chapters: {
    purpose: "What this tool does, and for whom",
    model: "How the model computes, step by step",
    targets: "How targets are judged",
    readings: "What each reading decides",
    observed: "Observed figures",
    uncertainty: "Range of uncertainty",
    seek: "What it would take",
    sensitivity: "What a target hangs on",
    causes: "Where changes come from",
    sectors: "The sectors",
    register: "Register of units",
    quotas: "Quotas in whole numbers",
    savings: "What is saved",
    timeline: "Deadlines by quarter",
    limits: "What the tool cannot say",
    silence: "What the plan does not say",
    sources: "Sources",
    version: "Version",
    glossary: "Terms",
  },
  paragraphs: {
    purpose: [
      "The tool lets planners try ways to carry out the province's plan: how many units and posts are left and how much the budget spends, from 2015 to 2030. Move a lever and see at once which targets are met, and by how much.",
      "It also answers the other way round: how far to go to meet a target, which assumptions the result hangs on, how much each sector has to cut in each year. Everything is computed on the reader's own machine; no figure is sent anywhere.",
    ],
    model: [
      "Ten sectors, each moving by itself year by year from 31 December 2015 to 31 December 2030; the province is their sum. Within a year the steps below happen in this very order, each on what the step before has left, so nothing falls below zero.",
    ],
    targets: [
      "Units and posts: one less the quotient of the target's year and the base year; a fall of exactly 10% meets 10%. Contracts “basically ended”: what is left of those in 2015; “ended”: fewer than half a contract. Autonomy: autonomous units out of all units. Conversion: fewer than half an eligible unit left unconverted. Direct spending: the yearly mean of a period against that of the period before.",
      "What is to spare or short is told in percentage points and in units, posts, people or billion đồng. “From …” is the earliest year from which the figure holds without a break. The count of readings tells under how many combinations of those that bear on it a target is met.",
      "Not assessable means that there is nothing to compare with: a base of zero, no units, no unit to convert, or no recurrent budget given. Where the plan gives no figure, the user ticks off item by item; the tool never turns the ticks into a percentage.",
    ],
    observed: [
      "A figure observed for the province takes the place of the simulated one in its year: all sectors are multiplied by one factor to match it, and the following years go on from there. The difference is kept as a cause of its own, and such years are marked on charts and tables.",
      "An observed figure that the simulation cannot be fitted to is refused with the reason; the old one stays.",
    ],
    uncertainty: [
      "Each draw takes for every assumption a number between its low and high, often near the value and seldom near the ends (a triangular distribution), and runs the whole model again, thousands of times. The numbers are spread evenly rather than drawn by chance, so one scenario always has the same band.",
      "The wide band holds 80% of the draws, the narrow one 50%. Beside each target stands the share of draws that meet it. The ranges are assumptions: this tells how much hangs on them, not how probable a future is.",
    ],
    seek: [
      "With one lever: the province's value in the target's own period is moved from the present one towards the strongest; the answer is the nearest at which the simulation meets the target. Where none does, the smallest shortage is told.",
      "For all targets: period by period, every lever goes the same share of the way to its full effort, the least share at which no target of the period is missed. A sector's own values stay. Full effort is a figure that can be edited; it is not in the plan.",
    ],
    sensitivity: [
      "One thing is changed at a time, all else as it is: an assumption to its low and to its high, or a lever to half and to one and a half times its value. They are sorted by how much the margin changes. Two changes together may do something other than their sum.",
    ],
    causes: [
      "Every change of units, posts and people is kept by its cause as it happens in the model, so the causes add up to the change exactly. People who leave are told apart from posts that leave the budget with their unit: in the latter case nobody loses work.",
      "Later targets compare with the actual level of the step before, so doing more in one step makes the next harder. It is said where that decides a verdict.",
    ],
    sectors: [
      "A sector follows the province until it has a value of its own. What it adds is its part of the fall that a target compares; the parts add up to the province's.",
      "To protect a sector is to set its cutting levers to where they change nothing; the tool then seeks what the others must do to keep the targets.",
    ],
    register: [
      "The register has a row for each unit, at 31 December 2015. The baseline by sector is its sums; where the columns of contracts or spending are empty throughout, the sector’s figures stay. It stays on this machine and is in no shared link.",
      "Units that are chosen become reorganisations of the scenario, one a sector: a merger (those that join the one that stays cease to be), a closure, a move up a group, a conversion into companies. The model knows how many units of each group there are, not which: posts and spending fall by the sector’s means, as with the named reorganisations, and not by the figures of the chosen units.",
      "Candidates come from the plan’s own rules. The register does not tell what each unit does, so it finds units of one sector under one body; whether they do the same is for the reader to judge.",
    ],
    quotas: [
      "The simulation yields fractions; a scheme needs whole numbers. The table divides the cuts into whole numbers by sector and year, rows and columns add up, running totals stay within one of the simulation, and every target that the simulation meets is kept. Where rounding would lose one, the total may run ahead by less than 3; such years are marked ▲.",
    ],
    savings: [
      "What is saved is how much less is spent directly than if nothing were done, on the same baseline under the same assumptions, as spent in the year and without severance. Form 2đ: pay of people who left the budget's pay, and running cost of units merged away. Form 2e: what the budget no longer pays because units pay more of their own way, with the pay of people who went along with their unit. Every đồng stands in one form only; savings on running cost stand in neither, so the two together never exceed the fall of spending. Where observed spending shows a smaller fall, both are cut back to it.",
      "A year is compared with the one before, both at this year's pay and prices. The part of a change that was not in force yet goes into the next year's form: people count half a year, a named reorganisation counts from the end of the quarter in which it falls due.",
      "Assumed by this tool, since the model knows sectors and years only: people on 1 July are the year's mean; a month is a twelfth of the year; money is the budget's share. Groups 1–2 report the people who went along with their unit and no money; people of units that were self-financing in 2015 are not in the data. The columns follow Circular 68/2018/TT-BTC as public accounting programs print it; compare with the original before sending.",
    ],
    timeline: [
      "What falls due in each quarter, as the text has it; “within the year” is read as its end. Named reorganisations follow the scenario: on, off, years late. Deadlines that do not fit together were found by comparing the text with itself; they do not judge what was done.",
    ],
    limits: [
      "The model works with sectors and does not know single schools or stations; it takes a year at a step and does not know months. It does not tell which unit should merge or who should leave.",
      "It does not count what cuts do to services: larger classes, longer ways, more people leaving. It leaves out investment, debt and service prices.",
      "Each assumption holds for the whole province.",
      "It shows where a scenario leads, not what will happen. The province that comes with the tool is made up: its figures are of the right size and of no real province.",
    ],
  },
  steps: {
    start: {
      name: "Where it starts",
      says: "The baseline of each sector on 31 December 2015: units in three classes (groups 1–2, group 3, group 4), units open to conversion, posts, people present, irregular contracts, direct spending 2011–2015.",
    },
    delivered: {
      name: "What is delivered",
      says: "Each planned cut is multiplied by the part that really happens. Replacement and new posts are not.",
    },
    named: {
      name: "Named reorganisations",
      says: "What falls due in the year, delays included, takes away units before less units after, from groups 3 and 4 in proportion. What falls due after 2030 does not happen.",
    },
    mergers: {
      name: "Further mergers",
      says: "A share of the remaining units of groups 3 and 4 is merged into others.",
    },
    upgrades: {
      name: "More autonomy",
      says: "A share of group 4 moves to group 3 and a share of group 3 to groups 1–2, both of what mergers left. The number of units stays.",
    },
    companies: {
      name: "Conversion to companies",
      says: "In agriculture, environment and other services, units that newly reach groups 1–2 join the eligible ones; a share of the eligible become companies and are public service units no more.",
    },
    moved: {
      name: "Off the budget with their unit",
      says: "Where a part of the units the budget pays for moves up to groups 1–2, the same part of posts and people is no longer paid by the budget. Nobody leaves.",
    },
    freed: {
      name: "Freed by mergers",
      says: "Each unit merged away frees some posts, evenly over that year and the two after; the people go and the posts with them.",
    },
    streamlined: {
      name: "Streamlining",
      says: "A share of the people present leaves under the policy, with severance; their posts go too.",
    },
    leavers: {
      name: "Retirement, resignation, replacement",
      says: "The leavers are the rates of retirement and resignation times the people present. A share is replaced; a post not refilled is withdrawn.",
    },
    vacancies: {
      name: "Unused posts withdrawn",
      says: "A share of the difference between posts and people present is withdrawn.",
    },
    added: { name: "New posts", says: "Posts grow by a share and are filled at once." },
    contracts: { name: "Irregular contracts", says: "A share of those left is ended." },
    pay: {
      name: "Pay",
      says: "The year's pay is pay per person in 2015, times the rise of the base salary since 2015, times the mean of the people present at the start and the end of the year. Pay per person in 2015 follows from direct spending in 2015 and the share of pay in recurrent cost.",
    },
    running: {
      name: "Running cost",
      says: "Running cost per unit in 2015, times the rise of consumer prices since 2015, less the savings made since 2016, times the mean number of units of groups 3 and 4 in the year; a reorganisation within the year counts for the months in force.",
    },
    revenue: {
      name: "What the budget pays",
      says: "Direct spending is pay and running cost less what units earn: one share for group 3, one for group 4.",
    },
    severance: {
      name: "Severance",
      says: "People streamlined times months of pay, at the pay of the year. It is kept apart and added to direct spending only where a reading asks for it.",
    },
    sums: {
      name: "The sums",
      says: "Every change is kept by its cause; the province is the sum of its sectors. Only addition, subtraction, multiplication and division are used, so every machine gives the same result.",
    },
  },
  strengths: {
    at_least: "The lowest that must be reached; the text says “at least”.",
    strive: "The text says “strive for”: softer than an obligation.",
    strive_at_least: "“Strive for” together with “at least”: strive not to fall below it.",
    exactly: "A plain figure, with neither “at least” nor “strive for”.",
    basically: "The text says “basically” and not what may remain; the reading decides.",
    checklist: "The text gives no figure to measure by; the user ticks off item by item.",
  },
  strengthsTitle: "How binding a target is",
  movedBy: "Lever",
  rests: "Assumption",
  usual: (name, value, low, high) => `${name}: ${value} (${low} – ${high})`,
  inForce: "in force",
  documentTitle: "The document",
  document: (title, number, date, issuer) => `${title}: Plan ${number} of ${date}, ${issuer}.`,
  assumptionsTitle: "Assumptions",
  assumption: "Assumption",
  figures: "Value (low – high)",
  source: "Source",
  seriesTitle: "Base salary and consumer prices",
  baseSalary: "Base salary",
  cpi: "Consumer prices",
  after: "After the last year with a figure it is an assumption.",
  unchecked: "not checked",
  uncheckedHelp: "* rests on a step from memory, not checked, or only announced as possible.",
  noFigure: "assumption",
  versionIs: (version) => `Lộ Trình ${version}.`,
  versionHelp:
    "The same version, baseline and scenario give the same result on every machine. Name the version where a result is cited.",
  find: "Search the terms",
  findHelp: "Accents do not matter: “bien che” finds “biên chế”.",
  found: (found, all) => `${found} of ${all} terms`,
  none: (sought) => `No term has “${sought}” in it.`,
  see: "See also",
};
