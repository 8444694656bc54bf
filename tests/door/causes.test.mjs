// Where changes come from crosses as a drawing and as numbers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, thrown } from "./load.mjs";

const door = await load("LOTRINH_WASM");
const { baselines, presets, drawings } = door.plan();
const { baseline } = baselines[0];
const { scenario } = presets.find(({ id }) => id === "early_effort");

test("the numbers are those of the run, and add up", () => {
  const run = door.simulate(baseline, scenario, { detail: "sector_causes" });
  for (const sector of [null, "health"]) {
    for (const subject of ["posts", "staff", "units"]) {
      const why = door.causes(baseline, scenario, { subject, sector });
      assert.deepEqual(structuredClone(why), why);
      assert.deepEqual(why.causes, drawings.causes);
      const series = sector ? run.sectors[sector] : run.totals;
      const causes = sector ? run.sector_causes[sector] : run.causes;
      assert.deepEqual(why.stock, series[subject]);
      for (const { cause, years } of why.parts) assert.deepEqual(years, causes[subject][cause]);
      for (const { start, end, parts } of why.accounts) {
        const sum = parts.reduce((sum, { change }) => sum + change, start);
        assert.ok(Math.abs(sum - end) < 1e-6);
      }
      assert.deepEqual(
        why.accounts.map(({ first, last }) => [first, last]),
        [
          [2016, 2021],
          [2022, 2025],
          [2026, 2030],
          [2016, 2030],
        ],
      );
    }
  }
});

test("each cause has a class of its own in the picture", () => {
  const { picture } = door.causes(baseline, scenario, { subject: "posts", width: 900 });
  const classes = picture.groups.map((group) => group.class);
  for (const part of ["part-first", "part-second", "part-third", "part-moved", "part-vacant"]) {
    assert.ok(classes.includes(part), part);
  }
  assert.ok(!classes.includes("part-added"));
});

test("what cannot be drawn is refused by field", () => {
  const cases = [
    [{}, "missing_field", "options.subject"],
    [{ subject: "money" }, "unknown_value", "options.subject"],
    [{ subject: "posts", period: "to_1999" }, "unknown_value", "options.period"],
    [{ subject: "posts", depth: 3 }, "unknown_field", "options.depth"],
  ];
  for (const [options, code, path] of cases) {
    const error = thrown(() => door.causes(baseline, scenario, options));
    assert.deepEqual([error.name, error.code, error.path], ["LotrinhError", code, path]);
  }
});
