// Opens what was brought, whatever it is: a workbook, a text with separators, cells that were pasted.

import type { Decimal } from "../csv";
import { decoded, readDelimited, SEPARATORS } from "./delimited";
import { fill, type Reading, sureness } from "./fill";
import { type Grid, Refused } from "./grid";
import type { Layout } from "./layout";
import { LARGEST } from "./limits";
import { readWorkbook } from "./xlsx";
import { BadMarkup } from "./xml";
import { BadPackage, isPackage, Package } from "./zip";

/** How a file of an older kind begins, and one that is locked by a password. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0];

/** So much of the time it takes to get at the cells; the rest goes to what they mean. */
const OPENED = 0.75;

/** What was brought: the bytes of a file, or the text of cells that were pasted. */
export type Brought = Uint8Array | string;

/** Reads everything, or throws why nothing is. */
export function open(
  layout: Layout,
  brought: Brought,
  decimal: Decimal | undefined,
  progress: (part: number) => void,
): Reading {
  if (brought.length > LARGEST) throw new Refused("large");
  try {
    const grids =
      typeof brought === "string"
        ? text(layout, brought)
        : file(layout, brought, (part) => progress(part * OPENED));
    return fill(layout, grids, decimal, (part) => progress(OPENED + part * (1 - OPENED)));
  } catch (thrown) {
    if (thrown instanceof BadPackage) throw new Refused(thrown.why);
    if (thrown instanceof BadMarkup) throw new Refused("damaged");
    throw thrown;
  }
}

function file(layout: Layout, bytes: Uint8Array, progress: (part: number) => void): Grid[] {
  if (OLD.every((byte, index) => bytes[index] === byte)) throw new Refused("old");
  if (isPackage(bytes)) return readWorkbook(new Package(bytes), progress);
  return text(layout, decoded(bytes));
}

/** A text is parted by the sign beside which it is most surely a sheet of the form. */
function text(layout: Layout, raw: string): Grid[] {
  const plain = raw.replace(/^\ufeff/, "");
  let refused: unknown;
  const grids = SEPARATORS.flatMap((separator) => {
    try {
      const grid = readDelimited(plain, separator);
      return [{ grid, sure: sureness(layout, grid) }];
    } catch (thrown) {
      refused = thrown;
      return [];
    }
  });
  const [best] = grids.sort((one, other) => other.sure - one.sure);
  if (!best || (best.sure === 0 && refused)) throw refused;
  return [best.grid];
}
