// No rule of axe is broken, whatever is open.

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/claim";
import { Planner, sections } from "./support/planner";
import { languages } from "./support/seeds";

// Two passes over the whole page take long on a busy machine.
test.describe.configure({ timeout: 90_000 });

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary}`),
  );
}

for (const language of languages) {
  for (const theme of ["light", "dark"] as const) {
    for (const width of [1280, 360]) {
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
  }
}

test("axe finds nothing in the page without WebAssembly", async ({ page, silence }) => {
  silence.allow(/WebAssembly/);
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
  await page.goto("/");
  await expect(page.getByText("Trang này cần WebAssembly.")).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
