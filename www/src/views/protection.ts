// What the other sectors must do where some are protected.

import { html, nothing, type TemplateResult } from "lit";
import { type AllTargets, isEnough, type Protection } from "../engine-analysis";
import { percent, shortPercent } from "../format";
import { setLevers, valuesOf } from "../store/change";
import { protectedIn } from "../store/protect";
import { found } from "../store/work";
import { failed } from "./failed";
import { shortage } from "./outcome";
import { isFixed, type Page, t } from "./page";
import { sought } from "./takes";

export function protection(page: Page): TemplateResult | typeof nothing {
  const { plan, text, state, findings } = page;
  const kept = protectedIn(plan, state.scenario);
  if (kept.length === 0) return nothing;
  const names = plan.sectors
    .filter(({ id }) => kept.includes(id))
    .map(({ title }) => t(page, title));
  const work = findings?.protection;
  const known = work && found(work);
  return html`<div class="answer protection" aria-busy=${work?.status === "running"}>
    <h4>${text.sectors.protection(names.join("; "))}</h4>
    <p class="note">${text.sectors.protectionHelp}</p>
    ${work?.status === "failed" ? failed(page, work.error) : nothing}
    ${
      known
        ? known.lost.length === 0
          ? html`<p>${text.sectors.nothingLost}</p>`
          : answers(page, known, work.status === "done")
        : work?.status === "running"
          ? html`<p class="note">${text.seeking}</p>`
          : nothing
    }
  </div>`;
}

function answers(
  page: Page,
  { lost, within, together }: Protection,
  done: boolean,
): TemplateResult {
  const { text } = page;
  return html`
    <table role="table" class="lost cards">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${text.sectors.lost}</th>
          <th role="columnheader" scope="col">${text.sectors.short}</th>
          <th role="columnheader" scope="col">${text.sectors.others}</th>
          <th role="columnheader" scope="col"><span class="unseen">${text.sectors.apply}</span></th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${lost.map((one) => row(page, one, done))}
      </tbody>
    </table>
    ${
      together === undefined
        ? nothing
        : isEnough(together)
          ? html`<p>${apply(page, together, done, text.sectors.applyAll(within.length, lost.length))}</p>
              ${levels(page, together)}`
          : html`<p>${text.sectors.notTogether}</p>`
    }
  `;
}

function row(
  page: Page,
  { target: id, effort }: Protection["lost"][number],
  done: boolean,
): TemplateResult {
  const { plan, text, state, result } = page;
  const target = plan.targets.find((target) => target.id === id);
  const verdict = result.run.verdicts.find((verdict) => verdict.id === id);
  if (!target || !verdict) return html``;
  const title = t(page, target.title);
  const enough = isEnough(effort);
  const share = Math.max(...effort.periods.map(({ share }) => share ?? 0));
  const said = percent(Math.ceil(share * 1000 - 1e-9) / 1000, state.view.language);
  return html`<tr role="row" data-lost=${id} data-share=${enough ? share : "none"}>
    <th role="rowheader" scope="row">${title}</th>
    <td role="cell" data-label=${text.sectors.short}>
      ${verdict.margin === null ? nothing : shortage(page, target, verdict)}
    </td>
    <td role="cell" data-label=${text.sectors.others}>
      ${enough ? html`<b>${text.sectors.effort(said)}</b> ${levels(page, effort)}` : text.sectors.notEnough}
    </td>
    <td role="cell">
      ${enough ? apply(page, effort, done, text.sectors.apply, text.sectors.applyOf(title)) : nothing}
    </td>
  </tr>`;
}

function apply(
  page: Page,
  { levers }: AllTargets,
  done: boolean,
  words: string,
  name = words,
): TemplateResult | typeof nothing {
  const { act } = page;
  if (isFixed(page)) return nothing;
  return html`<button
    type="button"
    data-apply
    ?disabled=${!done}
    aria-label=${name}
    @click=${(event: Event) => {
      // The button goes with what there was to do; the focus stays in the section.
      const section = (event.currentTarget as Element).closest(".section");
      act(setLevers(levers));
      section?.querySelector<HTMLElement>("summary")?.focus();
    }}
  >
    ${words}
  </button>`;
}

/** Which of the province's levers move, and how far. */
function levels(page: Page, { levers }: AllTargets): TemplateResult {
  const { plan, state, text } = page;
  const { language } = state.view;
  const moves = plan.levers.flatMap(({ id, title }) => {
    const now = valuesOf(plan, state.scenario, "province", id);
    const then = levers[id] ?? now;
    return plan.periods.flatMap(({ first, last }, period) => {
      const [before = 0, after = 0] = [now[period], then[period]];
      if (before === after) return [];
      const years = text.periodYears(first, last);
      const [from, to] = [shortPercent(before, language), sought(after, before, language)];
      return [text.sectors.level(t(page, title), years, from, to)];
    });
  });
  return html`<details class="fine">
    <summary>${text.sectors.levels}</summary>
    <ul>
      ${moves.map((move) => html`<li>${move}</li>`)}
    </ul>
  </details>`;
}
