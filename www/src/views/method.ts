// The parts of the method that the plan itself names: what moves each step of the model, how binding
// its targets are, what each reading decides.

import { html, nothing, type TemplateResult } from "lit";
import type { LeverInfo, Target } from "../engine";
import { STEPS } from "../store/help";
import { told } from "./assumptions";
import { heading } from "./heading";
import { type Page, t } from "./page";

export function steps(page: Page): TemplateResult {
  const { plan, text } = page;
  const words = text.help;
  return html`<ol class="steps">
    ${STEPS.map(({ id, levers = [], assumptions = [] }) => {
      const moves = levers.flatMap((lever) => {
        const info = plan.levers.find((info: LeverInfo) => info.id === lever);
        return info ? [t(page, info.title)] : [];
      });
      const rests = assumptions.map((id) => {
        const { title, value, low, high } = plan.parameters.assumptions[id];
        const [now, least, most] = [value, low, high].map((figure) => told(page, id, figure));
        return words.usual(t(page, title), now ?? "", least ?? "", most ?? "");
      });
      return html`<li>
        ${heading(page, 5, `step-${id}`, words.steps[id].name)}
        <p>${words.steps[id].says}</p>
        ${moves.length > 0 ? html`<p class="note">${words.movedBy}: ${moves.join("; ")}</p>` : nothing}
        ${rests.length > 0 ? html`<p class="note">${words.rests}: ${rests.join("; ")}</p>` : nothing}
      </li>`;
    })}
  </ol>`;
}

export function strengths(page: Page): TemplateResult {
  const { plan, text } = page;
  const { strengths } = text.help;
  return html`${(Object.keys(strengths) as Target["strength"][]).map((id) => {
    const of = plan.targets.filter(({ strength }) => strength === id);
    return html`<div class="entry">
      ${heading(page, 5, `strength-${id}`, `${text.help.strengthsTitle}: ${text.strengths[id]}`)}
      <p>${strengths[id]}</p>
      <p class="note">
        ${of.map(({ title, clause }) => `${t(page, title)} (${t(page, clause)})`).join("; ")}
      </p>
    </div>`;
  })}`;
}

export function readingsTold(page: Page): TemplateResult {
  const { plan, text, result } = page;
  const { verdicts, readings } = result.run;
  return html`${plan.readings.map(({ id, title, help, choices }) => {
    const bears = plan.targets.filter((_, index) => verdicts[index]?.readings.includes(id));
    return html`<div class="entry">
      ${heading(page, 5, `reading-${id}`, t(page, title))}
      <p>${t(page, help)}</p>
      <ul class="list">
        ${choices.map(
          (choice) => html`<li>
            <b>${t(page, choice.title)}</b>${choice.value === readings[id] ? html` (${text.help.inForce})` : nothing}:
            ${t(page, choice.help)}
          </li>`,
        )}
      </ul>
      <p class="note">
        ${text.rereads.bears(bears.map((target) => t(page, target.title)).join("; "))}
      </p>
    </div>`;
  })}`;
}
