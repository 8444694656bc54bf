import { defineConfig } from "@playwright/test";
import { artefacts, chromium, url } from "./support/place";

export default defineConfig({
  testDir: ".",
  outputDir: `${artefacts}/results`,
  reporter: "list",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  use: {
    baseURL: url,
    locale: "vi-VN",
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      executablePath: chromium,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
