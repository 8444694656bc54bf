// The package, as who uses it meets it: installed in an empty folder, its types checked, bundled.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { place, tarball } from "./folder.mjs";

const tools = new URL("../../www/node_modules/", import.meta.url).pathname;

/** Runs a command there; what it says is told where it fails. */
function run(program, ...words) {
  try {
    return execFileSync(program, words, { cwd: place, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    throw new Error(`${program} ${words.join(" ")}: ${error.stdout}${error.stderr}`);
  }
}

const USE = `
import "lo-trinh";
import type { LoTrinh, LoTrinhChange } from "lo-trinh";
import init, { plan, simulate } from "lo-trinh/model";
import module from "lo-trinh/model/lotrinh_bg.wasm?url";

const element: LoTrinh = document.createElement("lo-trinh");
element.scenario = "early_effort";
document.addEventListener("lo-trinh-change", ({ detail }: CustomEvent<LoTrinhChange>) => {
  document.title = detail.verdicts.map(({ id, status }) => \`\${id} \${status}\`).join();
});
document.querySelector("main")?.append(element);

await init({ module_or_path: module });
const [baseline] = plan().baselines;
const [preset] = plan().presets;
if (!baseline || !preset) throw new Error("an empty plan");
const told = document.createElement("p");
told.id = "told";
told.textContent = String(simulate(baseline.baseline, preset.scenario).verdicts.length);
document.body.append(told);
`;

const OPTIONS = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    target: "ES2022",
    module: "ESNext",
    moduleResolution: "bundler",
    lib: ["ES2022", "DOM", "DOM.Iterable"],
    types: ["vite/client"],
    typeRoots: [tools],
  },
  include: ["use.ts", "wrong.ts"],
};

rmSync(place, { recursive: true, force: true });
mkdirSync(place, { recursive: true });
writeFileSync(join(place, "package.json"), '{ "name": "use", "private": true, "type": "module" }');
run("npm", "install", "--offline", "--no-audit", "--no-fund", "--loglevel=error", tarball);

const installed = join(place, "node_modules/lo-trinh");
const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));

test("it depends on nothing, runs nothing when it is installed, and brings its licences", () => {
  assert.deepEqual(Object.keys(manifest.dependencies ?? {}), []);
  assert.deepEqual(Object.keys(manifest.scripts ?? {}), []);
  assert.equal(manifest.license, "MIT OR Apache-2.0");
  const files = readdirSync(installed);
  for (const name of ["LICENSE-MIT", "LICENSE-APACHE", "licences.txt", "README.md"]) {
    assert.ok(files.includes(name), name);
  }
  assert.deepEqual(
    files.filter((name) => /\.html$|^sw\.js$|installed/.test(name)),
    [],
  );
});

test("its types hold a right use for right and a wrong one for wrong", () => {
  writeFileSync(join(place, "tsconfig.json"), JSON.stringify(OPTIONS));
  writeFileSync(join(place, "use.ts"), USE);
  const tsc = join(tools, "typescript/bin/tsc");
  run("node", tsc, "--noEmit");
  writeFileSync(
    join(place, "wrong.ts"),
    'document.createElement("lo-trinh").scenario = 5;\nexport {};\n',
  );
  assert.throws(() => run("node", tsc, "--noEmit"), /wrong\.ts.*TS2322/s);
  rmSync(join(place, "wrong.ts"));
});

test("a bundler takes it with all that it asks for", () => {
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Dùng</title>
    <link rel="icon" href="data:,"></head>
    <body><main></main><script type="module" src="/use.ts"></script></body></html>`;
  writeFileSync(join(place, "index.html"), html);
  run("node", join(tools, "vite/bin/vite.js"), "build", "--base", "./", "--logLevel", "warn");
  const built = readdirSync(join(place, "dist/assets"));
  assert.equal(built.filter((name) => name.endsWith(".wasm")).length, 2, built.join());
  assert.ok(
    built.some((name) => name.startsWith("later-engine-worker")),
    built.join(),
  );
});

test("the model alone runs in Node", async () => {
  const model = await import(pathToFileURL(join(installed, manifest.exports["./model"].default)));
  const module = join(installed, manifest.exports["./model/lotrinh_bg.wasm"]);
  await model.default({ module_or_path: readFileSync(module) });
  const { baselines, presets } = model.plan();
  const { verdicts } = model.simulate(baselines[0].baseline, presets[0].scenario);
  assert.ok(verdicts.length > 0);
});
