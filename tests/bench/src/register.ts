// Large registers as files, for the page to read.

import form from "../../../seeds/form.json";
import seed from "../../../seeds/plan.json";
import { csv } from "../../../www/src/csv";
import type { Plan } from "../../../www/src/engine";
import { layoutOf } from "../../../www/src/sheet/laid";
import { unitRows } from "../../../www/src/sheet/rows";
import { xlsx } from "../../../www/src/workbook";
import { unitsOf } from "../../browser/support/units";

const layout = layoutOf({ ...seed, form, reorganisations: [] } as unknown as Plan);

/** A register of so many units as a file, in letters of base64. */
async function file(kind: "xlsx" | "csv", count: number): Promise<string> {
  const rows = unitRows(layout, "vi", unitsOf(count));
  const name = layout.sheets.find(({ list }) => list)?.title.vi ?? "";
  const content =
    kind === "csv"
      ? new Blob([csv(rows, ",")])
      : xlsx({ title: "x", sheets: [{ name, widths: [16], rows }] });
  const read = new FileReader();
  const done = new Promise((resolve) => {
    read.onload = resolve;
  });
  read.readAsDataURL(content);
  await done;
  return String(read.result).replace(/^.*,/, "");
}

declare global {
  interface Window {
    register: { file: typeof file };
  }
}

window.register = { file };
