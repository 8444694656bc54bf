// What a target hangs on: the assumptions and levers that move its margin, the most first.

import { html, nothing, type TemplateResult } from "lit";
import type { Target, Text } from "../engine";
import type { Influence, Picture } from "../engine-analysis";
import { count, number } from "../format";
import { assumptionIds, figuresOf } from "../store/assume";
import { found, type Work } from "../store/work";
import { told } from "./assumptions";
import { failed } from "./failed";
import { hint } from "./hint";
import { type Page, t } from "./page";
import { picture } from "./picture";
import { kindOf, LEAST } from "./verdict";

export function hangs(page: Page, target: Target): TemplateResult | typeof nothing {
  const { text, findings } = page;
  const work = findings?.influences;
  if (!work) return nothing;
  if (work.status === "failed") return failed(page, work.error);
  const influences = (found(work)?.[target.id] ?? [])
    .map((influence) => counted(target, influence))
    .filter(isTold)
    .sort((a, b) => b.span - a.span);
  const [most] = influences;
  if (!found(work)) return nothing;
  if (!most) return html`<p data-hangs=${target.id}>${text.hangsNothing}</p>`;
  const [low, high] = ends(page, most);
  const said = (by: number) =>
    by === 0 ? text.movesNothing : text.movesBy(moved(page, target, by));
  const sentence = text.hangsMost(name(page, most), low, said(most.low), high, said(most.high));
  return html`
    <h4>${text.hangsTitle} ${hint(page, "sensitivity", text.hangsTitle)}</h4>
    <p data-hangs=${target.id}>${sentence}</p>
    <div class="tornado" data-room="tornado">${drawn(page, findings.tornado)}</div>
    <details class="fine">
      <summary>${text.table}</summary>
      <div class="scroll" role="region" tabindex="0" aria-label=${text.hangsTitle}>
        <table role="table" class="hangs cards">
          <caption>${text.hangsHelp}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">${text.hangsOn}</th>
              <th role="columnheader" scope="col">${text.atLow}</th>
              <th role="columnheader" scope="col">${text.atHigh}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${influences.map((influence) => row(page, target, influence))}
          </tbody>
        </table>
      </div>
    </details>
  `;
}

function drawn(page: Page, work: Work<Picture | null>): SVGSVGElement | TemplateResult | undefined {
  if (work.status === "failed") return failed(page, work.error);
  const drawing = found(work);
  return drawing ? picture(drawing) : undefined;
}

/** What the ledger counts in units is counted in units here too. */
function counted(target: Target, influence: Influence): Influence {
  const { low_absolute: low, high_absolute: high } = influence;
  if (kindOf(target).kind !== "conversion" || low === null || high === null) return influence;
  return { ...influence, low, high, span: Math.abs(high - low) };
}

/** Less than any digit shows is no influence. */
function isTold({ low, high }: Influence): boolean {
  return Math.abs(low) > LEAST || Math.abs(high) > LEAST;
}

function row(page: Page, target: Target, influence: Influence): TemplateResult {
  const { text } = page;
  const [low, high] = ends(page, influence);
  return html`<tr role="row" data-influence=${influence.what}>
    <th role="rowheader" scope="row">${name(page, influence)}</th>
    <td role="cell" data-label=${text.atLow}>${moved(page, target, influence.low)} <span class="clause">${low}</span></td>
    <td role="cell" data-label=${text.atHigh}>${moved(page, target, influence.high)} <span class="clause">${high}</span></td>
  </tr>`;
}

/** The name of an assumption or a lever. */
function name(page: Page, { what }: Influence): string {
  const lever = page.plan.levers.find(({ id }) => id === what);
  const assumptions: Partial<Record<string, { title: Text }>> = page.plan.parameters.assumptions;
  const info = lever ?? assumptions[what];
  return info ? t(page, info.title) : what;
}

/** By how much a margin changes: "+0,4 điểm %". */
function moved({ text, state }: Page, target: Target, by: number): string {
  const { language } = state.view;
  const sign = by > 0 ? "+" : "";
  const { kind } = kindOf(target);
  const told = count(by, language);
  // What rounds to nothing has no sign.
  const counted = told === "0" ? told : sign + told;
  if (kind === "no_contracts") return text.contracts(counted);
  return kind === "conversion"
    ? text.units(counted)
    : text.points(sign + number(by * 100, language, by !== 0 && Math.abs(by) < 5e-4 ? 3 : 1));
}

/** What the low and the high end are: "ở mức 1,2%". */
function ends(page: Page, { what }: Influence): [string, string] {
  const { plan, state, text } = page;
  const id = assumptionIds(plan).find((id) => id === what);
  if (!id) return [text.halved, text.halfMore];
  const { low, high } = figuresOf(plan, state.scenario, id);
  return [text.atFigure(told(page, id, low)), text.atFigure(told(page, id, high))];
}
