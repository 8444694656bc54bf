// The journeys, in each browser that is there; one window at a time, as files are saved in one place.

import { defineConfig } from "@playwright/test";
import { artefacts } from "../support/place";
import { installed, type Options } from "./claim";

export default defineConfig<object, Options>({
  testDir: ".",
  outputDir: `${artefacts}/engines`,
  reporter: "list",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  projects: installed().map((kind) => ({ name: kind, use: { kind } })),
});
