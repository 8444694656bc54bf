// What a host asks for in attributes.

import { expect, test } from "./support/claim";
import { portal } from "./support/host";
import { Planner } from "./support/planner";
import { golden } from "./support/seeds";

const wrong = [
  ["language", "xx", "vi, en"],
  ["scenario", "nope", "neutral"],
  ["measure", "furlongs", "absolute, index"],
  ["theme", "sepia", "light, dark"],
] as const;

for (const [name, value, offered] of wrong) {
  test(`a ${name} that does not exist is told when the page opens`, async ({ page }) => {
    const body = `<lo-trinh ${name}="${value}"></lo-trinh>`;
    const planner = await Planner.open(page, await portal(page, { body }));
    await expect(planner.alert()).toContainText(`${name}: không có “${value}”`);
    await expect(planner.alert()).toContainText(offered);
    await expect(planner.preset()).toHaveValue("neutral");
  });

  test(`a ${name} that does not exist is told later, and what was before stays`, async ({
    page,
  }) => {
    const planner = await Planner.open(page);
    await planner.choose("early_effort");
    await planner.speak("en");
    await planner.measure("index");
    const before = await planner.statuses();
    await planner.element.evaluate(
      (element, [attribute, text]) => element.setAttribute(attribute, text),
      [name, value] as const,
    );
    await expect(planner.alert()).toContainText(`${name}: there is no “${value}”`);
    await expect(planner.preset()).toHaveValue("early_effort");
    await expect(planner.element.locator(".page")).toHaveAttribute("lang", "en");
    await expect(planner.element.locator("[data-measure=index]")).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    expect(await planner.statuses()).toEqual(before);
  });
}

test("the attributes set the scenario, the language, the measure and the theme", async ({
  page,
}) => {
  const body = `<lo-trinh language="en" scenario="autonomy_first" measure="index" theme="dark"></lo-trinh>`;
  const planner = await Planner.open(page, await portal(page, { body }));
  await expect(planner.preset()).toHaveValue("autonomy_first");
  await expect(planner.element.locator(".page")).toHaveAttribute("lang", "en");
  await expect(planner.element.locator("[data-measure=index]")).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  const paper = await planner.element.evaluate((host) => getComputedStyle(host).backgroundColor);
  expect(paper).toBe("rgb(20, 24, 29)");
  const expected = golden("autonomy_first").map(({ id, status }) => [id, status]);
  expect(await planner.statuses()).toEqual(Object.fromEntries(expected));
  await expect(planner.alert()).toBeHidden();
});

test("an attribute that changes later changes the page", async ({ page }) => {
  const body = `<lo-trinh></lo-trinh>`;
  const planner = await Planner.open(page, await portal(page, { body }));
  const set = (name: string, value: string) =>
    planner.element.evaluate((host, [attribute, to]) => host.setAttribute(attribute, to), [
      name,
      value,
    ] as const);
  await set("scenario", "exactly_the_plan");
  await expect(planner.preset()).toHaveValue("exactly_the_plan");
  await set("language", "en");
  await expect(planner.element.locator(".page")).toHaveAttribute("lang", "en");
  await set("measure", "index");
  await expect(planner.element.locator("[data-measure=index]")).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await set("theme", "dark");
  await expect(planner.element).toHaveCSS("color-scheme", "dark");
  await set("theme", "light");
  await expect(planner.element).toHaveCSS("color-scheme", "light");
  await expect(planner.preset()).toHaveValue("exactly_the_plan");
});

test("what was wrong with an attribute is told until it is put right", async ({ page }) => {
  const planner = await Planner.open(page);
  const set = (scenario: string | undefined) =>
    planner.element.evaluate((host, to) => {
      (host as HTMLElement & { scenario: unknown }).scenario = to;
    }, scenario);
  await set("nope");
  await expect(planner.alert()).toContainText("“nope”");
  await set(undefined);
  await expect(planner.preset()).toHaveValue("neutral");
  await set("early_effort");
  await expect(planner.preset()).toHaveValue("early_effort");
  await expect(planner.alert()).toBeHidden();
});

test("a host can return to the preset that it asked for before", async ({ page }) => {
  const body = `<lo-trinh scenario="early_effort"></lo-trinh>`;
  const planner = await Planner.open(page, await portal(page, { body }));
  await planner.choose("neutral");
  await planner.element.evaluate((host) => host.setAttribute("scenario", "early_effort"));
  await expect(planner.preset()).toHaveValue("early_effort");
});

test("a host that hears of a change may set attributes at once", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.element.evaluate((host) => {
    host.addEventListener("lo-trinh-change", () => host.setAttribute("measure", "index"));
    host.setAttribute("scenario", "early_effort");
  });
  await expect(planner.preset()).toHaveValue("early_effort");
  await expect(planner.element.locator("[data-measure=index]")).toHaveAttribute(
    "aria-pressed",
    "true",
  );
});

test("a very long attribute is told in a short sentence", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.element.evaluate((host) => host.setAttribute("scenario", "z".repeat(9000)));
  await expect(planner.alert()).toContainText("zzzz");
  expect((await planner.alert().innerText()).length).toBeLessThan(300);
});

test("every attribute that cannot be meant is told", async ({ page }) => {
  const body = wrong.map(([name, value]) => `${name}="${value}"`).join(" ");
  const planner = await Planner.open(
    page,
    await portal(page, { body: `<lo-trinh ${body}></lo-trinh>` }),
  );
  for (const [name, value] of wrong) {
    await expect(planner.alert()).toContainText(`${name}: không có “${value}”`);
  }
});
