// The form filled in, as files that a planner might bring.

import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { csv, type Decimal } from "../../../www/src/csv";
import type { Plan } from "../../../www/src/engine";
import type { Reading } from "../../../www/src/sheet/fill";
import { Refused } from "../../../www/src/sheet/grid";
import { layoutOf } from "../../../www/src/sheet/laid";
import { type Brought, open } from "../../../www/src/sheet/open";
import { sheetRows } from "../../../www/src/sheet/rows";
import { book } from "../../../www/src/sheet/template";
import { type Draft, type Place, valueAt } from "../../../www/src/store/form";
import { xlsx } from "../../../www/src/workbook";
import { workspace } from "./place";
import type { Language } from "./seeds";

const seed = (name: string) => JSON.parse(readFileSync(workspace(`seeds/${name}`), "utf8"));

/** As much of the plan as the form needs. */
export const plan = {
  ...seed("plan.json"),
  reorganisations: seed("reorganisations.json"),
  form: seed("form.json"),
} as Plan;

export const layout = layoutOf(plan);

/** The illustrative province in a scenario that says something in every sheet. */
export const draft = {
  baseline: seed("baselines/illustrative.json"),
  preset: "named_mergers",
  kept: undefined,
  checks: {},
  scenario: {
    ...seed("scenarios/named_mergers.json"),
    observed: { posts: { 2016: 19_900, 2017: 19_800 }, support: { 2018: 2_400.125 } },
  },
} as Draft;

export const values = (language: Language) => (place: Place) =>
  valueAt(plan, draft, place, language);

/** The template with these figures. */
export async function workbook(language: Language): Promise<Uint8Array> {
  const file = xlsx(book(layout, language, "Lộ Trình", values(language)));
  return new Uint8Array(await file.arrayBuffer());
}

/** A sheet of it as text. */
export function delimited(id: string, language: Language, decimal: Decimal): string {
  const sheet = layout.sheets.find((sheet) => sheet.id === id);
  if (!sheet) throw new Error(id);
  return csv(sheetRows(sheet, language, values(language)), decimal);
}

export const bytes = (text: string) => strToU8(text);

/** A workbook of which a part says something else; the part of the sheet that comes first is `sheet1`. */
export function edited(file: Uint8Array, part: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file);
  parts[part] = strToU8(edit(strFromU8(parts[part] ?? new Uint8Array())));
  return zipSync(parts, { level: 1 });
}

/** What comes of reading: what was read, or why nothing was. */
export function read(brought: Brought, decimal?: Decimal): Reading | Refused {
  try {
    return open(layout, brought, decimal, () => undefined);
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown;
    throw thrown;
  }
}

/** A reading that was not refused. */
export function wholly(brought: Brought, decimal?: Decimal): Reading {
  const found = read(brought, decimal);
  if (found instanceof Refused) throw new Error(`refused: ${found.why}`);
  return found;
}

/** Its problems as texts. */
export function problems(brought: Brought, decimal?: Decimal): string[] {
  return wholly(brought, decimal).problems.map(({ why, sheet, cell, value }) =>
    [why, sheet, cell, value].join(" | "),
  );
}
