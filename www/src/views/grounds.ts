// What the results rest on beside the levers: assumptions, readings, observed figures.

import { html, type TemplateResult } from "lit";
import type { LotrinhError, Metric } from "../engine";
import { assumptions } from "./assumptions";
import { observed } from "./observed";
import type { Page } from "./page";
import { readings } from "./readings";

export function grounds(page: Page): TemplateResult {
  const { text } = page;
  return html`<div class="grounds" role="group" aria-labelledby="grounds-title">
    <h4 id="grounds-title">${text.observed.grounds}</h4>
    <p class="note">${text.observed.groundsHelp}</p>
    ${assumptions(page)} ${readings(page)} ${observed(page)}
  </div>`;
}

/** What the crate refuses of the observed figures, in the reader's words. */
export function refused(
  { text }: Page,
  { path, value, code }: Pick<LotrinhError, "path" | "value" | "code">,
): string | undefined {
  const [, metric, year = ""] = /^scenario\.observed\.(\w+)\.(\d+)$/.exec(path) ?? [];
  if (!metric || !(metric in text.observed.metrics)) return undefined;
  const of = metric as Metric;
  const why = code === "out_of_range" ? text.observed.outOfRange : text.observed.why[of];
  return text.observed.refused(text.observed.metrics[of].title, year, value, why);
}
