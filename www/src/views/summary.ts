// The line that always stays in view: how many targets are met, and what the last move did.

import { html, type TemplateResult } from "lit";
import type { Run, Status, Target, Verdict } from "../engine";
import { presetScenario } from "../store/state";
import { type FirstPage, t } from "./page";
import { kindOf, sentence } from "./verdict";

export function summary(page: FirstPage): TemplateResult {
  const { plan, result, text } = page;
  const counted = plan.statuses.map(({ id, mark }) => ({
    id,
    mark,
    count: result.run.verdicts.filter((verdict) => verdict.status === id).length,
  }));
  return html`
    <section class="summary" part="summary" aria-label=${text.summary}>
      <p class="counts">
        ${counted
          .filter(({ count }) => count > 0)
          .map(
            ({ id, mark, count }) =>
              html`<span class=${`status ${id}`}><b aria-hidden="true">${mark}</b> ${text.counts[id as Status](count)}</span>`,
          )}
      </p>
      <p class="told" role="status" aria-live="polite">${told(page)}</p>
    </section>
  `;
}

/** The sentence on the target that the last move changed most; at first, on one that is missed. */
function told(page: FirstPage): string {
  const { plan, state, result, before, text } = page;
  const preset = presetScenario(plan, state.preset);
  if (!before || state.scenario === preset) {
    const missed = result.run.verdicts.findIndex(({ status }) => status === "missed");
    const [target, verdict] = [plan.targets[missed], result.run.verdicts[missed]];
    if (target && verdict) return sentence(page, target, verdict);
    return preset.title ? text.started(t(page, preset.title)) : "";
  }
  const moved = mostMoved(plan.targets, before, result.run);
  return moved ? sentence(page, ...moved) : text.unchanged;
}

/** A change of verdict comes first, then the greatest change of the margin. */
export function mostMoved(
  targets: Target[],
  before: Run,
  after: Run,
): [Target, Verdict] | undefined {
  let most: [Target, Verdict] | undefined;
  let best = 1e-9;
  targets.forEach((target, index) => {
    const [old, now] = [before.verdicts[index], after.verdicts[index]];
    if (!old || !now || now.margin === null) return;
    const turned = old.status !== now.status;
    const weight = (turned ? 1e6 : 0) + Math.abs(now.margin - (old.margin ?? 0)) * scale(target);
    if (weight > best) {
      best = weight;
      most = [target, now];
    }
  });
  return most;
}

/** Margins in persons, or in shares of the few units open to conversion, do not outweigh margins in
 * shares of all units or posts. */
function scale(target: Target): number {
  const { kind } = kindOf(target);
  if (kind === "no_contracts") return 1e-3;
  return kind === "conversion" ? 0.02 : 1;
}
