// Cells out of a text with separators, as spreadsheets write and copy them.

import { type Cell, type Grid, MOST_COLUMNS, MOST_ROWS, Refused } from "./grid";

export const SEPARATORS = [";", ",", "\t"] as const;
export type Separator = (typeof SEPARATORS)[number];

/** The text of a file: UTF-8, or what a spreadsheet calls Unicode. */
export function decoded(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    const text = new TextDecoder(wide ? "utf-16le" : "utf-8", { fatal: true }).decode(bytes);
    if (text.includes("\0")) throw new Refused("other");
    return text;
  } catch (thrown) {
    throw thrown instanceof Refused ? thrown : new Refused("encoding");
  }
}

/** Reads a text after RFC 4180 with one separator; a quote that is not closed is refused. */
export function readDelimited(text: string, separator: Separator): Grid {
  const rows: (Cell | undefined)[][] = [];
  let row: (Cell | undefined)[] = [];
  let at = 0;
  const take = (raw: string) => {
    const value = raw.trim();
    row.push(value === "" ? undefined : { kind: "text", value });
    if (row.length > MOST_COLUMNS) throw new Refused("rows");
  };
  const end = () => {
    rows.push(row);
    if (rows.length > MOST_ROWS) throw new Refused("rows");
    row = [];
  };
  const stops = new RegExp(`[${separator}\r\n]`, "g");
  while (at < text.length) {
    let raw: string;
    if (text[at] === '"') {
      let close = text.indexOf('"', at + 1);
      while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
      if (close < 0) throw new Refused("quotes");
      raw = text.slice(at + 1, close).replaceAll('""', '"');
      at = close + 1;
      const next = text[at];
      if (next !== undefined && next !== separator && next !== "\r" && next !== "\n") {
        throw new Refused("quotes");
      }
    } else {
      stops.lastIndex = at;
      const stop = stops.exec(text)?.index ?? text.length;
      raw = text.slice(at, stop);
      at = stop;
    }
    take(raw);
    const sign = text[at];
    if (sign === separator) {
      at += 1;
      if (at === text.length) take("");
    } else if (sign !== undefined) {
      at += sign === "\r" && text[at + 1] === "\n" ? 2 : 1;
      end();
    }
  }
  if (row.length > 0) end();
  return { name: undefined, rows, merged: [], written: true };
}
