// What people do most, in browsers of other makers. What each part does in all its detail is claimed in
// Chromium; here it is that the other engines do it too, and come to the same numbers.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { oneFile, url, workspace } from "../support/place";
import { golden, plan, presets } from "../support/seeds";
import { expect, test } from "./claim";
import type { Visit } from "./visit";

/** Where the page can be opened: what stands here is looked at first, whatever it is served by. */
const addresses: readonly (readonly [where: string, address: string])[] = [
  ["a server", `${url}/`],
  ["one file on a disk", pathToFileURL(oneFile()).href],
];

const line = (chart: string) => `[data-chart=${chart}] .plot .chart .scenario path`;
const told = "[role=status]";

function expected(preset: string): Record<string, string> {
  return Object.fromEntries(golden(preset).map(({ id, status }) => [id, status]));
}

/** Waits for the verdicts of a preset. */
async function judged(visit: Visit, preset: string): Promise<void> {
  const verdicts = () => visit.statuses().catch(String);
  await expect.poll(verdicts, { message: preset, timeout: 30_000 }).toEqual(expected(preset));
}

for (const [where, address] of addresses) {
  test(`the charts are drawn and judged, and a lever moves them, from ${where}`, async ({
    visit,
  }) => {
    await visit.open(address);
    await judged(visit, "neutral");
    await visit.focus("#slide-consolidation");
    const before = await visit.read(line("units"), "d");
    for (let press = 0; press < 5; press++) await visit.press("ArrowRight");
    await visit.reads("[data-typed=consolidation]", "value", "0,5");
    await visit.reads(told, "textContent", /20\d\d: số đơn vị giảm .* so với 20\d\d/);
    expect(await visit.read(line("units"), "d")).not.toBe(before);
    await visit.click("#uncertain");
    await visit.reads(".sureness", "data-draws", "2048");
    await visit.counts(".plot .chart .band path", plan.charts.length);
  });

  test(`numbers and pictures are saved from ${where}`, async ({ visit }) => {
    await visit.open(address);
    await judged(visit, "neutral");
    await visit.choose("#preset", "early_effort");
    await visit.click("[data-opens=export]");
    const csv = await visit.save("dialog#export [data-file=posts-csv]", /bien-che-.*\.csv$/);
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(`${csv}`).toMatch(/\r\n2030;[\d,]+;[\d,]+/);
    const png = await visit.save("dialog#export [data-file=posts-png]", /bien-che-.*\.png$/);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    // Paper with nothing on it would take next to no room.
    expect(png.length).toBeGreaterThan(20_000);
  });
}

test.describe("from a server", () => {
  test.beforeEach(({ visit }) => visit.open(`${url}/`));

  test("an error would be heard", async ({ visit }) => {
    await visit.run(() => {
      console.error("said");
      setTimeout(() => {
        throw new Error("thrown");
      });
    }, null);
    const heard: string[] = [];
    const all = async () => {
      heard.push(...(await visit.session.heard()));
      return heard.join("\n");
    };
    await expect.poll(all).toMatch(/said[\s\S]*thrown/);
  });

  test("a lever is dragged, typed, and taken back by keys", async ({ visit }) => {
    const before = await visit.read(line("units"), "d");
    await visit.drag("#slide-consolidation", 0.02, 0.5);
    await visit.reads("[data-typed=consolidation]", "value", /^[3-7](,\d+)?$/);
    await visit.type("[data-typed=streamlining]", "1,5");
    await visit.reads("#slide-streamlining", "value", "0.015");
    await visit.reads(told, "textContent", /biên chế/);
    await visit.focus("#slide-streamlining");
    await visit.press("z", "Control");
    await visit.reads("#slide-streamlining", "value", "0");
    await visit.press("z", "Control");
    await visit.reads("[data-typed=consolidation]", "value", "0");
    await visit.reads(line("units"), "d", before);
    await visit.press("y", "Control");
    await visit.reads("[data-typed=consolidation]", "value", /^[3-7](,\d+)?$/);
  });

  test("every preset is judged as everywhere", async ({ visit }) => {
    for (const preset of presets) {
      await visit.choose("#preset", preset);
      await judged(visit, preset);
    }
  });

  test("all that comes out is the same, number by number", async ({ visit }) => {
    await visit.choose("#preset", "everything_late");
    await visit.click("[data-opens=export]");
    const file = await visit.save("dialog#export [data-file=data-json]", /so-lieu-.*\.json$/);
    const data = JSON.parse(`${file}`);
    const path = workspace("tests/golden/presets/everything_late.json");
    const { totals, causes, verdicts, sectors } = JSON.parse(readFileSync(path, "utf8"));
    expect(data.totals).toEqual(totals);
    expect(data.causes).toEqual(causes);
    expect(data.verdicts).toEqual(verdicts);
    expect(data.sectors).toEqual(sectors);
  });

  test("the other language comes, and the reader's numbers with it", async ({ visit }) => {
    await visit.choose("#preset", "early_effort");
    await visit.click("button[lang=en]");
    await visit.reads(".page", "lang", "en");
    await visit.reads("tr[data-target=posts_2021]", "textContent", /met|missed/i);
    await visit.type("[data-typed=streamlining]", "1.5");
    await visit.reads("#slide-streamlining", "value", "0.015");
  });

  test("workers draw the bands, and tell what would meet a target", async ({ visit }) => {
    await visit.click("#uncertain");
    await visit.reads(".sureness", "data-draws", "2048");
    await visit.counts(".plot .chart .band path", plan.charts.length);
    await visit.reads("[data-chance=posts_2021]", "textContent", /^đạt trong \d+% số lần thử$/);
    await visit.click("[data-ask=posts_2021]");
    await visit.click("[data-take=streamlining] button");
    await visit.reads("tr[data-target=posts_2021]", "data-status", "met");
    await visit.click("#undo");
    await visit.reads("tr[data-target=posts_2021]", "data-status", "missed");
  });

  test("the address tells the scenario: after a reload, and on the way back", async ({ visit }) => {
    await visit.choose("#preset", "natural_exits");
    await visit.hashReads(/^#natural_exits$/);
    await visit.type("[data-typed=consolidation]", "1");
    await visit.hashReads(/^#1~consolidation-\.01-0-0~.*~[0-9a-f]{8}$/);
    await visit.session.reload();
    await visit.ready();
    await visit.reads("[data-typed=consolidation]", "value", "1");
    await visit.session.back();
    await visit.hashReads(/^#natural_exits$/);
    await visit.reads("[data-typed=consolidation]", "value", "0");
  });

  test("a scenario is kept in the browser", async ({ visit }) => {
    await visit.choose("#preset", "named_mergers");
    await visit.click("[data-opens=scenarios]");
    await visit.type("#keep-name", "Phương án A");
    await visit.click("#keep button");
    await visit.reads("#keeping-told", "textContent", /Phương án A/);
    await visit.session.reload();
    await visit.ready();
    await visit.click("[data-opens=scenarios]");
    await visit.reads("dialog#scenarios", "textContent", /Phương án A/);
  });

  test("the memo has all charts", async ({ visit }) => {
    await visit.click("[data-opens=memo]");
    await visit.counts("article .drawn img", plan.charts.length);
    const drawn = () => visit.all("article .drawn img", "naturalWidth");
    await expect.poll(drawn, { timeout: 30_000 }).not.toContain("0");
  });

  test("everything that unfolds does", async ({ visit }) => {
    for (const id of [
      "numbers",
      "why",
      "all",
      "sectors",
      "register",
      "quotas",
      "timeline",
      "norms",
    ]) {
      await visit.unfold(id);
    }
    for (const id of ["reorganisations", "assumptions", "readings", "observed", "changes"]) {
      await visit.unfold(id);
    }
    await visit.there("#why svg");
    await visit.there("#timeline svg");
    await visit.there("[data-norm]");
    await visit.counts(".failed", 0);
  });

  test("on a phone nothing sticks out, and the drawer leaves the levers at hand", async ({
    visit,
  }) => {
    await visit.session.resize(360, 740);
    const out = () =>
      visit.run((root) => {
        const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        const all = [...root.querySelectorAll<HTMLElement>("*")]
          .filter((one) => !one.closest(".plots, .scroll, thead, svg"))
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5)
          .map((one) => `${one.tagName}.${one.className}`);
        return { wide, all };
      }, null);
    await expect.poll(out, { timeout: 30_000 }).toEqual({ wide: 0, all: [] });
    await visit.click(".handle");
    await visit.reads(".handle", "aria-expanded", "true");
    const before = await visit.read(line("units"), "d");
    await visit.drag("#slide-consolidation", 0.04, 0.5);
    await visit.reads("[data-typed=consolidation]", "value", /^[3-7](,\d+)?$/);
    expect(await visit.read(line("units"), "d")).not.toBe(before);
    await visit.click(".handle");
    await visit.reads(".handle", "aria-expanded", "false");
  });
});
