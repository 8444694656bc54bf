// What a page is given, so that it lists nothing by hand.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "./load.mjs";

const door = await load("LOTRINH_WASM");
const page = await load("LOTRINH_PAGE");

/** Every object with `vi` or `en` in it, with its path. */
function* texts(value, path = "plan") {
  if (value === null || typeof value !== "object") return;
  if ("vi" in value || "en" in value) yield [path, value];
  for (const [name, part] of Object.entries(value)) yield* texts(part, `${path}.${name}`);
}

test("the plan holds all that a page shows", () => {
  const plan = door.plan();
  const counts = {
    targets: 15,
    norms: 13,
    reorganisations: 19,
    tasks: 60,
    sectors: 10,
    levers: 10,
    readings: 8,
    periods: 3,
    charts: 4,
    measures: 2,
    statuses: 4,
    presets: 7,
    baselines: 1,
  };
  for (const [list, count] of Object.entries(counts)) assert.equal(plan[list].length, count, list);
  assert.equal(Object.keys(plan.parameters.assumptions).length, 11);
  assert.equal(plan.baselines[0].baseline.illustrative, true);
  for (const lever of plan.levers) assert.ok(lever.full_effort >= 0 && lever.full_effort <= 1);
});

test("every text is there in both languages", () => {
  let count = 0;
  for (const [path, text] of texts(door.plan())) {
    // A scenario's or a baseline's own title may be left out; the product's are not.
    assert.ok(text.vi.trim() && text.en.trim(), path);
    count += 1;
  }
  assert.ok(count > 500, `${count} texts`);
});

test("each call gives a plan of its own", () => {
  const first = door.plan();
  first.targets.length = 0;
  first.levers[0].neutral = 9;
  assert.equal(door.plan().targets.length, 15);
  assert.equal(door.plan().levers[0].neutral, 0);
});

test("the page's own module gives the same plan but for what only workers and later views tell", () => {
  const { tasks, clashes, drawings, glossary, ...more } = door.plan();
  for (const list of [tasks, clashes, drawings.causes, glossary]) assert.ok(list.length > 0);
  const later = JSON.parse(readFileSync(`${process.env.LOTRINH_PAGE}/later.json`, "utf8"));
  assert.ok(later.norms.length > 0 && later.reorganisations.length > 0 && later.lessons.length > 0);
  assert.deepEqual({ ...page.plan(), ...later }, more);
  for (const name of Object.keys(later)) assert.ok(!(name in page.plan()), name);
});
