// The style sheets of what comes after the charts, which come with it.

import { unsafeCSS } from "lit";
import analysis from "./analysis.css?inline";
import dialog from "./dialog.css?inline";
import drawings from "./drawings.css?inline";
import night from "./drawings-dark.css?inline";
import flow from "./flow.css?inline";
import grounds from "./grounds.css?inline";
import help from "./help.css?inline";
import { darkness } from "./index";
import keeping from "./keeping.css?inline";
import lesson from "./lesson.css?inline";
import levers from "./levers.css?inline";
import memo from "./memo.css?inline";
import presenter from "./presenter.css?inline";
import print from "./print.css?inline";
import province from "./province.css?inline";
import register from "./register.css?inline";
import saving from "./saving.css?inline";
import sectors from "./sectors.css?inline";
import share from "./share.css?inline";
import tables from "./tables.css?inline";

const later = [
  levers,
  tables,
  analysis,
  dialog,
  help,
  grounds,
  sectors,
  keeping,
  province,
  register,
  saving,
  memo,
  share,
  lesson,
  presenter,
  darkness(night),
  drawings,
  flow,
].flatMap((sheet) => unsafeCSS(sheet).styleSheet ?? []);

/** On paper nothing else has a say. */
const paper = unsafeCSS(print).styleSheet ?? [];

/** Puts them before the last of those that are there, which knows the widths and has the last word on a
 * screen. */
export function adoptLater(root: DocumentOrShadowRoot): void {
  const there = root.adoptedStyleSheets;
  root.adoptedStyleSheets = [...there.slice(0, -1), ...later, ...there.slice(-1)].concat(paper);
}
