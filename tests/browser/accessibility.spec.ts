// No rule of axe is broken, whatever is open.

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/claim";
import { Planner, sections } from "./support/planner";

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary}`),
  );
}

// Each language, theme and width beside each of the others.
for (const [language, theme, width] of [
  ["vi", "light", 1280],
  ["vi", "dark", 360],
  ["en", "light", 360],
  ["en", "dark", 1280],
] as const) {
  test(`axe finds nothing in ${language}, ${theme}, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: theme });
    const planner = await Planner.open(page);
    await planner.speak(language);
    await planner.choose("exactly_the_plan");
    expect.soft(await violations(page)).toEqual([]);

    for (const id of sections.results) await planner.unfold(id);
    await expect(planner.section("quotas").locator("table")).toBeVisible();
    await planner.element.locator("[data-protect=health]").click();
    await expect(planner.element.locator("[data-lost]").first()).toBeVisible();
    await planner.element.locator('[data-status="missed"] [data-ask]').first().click();
    await expect(planner.element.locator(".tornado svg")).toBeVisible();
    if (width === 360) await planner.element.locator(".handle").click();
    for (const id of sections.levers) await planner.unfold(id);
    await planner.type(planner.assumed("retirement"), "4");
    await planner.type(planner.typed("consolidation"), "x");
    await planner.lever("consolidation").locator("[aria-expanded]").click();
    await planner.plot("posts").focus();
    await page.keyboard.press("Home");
    await planner.element.locator("#uncertain").click();
    await expect(planner.element.locator(".sureness")).toHaveAttribute("data-draws", "2048");
    expect(await violations(page)).toEqual([]);
  });
}

for (const [theme, width, height] of [
  ["light", 1280, 720],
  ["dark", 360, 740],
] as const) {
  test(`axe finds nothing in lessons and before a room, in ${theme}, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: theme });
    const planner = await Planner.open(page);
    await planner.element.locator("[data-opens=lessons]").click();
    expect.soft(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    const room = await planner.attend("spending");
    await room.locator("#show-answer").click();
    expect.soft(await violations(page)).toEqual([]);
    const presenter = await planner.present();
    expect.soft(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(presenter).toHaveCount(0);
    await planner.attend("challenge");
    await planner.lesson().locator("#solve").click();
    await expect(planner.lesson().locator("[data-compared]")).toBeVisible();
    expect.soft(await violations(page)).toEqual([]);
    await planner.present();
    expect(await violations(page)).toEqual([]);
  });
}

test("axe finds nothing in the page without WebAssembly", async ({ page, silence }) => {
  silence.allow(/WebAssembly/);
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
  await page.goto("/");
  await expect(page.getByText("Trang này cần WebAssembly.")).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
