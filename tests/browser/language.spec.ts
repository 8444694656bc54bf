// Words that are on their way, late, or do not arrive.

import type { Page } from "@playwright/test";
import { expect, test } from "./support/claim";
import { portal } from "./support/host";
import { Planner } from "./support/planner";

/** Holds the English words back until they are released. */
async function slowEnglish(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/later-en-*.js", async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test("of two languages asked for, the last one wins", async ({ page }) => {
  const release = await slowEnglish(page);
  const planner = await Planner.open(page);
  await planner.element.locator("button[lang=en]").click();
  await planner.element.locator("button[lang=vi]").click();
  const arrived = page.waitForResponse("**/later-en-*.js");
  release();
  await arrived;
  await planner.choose("early_effort");
  await expect(planner.element.locator(".page")).toHaveAttribute("lang", "vi");
  await expect(planner.element).toHaveAttribute("language", "vi");
});

test("a language set while the model loads is the language of all words", async ({ page }) => {
  await page.route("**/*.wasm", async (route) => {
    await page.evaluate(() => document.querySelector("lo-trinh")?.setAttribute("language", "en"));
    await route.continue();
  });
  const path = await portal(page, { body: "<lo-trinh></lo-trinh>" });
  const planner = await Planner.open(page, path);
  await expect(planner.element.locator(".page")).toHaveAttribute("lang", "en");
  await expect(planner.element.getByRole("heading", { name: "Levers" })).toBeVisible();
});

test("English words that do not arrive are told, and the page stays as it is", async ({
  page,
  silence,
}) => {
  silence.allow(/later-en|503/);
  await page.route("**/later-en-*.js", (route) => route.fulfill({ status: 503, body: "" }));
  const body = `<lo-trinh language="en"></lo-trinh>`;
  const planner = await Planner.open(page, await portal(page, { body }));
  await expect(planner.alert()).toContainText("Không tải được một phần của trang");
  await expect(planner.element.locator(".page")).toHaveAttribute("lang", "vi");
  await expect(planner.element).toHaveAttribute("language", "vi");
  await planner.choose("early_effort");
  await expect(planner.alert()).toBeHidden();
});

test("levers and ledger that do not arrive are told beside the charts", async ({
  page,
  silence,
}) => {
  silence.allow(/later-rest|503/);
  await page.route("**/later-rest-*.js", (route) => route.fulfill({ status: 503, body: "" }));
  await page.goto("/");
  const element = page.locator("lo-trinh");
  await expect(element.getByRole("alert")).toContainText("Không tải được một phần của trang");
  await expect(element.locator(".plot .scenario path")).toHaveCount(4);
});

test("what was wrong is told in the language of the page", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.type(planner.typed("consolidation"), "abc");
  await expect(planner.alert()).toContainText("Sáp nhập thêm: “abc” không phải là một số");
  await planner.speak("en");
  await expect(planner.alert()).toContainText("Further mergers: “abc” is not a number");
});
