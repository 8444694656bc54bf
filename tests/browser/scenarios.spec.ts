// A planner keeps scenarios under names, pins some beside the one in view, and compares them.

import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/claim";
import { Planner } from "./support/planner";
import { golden, plan } from "./support/seeds";

function dialog(planner: Planner): Locator {
  return planner.element.locator("dialog#scenarios");
}

async function openDialog(planner: Planner): Promise<void> {
  await planner.element.locator("[data-opens=scenarios]").click();
  await expect(dialog(planner)).toBeVisible();
}

function told(planner: Planner): Locator {
  return planner.element.locator("#keeping-told");
}

/** A saved scenario by its name. */
function saved(planner: Planner, name: string): Locator {
  return dialog(planner).locator("[data-saved]", {
    has: planner.page.getByText(name, { exact: true }),
  });
}

/** Saves the scenario in view, and leaves the dialog open. */
async function keep(planner: Planner, name: string): Promise<void> {
  await planner.element.locator("#keep-name").fill(name);
  await planner.page.keyboard.press("Enter");
}

/** Saves the scenario in view under a name. */
async function save(planner: Planner, name: string): Promise<void> {
  await openDialog(planner);
  await keep(planner, name);
  await expect(told(planner)).toHaveText(`Đã lưu “${name}”.`);
  await planner.page.keyboard.press("Escape");
  await expect(dialog(planner)).toHaveCount(0);
}

function chosen(planner: Planner): Locator {
  return planner.preset().locator("option:checked");
}

async function pin(planner: Planner, name: string): Promise<void> {
  await planner.element.locator("#pin-choice").selectOption({ label: name });
  await planner.element.locator("#pin").click();
}

/** Writes an entry as another version of the page, or a fault, might have left it. */
async function plant(page: Page, key: string, value: unknown): Promise<void> {
  await page.evaluate(
    ([key, value]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("lo-trinh");
        opening.onupgradeneeded = () => opening.result.createObjectStore("scenarios");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction("scenarios", "readwrite");
          writing.objectStore("scenarios").put(value, key as string);
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    [key, value] as const,
  );
}

test("a scenario is saved under a name, is there after a reload, and opens as it was", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  await planner.choose("natural_exits");
  await planner.type(planner.typed("consolidation"), "3");
  await planner.element.locator("[data-target=pricing_2021] summary").click();
  await planner.element.locator("[data-check=P1]").check();
  const statuses = await planner.statuses();
  await openDialog(planner);
  await keep(planner, "  Phương   án A ");
  await expect(told(planner)).toHaveText("Đã lưu “Phương án A”.");
  await expect(saved(planner, "Phương án A")).toContainText("từ “Hai người nghỉ, tuyển một”");
  await page.keyboard.press("Escape");
  await expect(planner.element.locator("[data-opens=scenarios]")).toBeFocused();
  await expect(chosen(planner)).toHaveText("Phương án A");

  await page.reload();
  await planner.ready();
  await expect(planner.preset().locator("optgroup option")).toHaveText("Phương án A");
  await planner.preset().selectOption({ label: "Phương án A" });
  await expect(planner.typed("consolidation")).toHaveValue("3");
  expect(await planner.statuses()).toEqual(statuses);
  await expect(planner.element.locator("[data-ticked=pricing_2021]")).toHaveText(/^1\/12/);
  // It started from a preset, and what was changed is told against that.
  await expect(planner.section("changes").locator("> summary .state")).toHaveText(/^2 chỗ/);

  await planner.type(planner.typed("consolidation"), "4");
  await expect(chosen(planner)).toHaveText("Phương án A (đã chỉnh)");
  await planner.undo().click();
  await expect(chosen(planner)).toHaveText("Phương án A");
  // What was in view after the reload.
  await planner.undo().click();
  await expect(chosen(planner)).toHaveText("Hai người nghỉ, tuyển một (đã chỉnh)");
});

test("a name that is empty or taken is refused with a sentence; what is taken can be replaced", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  await openDialog(planner);
  await keep(planner, "   ");
  await expect(told(planner)).toHaveText("Hãy đặt tên cho kịch bản trước khi lưu.");
  await expect(planner.element.locator("#keep-name")).toBeFocused();
  await keep(planner, "Nháp");
  await expect(told(planner)).toHaveText("Đã lưu “Nháp”.");
  await page.keyboard.press("Escape");

  await planner.choose("early_effort");
  await openDialog(planner);
  await keep(planner, "nháp");
  await expect(told(planner)).toHaveText(/^Đã có kịch bản tên “nháp”/);
  await expect(dialog(planner).locator("[data-saved]")).toHaveCount(1);
  await expect(saved(planner, "Nháp")).toContainText("từ “Không thay đổi gì”");
  await planner.element.locator("#keep-over").click();
  await expect(told(planner)).toHaveText("Đã lưu “Nháp”.");
  await expect(dialog(planner).locator("[data-saved]")).toHaveCount(1);
  await expect(saved(planner, "Nháp")).toContainText("từ “Dồn sức trước 2021”");
});

test("scenarios are renamed, duplicated, deleted and brought back", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.type(planner.typed("consolidation"), "3");
  await save(planner, "A");
  await openDialog(planner);
  await saved(planner, "A").getByRole("button", { name: "Nhân bản “A”" }).click();
  await expect(saved(planner, "A (bản 2)")).toBeVisible();
  await saved(planner, "A (bản 2)")
    .getByRole("button", { name: /^Đổi tên/ })
    .click();
  const field = dialog(planner).getByLabel("Tên mới của “A (bản 2)”");
  await expect(field).toBeFocused();
  await field.fill("A");
  await page.keyboard.press("Enter");
  await expect(told(planner)).toHaveText("Đã có kịch bản tên “A”. Hãy đặt tên khác.");
  await field.fill("B");
  await page.keyboard.press("Enter");
  await expect(saved(planner, "B")).toBeVisible();
  await expect(saved(planner, "B").getByRole("button", { name: /^Đổi tên/ })).toBeFocused();

  await saved(planner, "B").getByRole("button", { name: "Xóa “B”" }).click();
  await expect(saved(planner, "B")).toHaveCount(0);
  await expect(told(planner)).toHaveText("Đã xóa “B”.");
  await expect(planner.element.locator("#bring-back")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(saved(planner, "B")).toBeVisible();
  await saved(planner, "B").getByRole("button", { name: "Mở “B”" }).click();
  await expect(dialog(planner)).toHaveCount(0);
  await expect(chosen(planner)).toHaveText("B");
  await expect(planner.typed("consolidation")).toHaveValue("3");
});

test("what one tab does another shows, and neither writes over what it has not seen", async ({
  page,
  context,
}) => {
  const planner = await Planner.open(page);
  const other = await Planner.open(await context.newPage());
  await save(planner, "A");
  await expect(other.preset().locator("optgroup option")).toHaveText("A");
  await openDialog(other);
  await saved(other, "A")
    .getByRole("button", { name: /^Đổi tên/ })
    .click();
  await dialog(other).getByLabel("Tên mới của “A”").fill("A mới");
  await other.page.keyboard.press("Enter");
  await expect(planner.preset().locator("optgroup option")).toHaveText("A mới");
  await expect(chosen(planner)).toHaveText("A mới");

  // A tab that hears of nothing does not overwrite.
  const deaf = await context.newPage();
  await deaf.addInitScript(() => {
    Object.defineProperty(window, "BroadcastChannel", { value: undefined });
  });
  const third = await Planner.open(deaf);
  await openDialog(third);
  await expect(saved(third, "A mới")).toBeVisible();
  await planner.choose("early_effort");
  await openDialog(planner);
  await keep(planner, "A mới");
  await planner.element.locator("#keep-over").click();
  await expect(told(planner)).toHaveText("Đã lưu “A mới”.");
  await keep(third, "A mới");
  await third.element.locator("#keep-over").click();
  await expect(told(third)).toHaveText(/^Một thẻ khác của trình duyệt vừa sửa/);
  await expect(saved(third, "A mới")).toContainText("từ “Dồn sức trước 2021”");
  await deaf.close();
});

test("where the storage is full one sentence says so, and the scenario in view stays", async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  const planner = await Planner.open(page);
  await planner.type(planner.typed("consolidation"), "3");
  await openDialog(planner);
  await keep(planner, "A");
  await expect(told(planner)).toHaveText(/^Bộ nhớ của trình duyệt đã đầy/);
  await expect(dialog(planner).locator("[data-saved]")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(planner.typed("consolidation")).toHaveValue("3");
  await expect(chosen(planner)).toHaveText("Không thay đổi gì (đã chỉnh)");
});

test("where storage is forbidden the page works on, and saving says why it cannot", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", {
      get() {
        throw new DOMException("forbidden", "SecurityError");
      },
    });
  });
  const planner = await Planner.open(page);
  await expect(planner.alert()).toBeHidden();
  await planner.type(planner.typed("consolidation"), "3");
  await openDialog(planner);
  await keep(planner, "A");
  await expect(told(planner)).toHaveText(/^Trình duyệt không cho trang này lưu/);
  await page.keyboard.press("Escape");
  await expect(planner.typed("consolidation")).toHaveValue("3");
});

test("entries that mean nothing are told and left where they are", async ({ page }) => {
  const planner = await Planner.open(page);
  await plant(page, "saved-broken", { schema: "lotrinh-saved/1", name: 7 });
  await plant(page, "saved-newer", { schema: "lotrinh-saved/2", name: "Mai sau" });
  await plant(page, "saved-wrong", {
    schema: "lotrinh-saved/1",
    name: "Hỏng",
    preset: "neutral",
    saved: "2026-11-25T08:00:00.000Z",
    checks: {},
    scenario: { schema: "lotrinh-scenario/1", levers: { consolidation: [7, 0, 0] } },
  });
  await page.reload();
  await planner.ready();
  await save(planner, "Lành");
  await openDialog(planner);
  await expect(planner.element.locator("#keeping-unread")).toHaveText(/^2 mục/);
  // What reads well and cannot be run is refused when it is opened; what was in view stays.
  await saved(planner, "Hỏng").getByRole("button", { name: "Mở “Hỏng”" }).click();
  await expect(planner.alert()).toContainText("scenario.levers.consolidation[0]");
  await expect(chosen(planner)).toHaveText("Lành");
  await planner.unfold("compare");
  await pin(planner, "Hỏng");
  await expect(planner.alert()).toContainText("Không ghim được “Hỏng”");
  await expect(planner.element.locator("[data-pin]")).toHaveCount(0);
  const keys = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open("lo-trinh");
        opening.onsuccess = () => {
          const all = opening.result.transaction("scenarios").objectStore("scenarios").getAllKeys();
          all.onsuccess = () => resolve(all.result);
        };
      }),
  );
  expect(keys).toEqual(expect.arrayContaining(["saved-broken", "saved-newer", "saved-wrong"]));
});

test("a page on which nothing is saved stores nothing", async ({ page }) => {
  const planner = await Planner.open(page);
  await openDialog(planner);
  await expect(dialog(planner)).toContainText("Chưa lưu kịch bản nào.");
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("up to three scenarios are pinned: each has its line, its name and its numbers in all charts", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  await planner.type(planner.typed("consolidation"), "3");
  await save(planner, "Nháp của tôi");
  await planner.choose("exactly_the_plan");
  await planner.unfold("numbers");
  const numbers = (of: string) =>
    planner.element.locator("#numbers tbody tr").filter({ hasText: of }).last().locator("td");
  await planner.choose("early_effort");
  const early = await numbers("2030").locator(".value").allInnerTexts();
  await planner.choose("exactly_the_plan");

  await planner.unfold("compare");
  const state = planner.section("compare").locator("> summary .state");
  await expect(state).toHaveText("chưa ghim kịch bản nào");
  for (const name of ["Dồn sức trước 2021", "Hai người nghỉ, tuyển một", "Nháp của tôi"]) {
    await pin(planner, name);
    await expect(planner.element.locator(".legend").first()).toContainText(name);
    for (const { id } of plan.charts) {
      await expect(planner.element.locator(`[data-chart=${id}] .readout`)).toContainText(
        `${name}: `,
      );
    }
  }
  await expect(state).toHaveText("đã ghim 3 kịch bản");
  for (const { id } of plan.charts) {
    for (const role of ["pin-first", "pin-second", "pin-third", "reference", "scenario"]) {
      await expect(planner.plot(id).locator(`.chart .${role} path`)).toHaveCount(1);
    }
  }
  const dashes = await planner
    .plot("posts")
    .locator(".chart :is(.pin-first, .pin-second, .pin-third, .reference)")
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).strokeDasharray));
  expect(new Set(dashes).size).toBe(4);
  expect(await numbers("2030 Dồn sức trước 2021").allInnerTexts()).toEqual(early);

  // A fourth has to wait until one goes.
  await expect(planner.element.locator("#pin")).toBeDisabled();
  await planner.element.getByRole("button", { name: "Bỏ ghim “Dồn sức trước 2021”" }).click();
  await expect(planner.element.locator("#pin")).toBeFocused();
  await expect(planner.plot("units").locator(".chart .pin-third path")).toHaveCount(0);
  await expect(planner.element.locator(".legend").first()).not.toContainText("Dồn sức");
});

test("what is pinned follows what becomes of it", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.type(planner.typed("consolidation"), "3");
  await save(planner, "A");
  await planner.choose("neutral");
  await planner.unfold("compare");
  await pin(planner, "A");
  const path = planner.plot("units").locator(".chart .pin-first path");
  const before = await path.getAttribute("d");
  await planner.type(planner.typed("consolidation"), "5");
  await openDialog(planner);
  await keep(planner, "A");
  await planner.element.locator("#keep-over").click();
  await expect(path).not.toHaveAttribute("d", before as string);
  await saved(planner, "A").getByRole("button", { name: "Xóa “A”" }).click();
  await expect(path).toHaveCount(0);
});

test("the comparison gives each target as the crate has it, and tells the difference", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  await planner.choose("exactly_the_plan");
  await planner.unfold("compare");
  await pin(planner, "Dồn sức trước 2021");
  await pin(planner, "Hai người nghỉ, tuyển một");
  const table = planner.element.locator("#compared-targets");
  const cells = (target: string) => table.locator(`[data-compared=${target}] td`);
  await expect(cells("posts_2021")).toHaveCount(4);
  const presets = ["exactly_the_plan", "early_effort", "natural_exits", "neutral"];
  for (const [column, preset] of presets.entries()) {
    for (const { id, status, measure } of golden(preset)) {
      const cell = cells(id).nth(column);
      await expect(cell, `${preset} ${id}`).toHaveAttribute("data-status", status);
      if (measure !== null && id.startsWith("posts")) {
        const share = (measure * 100).toFixed(1).replace(".", ",");
        await expect(cell).toContainText(measure > 0 ? `giảm ${share}%` : "không đổi");
      }
    }
  }
  const of = (preset: string) =>
    golden(preset).find(({ id }) => id === "posts_2021")?.measure as number;
  const by = (of("early_effort") - of("exactly_the_plan")) * 100;
  await expect(cells("posts_2021").nth(1)).toContainText(
    `+${by.toFixed(1).replace(".", ",")} điểm %`,
  );
  await expect(cells("posts_2021").nth(2)).toContainText("khác kết quả");
  await expect(cells("posts_2021").nth(0)).not.toContainText("điểm %");

  const levers = planner.element.locator("#compared-levers tr", {
    hasText: "Tuyển thay người nghỉ, 2026–2030",
  });
  await expect(levers.locator("td")).toHaveText(["50%", "90%", "50%"]);
  await expect(
    planner.element
      .locator("#compared-levers tr", { hasText: "Sắp xếp có tên" })
      .locator("td")
      .last(),
  ).toHaveText("0/19 việc");
  // It follows the scenario in view.
  await planner.type(planner.typed("streamlining"), "5");
  await expect(cells("posts_2021").nth(2)).not.toContainText("−2,5");
});

test("axe finds nothing in the dialog, in the comparison and in what was changed", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const planner = await Planner.open(page);
  await planner.type(planner.typed("consolidation"), "3");
  await save(planner, "A");
  await planner.unfold("changes");
  await planner.unfold("compare");
  await pin(planner, "A");
  await pin(planner, "Dồn sức trước 2021");
  await expect(planner.element.locator("#compared-levers")).toBeVisible();
  const broken = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  };
  expect.soft(await broken()).toEqual([]);
  await openDialog(planner);
  await keep(planner, "A");
  await expect(planner.element.locator("#keep-over")).toBeVisible();
  await saved(planner, "A")
    .getByRole("button", { name: /^Đổi tên/ })
    .click();
  expect(await broken()).toEqual([]);
});
