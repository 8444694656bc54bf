// The style sheets of what comes after the charts, which come with it.

import { unsafeCSS } from "lit";
import analysis from "./analysis.css?inline";
import dialog from "./dialog.css?inline";
import drawings from "./drawings.css?inline";
import night from "./drawings-dark.css?inline";
import grounds from "./grounds.css?inline";
import { darkness } from "./index";
import levers from "./levers.css?inline";
import sectors from "./sectors.css?inline";
import tables from "./tables.css?inline";

const later = [
  levers,
  tables,
  analysis,
  dialog,
  grounds,
  sectors,
  darkness(night),
  drawings,
].flatMap((sheet) => unsafeCSS(sheet).styleSheet ?? []);

/** Puts them before the last of those that are there, which knows the widths and has the last word. */
export function adoptLater(root: DocumentOrShadowRoot): void {
  const there = root.adoptedStyleSheets;
  root.adoptedStyleSheets = [...there.slice(0, -1), ...later, ...there.slice(-1)];
}
