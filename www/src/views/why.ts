// Where the changes of a stock come from: a drawing, a sentence, a table.

import { html, nothing, type TemplateResult } from "lit";
import type { Account, Cause, Subject, Why } from "../engine-analysis";
import { number } from "../format";
import { look } from "../store/change";
import type { Scope } from "../store/state";
import { type WhyLook, whyLook } from "../store/why";
import { found } from "../store/work";
import { failed } from "./failed";
import { hint } from "./hint";
import { type Page, t } from "./page";
import { picture } from "./picture";
import { ratchets } from "./ratchets";
import { section } from "./section";

export function why(page: Page): TemplateResult {
  const { text } = page;
  return section(page, "why", text.why.title, nothing, () => {
    const work = page.findings?.why;
    if (!work) return html``;
    const known = found(work);
    const { subject } = whyLook(page.state.view);
    return html`
      <p class="note">${subject === "units" ? text.why.helpUnits : text.why.help} ${hint(page, "causes", text.why.title)}</p>
      ${choices(page, known)}
      ${work.status === "failed" ? failed(page, work.error) : nothing}
      <div class="explained" aria-busy=${work.status === "running"}>
        ${known ? sentences(page, known) : nothing}
        <div class="drawing" data-room="why">${known ? picture(known.picture) : nothing}</div>
        ${known ? table(page, known) : nothing} ${known ? ratchets(page, known.ratchets) : nothing}
      </div>
    `;
  });
}

/** What is told of, how, and of whom. */
function choices(page: Page, known: Why | undefined): TemplateResult {
  const { plan, text, state, act } = page;
  const now = whyLook(state.view);
  const choose = (part: Partial<WhyLook>) => act(look({ why: { ...now, ...part } }));
  const spans: { id: WhyLook["span"]; name: string }[] = [
    { id: "years", name: text.why.years },
    ...plan.periods.map(({ id, first, last }) => ({ id, name: text.periodYears(first, last) })),
    { id: "whole", name: text.periodYears(firstYear(page), lastYear(page)) },
  ];
  return html`<div class="choices filters">
    <div class="switch" role="group" aria-label=${text.why.subject}>
      ${known?.subjects.map(
        ({ id, title }) => html`<button
          type="button"
          data-subject=${id}
          aria-pressed=${id === now.subject}
          @click=${() => choose({ subject: id })}
        >
          ${t(page, title)}
        </button>`,
      )}
    </div>
    <label>
      <span>${text.why.span}</span>
      <select
        id="why-span"
        @change=${(event: Event) =>
          choose({ span: (event.target as HTMLSelectElement).value as WhyLook["span"] })}
      >
        ${spans.map(
          ({ id, name }) => html`<option value=${id} .selected=${id === now.span}>${name}</option>`,
        )}
      </select>
    </label>
    <label>
      <span>${text.why.scope}</span>
      <select
        id="why-scope"
        @change=${(event: Event) =>
          choose({ scope: (event.target as HTMLSelectElement).value as Scope })}
      >
        <option value="province" .selected=${now.scope === "province"}>${text.province}</option>
        ${plan.sectors.map(
          ({ id, title }) => html`<option value=${id} .selected=${id === now.scope}>
            ${t(page, title)}
          </option>`,
        )}
      </select>
    </label>
  </div>`;
}

function firstYear({ plan }: Page): number {
  return Math.min(...plan.periods.map(({ first }) => first));
}

function lastYear({ plan }: Page): number {
  return Math.max(...plan.periods.map(({ last }) => last));
}

/** The accounts of what is drawn: of each step of the plan where that is every year. */
function shown({ accounts, options }: Why, { plan }: Page): Account[] {
  const period = plan.periods.find(({ id }) => id === options.period);
  if (options.kind === "years") return accounts.slice(0, plan.periods.length);
  if (!period) return accounts.slice(-1);
  return accounts.filter(({ first, last }) => first === period.first && last === period.last);
}

function sentences(page: Page, known: Why): TemplateResult {
  return html`<ul class="accounts">
    ${shown(known, page).map(
      (account) => html`<li data-account=${`${account.first}-${account.last}`}>
        ${sentence(page, account, known.options.subject)}
      </li>`,
    )}
  </ul>`;
}

/** An account as a sentence: how much fewer, and of these who left and what did not leave at all. */
function sentence(page: Page, account: Account, subject: Subject): string {
  const { text, state } = page;
  const words = text.why;
  const { first, last, start, end, decimals } = account;
  const told = (value: number) => number(Math.abs(value), state.view.language, decimals);
  const counted = (value: number) => unit(page, subject)(told(value));
  const years = text.periodYears(first, last);
  const net = end - start;
  const [from, to] = [told(start), told(end)];
  const whole =
    net === 0
      ? words.same(years, counted(end))
      : (net < 0 ? words.fell : words.rose)(years, counted(net), from, to);
  const parts = reasons(page, account, subject, told);
  return parts.length === 0 ? `${whole}.` : `${whole}: ${parts.join("; ")}.`;
}

function unit({ text }: Page, subject: Subject): (count: string) => string {
  return subject === "units" ? text.units : subject === "posts" ? text.posts : text.persons;
}

function reasons(
  { text: { why: words } }: Page,
  { parts }: Account,
  subject: Subject,
  told: (value: number) => string,
): string[] {
  const of = (cause: Cause) => parts.find((part) => part.cause === cause)?.change ?? 0;
  const say = (cause: Cause, words: (count: string) => string) =>
    of(cause) === 0 ? [] : [words(told(of(cause)))];
  const fitted = of("observed") < 0 ? words.fitted.fell : words.fitted.rose;
  if (subject === "units") {
    return [
      ...say("named", words.named),
      ...say("consolidation", words.consolidation),
      ...say("conversion", words.conversion),
      ...say("observed", fitted),
    ];
  }
  const ways = (["unreplaced", "streamlined", "freed"] as const).filter((way) => of(way) !== 0);
  const gone = ways.reduce((sum, way) => sum + of(way), 0);
  const how = ways.map((way) =>
    ways.length === 1 ? words.leaving[way] : words.leavers(told(of(way)), words.leaving[way]),
  );
  return [
    ...(gone === 0 ? [] : [words.left(told(gone), how.join("; "))]),
    ...say("moved", words.moved[subject]),
    ...say("withdrawn", words.withdrawn),
    ...say("added", words.added[subject]),
    ...say("observed", fitted),
  ];
}

/** The numbers of what is drawn. */
function table(page: Page, known: Why): TemplateResult {
  const { text } = page;
  const title = known.picture.title;
  const counted = known.subjects.find(({ id }) => id === known.options.subject);
  return html`<details class="fine">
    <summary>${text.table}</summary>
    <div class="scroll" role="region" tabindex="0" aria-label=${title}>
      <table role="table" class="cards">
        <caption>
          ${text.why.caption(title, counted ? t(page, counted.unit) : "")}
        </caption>
        ${known.options.kind === "years" ? byYear(page, known) : byCause(page, known)}
      </table>
    </div>
  </details>`;
}

/** The name of a cause. */
function name(page: Page, { causes }: Why, cause: Cause): string {
  const info = causes.find(({ id }) => id === cause);
  return info ? t(page, info.title) : cause;
}

/** A number of the table; what does not change is a dash. */
function signed({ state }: Page, value: number, decimals: number): string {
  if (Math.abs(value) < 0.5 * 10 ** -decimals) return "–";
  const sign = value > 0 ? "+" : "";
  return sign + number(value, state.view.language, decimals);
}

/** Every year a row, every cause that moves anything a column. */
function byYear(page: Page, known: Why): TemplateResult {
  const { text, result, state } = page;
  const { years } = result.run;
  const parts = known.parts.filter((part) => part.years.some((change) => change !== 0));
  const { stock } = known;
  return html`<thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${text.why.year}</th>
        ${parts.map(({ cause }) => html`<th role="columnheader" scope="col">${name(page, known, cause)}</th>`)}
        <th role="columnheader" scope="col">${text.why.sum}</th>
        <th role="columnheader" scope="col">${text.why.stock}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${years.map((year, index) => {
        const [now = 0, before = now] = [stock[index], stock[index - 1]];
        return html`<tr role="row" data-year=${year}>
          <th role="rowheader" scope="row">${year}</th>
          ${parts.map(
            (part) => html`<td role="cell" data-label=${name(page, known, part.cause)}>
              ${signed(page, part.years[index] ?? 0, 1)}
            </td>`,
          )}
          <td role="cell" data-label=${text.why.sum}>${signed(page, now - before, 1)}</td>
          <td role="cell" data-label=${text.why.stock}>${number(now, state.view.language, 1)}</td>
        </tr>`;
      })}
    </tbody>`;
}

/** From the start over each cause to the end. */
function byCause(page: Page, known: Why): TemplateResult {
  const { text, state } = page;
  const [account] = shown(known, page);
  if (!account) return html``;
  const { first, last, start, end, parts, decimals } = account;
  const stock = (year: number, stock: number) => html`<tr role="row">
    <th role="rowheader" scope="row">${text.why.endOf(year)}</th>
    <td role="cell" data-label=${text.why.change}>${number(stock, state.view.language, decimals)}</td>
  </tr>`;
  return html`<thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${text.why.cause}</th>
        <th role="columnheader" scope="col">${text.why.change}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${stock(first - 1, start)}
      ${parts.map(({ cause, change }) => {
        const info = known.causes.find(({ id }) => id === cause);
        return html`<tr role="row" data-cause=${cause}>
          <th role="rowheader" scope="row">
            ${name(page, known, cause)}${info ? html`<span class="clause">${t(page, info.help)}</span>` : nothing}
          </th>
          <td role="cell" data-label=${text.why.change}>${signed(page, change, decimals)}</td>
        </tr>`;
      })}
      ${stock(last, end)}
    </tbody>`;
}
