// Builds the element for npm: a bundler puts its parts elsewhere, so that none is asked for before the
// script does.

import { mergeConfig, type UserConfig } from "vite";
import site, { beside } from "./vite.config.ts";

// No page is built here.
const { plugins: _ofPages, ...script } = site;

export default mergeConfig<UserConfig, UserConfig>(script, {
  build: { modulePreload: false, rolldownOptions: { input: beside("src/define.ts") } },
});
