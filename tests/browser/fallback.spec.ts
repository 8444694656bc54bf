// Where the model cannot run, the page says why, and the targets can still be read.

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/claim";
import { policy, portal } from "./support/host";
import { Planner } from "./support/planner";
import { type Language, languages, plan } from "./support/seeds";

/** Every target of the plan can be read. */
async function readable(page: Page, table: string, language: Language = "vi"): Promise<void> {
  const shown = page.locator(table);
  await expect(shown).toHaveCount(1);
  await expect(shown).toBeVisible();
  for (const { title } of plan.targets) await expect(shown).toContainText(title[language]);
}

const without = (policy: string, source: string) => policy.replace(source, "");

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
      "content-security-policy": without(strict, "'wasm-unsafe-eval'"),
    };
    await route.fulfill({ response, headers });
  });
  await page.goto("/");
  const alert = page.locator("lo-trinh").getByRole("alert");
  await expect(alert).toContainText("Trang này cần WebAssembly.");
  await expect(alert).toContainText(
    "Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'",
  );
  // What the page itself says of them is enough.
  await readable(page, "lo-trinh table");
  await readable(page, ".first table");
});

interface Hindered {
  readonly name: string;
  /** What the claim brings about on purpose. */
  readonly reports: RegExp;
  readonly policy?: string;
  readonly answer?: { status: number; contentType?: string; body: string };
  readonly code: string;
  readonly says: Record<Language, string>;
}

const hindrances: readonly Hindered[] = [
  {
    name: "a policy that forbids WebAssembly",
    reports: /wasm-unsafe-eval|wasm-eval|WebAssembly/,
    policy: without(policy, "'wasm-unsafe-eval'"),
    code: "policy",
    says: {
      vi: "Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'",
      en: "Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'",
    },
  },
  {
    name: "a policy that forbids to fetch the model",
    reports: /connect-src|Fetch API cannot load|ERR_BLOCKED_BY_CSP|csp/,
    policy: without(policy, "connect-src 'self';"),
    code: "policy",
    says: {
      vi: "Content-Security-Policy: connect-src 'self'",
      en: "Content-Security-Policy: connect-src 'self'",
    },
  },
  {
    name: "a model that is not there",
    reports: /404/,
    answer: { status: 404, contentType: "text/html", body: "<h1>404</h1>" },
    code: "missing",
    says: {
      vi: "Máy chủ trả lời 404 khi được hỏi tệp mô hình",
      en: "The server answers 404 when it is asked for the model",
    },
  },
  {
    name: "another file in the place of the model",
    reports: /^$/,
    answer: { status: 200, contentType: "text/html", body: "<h1>Cổng thông tin</h1>" },
    code: "wrong_type",
    says: { vi: "một tệp khác (text/html)", en: "another file (text/html)" },
  },
  {
    name: "a model that was not copied whole",
    reports: /^$/,
    answer: { status: 200, contentType: "application/wasm", body: "\0asm\x01\0\0\0\x01\x07" },
    code: "damaged",
    says: { vi: "bị hỏng hoặc chép thiếu", en: "is damaged or was not copied whole" },
  },
];

for (const { name, reports, answer, code, says, ...rest } of hindrances) {
  for (const language of languages) {
    test(`${name} is told with what helps, and the targets stand there (${language})`, async ({
      page,
      silence,
    }) => {
      silence.allow(reports);
      if (answer) await page.route("**/*.wasm", (route) => route.fulfill(answer));
      const body = `<lo-trinh lang="${language}"><p>Hãy bật JavaScript.</p></lo-trinh>`;
      const path = await portal(page, { body, policy: rest.policy ?? policy });
      await page.addInitScript(() => {
        document.addEventListener("lo-trinh-error", (event) => {
          const { detail } = event as CustomEvent<Record<string, string>>;
          document.title = `${detail.code} ${detail.path} ${detail.message}`;
        });
      });
      await page.goto(path);
      const alert = page.locator("lo-trinh").getByRole("alert");
      await expect(alert).toContainText(says[language]);
      if (!rest.policy) await expect(alert).toContainText(/\/assets\/lotrinh_bg-.+\.wasm/);
      await expect(page).toHaveTitle(new RegExp(`^${code} .+\\.wasm .{40}`));
      await readable(page, "lo-trinh table", language);
      const axe = new AxeBuilder({ page }).include("lo-trinh");
      expect((await axe.analyze()).violations).toEqual([]);
    });
  }
}

test("a browser without WebAssembly is told what has it", async ({ page, silence }) => {
  silence.allow(/WebAssembly/);
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
  await page.goto(await portal(page, { body: "<lo-trinh></lo-trinh>" }));
  const alert = page.locator("lo-trinh").getByRole("alert");
  await expect(alert).toContainText("Trang này cần WebAssembly.");
  await expect(alert).toContainText("Chrome 109, Firefox 115, Safari 16.4");
  await readable(page, "lo-trinh table");
});

test("a model under another type runs all the same, and nothing is said of it", async ({
  page,
}) => {
  await page.route("**/*.wasm", async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), "content-type": "application/octet-stream" };
    await route.fulfill({ response, headers });
  });
  const planner = await Planner.open(page, await portal(page, { body: "<lo-trinh></lo-trinh>" }));
  await planner.element.locator("#uncertain").click();
  await expect(planner.element.locator(".chart .band path").first()).toBeAttached();
});

test("a network that is gone is told, and a later element finds it back", async ({
  page,
  silence,
}) => {
  silence.allow(/\.wasm|ERR_FAILED|Failed to load resource/);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(await portal(page, { body: '<lo-trinh id="one"></lo-trinh>' }));
  const one = new Planner(page, "#one");
  await expect(one.alert()).toContainText("Không kết nối được tới máy chủ");
  await page.unroute("**/*.wasm");
  await page.evaluate(() => {
    const two = document.createElement("lo-trinh");
    two.id = "two";
    document.body.append(two);
  });
  await new Planner(page, "#two").ready();
});

test("a module that does not arrive is told, and the static targets stay", async ({
  page,
  silence,
}) => {
  silence.allow(/\.wasm|status 503|503|WebAssembly/);
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 503, body: "" }));
  await page.goto("/");
  await expect(page.locator("lo-trinh").getByRole("alert")).toContainText("Không tải được mô hình");
  await readable(page, ".first table");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const width of [1280, 360]) {
    test(`the static charts and the static targets show at ${width} px`, async ({
      page,
      silence,
    }) => {
      // Without a script nothing takes the module that the page has asked for in advance.
      silence.allow(/lotrinh_bg\S*\.wasm was preloaded using link preload but not used/);
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
