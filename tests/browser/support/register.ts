// Registers of units as files that a planner might bring.

import { csv, type Decimal } from "../../../www/src/csv";
import type { Unit } from "../../../www/src/register/unit";
import { unitRows } from "../../../www/src/sheet/rows";
import { xlsx } from "../../../www/src/workbook";
import { layout } from "./form";
import type { Language } from "./seeds";

/** A register as a text with separators. */
export function registerText(
  units: readonly Unit[],
  language: Language = "vi",
  decimal: Decimal = ",",
) {
  return csv(unitRows(layout, language, units), decimal);
}

/** The same as the one sheet of a workbook. */
export async function registerBook(
  units: readonly Unit[],
  language: Language = "vi",
): Promise<Uint8Array> {
  const sheet = layout.sheets.find(({ list }) => list);
  if (!sheet) throw new Error("the form has no register");
  const rows = unitRows(layout, language, units);
  const book = { title: "x", sheets: [{ name: sheet.title[language], widths: [16], rows }] };
  return new Uint8Array(await xlsx(book).arrayBuffer());
}
