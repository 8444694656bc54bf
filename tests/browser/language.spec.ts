// Vietnamese first, English complete.

import { expect, test } from "./support/claim";
import { Planner } from "./support/planner";
import { plan } from "./support/seeds";

test("the switch changes every word and number and keeps the scenario", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("exactly_the_plan");
  await planner.type(planner.typed("streamlining"), "1,25");
  await planner.speak("en");
  await expect(planner.typed("streamlining")).toHaveValue("1.25");
  await expect(planner.counts()).toContainText("missed");
  await expect(planner.element.getByText("illustrative figures")).toBeVisible();
  await expect(planner.element).toHaveAttribute("language", "en");
  const text = await planner.element.locator(".page").innerText();
  const vietnamese = /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
  const names = /Lộ Trình|Điện Biên|Lao Động|đồng/g;
  const lines = text.split("\n").filter((line) => vietnamese.test(line.replace(names, "")));
  expect(lines).toEqual([]);
  for (const { title } of plan.targets) expect(text).toContain(title.en);

  await planner.speak("vi");
  await expect(planner.typed("streamlining")).toHaveValue("1,25");
  await expect(planner.element).toHaveAttribute("language", "vi");
});

test("the page begins in the language that the host names", async ({ page }) => {
  await page.goto("/");
  await page.evaluate(() => {
    const element = document.createElement("lo-trinh");
    element.setAttribute("language", "en");
    document.querySelector("main")?.replaceChildren(element);
  });
  const planner = new Planner(page);
  await planner.ready();
  await expect(planner.element.locator(".page")).toHaveAttribute("lang", "en");
  await expect(planner.element.getByRole("heading", { name: "Levers" })).toBeVisible();
});

test("no key of a catalogue, no “undefined” and no “NaN” comes to the surface", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  for (const language of ["vi", "en"] as const) {
    await planner.speak(language);
    for (const preset of plan.scenarios) {
      await planner.choose(preset);
      const text = await planner.element.locator(".page").textContent();
      expect(text).not.toMatch(/undefined|NaN|\[object|null|Infinity/);
    }
  }
});
