// What is saved in a year, in the shape in which provinces report it.

import { html, nothing, type TemplateResult } from "lit";
import { type Cell, sheet } from "../csv";
import type { YearOfSavings } from "../engine-analysis";
import { fileName, save } from "../file";
import { count, decimalSign, number, percent, today } from "../format";
import { look } from "../store/change";
import { found } from "../store/work";
import { failed } from "./failed";
import { autonomyForm, classesForm, type Form, formRows, millions, postsForm } from "./forms";
import { hint } from "./hint";
import type { Page } from "./page";
import { preamble } from "./preamble";
import { section } from "./section";

export function savings(page: Page): TemplateResult {
  const { text } = page;
  const words = text.savings;
  return section(page, "savings", words.title, nothing, () => {
    const work = page.findings?.savings;
    const known = work && found(work);
    const of = known?.years.find(({ year }) => year === savedYear(page));
    return html`
      <p class="note">${words.help} ${hint(page, "savings", words.title)}</p>
      <div class="choices filters">${years(page)}</div>
      ${work?.status === "failed" ? failed(page, work.error) : nothing}
      <div aria-busy=${work?.status === "running"}>
        ${of ? shown(page, of) : html`<p class="note">${text.seeking}</p>`}
      </div>
    `;
  });
}

/** The year whose savings are shown. */
function savedYear({ plan, state }: Page): number {
  return state.view.saved ?? plan.periods[0]?.last ?? 0;
}

function years(page: Page): TemplateResult {
  const { text, result, act } = page;
  const [, ...simulated] = result.run.years;
  const now = savedYear(page);
  return html`<label>
    <span>${text.savings.year}</span>
    <select
      id="savings-year"
      @change=${(event: Event) =>
        act(look({ saved: Number((event.target as HTMLSelectElement).value) }))}
    >
      ${simulated.map((year) => html`<option value=${year} .selected=${year === now}>${year}</option>`)}
    </select>
  </label>`;
}

/** What has to be known of the numbers, as sentences. */
export function savingsTold(page: Page, of: YearOfSavings): string[] {
  const { text, state } = page;
  const { language } = state.view;
  const { posts, autonomy } = of.province;
  const money = (amount: number) => number(millions(amount), language);
  const words = text.savings;
  const since = of.fall < 0 ? words.rose : words.since;
  return [
    words.told(of.year, money(posts.saved), money(autonomy.saved)),
    since(money(posts.since_2015), money(autonomy.since_2015), money(Math.abs(of.fall))),
    ...(of.borne_out < 1 ? [words.cut(percent(of.borne_out, language))] : []),
  ];
}

function shown(page: Page, of: YearOfSavings): TemplateResult {
  const { text } = page;
  return html`
    ${savingsTold(page, of).map((sentence, index) =>
      index === 0
        ? html`<p id="savings-told"><b>${sentence}</b></p>`
        : html`<p class="note">${sentence}</p>`,
    )}
    ${table(page, "2d", postsForm(page, of))}
    ${table(page, "2e", autonomyForm(page, of))}
    ${table(page, "classes", classesForm(page, of))}
    <div class="row">
      ${(["2d", "2e"] as const).map((form) => {
        const { title } = form === "2d" ? text.savings.posts : text.savings.autonomy;
        const [name] = title.split(":");
        return html`<button
          type="button"
          data-save-form=${form}
          @click=${() => save(formFile(page, form, of.year), formSheet(page, form, of))}
        >
          ${text.savings.saveForm(name?.toLowerCase() ?? title)}
        </button>`;
      })}
    </div>
  `;
}

function table(page: Page, id: string, form: Form): TemplateResult {
  const { text, state } = page;
  const { language } = state.view;
  const cell = (value: Cell, at: number) => {
    const figure = Number(value);
    return form.kinds[at] === "money" ? number(figure, language, 1) : count(figure, language);
  };
  const row = ([name, ...cells]: readonly Cell[]) => html`<tr>
    <th scope="row">${name}</th>
    ${cells.map((value, at) => html`<td>${cell(value, at)}</td>`)}
  </tr>`;
  const money = form.kinds.includes("money");
  const caption = `${form.title}${money ? ` (${text.savings.unit})` : ""}`;
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${form.title}>
    <table class="forms" data-form=${id}>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${form.columns.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${form.rows.map(row)}
      </tbody>
      <tfoot>
        ${row(form.sum)}
      </tfoot>
    </table>
  </div>`;
}

/** What the file of a form is called. */
export function formFile({ text }: Page, form: "2d" | "2e", year: number): string {
  return fileName(text.savings.file(form, year), today(), "csv");
}

/** The file of a form: whose it is, the form, what has to be known. */
export function formSheet(page: Page, form: "2d" | "2e", of: YearOfSavings): Blob {
  const { text, state } = page;
  const made = form === "2d" ? postsForm(page, of) : autonomyForm(page, of);
  const rows = [
    ...preamble(page, `${made.title}, ${of.year}`, []),
    [text.countedIn, text.savings.unit],
    [],
    ...formRows(made),
    [],
    ...(form === "2e" ? [...formRows(classesForm(page, of)), []] : []),
    ...savingsTold(page, of).map((sentence) => [sentence]),
    [text.savings.help],
  ];
  return sheet(rows, decimalSign(state.view.language));
}
