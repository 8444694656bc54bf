// What the page says of a preset is what the crate says of it.

import { expect, test } from "./support/claim";
import { Planner } from "./support/planner";
import { golden, goldenPresets, languages, presets } from "./support/seeds";

test("every preset has a golden run and every golden run a preset", () => {
  expect(goldenPresets().sort()).toEqual([...presets].sort());
});

for (const language of languages) {
  for (const preset of presets) {
    test(`the verdicts of ${preset}, in each kind of prices too, are the crate's, in ${language}`, async ({
      page,
    }) => {
      const planner = await Planner.open(page);
      await planner.speak(language);
      await planner.choose(preset);
      const expected = golden(preset);

      expect(await planner.statuses()).toEqual(
        Object.fromEntries(expected.map(({ id, status }) => [id, status])),
      );

      const readings = await planner.targets().evaluateAll((rows) =>
        rows.map((row) => {
          const cell = row.lastElementChild;
          return (cell?.querySelector("[aria-hidden]") ?? cell)?.textContent?.trim();
        }),
      );
      expect(readings).toEqual(
        expected.map(({ readings_met: met, readings_total: total }) =>
          total === 0 ? "–" : `${met}/${total}`,
        ),
      );

      const words = {
        vi: { met: "đạt", missed: "chưa đạt", checklist: "không định lượng" },
        en: { met: "met", missed: "missed", checklist: "without a figure" },
      }[language];
      const said = (await planner.counts().innerText()).replace(/\s+/g, " ");
      for (const [status, word] of Object.entries(words)) {
        const count = expected.filter((verdict) => verdict.status === status).length;
        if (count > 0) expect(said).toMatch(new RegExp(`(^|[^\\d])${count} ${word}`));
      }

      const marks = { met: "✓", missed: "✕" };
      const shown = await planner.element.locator("[data-prices]").evaluateAll((rows) =>
        rows.map((row) => ({
          id: row.getAttribute("data-prices"),
          prices: [...row.querySelectorAll("[data-price]")].map((price) => [
            price.getAttribute("data-price"),
            price.querySelector(".status b")?.textContent,
          ]),
        })),
      );
      const prices = expected.flatMap(({ id, by_prices }) =>
        by_prices.length === 0
          ? []
          : [
              {
                id,
                prices: by_prices.map(({ prices, status }) => [
                  prices,
                  marks[status as keyof typeof marks],
                ]),
              },
            ],
      );
      expect(shown).toEqual(prices);
      expect(shown.map((target) => target.prices.length)).toEqual([4, 4, 4]);
    });
  }
}
