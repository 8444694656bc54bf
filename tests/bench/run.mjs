// Drives the benchmark: `node run.mjs [lever] [first] [door] [draws] [bands]`, all where none is named.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
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

if (wanted("lever")) await lever();
if (wanted("first")) await first();
if (wanted("door")) await door();
if (wanted("draws")) await draws();
if (wanted("bands")) await bands();
await browser.close();
