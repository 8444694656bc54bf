// The layout of the plan's form.

import type { Plan, Text } from "../engine";
import { columnsOf, rowsOf } from "../store/form";
import type { LaidSheet, Layout } from "./layout";

const GUIDE: Text = { vi: "Hướng dẫn", en: "Guide" };

const KEYS: Record<string, Text> = {
  items: { vi: "Mục", en: "Item" },
  sectors: { vi: "Lĩnh vực", en: "Sector" },
  years: { vi: "Năm", en: "Year" },
  reorganisations: { vi: "Việc", en: "Reorganisation" },
};

export function layoutOf(plan: Plan): Layout {
  const sheets = plan.form.sheets.map((sheet): LaidSheet => {
    const columns = columnsOf(sheet).map(({ column, year, title }) => ({
      id: year === undefined ? column.id : `${column.id}.${year}`,
      title,
      column: column.id,
      year,
      kind: column.kind,
      unit: column.unit,
      help: column.help,
    }));
    return {
      id: sheet.id,
      title: sheet.title,
      help: sheet.help,
      single: sheet.rows === "items",
      list: sheet.rows === "units",
      whole: sheet.rows === "sectors",
      cleared: sheet.rows === "years",
      key: KEYS[sheet.rows] ?? sheet.title,
      rows: rowsOf(plan, sheet),
      columns,
    };
  });
  const guide = { title: GUIDE, paragraphs: plan.form.guide };
  return { guide, sheets, sectors: plan.sectors, levels: plan.form.levels };
}
