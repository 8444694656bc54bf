// Builds the page into one file that runs from a disk: `lo-trinh.html`.

import { readFileSync } from "node:fs";
import { mergeConfig, type UserConfig } from "vite";
import { bundled } from "./build/bundled.ts";
import { packed } from "./build/packed.ts";
import site, { beside, withPlan } from "./vite.config.ts";

const one = process.env.LOTRINH_ONE ?? beside("../target/wasm-one");
const packages = process.env.LOTRINH_PACKAGES;

// One module for all.
const alias = [{ find: /^lotrinh(\/whole)?$/, replacement: `${one}/lotrinh.js` }];

// No page is built here.
const { plugins: _ofPages, ...script } = site;

export default mergeConfig<UserConfig, UserConfig>(script, {
  plugins: [
    bundled(packages),
    packed({
      module: one,
      alias,
      packages,
      html: withPlan(readFileSync(beside("index.html"), "utf8")),
    }),
  ],
  resolve: { alias },
  build: {
    // It is put beside the others.
    emptyOutDir: false,
    modulePreload: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: beside("src/define.ts"), output: { codeSplitting: false } },
  },
});
