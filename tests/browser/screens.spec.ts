// Pictures of the page, kept for a person to look at; nothing is compared.

import { expect, test } from "./support/claim";
import { artefacts } from "./support/place";
import { Planner } from "./support/planner";
import { languages } from "./support/seeds";

for (const width of [1280, 768, 360]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`the page can be looked at, ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
      await page.emulateMedia({ colorScheme });
      const planner = await Planner.open(page);
      await planner.choose("exactly_the_plan");
      for (const language of languages) {
        await planner.speak(language);
        const path = `${artefacts}/screens/${width}-${colorScheme}-${language}`;
        // What is laid out only once it is in view comes into view.
        await planner.section("norms").scrollIntoViewIfNeeded();
        await page.evaluate(() => window.scrollTo(0, 0));
        const picture = await page.screenshot({ path: `${path}.png`, fullPage: true });
        expect(picture.length).toBeGreaterThan(10_000);
        if (width < 1040) {
          await planner.element.locator(".handle").click();
          await page.screenshot({ path: `${path}-drawer.png` });
          await planner.element.locator(".handle").click();
        }
      }
    });
  }
}
