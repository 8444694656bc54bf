// A trainer opens the page in one file, from a disk.

import { readFileSync } from "node:fs";
import { expect } from "../support/claim";
import { Desk } from "../support/desk";
import { oneFile, test } from "../support/given";
import { Planner } from "../support/planner";
import { golden, plan } from "../support/seeds";

test("from a disk it shows the charts, the bands that workers draw, and both languages", async ({
  page,
}) => {
  const planner = await Planner.open(page, oneFile);
  await planner.choose("exactly_the_plan");
  const verdicts = golden("exactly_the_plan").map(({ id, status }) => [id, status]);
  expect(await planner.statuses()).toEqual(Object.fromEntries(verdicts));
  await planner.element.locator("#uncertain").click();
  for (const { id } of plan.charts) {
    await expect(planner.plot(id).locator(".chart .band path")).not.toHaveCount(0);
  }
  await planner.speak("en");
  await expect(planner.counts()).toContainText("10 met");
});

test("from a disk a chart can be taken along, as numbers and as a picture", async ({ page }) => {
  const planner = await Planner.open(page, oneFile);
  const menu = planner.element.locator("[data-save=units]");
  await menu.locator("summary").click();
  for (const [kind, start] of [
    ["csv", "\ufeff"],
    ["svg", "<"],
    ["png", "\u0089PNG"],
  ] as const) {
    const coming = page.waitForEvent("download");
    await menu.locator(`[data-file=units-${kind}]`).click();
    const file = readFileSync(await (await coming).path());
    const text = file.toString(kind === "png" ? "latin1" : "utf8");
    expect(text.startsWith(start), kind).toBe(true);
  }
});

test("from a disk the province's figures are brought from a file", async ({ page }) => {
  const planner = await Planner.open(page, oneFile);
  const desk = await Desk.open(planner);
  const text = `Sector;2011\n${plan.sectors.map(({ id }) => `${id};1,5`).join("\n")}`;
  const file = { name: "a.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
  await desk.dialog.locator("#bring-file").setInputFiles(file);
  await expect(desk.dialog.locator("[data-problem=no_column]")).toHaveCount(4);
});

test("from a disk the address tells the scenario, for reload and back", async ({ page }) => {
  const planner = await Planner.open(page, oneFile);
  await planner.choose("early_effort");
  await expect(page).toHaveURL(/#early_effort$/);
  await planner.type(planner.typed("consolidation"), "7");
  await expect(page).toHaveURL(/#.*~/);
  const before = await planner.statuses();
  await page.reload();
  await planner.ready();
  expect(await planner.statuses()).toEqual(before);
  await expect(planner.typed("consolidation")).toHaveValue(/^7\b/);
  await page.goBack();
  await expect(page).toHaveURL(/#early_effort$/);
});

test("from a disk only the link is passed on, which no other machine could open", async ({
  page,
}) => {
  const planner = await Planner.open(page, oneFile);
  await planner.element.locator("[data-opens=share]").click();
  const dialog = planner.element.locator("dialog#share");
  await expect(dialog.locator("#share-link")).toHaveValue(/^file:.*#/);
  await expect(dialog).toContainText("chỉ mở được trên máy này");
  await expect(dialog.locator("textarea, .qr")).toHaveCount(0);
});

test("what is told later of the plan is in the one module too", async ({ page }) => {
  const planner = await Planner.open(page, oneFile);
  await planner.unfold("reorganisations");
  await expect(planner.section("reorganisations").locator("input").first()).toBeVisible();
  await planner.unfold("norms");
  await expect(planner.section("norms")).toContainText(/\d/);
});

test("the file's own policy runs no other script and asks no network", async ({
  page,
  silence,
}) => {
  silence.allow(/policy: |Content Security Policy|foreign host: http:\/\/localhost/);
  await Planner.open(page, oneFile);
  const came = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'other'";
    document.body.append(script);
    const asked = await fetch("http://localhost/").then(
      () => "answered",
      () => "refused",
    );
    return [document.title, asked];
  });
  expect(came[0]).toContain("Lộ Trình");
  expect(came[1]).toBe("refused");
});
