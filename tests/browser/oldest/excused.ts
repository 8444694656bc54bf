// What the page uses though an oldest browser lacks it, and why it does no harm there. A feature stands
// for what is below it in the table too; a name with a dot before it is that of a member.

import type { Finding } from "./compat";

const NO_POINTER = "a phone has no pointer to change";
const LOOKS = "where it is unknown the same is there, a little less fine";
const ASKED = "asked for before it is used";

export const excused: Readonly<Record<string, string>> = {
  "css.properties.cursor": NO_POINTER,
  "css.properties.resize": "a phone moves the text inside its field instead",
  "css.properties.content-visibility": "spares work; what is out of view is laid out all the same",
  "css.properties.contain-intrinsic-size": "bears on content-visibility alone",
  "css.properties.text-wrap": LOOKS,
  "css.properties.font-family.ui-monospace": "the next family of the list is taken",
  "css.properties.break-after.avoid": "a heading may end a page of paper",
  "css.properties.scrollbar-color": "bars are then in the browser's own colours",
  "css.properties.scrollbar-width": "a bar is seen where the charts are swiped",
  "css.properties.forced-color-adjust": "no system of such a browser forces colours",
  "css.at-rules.page": "paper, margins and page numbers are then those of the print dialog",
  "css.selectors.first": "the margin of the first page of paper, as on the others",
  "api.Window.requestIdleCallback": ASKED,
  "api.Navigator.share": "the button is there where the browser has it",
  "javascript.builtins.Error.captureStackTrace": ASKED,
  "api.trustedTypes": ASKED,
  "javascript.builtins.Symbol.dispose": ASKED,
  ".databases": ASKED,
  ".detached": "an older buffer has no such member, which reads as undefined",
  ".createPolicy": ASKED,
  ".emptyScript": ASKED,
};

/** Members of the product's own data that newer objects of browsers happen to have too. */
export const words: readonly string[] = [
  "adopt",
  "capture",
  "element",
  "first",
  "last",
  "level",
  "memory",
  "path",
  "properties",
  "quota",
  "rule",
  "tag",
  "unit",
  "until",
  "watch",
  "when",
  "year",
  "years",
];

/** What in the lists above speaks for a finding. */
export function excuse({ feature }: Finding): string | undefined {
  const [name = ""] = feature.split(" ");
  const entries = Object.keys(excused);
  const word = words.find((word) => name === `.${word}`);
  return word ?? entries.find((entry) => name === entry || name.startsWith(`${entry}.`));
}
