// A planner asks what a target would take, and what all would.

import { expect, test } from "./support/claim";
import { Planner } from "./support/planner";
import { languages, lever, plan } from "./support/seeds";

test("each missed target says what each lever would have to be, and one click does it", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  const missed = planner.element.locator('tr[data-target][data-status="missed"]');
  const ids = await missed.evaluateAll((rows) =>
    rows.map((row) => row.getAttribute("data-target")),
  );
  expect(ids.length).toBeGreaterThan(5);
  for (const id of ids) {
    const row = planner.element.locator(`tr[data-target=${id}]`);
    const answer = planner.element.locator(`[data-answer-of=${id}]`);
    await row.locator("[data-ask]").click();
    await expect(answer.locator("[data-hangs]")).toBeVisible();
    await expect(answer.getByText("Đang tìm…")).toHaveCount(0);
    const found = answer.locator("[data-answer=found]");
    if ((await found.count()) === 0) {
      await expect(answer).toContainText("Không đòn bẩy nào một mình đủ");
    } else {
      await found.first().getByRole("button").click();
      await expect(row).toHaveAttribute("data-status", "met");
      await expect(row.locator("[data-ask]")).toBeFocused();
      await planner.element.locator("#undo").click();
      await expect(row).toHaveAttribute("data-status", "missed");
    }
    await row.locator("[data-ask]").click();
    await expect(answer).toHaveCount(0);
  }
});

test("what is asked follows the scenario", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.element.locator("[data-ask=posts_2021]").click();
  const needed = planner.element.locator("[data-take=streamlining] td").nth(1);
  const before = await needed.textContent();
  await planner.type(planner.typed("replacement"), "60");
  await expect(needed).not.toHaveText(before as string);
  await expect(planner.element.locator("[data-ask]", { hasText: "Phụ thuộc vào gì?" })).toHaveCount(
    await planner.element.locator('tr[data-target][data-status="met"]').count(),
  );
});

test("a met target says what it hangs on, in both languages", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("exactly_the_plan");
  await planner.element.locator('tr[data-status="met"] [data-ask]').first().click();
  await expect(planner.element.locator("[data-hangs]")).toHaveText(
    /Phụ thuộc nhiều nhất vào “.+”: .+ thì kết quả .+, .+ thì kết quả .+\./,
  );
  await planner.speak("en");
  await expect(planner.element.locator("[data-hangs]")).toHaveText(
    /It most depends on “.+”: .+ the result .+, .+ the result .+\./,
  );
  await expect(planner.element.locator("[data-take]")).toHaveCount(0);
});

test("years are told as years, and what conversion hangs on in units", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("named_mergers");
  const ask = async (target: string) => {
    await planner.element.locator(`[data-ask=${target}]`).click();
    const answer = planner.element.locator(`[data-answer-of=${target}]`);
    await answer.locator("details.fine > summary").click();
    return answer;
  };
  const units = await ask("units_2021");
  await expect(units.locator("[data-influence=merger_delay]")).toContainText(/ở mức 3\snăm/);
  await expect(units.locator(".tornado svg")).toContainText("3 năm");
  await planner.choose("autonomy_first");
  const conversion = await ask("conversion_2025");
  const first = conversion.locator("[data-influence]").first();
  await expect(first).toContainText(/[+−][\d,]+ đơn vị/);
  await expect(conversion.locator("[data-influence]", { hasText: "điểm" })).toHaveCount(0);
  await expect(conversion.locator(".tornado svg")).toContainText("thiếu (−), đơn vị");
});

test("what is asked is worked by keys alone", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.element.locator("[data-ask=posts_2021]").focus();
  await page.keyboard.press("Enter");
  const apply = planner.element.locator("[data-take=streamlining] button");
  await apply.focus();
  await page.keyboard.press("Space");
  await expect(planner.element.locator("tr[data-target=posts_2021]")).toHaveAttribute(
    "data-status",
    "met",
  );
  await page.keyboard.press("Control+z");
  await expect(planner.element.locator("tr[data-target=posts_2021]")).toHaveAttribute(
    "data-status",
    "missed",
  );
});

test("all targets are met by one click where full effort is enough, and undone by another", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  const all = await planner.unfold("all");
  const efforts = all.locator("[data-effort]");
  await expect(efforts).toHaveCount(3);
  const before = await planner.statuses();
  await all.locator("#apply-all").click();
  await expect(all.locator("#apply-all")).toHaveCount(0);
  const after = await planner.statuses();
  for (const [id, status] of Object.entries(before)) {
    const kept = status === "missed" ? "met" : status;
    expect.soft(after[id], id).toBe(kept);
  }
  await page.keyboard.press("Control+z");
  await expect(all.locator("#apply-all")).toBeVisible();
  expect(await planner.statuses()).toEqual(before);
});

test("with little effort allowed it says so, and names what is still missed", async ({ page }) => {
  const planner = await Planner.open(page);
  const all = await planner.unfold("all");
  await expect(all.locator("[data-effort]").first()).toContainText("Mục tiêu quyết định:");
  for (const { id } of plan.levers) {
    const most = ["replacement", "new_posts"].includes(id) ? "100" : "0,1";
    await planner.type(planner.typed(`full-${id}`), most);
  }
  await expect(all.locator("[data-effort][data-share=none]")).not.toHaveCount(0);
  await expect(all.locator("[data-share=none]").first()).toContainText("Vẫn chưa đạt:");
  const first = all.locator("[data-share=none]").first();
  await expect(first).toContainText(/\(thiếu [\d,]+\sđiểm\s%, còn phải giảm [\d.]+ biên chế\)/);
});

test("a full effort that is no share is refused, with its name and value", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.unfold("all");
  for (const language of languages) {
    await planner.speak(language);
    const field = planner.typed("full-streamlining");
    const before = await field.inputValue();
    for (const wrong of ["x", "101", "-1", ""]) {
      await planner.type(field, wrong);
      await expect(planner.alert()).toContainText(lever("streamlining").title[language]);
      await expect(planner.alert()).toContainText(`“${wrong}”`);
      await expect(field).toHaveValue(before);
    }
  }
});

test("a drawing that cannot be made is told, and can be asked for again", async ({ page }) => {
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage as (...args: unknown[]) => void;
    Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
      const { name } = args[0] as { name?: string };
      const broken = !(globalThis as { mended?: boolean }).mended;
      if (name === "tornado" && broken) {
        this.terminate();
        this.dispatchEvent(new ErrorEvent("error"));
      } else post.apply(this, args);
    };
  });
  const planner = await Planner.open(page);
  await planner.choose("natural_exits");
  await planner.element.locator("[data-ask=posts_2021]").click();
  const failed = planner.element.locator(".tornado .failed");
  await expect(failed).toBeVisible();
  await page.evaluate(() => Object.assign(globalThis, { mended: true }));
  await failed.getByRole("button").click();
  await expect(planner.element.locator(".tornado svg")).toBeVisible();
});

test("an answer can be applied only to the scenario that it was found for", async ({ page }) => {
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage as (...args: unknown[]) => void;
    Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
      const slow = (globalThis as { slow?: boolean }).slow;
      setTimeout(() => post.apply(this, args), slow ? 300 : 0);
    };
  });
  const planner = await Planner.open(page);
  await planner.element.locator("[data-ask=posts_2021]").click();
  const all = await planner.unfold("all");
  const one = planner.element.locator("[data-take=streamlining] button");
  await expect(one).toBeEnabled();
  await expect(all.locator("#apply-all")).toBeEnabled();
  const rows = await planner.element.locator("[data-take]").count();
  await page.evaluate(() => Object.assign(globalThis, { slow: true }));
  await planner.type(planner.typed("consolidation"), "0,1");
  await expect(one).toBeDisabled();
  await expect(all.locator("#apply-all")).toBeDisabled();
  await expect(planner.element.locator("[data-take]")).toHaveCount(rows);
  await expect(one).toBeEnabled();
  await expect(all.locator("#apply-all")).toBeEnabled();
});

for (const width of [1280, 360]) {
  test(`what a target hangs on is drawn to measure at ${width} px, in the reader's language`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const planner = await Planner.open(page);
    await planner.choose("natural_exits");
    await planner.element.locator("[data-ask=posts_2021]").click();
    const drawing = planner.element.locator(".tornado svg");
    await expect(drawing.locator(".bar-low path")).not.toHaveCount(0);
    await expect(drawing).toContainText(/Tuyển thay người\s?nghỉ/);
    const place = await planner.element.locator(".tornado").boundingBox();
    await expect(drawing).toHaveAttribute("width", String(Math.floor(place?.width ?? 0)));
    await planner.speak("en");
    await expect(drawing).toContainText("Retirement");
    await expect(drawing).toHaveAttribute("role", "img");
    const rows = planner.element.locator("[data-influence]");
    await planner.element.locator("[data-answer-of] summary").click();
    await expect(rows.first()).toContainText("Replacing leavers");
    // Each has a bar, and so does the legend.
    await expect(drawing.locator(".bar-low path")).toHaveCount((await rows.count()) + 1);
  });
}
