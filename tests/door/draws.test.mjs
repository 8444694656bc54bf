// Draws and bands through the door: the same numbers as natively, errors for what is no draw.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load, thrown } from "./load.mjs";

const door = await load("LOTRINH_WASM");
const { baselines, presets, charts, targets } = door.plan();
const { baseline } = baselines[0];
const { scenario } = presets.find(({ id }) => id === "early_effort");
const draw = (from, to, seed = 7) => door.draw(baseline, scenario, { seed, from, to });

test("draws are the native ones, bit by bit, and so are the bands", () => {
  const lines = readFileSync(process.env.LOTRINH_RUNS, "utf8").trim().split("\n");
  let compared = 0;
  for (const line of lines) {
    const { baseline, scenario, draws } = JSON.parse(line);
    if (!draws) continue;
    const { seed, from, to, values, fates, bands } = draws;
    const drawn = door.draw(baseline, scenario, { seed, from, to });
    // JSON writes as null what is not a number.
    const numbers = [...drawn.values].map((value) => (Number.isNaN(value) ? null : value));
    assert.deepEqual(numbers, values);
    assert.deepEqual([...drawn.fates], fates);
    assert.deepEqual(door.bands([drawn]), bands);
    compared += 1;
  }
  assert.ok(compared >= 50, `only ${compared} runs with draws`);
});

test("pieces put together in any order are the whole", () => {
  const whole = door.bands([draw(0, 100)]);
  assert.deepEqual(door.bands([draw(60, 100), draw(0, 13), draw(13, 60)]), whole);
  assert.equal(whole.draws, 100);
  assert.deepEqual(
    Object.keys(whole.charts),
    charts.map(({ id }) => id),
  );
  for (const [id, chance] of Object.entries(whole.chances)) {
    assert.ok(targets.some((target) => target.id === id) && chance >= 0 && chance <= 1, id);
  }
});

test("no draws at all give bands without a number", () => {
  const { draws, charts, chances } = door.bands([]);
  assert.equal(draws, 0);
  assert.deepEqual(chances, {});
  assert.ok(charts.posts.q50.every((number) => number === null));
});

test("what is no draw is refused, with its place", () => {
  const piece = draw(0, 4);
  const cases = [
    [null, "draws"],
    [{}, "draws"],
    [[null], "draws[0].seed"],
    [[{ ...piece, seed: "7" }], "draws[0].seed"],
    [[piece, { ...draw(4, 8), seed: 8 }], "draws[1].seed"],
    [[{ ...piece, from: -1 }], "draws[0].from"],
    [[piece, draw(3, 8)], "draws[1].from"],
    [[{ ...piece, values: [...piece.values] }], "draws[0].values"],
    [[{ ...piece, values: piece.values.slice(1) }], "draws[0].values"],
    [[{ ...piece, fates: piece.fates.slice(1) }], "draws[0].fates"],
    [[{ ...piece, fates: new Float64Array(piece.fates) }], "draws[0].fates"],
    [[new Proxy(piece, { get: () => assert.fail("a trap") })], "draws[0].seed"],
  ];
  for (const [pieces, path] of cases) {
    const error = thrown(() => door.bands(pieces));
    assert.equal(error.name, "LotrinhError");
    assert.equal(error.path, path);
  }
  for (const [options, path] of [
    [{ seed: 0, from: 2, to: 1 }, "options.to"],
    [{ seed: 0, from: 0, to: 65537 }, "options.to"],
    [{ seed: 0.5, from: 0, to: 1 }, "options.seed"],
    [{ seed: 0, from: 0 }, "options.to"],
    [{ seed: 0, from: 0, to: 1, more: 1 }, "options.more"],
    [undefined, "options"],
  ]) {
    assert.equal(thrown(() => door.draw(baseline, scenario, options)).path, path);
  }
  assert.equal(draw(0, 4).fates.length, 4 * targets.length);
});
