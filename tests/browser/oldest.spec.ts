// The page asks no more of a browser than the oldest that it is built for have.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import type { Finding } from "./oldest/compat";
import { excuse, excused, words } from "./oldest/excused";
import { module } from "./oldest/module";
import { script, sheets } from "./oldest/script";
import { sheet } from "./oldest/sheet";
import { page, site } from "./oldest/site";
import { site as built, workspace } from "./support/place";

const features = (found: readonly Finding[]) => found.map(({ feature }) => feature);

test("nothing that is built is newer than the oldest browsers, but what does no harm", () => {
  const found = site(built);
  const told = ({ feature, where, lacking }: Finding) => `${where}: ${feature}: ${lacking}`;
  expect(found.filter((each) => !excuse(each)).map(told)).toEqual([]);
  // An excuse for what is not used any more would hide it when it comes back.
  const used = new Set(found.map(excuse));
  const all = [...Object.keys(excused), ...words];
  expect(all.filter((each) => !used.has(each))).toEqual([]);
});

test("the style sheets inside the scripts are among what is looked at", () => {
  const scripts = readdirSync(built).filter((name) => name.endsWith(".js"));
  const found = scripts.flatMap((name) => sheets(readFileSync(`${built}/${name}`, "utf8")));
  const folder = workspace("www/src/style");
  const written = readdirSync(folder).filter((name) => name.endsWith(".css"));
  expect(found.length).toBeGreaterThanOrEqual(written.length);
});

/** What it is refused for, and a text that uses it. */
type Newer = readonly (readonly [feature: string, text: string])[];

const scripts: Newer = [
  ["unread: syntax", "import data from './data.json' with { type: 'json' }"],
  ["unread: flags v", "new RegExp('[a--b]', 'v')"],
  ["javascript.builtins.Promise.withResolvers", "const { promise } = Promise.withResolvers()"],
  ["javascript.builtins.Array.fromAsync", "await Array.fromAsync(all)"],
  ["javascript.builtins.Object.groupBy", "const { groupBy } = Object; groupBy(all, by)"],
  ["javascript.builtins.Intl.Segmenter", "new Intl.Segmenter('vi')"],
  [".toSorted", "function order(all) { return all.toSorted() }"],
  [".canParse", "window.URL.canParse(text)"],
  ["api.CloseWatcher", "new CloseWatcher()"],
  ["api.Document.startViewTransition", "document.startViewTransition(draw)"],
  [".showPopover", "element.showPopover()"],
  ["@scrollend", "plots.addEventListener('scrollend', settle)"],
  ["@scrollend", "html`<div @scrollend='x'></div>`"],
  ["html.global_attributes.popover", "element.setAttribute('popover', 'auto')"],
  ["html.global_attributes.popover", "html`<div popover></div>`"],
  ["css.selectors.nesting", "const styles = '.a{color:red;& .b{color:blue}}'"],
];

const styles: Newer = [
  ["css.at-rules.starting-style", "@starting-style { dialog { opacity: 0 } }"],
  ["css.at-rules.property", "@property --a { syntax: '*'; inherits: true; initial-value: 0 }"],
  ["css.selectors.nesting", ".a { color: red; & .b { color: blue } }"],
  ["css.selectors.nesting", ".a { @media print { color: blue } }"],
  ["css.selectors.has", ".a:has(.b) { color: red }"],
  ["css.properties.field-sizing", ".a { field-sizing: content }"],
  ["css.properties.field-sizing", "@supports (color: red) { .a { field-sizing: content } }"],
  ["css.properties.width.stretch", ".a { width: stretch }"],
  ["css.properties.print-color-adjust", ".a { print-color-adjust: exact }"],
  ["color-mix()", ".a { color: color-mix(in srgb, red, blue) }"],
  ["light-dark()", ".a { background: light-dark(white, black) }"],
  ["css.types.length.rcap", ".a { height: 2rcap }"],
  ["css.at-rules.container.style", "@container style(--a: b) { .a { color: red } }"],
  ["unread: property colour", ".a { colour: red }"],
  ["unread: ", ".a { color red }"],
];

const pages: Newer = [
  ["html.global_attributes.popover", "<div popover></div>"],
  ["html.elements.search", "<search></search>"],
  ["html.elements.details.name", "<details name='one'></details>"],
];

const kinds = { script: scripts, "style sheet": styles, page: pages } as const;
const check = { script, "style sheet": sheet, page } as const;

for (const kind of ["script", "style sheet", "page"] as const) {
  for (const [feature, text] of kinds[kind]) {
    test(`a ${kind} is refused that says ${text}`, () => {
      const found = check[kind](text, kind).filter((each) => each.feature.startsWith(feature));
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter(excuse)).toEqual([]);
    });
  }
}

test("what the oldest browsers have passes", () => {
  const code = `class One { #a = 1; static { One.b = structuredClone({}) } has(o) { return #a in o } }
    const all = [new One()].at(-1) ?? Object.hasOwn({}, "a"); await Promise.any([all]);
    new Intl.NumberFormat("vi").formatToParts(1); document.body.replaceChildren();
    html\`<dialog @close=\${() => {}}><input inert ?hidden=\${true}></dialog>\``;
  expect(features(script(code, "a script"))).toEqual([]);
  const css = `@container lo-trinh (width >= 65rem) { .a:not(:focus-visible) { inset: 0; height: 2dvh } }
    @media (prefers-color-scheme: dark) { .a { -webkit-print-color-adjust: exact;
    print-color-adjust: exact; gap: clamp(1px, 2cqw, 3px) } }
    @supports (field-sizing: content) { .a { field-sizing: content } }`;
  expect(features(sheet(css, "a sheet"))).toEqual([]);
});

const modules = {
  "what the page's modules use passes": {
    text: "(module (func (param v128) (result v128) (i32x4.add (local.get 0) (local.get 0))))",
    refused: undefined,
  },
  "a tail call is refused": {
    text: "(module (func $a (return_call $a)))",
    refused: "tail",
  },
  "relaxed SIMD is refused": {
    text: `(module (func (param v128) (result v128)
      (f32x4.relaxed_madd (local.get 0) (local.get 0) (local.get 0))))`,
    refused: "relaxed-simd",
  },
  "garbage collection is refused": {
    text: "(module (type $a (struct)) (func (result (ref $a)) (struct.new $a)))",
    refused: "gc",
  },
} as const;

for (const [claim, { text, refused }] of Object.entries(modules)) {
  test(`of WebAssembly ${claim}`, () => {
    const path = test.info().outputPath("module.wat");
    writeFileSync(path, text);
    const found = features(module(path, claim));
    if (refused === undefined) expect(found).toEqual([]);
    else expect(found.join()).toContain(refused);
  });
}
