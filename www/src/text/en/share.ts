// What passes the scenario on, in English.

import type { Share } from "../vi/share";

export const share: Share = {
  tool: "Share",
  title: "Share the scenario in view",
  help: "Whoever opens the link sees this very scenario, with the observed figures that were typed and the items that were ticked. The scenario is in the link itself and is sent to no server; language and view are each reader's own choice.",
  ownFigures:
    "This page starts from figures of its own; the link and the lines below carry the scenario alone and open with the illustrative figures.",
  diskHelp:
    "The page was opened from a file, so the link works on this machine only. For others to see the scenario, send the file too; they open it and paste what begins with # behind its address.",
  making: "Making the link…",
  link: "Link",
  copy: "Copy",
  copyOf: (what) => `Copy: ${what}`,
  copied: "Copied.",
  notCopied:
    "The browser does not allow copying. The text is selected: press Ctrl+C, or hold to copy.",
  send: "Send with another app",
  long: (length, most) =>
    `The link is ${length} characters long; some apps cut off links of more than ${most}. Try to open it once it is sent.`,
  qr: "QR code of the link",
  qrHelp: "Scan it with a phone's camera to open this scenario.",
  noQr: "The link is too long for a QR code.",
  embed: "Embed in another page",
  embedHelp:
    "Paste one of the two into a page of your site. Both open the scenario in view; readers can change it further on their own machines.",
  element: "Element",
  elementHelp:
    "Blends into the page: as tall as its content, in the page's colours and language. The page must allow scripts from this address.",
  frame: "Frame (iframe)",
  frameHelp:
    "A frame of its own that scrolls, apart from the page; for pages that cannot take a script, or lie at another domain.",
  portal: "Address of the portal around it (for a frame as tall as its content)",
  portalHelp:
    "With it a small script is added to the lines above; the frame tells its height to pages at that address and to no other.",
  badPortal: (typed) =>
    `Address of the portal: “${typed}” is no address of a page, such as https://portal.example.`,
  unopened: (why, where, shown) =>
    `The link cannot be opened. ${why} (${where}.) Shown is the scenario “${shown}”.`,
  unticked: (where) =>
    `The items ticked in the link mean nothing here and are left out. (${where}.)`,
  damaged:
    "The code in it is incomplete or was changed; copy it again in full from where it was sent.",
  newer: "Its code was made by a newer version of this page; reload the page or use the newer one.",
};
