// Savings in the shape of forms 2đ and 2e: every number is there, and no more than spending fell.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, thrown } from "./load.mjs";

const door = await load("LOTRINH_WASM");
const { baselines, presets, sectors } = door.plan();
const { baseline } = baselines[0];
const neutral = { schema: "lotrinh-scenario/1" };

const numbers = (value) =>
  typeof value === "object" ? Object.values(value).flatMap(numbers) : [value];

test("every preset has both forms for every year and sector", () => {
  const idle = door.simulate(baseline, neutral).totals.support.nominal.slice(5);
  for (const { id, scenario } of presets) {
    const done = door.simulate(baseline, scenario).totals.support.nominal.slice(5);
    const { years } = door.savings(baseline, scenario);
    assert.deepEqual([years[0].year, years.at(-1).year, years.length], [2016, 2030, 15]);
    for (const [index, of] of years.entries()) {
      assert.deepEqual(
        Object.keys(of.sectors),
        sectors.map(({ id }) => id),
      );
      assert.ok(numbers(of).every(Number.isFinite), id);
      const fall = idle[index] - done[index];
      const { posts, autonomy } = of.province;
      assert.ok(posts.since_2015 + autonomy.since_2015 <= Math.max(0, fall) + 1e-6, id);
      assert.ok(posts.saved + autonomy.saved <= Math.max(0, fall) + 1e-6, id);
    }
  }
});

test("what is no scenario is refused by name", () => {
  const error = thrown(() => door.savings(baseline, { ...neutral, lever: {} }));
  assert.deepEqual(
    [error.name, error.code, error.path],
    ["LotrinhError", "unknown_field", "scenario.lever"],
  );
});

test("a target that is due stands as judged, and a year that there is not is refused", () => {
  const { scenario } = presets[1];
  const { verdicts } = door.simulate(baseline, scenario);
  const standings = door.standings(baseline, scenario, 2021);
  assert.ok(standings.length >= 5);
  for (const { target, status, measure } of standings.filter(({ target }) =>
    target.endsWith("2021"),
  )) {
    const verdict = verdicts.find(({ id }) => id === target);
    assert.deepEqual([status, measure], [verdict.status, verdict.measure]);
  }
  for (const year of [2031, "2021", 2020.5, null]) {
    const error = thrown(() => door.standings(baseline, scenario, year));
    assert.deepEqual([error.name, error.path], ["LotrinhError", "year"]);
  }
});
