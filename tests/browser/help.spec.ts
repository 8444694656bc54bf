// A planner asks how it is computed, and what a word means.

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/claim";
import { Planner } from "./support/planner";
import { glossary, languages, plan } from "./support/seeds";

const titles = { vi: "Phương pháp và thuật ngữ", en: "Method and terms" };

function dialog(planner: Planner) {
  return planner.element.locator("dialog#help");
}

async function openHelp(planner: Planner) {
  await planner.element.locator("[data-opens=help]").click();
  const help = dialog(planner);
  await expect(help.locator("[data-term]").first()).toBeVisible();
  return help;
}

/** What has the focus in the element's own tree. */
function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => {
    const active = document.querySelector("lo-trinh")?.shadowRoot?.activeElement;
    return active?.id || active?.getAttribute("data-hint");
  });
}

for (const language of languages) {
  test(`the help opens from the header, with every chapter and every term, in ${language}`, async ({
    page,
  }) => {
    const planner = await Planner.open(page);
    await planner.speak(language);
    const help = await openHelp(planner);
    await expect(help.getByRole("heading", { level: 3 })).toHaveText(titles[language]);
    const listed = await help.locator("nav [data-leads]").allInnerTexts();
    expect(await help.locator("h4").allInnerTexts()).toEqual(listed);
    const terms = help.locator("[data-term]");
    await expect(terms).toHaveCount(glossary.length);
    for (const { id, term, meaning, source } of glossary) {
      const entry = help.locator(`[data-term=${id}]`);
      await expect(entry).toContainText(term[language]);
      await expect(entry).toContainText(meaning[language]);
      await expect(entry).toContainText(source[language]);
    }
    await expect(help).toContainText(/Lộ Trình \d+\.\d+\.\d+/);
    await page.keyboard.press("Escape");
    await expect(help).toHaveCount(0);
    await expect(planner.element.locator("[data-opens=help]")).toBeFocused();
  });
}

test("headings of the help go down one level at a time", async ({ page }) => {
  const planner = await Planner.open(page);
  const help = await openHelp(planner);
  const levels = await help
    .locator("h3, h4, h5, h6")
    .evaluateAll((all) => all.map((heading) => Number(heading.tagName[1])));
  expect(levels[0]).toBe(3);
  for (const [index, level] of levels.entries()) {
    if (index > 0) expect(level - (levels[index - 1] as number)).toBeLessThanOrEqual(1);
  }
});

test("what a step of the model hangs on is what the plan says", async ({ page }) => {
  const planner = await Planner.open(page);
  const help = await openHelp(planner);
  const steps = help.locator(".steps");
  for (const { title } of plan.levers) await expect(steps).toContainText(title.vi);
  const leavers = help.locator("li", { has: page.locator("#at-step-leavers") });
  await expect(leavers).toContainText("Tỷ lệ nghỉ hưu: 2% (1,2% – 3%)");
});

test("the public figures stand by year, and what was not checked is marked", async ({ page }) => {
  const planner = await Planner.open(page);
  const help = await openHelp(planner);
  const row = (year: number) => help.locator(`.series [data-year="${year}"]`);
  await expect(row(2015)).toHaveText(/2015\s+1,150\s+0,63/);
  await expect(row(2023)).toHaveText(/1,645\s+3,25\*\s*\(chưa kiểm\)/);
  await expect(row(2011)).toHaveText(/0,797\*\s*\(chưa kiểm\)\s+18,68/);
  await expect(row(2027)).toHaveText(/2,530\*\s*\(chưa kiểm\)\s+giả định/);
});

test("a term is found without its accents, and see-also leads on", async ({ page }) => {
  const planner = await Planner.open(page);
  const help = await openHelp(planner);
  const find = help.locator("#find-term");
  await find.pressSequentially("bien che");
  const terms = help.locator("[data-term]");
  await expect(terms.first()).toContainText(/biên chế/);
  const found = Number(await help.locator("[data-found]").getAttribute("data-found"));
  expect(found).toBeGreaterThan(2);
  expect(found).toBeLessThan(glossary.length);
  await expect(terms).toHaveCount(found);
  await expect(find).toBeFocused();

  await find.fill("Đề ÁN");
  await expect(terms.first()).toHaveAttribute("data-term", "scheme");
  await terms.first().locator("[data-leads=term-quota]").click();
  await expect(find).toHaveValue("");
  await expect(terms).toHaveCount(glossary.length);
  expect(await focused(page)).toBe("at-term-quota");

  await find.fill("không có chữ này");
  await expect(terms).toHaveCount(0);
  await expect(help.locator("[data-found]")).toContainText("“không có chữ này”");
});

test("the keys that take a change back leave the scenario alone where a term is typed", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  await planner.type(planner.typed("consolidation"), "3");
  const help = await openHelp(planner);
  await help.locator("#find-term").pressSequentially("chi");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Escape");
  await expect(planner.typed("consolidation")).toHaveValue("3");
});

test("every ? leads to its place, by keyboard too, and Escape leads back", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("exactly_the_plan");
  for (const id of ["why", "all", "sectors", "register", "quotas", "timeline", "norms"]) {
    await planner.unfold(id);
  }
  for (const id of ["reorganisations", "assumptions", "readings", "observed"]) {
    await planner.unfold(id);
  }
  await planner.lever("consolidation").locator("[aria-expanded]").click();
  await planner.element.locator('[data-status="missed"] [data-ask]').first().click();
  await expect(planner.element.locator("[data-hint=sensitivity]")).toBeVisible();
  await expect(planner.element.locator("[data-hint=causes]")).toBeVisible();
  await expect(planner.element.locator("[data-hint=timeline]")).toBeVisible();
  const hints = await planner.element
    .locator("[data-hint]:visible")
    .evaluateAll((all) => all.map((hint) => hint.getAttribute("data-hint") as string));
  const places = new Set(hints);
  for (const place of [
    "step-mergers",
    "step-leavers",
    "strength-at_least",
    "strength-strive",
    "reading-prices",
    "term-merger",
    "uncertainty",
    "observed",
    "targets",
    "sectors",
    "register",
    "quotas",
    "seek",
  ]) {
    expect([...places]).toContain(place);
  }
  for (const place of places) {
    const hint = planner.element.locator(`[data-hint="${place}"]:visible`).first();
    await hint.focus();
    await page.keyboard.press("Enter");
    const heading = dialog(planner).locator(`#at-${place}`);
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
    await page.keyboard.press("Escape");
    await expect(dialog(planner)).toHaveCount(0);
    await expect(hint).toBeFocused();
  }
});

for (const [width, height] of [
  [1280, 800],
  [320, 568],
  [320, 256],
] as const) {
  test(`the help fits at ${width} × ${height} px, and axe finds nothing in it`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const planner = await Planner.open(page);
    for (const [index, language] of languages.entries()) {
      await page.emulateMedia({ colorScheme: index === 0 ? "light" : "dark" });
      await planner.speak(language);
      const help = await openHelp(planner);
      const out = await help.evaluate((dialog) => {
        const { right } = dialog.getBoundingClientRect();
        const wide = [...dialog.querySelectorAll<HTMLElement>("*")]
          .filter((one) => !one.closest("thead"))
          .filter((one) => one.getBoundingClientRect().right > right + 0.5);
        return {
          scroll: dialog.scrollWidth - dialog.clientWidth,
          wide: wide.map((one) => `${one.tagName} ${one.textContent?.slice(0, 40)}`),
        };
      });
      expect.soft(out, language).toEqual({ scroll: 0, wide: [] });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${target.join(" ")}`),
      );
      expect.soft(found, language).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(help).toHaveCount(0);
    }
  });
}
