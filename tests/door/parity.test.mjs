// Native and wasm give the same numbers to the bit, and the same charts.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "./load.mjs";

const door = await load("LOTRINH_WASM");

const json = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

test("random runs are the same, bit by bit", () => {
  const lines = readFileSync(process.env.LOTRINH_RUNS, "utf8").trim().split("\n");
  assert.ok(lines.length >= 100, `only ${lines.length} runs`);
  for (const [index, line] of lines.entries()) {
    const { baseline, scenario, run, options, svg } = JSON.parse(line);
    // deepEqual tells numbers apart by Object.is.
    assert.deepEqual(door.simulate(baseline, scenario), run, `run ${index}`);
    assert.equal(door.chart({ baseline, scenario, ...options }), svg, `chart ${index}`);
  }
});

test("every preset gives its golden run", () => {
  const { baselines, presets } = door.plan();
  for (const { id, scenario } of presets) {
    const golden = json(`../golden/presets/${id}.json`);
    assert.deepEqual(door.simulate(baselines[0].baseline, scenario), golden, id);
  }
  assert.equal(presets.length, readdirSync(new URL("../golden/presets", import.meta.url)).length);
});

test("a kept simulation gives what a single call gives, in each detail", () => {
  const { baselines, presets } = door.plan();
  const [baseline, scenario] = [baselines[0].baseline, presets.at(-1).scenario];
  const kept = new door.Simulation(baseline, scenario);
  const whole = door.simulate(baseline, scenario, { detail: "sector_causes" });
  assert.deepEqual(kept.run({ detail: "sector_causes" }), whole);
  assert.deepEqual(kept.run({ detail: "totals" }).totals, whole.totals);
  assert.equal(Object.keys(kept.run().sectors).length, 10);
  kept.free();
});
