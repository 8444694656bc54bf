// What a WebAssembly module uses that an oldest browser lacks.

import { spawnSync } from "node:child_process";
import { workspace } from "../support/place";
import { entry, type Finding, lacking, unread } from "./compat";

/** What the optimiser calls by other names than the table. */
const FEATURES: Readonly<Record<string, string>> = {
  "bulk-memory-operations": "bulk-memory",
  exceptionsFinal: "exception-handling",
  "extended-constant-expressions": "extended-const",
  "fixed-width-SIMD": "simd",
  "garbage-collection": "gc",
  memory64: "memory64",
  "multi-value": "multivalue",
  multiMemory: "multimemory",
  "non-trapping-float-to-int-conversions": "nontrapping-float-to-int",
  "reference-types": "reference-types",
  "relaxed-SIMD": "relaxed-simd",
  "sign-extension-operations": "sign-ext",
  "tail-calls": "tail-call",
  "threads-and-atomics": "threads",
};

/** The features that all the oldest browsers have, as options of the optimiser. */
const allowed = Object.entries(FEATURES).flatMap(([name, own]) => {
  const there = entry(["webassembly", name]);
  if (!there) throw new Error(`the table has no webassembly.${name}`);
  return lacking(there).length > 0 ? [] : [`--enable-${own}`];
});

/** Has the optimiser, which comes with the page's packages, read a module, as bytes or as text. */
export function module(path: string, where: string): Finding[] {
  const optimiser = workspace("www/node_modules/binaryen/bin/wasm-opt");
  // What a module says of itself that it uses does not count.
  const options = ["--mvp-features", "--enable-mutable-globals", ...allowed];
  const read = spawnSync(process.execPath, [optimiser, path, ...options], { encoding: "utf8" });
  return read.status === 0 ? [] : [unread(`a module: ${read.stderr}`, where)];
}
