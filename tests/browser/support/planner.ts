// The page as a planner meets it: where each thing stands, and the moves that claims have in common.

import { expect, type Locator, type Page } from "@playwright/test";
import { type Language, plan } from "./seeds";

/** The parts of the page that unfold: beside the levers, and below the charts. */
export const sections = {
  levers: ["more", "reorganisations", "assumptions", "readings", "observed"],
  results: ["numbers", "why", "all", "sectors", "quotas", "timeline", "norms"],
} as const;

export class Planner {
  readonly page: Page;
  /** The element that the claim is about. */
  readonly element: Locator;

  constructor(page: Page, selector = "lo-trinh") {
    this.page = page;
    this.element = page.locator(selector);
  }

  /** Opens the page and waits for its charts. */
  static async open(page: Page, path = "/"): Promise<Planner> {
    const planner = new Planner(page);
    await page.goto(path);
    await planner.ready();
    return planner;
  }

  /** Waits for the ledger and for the lines of all charts. */
  async ready(): Promise<void> {
    await expect(this.targets()).toHaveCount(plan.targets.length);
    await expect(this.element.locator(".plot .chart .scenario path")).toHaveCount(
      plan.charts.length,
    );
  }

  targets(): Locator {
    return this.element.locator("tr[data-target]");
  }

  preset(): Locator {
    return this.element.locator("#preset");
  }

  scope(): Locator {
    return this.element.locator("#scope");
  }

  reset(): Locator {
    return this.element.locator("#reset");
  }

  told(): Locator {
    return this.element.getByRole("status");
  }

  counts(): Locator {
    return this.element.locator(".counts");
  }

  alert(): Locator {
    return this.element.getByRole("alert");
  }

  lever(id: string): Locator {
    return this.element.locator(`[data-lever=${id}]`);
  }

  slider(id: string): Locator {
    return this.element.locator(`#slide-${id}`);
  }

  typed(id: string): Locator {
    return this.element.locator(`[data-typed=${id}]`);
  }

  /** A field of an assumption: low, value or high. */
  assumed(id: string, part: "low" | "value" | "high" = "value"): Locator {
    return this.element.locator(`[data-assumed=${id}-${part}]`);
  }

  undo(): Locator {
    return this.element.locator("#undo");
  }

  redo(): Locator {
    return this.element.locator("#redo");
  }

  tab(name: string): Locator {
    return this.element.getByRole("tab", { name });
  }

  plot(chart: string): Locator {
    return this.element.locator(`[data-chart=${chart}] .plot`);
  }

  readouts(): Locator {
    return this.element.locator(".readout");
  }

  section(id: string): Locator {
    return this.element.locator(`details#${id}`);
  }

  async unfold(id: string): Promise<Locator> {
    const section = this.section(id);
    await section.locator("> summary").click();
    await expect(section).toHaveAttribute("open");
    return section;
  }

  async choose(preset: string): Promise<void> {
    await this.preset().selectOption(preset);
    await expect(this.preset()).toHaveValue(preset);
  }

  /** Types a value and leaves the field. */
  async type(field: Locator, value: string): Promise<void> {
    await field.fill(value);
    await field.blur();
  }

  async speak(language: Language): Promise<void> {
    const button = this.element.locator(`button[lang=${language}]`);
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    await expect(this.element.locator(".page")).toHaveAttribute("lang", language);
  }

  async measure(measure: "absolute" | "index"): Promise<void> {
    const button = this.element.locator(`[data-measure=${measure}]`);
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
  }

  /** Each target's verdict, in the order of the plan. */
  async statuses(): Promise<Record<string, string>> {
    const rows = await this.targets().evaluateAll((all) =>
      all.map((row) => [row.getAttribute("data-target"), row.getAttribute("data-status")]),
    );
    return Object.fromEntries(rows) as Record<string, string>;
  }
}
