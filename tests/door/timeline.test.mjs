// The plan's deadlines in a scenario cross as a drawing and as a list.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, thrown } from "./load.mjs";

const door = await load("LOTRINH_WASM");
const { presets, tasks, reorganisations, clashes } = door.plan();
const { scenario } = presets.find(({ id }) => id === "named_mergers");

test("every task and every reorganisation is in the list", () => {
  const timeline = door.timeline(scenario, {});
  assert.deepEqual(structuredClone(timeline), timeline);
  const ids = new Set(timeline.entries.map(({ id }) => id));
  for (const { id } of [...tasks, ...reorganisations]) assert.ok(ids.has(id), id);
  assert.deepEqual(timeline.peak, { quarter: { year: 2019, quarter: 4 }, count: 27 });
  assert.deepEqual(timeline.planned_peak, timeline.peak);
});

test("a clash brings the clauses of its tasks", () => {
  const all = [...tasks, ...reorganisations];
  const found = door.timeline(scenario, {}).clashes;
  assert.deepEqual(
    found.map(({ clash }) => clash),
    clashes,
  );
  for (const { clash, clauses } of found) {
    const wanted = clash.tasks.map((id) => all.find((task) => task.id === id).clause);
    assert.deepEqual(clauses, wanted);
  }
});

test("the list is that of a sector, or of a body that leads", () => {
  const health = door.timeline(scenario, { sector: "health" });
  assert.ok(health.entries.length > 0);
  assert.ok(health.entries.every(({ sector }) => sector === "health"));
  for (const { vi: lead } of health.bodies) {
    const { entries } = door.timeline(scenario, { lead });
    assert.ok(entries.length > 0, lead);
    assert.ok(
      entries.every((entry) => entry.lead.vi.includes(lead)),
      lead,
    );
  }
});

test("what cannot be drawn is refused by field", () => {
  const cases = [
    [scenario, { sector: "army" }, "unknown_value", "options.sector"],
    [scenario, { width: 10 }, "out_of_range", "options.width"],
    [
      { ...scenario, reorganisations: { T99: { on: true } } },
      {},
      "unknown_field",
      "scenario.reorganisations.T99",
    ],
  ];
  for (const [scenario, options, code, path] of cases) {
    const error = thrown(() => door.timeline(scenario, options));
    assert.deepEqual([error.name, error.code, error.path], ["LotrinhError", code, path]);
  }
});
