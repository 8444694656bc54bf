// Builds the pages that the benchmark opens.

import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const wasm = process.env.LOTRINH_WASM ?? beside("../../target/wasm-page");

export default defineConfig({
  base: "./",
  resolve: {
    alias: [
      { find: /^lotrinh$/, replacement: `${wasm}/lotrinh.js` },
      { find: /^lotrinh\//, replacement: `${wasm}/` },
    ],
  },
  build: {
    target: "chrome109",
    outDir: process.env.LOTRINH_BENCH ?? beside("../../target/bench-site"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: [beside("lever.html"), beside("uplot.html")] },
  },
});
