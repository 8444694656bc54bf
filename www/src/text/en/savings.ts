// What is saved, as the forms for it ask, in English.

import type { Savings } from "../vi/savings";

export const savings: Savings = {
  title: "What is saved (forms 2đ and 2e)",
  help: "As Circular 68/2018/TT-BTC has it: a year against the one before, by the months in force; groups 1–2 report heads only; nothing is counted twice.",
  year: "Year reported",
  unit: "million đồng; below zero: spent in addition",
  told: (year, posts, autonomy) =>
    `${year}: form 2đ ${posts}, form 2e ${autonomy} million đồng against the year before.`,
  since: (posts, autonomy, fall) =>
    `All that was done since 2016 saves in the year: form 2đ ${posts}, form 2e ${autonomy}; direct spending is ${fall} million đồng less than if nothing were done.`,
  rose: (posts, autonomy, rise) =>
    `All that was done since 2016 saves in the year: form 2đ ${posts}, form 2e ${autonomy}; direct spending is ${rise} million đồng more than if nothing were done.`,
  cut: (share) =>
    `Observed spending bears out only ${share} of what was computed as saved against the year before, so the forms report that part.`,
  posts: {
    title: "Form 2đ: fewer people, merged units",
    people2015: (day) => `People present, ${day}`,
    before: (year) => `People present, 1 July ${year}`,
    payBefore: "Their monthly pay, at the reported year's pay",
    people: (year) => `People present, 1 July ${year}`,
    moved: "People who went with their unit into groups 1–2 (no money)",
    pay: "Monthly pay of the people in the two columns before",
    paySaved: "Pay saved in 1 month",
    runningSaved: "Running cost saved in 1 month",
    saved: "Saved in the year against the year before",
  },
  autonomy: {
    title: "Form 2e: changes of financial autonomy",
    class: "Class of units",
    classes: {
      self_financing: "Groups 1–2: cover all recurrent cost",
      partly_financed: "Group 3: cover part of it",
      budget_funded: "Group 4: funded by the budget",
    },
    before: (day) => `Units, ${day}`,
    now: (day) => `Units, ${day}`,
    more: "Came in during the year",
    fewer: "Went out during the year",
    toSelf: "Into groups 1–2",
    toPartly: "Into group 3",
    monthly: "Less support in 1 month",
    saved: "Saved in the year against the year before",
  },
  none: "There is nothing to report for this year.",
  file: (form, year) => `form-${form}-${year}`,
  saveForm: (form) => `Save ${form} (CSV)`,
};
