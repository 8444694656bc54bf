// The `test` of every claim: what it does, the page stays silent and on its own host meanwhile.

import { test as base, expect, type Page } from "@playwright/test";
import { url } from "./place";

/** What a claim may say in advance of what the browser will report. */
export interface Silence {
  /** A report that this claim brings about on purpose. */
  allow(report: RegExp): void;
}

function listen(page: Page, report: (sentence: string) => void): void {
  const host = new URL(url).host;
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      report(`console ${message.type()}: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => report(`thrown: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, host: asked } = new URL(request.url());
    if (protocol.startsWith("http") && asked !== host) report(`foreign host: ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    const { errorText } = request.failure() ?? {};
    // What is on its way when a page is left, or a worker is ended, is called off by the browser;
    // what a server or a policy refuses fails in other words.
    if (errorText === "net::ERR_ABORTED") return;
    report(`failed: ${request.url()} ${errorText}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) report(`status ${response.status()}: ${response.url()}`);
  });
}

export const test = base.extend<{ silence: Silence }>({
  silence: [
    async ({ page }, use) => {
      const reports: string[] = [];
      const allowed: RegExp[] = [];
      listen(page, (sentence) => reports.push(sentence));
      await page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      await use({ allow: (report) => allowed.push(report) });
      const unexpected = reports.filter((sentence) => !allowed.some((form) => form.test(sentence)));
      expect(unexpected, "the page stays silent and on its own host").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
