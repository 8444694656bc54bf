// The four charts by uPlot alone, as small and early as a page can have them.

import "uplot/dist/uPlot.min.css";
import type { Columns } from "./data";
import { uplot } from "./uplot_peer";

const stocks = Array.from({ length: 16 }, (_, index) => 2015 + index);
const flows = Array.from({ length: 20 }, (_, index) => 2011 + index);

function chart(title: string, years: number[], from: number, to: number): Columns {
  const scenario = years.map((_, index) => from + ((to - from) * index) / (years.length - 1));
  const targets = [2021, 2025].map((year) => ({ year, level: (from + to) / 2, label: "✓ đạt" }));
  return { title, years, scenario, reference: years.map(() => from), targets };
}

const host = document.querySelector("#charts");
const boxes = Array.from({ length: 4 }, () => document.createElement("div"));
host?.append(...boxes);
uplot(boxes, [
  chart("Đơn vị", stocks, 650, 526),
  chart("Biên chế", stocks, 20_000, 14_580),
  chart("Tự chủ", stocks, 1.5, 20),
  chart("Chi", flows, 1500, 3225),
]);
