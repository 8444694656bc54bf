// How the plan's open words are read, and what another choice would change.

import { html, nothing, type TemplateResult } from "lit";
import type { Plan, Status } from "../engine";
import type { Reread } from "../engine-analysis";
import { readUsual } from "../store/change";
import { found } from "../store/work";
import { failed } from "./failed";
import { hint } from "./hint";
import { isFixed, type Page, t } from "./page";
import { readingSelect } from "./reading";
import { section } from "./section";

type Reading = Plan["readings"][number];

/** The place of the choice in force. */
function chosen({ result }: Page, { id, choices }: Reading): number {
  return choices.findIndex(({ value }) => value === result.run.readings[id]);
}

export function readings(page: Page): TemplateResult {
  const { plan, text, act } = page;
  const changed = plan.readings.filter((reading) => chosen(page, reading) !== 0).length;
  const all = plan.readings.length;
  const note = changed > 0 ? text.rereads.chosen(changed, all) : nothing;
  return section(page, "readings", text.readings, note, () => {
    const work = page.findings?.rereads;
    const known = work && found(work);
    return html`
      <p class="note">${text.readingsHelp}</p>
      <p class="row" ?hidden=${isFixed(page)}>
        <button
          type="button"
          id="usual-readings"
          ?disabled=${changed === 0}
          @click=${(event: Event) => {
            // The button has nothing left to do; the focus stays in the section.
            const section = (event.currentTarget as Element).closest("details");
            act(readUsual());
            section?.querySelector("summary")?.focus();
          }}
        >
          ${text.rereads.usual}
        </button>
      </p>
      ${work?.status === "failed" ? failed(page, work.error) : nothing}
      <div aria-busy=${work?.status === "running"}>
        ${plan.readings.map((reading) => one(page, reading, known ?? []))}
      </div>
    `;
  });
}

function one(page: Page, reading: Reading, known: readonly Reread[]): TemplateResult {
  const { plan, text, result } = page;
  const { id, title, help, choices } = reading;
  const choice = choices[chosen(page, reading)];
  const bears = plan.targets.filter((_, index) =>
    result.run.verdicts[index]?.readings.includes(id),
  );
  const others = known.filter((other) => other.reading === id);
  return html`
    <div class="reading" data-reading=${id}>
      <div class="name">
        <label for=${`reading-${id}`}>${t(page, title)}</label>
        ${hint(page, `reading-${id}`, t(page, title))}
      </div>
      ${readingSelect(page, id)}
      <p class="note">${t(page, choice?.help ?? help)}</p>
      <p class="note">${text.rereads.bears(bears.map((target) => t(page, target.title)).join("; "))}</p>
      ${
        others.length > 0
          ? html`<ul class="others">
              ${others.map((other) => alternative(page, reading, other))}
            </ul>`
          : nothing
      }
    </div>
  `;
}

/** What another choice would change: the verdicts that turn. */
function alternative(
  page: Page,
  { choices }: Reading,
  { choice, turned }: Reread,
): TemplateResult | typeof nothing {
  const { plan, text } = page;
  const other = choices[choice];
  if (!other) return nothing;
  const told = turned.map(({ target: id, before, after }) => {
    const target = plan.targets.find((target) => target.id === id);
    return text.rereads.change(
      target ? t(page, target.title) : id,
      said(page, before),
      said(page, after),
    );
  });
  const says =
    told.length === 0 ? text.rereads.same : text.rereads.changes(told.length, told.join("; "));
  return html`<li data-choice=${choice} data-turned=${told.length}>
    ${text.rereads.other(t(page, other.title), says)}
  </li>`;
}

function said({ plan, state }: Page, status: Status): string {
  return plan.statuses.find(({ id }) => id === status)?.title[state.view.language] ?? status;
}
