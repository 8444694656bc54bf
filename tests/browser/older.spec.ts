// Where a browser has no more than the oldest that the page is built for, everything is there. Syntax and
// styles cannot be taken away; they are looked at in oldest.spec.ts.

import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { removals, remove } from "./oldest/removal";
import { expect, test } from "./support/claim";
import { Planner } from "./support/planner";
import { golden, plan } from "./support/seeds";

/** A browser without what is newer, in the page and in its workers. */
async function older(page: Page): Promise<Planner> {
  await page.addInitScript(remove, removals);
  await page.route(/later-engine-worker/, async (route) => {
    const response = await route.fetch();
    const taken = `(${remove})(${JSON.stringify(removals)});`;
    await route.fulfill({ response, body: `${taken}${await response.text()}` });
  });
  return Planner.open(page);
}

test("what is newer is gone, and what the oldest have is there", async ({ page }) => {
  expect(removals.length).toBeGreaterThan(1000);
  await older(page);
  const there = () => ({
    newer: [
      "withResolvers" in Promise,
      "toSorted" in Array.prototype,
      "groupBy" in Object,
      "canParse" in URL,
      "popover" in HTMLElement.prototype,
      "checkVisibility" in Element.prototype,
      "requestIdleCallback" in globalThis,
      "scheduler" in globalThis,
    ],
    old: ["any" in Promise, "at" in Array.prototype, "structuredClone" in globalThis],
  });
  const { newer, old } = await page.evaluate(there);
  expect(newer).not.toContain(true);
  expect(old).not.toContain(false);
});

test("levers, presets, languages and steps back", async ({ page }) => {
  const planner = await older(page);
  const line = planner.plot("units").locator(".chart .scenario path");
  const before = await line.getAttribute("d");
  await planner.slider("consolidation").focus();
  await page.keyboard.press("PageUp");
  await expect(line).not.toHaveAttribute("d", before as string);
  await planner.choose("early_effort");
  const statuses = golden("early_effort").map(({ id, status }) => [id, status]);
  expect(await planner.statuses()).toEqual(Object.fromEntries(statuses));
  await planner.speak("en");
  await planner.undo().click();
  await planner.undo().click();
  await expect(line).toHaveAttribute("d", before as string);
});

test("bands, goals, and every part that unfolds", async ({ page }) => {
  const planner = await older(page);
  await planner.element.locator("#uncertain").click();
  await expect(planner.element.locator(".sureness")).toHaveAttribute("data-draws", "2048");
  await planner.element.locator("[data-ask=posts_2021]").click();
  await planner.element.locator("[data-take=streamlining] button").click();
  await expect(planner.element.locator("tr[data-target=posts_2021]")).toHaveAttribute(
    "data-status",
    "met",
  );
  for (const id of ["more", "reorganisations", "assumptions", "readings", "observed", "changes"]) {
    await planner.unfold(id);
  }
  for (const id of [
    "numbers",
    "why",
    "all",
    "sectors",
    "register",
    "quotas",
    "timeline",
    "norms",
  ]) {
    await planner.unfold(id);
  }
  await expect(planner.element.locator("#why svg").first()).toBeVisible();
  await expect(planner.element.locator("#timeline svg").first()).toBeVisible();
  await expect(planner.element.locator("[data-norm]").first()).toBeVisible();
  await expect(planner.element.locator(".failed")).toHaveCount(0);
});

test("links, files, kept scenarios and the memo", async ({ page }) => {
  const planner = await older(page);
  await planner.choose("natural_exits");
  await expect(page).toHaveURL(/#.+/);
  await page.reload();
  await planner.ready();
  await expect(planner.preset()).toHaveValue("natural_exits");
  await planner.element.locator("[data-opens=export]").click();
  for (const file of ["posts-svg", "posts-png", "ledger-csv", "data-json"]) {
    const coming = page.waitForEvent("download");
    await planner.element.locator(`dialog#export [data-file=${file}]`).click();
    expect(readFileSync(await (await coming).path()).length).toBeGreaterThan(1000);
  }
  await page.keyboard.press("Escape");
  for (const dialog of ["share", "help", "scenarios"]) {
    await planner.element.locator(`[data-opens=${dialog}]`).click();
    await expect(planner.element.locator(`dialog#${dialog}`)).toBeVisible();
    await page.keyboard.press("Escape");
  }
  await planner.element.locator("[data-opens=memo]").click();
  await expect(planner.element.locator("article .drawn img")).toHaveCount(plan.charts.length);
});
