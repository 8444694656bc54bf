// What a bad input is answered with: an error that names field and value; never a panic.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load, thrown } from "./load.mjs";

const door = await load("LOTRINH_WASM");
const { baselines, presets } = door.plan();
const good = baselines[0].baseline;
const types = readFileSync(`${process.env.LOTRINH_WASM}/lotrinh.d.ts`, "utf8");
const neutral = { schema: "lotrinh-scenario/1" };

const cyclic = { ...neutral };
cyclic.levers = cyclic;

const deep = () => {
  let value = {};
  for (let level = 0; level < 10_000; level += 1) value = { levers: value };
  return value;
};

const trap = () => {
  throw new TypeError("no");
};

const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

class Levers {
  consolidation = [0, 0, 0];
}

const lever = (value) => ({ ...neutral, levers: { consolidation: value } });

/** Scenarios with the code and the path that they are refused with. */
const refused = [
  ["nothing", undefined, "wrong_type", "scenario"],
  ["null", null, "wrong_type", "scenario"],
  ["a number", 5, "wrong_type", "scenario"],
  ["a list", [], "wrong_type", "scenario"],
  ["a function", () => 1, "wrong_type", "scenario"],
  ["a symbol", Symbol("x"), "wrong_type", "scenario"],
  ["a big integer", 5n, "wrong_type", "scenario"],
  ["a date", new Date(0), "wrong_type", "scenario"],
  ["a map", new Map(), "wrong_type", "scenario"],
  ["no schema", {}, "missing_field", "scenario.schema"],
  ["another schema", { schema: "lotrinh-scenario/9" }, "unknown_value", "scenario.schema"],
  ["an unknown field", { ...neutral, lever: {} }, "unknown_field", "scenario.lever"],
  [
    "an unknown lever",
    { ...neutral, levers: { merge: [0, 0, 0] } },
    "unknown_field",
    "scenario.levers.merge",
  ],
  ["NaN", lever([0, Number.NaN, 0]), "out_of_range", "scenario.levers.consolidation[1]"],
  [
    "infinity",
    lever([0, 0, Number.POSITIVE_INFINITY]),
    "out_of_range",
    "scenario.levers.consolidation[2]",
  ],
  ["a share above one", lever([1.5, 0, 0]), "out_of_range", "scenario.levers.consolidation[0]"],
  ["a text for a number", lever(["0", 0, 0]), "wrong_type", "scenario.levers.consolidation[0]"],
  ["two entries", lever([0, 0]), "wrong_length", "scenario.levers.consolidation"],
  [
    "a hole in a list",
    lever(Object.assign(new Array(3), { 0: 0, 2: 0 })),
    "wrong_type",
    "scenario.levers.consolidation[1]",
  ],
  [
    "a list of a thousand million",
    lever(new Array(1e9)),
    "too_large",
    "scenario.levers.consolidation",
  ],
  [
    "what only looks like a list",
    lever({ length: 3 }),
    "wrong_type",
    "scenario.levers.consolidation",
  ],
  ["a typed array", lever(new Float64Array(3)), "wrong_type", "scenario.levers.consolidation"],
  ["an object of a class", { ...neutral, levers: new Levers() }, "wrong_type", "scenario.levers"],
  [
    "inherited fields",
    { ...neutral, levers: Object.create({ consolidation: [0, 0, 0] }) },
    "wrong_type",
    "scenario.levers",
  ],
  [
    "its own __proto__",
    JSON.parse('{"schema":"lotrinh-scenario/1","__proto__":{"levers":{}}}'),
    "unknown_field",
    "scenario.__proto__",
  ],
  [
    "megabytes of text",
    { ...neutral, title: { vi: "x".repeat(5e6), en: "x" } },
    "too_large",
    "scenario.title.vi",
  ],
  ["a field name of megabytes", { ...neutral, ["x".repeat(5e6)]: 1 }, "too_large", "scenario"],
  [
    "a hundred thousand fields",
    { ...neutral, levers: Object.fromEntries(Array.from({ length: 1e5 }, (_, i) => [i, 0])) },
    "too_large",
    "scenario.levers",
  ],
  ["ten thousand levels", { ...neutral, levers: deep() }, "too_large", undefined],
  ["itself", cyclic, "too_large", undefined],
  [
    "a getter that throws",
    {
      ...neutral,
      get levers() {
        return trap();
      },
    },
    "wrong_type",
    "scenario.levers",
  ],
  [
    "a proxy that throws",
    { ...neutral, levers: new Proxy({}, { ownKeys: trap }) },
    "wrong_type",
    "scenario.levers",
  ],
  ["a revoked proxy", { ...neutral, levers: revoked() }, "wrong_type", "scenario.levers"],
  [
    "an unknown reorganisation",
    { ...neutral, reorganisations: { T99: {} } },
    "unknown_field",
    "scenario.reorganisations.T99",
  ],
  [
    "an assumption out of range",
    { ...neutral, assumptions: { delivery: 1.1 } },
    "out_of_range",
    "scenario.assumptions.delivery",
  ],
];

function assertRefusal(error, code, path, what) {
  assert.ok(error instanceof Error, what);
  assert.equal(error.name, "LotrinhError", `${what}: ${error}`);
  assert.equal(error.code, code, `${what}: ${error.message}`);
  assert.ok(types.includes(`| "${code}"`), `${code} is not among the types`);
  if (path !== undefined) assert.equal(error.path, path, what);
  assert.ok(error.message.length > 10 && error.message.length < 2000, what);
  assert.equal(typeof error.value, "string", what);
}

for (const [what, scenario, code, path] of refused) {
  test(`a scenario is refused: ${what}`, () => {
    assertRefusal(
      thrown(() => door.simulate(good, scenario)),
      code,
      path,
      what,
    );
    assert.equal(door.simulate(good, neutral).verdicts.length, 15);
  });
}

test("a baseline's cross-field rule names the smaller side", () => {
  const sectors = structuredClone(good.sectors);
  sectors.health.staff = sectors.health.posts + 1;
  const error = thrown(() => door.simulate({ ...good, sectors }, neutral));
  assertRefusal(error, "inconsistent", "baseline.sectors.health.staff", "staff above posts");
  assert.equal(error.value, String(sectors.health.staff));
});

test("plain data of any make passes, and is left as it was", () => {
  const bare = Object.assign(Object.create(null), neutral);
  assert.equal(door.simulate(good, bare).verdicts.length, 15);
  const frozen = Object.freeze({ ...neutral, levers: Object.freeze({}), title: undefined });
  assert.equal(door.simulate(Object.freeze(good), frozen).verdicts.length, 15);
  const scenario = structuredClone(presets[3].scenario);
  const before = JSON.stringify([good, scenario]);
  door.simulate(good, scenario);
  assert.equal(JSON.stringify([good, scenario]), before);
});

test("options that do not exist are refused", () => {
  const error = thrown(() => door.simulate(good, neutral, { detail: "nope" }));
  assertRefusal(error, "unknown_value", "options.detail", "an unknown detail");
});

/** A small generator of the same numbers every time. */
function* chance(seed) {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

const junk = [null, -1, 1e-9, 1e308, Number.NaN, "x", "", true, [], {}, [[]], { a: 1 }, 2, 0.5];

test("whatever replaces any part of an input, the answer is finite numbers or a refusal", () => {
  const next = chance(7);
  const pick = (list) => list[Math.floor(next.next().value * list.length)];
  const replace = (value) => {
    if (value === null || typeof value !== "object" || next.next().value < 0.2) return pick(junk);
    const copy = structuredClone(value);
    const names = Object.keys(copy);
    if (names.length === 0) return pick(junk);
    const name = pick(names);
    if (next.next().value < 0.1) delete copy[name];
    else copy[name] = replace(copy[name]);
    return copy;
  };
  const finite = (value) =>
    value === null || typeof value !== "object"
      ? typeof value !== "number" || Number.isFinite(value)
      : Object.values(value).every(finite);
  for (let round = 0; round < 3000; round += 1) {
    const baseline = next.next().value < 0.5 ? replace(good) : good;
    const scenario = replace(pick(presets).scenario);
    try {
      assert.ok(finite(door.simulate(baseline, scenario)), JSON.stringify({ baseline, scenario }));
    } catch (error) {
      if (error.name !== "LotrinhError") throw error;
      assert.ok(error.code && error.message, String(error));
      assert.notEqual(error.code, "internal", error.message);
    }
  }
});
