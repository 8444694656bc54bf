// Builds the page. `cargo xtask build` says where the wasm module lies and where the page goes.

import { readFileSync } from "node:fs";
import { resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type HtmlTagDescriptor, type Plugin } from "vite";

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const wasm = process.env.LOTRINH_WASM ?? beside("../target/wasm-page");
const whole = process.env.LOTRINH_WHOLE ?? beside("../target/wasm");
const site = process.env.LOTRINH_SITE ?? beside("../target/site");
const first = process.env.LOTRINH_FIRST;

/** Asks for the module along with the script: round trips cost more than bytes. */
function preloadWasm(): Plugin {
  return {
    name: "preload-wasm",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle }) {
        const modules = Object.keys(bundle ?? {}).filter((name) => name.endsWith(".wasm"));
        return modules
          .filter((name) => !name.startsWith("later-"))
          .map(
            (name): HtmlTagDescriptor => ({
              tag: "link",
              attrs: {
                rel: "preload",
                href: `./${name}`,
                as: "fetch",
                type: "application/wasm",
                crossorigin: true,
              },
              injectTo: "head",
            }),
          );
      },
    },
  };
}

/** Puts the charts of the first preset, drawn by the crate, where the element will stand. */
function firstCharts(): Plugin {
  return {
    name: "first-charts",
    transformIndexHtml: {
      order: "pre",
      handler: (html) =>
        html.replace("<!-- first charts -->", first ? readFileSync(first, "utf8") : ""),
    },
  };
}

export default defineConfig({
  base: "./",
  plugins: [firstCharts(), preloadWasm()],
  resolve: {
    alias: [
      { find: /^lotrinh\/whole$/, replacement: `${whole}/lotrinh.js` },
      { find: /^lotrinh\/whole\.wasm/, replacement: `${whole}/lotrinh_bg.wasm` },
      { find: /^lotrinh$/, replacement: `${wasm}/lotrinh.js` },
      { find: /^lotrinh\//, replacement: `${wasm}/` },
    ],
  },
  build: {
    target: ["chrome109", "firefox115", "safari16.4"],
    outDir: site,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // A portal that embeds the element names this file; it stays where it is.
        entryFileNames: "lo-trinh.js",
        chunkFileNames: "later-[name]-[hash].js",
        assetFileNames: ({ originalFileNames }) =>
          originalFileNames.some((name) => resolve(beside("."), name).startsWith(whole + sep))
            ? "later-whole-[hash][extname]"
            : "assets/[name]-[hash][extname]",
      },
    },
  },
  worker: {
    format: "es",
    rolldownOptions: { output: { entryFileNames: "later-[name]-[hash].js" } },
  },
});
