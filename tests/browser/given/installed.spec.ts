// A planner comes back without a network, or after the page was replaced.

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "../support/claim";
import { type Relay, test } from "../support/given";
import { Planner } from "../support/planner";
import { plan } from "../support/seeds";

/** Opens the page and waits until all of it is kept. */
async function kept(page: Page, relay: Relay, path = "/"): Promise<Planner> {
  const planner = await Planner.open(page, `${relay.address}${path}`);
  const state = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration?.active?.state;
    });
  await expect.poll(state, { timeout: 20_000 }).toBe("activated");
  return planner;
}

/** Replaces the page by one with another title. */
function replace(relay: Relay): void {
  const titled = (html: string) => html.replace(/<title>/, "<title>Mới: ");
  relay.change("/", titled);
  relay.change("/index.html", titled);
  relay.change("/sw.js", (script) =>
    script.replace(/(index\.html[`'"],revision:[`'"])[0-9a-f]{4}/, "$1ffff"),
  );
}

/** Has the browser look for a newer page, as it does when a page is opened. */
function look(page: Page): Promise<void> {
  return page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
}

test("once it was open, the page comes back without a network, with all its parts", async ({
  page,
  relay,
}) => {
  await kept(page, relay);
  await relay.stop();
  await page.reload();
  const planner = new Planner(page);
  await planner.ready();
  await planner.choose("exactly_the_plan");
  await planner.element.locator("#uncertain").click();
  for (const { id } of plan.charts) {
    await expect(planner.plot(id).locator(".chart .band path")).not.toHaveCount(0);
  }
  await planner.speak("en");
  await planner.element.locator("[data-opens=share]").click();
  await expect(planner.element.locator("dialog#share svg[role=img]")).toBeVisible();
});

test("a link opens without a network too, whatever stands behind its question mark", async ({
  page,
  relay,
}) => {
  await kept(page, relay);
  await relay.stop();
  const planner = await Planner.open(page, `${relay.address}/?from=mail#early_effort`);
  await expect(planner.preset()).toHaveValue("early_effort");
});

test("a newer page is offered, never forced; the scenario in view stays", async ({
  page,
  relay,
}) => {
  const planner = await kept(page, relay);
  // The first visit is not answered for by what was kept.
  await page.reload();
  await planner.ready();
  await planner.choose("early_effort");
  await planner.type(planner.typed("consolidation"), "7");
  await expect(page).toHaveURL(/#.*~/);
  const before = await planner.statuses();
  const newer = page.locator(".newer");
  await expect(newer).toHaveCount(0);

  replace(relay);
  await look(page);
  await expect(newer).toContainText("Đã có bản mới");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await expect(page).toHaveTitle(/^Lộ Trình/);
  expect(await planner.statuses()).toEqual(before);

  await newer.getByRole("button", { name: "Tải lại" }).click();
  await expect(page).toHaveTitle(/^Mới: Lộ Trình/);
  await planner.ready();
  expect(await planner.statuses()).toEqual(before);
  await expect(newer).toHaveCount(0);
});

test("who puts the newer page off keeps the one in view, and gets it another time", async ({
  page,
  relay,
}) => {
  const planner = await kept(page, relay);
  await page.reload();
  await planner.ready();
  replace(relay);
  await look(page);
  await page.locator(".newer").getByRole("button", { name: "Để sau" }).click();
  await expect(page.locator(".newer")).toBeHidden();
  await expect(page).toHaveTitle(/^Lộ Trình/);
  await page.reload();
  await expect(page.locator(".newer")).toContainText("Đã có bản mới", { timeout: 15_000 });
});

test("another tab is told, and not reloaded under its reader", async ({ page, relay, context }) => {
  const planner = await kept(page, relay);
  await page.reload();
  await planner.ready();
  const other = await context.newPage();
  await Planner.open(other, relay.address);
  // Its own script has to be at work.
  await expect.poll(() => other.evaluate(() => document.scripts.length)).toBeGreaterThan(2);
  await other.waitForLoadState("networkidle");
  replace(relay);
  await look(page);
  await page.locator(".newer").getByRole("button", { name: "Tải lại" }).click();
  await expect(page).toHaveTitle(/^Mới: /);
  await expect(other.locator(".newer")).toContainText("Đã có bản mới");
  await expect(other).toHaveTitle(/^Lộ Trình/);
  await other.locator(".newer").getByRole("button", { name: "Tải lại" }).click();
  await expect(other).toHaveTitle(/^Mới: /);
});

test("a host that shows the element keeps nothing", async ({ page, relay }) => {
  relay.change(
    "/host.html",
    () => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Cổng</title>
      <link rel="icon" href="data:,"><script type="module" src="/lo-trinh.js"></script></head>
      <body><lo-trinh></lo-trinh></body></html>`,
  );
  await Planner.open(page, `${relay.address}/host.html`);
  await page.waitForLoadState("networkidle");
  const registrations = () => navigator.serviceWorker.getRegistrations().then((all) => all.length);
  expect(await page.evaluate(registrations)).toBe(0);
});
