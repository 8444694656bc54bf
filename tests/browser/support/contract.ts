// What a host hears of the element and may say to it.

import type { Page } from "@playwright/test";
import type { Planner } from "./planner";

export interface Told {
  readonly name: string;
  readonly detail: {
    readonly preset?: string;
    readonly language?: string;
    readonly scenario?: { levers?: Record<string, number[]> };
    readonly verdicts?: readonly { readonly id: string; readonly status: string }[];
    readonly code?: string;
    readonly path?: string;
    readonly message?: string;
  };
}

export interface Element extends HTMLElement {
  scenario: unknown;
  baseline: unknown;
  readOnly: boolean;
  readonly current: { levers?: Record<string, number[]> } | undefined;
  readonly verdicts: readonly { readonly id: string; readonly status: string }[] | undefined;
}

declare global {
  interface Window {
    contractTold: Told[];
  }
}

/** Has the page keep what the document hears, from the first on. */
export async function listen(page: Page): Promise<() => Promise<Told[]>> {
  await page.addInitScript(() => {
    window.contractTold = [];
    for (const name of ["lo-trinh-ready", "lo-trinh-change", "lo-trinh-error"]) {
      document.addEventListener(name, (event) => {
        const { detail } = event as CustomEvent<Told["detail"]>;
        window.contractTold.push({ name, detail: structuredClone(detail) });
      });
    }
  });
  return () => page.evaluate(() => window.contractTold.splice(0));
}

export const set = (planner: Planner, name: string, value: string | undefined) =>
  planner.element.evaluate(
    (host, [attribute, to]) =>
      to === undefined
        ? host.removeAttribute(attribute as string)
        : host.setAttribute(attribute as string, to),
    [name, value] as const,
  );
