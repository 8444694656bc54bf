// The four charts with one crosshair for all, and their numbers as a table.

import { html, nothing, svg, type TemplateResult } from "lit";
import type { ChartKind, Geometry } from "../engine";
import { number } from "../format";
import { look } from "../store/change";
import { type FirstPage, t } from "./page";
import { readingSelect } from "./reading";
import { section } from "./section";
import { kindOf } from "./verdict";

/** A chart on the page: the element that the crate draws into, and where things lie in it. */
export interface Drawn {
  readonly frame: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly geometry: Geometry | undefined;
}

/** The roles of the pinned lines, in their order. */
const PINS = ["pin-first", "pin-second", "pin-third"];

export type Drawings = ReadonlyMap<ChartKind, Drawn>;

export function charts(
  page: FirstPage,
  drawings: Drawings = new Map(),
  sureness?: TemplateResult | typeof nothing,
  beside?: (chart: ChartKind) => TemplateResult,
): TemplateResult {
  const { plan, state, text, act } = page;
  const { uncertain } = state.view;
  return html`
    <section class="charts" part="charts" aria-labelledby="charts-title">
      <div class="bar">
        <h3 id="charts-title">${text.charts}</h3>
        <button
          type="button"
          id="uncertain"
          aria-pressed=${uncertain}
          ?disabled=${!page.findings}
          title=${text.uncertainHelp}
          @click=${() => act(look({ uncertain: !uncertain }))}
        >
          ${text.uncertain}
        </button>
        <div class="switch" role="group" aria-label=${text.measure}>
          ${plan.measures.map(
            ({ id, title }) => html`<button
              type="button"
              data-measure=${id}
              aria-pressed=${id === state.view.measure}
              @click=${() => act(look({ measure: id }))}
            >
              ${t(page, title)}
            </button>`,
          )}
        </div>
      </div>
      ${picker(page)} ${legend(page, drawings)} ${sureness ?? nothing}
      <div class="plots" @scroll=${(event: Event) => swiped(page, event.currentTarget as Element)}>
        ${plan.charts.map(({ id }) => chart(page, id, drawings.get(id), beside))}
      </div>
      <ul class="events">
        ${plan.events.map((event) => html`<li>${event.year}: ${t(page, event.text)} (${t(page, event.source)})</li>`)}
      </ul>
      ${section(page, "numbers", text.table, nothing, () => table(page, drawings))}
    </section>
  `;
}

/** Where only one chart fits: which one. */
function picker(page: FirstPage): TemplateResult {
  const { plan, state, act } = page;
  const show = (id: ChartKind, from: EventTarget | null) => {
    act(look({ chart: id }));
    bringIntoView((from as HTMLElement).getRootNode() as ShadowRoot, id);
  };
  return html`<div class="picker" role="group" aria-label=${page.text.charts}>
    ${plan.charts.map(
      ({ id, title, short }) => html`<button
        type="button"
        title=${t(page, title)}
        aria-pressed=${id === state.view.chart}
        @click=${(event: Event) => show(id, event.currentTarget)}
      >
        ${t(page, short)}
      </button>`,
    )}
  </div>`;
}

/** Scrolls a chart into view: sideways where one fits at a time. */
export function bringIntoView(root: ParentNode, id: ChartKind): void {
  root.querySelector(`[data-chart=${id}]`)?.scrollIntoView({ block: "nearest", inline: "start" });
}

/** A swipe to another chart is a choice too. */
function swiped({ plan, act }: FirstPage, plots: Element): void {
  const { scrollLeft, scrollWidth, clientWidth } = plots;
  if (scrollWidth <= clientWidth) return;
  const chosen = plan.charts[Math.round(scrollLeft / clientWidth)];
  if (chosen) act(look({ chart: chosen.id }));
}

/** What a line of the charts looks like. */
export function legendLine(role: string): TemplateResult<2> {
  return svg`<svg class="chart key" viewBox="0 0 24 12" aria-hidden="true"><path class=${role} d="M1 6L23 6"></path></svg>`;
}

function legend(page: FirstPage, drawings: Drawings): TemplateResult {
  const { text, state } = page;
  const mark = (role: string) =>
    svg`<svg class="chart key short" viewBox="0 0 14 14" aria-hidden="true"><path class=${role} d="M7 1L13 7L7 13L1 7Z"></path></svg>`;
  const dot = svg`<svg class="chart key short" viewBox="0 0 14 14" aria-hidden="true"><circle class="observed" cx="7" cy="7" r="4"></circle></svg>`;
  const observed = [...drawings.values()].some(({ geometry }) => geometry?.observed.length);
  return html`<ul class="legend">
    <li>${legendLine("scenario")} ${text.scenarioLine}</li>
    <li>${legendLine("reference")} ${text.referenceLine}</li>
    ${state.view.pins?.map(({ title }, index) => html`<li>${legendLine(PINS[index] ?? "")} ${t(page, title)}</li>`)}
    <li>${mark("met")}${mark("missed")} ${text.targetMark}</li>
    <li>${legendLine("mean")} ${text.meanLine}</li>
    <li>${legendLine("met-level")} ${text.levelLine}</li>
    ${observed ? html`<li>${dot} ${text.observedMark}</li>` : nothing}
    <li>${text.noYear}</li>
  </ul>`;
}

function chart(
  page: FirstPage,
  id: ChartKind,
  drawn: Drawn | undefined,
  beside?: (chart: ChartKind) => TemplateResult,
): TemplateResult {
  const { plan, state, text, act } = page;
  const info = plan.charts.find((chart) => chart.id === id);
  const title = info ? t(page, info.title) : id;
  const geometry = drawn?.geometry;
  const years = geometry?.years ?? [];
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const year = Math.min(Math.max(state.view.year ?? last, first), last);
  const said = geometry ? readout(page, geometry, state.view.year ?? last) : "";
  const choose = (to: number | undefined) => act(look({ year: to }));
  const at = drawn && place(page, drawn);
  const key = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = {
      ArrowLeft: year - 1,
      ArrowDown: year - 1,
      ArrowRight: year + 1,
      ArrowUp: year + 1,
      PageDown: year - 5,
      PageUp: year + 5,
      Home: first,
      End: last,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      choose(Math.min(Math.max(to, first), last));
    } else if (event.key === "Escape") choose(undefined);
  };
  return html`
    <figure data-chart=${id}>
      <figcaption>
        <span class="name">${title} <span class="read-as">${unusual(page, id)}</span></span>
        ${
          id === "support"
            ? html`<span class="prices-choice">${readingSelect(page, "prices", "chart")}</span>`
            : nothing
        }
        ${beside?.(id)}
      </figcaption>
      <div
        class="plot"
        role="slider"
        tabindex="0"
        aria-label=${text.yearOf(title)}
        aria-valuemin=${first}
        aria-valuemax=${last}
        aria-valuenow=${year}
        aria-valuetext=${said}
        @keydown=${key}
        @pointermove=${(event: PointerEvent) => geometry && choose(pointed(event, geometry))}
        @pointerdown=${(event: PointerEvent) => geometry && choose(pointed(event, geometry))}
        @pointerleave=${(event: PointerEvent) => {
          if (event.pointerType === "mouse") choose(undefined);
        }}
      >
        ${at ? line(at) : nothing} ${drawn?.frame} ${at ? dots(at) : nothing}
      </div>
      <p class="readout">${said}</p>
    </figure>
  `;
}

/** The year nearest to the pointer. */
function pointed(event: PointerEvent, { years, x }: Geometry): number | undefined {
  const at = event.clientX - (event.currentTarget as Element).getBoundingClientRect().left;
  let best = 0;
  x.forEach((place, index) => {
    if (Math.abs(place - at) < Math.abs((x[best] ?? 0) - at)) best = index;
  });
  return years[best];
}

function readout(page: FirstPage, geometry: Geometry, year: number): string {
  const { text, state } = page;
  const { years, scenario, reference, pinned, band, unit, decimals } = geometry;
  const index = years.indexOf(year);
  if (index < 0) return text.noData(year);
  // A unit such as “% of units” begins with the number's own sign.
  const sign = unit.startsWith("%") ? "%" : "";
  const told = (value: number | null | undefined) =>
    value === null || value === undefined
      ? text.noValue
      : number(value, state.view.language, decimals) + sign;
  const value = told(scenario.values[index]);
  const other = told(reference?.values[index]);
  // A unit with an equals sign is a note on the number.
  const counted = unit.includes("=") ? `(${unit})` : unit;
  const others = state.view.pins?.map(
    ({ title }, at) => `; ${t(page, title)}: ${told(pinned[at]?.values[index])}`,
  );
  const own = text.readout(year, sign ? value + unit.slice(1) : `${value} ${counted}`, other);
  const said = own + (others ?? []).join("");
  if (!band) return said;
  return `${said}; ${text.readoutBand(told(band.low[index]), told(band.high[index]))}`;
}

/** A year in a chart, for the crosshair. */
interface Place {
  readonly x: number;
  readonly index: number;
  readonly geometry: Geometry;
  readonly viewBox: string;
}

function place(page: FirstPage, { geometry, svg }: Drawn): Place | undefined {
  if (!geometry) return undefined;
  const index = geometry.years.indexOf(page.state.view.year ?? 0);
  const x = geometry.x[index];
  return x === undefined
    ? undefined
    : { x, index, geometry, viewBox: svg.getAttribute("viewBox") ?? "" };
}

/** The crosshair's line lies under the words, its dots lie over the lines. */
function line({ x, geometry: { top, bottom }, viewBox }: Place): TemplateResult {
  return html`<svg class="cross" viewBox=${viewBox} aria-hidden="true">
    ${svg`<line x1=${x} x2=${x} y1=${top} y2=${bottom}></line>`}
  </svg>`;
}

function dots({
  x,
  index,
  geometry: { reference, scenario, pinned },
  viewBox,
}: Place): TemplateResult {
  const dot = (role: string, y: number | null | undefined) =>
    y === null || y === undefined
      ? nothing
      : svg`<circle class=${`dot ${role}`} cx=${x} cy=${y} r="4"></circle>`;
  return html`<svg class="cross" viewBox=${viewBox} aria-hidden="true">
    ${pinned.map(({ y }) => dot("reference", y[index]))} ${dot("reference", reference?.y[index])}
    ${dot("scenario", scenario.y[index])}
  </svg>`;
}

/** The readings that bear on a chart's targets and are not the usual ones; prices have a choice. */
function unusual(page: FirstPage, id: ChartKind): string {
  const { plan, result } = page;
  const shown = plan.targets.filter((target) => {
    const { kind, stock } = kindOf(target);
    return (stock ?? kind) === id;
  });
  const bearing = shown.flatMap(
    (target) => result.run.verdicts.find((verdict) => verdict.id === target.id)?.readings ?? [],
  );
  const titles = plan.readings.flatMap(({ id, choices }) => {
    const value = result.run.readings[id];
    const chosen = choices.find((choice) => choice.value === value);
    const told = id !== "prices" && bearing.includes(id) && chosen && chosen !== choices[0];
    return told ? [t(page, chosen.title)] : [];
  });
  return titles.join(" · ");
}

function table(page: FirstPage, drawings: Drawings): TemplateResult {
  const { plan, state, text } = page;
  const columns = plan.charts.flatMap(({ id, title }) => {
    const geometry = drawings.get(id)?.geometry;
    return geometry ? [{ title: t(page, title), geometry }] : [];
  });
  const years = [...new Set(columns.flatMap(({ geometry }) => geometry.years))].sort();
  const measure = plan.measures.find(({ id }) => id === state.view.measure);
  const told = (value: number | null | undefined, decimals: number) =>
    value === null || value === undefined ? "–" : number(value, state.view.language, decimals);
  const cell = (geometry: Geometry, year: number) => {
    const { years, scenario, reference, band, observed, decimals } = geometry;
    const index = years.indexOf(year);
    const [low, high] = [band?.low[index], band?.high[index]].map((end) => told(end, decimals));
    return html`<span class="value">${told(scenario.values[index], decimals)}</span>
    ${observed.includes(year) ? html`<span class="clause">${text.observedMark}</span>` : nothing}
    ${band ? html`<span class="clause">${text.bandCell(low ?? "", high ?? "")}</span>` : nothing}
    <span class="clause">
      <span class="unseen">${text.referenceLine}:</span> ${told(reference?.values[index], decimals)}
    </span>`;
  };
  /** A pinned scenario in the same year, below it. */
  const beside = (year: number) =>
    state.view.pins?.map(
      ({ title }, at) => html`<tr class="pinned">
        <th scope="row"><span class="unseen">${year}</span> ${t(page, title)}</th>
        ${columns.map(
          ({ geometry: { years, pinned, decimals } }) =>
            html`<td class="number">${told(pinned[at]?.values[years.indexOf(year)], decimals)}</td>`,
        )}
      </tr>`,
    );
  return html`
    <div class="scroll" role="region" tabindex="0" aria-label=${text.table}>
      <table>
        <caption>
          ${text.tableCaption(measure ? t(page, measure.title) : "")}
        </caption>
        <thead>
          <tr>
            <th scope="col">${text.year}</th>
            ${columns.map(
              ({ title, geometry }) =>
                html`<th scope="col">${title}<span class="clause">${geometry.unit}</span></th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${years.map(
            (year) => html`<tr>
                <th scope="row">${year}</th>
                ${columns.map(({ geometry }) => html`<td class="number">${cell(geometry, year)}</td>`)}
              </tr>
              ${beside(year)}`,
          )}
        </tbody>
      </table>
    </div>
  `;
}
