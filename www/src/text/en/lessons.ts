// The words in English of the lessons, of the challenge, and of showing the page to a room.

import type { Catalogue } from "../vi";
import { counted } from "./counted";

export const lessons: Catalogue["lessons"] = {
  open: "Lessons",
  help: "A lesson goes step by step over these very charts: look, guess, then see the answer. On leaving, the scenario that you were at comes back.",
  steps: (count) => counted(String(count), "step"),
  begin: "Open",
  beginOf: (title) => `Open “${title}”`,
  lesson: (title) => `Lesson: ${title}`,
  goTo: (nth, title) => `Step ${nth}: ${title}`,
  look: "Targets to look at",
  lookAt: (chart) => `Chart to look at: ${chart}`,
  question: "Question:",
  show: "Show the answer",
  answer: "Answer:",
  back: "Step before",
  next: "Next step",
  leave: "Leave the lesson",
  leaveHelp: "Go back to the scenario that you were at before the lesson",
  edited:
    "The scenario in view is no longer that of this step; the numbers in the lesson are those of the scenario in view.",
  restage: "Set it as in the lesson",
  differs: (targets) =>
    `The lesson was written for the illustrative province. With the figures in view its words do not hold for: ${targets}.`,
  unknown: (place, shown) =>
    `The link leads to step “${place}” of a lesson, but there is no such step. Shown is the scenario “${shown}”.`,
};

export const challenge: Catalogue["challenge"] = {
  title: "Challenge: meet every target",
  about:
    "Start from nothing done. Meet every target that a number decides with as few changes as you can.",
  rules:
    "Start from nothing done. Move levers and switch on named reorganisations until every target that a number decides is met. A lever moved in a period is one change, and so is a reorganisation; the fewer the better.",
  met: (met, judged) => `${met}/${judged} targets met`,
  changes: (count) => counted(String(count), "change"),
  solved: (count) => `Every target is met with ${counted(String(count), "change")}.`,
  missing: (targets) => `Still missed: ${targets}.`,
  fouls: (what) =>
    `No score yet: assumptions, readings, ways of counting and observed figures have to stay as they were (${what}).`,
  takeBack: "Set them back",
  solve: "Show the solver's answer",
  machine: (count) => `The solver takes ${counted(String(count), "change")}.`,
  machineHelp: (efforts) =>
    `It moves all levers by the same share of the way to full effort: ${efforts}.`,
  effort: (years, share) => `${years}: ${share}`,
  notYet: "You have not met every target yet, so there is nothing to compare.",
  fewer: (by) => `You took ${counted(String(by), "change")} fewer than the solver.`,
  more: (by) => `You took ${counted(String(by), "change")} more than the solver.`,
  same: "You took as many changes as the solver.",
  use: "Show it on the charts",
  impossible:
    "With these figures not even full effort with every lever meets all targets, so the solver has no answer.",
  again: "Start again",
  keep: "Leave and keep this scenario",
};

export const presenter: Catalogue["presenter"] = {
  open: "Present",
  help: "For a room: full screen, large type, one chart at a time",
  place: (nth, of) => `${nth}/${of}`,
  back: "Back",
  next: "On",
  blank: "Black screen",
  blankHelp: "The B key or the full stop",
  resume: "Show again",
  end: "Exit",
  keys: "Keys: PageDown, → or Space to go on; PageUp or ← to go back; B for a black screen; Esc to exit",
};
