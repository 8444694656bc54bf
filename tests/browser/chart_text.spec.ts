// No text of a chart lies over another, and none leaves the chart.

import type { Locator } from "@playwright/test";
import { expect, test } from "./support/claim";
import { Planner } from "./support/planner";
import { languages, presets } from "./support/seeds";

/** The texts that touch another or leave their chart, in all charts. */
function clashes(element: Locator): Promise<string[]> {
  return element.evaluate((host) => {
    // Of a line's height only the part that a letter with its accents fills.
    const [above, below] = [0.9, 0.22];
    const found: string[] = [];
    for (const svg of host.shadowRoot?.querySelectorAll(".plot > svg.chart") ?? []) {
      const chart = svg.closest("[data-chart]")?.getAttribute("data-chart");
      const { width, height } = svg.getBoundingClientRect();
      const boxes = [...svg.querySelectorAll("text")].map((text) => {
        const { x, width } = text.getBBox();
        const size = Number.parseFloat(getComputedStyle(text).fontSize);
        const y = Number(text.getAttribute("y"));
        return {
          word: text.textContent,
          left: x,
          right: x + width,
          top: y - size * above,
          bottom: y + size * below,
        };
      });
      for (const [index, box] of boxes.entries()) {
        const out = Math.max(-box.left, box.right - width, -box.top, box.bottom - height);
        if (out > 1) found.push(`${chart}: “${box.word}” leaves by ${out.toFixed(1)} px`);
        for (const other of boxes.slice(index + 1)) {
          const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
          const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
          if (across > 0.5 && down > 0.5) {
            const by = `${across.toFixed(1)} × ${down.toFixed(1)} px`;
            found.push(`${chart}: “${box.word}” over “${other.word}” by ${by}`);
          }
        }
      }
    }
    return found;
  });
}

for (const width of [320, 360, 768, 1280, 1920]) {
  for (const language of languages) {
    test(`the texts of every chart are apart at ${width} px, in ${language}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      const planner = await Planner.open(page);
      await planner.speak(language);
      const found: string[] = [];
      for (const measure of ["absolute", "index"] as const) {
        await planner.measure(measure);
        for (const preset of presets) {
          await planner.choose(preset);
          const here = await clashes(planner.element);
          found.push(...here.map((clash) => `${preset}, ${measure}, ${clash}`));
        }
      }
      expect(found).toEqual([]);
    });
  }
}

test("the texts stay apart in every kind of prices", async ({ page }) => {
  const planner = await Planner.open(page);
  const prices = planner.element.locator("#chart-prices");
  const count = await prices.locator("option").count();
  const found: string[] = [];
  for (const preset of presets) {
    await planner.choose(preset);
    for (let index = 0; index < count; index++) {
      await prices.selectOption({ index });
      found.push(
        ...(await clashes(planner.element)).map((clash) => `${preset}, ${index}, ${clash}`),
      );
    }
  }
  expect(found).toEqual([]);
});

test("the texts stay apart while a lever moves all the way", async ({ page }) => {
  const planner = await Planner.open(page);
  const found: string[] = [];
  for (const lever of ["consolidation", "streamlining", "to_self_financing"]) {
    await planner.choose("neutral");
    for (let percent = 0; percent <= 30; percent += 2) {
      await planner.type(planner.typed(lever), String(percent));
      const here = await clashes(planner.element);
      found.push(...here.map((clash) => `${lever} ${percent} %, ${clash}`));
    }
  }
  expect(found).toEqual([]);
});
