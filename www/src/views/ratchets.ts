// Where more than was asked in one step makes the next one harder, with what that comes to.

import { html, nothing, type TemplateResult } from "lit";
import type { Target } from "../engine";
import type { Ratchet } from "../engine-analysis";
import { count, percent } from "../format";
import { type Page, t } from "./page";
import { amount, kindOf } from "./verdict";

/** From here on, parts of one are not told. */
const LARGE = 10;

export function ratchets(page: Page, found: readonly Ratchet[]): TemplateResult | typeof nothing {
  const { plan, text } = page;
  if (found.length === 0) return nothing;
  const base = plan.readings.find(({ id }) => id === "base");
  return html`<div class="ratchets">
    <h4>${text.why.ratchets}</h4>
    <ul>
      ${found.map((ratchet) => told(page, ratchet))}
    </ul>
    ${base ? html`<p class="note">${text.why.ratchetReading(text.readings, t(page, base.title))}</p>` : nothing}
  </div>`;
}

function told(page: Page, ratchet: Ratchet): TemplateResult | typeof nothing {
  const { plan, text } = page;
  const target = plan.targets.find(({ id }) => id === ratchet.target);
  if (!target) return nothing;
  // Differences are those of the numbers beside them.
  const [reached = 0, path = 0, limit = 0, pathLimit = 0, outcome = 0] = [
    ratchet.reached,
    ratchet.path,
    ratchet.limit,
    ratchet.path_limit,
    ratchet.outcome,
  ].map((value) => (value < LARGE ? value : Math.round(value)));
  const { base } = ratchet;
  const told = (value: number) => figure(page, target, value);
  const sentence = text.why.ratchet({
    years: text.when(base.first, base.last).toLocaleLowerCase(page.state.view.language),
    reached: told(reached),
    over: told(path - reached),
    path: told(path),
    limit: told(limit),
    pathLimit: told(pathLimit),
    lower: told(pathLimit - limit),
    outcome: told(outcome),
  });
  return html`<li data-ratchet=${target.id}><b>${t(page, target.title)}</b>: ${sentence}</li>`;
}

/** A level of what a target bounds; of a budget share a percentage. */
function figure(page: Page, target: Target, value: number): string {
  const { state, result } = page;
  const { language } = state.view;
  const share = kindOf(target).kind === "support" && result.run.readings.prices === "budget_share";
  return share ? percent(value, language, 2) : amount(page, target, count(value, language));
}
