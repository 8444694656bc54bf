// What a target hangs on crosses as plain data, from which a page makes the elements itself.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, thrown } from "./load.mjs";

const door = await load("LOTRINH_WASM");
const { baselines, presets, targets } = door.plan();
const { baseline } = baselines[0];
const { scenario } = presets.find(({ id }) => id === "natural_exits");

test("every target with a margin has its picture, in both languages and at any width", () => {
  for (const { scenario } of presets) {
    const { verdicts } = door.simulate(baseline, scenario);
    for (const { id: target } of targets) {
      const { margin } = verdicts.find(({ id }) => id === target);
      for (const [language, width] of [
        ["vi", 320],
        ["en", 900],
      ]) {
        const picture = door.tornado(baseline, scenario, { target, language, width });
        assert.equal(picture === null, margin === null, target);
        if (picture === null) continue;
        assert.deepEqual(structuredClone(picture), picture);
        assert.equal(picture.width, width);
        assert.equal(picture.view_box, `0 0 ${picture.width} ${picture.height}`);
        const classes = picture.groups.map((group) => group.class);
        assert.equal(new Set(classes).size, classes.length);
        for (const { look, nodes } of picture.groups) {
          assert.ok(nodes.length > 0);
          for (const [name, value] of look)
            assert.equal(typeof name + typeof value, "stringstring");
          for (const { tag, place, text } of nodes) {
            assert.equal(tag === "text", text !== "");
            const names = place.map(([name]) => name);
            assert.deepEqual(names, tag === "text" ? ["x", "y", "text-anchor"] : ["d"]);
            for (const [, value] of place) assert.doesNotMatch(value, /NaN|inf/i);
          }
        }
      }
    }
  }
});

test("the bars and the words at their ends are told apart by class", () => {
  const { title, groups } = door.tornado(baseline, scenario, { target: "posts_2021" });
  assert.equal(title, "Mục tiêu phụ thuộc vào gì: Giảm biên chế đến 2021");
  const of = (role) => groups.find((group) => group.class === role).nodes;
  // Three bars each, and the sample of the shade.
  assert.deepEqual([of("bar-low").length, of("bar-high").length], [4, 4]);
  const ends = of("bar-end").map(({ text }) => text);
  assert.deepEqual(ends, ["× 0,5", "× 1,5", "1,2%", "3%", "0,2%", "1,5%"]);
  assert.deepEqual(
    of("met-label").map(({ text }) => text),
    ["✓ đạt"],
  );
});

test("a picture that cannot be drawn is refused by field", () => {
  const cases = [
    [{ target: "posts_2050" }, "unknown_value", "options.target"],
    [{}, "missing_field", "options.target"],
    [{ target: "posts_2021", width: 10 }, "out_of_range", "options.width"],
    [{ target: "posts_2021", depth: 3 }, "unknown_field", "options.depth"],
  ];
  for (const [options, code, path] of cases) {
    const error = thrown(() => door.tornado(baseline, scenario, options));
    assert.deepEqual([error.name, error.code, error.path], ["LotrinhError", code, path]);
  }
});
