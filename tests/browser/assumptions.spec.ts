// A planner doubts what is assumed, and types what holds instead.

import { expect, test } from "./support/claim";
import { Planner } from "./support/planner";
import { type Assumption, assumptions, languages } from "./support/seeds";

const parts = ["low", "value", "high"] as const;

/** A figure as it stands in its field. */
function typed({ kind }: Assumption, figure: number, sign: "," | "."): string {
  const shown = kind === "share" ? Number((figure * 100).toFixed(6)) : figure;
  return String(shown).replace(".", sign);
}

/** The assumptions of the scenario that the host hears of last. */
async function hear(planner: Planner): Promise<() => Promise<unknown>> {
  await planner.element.evaluate((host) => {
    host.addEventListener("lo-trinh-change", (event) => {
      Object.assign(host, { heard: (event as CustomEvent).detail.scenario.assumptions });
    });
  });
  return () => planner.element.evaluate((host) => (host as { heard?: unknown }).heard);
}

for (const language of languages) {
  test(`every assumption stands with its figures, unit and source in ${language}`, async ({
    page,
  }) => {
    const planner = await Planner.open(page);
    await planner.speak(language);
    const section = await planner.unfold("assumptions");
    const all = Object.entries(assumptions);
    await expect(section.locator("[data-assumption]")).toHaveCount(all.length);
    for (const [id, assumption] of all) {
      const { title, unit, source, kind } = assumption;
      const group = section.getByRole("group", { name: title[language], exact: true });
      const counted = kind === "share" ? `% ${unit[language]}` : unit[language];
      await expect(group).toContainText(counted);
      await expect(group).toContainText(source[language]);
      for (const part of parts) {
        const shown = typed(assumption, assumption[part], language === "vi" ? "," : ".");
        await expect(planner.assumed(id, part)).toHaveValue(shown);
      }
    }
    await expect(planner.element.locator("[data-assumption=retirement]")).toContainText(
      language === "vi" ? "cho phép 0% – 50%" : "allowed 0% – 50%",
    );
  });
}

test("a value typed changes the run, and its default takes the mark away", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("natural_exits");
  const section = await planner.unfold("assumptions");
  const retirement = section.locator("[data-assumption=retirement]");
  const line = planner.plot("posts").locator(".chart .scenario path");
  const before = (await line.getAttribute("d")) as string;

  await planner.type(planner.assumed("retirement"), "3 %");
  await expect(planner.assumed("retirement")).toHaveValue("3");
  await expect(line).not.toHaveAttribute("d", before);
  await expect(retirement).toContainText("đã chỉnh");
  await expect(retirement).toContainText("mặc định 2% (1,2% – 3%)");
  await expect(section.locator("summary .state")).toHaveText("đã chỉnh 1/11");
  await expect(planner.preset().locator("option:checked")).toContainText("(đã chỉnh)");

  await planner.type(planner.assumed("retirement"), "2");
  await expect(line).toHaveAttribute("d", before);
  await expect(retirement).not.toContainText("đã chỉnh");
  await expect(section.locator("summary .state")).toHaveCount(0);
  await expect(planner.reset()).toBeDisabled();
});

test("the scenario holds what differs and nothing else", async ({ page }) => {
  const planner = await Planner.open(page);
  const heard = await hear(planner);
  await planner.unfold("assumptions");
  await planner.type(planner.assumed("retirement"), "2,5");
  expect(await heard()).toEqual({ retirement: 0.025 });
  await planner.type(planner.assumed("inflation", "low"), "1");
  expect(await heard()).toEqual({ retirement: 0.025, inflation: { low: 0.01 } });
  await planner.type(planner.assumed("inflation"), "3");
  await planner.type(planner.assumed("retirement"), "2,0");
  expect(await heard()).toEqual({ inflation: { low: 0.01, value: 0.03 } });
  await planner.type(planner.assumed("inflation", "low"), "2");
  expect(await heard()).toEqual({ inflation: 0.03 });
  await planner.type(planner.assumed("inflation"), "3.5");
  expect(await heard()).toBeUndefined();
});

test("a value beyond the range widens it, and back inside it is as it was", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.unfold("assumptions");
  await planner.type(planner.assumed("retirement"), "4");
  await expect(planner.assumed("retirement", "low")).toHaveValue("1,2");
  await expect(planner.assumed("retirement", "high")).toHaveValue("4");
  await planner.type(planner.assumed("retirement"), "1");
  await expect(planner.assumed("retirement", "low")).toHaveValue("1");
  await expect(planner.assumed("retirement", "high")).toHaveValue("3");
  await expect(planner.alert()).toBeHidden();
  await planner.type(planner.assumed("retirement"), "2");
  await expect(planner.assumed("retirement", "low")).toHaveValue("1,2");
});

test("an end on the wrong side of the value is refused in one sentence", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.unfold("assumptions");
  const low = planner.assumed("retirement", "low");
  const high = planner.assumed("retirement", "high");
  await planner.type(low, "2,5");
  await expect(planner.alert()).toContainText(
    "Tỷ lệ nghỉ hưu, thấp: “2,5” lớn hơn giá trị 2%. Số cũ được giữ.",
  );
  await expect(low).toHaveValue("1,2");
  await planner.type(high, "1,5");
  await expect(planner.alert()).toContainText(
    "Tỷ lệ nghỉ hưu, cao: “1,5” nhỏ hơn giá trị 2%. Số cũ được giữ.",
  );
  await planner.speak("en");
  await expect(planner.alert()).toContainText(
    "Retirement, high: “1,5” is less than the value 2%. The old figure stays.",
  );
  await expect(high).toHaveValue("3");
  await expect(planner.undo()).toBeDisabled();
  await planner.type(high, "2");
  await expect(planner.alert()).toBeHidden();
});

test("under a value beyond the range the low end can follow", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.unfold("assumptions");
  await planner.type(planner.assumed("retirement"), "5");
  const low = planner.element.locator("[data-assumed=retirement-low]");
  await planner.type(low, "4");
  await expect(low).toHaveValue("4");
  await expect(planner.alert()).toBeHidden();
  await planner.type(planner.assumed("retirement"), "6");
  await expect(planner.alert()).toBeHidden();
});

test("what is no number within what is allowed is refused", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.unfold("assumptions");
  const before = await planner.statuses();
  const long = "9".repeat(5000);
  for (const [id, name, expected, wrongs] of [
    ["retirement", "Tỷ lệ nghỉ hưu", "một số từ 0 đến 50", ["51", "-1", "", "nhiều", "1e1", long]],
    ["merger_delay", "Chậm chung của các sắp xếp", "số nguyên từ 0 đến 15", ["1,5", "16", "−1"]],
    ["inflation", "Lạm phát", "một số từ −50 đến 100", ["-51", "--1", "<b>1</b>"]],
    ["severance_months", "Mức trợ cấp tinh giản", "một số từ 0 đến 120", ["121", "NaN"]],
  ] as const) {
    const field = planner.assumed(id);
    const old = await field.inputValue();
    for (const wrong of wrongs) {
      await planner.type(field, wrong);
      await expect(planner.alert()).toContainText(
        `${name}, giá trị: “${wrong.slice(0, 40)}” không phải là ${expected}. Số cũ được giữ.`,
      );
      await expect(field).toHaveValue(old);
    }
  }
  expect(await planner.statuses()).toEqual(before);
  await expect(planner.reset()).toBeDisabled();
});

test("prices may fall: both minus signs pass", async ({ page }) => {
  const planner = await Planner.open(page);
  const heard = await hear(planner);
  await planner.unfold("assumptions");
  for (const minus of ["-", "−"]) {
    await planner.type(planner.assumed("inflation"), `${minus}1,5`);
    await expect(planner.assumed("inflation")).toHaveValue("-1,5");
    await expect(planner.assumed("inflation", "low")).toHaveValue("-1,5");
    expect(await heard()).toEqual({ inflation: -0.015 });
    await planner.type(planner.assumed("inflation"), "3,5");
  }
});

test("one assumption, or all of them, return to the default", async ({ page }) => {
  const planner = await Planner.open(page);
  const section = await planner.unfold("assumptions");
  const all = section.getByRole("button", { name: "Trả mọi giả định về mặc định" });
  await expect(all).toBeDisabled();
  for (const id of ["retirement", "delivery", "pay_share"]) {
    await planner.type(planner.assumed(id), "40");
  }
  await expect(section.locator("summary .state")).toHaveText("đã chỉnh 3/11");

  await section.getByRole("button", { name: "Trả “Tỷ lệ nghỉ hưu” về mặc định" }).click();
  await expect(planner.assumed("retirement")).toHaveValue("2");
  await expect(planner.assumed("retirement", "high")).toHaveValue("3");
  await expect(planner.assumed("retirement")).toBeFocused();
  await expect(planner.assumed("delivery")).toHaveValue("40");

  await all.click();
  await expect(planner.assumed("delivery")).toHaveValue("100");
  await expect(planner.assumed("pay_share")).toHaveValue("76");
  await expect(section.locator("> summary")).toBeFocused();
  await expect(planner.reset()).toBeDisabled();
});

test("a common delay shows at every reorganisation", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("named_mergers");
  const section = await planner.unfold("reorganisations");
  await planner.unfold("assumptions");
  await planner.type(planner.assumed("merger_delay"), "2");
  await expect(section.locator("[data-task=T17]")).toContainText("chậm đến quý IV/2020");
  await planner.undo().click();
  await expect(section.locator("[data-task=T17]")).not.toContainText("chậm đến");
  await expect(planner.assumed("merger_delay")).toHaveValue("0");
});

test("the range moves the chances and not the run", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("natural_exits");
  await planner.unfold("assumptions");
  await planner.element.locator("#uncertain").click();
  const chance = planner.element.locator("[data-chance=posts_2021]");
  const target = planner.element.locator("[data-target=posts_2021]");
  const reached = target.locator("[data-label='Kết quả']");
  const sureness = planner.element.locator(".sureness");
  const told = async () => {
    await expect(sureness).toHaveAttribute("data-draws", "2048");
    await expect(sureness).toHaveAttribute("aria-busy", "false");
    return Number(/\d+(?=%)/.exec(await chance.innerText())?.[0]);
  };
  const before = await told();
  const run = await reached.innerText();
  await planner.type(planner.assumed("retirement", "high"), "6");
  await expect.poll(told).toBeGreaterThan(before + 10);
  await expect(reached).toHaveText(run);
});
