// The words in English of the province's own figures: typing, checking, keeping.

import type { ownFigures as vi } from "../vi/province";

const s = (count: number) => (count === 1 ? "" : "s");

export const ownFigures: typeof vi = {
  open: "The province’s figures",
  help: "Put the province’s own figures in the place of the illustrative ones. Everything stays on this machine, is sent nowhere and is in no shared link. Nothing changes until “Use these figures” is pressed.",
  whose: "Whose figures",
  own: "These are the province’s figures, not illustrative ones",
  ownHelp: "The page goes on saying “illustrative data” until this box is ticked.",
  typed: (what, where) => `${what}, ${where}`,
  badNumber: (what, where, value) =>
    `${what}, ${where}: “${value}” is not a number from 0 up. The value before is kept.`,
  unclear: (what, where, value) =>
    `${what}, ${where}: “${value}” can be read in two ways. Type the number without a sign between thousands.`,
  measured: (what, unit) => `${what} (${unit})`,
  year: "Year",
  sum: "Sum",
  needs: {
    title: "Give the province’s figures a title.",
    source: "Say where the figures come from: document, body, date.",
  },
  findings: {
    staff_above_posts: (found, beside) => `${found} people present, more than ${beside} posts.`,
    convertible_above_units: (found, beside) =>
      `${found} units open to conversion, more than ${beside} self-financing units.`,
    posts_without_units: (found) => `${found} posts, but no unit in group 3 or 4.`,
    support_without_units: (found) =>
      `${found} billion đồng of direct spending, but no unit in group 3 or 4.`,
    no_units: () => "The sector has no unit at all.",
    not_whole: (found) => `${found} is not a whole number; is the decimal sign in the wrong place?`,
    many_vacant: (found, beside) => `Only ${found} people on ${beside} posts, less than half.`,
    tenfold: (found, beside) =>
      `${found} beside ${beside} the year before: ten times apart or more.`,
    gap: (found, beside) => `${found} after ${beside} the year before.`,
    spending_per_post: (found, beside) =>
      `${found} billion đồng for ${beside} posts: below 0.01 or above 1 billion for each. Is it another unit of money?`,
    support_above_budget: (found, beside) =>
      `The sectors’ direct spending comes to ${beside} billion đồng, more than the province’s recurrent budget of ${found} billion.`,
  },
  checking: "Checking the figures…",
  notChecked:
    "The figures could not be checked, as the browser does not let the calculation run. Load the page anew.",
  sound: "Nothing wrong or unlikely was found.",
  wrong: (count) => `${count} thing${s(count)} wrong, to be put right before use`,
  unlikely: (count) => `${count} thing${s(count)} unlikely, worth a second look`,
  at: (where, what, finding) => `${where}, ${what}: ${finding}`,
  refused: (path, value, message) =>
    `It cannot be run with these figures. ${path} = ${value || "–"}: ${message}`,
  changes: (count) => `${count} cell${s(count)} will change`,
  noChange: "Nothing differs from the figures in use.",
  scenarioToo: "In the scenario there also changes",
  turn: (before, after) => `${before} → ${after}`,
  nothing: "none",
  yes: "yes",
  no: "no",
  useThese: "Use these figures",
  dropThese: "Drop the changes",
  insisted: "They cannot be used yet: put right what is wrong above.",
  keep: "Keep in this browser for the next time",
  keepHelp:
    "The next time this page is opened on this machine the figures and the register are there. Whoever shares the browser sees them too.",
  kept: (title, day) => `Kept in the browser: “${title}”, ${day}.`,
  notKept: "The browser keeps no figures.",
  openKept: "Open the figures that are kept",
  illustrative: "Take the illustrative figures again",
  bring: {
    title: "Take figures from a file",
    help: "Save the template, fill it in with Excel or LibreOffice and open it here. CSVs of single sheets are read too, and cells copied from a spreadsheet with their headings and first column.",
    empty: "Empty template (.xlsx)",
    filled: "Template with the figures in use (.xlsx)",
    csv: (sheet) => `${sheet} (CSV)`,
    csvs: "Single sheets, with the figures in use",
    template: "template",
    file: "Choose a file, or drop it here",
    kinds: ".xlsx or .csv, up to 10 MB and 100,000 rows",
    paste: "Paste cells",
    block: "Cells, with their headings and first column",
    take: "Read the cells",
    pasted: "the cells pasted",
    reading: (name, part) => `Reading “${name}”… ${part}`,
    stop: "Stop",
    read: (name, sheets) =>
      `“${name}” was read: ${sheets}. See below what will change, then press “Use these figures”.`,
    kept: (sheets) => `Not in the file, so left as they were: ${sheets}.`,
    ignored: (sheets) => `No sheets of the form, so left alone: ${sheets}.`,
    wrong: (name, count, more) =>
      `“${name}” has ${more ? "over " : ""}${count} thing${s(count)} to put right. Nothing was taken; mend the file and open it again.`,
    unclear: (name, value) =>
      `“${name}” writes numbers that can be read in two ways, such as ${value}. Which is the decimal sign in the whole file?`,
    comma: "The comma (1.234,5)",
    point: "The point (1,234.5)",
    at: (sheet, cell) => [sheet, cell].filter(Boolean).join(", cell "),
    problems: {
      formula: () => "is a formula. Paste it as a value.",
      merged: () => "is a merged cell. Unmerge it.",
      date: (value) => `${value} is a date, not a number.`,
      error: (value) => `${value} is an error of the spreadsheet.`,
      number: (value) => `“${value}” is not a number.`,
      mixed: (value) => `“${value}” has another decimal sign than the other cells.`,
      range: (value) => `${value} is out of range.`,
      delay: (value) => `${value} is not a whole number of years from 0 to 15.`,
      answer: (value) => `“${value}” is neither “yes” nor “no”.`,
      text: (value) => `${value} is not a text.`,
      sector: (value) => `“${value}” is not the name of a sector.`,
      levels: (value) => `“${value}” does not name levels of schools.`,
      group: (value) => `“${value}” is not a group from 1 to 4.`,
      convertible: (value) =>
        `group ${value} cannot be converted into a company; only groups 1 and 2 can.`,
      long: (value) => `“${value}…” is too long.`,
      empty: () => "is empty. Where there is nothing, enter 0.",
      required: () => "is empty; this column must be filled in every row.",
      row: (value) => `the form has no row “${value}”.`,
      column: (value) => `the form has no column “${value}”.`,
      twice: (value) => `“${value}” is there twice.`,
      no_row: (value) => `the row “${value}” is missing.`,
      no_column: (value) => `the column “${value}” is missing.`,
      sheet_twice: () => "is the second sheet for the same part of the form.",
    },
    refused: {
      large: (name) => `“${name}” is larger than 10 MB and was not read.`,
      rows: (name) => `“${name}” has more than 100,000 rows or 1,000 columns and was not read.`,
      bomb: (name) => `“${name}” unpacks to too much and was not read.`,
      damaged: (name) => `“${name}” is damaged and cannot be read.`,
      locked: (name) => `“${name}” has a password. Take it off and open the file again.`,
      old: (name) =>
        `“${name}” is an old Excel file (.xls) or has a password. Save it as .xlsx without one.`,
      macro: (name) => `“${name}” holds macros. Save it as .xlsx without them.`,
      encoding: (name) => `“${name}” is not in UTF-8. Save it as CSV UTF-8.`,
      quotes: (name) => `“${name}” has a quotation mark that is not closed.`,
      nothing: (name) => `“${name}” has no sheet of the form that is filled in.`,
      slow: (name) => `“${name}” took too long to read, and was left off.`,
      other: (name) => `“${name}” is neither an .xlsx workbook nor a CSV file.`,
    },
  },
  file: "One file for everything",
  fileHelp:
    "The figures, the register with the names of its units, the scenario in view and the saved scenarios in one JSON file: to put away, or to take to another machine.",
  save: "Save the file",
  load: "Open a file",
  loaded: (name, saved, units) => {
    const scenarios = saved > 0 ? [`${saved} saved scenario${s(saved)}`] : [];
    const register = units !== "0" ? [`a register of ${units} units`] : [];
    const more = [...scenarios, ...register].join(" and ");
    return `“${name}” was read${more && `, with ${more}`}. See what will change, then press “Use these figures”.`;
  },
  unread: {
    large: (name) => `“${name}” is larger than 60 MB and was not read.`,
    json: (name) => `“${name}” is no JSON file that can be read.`,
    other: (name, _field, value) => `“${name}” is no file of Lộ Trình (schema: ${value}).`,
    newer: (name, _field, value) =>
      `“${name}” was written by a later version of Lộ Trình (${value}). Use the later version.`,
    field: (name, field, value) =>
      `“${name}” is damaged at ${field}: ${value}. Nothing of it was taken.`,
  },
  forgetAll: "Forget everything",
  forgetHelp:
    "Deletes the figures and the register kept in the browser and all saved scenarios, and returns to the illustrative figures.",
  forgetSure: "Delete for good; it cannot be brought back",
  cancel: "Cancel",
  done: {
    used: "The page now uses these figures. Undo (↶) brings back the ones before.",
    kept: "The page now uses these figures, and the browser keeps them for the next time.",
    forgotten: "Everything is forgotten.",
    dropped: "The changes were dropped.",
  },
  troubles: {
    full: "The browser’s storage is full, so they were not kept.",
    forbidden: "The browser does not let this page keep figures (a private window or a setting).",
    changed: "Another tab has just changed them, so they were not written.",
  },
  bundleName: "province-figures",
};
