// A page with the four charts of everyone, side by side, for the driver to move.

import init, { plan, type Scenario, simulate } from "lotrinh";
import wasm from "lotrinh/lotrinh_bg.wasm?url";
import { columns, HEIGHT, WIDTH } from "./data";
import { ours } from "./ours";
import { peers } from "./peers";

declare global {
  interface Window {
    /** Milliseconds of one move, by name. */
    bench?: { names: string[]; move(name: string, step: number): number; door(): Door };
  }
}

/** Median milliseconds of calls through the door. */
type Door = Record<"simulate" | "totals only" | "plan", number>;

await init({ module_or_path: wasm });

const known = plan();
const baseline = known.baselines[0]?.baseline;
const neutral = known.presets[0]?.scenario;
const preset = known.presets.find(({ id }) => id === "exactly_the_plan")?.scenario;
const host = document.querySelector("#charts");
if (!baseline || !neutral || !preset || !host) throw new Error("the plan lacks what is measured");

/** The scenarios that the lever passes through, to and fro. */
const steps = Array.from({ length: 40 }, (_, step): Scenario => {
  const share = 0.001 * (step < 20 ? step : 40 - step);
  return { ...preset, levers: { ...preset.levers, consolidation: [share, 0.02, share] } };
});
const before = simulate(baseline, neutral);
// The peers only draw: what they draw is ready.
const ready = steps.map((scenario) => columns(simulate(baseline, scenario), before));

function boxes(): HTMLElement[] {
  return Array.from({ length: 4 }, () => {
    const box = document.createElement("div");
    box.style.width = `${WIDTH}px`;
    box.style.height = `${HEIGHT}px`;
    // As on the page: what is drawn does not move what is around it.
    box.style.contain = "size layout";
    return box;
  });
}

const moves = new Map<string, (step: number) => void>();
const roots = new Map<string, HTMLElement[]>();

function add(name: string, make: (boxes: HTMLElement[]) => (step: number) => void): void {
  const own = boxes();
  host?.append(...own);
  roots.set(name, own);
  moves.set(name, make(own));
}

add("Lộ Trình", (own) => {
  const move = ours(own, baseline, neutral);
  return (step) => move(steps[step % steps.length] as Scenario);
});
for (const [name, peer] of Object.entries(peers)) {
  add(name, (own) => {
    const draw = peer(own, ready[0] ?? []);
    return (step) => draw(ready[step % ready.length] ?? []);
  });
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}

function timed(call: () => void): number {
  const times = Array.from({ length: 300 }, () => {
    const start = performance.now();
    for (let round = 0; round < 10; round += 1) call();
    return (performance.now() - start) / 10;
  });
  return median(times);
}

window.bench = {
  names: [...moves.keys()],
  move(name, step) {
    const start = performance.now();
    moves.get(name)?.(step);
    // Lays out whatever the move changed.
    for (const root of roots.get(name) ?? []) root.getBoundingClientRect();
    return performance.now() - start;
  },
  door: () => ({
    simulate: timed(() => simulate(baseline, preset)),
    "totals only": timed(() => simulate(baseline, preset, { detail: "totals" })),
    plan: timed(plan),
  }),
};
