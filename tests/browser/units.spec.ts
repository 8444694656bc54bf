// A register is read unit by unit, summed, searched, and held against the plan's rules.

import { expect, test } from "@playwright/test";
import { find, indexed } from "../../www/src/register/find";
import { isUnfit, readUnits } from "../../www/src/register/json";
import { propose } from "../../www/src/register/propose";
import { sum, sums } from "../../www/src/register/sums";
import type { Unit } from "../../www/src/register/unit";
import { open } from "../../www/src/sheet/open";
import { bytes, layout, plan, problems, wholly } from "./support/form";
import { registerBook, registerText } from "./support/register";
import { languages } from "./support/seeds";
import { unitsOf } from "./support/units";

const sectors = plan.sectors.map(({ id }) => id);
const levels = plan.form.levels.map(({ id }) => id);

for (const language of languages) {
  test(`a register in ${language} comes back the same, as a workbook and as text`, async () => {
    const units = unitsOf(200);
    for (const brought of [
      await registerBook(units, language),
      bytes(registerText(units, language, ",")),
      bytes(registerText(units, language, ".")),
      registerText(units, language, ",").slice(1).replaceAll(";", "\t"),
    ]) {
      const reading = wholly(brought);
      expect(reading.problems).toEqual([]);
      expect(reading.sheets).toEqual(["register"]);
      expect(reading.units).toEqual(units);
    }
  });
}

const HEAD =
  "Mã đơn vị;Tên đơn vị;Lĩnh vực;Cấp học;Nhóm tự chủ;Có thể chuyển thành công ty cổ phần;Biên chế;Người có mặt;Chi trực tiếp năm 2015";

/** A register of these lines. */
const lines = (...rows: string[]) => [HEAD, ...rows].join("\n");

test("levels, groups and answers are read as people write them", () => {
  const { units, problems } = wholly(
    lines(
      "A;Trường A;giáo dục mầm non, phổ thông;TH, THCS;nhóm 4;;10;9;1,5",
      "B;Trường B;Giáo dục mầm non,  phổ thông;Tiểu học và trung học cơ sở;4;không;1.200;1.100;0",
      "C;Trung tâm C;Y tế;;2;có;12;12;",
      ";Tổng cộng;;;;;1222;1121;1,5",
    ),
  );
  expect(problems).toEqual([]);
  expect(units).toEqual([
    {
      code: "A",
      name: "Trường A",
      sector: "general_education",
      levels: ["primary", "lower_secondary"],
      group: 4,
      posts: 10,
      staff: 9,
      support: 1.5,
    },
    {
      code: "B",
      name: "Trường B",
      sector: "general_education",
      levels: ["primary", "lower_secondary"],
      group: 4,
      convertible: false,
      posts: 1200,
      staff: 1100,
      support: 0,
    },
    {
      code: "C",
      name: "Trung tâm C",
      sector: "health",
      group: 2,
      convertible: true,
      posts: 12,
      staff: 12,
    },
  ]);
});

test("each cell of a register that means nothing is named, and all at once", () => {
  const wrong = lines(
    "A;;Y tế;;4;;10;9;",
    "A;Trạm B;Y tá;;5;;x;-1;",
    "C;Trường C;Y tế;đại học;3;có;10;;",
    "D;Trạm D;Y tế;;1;có lẽ;10;9;;thừa",
  );
  expect(problems(wrong).sort()).toEqual(
    [
      "required |  | B2 | ",
      "twice |  | A3 | A",
      "sector |  | C3 | Y tá",
      "group |  | E3 | 5",
      "number |  | G3 | x",
      "number |  | H3 | -1",
      "levels |  | D4 | đại học",
      "convertible |  | F4 | 3",
      "required |  | H4 | ",
      "answer |  | F5 | có lẽ",
      "column |  | J5 | thừa",
    ].sort(),
  );
  expect(problems("STT;Tên đơn vị;Lĩnh vực;Ghi chú\n1;Trạm;Y tế;x")).toEqual([
    "column |  | D1 | Ghi chú",
    "no_column |  | A1 | group",
    "no_column |  | A1 | posts",
    "no_column |  | A1 | staff",
  ]);
});

test("a sector's figures are the sums of its units; what no unit says is left as it was", () => {
  const unit = { name: "x", sector: "health", group: 4, posts: 10, staff: 8 } as const;
  const units: Unit[] = [
    { ...unit, support: 0.1 },
    { ...unit, group: 3, posts: 5, support: 0.2 },
    { ...unit, group: 1, convertible: true },
    { ...unit, sector: "culture", group: 2 },
  ];
  const found = sums(units, sectors);
  expect(found.get("health")).toEqual({
    "units.self_financing": 1,
    "units.partly_financed": 1,
    "units.budget_funded": 1,
    convertible: 1,
    posts: 25,
    staff: 24,
    support: 0.1 + 0.2,
  });
  expect(found.get("science")).toMatchObject({ posts: 0, support: 0 });
  expect(found.get("culture")).not.toHaveProperty("irregular_contracts");
  // A tenth a thousand times is a hundred, whatever the order.
  expect(sum(Array.from({ length: 1000 }, () => 0.1))).toBe(100);
  expect(sum([1e16, 1, -1e16, 1])).toBe(2);
});

test("units are found by any words, with or without accents, and by what they are", () => {
  const units = unitsOf(400);
  const index = indexed(units);
  const names = (query: Parameters<typeof find>[1]) =>
    [...find(index, query)].map((at) => units[at]);
  expect(names({}).length).toBe(400);
  expect(
    names({ words: "truong mam NON tua chua" }).every(
      (one) => one?.name.includes("Mầm non") && one.district === "Tủa Chùa",
    ),
  ).toBe(true);
  expect(names({ words: "truong mam NON tua chua" }).length).toBeGreaterThan(5);
  expect(names({ words: "DV00042" }).map((one) => one?.code)).toEqual(["DV00042"]);
  const health = names({ sector: "health", group: 3 });
  expect(health.length).toBe(
    units.filter(({ sector, group }) => sector === "health" && group === 3).length,
  );
  expect(
    names({ level: "primary", district: "Nậm Pồ" }).every(
      (one) => one?.levels?.[0] === "primary" && one.district === "Nậm Pồ",
    ),
  ).toBe(true);
  const posts = names({ order: "posts", falling: true }).map((one) => one?.posts ?? 0);
  expect(posts).toEqual([...posts].sort((one, other) => other - one));
  // What has no classes comes last both ways.
  for (const falling of [false, true]) {
    expect(names({ order: "class_size", falling }).at(-1)?.classes).toBeUndefined();
  }
  expect(names({ words: "không có đâu" })).toEqual([]);
});

test("candidates are those that the plan's figures point at, without those already spoken for", () => {
  const school = {
    sector: "general_education",
    group: 4,
    posts: 20,
    staff: 20,
    commune: "Xã A",
    district: "H",
  } as const;
  const units: Unit[] = [
    { ...school, name: "TH 1", levels: ["primary"], pupils: 290, classes: 10 },
    // However its commune is written.
    { ...school, name: "TH 2", levels: ["primary"], pupils: 300, classes: 10, commune: "xã  A" },
    { ...school, name: "PTCS", levels: ["primary", "lower_secondary"], pupils: 100, classes: 10 },
    { ...school, name: "THCS", levels: ["lower_secondary"], pupils: 359, classes: 10 },
    { ...school, name: "MN", levels: ["preschool"], pupils: 250, classes: 10, commune: "Xã B" },
    { ...school, name: "MN 2", levels: ["preschool"], commune: "Xã A" },
    { name: "TT 1", sector: "culture", body: "Sở VHTTDL", group: 4, posts: 9, staff: 9 },
    { name: "TT 2", sector: "culture", body: "Sở VHTTDL", group: 3, posts: 9, staff: 9 },
    { name: "TT 3", sector: "culture", body: "UBND huyện H", group: 3, posts: 9, staff: 9 },
  ];
  const named = (id: string, taken: readonly number[] = []) => {
    const proposal = plan.proposals.find((one) => one.id === id);
    if (!proposal) throw new Error(id);
    const found = propose(proposal, units, new Set(taken));
    return found.map(({ units: places }) => places.map((at) => units[at]?.name));
  };
  expect(named("same_level")).toEqual([
    ["TH 1", "TH 2", "PTCS"],
    ["PTCS", "THCS"],
  ]);
  expect(named("same_level", [0, 3])).toEqual([["TH 2", "PTCS"]]);
  // Just below the figure, and not at it; a school of two levels has classes of both.
  expect(named("small_primary")).toEqual([["TH 1"]]);
  expect(named("small_lower_secondary")).toEqual([["THCS"]]);
  expect(named("small_preschool")).toEqual([]);
  expect(named("same_body_culture")).toEqual([["TT 1", "TT 2"]]);
});

test("the figures of the rules are those of the plan's norms", () => {
  for (const [id, norm] of [
    ["small_preschool", "M1"],
    ["small_primary", "M2"],
    ["small_lower_secondary", "M3"],
    ["same_level", "M4"],
    ["same_body_science", "M8"],
  ] as const) {
    const { figure, clause } = plan.norms.find((one) => one.id === norm) ?? {};
    expect(plan.proposals.find((one) => one.id === id)).toMatchObject({ figure, clause });
  }
});

test("units of a JSON file are taken as they are, or the field that is none is named", () => {
  const units = unitsOf(30);
  expect(readUnits(JSON.parse(JSON.stringify(units)), sectors, levels)).toEqual(units);
  const [first] = units;
  for (const [unit, field] of [
    [{ ...first, posts: "12" }, "units[0].posts"],
    [{ ...first, group: 5 }, "units[0].group"],
    [{ ...first, sector: "army" }, "units[0].sector"],
    [{ ...first, levels: ["university"] }, "units[0].levels"],
    [{ ...first, convertible: true }, "units[0].convertible"],
    [{ ...first, colour: "red" }, "units[0].colour"],
    [{ ...first, constructor: 1 }, "units[0].constructor"],
    [JSON.parse(`{"__proto__": 1, "name": "x"}`), "units[0].sector"],
    [{ ...first, levels: ["primary", "primary"] }, "units[0].levels"],
    [{ ...first, name: "" }, "units[0].name"],
    [{ ...first, support: Number.POSITIVE_INFINITY }, "units[0].support"],
    [null, "units[0]"],
  ] as const) {
    const read = readUnits([unit], sectors, levels);
    expect(isUnfit(read) && read.field).toBe(field);
  }
  const twice = readUnits([first, first], sectors, levels);
  expect(isUnfit(twice) && twice.field).toBe("units[1].code");
  expect(isUnfit(readUnits({}, sectors, levels))).toBe(true);
});

test("the form's register is laid out with the names of sectors and levels", () => {
  expect(layout.sectors.map(({ id }) => id)).toEqual(sectors);
  expect(layout.levels.map(({ id }) => id)).toEqual(levels);
});

test("how far a reading is goes up all the way", async () => {
  for (const brought of [await registerBook(unitsOf(6_000)), bytes(registerText(unitsOf(6_000)))]) {
    const parts: number[] = [];
    open(layout, brought, undefined, (part) => parts.push(part));
    expect(parts).toEqual([...parts].sort((one, other) => one - other));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every((part) => part >= 0 && part < 1)).toBe(true);
  }
});
