// Ours: the whole move, from the lever's value to four charts.

import { type Baseline, type ChartKind, ChartView, type Scenario, Simulation } from "lotrinh";
import { HEIGHT, WIDTH } from "./data";

const SVG = "http://www.w3.org/2000/svg";
const CHARTS: ChartKind[] = ["units", "posts", "autonomy", "support"];

/** Draws into boxes; gives the move that runs a scenario and draws it. */
export function ours(
  boxes: HTMLElement[],
  baseline: Baseline,
  reference: Scenario,
): (scenario: Scenario) => void {
  const against = new Simulation(baseline, reference);
  const views = boxes.map((box) => {
    const svg = box.appendChild(document.createElementNS(SVG, "svg"));
    svg.setAttribute("width", String(WIDTH));
    svg.setAttribute("height", String(HEIGHT));
    svg.setAttribute("font-size", "12");
    return new ChartView(svg);
  });
  return (scenario) => {
    const simulation = new Simulation(baseline, scenario);
    simulation.run({ detail: "totals" });
    views.forEach((view, index) => {
      const chart = CHARTS[index] ?? "units";
      view.draw(simulation, against, { chart, width: WIDTH, height: HEIGHT, language: "vi" });
    });
    simulation.free();
  };
}
