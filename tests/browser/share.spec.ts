// A planner sends a scenario on: by the page's address, its link, a QR code, lines for a host's page.

import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import jsQR from "jsqr";
import { expect, test } from "./support/claim";
import { policy, portal } from "./support/host";
import { url, workspace } from "./support/place";
import { Planner } from "./support/planner";

interface Golden {
  readonly code: string;
  readonly scenario: { readonly levers?: Record<string, number[]> };
}

const golden: readonly Golden[] = JSON.parse(
  readFileSync(workspace("tests/golden/share/version-1.json"), "utf8"),
);

/** A code of which much can be seen on the page. */
const { code } = golden.find(({ code }) => code.includes("health.replacement-.7")) as Golden;

/** What stands behind the # of the address. */
function shown(page: Page): string {
  return new URL(page.url()).hash.slice(1);
}

async function entries(page: Page): Promise<number> {
  return page.evaluate(() => history.length);
}

async function share(planner: Planner): Promise<ReturnType<Planner["element"]["locator"]>> {
  await planner.element.locator("[data-opens=share]").click();
  const dialog = planner.element.locator("dialog#share");
  await expect(dialog.locator("#share-link")).toHaveValue(/#/);
  return dialog;
}

test("a preset as it is has its name for an address", async ({ page }) => {
  const planner = await Planner.open(page);
  expect(shown(page)).toBe("");
  await planner.choose("natural_exits");
  await expect(page).toHaveURL(`${url}/#natural_exits`);
  await planner.type(planner.typed("consolidation"), "1");
  await expect(page).toHaveURL(
    /#1~consolidation-\.01-0-0~replacement-\.5~page\.from-natural_exits~[0-9a-f]{8}$/,
  );
  await planner.reset().click();
  await expect(page).toHaveURL(`${url}/#natural_exits`);
});

test("a link opens the scenario in the first frame, with what was changed", async ({
  page,
  silence,
}) => {
  silence.allow(/later-|ERR_FAILED/);
  await page.route("**/later-*", (route) => route.abort());
  await page.goto(`/#${golden[5]?.code}`);
  const planner = new Planner(page);
  await expect(planner.element.locator(".plot .chart .scenario path")).toHaveCount(4);
  await expect(planner.preset()).toHaveValue("neutral");
  await expect(planner.preset().locator("option:checked")).toContainText("(đã chỉnh)");
});

test("a link opens levers, sectors and all, with nothing to take back", async ({ page }) => {
  const planner = await Planner.open(page, `/#${code}`);
  await expect(planner.typed("consolidation")).toHaveValue("5");
  await planner.scope().selectOption("health");
  await expect(planner.typed("replacement")).toHaveValue("70");
  await expect(planner.typed("consolidation")).toHaveValue("0");
  await expect(planner.undo()).toBeDisabled();
  expect(shown(page)).toBe(code);
  await expect(planner.alert()).toBeHidden();
});

test("back and forward bring each scenario back, and each can be undone", async ({ page }) => {
  const planner = await Planner.open(page);
  const before = await entries(page);
  const field = planner.typed("consolidation");
  for (const value of ["1", "2", "3"]) {
    await planner.type(field, value);
    await expect(page).toHaveURL(new RegExp(`#1~consolidation-\\.0${value}-0-0~`));
  }
  expect(await entries(page)).toBe(before + 3);

  await page.goBack();
  await expect(field).toHaveValue("2");
  await page.goBack();
  await expect(field).toHaveValue("1");
  await page.goBack();
  await expect(field).toHaveValue("0");
  expect(shown(page)).toBe("neutral");
  await page.goForward();
  await expect(field).toHaveValue("1");
  expect(await entries(page)).toBe(before + 3);

  // A journey is a step like any other.
  await planner.undo().click();
  await expect(field).toHaveValue("0");
  await expect(page).toHaveURL(`${url}/#neutral`);
  await page.goBack();
  await expect(field).toHaveValue("1");
});

test("a drag is one entry, and the address follows it", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("natural_exits");
  await expect(page).toHaveURL(/#natural_exits$/);
  const before = await entries(page);
  const move = await planner.grab("consolidation");
  await move(0.5);
  await move(0.2);
  // Before the drag is over.
  await expect(page).toHaveURL(/#1~consolidation-/);
  expect(await entries(page)).toBe(before);
  await page.mouse.up();
  await planner.settled();
  const value = await planner.typed("consolidation").inputValue();
  await expect.poll(() => entries(page)).toBe(before + 1);
  await page.goBack();
  await expect(planner.typed("consolidation")).toHaveValue("0");
  expect(shown(page)).toBe("natural_exits");
  await page.goForward();
  await expect(planner.typed("consolidation")).toHaveValue(value);
});

test("a drag that comes back to where it began leaves no entry", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("natural_exits");
  await expect(page).toHaveURL(/#natural_exits$/);
  const before = await entries(page);
  const move = await planner.grab("consolidation");
  await move(0.5);
  await expect(page).toHaveURL(/#1~consolidation-/);
  await move(0);
  await page.mouse.up();
  await expect(page).toHaveURL(/#natural_exits$/);
  expect(await entries(page)).toBe(before);
  await expect(planner.undo()).toBeEnabled();
});

test("a reload in the middle of the work brings everything back", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("named_mergers");
  await planner.type(planner.typed("streamlining"), "1,5");
  await planner.unfold("assumptions");
  await planner.type(planner.assumed("inflation"), "5");
  await planner.unfold("norms");
  const tick = planner.section("norms").locator("input[type=checkbox]").first();
  await tick.check();
  await expect(page).toHaveURL(/inflation-\.05.*page\.from-named_mergers~page\.done-/);
  const statuses = await planner.statuses();
  await page.reload();
  await planner.ready();
  await expect(planner.typed("streamlining")).toHaveValue("1,5");
  expect(await planner.statuses()).toEqual(statuses);
  await expect(planner.preset()).toHaveValue("named_mergers");
  await planner.unfold("norms");
  await expect(tick).toBeChecked();
  await expect(planner.undo()).toBeDisabled();
});

test("what was ticked travels, and goes again with the way back", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.unfold("norms");
  const tick = planner.section("norms").locator("input[type=checkbox]").first();
  await tick.check();
  await expect(page).toHaveURL(/#1~page\.from-neutral~page\.done-\w[\w-]*~[0-9a-f]{8}$/);
  await page.goBack();
  await expect(tick).not.toBeChecked();
  await page.goForward();
  await expect(tick).toBeChecked();
});

for (const [what, link, said] of [
  ["a code that was cut off", code.slice(0, -3), "Mã trong liên kết bị thiếu hoặc bị đổi"],
  ["a code with a letter changed", code.replace(".7", ".8"), "Mã trong liên kết bị thiếu"],
  ["no code at all", "nothing", "Mã trong liên kết bị thiếu"],
  ["a newer code", "2~1ad5be0d", "Mã do bản mới hơn của trang tạo ra"],
] as const) {
  test(`${what} opens the default and says what was wrong`, async ({ page }) => {
    const planner = await Planner.open(page, `/#${link}`);
    await expect(planner.alert()).toContainText(`Không mở được liên kết. ${said}`);
    await expect(planner.alert()).toContainText(
      /Trường code\.(check_sum|version), giá trị “.+”.*Đang hiện kịch bản “Không thay đổi gì”/,
    );
    await expect(planner.preset()).toHaveValue("neutral");
    await expect(planner.undo()).toBeDisabled();
    await planner.speak("en");
    await expect(planner.alert()).toContainText("The link cannot be opened.");
    // The address stays as it is until something is changed.
    await planner.plot("units").hover();
    expect(shown(page)).toBe(link);
    await planner.type(planner.typed("consolidation"), "1");
    await expect(page).toHaveURL(/#1~consolidation-\.01-0-0~page\.from-neutral~/);
    await expect(planner.alert()).toBeHidden();
    await page.goBack();
    await expect(planner.typed("consolidation")).toHaveValue("0");
  });
}

test("a broken address typed in the middle of the work loses nothing", async ({ page }) => {
  const planner = await Planner.open(page, "/#natural_exits");
  await planner.type(planner.typed("consolidation"), "1");
  await expect(page).toHaveURL(/#1~consolidation/);
  await page.evaluate(() => {
    location.hash = "nonsense";
  });
  await expect(planner.alert()).toContainText("Không mở được liên kết.");
  await expect(planner.typed("consolidation")).toHaveValue("1");
  await expect(planner.preset()).toHaveValue("natural_exits");
  await page.goBack();
  await expect(planner.typed("consolidation")).toHaveValue("1");
});

test("a link whose signs were written by their numbers opens too", async ({ page }) => {
  const planner = await Planner.open(page, `/#${code.replaceAll("~", "%7E")}`);
  await expect(planner.typed("consolidation")).toHaveValue("5");
});

test("the link is copied, and opens the same elsewhere", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const planner = await Planner.open(page, `/#${code}`);
  await planner.type(planner.typed("streamlining"), "1");
  const dialog = await share(planner);
  await dialog.locator("[data-copies=link]").click();
  await expect(dialog).toContainText("Đã chép.");
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await expect(dialog.locator("#share-link")).toHaveValue(link);
  expect(link.startsWith(`${url}/#1~`)).toBe(true);
  expect(link).toMatch(/^[\w:/.#~-]+[A-Za-z0-9]$/);
  const statuses = await planner.statuses();
  const other = await context.newPage();
  const reader = await Planner.open(other, link);
  expect(await reader.statuses()).toEqual(statuses);
  await expect(reader.typed("streamlining")).toHaveValue("1");
});

test("where copying is not allowed the link is selected, and it says so", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("", "NotAllowedError"));
  });
  const planner = await Planner.open(page, "/#natural_exits");
  const dialog = await share(planner);
  await dialog.locator("[data-copies=link]").click();
  await expect(dialog).toContainText("Trình duyệt không cho chép. Nội dung đã được bôi đen");
  const selected = await dialog
    .locator("#share-link")
    .evaluate((field: HTMLInputElement) =>
      field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0),
    );
  expect(selected).toBe(`${url}/#natural_exits`);
});

test("the system's own ways to share are offered where it has some", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.share = async (data) => {
      document.title = `${data?.title} ${data?.url}`;
    };
  });
  const planner = await Planner.open(page, "/#natural_exits");
  const dialog = await share(planner);
  await dialog.locator("#share-system").click();
  await expect(page).toHaveTitle(`Lộ Trình – Hai người nghỉ, tuyển một ${url}/#natural_exits`);
});

for (const [scheme, size, scale] of [
  ["light", { width: 1280, height: 800 }, 1],
  // As phones are.
  ["dark", { width: 360, height: 740 }, 2],
] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme, viewport: size, deviceScaleFactor: scale });

    test("the QR code reads as the link", async ({ page }) => {
      const planner = await Planner.open(page, `/#${golden[3]?.code}`);
      const dialog = await share(planner);
      const square = dialog.getByRole("img", { name: "Mã QR của liên kết" });
      await square.scrollIntoViewIfNeeded();
      const picture = (await square.screenshot()).toString("base64");
      const { data, width, height } = await page.evaluate(async (picture) => {
        const image = new Image();
        image.src = `data:image/png;base64,${picture}`;
        await image.decode();
        const canvas = document.createElement("canvas");
        canvas.width = image.width;
        canvas.height = image.height;
        const pen = canvas.getContext("2d") as CanvasRenderingContext2D;
        pen.drawImage(image, 0, 0);
        const { data, width, height } = pen.getImageData(0, 0, canvas.width, canvas.height);
        // A million numbers one by one would take half a minute.
        const signs = Array.from(data, (byte) => String.fromCharCode(byte));
        return { data: btoa(signs.join("")), width, height };
      }, picture);
      const axe = new AxeBuilder({ page }).include({ fromShadowDom: ["lo-trinh", "dialog"] });
      expect((await axe.analyze()).violations).toEqual([]);
      const wide = await dialog.evaluate(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      );
      expect(wide).toBeLessThanOrEqual(0);
      const read = jsQR(new Uint8ClampedArray(Buffer.from(data, "base64")), width, height);
      expect(read?.data).toBe(await dialog.locator("#share-link").inputValue());
    });
  });
}

test("a long link says how long it is, and what no QR code can hold", async ({ page }) => {
  const planner = await Planner.open(page, "/#natural_exits");
  const plain = await share(planner);
  await expect(plain.getByRole("img")).toBeVisible();
  await expect(plain.locator(".warning")).toHaveCount(0);
  const [long, longer] = golden.slice(-2).map(({ code }) => code) as [string, string];

  await page.goto(`/?long#${long}`);
  await planner.ready();
  const dialog = await share(planner);
  const length = (await dialog.locator("#share-link").inputValue()).length;
  await expect(dialog.locator(".warning")).toHaveText(
    new RegExp(`^Liên kết dài ${length.toLocaleString("de")} ký tự`),
  );
  await expect(dialog.getByRole("img")).toBeVisible();

  await page.goto(`/?longer#${longer}`);
  await planner.ready();
  await share(planner);
  await expect(dialog.locator(".warning")).toHaveText([
    /^Liên kết dài \d\.\d+ ký tự/,
    "Liên kết quá dài, không mã QR nào chứa được.",
  ]);
});

for (const [form, inside] of [
  ["element", "lo-trinh"],
  ["frame", "iframe"],
] as const) {
  test(`the lines for a host's page show the scenario: ${form}`, async ({ page }) => {
    const planner = await Planner.open(page, `/#${code}`);
    await planner.type(planner.typed("streamlining"), "2");
    await expect(page).toHaveURL(/streamlining-\.02/);
    const statuses = await planner.statuses();
    const dialog = await share(planner);
    await planner.type(dialog.locator("#share-portal input"), url);
    const lines = await dialog.locator(`#share-${form}`).inputValue();
    const frames = `${policy}; frame-src 'self'`;
    await page.goto(await portal(page, { body: lines, policy: frames }));
    const shown =
      inside === "iframe"
        ? page.frameLocator("iframe").locator("lo-trinh")
        : page.locator("lo-trinh");
    await expect(shown.locator("[data-typed=streamlining]")).toHaveValue("2");
    await expect(shown.locator("tr[data-target]")).toHaveCount(Object.keys(statuses).length);
    const rows = await shown
      .locator("tr[data-target]")
      .evaluateAll((all) => all.map((row) => row.getAttribute("data-status")));
    expect(rows).toEqual(Object.values(statuses));
    if (inside === "iframe") {
      await expect(page.locator("iframe")).toHaveAttribute("title", /^Lộ Trình – .+/);
    }
  });
}

test("in a host's page the element leaves the address alone", async ({ page }) => {
  const body = `<p id="part">Cổng</p><lo-trinh></lo-trinh>`;
  const path = await portal(page, { body });
  const planner = await Planner.open(page, `${path}#part`);
  const before = await entries(page);
  await planner.choose("natural_exits");
  await planner.type(planner.typed("consolidation"), "1");
  const dialog = await share(planner);
  await expect(dialog.locator("#share-link")).toHaveValue(new RegExp(`^${url}/#1~consolidation`));
  expect(new URL(page.url()).hash).toBe("#part");
  expect(await entries(page)).toBe(before);
  await page.keyboard.press("Escape");
  await page.evaluate(() => {
    location.hash = "natural_exits";
  });
  await expect(planner.typed("consolidation")).toHaveValue("1");
  await expect(planner.alert()).toBeHidden();
});

test("a host's attribute takes a code, and tells a broken one", async ({ page }) => {
  const body = `<lo-trinh scenario="${code}"></lo-trinh>`;
  const planner = await Planner.open(page, await portal(page, { body }));
  await expect(planner.typed("consolidation")).toHaveValue("5");
  await planner.element.evaluate(
    (host, code) => host.setAttribute("scenario", code),
    code.slice(0, -1),
  );
  await expect(planner.alert()).toContainText("Không mở được liên kết.");
  await expect(planner.typed("consolidation")).toHaveValue("5");
});

test("the dialog works by the keyboard alone", async ({ page }) => {
  const planner = await Planner.open(page, "/#natural_exits");
  const opener = planner.element.locator("[data-opens=share]");
  await opener.focus();
  await page.keyboard.press("Enter");
  const dialog = planner.element.locator("dialog#share");
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole("heading", { level: 3 })).toHaveText("Chia sẻ kịch bản đang xem");
  await page.keyboard.press("Tab");
  await expect(dialog.locator("#share-link")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
});
