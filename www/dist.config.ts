// Builds the page as it is given to a server: with what keeps it there without a network.

import { mergeConfig, type UserConfig } from "vite";
import { bundled } from "./build/bundled.ts";
import { installed } from "./build/installed.ts";
import site, { number } from "./vite.config.ts";

const packages = process.env.LOTRINH_PACKAGES;

export default mergeConfig<UserConfig, UserConfig>(site, {
  plugins: [bundled(packages), installed(number, packages)],
  worker: { plugins: () => [bundled(packages)] },
});
