// What it would take, and what it hangs on: the answers cross whole, and questions are refused by
// field.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load, thrown } from "./load.mjs";

const door = await load("LOTRINH_WASM");
const { baselines, presets, targets, levers } = door.plan();
const { baseline } = baselines[0];
const neutral = { schema: "lotrinh-scenario/1" };

const verdict = (scenario, target) =>
  door.simulate(baseline, scenario).verdicts.find(({ id }) => id === target);

test("what asks for many runs gives the same, bit by bit", () => {
  const lines = readFileSync(process.env.LOTRINH_RUNS, "utf8").trim().split("\n");
  let compared = 0;
  for (const [index, line] of lines.entries()) {
    const { baseline, scenario, analysis } = JSON.parse(line);
    if (!analysis) continue;
    const { goals, all, hangs_on, units, posts } = analysis;
    for (const { target, lever, answer } of goals) {
      const found = door.goal_seek(baseline, scenario, { target, lever });
      assert.deepEqual(found, answer, `run ${index}: ${target} with ${lever}`);
    }
    assert.deepEqual(door.goal_seek_all(baseline, scenario), all, `run ${index}`);
    assert.deepEqual(door.sensitivity(baseline, scenario), hangs_on, `run ${index}`);
    assert.deepEqual(door.quotas(baseline, scenario, "units"), units, `run ${index}`);
    assert.deepEqual(door.quotas(baseline, scenario, "posts"), posts, `run ${index}`);
    compared += 1;
  }
  assert.ok(compared >= 25, `only ${compared} runs with all that`);
});

test("the value found, simulated, meets the target with the margin told", () => {
  const options = { target: "units_2021", lever: "consolidation" };
  const { answer, value, margin, best_margin } = door.goal_seek(baseline, neutral, options);
  assert.deepEqual([answer, best_margin], ["found", null]);
  const found = verdict({ ...neutral, levers: { consolidation: [value, 0, 0] } }, "units_2021");
  assert.deepEqual([found.status, found.margin], ["met", margin]);
});

test("every question has one of four answers, with null for what it does not have", () => {
  const parts = {
    already_met: ["margin"],
    found: ["value", "margin"],
    infeasible: ["best_margin", "best_margin_absolute"],
    not_assessable: [],
  };
  const seen = new Set();
  for (const { scenario } of presets) {
    for (const { id: target } of targets) {
      for (const { id: lever } of levers) {
        const { answer, ...rest } = door.goal_seek(baseline, scenario, { target, lever });
        assert.deepEqual(Object.keys(rest), [
          "value",
          "margin",
          "best_margin",
          "best_margin_absolute",
        ]);
        const given = Object.keys(rest).filter((part) => Number.isFinite(rest[part]));
        assert.deepEqual(given, parts[answer]);
        assert.ok(Object.values(rest).every((part) => part === null || Number.isFinite(part)));
        seen.add(answer);
      }
    }
  }
  assert.deepEqual([...seen].sort(), Object.keys(parts).sort());
});

test("all targets together give levers that a scenario takes", () => {
  for (const { scenario } of presets) {
    const { periods, levers } = door.goal_seek_all(baseline, scenario);
    const { verdicts } = door.simulate(baseline, { ...scenario, levers });
    const years = ["2021", "2025", "2030"];
    assert.deepEqual(
      periods.map(({ period }) => period),
      years.map((year) => `to_${year}`),
    );
    for (const [index, { share, binding, shortages }] of periods.entries()) {
      const ofPeriod = ({ id, status }) => id.endsWith(years[index]) && status === "missed";
      const missed = verdicts.filter(ofPeriod).map(({ id }) => id);
      assert.deepEqual(missed, share === null ? binding : []);
      const told = missed.map((name) => {
        const { margin, margin_absolute } = verdicts.find(({ id }) => id === name);
        return { margin, margin_absolute };
      });
      if (share === null) assert.deepEqual(shortages, told);
      assert.equal(shortages.length, binding.length);
    }
  }
});

test("an influence is the difference of two runs, bit by bit", () => {
  const scenario = { ...neutral, levers: { consolidation: [0.02, 0.02, 0.02] } };
  const influences = door.sensitivity(baseline, scenario);
  assert.equal(Object.keys(influences).length, 13);
  const at = (share, of) =>
    verdict({ ...neutral, levers: { consolidation: [share, share, share] } }, "units_2021")[of];
  const [low, high] = [0.01, 0.03].map((share) => at(share, "margin") - at(0.02, "margin"));
  const counted = (share) => at(share, "margin_absolute") - at(0.02, "margin_absolute");
  const found = influences.units_2021.find(({ what }) => what === "consolidation");
  assert.deepEqual(found, {
    what: "consolidation",
    low,
    high,
    span: Math.abs(high - low),
    low_absolute: counted(0.01),
    high_absolute: counted(0.03),
  });
});

test("a question about what does not exist is refused by field", () => {
  const good = { target: "units_2021", lever: "consolidation" };
  const cases = [
    [{ ...good, target: "units_2022" }, "unknown_value", "options.target"],
    [{ ...good, lever: "merge" }, "unknown_value", "options.lever"],
    [{ ...good, lever: undefined }, "missing_field", "options.lever"],
    [{ ...good, year: 2021 }, "unknown_field", "options.year"],
    [undefined, "wrong_type", "options"],
  ];
  for (const [options, code, path] of cases) {
    const error = thrown(() => door.goal_seek(baseline, neutral, options));
    assert.deepEqual([error.name, error.code, error.path], ["LotrinhError", code, path]);
  }
  for (const call of [door.goal_seek, door.goal_seek_all, door.sensitivity]) {
    const error = thrown(() => call(baseline, { ...neutral, lever: {} }, good));
    assert.deepEqual([error.code, error.path], ["unknown_field", "scenario.lever"]);
  }
});

test("some targets alone are sought, and one that is none is refused by its place", () => {
  const found = door.goal_seek_some(baseline, neutral, ["posts_2021"]);
  const [first, ...later] = found.periods;
  assert.ok(first.share > 0 && first.share < 1);
  assert.deepEqual(first.binding, ["posts_2021"]);
  assert.ok(later.every(({ share, binding }) => share === 0 && binding.length === 0));
  const met = verdict({ ...neutral, levers: found.levers }, "posts_2021");
  assert.equal(met.status, "met");
  const all = targets.map(({ id }) => id);
  const same = door.goal_seek_some(baseline, neutral, all);
  assert.deepEqual(same, door.goal_seek_all(baseline, neutral));
  const refused = thrown(() => door.goal_seek_some(baseline, neutral, ["posts_2021", "posts"]));
  assert.equal(refused.path, "targets[1]");
});

test("what the sectors add crosses as plain numbers, and makes the fall", () => {
  for (const { scenario } of presets) {
    const { sectors } = door.plan();
    for (const { target, fall, sectors: parts } of door.contributions(baseline, scenario)) {
      assert.ok(targets.some(({ id }) => id === target));
      assert.deepEqual(Object.keys(parts).sort(), sectors.map(({ id }) => id).sort());
      const sum = Object.values(parts).reduce((sum, part) => sum + part, 0);
      assert.ok(Math.abs(sum - fall) < 1e-6, `${target}: ${sum} of ${fall}`);
    }
  }
});
