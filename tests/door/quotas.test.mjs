// Whole-number quotas: the table crosses as plain whole numbers that add up.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, thrown } from "./load.mjs";

const door = await load("LOTRINH_WASM");
const { baselines, presets, sectors } = door.plan();
const { baseline } = baselines[0];
const neutral = { schema: "lotrinh-scenario/1" };
const METRICS = ["units", "posts"];

const sum = (numbers) => numbers.reduce((all, number) => all + number, 0);

test("every preset gives whole cuts whose rows and columns add up", () => {
  for (const { scenario } of presets) {
    for (const metric of METRICS) {
      const quotas = door.quotas(baseline, scenario, metric);
      assert.equal(quotas.years.length, 15);
      assert.deepEqual([quotas.years[0], quotas.years.at(-1)], [2016, 2030]);
      assert.deepEqual(
        Object.keys(quotas.sectors),
        sectors.map(({ id }) => id),
      );
      for (const [id, cuts] of Object.entries(quotas.sectors)) {
        assert.ok(cuts.every(Number.isInteger), id);
        assert.equal(sum(cuts), quotas.sums[id], id);
      }
      for (const [index, total] of quotas.totals.entries()) {
        const column = Object.values(quotas.sectors).map((cuts) => cuts[index]);
        assert.equal(sum(column), total);
      }
      assert.equal(sum(quotas.totals), quotas.sum);
      assert.deepEqual(quotas.lost, []);
    }
  }
});

test("running totals stay within one of the simulated ones but where they run ahead", () => {
  for (const { scenario } of presets) {
    const { totals: stocks } = door.simulate(baseline, scenario);
    for (const metric of METRICS) {
      const { years, totals, ahead, simulated } = door.quotas(baseline, scenario, metric);
      let running = 0;
      for (const [index, year] of years.entries()) {
        running += totals[index];
        const cut = stocks[metric][0] - stocks[metric][index + 1];
        assert.equal(simulated.totals[index], cut);
        assert.ok(Math.abs(running - cut) < (ahead.includes(year) ? 3 : 1), `${metric} ${year}`);
      }
    }
  }
});

test("a scenario that does nothing asks for nothing", () => {
  for (const metric of METRICS) {
    const { sectors, totals, sum, ahead } = door.quotas(baseline, neutral, metric);
    const cuts = [...Object.values(sectors).flat(), ...totals];
    assert.ok(cuts.every((cut) => Object.is(cut, 0)));
    assert.deepEqual([sum, ahead], [0, []]);
  }
});

test("a metric that has no quotas is refused by name", () => {
  const cases = [
    ["staff", "unknown_value", "“staff”"],
    [5, "wrong_type", "5"],
    [undefined, "wrong_type", "null"],
    [{ metric: "units" }, "wrong_type", "an object"],
  ];
  for (const [metric, code, value] of cases) {
    const error = thrown(() => door.quotas(baseline, neutral, metric));
    const told = [error.name, error.code, error.path, error.value];
    assert.deepEqual(told, ["LotrinhError", code, "metric", value]);
    assert.ok(error.message.includes(value), error.message);
  }
  const error = thrown(() => door.quotas(baseline, { ...neutral, lever: {} }, "units"));
  assert.deepEqual([error.code, error.path], ["unknown_field", "scenario.lever"]);
});
