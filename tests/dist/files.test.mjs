// What lies in the folder: compressed forms, hashes, licences, a manifest with its icons, one file.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { all, bytes, plain, text } from "./folder.mjs";

test("beside each file lie a brotli and a gzip form of it, and nothing else", () => {
  for (const path of plain) {
    assert.deepEqual(brotliDecompressSync(bytes(`${path}.br`)), bytes(path), path);
    assert.deepEqual(gunzipSync(bytes(`${path}.gz`)), bytes(path), path);
  }
  assert.equal(all.length, plain.length * 3);
});

test("each script, style sheet and module has the hash that is told of it", () => {
  const told = JSON.parse(text("integrity.json"));
  const held = plain.filter((path) => /\.(js|css|wasm)$/.test(path));
  assert.deepEqual(Object.keys(told), held);
  for (const path of held) {
    const hash = createHash("sha384").update(bytes(path)).digest("base64");
    assert.equal(told[path], `sha384-${hash}`, path);
  }
  assert.ok(text("embedding.txt").includes(`integrity="${told["lo-trinh.js"]}"`));
});

test("the licences name what is in the scripts and in the module, and bring their texts", () => {
  const licences = text("licences.txt");
  for (const name of ["lit-html", "workbox-precaching", "plotters", "serde", "wasm-bindgen"]) {
    assert.match(licences, new RegExp(`^${name} \\d[\\w.]*: .*\\b(MIT|BSD-3-Clause)\\b`, "m"));
    assert.match(licences, new RegExp(`^=== .*\\b${name}\\b`, "m"));
  }
  // What only builds is not given away.
  for (const name of ["rolldown", "syn", "typescript", "binaryen", "serde_derive"]) {
    assert.doesNotMatch(licences, new RegExp(`^${name} \\d`, "m"));
  }
});

test("nothing tells of the machine that it was built on", () => {
  const folders = [process.cwd(), process.env.HOME, process.env.CARGO_HOME].filter(
    (folder) => folder && folder.length > 1,
  );
  for (const path of plain) {
    for (const folder of folders) assert.ok(!bytes(path).includes(folder), `${path}: ${folder}`);
  }
});

test("the manifest's icons are there, and of the size that it says", () => {
  const { icons, start_url, scope } = JSON.parse(text("manifest.webmanifest"));
  assert.equal(start_url, scope);
  assert.ok(icons.some(({ sizes }) => sizes === "512x512"));
  for (const { src, sizes, type } of icons) {
    const icon = bytes(src.replace("./", ""));
    if (type === "image/svg+xml") continue;
    assert.equal(`${icon.readUInt32BE(16)}x${icon.readUInt32BE(20)}`, sizes, src);
  }
});

test("the page in one file asks for nothing, and weighs no more than 450 KB", () => {
  const file = bytes("lo-trinh.html");
  assert.ok(file.length <= 450_000, `${file.length} bytes`);
  const html = file.toString("latin1").replace(/<script type="text\/plain".*?<\/script>/gs, "");
  const asked = [...html.matchAll(/\b(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
  assert.deepEqual(
    asked.filter((address) => !address.startsWith("data:")),
    [],
  );
  const policy = /<meta http-equiv="Content-Security-Policy" content="(.+?)"/.exec(html)?.[1];
  assert.match(
    policy,
    /default-src 'none'; script-src 'sha256-\S+ 'sha256-\S+ 'wasm-unsafe-eval';/,
  );
});
