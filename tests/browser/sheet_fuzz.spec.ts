// A thousand files with something wrong in them: none stops the reader, none is taken in silence.

import { expect, test } from "@playwright/test";
import type { Reading } from "../../www/src/sheet/fill";
import { Refused } from "../../www/src/sheet/grid";
import { bytes, delimited, edited, read, wholly, workbook } from "./support/form";
import { registerBook, registerText } from "./support/register";
import { unitsOf } from "./support/units";

/** Chance with a seed, so that a failure comes again. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Whether the reader says that something is not as it should be. */
function isTold(found: Reading | Refused, whole: Reading): boolean {
  if (found instanceof Refused) return true;
  const { problems, ignored, unclear, sheets } = found;
  const less = sheets.length < whole.sheets.length;
  return problems.length + ignored.length > 0 || unclear !== undefined || less;
}

/** How many cells say something else than before; a preview shows each. */
function differing(found: Reading, whole: Reading): number {
  const key = ({ cells, units }: Reading) =>
    new Map([
      ...cells.map(({ place, value }) => [JSON.stringify(place), value] as const),
      ...units.map((unit, at) => [`unit ${at}`, JSON.stringify(unit)] as const),
    ]);
  const [now, before] = [key(found), key(whole)];
  const places = new Set([...now.keys(), ...before.keys()]);
  return [...places].filter((place) => now.get(place) !== before.get(place)).length;
}

/** Reads within ten seconds, and takes nothing in silence: it is told, or at most `most` cells differ. */
function holds(what: string, brought: Uint8Array | string, whole: Reading, most: number): boolean {
  const begun = performance.now();
  const found = read(brought);
  expect(performance.now() - begun, what).toBeLessThan(10_000);
  if (isTold(found, whole)) return true;
  expect(differing(found as Reading, whole), what).toBeLessThanOrEqual(most);
  return false;
}

test("of 400 workbooks with other bytes each is refused, or says the same", async () => {
  const file = await workbook("vi");
  const whole = wholly(file);
  let told = 0;
  for (let seed = 0; seed < 400; seed += 1) {
    const pick = chance(seed);
    let made = file.slice();
    const at = pick(made.length);
    switch (seed % 4) {
      case 0:
        made[at] = (made[at] ?? 0) ^ (1 << pick(8));
        break;
      case 1:
        made = made.slice(0, at);
        break;
      case 2:
        made.set(
          made.slice(pick(made.length), pick(made.length)).subarray(0, made.length - at),
          at,
        );
        break;
      default:
        for (let count = 0; count < 20; count += 1) made[pick(made.length)] = pick(256);
    }
    if (holds(`seed ${seed}`, made, whole, 0)) told += 1;
  }
  expect(told).toBeGreaterThan(300);
});

/** What may be wrong with the cell of a figure; each has to be told. */
const WRONGS: readonly ((cell: string, name: string) => string)[] = [
  (_, name) => `<c r="${name}" t="inlineStr"><is><t>mười</t></is></c>`,
  (_, name) => `<c r="${name}" t="inlineStr"><is><t>12 345 xx</t></is></c>`,
  (_, name) => `<c r="${name}"><f>SUM(A1:A2)</f><v>3</v></c>`,
  (_, name) => `<c r="${name}"><f t="shared" si="0"/><v>3</v></c>`,
  (_, name) => `<c r="${name}" t="e"><v>#REF!</v></c>`,
  (_, name) => `<c r="${name}" t="b"><v>1</v></c>`,
  (_, name) => `<c r="${name}" t="d"><v>2015-12-31</v></c>`,
  (_, name) => `<c r="${name}"/>`,
  (_, name) => `<c r="${name}"><v>-1</v></c>`,
  (_, name) => `<c r="${name}"><v>1e300</v></c>`,
  (_, name) => `<c r="${name}"><v>NaN</v></c>`,
  (_, name) => `<c r="${name}" t="s"><v>7</v></c>`,
  (cell) => cell + cell,
  () => "",
];

test("of 200 workbooks with a wrong cell each is told of", async () => {
  const file = await workbook("vi");
  const whole = wholly(file);
  for (let seed = 0; seed < 200; seed += 1) {
    const pick = chance(1_000 + seed);
    const part = `xl/worksheets/sheet${3 + pick(2)}.xml`;
    const wrong = WRONGS[seed % WRONGS.length] as (typeof WRONGS)[number];
    const made = edited(file, part, (xml) => {
      const cells = [...xml.matchAll(/<c r="([B-Z](?:[2-9]|1\d))"[^>]*>.*?<\/c>/g)];
      const [cell = "", name = ""] = cells[pick(cells.length)] ?? [];
      return xml.replace(cell, () => wrong(cell, name));
    });
    expect(holds(`seed ${seed}`, made, whole, 0), `seed ${seed}`).toBe(true);
  }
});

/** A text with a few characters otherwise. */
function scrambled(text: string, pick: (below: number) => number): string {
  const letters = [...'0123456789.,;"<>/ \t\n-=AZ&'];
  const at = pick(text.length);
  const letter = letters[pick(letters.length)] ?? "";
  switch (pick(3)) {
    case 0:
      return text.slice(0, at) + letter + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + letter + text.slice(at);
    default:
      return text.slice(0, at) + text.slice(at + 1);
  }
}

test("of 200 workbooks with another letter in a sheet each is told of, or differs in one cell", async () => {
  const file = await workbook("en");
  const whole = wholly(file);
  let told = 0;
  for (let seed = 0; seed < 200; seed += 1) {
    const pick = chance(2_000 + seed);
    const part = `xl/worksheets/sheet${2 + pick(6)}.xml`;
    const made = edited(file, part, (xml) => scrambled(xml, pick));
    if (holds(`seed ${seed}`, made, whole, 1)) told += 1;
  }
  expect(told).toBeGreaterThan(60);
});

test("of 200 texts with another letter or line each is told of, or differs in one cell", () => {
  let told = 0;
  for (let seed = 0; seed < 200; seed += 1) {
    const pick = chance(3_000 + seed);
    const id = ["sectors", "spending", "budget", "observed"][pick(4)] ?? "sectors";
    const text = delimited(id, pick(2) ? "vi" : "en", pick(2) ? "," : ".");
    const whole = wholly(bytes(text));
    const lines = text.split("\r\n");
    const line = pick(lines.length - 1);
    const made = () => {
      if (seed % 4 === 0) return lines.filter((_, index) => index !== line).join("\r\n");
      if (seed % 4 === 1) return [...lines, lines[line] ?? ""].join("\r\n");
      return scrambled(text, pick);
    };
    // A year that is left out is a row less of a sheet that need not be whole.
    if (holds(`seed ${seed}`, bytes(made()), whole, 6)) told += 1;
  }
  expect(told).toBeGreaterThan(100);
});

test("of 200 registers with another letter or line each is told of, or differs in one unit", async () => {
  const units = unitsOf(60);
  const book = await registerBook(units);
  let told = 0;
  for (let seed = 0; seed < 200; seed += 1) {
    const pick = chance(4_000 + seed);
    if (seed % 2 === 0) {
      const made = edited(book, "xl/worksheets/sheet1.xml", (xml) => scrambled(xml, pick));
      if (holds(`seed ${seed}`, made, wholly(book), 1)) told += 1;
      continue;
    }
    const text = registerText(units, pick(2) ? "vi" : "en", pick(2) ? "," : ".");
    const whole = wholly(bytes(text));
    const lines = text.split("\r\n");
    // A line twice has a code twice.
    const made =
      seed % 4 === 1 ? [...lines, lines[1 + pick(60)]].join("\r\n") : scrambled(text, pick);
    if (holds(`seed ${seed}`, bytes(made), whole, 1)) told += 1;
  }
  expect(told).toBeGreaterThan(80);
});
