// Units that the plan's own rules would have merged. They are shown, and ticked where the reader wants so.

import { html, nothing, type TemplateResult } from "lit";
import type { Proposal } from "../../engine";
import { count, shortNumber } from "../../format";
import type { Placed, Proposed } from "../../register/register";
import { classSize } from "../../register/unit";
import { found } from "../../store/work";
import { drawn } from "../drawn";
import { t } from "../page";
import type { Desk } from "./section";
import { freeUnits } from "./table";

/** So many are shown at first, and with each further step. */
const STEP = 10;

export function proposals(desk: Desk): TemplateResult {
  const { page, look } = desk;
  const { plan, text, state, registry } = page;
  const words = text.register;
  const work = registry.proposed(state.scenario, look.proposed);
  const proposed = found(work);
  return html`<section class="proposals" aria-labelledby="proposals">
    <h4 id="proposals">${words.proposals}</h4>
    <p class="note">${words.proposalsHelp}</p>
    <div aria-busy=${work.status === "running"}>
      ${plan.proposals.map((proposal) => {
        const one = proposed?.find(({ id }) => id === proposal.id);
        return one ? rule(desk, proposal, one) : nothing;
      })}
    </div>
  </section>`;
}

function rule(desk: Desk, proposal: Proposal, { total, candidates }: Proposed): TemplateResult {
  const { page, look, tell } = desk;
  const { text, state } = page;
  const { language } = state.view;
  const words = text.register;
  const { id } = proposal;
  const shown = look.proposed[id] ?? 0;
  const show = (most: number) => tell({ proposed: { ...look.proposed, [id]: most } });
  const toggle = (event: Event) => {
    const { open } = event.currentTarget as HTMLDetailsElement;
    if (open !== shown > 0) show(open ? STEP : 0);
  };
  const left = total - candidates.length;
  return html`<details class="sheet" data-proposal=${id} .open=${shown > 0} @toggle=${toggle}>
    <summary>
      ${t(page, proposal.title)} <span class="note">${words.candidates(total, count(total, language))}</span>
    </summary>
    ${
      shown > 0
        ? html`<p class="note">
              ${t(page, proposal.clause)}.
              ${proposal.level ? words.limit(count(proposal.figure, language)) : nothing}
              ${t(page, proposal.note)}
            </p>
            <ul class="candidates">
              ${candidates.map((one) => candidate(desk, one))}
            </ul>
            ${
              left > 0 && candidates.length > 0
                ? html`<p class="row">
                    <button type="button" @click=${() => show(shown + STEP)}>
                      ${words.moreCandidates(count(left, language))}
                    </button>
                  </p>`
                : nothing
            }`
        : nothing
    }
  </details>`;
}

function candidate(
  desk: Desk,
  { where, level, units, first }: Proposed["candidates"][number],
): TemplateResult {
  const { page } = desk;
  const { plan, text, state } = page;
  const { language } = state.view;
  const words = text.register;
  const named = plan.form.levels.find(({ id }) => id === level);
  const title = words.candidate(
    where.join(", "),
    named ? t(page, named.title) : "",
    count(units.length, language),
  );
  const told = ({ unit }: Placed) => {
    const size = classSize(unit);
    const figure = size === undefined ? "" : words.figureOf(shortNumber(size, language));
    return [unit.name, figure].filter(Boolean).join(" – ");
  };
  const more = units.length - first.length;
  // They alone, to be merged: what is to be done next stands where the others are ticked.
  const tick = async (event: Event) => {
    const section = (event.currentTarget as Element).closest("details.section");
    const ticked = new Map(await freeUnits(desk, units));
    desk.tell({ ticked, kind: "merge", stays: undefined });
    await drawn(section);
    section?.querySelector<HTMLElement>("#units-kind")?.focus();
  };
  return html`<li>
    <b>${title}</b>
    <ul>
      ${first.map((placed) => html`<li>${told(placed)}</li>`)}
      ${more > 0 ? html`<li>${words.andMore(count(more, language))}</li>` : nothing}
    </ul>
    <button
      type="button"
      data-tick-these
      aria-label=${words.tickTheseOf(title)}
      @click=${(event: Event) => void tick(event)}
    >
      ${words.tickThese}
    </button>
  </li>`;
}
