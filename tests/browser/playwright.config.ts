import { defineConfig } from "@playwright/test";
import { artefacts, chromium, url } from "./support/place";

export default defineConfig({
  testDir: ".",
  // What is given away has claims of its own, and a step of its own that builds it.
  ...(process.env.LOTRINH_DIST
    ? { testMatch: "given/*.spec.ts" }
    : { testIgnore: ["engines/**", "given/**", "other/**"] }),
  outputDir: `${artefacts}/results`,
  reporter: "list",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // A claim says what happens, not how fast: the machine may have other work.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: url,
    locale: "vi-VN",
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      executablePath: chromium(),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // A page of a host's that a claim makes up lies at no address; it may ask this machine all the same.
        "--disable-features=LocalNetworkAccessChecks",
      ],
    },
  },
});
