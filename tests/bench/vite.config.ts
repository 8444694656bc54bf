// Builds the pages that the benchmark opens.

import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const page = process.env.LOTRINH_WASM ?? beside("../../target/wasm-page");
const whole = process.env.LOTRINH_WHOLE ?? beside("../../target/wasm");

export default defineConfig({
  base: "./",
  resolve: {
    alias: [
      { find: /^lotrinh$/, replacement: `${page}/lotrinh.js` },
      { find: /^lotrinh\/whole$/, replacement: `${whole}/lotrinh.js` },
      { find: /^lotrinh\/whole\.wasm/, replacement: `${whole}/lotrinh_bg.wasm` },
      { find: /^lotrinh\//, replacement: `${page}/` },
    ],
  },
  worker: { format: "es" },
  build: {
    target: "chrome109",
    outDir: process.env.LOTRINH_BENCH ?? beside("../../target/bench-site"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ["lever", "uplot", "draws", "register"].map((name) => beside(`${name}.html`)),
    },
  },
});
