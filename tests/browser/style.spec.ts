// The portal's style stays out, but for the properties that are offered.

import type { Page } from "@playwright/test";
import { expect, test } from "./support/claim";
import { portal } from "./support/host";
import { Planner } from "./support/planner";

const body = "<main><lo-trinh></lo-trinh></main>";
const parts = ["h2", "h3", ".status", ".lever label", "button", "select", "td", ".told", ".note"];

type Looks = Record<string, Record<string, string>>;

/** How the parts look to the reader. */
async function looks(page: Page, css: string): Promise<Looks> {
  const planner = await Planner.open(page, await portal(page, { body, css }));
  await expect(planner.counts()).toBeVisible();
  return planner.element.evaluate((host, selectors) => {
    const properties = [
      "color",
      "fontSize",
      "fontStyle",
      "fontFamily",
      "lineHeight",
      "letterSpacing",
      "textTransform",
      "textAlign",
      "wordSpacing",
      "display",
      "borderTopWidth",
      "paddingLeft",
      "visibility",
    ] as const;
    return Object.fromEntries(
      selectors.map((selector) => {
        const style = getComputedStyle(host.shadowRoot?.querySelector(selector) as Element);
        return [selector, Object.fromEntries(properties.map((name) => [name, style[name]]))];
      }),
    );
  }, parts);
}

test("rules for the portal's own tags do not reach inside", async ({ page }) => {
  const plain = await looks(page, "");
  const css = `h2, h3, p, button, select, td, th, label, span, svg, path, text { color: red !important;
    font-size: 3px !important; display: none !important; border: 9px solid lime !important }`;
  await page.unrouteAll();
  expect(await looks(page, css)).toEqual(plain);
});

test("a colour and a size for everything do not reach inside", async ({ page }) => {
  const plain = await looks(page, "");
  await page.unrouteAll();
  expect(await looks(page, "* { color: red !important; font-size: 3px }")).toEqual(plain);
});

test("what the portal's body hands down does not reach inside", async ({ page }) => {
  const plain = await looks(page, "");
  const css = `body { color: red; font: italic 9px/3 monospace; letter-spacing: 5px;
    text-transform: uppercase; text-align: center; word-spacing: 9px }`;
  await page.unrouteAll();
  expect(await looks(page, css)).toEqual(plain);
});

test("a portal that makes its root's type small still leaves 12 px to every text", async ({
  page,
}) => {
  const seen = await looks(page, "html { font-size: 62.5% }");
  for (const part of parts) {
    expect.soft(Number.parseFloat(seen[part]?.fontSize ?? ""), part).toBeGreaterThanOrEqual(12);
  }
});

test("the properties that are offered do reach inside", async ({ page }) => {
  const css = `:root { --lo-trinh-scenario: rgb(1, 2, 3); --lo-trinh-paper: rgb(250, 249, 248) }
    lo-trinh::part(header) { text-transform: uppercase }`;
  const planner = await Planner.open(page, await portal(page, { body, css }));
  await expect(planner.plot("units").locator(".chart .scenario path")).toHaveCSS(
    "stroke",
    "rgb(1, 2, 3)",
  );
  await expect(planner.element).toHaveCSS("background-color", "rgb(250, 249, 248)");
  await expect(planner.element.locator(".top")).toHaveCSS("text-transform", "uppercase");
});

test("the element fits the column that the portal gives it", async ({ page }) => {
  const css = "main { width: 420px; margin: 40px auto } body { margin: 0 }";
  const planner = await Planner.open(page, await portal(page, { body, css }));
  const column = await page.locator("main").boundingBox();
  const out = await planner.element.evaluate(
    (host, [left, right]) => {
      const all = [...(host.shadowRoot?.querySelectorAll<HTMLElement>("*") ?? [])];
      return all
        .filter((one) => !one.closest(".plots, .scroll, thead, svg"))
        .map((one) => ({ one, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.left < left - 0.5 || box.right > right + 0.5))
        .map(({ one }) => `${one.tagName}.${one.className}`);
    },
    [column?.x ?? 0, (column?.x ?? 0) + (column?.width ?? 0)] as const,
  );
  expect(out).toEqual([]);
});

test("nothing of the element lies over the portal where the element is not in view", async ({
  page,
}) => {
  const css = "main { width: 420px } footer { height: 3000px }";
  const tall = `${body}<footer>Chân trang</footer>`;
  const planner = await Planner.open(page, await portal(page, { body: tall, css }));
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(planner.targets().last()).not.toBeInViewport();
  await expect(planner.element.locator(".handle")).not.toBeInViewport();
});

test("dark follows the reader's system unless the host says otherwise", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const planner = await Planner.open(page);
  await expect(planner.element).toHaveCSS("color-scheme", "dark");
  await planner.element.evaluate((host) => host.setAttribute("theme", "light"));
  await expect(planner.element).toHaveCSS("color-scheme", "light");
});

test("what scrolls inside has bars in the theme's colours, whatever the system's are", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  const levers = planner.element.locator("#levers");
  await expect(levers).toHaveCSS("scrollbar-color", "rgb(122, 130, 139) rgba(0, 0, 0, 0)");
  await planner.element.evaluate((host) => host.setAttribute("theme", "dark"));
  await expect(levers).toHaveCSS("scrollbar-color", "rgb(135, 145, 155) rgba(0, 0, 0, 0)");
});
