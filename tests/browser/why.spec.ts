// A planner asks where the changes come from.

import type { Page } from "@playwright/test";
import { expect, test } from "./support/claim";
import { Planner } from "./support/planner";
import { plan } from "./support/seeds";

/** Opens a page with a preset and its causes. */
async function open(page: Page, preset: string): Promise<Planner> {
  const planner = await Planner.open(page);
  await planner.choose(preset);
  await planner.unfold("why");
  await expect(planner.section("why").locator("svg.chart")).toBeVisible();
  return planner;
}

/** Unfolds the table and reads the numbers of a row. */
async function row(planner: Planner, year: number): Promise<number[]> {
  const cells = planner.section("why").locator(`tr[data-year="${year}"] td`);
  await planner.settled();
  return (await cells.allInnerTexts()).map((text) => {
    const plain = text.replaceAll(".", "").replace(",", ".").replace("−", "-").replace("+", "");
    return plain === "–" ? 0 : Number(plain);
  });
}

test("a sentence tells who left, what moved off the budget and what was vacant", async ({
  page,
}) => {
  const planner = await open(page, "early_effort");
  const section = planner.section("why");
  const first = section.locator('[data-account="2016-2021"]');
  await expect(first).toContainText("2016–2021: bớt 5.000 biên chế (20.000 → 15.000)");
  await expect(first).toContainText(/[\d.]+ người rời đi \([\d.]+ nghỉ mà không tuyển thay/);
  await expect(first).toContainText(
    /[\d.]+ biên chế ra khỏi ngân sách cùng đơn vị, người vẫn làm việc ở đó/,
  );
  await expect(first).toContainText(/\d+ vị trí trống bị thu hồi, không ai phải rời đi/);
  await expect(section.locator("[data-account]")).toHaveCount(3);

  // The numbers of the sentence add up.
  const text = (await first.innerText()).replaceAll(".", "");
  const numbers = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const [, , fewer, from, to, left, ...rest] = numbers as [number, number, number, ...number[]];
  expect(from).toBe((to ?? 0) + fewer);
  expect((left ?? 0) + (rest.at(-2) ?? 0) + (rest.at(-1) ?? 0)).toBe(fewer);
  expect(rest.slice(0, -2).reduce((sum, one) => sum + one, 0)).toBe(left);
});

test("the bars by year are in a table whose causes add up", async ({ page }) => {
  const planner = await open(page, "early_effort");
  const section = planner.section("why");
  await section.getByText("Xem số dưới dạng bảng").click();
  for (const year of [2016, 2019, 2026]) {
    const cells = await row(planner, year);
    const [sum, stock] = cells.slice(-2) as [number, number];
    const causes = cells.slice(0, -2).reduce((all, one) => all + one, 0);
    expect(Math.abs(causes - sum)).toBeLessThan(0.5);
    const before = (await row(planner, year - 1)).at(-1) ?? 0;
    expect(Math.abs(before + sum - stock)).toBeLessThan(0.2);
  }
});

test("a waterfall leads through a step of the plan, for the province or one sector", async ({
  page,
}) => {
  const planner = await open(page, "named_mergers");
  const section = planner.section("why");
  const drawing = section.locator("svg.chart");
  await section.locator("[data-subject=units]").click();
  await section.locator("#why-span").selectOption("to_2021");
  await expect(drawing).toHaveAttribute("aria-label", "Đơn vị, 2016–2021");
  await expect(drawing.locator(".stock path")).toHaveCount(2);
  await expect(drawing).toContainText("Sắp xếp có tên");
  await section.locator("#why-scope").selectOption("health");
  await expect(drawing).toHaveAttribute("aria-label", "Đơn vị, Y tế, 2016–2021");
  await expect(section.locator("[data-account]")).toHaveText(
    /^\s*2016–2021: bớt 17,0 đơn vị \(.+\): 17,0 do sắp xếp có tên\.\s*$/,
  );
  await section.getByText("Xem số dưới dạng bảng").click();
  await expect(section.locator("[data-cause=named]")).toContainText("−17,0");
  await planner.speak("en");
  await expect(drawing).toHaveAttribute("aria-label", "Units, Health, 2016–2021");
  await expect(section.locator("[data-cause=named]")).toContainText("Named reorganisations");
});

test("the causes follow the levers", async ({ page }) => {
  const planner = await open(page, "neutral");
  const section = planner.section("why");
  await expect(section.locator("svg.chart")).toContainText("Không có gì thay đổi.");
  await expect(section.locator("[data-account]").first()).toHaveText(
    /2016–2021: vẫn là 20\.000 biên chế\./,
  );
  await planner.type(planner.typed("streamlining"), "2");
  await expect(section.locator("svg.chart")).toContainText("Tinh giản, có trợ cấp");
  await expect(section.locator("[data-account]").first()).toContainText(
    /người rời đi \(tinh giản, có trợ cấp\)/,
  );
  await planner.undo().click();
  await expect(section.locator("svg.chart")).toContainText("Không có gì thay đổi.");
});

test("a ratchet is explained with numbers where a target is missed for it", async ({ page }) => {
  const planner = await open(page, "early_effort");
  const section = planner.section("why");
  const said = section.locator("[data-ratchet=posts_2025]");
  await expect(said).toContainText(
    "2021 còn 15.000 biên chế, ít hơn 3.000 biên chế so với đi đúng lộ trình (18.000 biên chế)",
  );
  await expect(said).toContainText("chỉ được còn 13.500 biên chế");
  await expect(said).toContainText("được còn 16.200 biên chế");
  await expect(said).toContainText("hạ thêm 2.700 biên chế");
  // Held against the path from the start, nothing is to be explained.
  await planner.unfold("readings");
  await planner.element.locator("#reading-base").selectOption({ index: 1 });
  await expect(section.locator("[data-ratchet]")).toHaveCount(0);
  await planner.choose("exactly_the_plan");
  await expect(section.locator("[data-ratchet]")).toHaveCount(0);
});

test("every sector can be asked about by keyboard alone", async ({ page }) => {
  const planner = await open(page, "early_effort");
  const scope = planner.section("why").locator("#why-scope");
  await expect(scope.locator("option")).toHaveText([
    "Cả tỉnh",
    ...plan.sectors.map(({ title }) => title.vi),
  ]);
  await scope.focus();
  await page.keyboard.press("ArrowDown");
  await expect(planner.section("why").locator("svg.chart")).toHaveAttribute(
    "aria-label",
    `Biên chế, ${plan.sectors[0]?.title.vi}, 2016–2030`,
  );
  await expect(scope).toBeFocused();
});

test("the drawing takes the width that there is", async ({ page }) => {
  const planner = await open(page, "early_effort");
  const drawing = planner.section("why").locator("svg.chart");
  for (const width of [360, 1000]) {
    await page.setViewportSize({ width, height: 800 });
    await expect
      .poll(async () => {
        const [frame, drawn] = await Promise.all([
          planner.section("why").locator("[data-room=why]").boundingBox(),
          drawing.getAttribute("width"),
        ]);
        return Number(drawn) - Math.floor(frame?.width ?? 0);
      })
      .toBe(0);
  }
});
