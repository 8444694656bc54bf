// Pages of a host: what a portal's editor might write around the element.

import type { Page, Route } from "@playwright/test";

/** The policy that the element promises to run under. */
export const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
  "connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

interface Portal {
  readonly body: string;
  readonly css?: string;
  readonly policy?: string;
  /** What stands in the head beside the usual. */
  readonly head?: string;
  /** Whether the page brings the element's script along; it may come later. */
  readonly script?: boolean;
}

/** Serves a page of its own beside the product's, under the strict policy; gives its path. */
export async function portal(
  page: Page,
  { body, css = "", head = "", script = true, ...rest }: Portal,
): Promise<string> {
  const own = script ? '<script type="module" src="/lo-trinh.js"></script>' : "";
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Cổng</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="icon" href="data:,"><link rel="stylesheet" href="/portal.css">
    ${own}${head}</head><body>${body}</body></html>`;
  const headers = { "content-security-policy": rest.policy ?? policy };
  await page.route("**/portal.html", (route: Route) =>
    route.fulfill({ body: html, contentType: "text/html", headers }),
  );
  await page.route("**/portal.css", (route) =>
    route.fulfill({ body: css, contentType: "text/css" }),
  );
  return "/portal.html";
}
