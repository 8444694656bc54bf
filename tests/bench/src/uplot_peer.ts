// uPlot: the fastest of the small chart libraries, and the yardstick for the first charts.

import uPlot from "uplot";
import { type Columns, HEIGHT, type Peer, WIDTH } from "./data";

const data = ({ years, scenario, reference }: Columns): uPlot.AlignedData => [
  years,
  scenario,
  reference,
];

export const uplot: Peer = (boxes, first) => {
  const shown = [...first];
  const charts = boxes.map((box, index) => {
    const columns = first[index] as Columns;
    const marks = (chart: uPlot) => {
      const { ctx } = chart;
      ctx.font = `${12 * devicePixelRatio}px sans-serif`;
      for (const { year, level, label } of shown[index]?.targets ?? []) {
        const x = chart.valToPos(year, "x", true);
        const y = chart.valToPos(level, "y", true);
        const half = 6 * devicePixelRatio;
        ctx.beginPath();
        ctx.moveTo(x, y - half);
        ctx.lineTo(x + half, y);
        ctx.lineTo(x, y + half);
        ctx.lineTo(x - half, y);
        ctx.closePath();
        ctx.fill();
        ctx.fillText(label, x, y + 3 * half);
      }
    };
    const levels = () => (shown[index]?.targets ?? []).map(({ level }) => level);
    return new uPlot(
      {
        width: WIDTH,
        height: HEIGHT,
        title: columns.title,
        legend: { show: false },
        cursor: { show: false },
        scales: {
          x: { time: false },
          y: {
            range: (_, least, greatest) => [
              Math.min(least, ...levels()),
              Math.max(greatest, ...levels()),
            ],
          },
        },
        series: [{}, { stroke: "#0072b2", width: 2 }, { stroke: "#767676", dash: [6, 4] }],
        hooks: { draw: [marks] },
      },
      data(columns),
      box,
    );
  });
  return (next) =>
    charts.forEach((chart, index) => {
      const columns = next[index] as Columns;
      shown[index] = columns;
      // It collects changes for a microtask; a batch draws at once.
      chart.batch(() => chart.setData(data(columns)));
    });
};
