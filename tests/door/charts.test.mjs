// Charts as text: well-formed, without a style of their own, and always the same.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, thrown } from "./load.mjs";

const door = await load("LOTRINH_WASM");
const { baselines, presets, charts, measures } = door.plan();
const { baseline } = baselines[0];

/** Whether every element that opens closes, in order. */
function isBalanced(svg) {
  const open = [];
  for (const [, close, name, self] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
    if (self) continue;
    if (close) {
      if (open.pop() !== name) return false;
    } else open.push(name);
  }
  return open.length === 0;
}

test("every chart of every preset is well-formed in both languages and measures", () => {
  for (const { scenario } of presets) {
    for (const { id: chart } of charts) {
      for (const language of ["vi", "en"]) {
        for (const { id: measure } of measures) {
          const spec = {
            baseline,
            scenario,
            reference: presets[0].scenario,
            chart,
            language,
            measure,
          };
          const svg = door.chart(spec);
          assert.ok(svg.startsWith("<svg ") && isBalanced(svg), svg);
          assert.doesNotMatch(svg, /style=|<style|<script|NaN|Infinity|undefined|inf/);
          assert.equal(door.chart(spec), svg);
        }
      }
    }
  }
});

test("numbers are grouped as the language does", () => {
  const spec = { baseline, scenario: presets[0].scenario, chart: "posts" };
  assert.match(door.chart({ ...spec, language: "vi" }), />20\.000</);
  assert.match(door.chart({ ...spec, language: "en" }), />20,000</);
});

test("a spec that cannot be drawn is refused by field", () => {
  const spec = { baseline, scenario: presets[0].scenario, chart: "units" };
  const cases = [
    [{ width: 0 }, "out_of_range", "spec.width"],
    [{ height: Number.NaN }, "out_of_range", "spec.height"],
    [{ width: 1e9 }, "out_of_range", "spec.width"],
    [{ chart: "pie" }, "unknown_value", "spec.chart"],
    [{ language: "fr" }, "unknown_value", "spec.language"],
    [{ colour: "red" }, "unknown_field", "spec.colour"],
    [{ scenario: {} }, "missing_field", "spec.scenario.schema"],
    [
      { reference: { schema: "lotrinh-scenario/1", reorganisations: { T99: {} } } },
      "unknown_field",
      "spec.reference.reorganisations.T99",
    ],
  ];
  for (const [part, code, path] of cases) {
    const error = thrown(() => door.chart({ ...spec, ...part }));
    assert.deepEqual([error.name, error.code, error.path], ["LotrinhError", code, path]);
  }
});
