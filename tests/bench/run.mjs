// Drives the benchmark: `node run.mjs [lever] [first] [door] [draws] [bands] [register]`, all where none is named.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

const { LOTRINH_URL: url, LOTRINH_CHROMIUM: executablePath } = process.env;
const parts = process.argv.slice(2);
const wanted = (part) => parts.length === 0 || parts.includes(part);

const browser = await chromium.launch({
  executablePath,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});

const sorted = (times) => [...times].sort((a, b) => a - b);
const quantile = (times, share) => sorted(times)[Math.floor((times.length - 1) * share)];
const median = (times) => quantile(times, 0.5);

/** The same order of the contenders in every run, another one in every round. */
function shuffled(names, round) {
  const order = [...names];
  let state = round + 1;
  for (let index = order.length - 1; index > 0; index -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (index + 1);
    [order[index], order[other]] = [order[other], order[index]];
  }
  return order;
}

async function open(path, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  if (options.slow) {
    await cdp.send("Network.enable");
    await cdp.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 562.5,
      downloadThroughput: 1.47e6 / 8,
      uploadThroughput: 0.675e6 / 8,
    });
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  }
  if (options.before) await page.addInitScript(options.before);
  await page.goto(`${url}${path}`, { waitUntil: options.slow ? "commit" : "load" });
  return { context, page, cdp };
}

/** A value that the page sets sooner or later. */
async function eventually(page, read) {
  for (let tries = 0; tries < 300; tries += 1) {
    const value = await page.evaluate(read);
    if (value) return value;
    await page.waitForTimeout(100);
  }
  throw new Error("the page did not get there within 30 s");
}

/** A move of a lever: 200 each, interleaved, at both speeds of the processor. */
async function lever() {
  const { context, page, cdp } = await open("/bench/lever.html");
  const names = await eventually(page, () => window.bench?.names);
  for (const rate of [1, 4]) {
    await cdp.send("Emulation.setCPUThrottlingRate", { rate });
    const times = Object.fromEntries(names.map((name) => [name, []]));
    for (let round = -20; round < 200; round += 1) {
      for (const name of shuffled(names, round + 20)) {
        const time = await page.evaluate(
          ([name, step]) => window.bench.move(name, step),
          [name, round + 20],
        );
        if (round >= 0) times[name].push(time);
      }
    }
    const own = median(times[names[0]]);
    console.log(`\nA lever move, CPU ${rate}×, 200 each: milliseconds, and ours ÷ theirs`);
    for (const name of names) {
      const [middle, slow] = [median(times[name]), quantile(times[name], 0.95)];
      const ratio = name === names[0] ? "" : `  ${(own / middle).toFixed(2)}`;
      console.log(`  ${name.padEnd(16)}${middle.toFixed(2)}  p95 ${slow.toFixed(2)}${ratio}`);
    }
  }
  await context.close();
}

/** Notes when four charts are there: ours painted with the page, ours drawn by wasm, uPlot's. */
function watch() {
  const look = () => {
    const element = document.querySelector("lo-trinh");
    const first = document.querySelectorAll(".first svg .scenario").length >= 4;
    const drawn =
      (element?.shadowRoot?.querySelectorAll(".plot .chart .scenario").length ?? 0) >= 4;
    const uplot = document.querySelectorAll(".uplot canvas").length >= 4;
    window.seen ??= {};
    if (first) window.seen.painted ??= performance.now();
    if (drawn) window.seen.drawn ??= performance.now();
    if (uplot) window.seen.uplot ??= performance.now();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** The first charts on Slow 4G with a processor 4× slower, nothing cached. */
async function first() {
  const times = { painted: [], drawn: [], uplot: [] };
  for (let round = 0; round < 9; round += 1) {
    for (const path of shuffled(["/", "/bench/uplot.html"], round)) {
      const { context, page } = await open(path, { slow: true, before: watch });
      const last = path === "/" ? "drawn" : "uplot";
      const seen = await eventually(
        page,
        `window.seen?.${last} && {...window.seen, paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime}`,
      );
      if (path === "/") {
        times.painted.push(Math.max(seen.painted ?? seen.drawn, seen.paint ?? 0));
        times.drawn.push(seen.drawn);
      } else times.uplot.push(seen.uplot);
      await context.close();
    }
  }
  const peer = median(times.uplot);
  console.log("\nFirst charts, Slow 4G, CPU 4×, 9 loads each: milliseconds, and ÷ uPlot's");
  for (const [name, list] of Object.entries(times)) {
    console.log(
      `  ${name.padEnd(16)}${median(list).toFixed(0)}  ${(median(list) / peer).toFixed(2)}`,
    );
  }
}

/** Calls through the door. */
async function door() {
  const { context, page } = await open("/bench/lever.html");
  await eventually(page, () => window.bench?.names);
  const times = await page.evaluate(() => window.bench.door());
  console.log("\nThrough the door, microseconds a call");
  for (const [name, time] of Object.entries(times)) {
    console.log(`  ${name.padEnd(16)}${(1000 * time).toFixed(0)}`);
  }
  await context.close();
}

/** Draws of the whole model: natively, in Node, in Chromium, in plain JavaScript; in two workers. */
async function draws() {
  const count = 32_768;
  const { LOTRINH_DRAWS: native, LOTRINH_WHOLE: whole } = process.env;
  const natively = (...words) => execFileSync(native, words, { encoding: "utf8", maxBuffer: 1e8 });
  const module = await import(pathToFileURL(`${whole}/lotrinh.js`));
  module.initSync({ module: readFileSync(`${whole}/lotrinh_bg.wasm`) });
  const { baselines, presets } = module.plan();
  const { baseline } = baselines[0];
  const { scenario } = presets.find(({ id }) => id === "early_effort");
  const inNode = () => {
    const begun = performance.now();
    const sampler = new module.Sampler(baseline, scenario);
    for (let from = 0; from < count; from += 1024) {
      sampler.draw({ seed: 7, from, to: from + 1024 });
    }
    sampler.free();
    return ((performance.now() - begun) * 1000) / count;
  };
  const { context, page } = await open("/bench/draws.html");
  await eventually(page, () => window.draws !== undefined);
  const assumptions = JSON.parse(natively("assumptions", String(count)));
  const one = async (kind) => {
    const input = kind === "wasm" ? undefined : assumptions;
    const ask = ([kind, count, input]) => window.draws.one(kind, count, input);
    return page.evaluate(ask, [kind, count, input]);
  };
  const { apart } = await one("compare");
  if (!(apart <= 1e-9)) throw new Error(`plain JavaScript and the module are ${apart} apart`);
  const contenders = {
    native: () => Number(natively("time", String(count))),
    "wasm in Node": inNode,
    "wasm in Chromium": async () => ((await one("wasm")).time * 1000) / count,
    "plain JavaScript": async () => ((await one("plain")).time * 1000) / count,
  };
  const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = -3; round < 15; round += 1) {
    for (const name of shuffled(Object.keys(contenders), round + 3)) {
      const time = await contenders[name]();
      if (round >= 0) times[name].push(time);
    }
  }
  console.log(`\nDraws of the whole model, microseconds each, and native ÷ theirs (speed)`);
  const own = median(times.native);
  for (const [name, list] of Object.entries(times)) {
    const middle = median(list);
    console.log(`  ${name.padEnd(18)}${middle.toFixed(2)}  ${(own / middle).toFixed(2)}`);
  }
  const speeds = { 1: [], 2: [] };
  for (let round = -2; round < 9; round += 1) {
    for (const among of shuffled([1, 2], round + 2)) {
      const ask = ([count, among]) => window.draws.shared(count, among);
      const time = await page.evaluate(ask, [count, among]);
      if (round >= 0) speeds[among].push(time);
    }
  }
  const ratio = median(speeds[1]) / median(speeds[2]);
  const longest = await page.evaluate((count) => window.draws.longest(count), count);
  console.log(`  two workers are ${ratio.toFixed(2)} times as fast as one`);
  console.log(
    `  longest task of the page meanwhile: ${longest.toFixed(0)} ms (none above 50 is 0)`,
  );
  await context.close();
}

/** The bands on the page: frames from the last of a few quick moves until all 2 048 draws are shown. */
async function bands() {
  const { context, page } = await open("/");
  await page.locator("#uncertain:enabled").click();
  await page.locator('.sureness[data-draws="2048"][aria-busy="false"]').waitFor();
  const frames = (moves) =>
    page.evaluate(async (moves) => {
      const root = document.querySelector("lo-trinh").shadowRoot;
      const slider = root.querySelector("#slide-streamlining");
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (const move of moves) {
        slider.value = move;
        slider.dispatchEvent(new Event("input", { bubbles: true }));
        await frame();
      }
      const done = '[data-draws="2048"][aria-busy="false"]';
      for (let count = 1; count < 600; count += 1) {
        if (root.querySelector(".sureness").matches(done)) return count;
        await frame();
      }
      throw new Error("the bands did not come within 600 frames");
    }, moves);
  const counts = [];
  for (let round = 0; round < 30; round += 1) {
    const at = (step) => String(((round * 5 + step) % 40) / 1000);
    counts.push(await frames([at(1), at(2), at(3), at(4), at(5)]));
  }
  const [middle, most] = [median(counts), Math.max(...counts)];
  console.log("\nBands of 2 048 draws after the last of five quick moves, frames until shown");
  console.log(`  median ${middle}, most ${most} of 30`);
  await page.evaluate(() => {
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        window.longest = Math.max(window.longest, duration);
      }
    }).observe({ type: "longtask" });
  });
  const begun = performance.now();
  await page.locator("#finer").click();
  await page.locator('.sureness[data-draws="65536"][aria-busy="false"]').waitFor();
  const took = performance.now() - begun;
  const longest = await page.evaluate(() => window.longest);
  console.log(`  65 536 draws: ${took.toFixed(0)} ms; longest task of the page ${longest} ms`);
  await context.close();
}

/** Notes the longest task that holds up the page from now on. */
function watchTasks(page) {
  return page.evaluate(() => {
    window.longest = 0;
    window.tasks ??= new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        window.longest = Math.max(window.longest, duration);
      }
    });
    window.tasks.observe({ type: "longtask" });
  });
}

/** A register of 50 000 units: read, then searched, each as the page's user sees it. */
async function register() {
  const count = 50_000;
  const maker = await open("/bench/register.html");
  await eventually(maker.page, () => window.register !== undefined);
  const folder = mkdtempSync(join(tmpdir(), "lo-trinh-"));
  const files = {};
  for (const kind of ["csv", "xlsx"]) {
    const ask = ([kind, count]) => window.register.file(kind, count);
    // From a disk, as a user's: a file made in the page would hold it up.
    files[kind] = join(folder, `so.${kind}`);
    writeFileSync(files[kind], await maker.page.evaluate(ask, [kind, count]), "base64");
  }
  await maker.context.close();
  console.log(`\nA register of ${count} units`);
  for (const [kind, file] of Object.entries(files)) {
    const reads = [];
    const tasks = [];
    for (let round = 0; round < 5; round += 1) {
      const { context, page } = await open("/");
      await page.locator("[data-opens=province]").click();
      await page
        .locator("#figures-found [data-sound], #figures-found [data-found]")
        .first()
        .waitFor();
      await page.waitForTimeout(500);
      await watchTasks(page);
      // From the bytes' arrival in the page to the sentence that they were read.
      const took = page.evaluate(async () => {
        const root = document.querySelector("lo-trinh").shadowRoot;
        const field = root.querySelector("#bring-file");
        await new Promise((resolve) => field.addEventListener("change", resolve, { once: true }));
        const begun = performance.now();
        while (!root.querySelector("[data-brought=read]")) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        return performance.now() - begun;
      });
      await page.locator("#bring-file").setInputFiles(file);
      reads.push(await took);
      await page.waitForTimeout(500);
      tasks.push(await page.evaluate(() => window.longest));
      if (round === 4 && kind === "xlsx") await search(page);
      await context.close();
    }
    const size = (statSync(file).size / 1e6).toFixed(1);
    console.log(
      `  ${kind.padEnd(5)}${size} MB read in ${median(reads).toFixed(0)} ms, most ${Math.max(...reads).toFixed(0)}; longest task of the page ${Math.max(...tasks)} ms`,
    );
  }
  rmSync(folder, { recursive: true });
}

/** Searches in the register that was read: from the key to the rows that are shown. */
async function search(page) {
  await page.locator("#figures-found [data-sound], #figures-found [data-found]").first().waitFor();
  await page.locator("#use-figures").click();
  await page.waitForTimeout(500);
  await page.keyboard.press("Escape");
  await page.locator("details#register > summary").click();
  await page.locator("[data-unit]").first().waitFor();
  await page.waitForTimeout(2000);
  await watchTasks(page);
  const each = await page.evaluate(async () => {
    const root = document.querySelector("lo-trinh").shadowRoot;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const done = async (act) => {
      const begun = performance.now();
      act();
      await new Promise((resolve) => setTimeout(resolve));
      while (root.querySelector("#register [aria-busy=true]")) {
        await new Promise((resolve) => setTimeout(resolve));
      }
      const took = performance.now() - begun;
      await frame();
      return took;
    };
    const type = (words) => () => {
      const field = root.querySelector("#find-unit");
      field.value = words;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const choose = (selector, value) => () => {
      const field = root.querySelector(selector);
      field.value = value;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    };
    const times = { words: [], filter: [], sorted: [] };
    const first = await done(type("mam"));
    const firstSort = await done(choose("#unit-order", "name"));
    for (let round = 0; round < 20; round += 1) {
      times.words.push(await done(type(`truong ${round}`)));
      times.sorted.push(await done(choose("#unit-order", ["posts", "name"][round % 2])));
      await done(type(""));
      times.filter.push(
        await done(choose("[data-filter=sector]", ["health", "culture"][round % 2])),
      );
      await done(choose("[data-filter=sector]", ""));
    }
    return { first, firstSort, times };
  });
  const longest = await page.evaluate(() => window.longest);
  const told = Object.entries(each.times).map(
    ([name, list]) => `${name} ${median(list).toFixed(0)} (most ${Math.max(...list).toFixed(0)})`,
  );
  console.log(
    `  found, ms: ${told.join(", ")}; the first words ${each.first.toFixed(0)}, the first order ${each.firstSort.toFixed(0)}; longest task of the page ${longest} ms`,
  );
}

if (wanted("lever")) await lever();
if (wanted("first")) await first();
if (wanted("door")) await door();
if (wanted("draws")) await draws();
if (wanted("bands")) await bands();
if (wanted("register")) await register();
await browser.close();
