// The workbook of results, made when it is asked for.

import { quotas, reference, savings, wholeRun } from "../../engine-analysis";
import type { Page } from "../page";
import { aboutSheet, assumptionsSheet, readingsSheet } from "./grounds";
import { autonomySheet, postsSheet, quotasSheet, savingsSheet } from "./quotas";
import { causesSheet, sectorsSheet, seriesSheet } from "./series";
import { targetsSheet } from "./targets";

export async function workbook(page: Page): Promise<Blob> {
  const { state, text } = page;
  const { signal } = new AbortController();
  const [run, saved, posts, units, known, link] = await Promise.all([
    wholeRun(state, signal),
    savings(state, signal),
    quotas(state, "posts", signal),
    quotas(state, "units", signal),
    reference(signal),
    page.linked(),
  ]);
  const form2d = postsSheet(page, saved);
  const form2e = autonomySheet(page, saved);
  // What packs it is fetched when it is asked for.
  const { xlsx } = await import("../../workbook");
  return xlsx({
    title: `${text.product} – ${text.workbook.title}`,
    sheets: [
      aboutSheet(page, link),
      targetsSheet(page, run),
      seriesSheet(page, run),
      sectorsSheet(page, run),
      causesSheet(page, run, known),
      quotasSheet(page, { posts, units }),
      savingsSheet(page, saved, form2d.sums, form2e.sums),
      form2d.sheet,
      form2e.sheet,
      assumptionsSheet(page),
      readingsSheet(page),
    ],
  });
}
