// A trainer goes through a lesson with a room: looks, lets them guess, shows the answer.

import type { Page } from "@playwright/test";
import { expect, test } from "./support/claim";
import { url } from "./support/place";
import { Planner } from "./support/planner";
import { languages, lessons } from "./support/seeds";

/** What stands behind the # of the address. */
function shown(page: Page): string {
  return new URL(page.url()).hash.slice(1);
}

/** A field of which the reader's own scenario is known again. */
async function work(planner: Planner): Promise<void> {
  await planner.choose("early_effort");
  await planner.type(planner.typed("streamlining"), "2");
}

for (const lesson of lessons) {
  test(`every step of “${lesson.title.vi}” shows what its words say`, async ({ page }) => {
    test.setTimeout(60_000);
    const planner = await Planner.open(page);
    const room = await planner.attend(lesson.id);
    for (const [index, step] of lesson.steps.entries()) {
      const looks = async (scene: (typeof step)["scene"]) => {
        const rows = room.locator("[data-looked]");
        await expect(rows).toHaveCount(scene.targets.length);
        const statuses = await planner.statuses();
        for (const [target, status] of Object.entries(scene.outcome ?? {})) {
          expect(statuses[target], `${index + 1}: ${target}`).toBe(status);
        }
        for (const language of languages) {
          await planner.speak(language);
          const words = await room.locator(".lesson-words").innerText();
          expect(words).not.toMatch(/[{}]|undefined|NaN|–\.|: –/);
        }
        await expect(room.locator(".otherwise")).toHaveCount(0);
      };
      await planner.speak("vi");
      await expect(room.locator(".lesson-words h4")).toHaveText(step.title.vi);
      await expect(room.locator("[aria-current=step]")).toHaveText(String(index + 1));
      await expect(room.locator(".told-answer")).toHaveCount(0);
      await looks(step.scene);
      await planner.speak("vi");
      await room.locator("#show-answer").click();
      await expect(room.locator(".told-answer")).toContainText("Đáp án:");
      await looks(step.question?.scene ?? step.scene);
      if (index + 1 < lesson.steps.length) await room.locator("#step-next").click();
    }
    // After the last step it stays there.
    await expect(room.locator("#step-next")).toBeDisabled();
    await room.locator("#step-next").click({ force: true });
    await expect(room.locator("[aria-current=step]")).toHaveText(String(lesson.steps.length));
  });
}

test("what is told first goes when the answer comes, as its numbers were those before", async ({
  page,
}) => {
  const planner = await Planner.open(page, "/#bai=ratchet.1");
  const words = planner.lesson().locator(".lesson-words");
  await expect(words).toContainText("năm 2025 còn 16.200 biên chế");
  await planner.lesson().locator("#show-answer").click();
  await expect(words).toContainText("Năm 2025 chỉ còn 13.730 biên chế");
  await expect(words).not.toContainText("năm 2025 còn");
});

test("numbers in the words are those of the page", async ({ page }) => {
  const planner = await Planner.open(page, "/#bai=mergers.1.a");
  const answer = planner.lesson().locator(".told-answer");
  await expect(answer).toContainText("bớt được 49 đơn vị, tức giảm 7,5%");
  await expect(planner.element.locator("tr[data-target=units_2021]")).toContainText("giảm 7,5%");
  await planner.speak("en");
  await expect(answer).toContainText("49 fewer units, down 7.5%");
  // A lever moved by hand moves them too, and it is said.
  await planner.type(planner.typed("consolidation"), "2");
  await expect(answer).not.toContainText("down 7.5%");
  await expect(planner.lesson().locator(".otherwise")).toContainText("no longer that of this step");
  await planner.lesson().locator("#restage").click();
  await expect(answer).toContainText("49 fewer units, down 7.5%");
  await expect(planner.lesson().locator(".otherwise")).toHaveCount(0);
});

test("on a phone the step turns to the chart that it speaks of", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const planner = await Planner.open(page, "/#bai=moved_posts.3");
  const pressed = planner.element.locator(".picker [aria-pressed=true]");
  const inView = (chart: string) =>
    expect
      .poll(async () => Math.abs(((await planner.plot(chart).boundingBox())?.x ?? 999) - 18))
      .toBeLessThan(4);
  await expect(pressed).toHaveText("Tự chủ");
  await inView("autonomy");
  await planner.lesson().locator("#show-answer").click();
  await inView("support");
  await expect(pressed).toHaveText("Chi");
  await planner.undo().click();
  await inView("autonomy");
});

test("where the words do not hold of the province, it says of what", async ({ page }) => {
  await page.route("**/later-*.js", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/(units_2021"?:\s*["`])missed/g, "$1met");
    await route.fulfill({ response, body });
  });
  const planner = await Planner.open(page, "/#bai=mergers.1.a");
  await expect(planner.lesson().locator(".otherwise")).toHaveText(
    "Bài viết theo tỉnh minh họa. Với số liệu đang xem, kết quả khác lời bài ở: Giảm đơn vị sự nghiệp đến 2021.",
  );
  // Scripts that are still on their way need not arrive.
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("leaving a lesson gives back what the reader had, and nothing is lost", async ({ page }) => {
  const planner = await Planner.open(page);
  await work(planner);
  await planner.unfold("norms");
  const tick = planner.section("norms").locator("input[type=checkbox]").first();
  await tick.check();
  const before = await planner.statuses();
  const room = await planner.attend("spending");
  await expect(planner.preset()).toHaveValue("exactly_the_plan");
  await expect(tick).not.toBeChecked();
  await room.locator("#show-answer").click();
  await room.locator("#step-next").click();
  await planner.type(planner.typed("consolidation"), "7");
  await room.locator("#leave-lesson").click();
  await expect(room).toHaveCount(0);
  await expect(planner.preset()).toHaveValue("early_effort");
  await expect(planner.typed("streamlining")).toHaveValue("2");
  await expect(tick).toBeChecked();
  expect(await planner.statuses()).toEqual(before);
  await expect(planner.element.locator("[data-opens=lessons]")).toBeFocused();
  // What was done in the lesson comes back as any other step does.
  await planner.undo().click();
  await expect(planner.lesson().locator("[aria-current=step]")).toHaveText("2");
  await expect(planner.typed("consolidation")).toHaveValue("7");
  await planner.redo().click();
  await expect(planner.typed("streamlining")).toHaveValue("2");
  await expect(planner.lesson()).toHaveCount(0);
});

test("undo goes back through the steps, out of the lesson to the reader's own", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  await work(planner);
  const room = await planner.attend("ratchet");
  await room.locator("#show-answer").click();
  await room.locator("#step-next").click();
  await planner.undo().click();
  await expect(room.locator(".told-answer")).toBeVisible();
  await expect(room.locator("[aria-current=step]")).toHaveText("1");
  await planner.undo().click();
  await expect(room.locator(".told-answer")).toHaveCount(0);
  await planner.undo().click();
  await expect(room).toHaveCount(0);
  await expect(planner.typed("streamlining")).toHaveValue("2");
});

test("each step has an address, and back, forward and reload lead there", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("natural_exits");
  await expect(page).toHaveURL(`${url}/#natural_exits`);
  const room = await planner.attend("three_steps");
  await expect(page).toHaveURL(`${url}/#bai=three_steps.1`);
  await room.locator("#show-answer").click();
  await expect(page).toHaveURL(`${url}/#bai=three_steps.1.a`);
  await room.locator("[data-step='3']").click();
  await expect(page).toHaveURL(`${url}/#bai=three_steps.3`);
  await page.goBack();
  await expect(room.locator(".told-answer")).toBeVisible();
  await expect(room.locator("[aria-current=step]")).toHaveText("1");
  await page.goBack();
  await expect(room.locator(".told-answer")).toHaveCount(0);
  await page.goBack();
  await expect(room).toHaveCount(0);
  await expect(planner.preset()).toHaveValue("natural_exits");
  await page.goForward();
  await page.goForward();
  await expect(room.locator(".told-answer")).toBeVisible();
  await page.reload();
  await planner.ready();
  await expect(room.locator(".told-answer")).toBeVisible();
  expect(shown(page)).toBe("bai=three_steps.1.a");
  await expect(planner.undo()).toBeDisabled();
});

test("after a reload a lesson still gives back what the reader had", async ({ page }) => {
  const planner = await Planner.open(page);
  await work(planner);
  const room = await planner.attend("mergers");
  await expect(page).toHaveURL(`${url}/#bai=mergers.1`);
  await page.reload();
  await planner.ready();
  await room.locator("#leave-lesson").click();
  await expect(planner.preset()).toHaveValue("early_effort");
  await expect(planner.typed("streamlining")).toHaveValue("2");
});

test("a step that was changed has the change in its address", async ({ page }) => {
  const planner = await Planner.open(page, "/#bai=mergers.3");
  await planner.type(planner.typed("consolidation"), "2");
  await expect(page).toHaveURL(/#1~consolidation-.*~page\.bai-mergers\.3~[0-9a-f]{8}$/);
  await page.reload();
  await planner.ready();
  await expect(planner.lesson().locator("[aria-current=step]")).toHaveText("3");
  await expect(planner.typed("consolidation")).toHaveValue("2");
  await expect(planner.lesson().locator(".otherwise")).toBeVisible();
});

test("the link of a step is passed on as any other", async ({ page, context }) => {
  const planner = await Planner.open(page);
  await planner.attend("moved_posts");
  await planner.element.locator("[data-opens=share]").click();
  const field = planner.element.locator("#share-link");
  await expect(field).toHaveValue(`${url}/#bai=moved_posts.1`);
  const other = await context.newPage();
  const reader = await Planner.open(other, await field.inputValue());
  await expect(reader.lesson().locator("h3")).toHaveText(
    `Bài học: ${lessons.find(({ id }) => id === "moved_posts")?.title.vi}`,
  );
  await expect(reader.alert()).toBeHidden();
});

for (const place of [
  "three_steps.9",
  "nothing.1",
  "three_steps.1.b",
  "three_steps",
  "challenge.2",
]) {
  test(`a link to a step that there is not says so: ${place}`, async ({ page }) => {
    const planner = await Planner.open(page, `/#bai=${place}`);
    await expect(planner.alert()).toContainText(
      `Liên kết dẫn tới bước “${place}” của bài học, nhưng không có bước ấy.`,
    );
    await expect(planner.lesson()).toHaveCount(0);
    await expect(planner.preset()).toHaveValue("neutral");
    await planner.choose("natural_exits");
    await expect(page).toHaveURL(`${url}/#natural_exits`);
  });
}

test("a lesson works by the keyboard alone", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.element.locator("[data-opens=lessons]").focus();
  await page.keyboard.press("Enter");
  await planner.element.locator("[data-lesson=spending]").focus();
  await page.keyboard.press("Enter");
  await expect(planner.lesson().locator("#show-answer")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(planner.lesson().locator(".told-answer")).toBeVisible();
  await expect(planner.lesson().locator("#step-next")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(planner.lesson().locator("[aria-current=step]")).toHaveText("2");
  await expect(planner.lesson().locator("#step-next")).toBeFocused();
});

test.describe("the challenge", () => {
  test("counts changes and met targets, and tells what is left", async ({ page }) => {
    const planner = await Planner.open(page);
    const room = await planner.attend("challenge");
    const score = room.locator(".score");
    await expect(page).toHaveURL(`${url}/#bai=challenge.1`);
    await expect(score).toContainText("Đạt 0/13 mục tiêu");
    await expect(score.locator("[data-changes]")).toHaveText("0 thay đổi");
    await planner.type(planner.typed("replacement"), "0");
    await expect(score.locator("[data-changes]")).toHaveText("1 thay đổi");
    await expect(score).toContainText("Đạt 1/13 mục tiêu");
    await expect(score.locator(".missing")).not.toContainText("Giảm biên chế đến 2021");
    await planner.unfold("reorganisations");
    await planner.section("reorganisations").locator("input[type=checkbox]").first().check();
    await expect(score.locator("[data-changes]")).toHaveText("2 thay đổi");
    // The work survives a reload.
    await expect(page).toHaveURL(
      /replacement-0-1-1~T\d+~page.from-neutral~page\.bai-challenge\.1~/,
    );
    await page.reload();
    await planner.ready();
    await expect(score.locator("[data-changes]")).toHaveText("2 thay đổi");
    await room.locator("#again").click();
    await expect(score.locator("[data-changes]")).toHaveText("0 thay đổi");
  });

  test("what would change the task does not count, and is taken back", async ({ page }) => {
    const planner = await Planner.open(page);
    const room = await planner.attend("challenge");
    await planner.unfold("assumptions");
    await planner.type(planner.assumed("retirement"), "4");
    await expect(room.locator(".fouls")).toContainText("Chưa tính điểm");
    await expect(room.locator("[data-changes]")).toHaveText("0 thay đổi");
    await room.locator("#take-fouls-back").click();
    await expect(room.locator(".fouls")).toHaveCount(0);
    await expect(planner.assumed("retirement")).toHaveValue("2");
  });

  test("the solver's answer meets all, and a better one is told apart", async ({ page }) => {
    const planner = await Planner.open(page);
    const room = await planner.attend("challenge");
    await expect(room.locator(".solution")).toHaveCount(0);
    await room.locator("#solve").click();
    await expect(room.locator("[data-compared]")).toHaveText(
      "Bạn chưa đạt hết mục tiêu nên chưa so được.",
    );
    await expect(room.locator(".solution")).toContainText("Máy cần 27 thay đổi.");
    await room.locator("#use-solution").click();
    await expect(room.locator(".score")).toHaveAttribute("data-solved", "true");
    await expect(room.locator(".score")).toContainText("Đạt mọi mục tiêu với 27 thay đổi.");
    await expect(room.locator("[data-compared]")).toHaveText(
      "Bạn và máy cần số thay đổi bằng nhau.",
    );
    // Vacant posts need not be withdrawn for it.
    for (const period of ["2016–2021", "2022–2025", "2026–2030"]) {
      await planner.tab(period).click();
      if (!(await planner.typed("vacancy_withdrawal").isVisible())) await planner.unfold("more");
      await planner.type(planner.typed("vacancy_withdrawal"), "0");
    }
    await expect(room.locator("[data-changes]")).toHaveText("24 thay đổi");
  });

  test("leaving it gives back the reader's scenario, or keeps the new one", async ({ page }) => {
    const planner = await Planner.open(page);
    await work(planner);
    const room = await planner.attend("challenge");
    await planner.type(planner.typed("consolidation"), "3");
    await room.locator("#keep-challenge").click();
    await expect(room).toHaveCount(0);
    await expect(planner.typed("consolidation")).toHaveValue("3");
    await expect(planner.preset()).toHaveValue("neutral");
    await planner.undo().click();
    await room.locator("#leave-lesson").click();
    await expect(planner.preset()).toHaveValue("early_effort");
    await expect(planner.typed("streamlining")).toHaveValue("2");
  });
});
