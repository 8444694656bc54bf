// One worker of the benchmark of draws: the module and the plain equations, on request.

import init, { type Baseline, type Draws, plan, Sampler, type Scenario } from "lotrinh/whole";
import wasm from "lotrinh/whole.wasm?url";
import { plain } from "./plain";

/** Draws at a call: enough to fill the lanes, few enough to stay responsive. */
const CHUNK = 1024;

function* pieces(
  baseline: Baseline,
  scenario: Scenario,
  from: number,
  to: number,
): Generator<Draws> {
  const sampler = new Sampler(baseline, scenario);
  for (let at = from; at < to; at += CHUNK) {
    yield sampler.draw({ seed: 7, from: at, to: Math.min(at + CHUNK, to) });
  }
  sampler.free();
}

async function ready() {
  await init({ module_or_path: wasm });
  const all = plan();
  const baseline = all.baselines[0]?.baseline;
  const scenario = all.presets.find(({ id }) => id === "early_effort")?.scenario;
  if (!baseline || !scenario) throw new Error("the plan brings neither");
  const kernel = plain(all, baseline, scenario);
  const made = (from: number, to: number) => pieces(baseline, scenario, from, to);
  return { kernel, made };
}

const setup = ready();

export interface Job {
  readonly kind: "wasm" | "plain" | "compare";
  readonly from: number;
  readonly to: number;
  readonly assumptions?: Float64Array;
}

self.onmessage = async ({ data }: MessageEvent<Job>) => {
  const { kernel, made } = await setup;
  const { kind, from, to, assumptions = new Float64Array() } = data;
  const count = kind === "wasm" ? 0 : to - from;
  const values = new Float64Array(count * 68);
  const fates = new Uint8Array(count * 15);
  const begun = performance.now();
  if (kind === "wasm") {
    // None is kept, as none is natively.
    for (const piece of made(from, to)) if (piece.values.length === 0) throw new Error("no draws");
  }
  if (kind === "plain") kernel(assumptions, values, fates);
  const time = performance.now() - begun;
  let apart = 0;
  if (kind === "compare") {
    kernel(assumptions, values, fates);
    let at = 0;
    for (const piece of made(from, to)) {
      for (const value of piece.values) {
        const other = values[at++] as number;
        apart = Math.max(apart, Math.abs(value - other) / Math.max(1, Math.abs(value)));
      }
    }
    at = 0;
    for (const piece of made(from, to)) {
      for (const fate of piece.fates) if (fate !== fates[at++]) apart = Number.POSITIVE_INFINITY;
    }
  }
  self.postMessage({ time, apart });
};
