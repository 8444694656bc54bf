// A planner asks how sure a scenario is.

import type { Page } from "@playwright/test";
import { expect, test } from "./support/claim";
import { Planner } from "./support/planner";
import { plan } from "./support/seeds";

/** Asks for the bands and waits for the usual ones. */
async function ask(planner: Planner, draws = 2048): Promise<void> {
  await planner.element.locator("#uncertain").click();
  await drawn(planner, draws);
}

async function drawn(planner: Planner, draws = 2048): Promise<void> {
  const sureness = planner.element.locator(".sureness");
  await expect(sureness).toHaveAttribute("data-draws", String(draws));
  await expect(sureness).toHaveAttribute("aria-busy", "false");
}

/** What the bands look like, and the chances beside them. */
function bands(planner: Planner): Promise<string[]> {
  return planner.element.evaluate((host) => {
    const root = host.shadowRoot as ShadowRoot;
    const paths = [...root.querySelectorAll(".plot .chart [class^=band] path")];
    const chances = [...root.querySelectorAll("[data-chance]")];
    return [
      ...paths.map((path) => path.getAttribute("d") ?? ""),
      ...chances.map((chance) => chance.textContent ?? ""),
    ];
  });
}

/** Has the workers of the page fail as the script says. */
function meddle(page: Page, script: (worker: Worker, count: number) => void): Promise<unknown> {
  return page.addInitScript(`{
    const Own = Worker;
    let count = 0;
    globalThis.Worker = class extends Own {
      constructor(...args) {
        super(...args);
        count += 1;
        (${script})(this, count);
      }
    };
  }`);
}

test("all four charts get a band, each target its chance, and all go again", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("exactly_the_plan");
  const line = await planner.plot("posts").locator(".chart .scenario path").getAttribute("d");
  await ask(planner);
  for (const { id } of plan.charts) {
    await expect(planner.plot(id).locator(".chart .band path")).not.toHaveCount(0);
    await expect(planner.plot(id).locator(".chart .band-inner path")).not.toHaveCount(0);
  }
  await expect(planner.element.locator("[data-chance=posts_2021]")).toHaveText(
    /^đạt trong \d+% số lần thử$/,
  );
  await planner.plot("posts").focus();
  await page.keyboard.press("End");
  await expect(planner.readouts().nth(1)).toHaveText(/^2030: .*; 80% số lần thử: [\d.]+–[\d.]+$/);
  const table = await planner.unfold("numbers");
  await expect(table.locator("tbody tr").last()).toContainText(/80%: [\d.]+–[\d.]+/);
  await planner.speak("en");
  await expect(planner.element.locator("[data-chance=posts_2021]")).toHaveText(
    /^met in \d+% of draws$/,
  );
  await planner.element.locator("#uncertain").click();
  await expect(planner.element.locator(".plot [class^=band] path")).toHaveCount(0);
  await expect(planner.element.locator("[data-chance]")).toHaveCount(0);
  const after = planner.plot("posts").locator(".chart .scenario path");
  await expect(after).toHaveAttribute("d", line as string);
});

test("the bands follow the last move, and are those of that scenario", async ({ page }) => {
  const planner = await Planner.open(page);
  await ask(planner);
  const slider = planner.slider("streamlining");
  await slider.focus();
  for (let press = 0; press < 12; press++) await page.keyboard.press("ArrowRight");
  await drawn(planner);
  const moved = await bands(planner);

  const other = await Planner.open(page);
  await other.slider("streamlining").focus();
  for (let press = 0; press < 12; press++) await page.keyboard.press("ArrowRight");
  await ask(other);
  expect(moved).toEqual(await bands(other));
});

test("any number of workers finds the same", async ({ page }) => {
  const seen: string[][] = [];
  for (const workers of [1, 3]) {
    await page.addInitScript(
      (workers) =>
        Object.defineProperty(navigator, "hardwareConcurrency", {
          value: workers,
          configurable: true,
        }),
      workers,
    );
    const planner = await Planner.open(page);
    await planner.choose("natural_exits");
    await ask(planner);
    seen.push(await bands(planner));
  }
  expect(seen[0]).toEqual(seen[1]);
});

test("what workers need is fetched once, after the charts; then no network is needed", async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith(".wasm")) fetched.push(request.url());
  });
  const planner = await Planner.open(page);
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  const count = await page.evaluate(() => Math.min(navigator.hardwareConcurrency, 4));
  await expect.poll(() => page.workers().length).toBe(count);
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await ask(planner);
  await planner.element.locator("[data-ask=posts_2021]").click();
  await expect(planner.element.locator("[data-take]").first()).toBeVisible();
  await planner.speak("en");
  expect(fetched).toHaveLength(2);
  expect(page.workers()).toHaveLength(count);
});

test("65 536 draws are made on request, with progress, and the next move makes fewer", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  await ask(planner);
  await page.evaluate(() => {
    const root = document.querySelector("lo-trinh")?.shadowRoot as ShadowRoot;
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      const bar = root.querySelector("progress");
      if (bar) seen.push(bar.value);
    }).observe(root, { subtree: true, childList: true, attributes: true });
  });
  await planner.element.locator("#finer").click();
  await drawn(planner, 65_536);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
  expect(Math.max(...seen)).toBeGreaterThan(0.5);
  expect(new Set(seen).size).toBeGreaterThan(3);
  await planner.slider("streamlining").focus();
  await page.keyboard.press("ArrowRight");
  await drawn(planner);
  await expect(planner.element.locator("#finer")).toBeVisible();
});

test("many draws can be stopped: what was known before stands", async ({ page }) => {
  await meddle(page, (worker) => {
    // Slow enough that there is something to stop.
    const post = worker.postMessage.bind(worker) as (...args: unknown[]) => void;
    worker.postMessage = (...args: unknown[]) => {
      const order = args[0] as { name?: string; args?: { from: number; to: number }[] };
      const last = order.name === "draw" ? (order.args?.[2]?.to ?? 0) : 0;
      setTimeout(() => post(...args), last > 4096 ? 200 : 0);
    };
  });
  const planner = await Planner.open(page);
  await ask(planner);
  const before = await bands(planner);
  await page.evaluate(() => {
    const root = document.querySelector("lo-trinh")?.shadowRoot as ShadowRoot;
    const draws = new Set<string | null | undefined>();
    Object.assign(globalThis, { draws });
    new MutationObserver(() => {
      draws.add(root.querySelector(".sureness")?.getAttribute("data-draws"));
    }).observe(root, { subtree: true, childList: true, attributes: true });
  });
  await planner.element.locator("#finer").click();
  await expect(planner.element.locator(".sureness progress")).toBeVisible();
  await planner.element.getByRole("button", { name: "Dừng" }).click();
  await drawn(planner);
  expect(await bands(planner)).toEqual(before);
  const seen = () => [...(globalThis as unknown as { draws: Set<string> }).draws];
  expect(await page.evaluate(seen)).toEqual(["2048"]);
});

test("a worker that dies is replaced and its share done again", async ({ page }) => {
  const planner = await Planner.open(page);
  await planner.choose("natural_exits");
  await ask(planner);
  const whole = await bands(planner);
  await meddle(page, (worker, count) => {
    const post = worker.postMessage.bind(worker) as (...args: unknown[]) => void;
    let orders = 0;
    worker.postMessage = (...args: unknown[]) => {
      orders += 1;
      post(...args);
      if (count === 1 && orders === 3) {
        worker.terminate();
        worker.dispatchEvent(new ErrorEvent("error"));
      }
    };
  });
  const again = await Planner.open(page);
  await again.choose("natural_exits");
  await ask(again);
  expect(await bands(again)).toEqual(whole);
});

test("a worker that goes silent is taken for dead", async ({ page }) => {
  await page.clock.install();
  await meddle(page, (worker, count) => {
    if (count === 1) setTimeout(() => worker.terminate());
  });
  const planner = new Planner(page);
  await page.goto("/");
  await page.clock.runFor(1000);
  await planner.ready();
  await planner.element.locator("#uncertain").click();
  await expect(async () => {
    await page.clock.runFor(5000);
    await expect(planner.element.locator(".sureness")).toHaveAttribute("data-draws", "2048", {
      timeout: 200,
    });
  }).toPass();
});

test("where workers fail and their replacements too the page says so, and can try again", async ({
  page,
}) => {
  await meddle(page, (worker) => {
    const broken = globalThis as unknown as { mended?: boolean };
    if (broken.mended) return;
    worker.terminate();
    setTimeout(() => worker.dispatchEvent(new ErrorEvent("error")), 50);
  });
  const planner = await Planner.open(page);
  await planner.element.locator("#uncertain").click();
  const failed = planner.element.locator(".charts .failed");
  await expect(failed).toContainText("Phần tính nền bị dừng giữa chừng.");
  await planner.slider("streamlining").focus();
  await page.keyboard.press("ArrowRight");
  await expect(planner.typed("streamlining")).toHaveValue("0,1");
  await expect(failed).toBeVisible();
  await page.evaluate(() => Object.assign(globalThis, { mended: true }));
  await failed.getByRole("button").click();
  await drawn(planner);
});

test("where a host forbids workers the page says so and goes on", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.Worker = class {
      constructor() {
        throw new TypeError("no workers here");
      }
    } as unknown as typeof Worker;
  });
  const planner = await Planner.open(page);
  await planner.element.locator("#uncertain").click();
  await expect(planner.element.locator(".charts .failed")).toBeVisible();
  await planner.type(planner.typed("streamlining"), "1");
  await expect(planner.told()).toContainText("biên chế");
});

test("work is left off where the element is taken away, and done where it is put back", async ({
  page,
}) => {
  const planner = await Planner.open(page);
  await ask(planner);
  await planner.slider("streamlining").focus();
  await page.keyboard.press("ArrowRight");
  const element = await planner.element.elementHandle();
  await element?.evaluate((host) => host.remove());
  await element?.evaluate((host) => document.querySelector("main")?.append(host));
  await drawn(planner);
});

test("a module that does not arrive is told, and can be asked for again", async ({
  page,
  silence,
}) => {
  silence.allow(/later-whole/);
  silence.allow(/Failed to load resource/);
  await page.route(/later-whole/, (route) => route.abort());
  const planner = await Planner.open(page);
  await planner.element.locator("#uncertain").click();
  const failed = planner.element.locator(".charts .failed");
  await expect(failed).toBeVisible();
  await page.unroute(/later-whole/);
  await failed.getByRole("button").click();
  await drawn(planner);
});
