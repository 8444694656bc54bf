// A trainer shows the page to a room: large type, one chart at a time, by a remote control.

import type { Locator } from "@playwright/test";
import { expect, test } from "./support/claim";
import { portal } from "./support/host";
import { url } from "./support/place";
import { Planner } from "./support/planner";
import { languages, lessons, plan } from "./support/seeds";

/** What does not fit, and type that the back row could not read. */
function misfits(presenter: Locator): Promise<string[]> {
  return presenter.evaluate((dialog) => {
    const found: string[] = [];
    for (const one of [dialog, ...dialog.querySelectorAll("*")]) {
      if (one.closest("svg") || one.closest(".unseen")) continue;
      const name = `${one.tagName}.${one.getAttribute("class")}`;
      const { right, bottom, left, top } = one.getBoundingClientRect();
      if (right > innerWidth + 0.5 || bottom > innerHeight + 0.5 || left < -0.5 || top < -0.5) {
        found.push(`${name} lies at ${left} ${top} ${right} ${bottom}`);
      }
      const tall = one.scrollHeight - one.clientHeight;
      if (tall > 1 && getComputedStyle(one).display !== "inline") {
        found.push(`${name} is ${tall} px too tall`);
      }
    }
    const texts = document.createTreeWalker(dialog, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      const text = texts.currentNode.textContent?.trim();
      if (!parent || !text) continue;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      const scale = parent instanceof SVGTextElement ? (parent.getScreenCTM()?.a ?? 1) : 1;
      if (parent.getBoundingClientRect().right > innerWidth + 0.5) found.push(`cut off: ${text}`);
      if (size * scale < 21.99) found.push(`${size * scale} px: ${text}`);
    }
    // Two columns do not lie over each other.
    const words = dialog.querySelector(".words")?.getBoundingClientRect();
    const last = dialog.querySelector(".words > :last-child")?.getBoundingClientRect();
    const footer = dialog.querySelector("footer")?.getBoundingClientRect();
    if (words && footer && (last ?? words).bottom > footer.top)
      found.push("words reach the footer");
    return found;
  });
}

/** Once the chart has been drawn to its size, everything fits and can be read. */
async function fits(presenter: Locator, what: string): Promise<void> {
  const { poll } = expect.configure({ soft: true });
  await poll(() => misfits(presenter), { message: what }).toEqual([]);
}

async function place(presenter: Locator): Promise<string> {
  return (await presenter.locator(".place").innerText()).trim();
}

test("it takes the full screen, and gives the page back as it was", async ({ page }) => {
  const planner = await Planner.open(page, "/#natural_exits");
  await planner.plot("posts").scrollIntoViewIfNeeded();
  const presenter = await planner.present();
  expect(await page.evaluate(() => document.fullscreenElement?.localName)).toBe("lo-trinh");
  await expect(presenter.locator("h2")).toHaveText("Hai người nghỉ, tuyển một");
  await expect(presenter.locator("figure")).toHaveCount(1);
  await presenter.locator("#present-end").click();
  await expect(presenter).toHaveCount(0);
  expect(await page.evaluate(() => document.fullscreenElement)).toBe(null);
  await planner.ready();
  await expect(planner.element.locator("#present")).toBeFocused();
  expect(new URL(page.url()).hash).toBe("#natural_exits");
});

test("where the browser ends the full screen, all of it ends", async ({ page }) => {
  const planner = await Planner.open(page);
  const presenter = await planner.present();
  await page.evaluate(() => document.exitFullscreen());
  await expect(presenter).toHaveCount(0);
  await planner.ready();
});

test("without leave for the full screen it fills the window", async ({ page }) => {
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError("not allowed"));
  });
  const planner = await Planner.open(page);
  const presenter = await planner.present();
  const box = await presenter.boundingBox();
  expect(box).toEqual({ x: 0, y: 0, width: 1280, height: 900 });
  await page.keyboard.press("Escape");
  await expect(presenter).toHaveCount(0);
  await expect(planner.element.locator("#present")).toBeFocused();
});

test("in a narrow column of a host's page it still fills the window", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(document, "fullscreenEnabled", { get: () => false });
  });
  const body = `<div class="column"><lo-trinh></lo-trinh></div>`;
  const planner = await Planner.open(page, await portal(page, { body }));
  await page.evaluate(() => {
    const column = document.querySelector<HTMLElement>(".column");
    // What moves the ground that fixed things stand on.
    if (column) Object.assign(column.style, { width: "400px", transform: "translateX(80px)" });
  });
  const presenter = await planner.present();
  expect(await presenter.boundingBox()).toEqual({ x: 0, y: 0, width: 1280, height: 900 });
});

test("the keys of remote controls go through the charts", async ({ page }) => {
  const planner = await Planner.open(page);
  const presenter = await planner.present();
  const chart = presenter.locator("figure");
  const at = (index: number) =>
    expect(chart).toHaveAttribute("data-presented", plan.charts[index]?.id ?? "");
  await at(0);
  for (const [key, index] of [
    ["PageDown", 1],
    ["ArrowRight", 2],
    ["ArrowDown", 3],
    ["PageDown", 3],
    ["PageUp", 2],
    ["ArrowLeft", 1],
    ["ArrowUp", 0],
    ["PageUp", 0],
    ["Space", 1],
    ["Shift+Space", 2],
    ["F5", 0],
  ] as const) {
    // Space presses the button that has the focus, which is the one that goes on.
    await page.keyboard.press(key);
    await at(index);
    await expect(presenter.locator(".screen .chart .scenario path")).toHaveCount(1);
  }
  await presenter.evaluate((dialog) => {
    (dialog.getRootNode() as ShadowRoot).activeElement?.dispatchEvent(new Event("blur"));
    (dialog as HTMLElement).focus();
  });
  expect(page.url()).toBe(`${url}/`);
});

test("a dark screen lights up again at any key, and stays where it was", async ({ page }) => {
  const planner = await Planner.open(page, "/#bai=ratchet.2");
  const presenter = await planner.present();
  const blank = presenter.locator(".blank");
  for (const [dark, light] of [
    ["b", "b"],
    [".", "PageDown"],
    ["B", "ArrowLeft"],
    ["b", "Space"],
  ] as const) {
    await page.keyboard.press(dark);
    await expect(blank).toBeVisible();
    expect(await blank.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe(
      "rgb(0, 0, 0)",
    );
    expect(await blank.boundingBox()).toMatchObject({ x: 0, y: 0, width: 1280 });
    await page.keyboard.press(light);
    await expect(blank).toHaveCount(0);
    expect(await place(presenter)).toBe("2/3");
    await expect(presenter.locator(".told-answer")).toHaveCount(0);
  }
  await presenter.locator("#present-blank").click();
  await blank.click();
  await expect(blank).toHaveCount(0);
});

test("a remote control goes through a lesson: question, answer, next step, and back", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  const room = await planner.attend("mergers");
  await room.locator("#lesson-present").click();
  const presenter = planner.element.locator("dialog#presenter");
  const answer = presenter.locator(".told-answer");
  await expect(presenter.locator(".asked")).toContainText("đúng hạn");
  await expect(answer).toHaveCount(0);
  await expect(presenter.locator("[data-looked=units_2021]")).toHaveAttribute(
    "data-status",
    "missed",
  );
  await page.keyboard.press("PageDown");
  await expect(answer).toContainText("49 đơn vị");
  await page.keyboard.press("PageDown");
  expect(await place(presenter)).toBe("2/3");
  await expect(answer).toHaveCount(0);
  await page.keyboard.press("PageDown");
  await expect(answer).toContainText("98 biên chế");
  await expect(presenter.locator("figure")).toHaveAttribute("data-presented", "posts");
  await page.keyboard.press("PageUp");
  await expect(answer).toHaveCount(0);
  await page.keyboard.press("PageUp");
  await expect(answer).toContainText("49 đơn vị");
  expect(await place(presenter)).toBe("1/3");
  await page.keyboard.press("F5");
  await expect(answer).toHaveCount(0);
  expect(await place(presenter)).toBe("1/3");
  await page.keyboard.press("Escape");
  await expect(presenter).toHaveCount(0);
  await expect(room.locator("[aria-current=step]")).toHaveText("1");
  await expect(room.locator("#lesson-present")).toBeFocused();
  // The button of the remote control that ended it begins it again.
  await page.keyboard.press("F5");
  await expect(presenter).toBeVisible();
});

for (const [width, height] of [
  [1280, 720],
  [1024, 768],
  [1920, 1080],
] as const) {
  for (const language of languages) {
    test(`every step fits ${width} × ${height} px without scrolling, in ${language}`, async ({
      page,
    }) => {
      test.setTimeout(90_000);
      await page.setViewportSize({ width, height });
      const planner = await Planner.open(page);
      await planner.speak(language);
      for (const { id, steps } of lessons) {
        await planner.attend(id);
        const presenter = await planner.present();
        for (const index of steps.keys()) {
          for (const answered of [false, true]) {
            await expect(presenter.locator(".told-answer")).toHaveCount(answered ? 1 : 0);
            await expect(presenter.locator(".screen .chart .scenario path")).toHaveCount(1);
            const where = `${id} ${index + 1} ${answered ? "answer" : "question"}`;
            await fits(presenter, where);
            await page.keyboard.press("PageDown");
          }
        }
        await page.keyboard.press("Escape");
        await expect(presenter).toHaveCount(0);
      }
    });

    test(`the challenge with its answer fits ${width} × ${height} px, in ${language}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      const planner = await Planner.open(page);
      await planner.speak(language);
      await planner.attend("challenge");
      const presenter = await planner.present();
      await fits(presenter, "challenge");
      for (const _ of plan.charts) await page.keyboard.press("PageDown");
      await expect(presenter.locator("[data-compared]")).toBeVisible();
      await fits(presenter, "challenge");
      await presenter.locator("#use-solution").click();
      await expect(presenter.locator(".score")).toHaveAttribute("data-solved", "true");
      await fits(presenter, "challenge");
    });

    test(`a scenario without a lesson fits ${width} × ${height} px, in ${language}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      const planner = await Planner.open(page, "/#exactly_the_plan");
      await planner.speak(language);
      const presenter = await planner.present();
      for (const { id } of plan.charts) {
        await expect(presenter.locator("figure")).toHaveAttribute("data-presented", id);
        await expect(presenter.locator(".screen .chart .scenario path")).toHaveCount(1);
        await fits(presenter, id);
        await page.keyboard.press("PageDown");
      }
    });
  }
}

test("nothing moves by itself, whatever the reader prefers", async ({ page }) => {
  const planner = await Planner.open(page, "/#bai=spending.1");
  await page.emulateMedia({ reducedMotion: "reduce" });
  const presenter = await planner.present();
  await page.keyboard.press("PageDown");
  await expect(presenter.locator(".told-answer")).toBeVisible();
  const moving = await planner.element.evaluate(
    (host) => (host.shadowRoot?.getAnimations() ?? []).length,
  );
  expect(moving).toBe(0);
});
