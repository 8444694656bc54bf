// Where the model cannot run, the page says why, and the targets can still be read.

import { expect, test } from "./support/claim";
import { plan } from "./support/seeds";

test("a policy without 'wasm-unsafe-eval' gets the header to add, and the static targets", async ({
  page,
  silence,
}) => {
  silence.allow(/wasm-unsafe-eval|wasm-eval|WebAssembly/);
  await page.route("/", async (route) => {
    const response = await route.fetch();
    const strict = response.headers()["content-security-policy"] ?? "";
    expect(strict).toContain("'wasm-unsafe-eval'");
    const headers = {
      ...response.headers(),
      "content-security-policy": strict.replace("'wasm-unsafe-eval'", ""),
    };
    await route.fulfill({ response, headers });
  });
  await page.goto("/");
  const alert = page.locator("lo-trinh").getByRole("alert");
  await expect(alert).toContainText("Trang này cần WebAssembly.");
  await expect(alert).toContainText(
    "Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'",
  );
  await expect(page.locator(".first table")).toBeVisible();
  for (const { title } of plan.targets) {
    await expect(page.locator(".first table")).toContainText(title.vi);
  }
});

test("a browser without WebAssembly gets the same message", async ({ page, silence }) => {
  silence.allow(/WebAssembly/);
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
  await page.goto("/");
  await expect(page.getByText("Trang này cần WebAssembly.")).toBeVisible();
  await expect(page.locator(".first table")).toBeVisible();
});

test("a module that does not arrive is told, and the static targets stay", async ({
  page,
  silence,
}) => {
  silence.allow(/\.wasm|status 503|503|WebAssembly/);
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 503, body: "" }));
  await page.goto("/");
  await expect(page.locator("lo-trinh").getByRole("alert")).toContainText("Không tải được mô hình");
  await expect(page.locator(".first table")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const width of [1280, 360]) {
    test(`the static charts and the static targets show at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto("/");
      await expect(page.locator(".first svg")).toHaveCount(plan.charts.length);
      for (const chart of await page.locator(".first svg").all()) await expect(chart).toBeVisible();
      for (const { title } of plan.targets) {
        await expect(page.locator(".first table")).toContainText(title.vi);
      }
    });
  }
});
