// The elements that the crate draws the charts into, and their sizes.

import type { ChartKind, Drawer, Engine } from "./engine";
import type { Bands } from "./engine-analysis";
import type { Snapshot } from "./store/store";
import { found, type Work } from "./store/work";
import type { Drawings, Drawn } from "./views/charts";

interface Sheet {
  readonly draw: Drawer;
  size: { width: number; height: number } | undefined;
  drawn: Drawn;
  /** What the chart was last drawn from. */
  from: readonly unknown[];
}

/** The size of the type in a chart, CSS pixels. */
const TYPE = 12;

const SVG = "http://www.w3.org/2000/svg";

export class Sheets {
  readonly #sheets = new Map<ChartKind, Sheet>();
  readonly #sizes: ResizeObserver;

  /** One sheet for each chart; `sized` hears when their sizes are known and when they change. */
  constructor(engine: Engine, sized: () => void) {
    // Some browsers tell the size of what is drawn in an <svg>, so its frame is asked.
    this.#sizes = new ResizeObserver((entries) => {
      for (const { target, contentRect } of entries) {
        const sheet = [...this.#sheets.values()].find(({ drawn }) => drawn.frame === target);
        const { width, height } = contentRect;
        if (sheet && width > 0) sheet.size = { width, height };
      }
      sized();
    });
    for (const { id } of engine.plan.charts) {
      const svg = document.createElementNS(SVG, "svg");
      svg.setAttribute("class", "chart");
      svg.setAttribute("aria-hidden", "true");
      const frame = document.createElement("div");
      frame.append(svg);
      const drawn = { frame, svg, geometry: undefined };
      this.#sheets.set(id, { draw: engine.drawer(svg), size: undefined, drawn, from: [] });
    }
    this.observe();
  }

  observe(): void {
    for (const { drawn } of this.#sheets.values()) this.#sizes.observe(drawn.frame);
  }

  disconnect(): void {
    this.#sizes.disconnect();
  }

  get drawings(): Drawings {
    return new Map([...this.#sheets].map(([id, { drawn }]) => [id, drawn]));
  }

  /** Draws what is not drawn yet. */
  draw({ state, result }: Snapshot, bands: Work<Bands> = { status: "idle" }): void {
    const { language, measure, pins = [], presenting } = state.view;
    const pinned = pins.map(({ scenario }) => scenario);
    const charts = found(bands)?.charts;
    for (const [chart, sheet] of this.#sheets) {
      if (!sheet.size) continue;
      // For a room all of it is larger, so that its type is as large as that around it.
      const type = presenting && Number.parseFloat(getComputedStyle(sheet.drawn.frame).fontSize);
      const scale = type ? type / TYPE : 1;
      const [width, height] = [sheet.size.width / scale, sheet.size.height / scale];
      const band = charts?.[chart];
      const from = [result, language, measure, width, height, band, ...pinned];
      const same = from.length === sheet.from.length;
      if (same && from.every((part, index) => part === sheet.from[index])) continue;
      // Also where it fails: it would fail again.
      sheet.from = from;
      const options = { chart, width, height, language, measure, ...(band && { band }) };
      const geometry = sheet.draw(result, options, pinned);
      sheet.drawn = { ...sheet.drawn, geometry };
    }
  }
}
