// A text as the squares of a QR code; fetched when one is to be shown.

import { generate } from "lean-qr/nano";

/** The white that has to stand around a code, in squares. */
const QUIET = 4;

export interface QrCode {
  /** With the white around it, in squares. */
  readonly size: number;
  /** The dark squares, as the outline of a path. */
  readonly path: string;
}

/** None where the text is longer than any QR code. */
export function drawn(text: string): QrCode | undefined {
  let code: ReturnType<typeof generate>;
  try {
    code = generate(text);
  } catch {
    return undefined;
  }
  const runs: string[] = [];
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y) || code.get(x - 1, y)) continue;
      let length = 1;
      while (code.get(x + length, y)) length += 1;
      runs.push(`M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`);
    }
  }
  return { size: code.size + 2 * QUIET, path: runs.join("") };
}
