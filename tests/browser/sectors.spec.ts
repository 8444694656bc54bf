// A planner looks at each sector, and protects one.

import type { Page } from "@playwright/test";
import { shares } from "../../www/src/views/shares";
import { expect, test } from "./support/claim";
import { Planner } from "./support/planner";
import { plan } from "./support/seeds";

/** Opens a page with a preset and its sectors. */
async function open(page: Page, preset: string): Promise<Planner> {
  const planner = await Planner.open(page);
  await planner.choose(preset);
  const section = await planner.unfold("sectors");
  await expect(section.locator("[data-part]")).toHaveCount(plan.sectors.length);
  return planner;
}

function row(planner: Planner, sector: string) {
  return planner.element.locator(`[data-sector=${sector}]`);
}

/** The first number of each cell of a row that moves from one to another: what it has become. */
async function ends(planner: Planner, selector: string): Promise<number[]> {
  const cells = planner.section("sectors").locator(`${selector} td.number > span:first-child`);
  await planner.settled();
  const texts = await cells.allInnerTexts();
  return texts.map((text) =>
    Number(text.split("→")[1]?.trim().replace(/\./g, "").replace(",", ".")),
  );
}

test("the sectors add up to the province, in each year that can be chosen", async ({ page }) => {
  const planner = await open(page, "exactly_the_plan");
  const seen = new Set<string>();
  for (const stage of ["to_2021", "to_2025", "to_2030"]) {
    await planner.element.locator(`[data-stage=${stage}]`).click();
    const total = await ends(planner, ".sectors tfoot tr");
    seen.add(total.join());
    const all = await Promise.all(
      plan.sectors.map(({ id }) => ends(planner, `[data-sector=${id}]`)),
    );
    for (const [column, sum] of total.entries()) {
      const added = all.reduce((sum, ends) => sum + (ends[column] ?? Number.NaN), 0);
      expect(Math.abs(added - sum), `${stage}, ${column}`).toBeLessThanOrEqual(6);
    }
  }
  expect(seen.size).toBe(3);
});

test("the shares of a fall add up to 100 %, and a rise is not shared out", async ({ page }) => {
  const planner = await open(page, "exactly_the_plan");
  const section = planner.section("sectors");
  const columns = async () => {
    await planner.settled();
    return section
      .locator("[data-column]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-column")));
  };
  expect(await columns()).toEqual(["units_2021", "posts_2021", "support_2021"]);
  for (const column of [1, 2]) {
    const shown = section.locator(`[data-part] td:nth-of-type(${column}) > span:first-child`);
    const texts = await shown.allInnerTexts();
    const tenths = texts.map((text) => Math.round(Number.parseFloat(text.replace(",", ".")) * 10));
    expect(tenths).toHaveLength(plan.sectors.length);
    expect(tenths.reduce((sum, share) => sum + share, 0)).toBe(1000);
  }
  await expect(section.locator("[data-column=support_2021]")).toContainText(
    "không có mức giảm để chia",
  );
  await planner.element.locator("[data-stage=to_2030]").click();
  expect(await columns()).toEqual(["posts_2030", "support_2030"]);
});

test("a lever of its own is marked with its period and the province's value", async ({ page }) => {
  const planner = await open(page, "natural_exits");
  const health = row(planner, "health");
  await expect(health).toContainText("theo mức tỉnh");
  await health.locator("[data-levers-of]").click();
  await expect(planner.scope()).toHaveValue("health");
  await expect(planner.scope()).toBeFocused();
  await planner.type(planner.typed("streamlining"), "1,5");
  const own = health.locator("[data-own=streamlining]");
  await expect(own).toContainText("Tinh giản biên chế");
  await expect(own).toContainText("2016–2021: 1,5% (tỉnh 0%)");
  await expect(own).not.toContainText("2022");
  await expect(planner.section("sectors").locator("summary .state").first()).toHaveText(
    "1 lĩnh vực đặt riêng",
  );
});

test("on a phone a sector's levers open in the drawer", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const planner = await open(page, "natural_exits");
  await row(planner, "culture").locator("[data-levers-of]").click();
  await expect(planner.scope()).toBeVisible();
  await expect(planner.scope()).toHaveValue("culture");
  await expect(planner.scope()).toBeFocused();
});

test("protecting a sector tells what the others must do, and a click does it", async ({ page }) => {
  const planner = await open(page, "exactly_the_plan");
  const before = await planner.statuses();
  expect(before.posts_2021).toBe("met");
  const toggle = row(planner, "health").locator("[data-protect]");
  await toggle.click();
  await expect(toggle).toHaveAttribute("aria-pressed", "true");
  await expect(toggle).toBeFocused();
  await expect(row(planner, "health")).toContainText("được bảo vệ");

  // All that is told of is met without protection and missed with it.
  const lost = planner.element.locator("[data-lost]");
  await expect(planner.element.locator("[data-lost=posts_2021]")).toBeVisible();
  const now = await planner.statuses();
  const turned = Object.keys(now).filter((id) => before[id] === "met" && now[id] === "missed");
  expect(
    await lost.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-lost"))),
  ).toEqual(turned);

  const posts = planner.element.locator("[data-lost=posts_2021]");
  const share = Number(await posts.getAttribute("data-share"));
  expect(share).toBeGreaterThan(0);
  expect(share).toBeLessThan(1);
  await posts.locator("[data-apply]").click();
  await expect(planner.element.locator("[data-target=posts_2021]")).toHaveAttribute(
    "data-status",
    "met",
  );
  await expect(row(planner, "health")).toContainText("được bảo vệ");
  await expect(planner.section("sectors").locator("summary").first()).toBeFocused();

  await planner.undo().click();
  await planner.undo().click();
  expect(await planner.statuses()).toEqual(before);
  await expect(toggle).toHaveAttribute("aria-pressed", "false");
});

test("one click meets again all targets that the others can meet", async ({ page }) => {
  const planner = await open(page, "exactly_the_plan");
  await row(planner, "health").locator("[data-protect]").click();
  const lost = planner.element.locator("[data-lost]:not([data-share=none])");
  await expect(lost.first()).toBeVisible();
  const wanted = await lost.evaluateAll((rows) =>
    rows.map((row) => row.getAttribute("data-lost") ?? ""),
  );
  expect(wanted.length).toBeGreaterThan(1);
  await planner.element
    .getByRole("button", { name: /Áp dụng (để đạt lại cả|cho) \d+ mục tiêu/ })
    .click();
  const statuses = await planner.statuses();
  expect(wanted.filter((id) => statuses[id] !== "met")).toEqual([]);
});

test("protecting where nothing is done costs nothing, and ends with a second click", async ({
  page,
}) => {
  const planner = await open(page, "neutral");
  const toggle = row(planner, "ict").locator("[data-protect]");
  await toggle.click();
  await expect(planner.element.locator(".protection")).toContainText(
    "Không mục tiêu nào vì vậy mà không còn đạt.",
  );
  await toggle.click();
  await expect(planner.element.locator(".protection")).toHaveCount(0);
  await expect(row(planner, "ict")).toContainText("theo mức tỉnh");
  await expect(planner.preset().locator("option:checked")).not.toContainText("đã chỉnh");
});

test("shares rounded still make the whole", () => {
  for (const parts of [
    [1, 1, 1],
    [2, -1, 0.5],
    [0, 0, 7],
    [1e-9, 1, 1, 1, 1, 1, 1],
  ]) {
    const whole = parts.reduce((sum, part) => sum + part, 0);
    const rounded = shares(parts, whole);
    expect(rounded.reduce((sum, share) => sum + Math.round(share * 1000), 0)).toBe(1000);
    for (const [index, share] of rounded.entries()) {
      expect(Math.abs(share - (parts[index] ?? 0) / whole)).toBeLessThanOrEqual(0.001);
    }
  }
});
