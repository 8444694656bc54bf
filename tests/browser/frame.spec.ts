// The page in a frame of a portal that lies at another origin.

import type { FrameLocator, Page } from "@playwright/test";
import { expect, test } from "./support/claim";
import { portal } from "./support/host";
import { url } from "./support/place";
import { Planner } from "./support/planner";
import { languages, scenario } from "./support/seeds";

/** The same server by another name: another origin, as a portal's would be. */
const away = url.replace("localhost", "127.0.0.1");

const policy =
  `default-src 'none'; style-src 'self'; img-src data:; frame-src ${away} 'self'; ` +
  `script-src 'self' ${away}`;

interface Framed {
  readonly query?: string;
  readonly code?: string;
  readonly more?: string;
  readonly head?: string;
}

const SANDBOX = "allow-scripts allow-same-origin allow-forms allow-downloads allow-modals";
const script = `<script async src="${away}/frame.js"></script>`;

/** Opens a portal's page with the frame in the middle of it. */
async function open(
  page: Page,
  { query = `lang=vi&parent=${url}`, code = "", more = "", head = script }: Framed = {},
): Promise<FrameLocator> {
  const body = `<p class="tall">Cổng thông tin</p>
    <iframe id="plan" class="plan" src="${away}/embed.html?${query}#${code}" title="Lộ Trình"
      sandbox="${SANDBOX}" allow="clipboard-write; fullscreen"></iframe>
    ${more}<p class="tall">Cuối trang</p>`;
  const css = ".plan { width: 100%; height: 900px } .tall { height: 600px } body { margin: 0 }";
  await page.goto(await portal(page, { body, css, head, policy, script: false }));
  const frame = page.frameLocator("#plan");
  await expect(frame.locator("tr[data-target]").or(frame.locator("[part=charts]"))).not.toHaveCount(
    0,
  );
  return frame;
}

const heightOf = (page: Page) => page.locator("#plan").evaluate((frame) => frame.clientHeight);

/** How much of what is in the frame does not fit in it. */
const hidden = (frame: FrameLocator) =>
  frame.locator("html").evaluate((html) => html.scrollHeight - html.clientHeight);

test.beforeEach(({ silence }) => {
  silence.allow(/^foreign host: http:\/\/127\.0\.0\.1:\d+\//);
});

test("a frame at another origin is as tall as what is in it, and follows it", async ({ page }) => {
  const frame = await open(page);
  await expect.poll(() => heightOf(page)).toBeGreaterThan(1500);
  await expect.poll(() => hidden(frame)).toBeLessThanOrEqual(2);
  const folded = await heightOf(page);
  const summary = frame.locator("details#norms > summary");
  await summary.click();
  await expect.poll(() => heightOf(page)).toBeGreaterThan(folded + 300);
  await expect.poll(() => hidden(frame)).toBeLessThanOrEqual(2);
  await summary.click();
  await expect.poll(async () => Math.abs((await heightOf(page)) - folded)).toBeLessThanOrEqual(2);
});

test("a host's script that comes late still fits the frame", async ({ page }) => {
  const frame = await open(page, { head: "" });
  await page.waitForTimeout(300);
  expect(await heightOf(page)).toBe(900);
  await expect(frame.locator("lo-trinh")).not.toHaveAttribute("flow");
  for (const _ of [1, 2]) await page.addScriptTag({ url: `${away}/frame.js` });
  await expect.poll(() => heightOf(page)).toBeGreaterThan(1500);
  await expect(frame.locator("lo-trinh")).toHaveAttribute("flow");
  await expect.poll(() => hidden(frame)).toBeLessThanOrEqual(2);
});

test("the host's script adds no name to the page", async ({ page }) => {
  const names = () => page.evaluate(() => Object.getOwnPropertyNames(window).sort());
  await page.goto(await portal(page, { body: "", policy, script: false }));
  const before = await names();
  await page.addScriptTag({ url: `${away}/frame.js` });
  await page.addScriptTag({ url: `${away}/frame.js` });
  expect(await names()).toEqual(before);
});

test("the height is told to nobody where no page is named", async ({ page }) => {
  await page.addInitScript(() => {
    if (window.parent !== window) return;
    window.addEventListener("message", ({ data }) => console.error(`heard ${data?.type}`));
  });
  await open(page, { query: "lang=vi" });
  await page.waitForTimeout(500);
  expect(await heightOf(page)).toBe(900);
});

test("the height is told to the page that is named, and to no other", async ({ page, silence }) => {
  // The browser says what it did not hand over.
  silence.allow(/target origin provided \('https:\/\/elsewhere\.example'\) does not match/);
  await page.addInitScript(() => {
    if (window.parent !== window) return;
    window.addEventListener("message", ({ data }) => console.error(`heard ${data?.type}`));
  });
  const frame = await open(page, { query: "lang=vi&parent=https://elsewhere.example" });
  await page.waitForTimeout(500);
  expect(await heightOf(page)).toBe(900);
  // What the page asks that was not named is not heard.
  await page.evaluate(() => {
    const { contentWindow } = document.querySelector("#plan") as HTMLIFrameElement;
    contentWindow?.postMessage({ type: "lo-trinh-fit" }, "*");
  });
  await page.waitForTimeout(300);
  await expect(frame.locator("lo-trinh")).not.toHaveAttribute("flow");
});

test("neither the host nor the frame listens to others", async ({ page }) => {
  // Another frame pretends to be the page, and to be the host.
  const lies = `parent.postMessage({ type: "lo-trinh-height", height: 7777, fits: true }, "*");
    parent.frames[0].postMessage({ type: "lo-trinh-fit" }, "*");`;
  await page.route("**/lies.js", (route) =>
    route.fulfill({ body: lies, contentType: "text/javascript" }),
  );
  await page.route("**/liar/embed.html", (route) =>
    route.fulfill({ body: '<script src="/lies.js"></script>', contentType: "text/html" }),
  );
  const frame = await open(page, {
    head: "",
    more: `<iframe id="liar" title="Liar" src="/liar/embed.html"></iframe>`,
  });
  await page.waitForTimeout(300);
  await expect(frame.locator("lo-trinh")).not.toHaveAttribute("flow");
  expect(await heightOf(page)).toBe(900);

  // With the host's script: the liar's own frame may be as tall as it says, the page's is not.
  await page.addScriptTag({ url: `${away}/frame.js` });
  await expect.poll(() => heightOf(page)).toBeGreaterThan(1500);
  const height = await heightOf(page);
  await page.evaluate(() => {
    window.postMessage({ type: "lo-trinh-height", height: 5, fits: true }, "*");
  });
  const message = (height: unknown) =>
    page
      .frames()
      .find((one) => one.url().includes("/liar/"))
      ?.evaluate(
        (height) => window.parent.postMessage({ type: "lo-trinh-height", height }, "*"),
        height,
      );
  for (const height of [7777, -1, 1e9, "x", null]) await message(height);
  await page.waitForTimeout(300);
  expect(await page.locator("#liar").evaluate((frame) => frame.clientHeight)).toBe(7777);
  expect(await heightOf(page)).toBe(height);
});

test("a frame's address says language, parts and that it is only to be looked at", async ({
  page,
}) => {
  const frame = await open(page, {
    query: `lang=en&show=header+charts&readonly&measure=index&theme=dark&parent=${url}`,
    code: "early_effort",
  });
  await expect(frame.locator("#named")).toContainText(scenario("early_effort").title.en);
  await expect(frame.locator("[part=ledger]")).toHaveCount(0);
  await expect(frame.locator("[data-measure=index]")).toHaveAttribute("aria-pressed", "true");
  await expect(frame.locator("lo-trinh")).toHaveCSS("color-scheme", "dark");
  await expect.poll(() => heightOf(page)).toBeLessThan(1200);
  // Another scenario behind the # needs no reload.
  await page.locator("#plan").evaluate((frame) => {
    const plan = frame as HTMLIFrameElement;
    plan.src = plan.src.replace("early_effort", "natural_exits");
  });
  await expect(frame.locator("#named")).toContainText(scenario("natural_exits").title.en);
});

for (const language of languages) {
  test(`what of a frame's address means nothing is told (${language})`, async ({ page }) => {
    const frame = await open(page, {
      query: `lang=${language}&lnag=en&parent=javascript:alert(1)&show=legder`,
    });
    const alerts = frame.getByRole("alert");
    const said = { vi: "không có", en: "there is no" }[language];
    await expect(alerts.filter({ hasText: `${said} ` }).first()).toContainText("“lnag”");
    await expect(alerts.filter({ hasText: "parent" }).last()).toContainText(
      "“javascript:alert(1)”",
    );
    await expect(alerts.filter({ hasText: "show" }).last()).toContainText("“legder”");
  });
}

for (const width of [1280, 360]) {
  test(`in a tall frame a dialog opens where the reader is (${width} px)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    const frame = await open(page);
    await expect.poll(() => heightOf(page)).toBeGreaterThan(1500);
    for (const hint of [
      frame.locator("[part=ledger] [data-hint]").last(),
      frame.locator("[part=ledger] [data-hint]").first(),
    ]) {
      await hint.scrollIntoViewIfNeeded();
      const before = await page.evaluate(() => scrollY);
      expect(before).toBeGreaterThan(300);
      await hint.click();
      const dialog = frame.locator("dialog#help");
      await expect(dialog).toBeVisible();
      await expect(async () => {
        const box = await dialog.boundingBox();
        expect(box?.y).toBeGreaterThanOrEqual(0);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(700);
        expect(box?.height).toBeGreaterThan(200);
        // What was asked about is what is read.
        const place = dialog.locator(":focus");
        await expect(place).toHaveAttribute("id", /^at-strength-/);
        const at = await place.boundingBox();
        expect(at?.y).toBeGreaterThanOrEqual(box?.y ?? 0);
        expect(at?.y).toBeLessThan(600);
      }).toPass();
      await page.keyboard.press("Escape");
      await expect(dialog).toHaveCount(0);
    }
  });
}

test("on a phone the levers of a tall frame stand in the text", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  const frame = await open(page);
  await expect.poll(() => heightOf(page)).toBeGreaterThan(3000);
  await expect(frame.locator(".handle")).toBeHidden();
  const levers = frame.locator("#levers");
  await expect(levers).toBeVisible();
  const [charts, own, ledger] = [
    await frame.locator("[part=charts]").boundingBox(),
    await levers.boundingBox(),
    await frame.locator("[part=ledger]").boundingBox(),
  ];
  expect(charts?.y).toBeLessThan(own?.y ?? 0);
  expect(own?.y).toBeLessThan(ledger?.y ?? 0);
  await expect.poll(() => hidden(frame)).toBeLessThanOrEqual(2);
});

test("all works within the sandbox: bands, saving, files, the memo", async ({ page }) => {
  const frame = await open(page);
  await frame.locator("#uncertain").click();
  await expect(frame.locator(".chart .band path").first()).toBeAttached();
  await frame.locator("[data-opens=scenarios]").click();
  await frame.locator("#keep-name").fill("Dự thảo");
  await frame.locator("#keep button[type=submit]").click();
  await expect(frame.locator("[data-saved]")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await frame.locator("[data-opens=export]").click();
  for (const file of ["ledger-csv", "units-png"]) {
    const saved = page.waitForEvent("download");
    await frame.locator(`dialog#export [data-file=${file}]`).click();
    expect((await saved).suggestedFilename()).toContain(file.slice(-3));
  }
  await page.keyboard.press("Escape");
  await frame.locator("[data-opens=memo]").click();
  await expect(frame.locator(".memo img").first()).toBeVisible();
});

test("only the page for frames may stand in another's frame", async ({ request }) => {
  const policy = async (path: string) =>
    (await request.get(path)).headers()["content-security-policy"] ?? "";
  expect(await policy("/")).toContain("frame-ancestors 'self'");
  expect(await policy("/index.html")).toContain("frame-ancestors 'self'");
  const embed = await policy("/embed.html");
  expect(embed).toContain("frame-ancestors *");
  expect(embed.replace("frame-ancestors *", "frame-ancestors 'self'")).toBe(await policy("/"));
});

test("the lines for a frame name the portal, and show the scenario there", async ({ page }) => {
  const planner = await Planner.open(page, `${away}/#natural_exits`);
  await planner.element.locator("[data-opens=share]").click();
  const lines = planner.element.locator("#share-frame");
  await expect(lines).toHaveValue(
    /embed\.html\?lang=vi#natural_exits" title="Lộ Trình – .+" .*sandbox/,
  );
  const portalField = planner.element.locator("#share-portal input");
  await planner.type(portalField, "javascript:alert(1)");
  await expect(planner.element.locator("dialog#share .warning")).toContainText(
    "“javascript:alert(1)” không phải là địa chỉ trang",
  );
  await expect(lines).not.toHaveValue(/parent|frame\.js/);
  await planner.type(portalField, `${url}/tin-tuc/bai-1.html`);
  await expect(lines).toHaveValue(new RegExp(`parent=${encodeURIComponent(url)}#natural_exits`));
  const body = await lines.inputValue();
  await page.goto(`${url}${await portal(page, { body, policy, script: false })}`);
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("#preset")).toHaveValue("natural_exits");
  await expect
    .poll(() => page.locator("iframe").evaluate((one) => one.getBoundingClientRect().height))
    .toBeGreaterThan(1500);
});
