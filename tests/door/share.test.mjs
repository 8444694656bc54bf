// The share code at the door: the whole module writes it, both modules read it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load, thrown } from "./load.mjs";

const whole = await load("LOTRINH_WASM");
const page = await load("LOTRINH_PAGE");

const json = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const golden = json("../golden/share/version-1.json");

test("what is encoded comes back, and runs alike to the bit", () => {
  const { baselines, presets } = whole.plan();
  for (const { id, scenario } of presets) {
    const back = whole.decode(whole.encode(scenario));
    const [run, same] = [scenario, back].map((one) => whole.simulate(baselines[0].baseline, one));
    assert.deepEqual(same, run, id);
  }
});

test("every code that was ever given out means the same here as natively", () => {
  for (const { code, scenario } of golden) {
    const back = whole.decode(code);
    assert.deepEqual(back.levers ?? {}, scenario.levers ?? {}, code);
    assert.deepEqual(back.observed ?? {}, scenario.observed ?? {}, code);
    assert.deepEqual(back.assumptions ?? {}, scenario.assumptions ?? {}, code);
    assert.deepEqual(back.title, scenario.title, code);
    assert.equal(whole.encode(back), whole.encode(scenario), code);
    assert.deepEqual(page.decode(code), back, code);
  }
});

test("numbers are written alike here and natively", () => {
  for (const { code, scenario } of golden) {
    const parts = (text) => text.split("~").slice(0, -1);
    const own = parts(code).filter((part) => !part.startsWith("page."));
    assert.deepEqual(parts(whole.encode(scenario)), own);
  }
});

test("notes travel as parts of the code", () => {
  const code = whole.encode({ schema: "lotrinh-scenario/1" }, ["from-neutral", "done-P1"]);
  assert.match(code, /^1~page\.from-neutral~page\.done-P1~[0-9a-f]{8}$/);
  assert.deepEqual(whole.decode(code), { schema: "lotrinh-scenario/1" });
});

test("a code that cannot be read is a real error with code, path and value", () => {
  const { code } = golden[0];
  for (const [offered, name, path] of [
    [code.slice(0, -1), "damaged", "code.check_sum"],
    [code.replace("1~", "2~"), "damaged", "code.check_sum"],
    // The check sum of “2”.
    ["2~1ad5be0d", "newer", "code.version"],
    ["", "damaged", "code.check_sum"],
    ["x".repeat(1_000_000), "too_large", "code"],
    [undefined, "wrong_type", "code"],
    [{ toString: () => code }, "wrong_type", "code"],
    ["\ud800", "damaged", "code.check_sum"],
  ]) {
    const error = thrown(() => whole.decode(offered));
    assert.ok(error instanceof Error && error.name === "LotrinhError", String(offered));
    assert.deepEqual([error.code, error.path], [name, path], error.message);
  }
});

test("a scenario that is refused has no code", () => {
  const refused = (scenario) =>
    thrown(() => whole.encode({ schema: "lotrinh-scenario/1", ...scenario }));
  assert.equal(
    refused({ levers: { consolidation: [2, 0, 0] } }).path,
    "scenario.levers.consolidation[0]",
  );
  assert.equal(
    refused({ reorganisations: { T99: { on: true } } }).path,
    "scenario.reorganisations.T99",
  );
  assert.equal(refused({ assumptions: { inflation: 9 } }).path, "scenario.assumptions.inflation");
  assert.equal(thrown(() => whole.encode({ schema: "lotrinh-scenario/1" }, [1])).path, "notes[0]");
});
