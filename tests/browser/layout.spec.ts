// The page fits, from the smallest phone to a wide screen.

import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/claim";
import { reachable, tabThrough } from "./support/focus";
import { Planner } from "./support/planner";
import { languages } from "./support/seeds";

const widths = [320, 360, 768, 1280, 1920];

/** What sticks out of the page to the right, and by how many pixels the page can be scrolled. */
function overflow(page: Page): Promise<{ scroll: number; out: string[] }> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const root = document.querySelector("lo-trinh")?.shadowRoot;
    const out = [...(root?.querySelectorAll<HTMLElement>("*") ?? [])]
      .filter((one) => !one.closest(".plots, .scroll, thead, svg"))
      .filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5)
      .map((one) => `${one.tagName}.${one.getAttribute("class")} ${one.textContent?.slice(0, 40)}`);
    return { scroll: scrollWidth - clientWidth, out };
  });
}

/** Unfolds everything, so that the longest words of the page are laid out. */
async function unfoldAll(element: Locator): Promise<void> {
  await element.evaluate((host) => {
    for (const part of host.shadowRoot?.querySelectorAll("details") ?? []) part.open = true;
  });
  // What a part holds is made when it is opened, and some of it can be opened in turn.
  await expect(element.locator("[data-norm]")).not.toHaveCount(0);
  await element.evaluate((host) => {
    for (const part of host.shadowRoot?.querySelectorAll("details") ?? []) part.open = true;
    for (const help of host.shadowRoot?.querySelectorAll<HTMLElement>(".help") ?? []) {
      help.hidden = false;
    }
  });
}

for (const width of widths) {
  test(`nothing sticks out at ${width} px, in both languages, folded and unfolded`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const planner = await Planner.open(page);
    await planner.choose("exactly_the_plan");
    for (const language of languages) {
      await planner.speak(language);
      expect.soft(await overflow(page), language).toEqual({ scroll: 0, out: [] });
    }
    await unfoldAll(planner.element);
    if (await planner.element.locator(".handle").isVisible()) {
      await planner.element.locator(".handle").click();
    }
    for (const language of languages) {
      await planner.speak(language);
      expect.soft(await overflow(page), `${language}, unfolded`).toEqual({ scroll: 0, out: [] });
    }
  });

  test(`no text is smaller than 12 px at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const planner = await Planner.open(page);
    await unfoldAll(planner.element);
    const small = await planner.element.evaluate((host) => {
      const found = new Set<string>();
      const root = host.shadowRoot as ShadowRoot;
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const parent = texts.currentNode.parentElement;
        const text = texts.currentNode.textContent?.trim();
        if (!parent || !text) continue;
        const size = Number.parseFloat(getComputedStyle(parent).fontSize);
        const scale = parent instanceof SVGTextElement ? (parent.getScreenCTM()?.a ?? 1) : 1;
        if (size * scale < 11.99) found.add(`${size * scale}: ${text.slice(0, 40)}`);
      }
      return [...found];
    });
    expect(small).toEqual([]);
  });
}

test("at 400 % zoom every control is reached, and none hides behind what stays in place", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  const planner = await Planner.open(page);
  const all = await reachable(planner.element);
  const stops = await tabThrough(page, planner.element, all.length + 5);
  expect(stops.map(({ name }) => name)).toEqual(all);
  expect(stops.filter(({ free }) => !free).map(({ name }) => name)).toEqual([]);
});

test("at 400 % zoom every lever is reached, in the drawer or without one", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  const planner = await Planner.open(page);
  const handle = planner.element.locator(".handle");
  if (await handle.isVisible()) await handle.click();
  await expect(planner.slider("consolidation")).toBeVisible();
  const all = await reachable(planner.element);
  const stops = await tabThrough(page, planner.element, all.length + 5);
  const names = new Set(stops.map(({ name }) => name));
  const levers = all.filter((name) => /slide-/.test(name));
  expect(levers.length).toBeGreaterThan(4);
  expect(levers.filter((name) => !names.has(name))).toEqual([]);
  const hidden = stops.filter(({ name, free }) => levers.includes(name) && !free);
  expect(hidden.map(({ name }) => name)).toEqual([]);
});

test("with the drawer open the focus never hides behind it", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  const planner = await Planner.open(page);
  await planner.element.locator(".handle").click();
  await planner.preset().focus();
  const all = await reachable(planner.element);
  const stops = await tabThrough(page, planner.element, all.length + 5);
  expect(stops.filter(({ free }) => !free).map(({ name }) => name)).toEqual([]);
});

for (const [width, height] of [
  [360, 740],
  [320, 568],
  [768, 1024],
] as const) {
  test(`the drawer leaves the changed chart in view at ${width} × ${height} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const planner = await Planner.open(page);
    const handle = planner.element.locator(".handle");
    await expect(planner.slider("consolidation")).toBeHidden();
    await handle.click();
    await expect(handle).toHaveAttribute("aria-expanded", "true");
    await expect(planner.slider("consolidation")).toBeVisible();

    const line = planner.plot("units").locator(".chart .scenario path");
    const before = await line.getAttribute("d");
    await planner.slider("consolidation").focus();
    for (let press = 0; press < 9; press++) await page.keyboard.press("ArrowRight");
    await expect(line).not.toHaveAttribute("d", before as string);
    await expect(planner.told()).toBeInViewport({ ratio: 1 });
    await expect
      .poll(async () => {
        const chart = await planner.plot("units").boundingBox();
        const drawer = await planner.element.locator("#levers").boundingBox();
        const summary = await planner.element.locator(".summary").boundingBox();
        if (!chart || !drawer || !summary) return 0;
        const top = Math.max(chart.y, summary.y + summary.height, 0);
        return (Math.min(chart.y + chart.height, drawer.y) - top) / chart.height;
      })
      .toBeGreaterThan(0.6);

    await handle.click();
    await expect(planner.slider("consolidation")).toBeHidden();
  });
}

test("on a phone each chart comes into view from its tab", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const planner = await Planner.open(page);
  for (const [name, chart] of [
    ["Chi", "support"],
    ["Tự chủ", "autonomy"],
    ["Biên chế", "posts"],
    ["Đơn vị", "units"],
  ] as const) {
    const button = planner.element.locator(".picker").getByRole("button", { name, exact: true });
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    await expect(planner.plot(chart)).toBeInViewport({ ratio: 0.9 });
  }
  // A swipe is a choice too.
  await planner.element.locator(".plots").evaluate((plots) => {
    plots.scrollTo({ left: 3 * plots.clientWidth, behavior: "instant" });
  });
  await expect(
    planner.element.locator(".picker").getByRole("button", { name: "Chi", exact: true }),
  ).toHaveAttribute("aria-pressed", "true");
});
