// What the page in a frame says of its address, in English.

import type { Frame } from "../vi/frame";

export const frame: Frame = {
  unknown: (name, names) =>
    `The frame's address: there is no parameter “${name}”; possible are ${names}, parent.`,
  badParent: (value) =>
    `The frame's address: the parameter parent has to be the address of the page around it, such as https://portal.example; “${value}” is none.`,
};
