// What is said where the model cannot run, in English.

import type { HinderedText } from "../vi/hindered";

export const hindered: HinderedText = {
  no_webassembly:
    "This browser has no WebAssembly, or it is switched off (Apple's Lockdown Mode does that too). Switch it on, or use Chrome 109, Firefox 115, Safari 16.4 or later.",
  policy:
    "The page's content security policy (CSP) does not let it run. Who keeps the page adds to the HTTP header:",
  missing: (status) =>
    `The server answers ${status} when it is asked for the model at the address below. Who keeps the page copies the whole folder of Lộ Trình to the server; IIS also has to be told that .wasm files are application/wasm.`,
  wrong_type: (type) =>
    `At the address below the server hands out another file (${type || "of no known type"}), not the model. Who keeps the page copies the whole folder of Lộ Trình to the server and sends the .wasm file with the HTTP header:`,
  unreachable:
    "The server with the model at the address below cannot be reached. Check the network, then reload the page.",
  damaged:
    "The model at the address below is damaged or was not copied whole. Reload the page; if that does not help, who keeps the page copies the whole folder of Lộ Trình to the server once more.",
  targets: "The plan's targets",
  target: "Target",
  clause: "Clause",
  required: "Required",
};
