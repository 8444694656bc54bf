// A planner works with reorganisations that a scenario has beside those of the plan.

import { expect, test } from "./support/claim";
import { Planner } from "./support/planner";
import { languages } from "./support/seeds";

/** Ten schools cease, then two health units come to pay their own way. */
const CODE =
  "1~own.R1-dissolve-general_education-0-0-10-2019-4~own.R2-upgrade-health-0-2-0-2020-2~678872ba";

const titles = {
  vi: [
    "R1 · Giải thể: 10 đơn vị giải thể, Giáo dục mầm non, phổ thông",
    "R2 · Nâng mức tự chủ: 2 đơn vị lên nhóm tự chủ cao hơn, Y tế",
  ],
  en: [
    "R1 · Dissolve: 10 units cease, Preschool and general education",
    "R2 · Raise autonomy: 2 units move up a group, Health",
  ],
};

function units(planner: Planner, year: number) {
  const row = planner.element.locator("#numbers tbody tr", { hasText: String(year) });
  return row.locator("td .value").first();
}

for (const language of languages) {
  test(`what was added is listed with its quarter, in ${language}`, async ({ page }) => {
    const planner = await Planner.open(page, `/#${CODE}`);
    await planner.speak(language);
    const section = await planner.unfold("reorganisations");
    const rows = section.locator("[data-own]");
    await expect(rows).toHaveCount(2);
    for (const [index, title] of titles[language].entries()) {
      await expect(rows.nth(index)).toContainText(title);
    }
    await expect(section.locator("[data-own-quarter=R1]")).toHaveValue("4");
    await expect(section.locator("[data-own-year=R1]")).toHaveValue("2019");
  });
}

test("it takes its units in its quarter, and another when it is given one", async ({ page }) => {
  const planner = await Planner.open(page, `/#${CODE}`);
  await planner.unfold("numbers");
  await expect(units(planner, 2018)).toHaveText("650");
  await expect(units(planner, 2019)).toHaveText("640");
  const section = await planner.unfold("reorganisations");
  await expect(section).toContainText("thêm 2 việc, bớt 10 đơn vị");
  await section.locator("[data-own-year=R1]").selectOption("2021");
  await expect(units(planner, 2019)).toHaveText("650");
  await expect(units(planner, 2021)).toHaveText("640");
  // The link goes along, and the page opens with it again.
  await expect
    .poll(() => new URL(page.url()).hash)
    .toContain("own.R1-dissolve-general_education-0-0-10-2021-4");
  await page.reload();
  await planner.ready();
  await planner.unfold("reorganisations");
  await expect(section.locator("[data-own-year=R1]")).toHaveValue("2021");
});

test("it is taken away, and brought back by undoing", async ({ page }) => {
  const planner = await Planner.open(page, `/#${CODE}`);
  const section = await planner.unfold("reorganisations");
  await section.locator("[data-own-remove=R1]").click();
  await expect(section.locator("[data-own]")).toHaveCount(1);
  await expect(section).toContainText("thêm 1 việc, bớt 0 đơn vị");
  await planner.element.locator("#undo").click();
  await expect(section.locator("[data-own]")).toHaveCount(2);
});

test("it stands among the changes and the deadlines, and in the memo", async ({ page }) => {
  const planner = await Planner.open(page, `/#${CODE}`);
  const changes = await planner.unfold("changes");
  await expect(changes).toContainText(titles.vi[0] as string);
  const timeline = await planner.unfold("timeline");
  await timeline.locator("#timeline-list > summary").click();
  const row = timeline.locator("[data-entry=R1]");
  await expect(row).toContainText("R1 · tự thêm vào kịch bản");
  await expect(row).toContainText("quý IV/2019");
  await planner.element.locator("[data-opens=memo]").click();
  await expect(planner.element.locator("article")).toContainText(titles.vi[1] as string);
});

test("one unit is told as one, on the page and in the memo", async ({ page }) => {
  const planner = await Planner.open(page, "/#1~own.R1-merge-health-0-0-1-2020-2~f4aa578e");
  await planner.speak("en");
  const title = "R1 · Merge: 1 unit joins another, Health";
  const section = await planner.unfold("reorganisations");
  await expect(section.locator("[data-own=R1]")).toContainText(title);
  const timeline = await planner.unfold("timeline");
  await timeline.locator("#timeline-list > summary").click();
  await expect(timeline.locator("[data-entry=R1]")).toContainText("1 unit joins another");
  await planner.element.locator("[data-opens=memo]").click();
  await expect(planner.element.locator("article")).toContainText(title);
});

test("each that was added is counted in the memo; the comparison lists ten and counts the others", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  await planner.element.evaluate((host) => {
    const one = (number: number) => ({
      kind: "dissolve",
      sector: "general_education",
      units: { self_financing: 0, partly_financed: 0, budget_funded: number },
      deadline: { year: 2019, quarter: 4 },
    });
    const own = Array.from({ length: 12 }, (_, index) => [`R${index + 1}`, one(index + 1)]);
    const own_reorganisations = Object.fromEntries(own);
    Object.assign(host, { scenario: { schema: "lotrinh-scenario/1", own_reorganisations } });
  });
  await planner.unfold("compare");
  await planner.element.locator("#pin-choice").selectOption("natural_exits");
  await planner.element.locator("#pin").click();
  const rows = planner.element.locator("#compared-levers tbody tr");
  await expect(rows.filter({ hasText: /R\d+ · / })).toHaveCount(10);
  await expect(rows.filter({ hasText: "R10 · " }).locator("td")).toHaveText([
    "quý IV/2019",
    "chưa có",
  ]);
  const others = rows.filter({ hasText: "và 2 việc tự thêm khác" });
  await expect(others.locator("td")).toHaveText(["2/2 việc", "0/2 việc"]);
  await planner.speak("en");
  await expect(rows.filter({ hasText: "and 2 more reorganisations added" })).toHaveCount(1);

  await planner.element.locator("[data-opens=memo]").click();
  await expect(planner.element.locator("article")).toContainText("changed: 12 reorganisations.");
});

test("read-only it can only be looked at", async ({ page }) => {
  const planner = await Planner.open(page, `/#${CODE}`);
  await planner.element.evaluate((element) => element.setAttribute("readonly", ""));
  const section = await planner.unfold("reorganisations");
  await expect(section.locator("[data-own=R1]")).toContainText("quý IV/2019");
  await expect(section.locator("[data-own-quarter], [data-own-remove]")).toHaveCount(0);
});
