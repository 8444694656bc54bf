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

/** The bands of a scenario, from a few draws. */
function bandsOf(scenario) {
  return door.bands([door.draw(baseline, scenario, { seed: 1, from: 0, to: 64 })]).charts;
}

/** The paths of a role. */
function paths(svg, role) {
  const [, group = ""] = svg.match(new RegExp(`<g class="${role}"[^>]*>(.*?)</g>`)) ?? [];
  return [...group.matchAll(/ d="([^"]*)"/g)].map(([, d]) => d);
}

test("the bands of every preset are drawn under its lines, in both measures", () => {
  for (const { scenario } of presets) {
    const bands = bandsOf(scenario);
    for (const { id: chart } of charts) {
      const plain = door.chart({ baseline, scenario, chart });
      assert.equal(door.chart({ baseline, scenario, chart, band: null }), plain);
      for (const { id: measure } of measures) {
        const spec = { baseline, scenario, chart, measure, band: bands[chart] };
        const svg = door.chart(spec);
        assert.ok(isBalanced(svg), svg);
        assert.doesNotMatch(svg, /NaN|Infinity|undefined|inf/);
        // Made-up figures without a recurrent budget in some year could leave gaps; there are none.
        assert.equal(paths(svg, "band").length, 1);
        assert.equal(paths(svg, "band-inner").length, 1);
        assert.ok(svg.indexOf('class="band-inner"') < svg.indexOf('class="scenario"'));
        assert.equal(paths(svg, "scenario").length, 1);
      }
    }
  }
});

test("a band without any width lies on the line", () => {
  const { scenario } = presets[1];
  const fixed = Object.fromEntries(
    Object.entries(door.plan().parameters.assumptions).map(([id, { value }]) => [
      id,
      { value, low: value, high: value },
    ]),
  );
  const certain = { ...scenario, assumptions: fixed };
  const svg = door.chart({
    baseline,
    scenario: certain,
    chart: "posts",
    band: bandsOf(certain).posts,
  });
  const points = (d) => d.replace(/[MZ]/g, "").split("L");
  const [band] = paths(svg, "band").map(points);
  const line = points(paths(svg, "scenario")[0]);
  assert.deepEqual(band, [...line, ...line.toReversed()]);
});

test("a band that does not fit the chart is refused by field", () => {
  const { scenario } = presets[0];
  const bands = bandsOf(scenario);
  const cases = [
    [bands.support, "wrong_length", "spec.band.years"],
    [
      { ...bands.posts, q90: bands.posts.q10.map((value) => value - 1) },
      "inconsistent",
      "spec.band.q90[0]",
    ],
    [{ ...bands.posts, q25: undefined }, "missing_field", "spec.band.q25"],
    [{ ...bands.posts, mean: [] }, "unknown_field", "spec.band.mean"],
  ];
  for (const [band, code, path] of cases) {
    const error = thrown(() => door.chart({ baseline, scenario, chart: "posts", band }));
    assert.deepEqual([error.name, error.code, error.path], ["LotrinhError", code, path]);
  }
});

test("up to three scenarios are drawn beside the reference, and a fourth is refused", () => {
  const spec = { baseline, scenario: presets[0].scenario, chart: "posts" };
  const others = presets.slice(1, 5).map(({ scenario }) => scenario);
  const svg = door.chart({ ...spec, reference: presets[0].scenario, pinned: others.slice(0, 3) });
  for (const role of ["pin-first", "pin-second", "pin-third"]) {
    assert.equal(paths(svg, role).length, 1, role);
  }
  const many = thrown(() => door.chart({ ...spec, pinned: others }));
  assert.deepEqual([many.code, many.path], ["wrong_length", "spec.pinned"]);
  const wrong = thrown(() => door.chart({ ...spec, pinned: [others[0], {}] }));
  assert.deepEqual([wrong.code, wrong.path], ["missing_field", "spec.pinned[1].schema"]);
  assert.equal(door.chart({ ...spec, pinned: [] }), door.chart(spec));
});

test("a chart as a file says what it is told, has its numbers beside, and names what is wrong", () => {
  const scenario = presets[1].scenario;
  const options = { chart: "posts", subtitle: "Bản nháp", notes: ["Nguồn"], language: "vi" };
  const file = door.chart_file(baseline, scenario, presets[0].scenario, [], options);
  assert.ok(isBalanced(file.svg) && file.svg.includes("Bản nháp") && file.svg.includes("Nguồn"));
  assert.deepEqual([file.years.length, file.scenario.length, file.reference.length], [16, 16, 16]);
  assert.deepEqual([file.title, file.unit, file.band], ["Biên chế", "biên chế", null]);
  assert.equal(door.chart_file(baseline, scenario, null, [], options).reference, null);

  const wrong = { ...presets[0].scenario, levers: { consolidation: [2, 0, 0] } };
  const refused = (...args) => thrown(() => door.chart_file(baseline, ...args)).path;
  assert.equal(refused(scenario, wrong, [], options), "reference.levers.consolidation[0]");
  assert.equal(refused(scenario, null, [], { ...options, notes: [1] }), "options.notes[0]");
  assert.equal(refused(scenario, null, [wrong], options), "pinned[0].levers.consolidation[0]");
  assert.equal(
    refused(
      scenario,
      null,
      presets.slice(0, 4).map((one) => one.scenario),
      options,
    ),
    "pinned",
  );
});
