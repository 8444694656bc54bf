// Should the crate ever panic, the page learns of it, and the next call works.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, thrown } from "./load.mjs";

const door = await load("LOTRINH_PROBE");
const { baselines, presets } = door.plan();
const run = () => door.simulate(baselines[0].baseline, presets[1].scenario);

test("a panic is an error with a message, and the next call works", () => {
  const before = run();
  for (let round = 0; round < 20; round += 1) {
    const error = thrown(() => door.panic_probe());
    assert.ok(error instanceof Error);
    assert.equal(error.name, "LotrinhError");
    assert.equal(error.code, "internal");
    assert.match(error.message, /a panic on purpose/);
    assert.deepEqual(run(), before);
  }
});

test("what was kept from before a panic is refused, not misread", () => {
  const kept = new door.Simulation(baselines[0].baseline, presets[1].scenario);
  thrown(() => door.panic_probe());
  run();
  assert.ok(thrown(() => kept.run()) instanceof Error);
  assert.equal(run().verdicts.length, 15);
});
