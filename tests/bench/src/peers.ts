// The peers, each by its own fastest documented way to show new data, without animation.

import * as Plot from "@observablehq/plot";
import {
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
} from "chart.js";
import { LineChart, ScatterChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { type Columns, HEIGHT, type Peer, WIDTH } from "./data";
import { uplot } from "./uplot_peer";

Chart.register(
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
);
use([CanvasRenderer, GridComponent, LineChart, ScatterChart]);

const points = (years: number[], values: number[]) =>
  years.map((x, index) => ({ x, y: values[index] ?? 0 }));

const chartjs: Peer = (boxes, first) => {
  const labels = {
    id: "labels",
    // The words beside the marks, as the others draw them.
    afterDatasetsDraw(chart: Chart) {
      const { ctx } = chart;
      ctx.font = "12px sans-serif";
      const words = (chart.data.datasets[2] as unknown as { words: string[] }).words;
      chart.getDatasetMeta(2).data.forEach((mark, index) => {
        ctx.fillText(words[index] ?? "", mark.x + 8, mark.y + 4);
      });
    },
  };
  const sets = (columns: Columns) => [
    points(columns.years, columns.scenario),
    points(columns.years, columns.reference),
    columns.targets.map(({ year, level }) => ({ x: year, y: level })),
  ];
  const charts = boxes.map((box, index) => {
    const columns = first[index] as Columns;
    const canvas = box.appendChild(document.createElement("canvas"));
    canvas.width = WIDTH;
    canvas.height = HEIGHT;
    const [scenario = [], reference = [], marks = []] = sets(columns);
    return new Chart(canvas, {
      type: "line",
      data: {
        datasets: [
          { data: scenario, borderColor: "#0072b2", pointRadius: 0 },
          { data: reference, borderColor: "#767676", borderDash: [6, 4], pointRadius: 0 },
          {
            data: marks,
            showLine: false,
            pointRadius: 6,
            pointStyle: "rectRot",
            words: columns.targets.map(({ label }) => label),
          } as never,
        ],
      },
      options: {
        animation: false,
        responsive: false,
        devicePixelRatio: 2,
        parsing: false,
        normalized: true,
        scales: { x: { type: "linear" }, y: { type: "linear" } },
      },
      plugins: [labels],
    });
  });
  return (next) =>
    charts.forEach((chart, index) => {
      const columns = next[index] as Columns;
      sets(columns).forEach((data, set) => {
        const dataset = chart.data.datasets[set];
        if (dataset) dataset.data = data;
      });
      Object.assign(chart.data.datasets[2] ?? {}, {
        words: columns.targets.map(({ label }) => label),
      });
      chart.update("none");
    });
};

const echarts: Peer = (boxes, first) => {
  const series = (columns: Columns) => [
    { data: columns.years.map((year, index) => [year, columns.scenario[index]]) },
    { data: columns.years.map((year, index) => [year, columns.reference[index]]) },
    { data: columns.targets.map(({ year, level, label }) => [year, level, label]) },
  ];
  const looks = [
    { type: "line", showSymbol: false, lineStyle: { color: "#0072b2" } },
    { type: "line", showSymbol: false, lineStyle: { color: "#767676", type: "dashed" } },
    {
      type: "scatter",
      symbol: "diamond",
      symbolSize: 12,
      label: { show: true, position: "bottom", formatter: "{@[2]}" },
    },
  ];
  const charts = boxes.map((box, index) => {
    const chart = init(box, null, { width: WIDTH, height: HEIGHT, devicePixelRatio: 2 });
    chart.setOption({
      animation: false,
      xAxis: { type: "value", min: "dataMin", max: "dataMax" },
      yAxis: { type: "value", scale: true },
      series: series(first[index] as Columns).map((data, set) => ({ ...looks[set], ...data })),
    });
    return chart;
  });
  return (next) =>
    charts.forEach((chart, index) => {
      chart.setOption({ series: series(next[index] as Columns) });
      // Otherwise it paints in the next frame, outside the time taken.
      chart.getZr().flush();
    });
};

const plot: Peer = (boxes, first) => {
  const draw = (columns: Columns) =>
    Plot.plot({
      width: WIDTH,
      height: HEIGHT,
      x: { tickFormat: "d" },
      y: { grid: true },
      marks: [
        Plot.lineY(columns.reference, {
          x: columns.years,
          y: columns.reference,
          strokeDasharray: "6 4",
        }),
        Plot.lineY(columns.scenario, { x: columns.years, y: columns.scenario, stroke: "#0072b2" }),
        Plot.dot(columns.targets, { x: "year", y: "level", symbol: "diamond", r: 6 }),
        Plot.text(columns.targets, { x: "year", y: "level", text: "label", dy: 16 }),
      ],
    });
  const show = (next: Columns[]) =>
    boxes.forEach((box, index) => {
      box.replaceChildren(draw(next[index] as Columns));
    });
  show(first);
  return show;
};

export const peers: Record<string, Peer> = {
  uPlot: uplot,
  "Chart.js": chartjs,
  ECharts: echarts,
  "Observable Plot": plot,
};
