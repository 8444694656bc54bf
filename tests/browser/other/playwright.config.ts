// What is claimed of the page built from another plan.

import { defineConfig } from "@playwright/test";
import usual from "../playwright.config";
import { artefacts } from "../support/place";

export default defineConfig({
  ...usual,
  testDir: ".",
  testIgnore: [],
  outputDir: `${artefacts}/other`,
});
