// The plan's deadlines by quarter: a drawing, what slips, what does not fit together, a list.

import { html, nothing, type TemplateResult } from "lit";
import type { Entry, Timeline } from "../engine-analysis";
import { look } from "../store/change";
import type { Scope } from "../store/state";
import { type TimelineLook, timelineLook } from "../store/timeline";
import { found } from "../store/work";
import { failed } from "./failed";
import { hint } from "./hint";
import { type Page, t } from "./page";
import { picture } from "./picture";
import { section } from "./section";

type Quarter = NonNullable<Entry["due"]>;

export function timeline(page: Page): TemplateResult {
  const { text } = page;
  return section(page, "timeline", text.timeline.title, nothing, () => {
    const work = page.findings?.timeline;
    if (!work) return html``;
    const known = found(work);
    return html`
      <p class="note">${text.timeline.help} ${hint(page, "timeline", text.timeline.title)}</p>
      ${choices(page, known)}
      ${work.status === "failed" ? failed(page, work.error) : nothing}
      <div class="explained" aria-busy=${work.status === "running"}>
        ${known ? told(page, known) : nothing}
        <div class="drawing" data-room="timeline">${known ? picture(known.picture) : nothing}</div>
        ${known ? html`${list(page, known)} ${clashes(page, known)}` : nothing}
      </div>
    `;
  });
}

/** Whose deadlines are shown. */
function choices(page: Page, known: Timeline | undefined): TemplateResult {
  const { plan, text, state, act } = page;
  const now = timelineLook(state.view);
  const choose = (part: Partial<TimelineLook>) => act(look({ timeline: { ...now, ...part } }));
  const value = (event: Event) => (event.target as HTMLSelectElement).value;
  return html`<div class="choices filters">
    <label>
      <span>${text.timeline.scope}</span>
      <select
        id="timeline-scope"
        @change=${(event: Event) => choose({ scope: value(event) as Scope })}
      >
        <option value="province" .selected=${now.scope === "province"}>
          ${text.timeline.every}
        </option>
        ${plan.sectors.map(
          ({ id, title }) => html`<option value=${id} .selected=${id === now.scope}>
            ${t(page, title)}
          </option>`,
        )}
      </select>
    </label>
    <label>
      <span>${text.timeline.lead}</span>
      <select id="timeline-lead" @change=${(event: Event) => choose({ lead: value(event) })}>
        <option value="" .selected=${now.lead === ""}>${text.timeline.everyone}</option>
        ${known?.bodies.map(
          (body) => html`<option value=${body.vi} .selected=${body.vi === now.lead}>
            ${t(page, body)}
          </option>`,
        )}
      </select>
    </label>
  </div>`;
}

function named({ text }: Page, { year, quarter }: Quarter): string {
  return text.quarter(quarter, year);
}

/** The fullest quarter of the plan, and what becomes of it in the scenario. */
function told(page: Page, { entries, planned_peak: planned, peak }: Timeline): TemplateResult {
  const { timeline: words } = page.text;
  const count = (fate: Entry["fate"]) => entries.filter((entry) => entry.fate === fate).length;
  const fates = (["late", "never", "off"] as const)
    .filter((fate) => count(fate) > 0)
    .map((fate) => words[fate](count(fate)));
  if (fates.length > 0 && peak) fates.push(words.fullest(named(page, peak.quarter), peak.count));
  const mergers = entries.some(({ kind }) => kind !== "task");
  const kept = mergers ? words.onTime : "";
  return html`<p id="timeline-told">
    ${planned ? words.peak(named(page, planned.quarter), planned.count) : words.noneDue}
    ${fates.length > 0 ? words.inScenario(fates.join("; ")) : kept}
  </p>`;
}

/** What does not fit together among what is shown. */
function clashes(page: Page, { clashes, entries }: Timeline): TemplateResult | typeof nothing {
  const { timeline: words } = page.text;
  const shown = new Set(entries.map(({ id }) => id));
  const touched = clashes.filter(({ clash }) => clash.tasks.some((id) => shown.has(id)));
  if (touched.length === 0) return nothing;
  return html`<div class="ratchets">
    <h4>${words.clashes(touched.length)}</h4>
    <ul>
      ${touched.map(({ clash, clauses }) => {
        const tasks = clash.tasks.map((id, index) => {
          const clause = clauses[index];
          return clause ? `${id} (${t(page, clause)})` : id;
        });
        return html`<li data-clash=${clash.id}>
          <b>${t(page, clash.title)}</b>. ${t(page, clash.text)}
          <span class="clause">${words.clauses(tasks.join("; "))}</span>
        </li>`;
      })}
    </ul>
  </div>`;
}

/** What stands under a heading of the list. */
interface Group {
  readonly id: string;
  readonly title: string;
  readonly entries: Entry[];
}

/** By the quarter in which a deadline is kept; then what never is, what recurs, what has no date. */
function groups(page: Page, { entries }: Timeline): Group[] {
  const { timeline: words } = page.text;
  const found = new Map<string, Group>();
  const add = (id: string, title: string, entry: Entry) => {
    const group = found.get(id) ?? { id, title, entries: [] };
    found.set(id, group);
    group.entries.push(entry);
  };
  const rest: readonly [string, string, (entry: Entry) => boolean][] = [
    ["never", words.groups.never, ({ planned }) => planned !== null],
    ["yearly", words.groups.yearly, ({ recurrence }) => recurrence === "yearly"],
    ["undated", words.groups.undated, () => true],
  ];
  for (const entry of entries) {
    if (entry.due) add(`${entry.due.year}-${entry.due.quarter}`, named(page, entry.due), entry);
  }
  for (const [id, title, fits] of rest) {
    for (const entry of entries) {
      const [first] = rest.find(([, , fits]) => fits(entry)) ?? [];
      if (!entry.due && fits(entry) && first === id) add(id, title, entry);
    }
  }
  return [...found.values()];
}

function list(page: Page, known: Timeline): TemplateResult {
  const { text } = page;
  const words = text.timeline;
  return html`<details class="fine" id="timeline-list">
    <summary>${words.list}</summary>
    <table role="table" class="cards deadlines">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${words.task}</th>
          <th role="columnheader" scope="col">${words.sector}</th>
          <th role="columnheader" scope="col">${words.leads}</th>
          <th role="columnheader" scope="col">${words.deadline}</th>
        </tr>
      </thead>
      ${groups(page, known).map(
        ({ id, title, entries }) => html`<tbody role="rowgroup" data-quarter=${id}>
          <tr role="row" class="step">
            <th role="rowheader" scope="rowgroup" colspan="4">${title} · ${entries.length}</th>
          </tr>
          ${entries.map((entry) => row(page, entry))}
        </tbody>`,
      )}
    </table>
  </details>`;
}

function row(page: Page, entry: Entry): TemplateResult {
  const { plan } = page;
  const words = page.text.timeline;
  const sector = plan.sectors.find(({ id }) => id === entry.sector);
  return html`<tr role="row" data-entry=${entry.id} data-fate=${entry.fate}>
    <th role="rowheader" scope="row">
      ${t(page, entry.title)}${entry.what ? html`<span class="clause">${t(page, entry.what)}</span>` : nothing}
      <span class="clause">${entry.id} · ${entry.kind === "own" ? page.text.added.clause : t(page, entry.clause)}</span>
    </th>
    <td role="cell" data-label=${words.sector}>${sector ? t(page, sector.title) : words.allSectors}</td>
    <td role="cell" data-label=${words.leads}>${t(page, entry.lead)}</td>
    <td role="cell" data-label=${words.deadline}>${deadline(page, entry)}</td>
  </tr>`;
}

/** When the plan wants it and what becomes of that: “quý IV/2019 → quý IV/2021 (chậm)”. */
function deadline(page: Page, { planned, due, fate, recurrence }: Entry): string {
  const words = page.text.timeline;
  if (!planned) return words.recurs[recurrence] || page.text.noDeadline;
  const first = named(page, planned);
  if (fate === "late" && due) return words.slipped(first, named(page, due));
  if (fate === "never") return words.neverDue(first);
  if (fate === "off") return words.notDone(first);
  return [first, words.recurs[recurrence]].filter(Boolean).join(", ");
}
