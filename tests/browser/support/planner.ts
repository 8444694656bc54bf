// The page as a planner meets it: where each thing stands, and the moves that claims have in common.

import { expect, type Locator, type Page } from "@playwright/test";
import { type Language, plan } from "./seeds";

/** The parts that a host may choose among and that unfold, in their order. */
const unfolding = [
  "compare",
  "why",
  "all",
  "sectors",
  "register",
  "quotas",
  "savings",
  "timeline",
  "norms",
] as const;

/** All parts that a host may choose among, in their order. */
export const parts = ["header", "summary", "levers", "charts", "ledger", ...unfolding] as const;

/** What unfolds: beside the levers, and below the charts. */
export const sections = {
  levers: ["more", "reorganisations", "assumptions", "readings", "observed", "changes"],
  results: ["numbers", ...unfolding],
} as const;

/** An element that draws itself after each change. */
type Drawing = Element & { readonly updateComplete?: Promise<boolean> };

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

  /** Waits until what was done is drawn: what is read right after it is then no longer the old. */
  async settled(): Promise<void> {
    await this.element.evaluate((host: Drawing) => host.updateComplete);
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

  /** Takes the thumb of a slider; gives how to move it to a part of its way. The button stays down. */
  async grab(id: string): Promise<(part: number) => Promise<void>> {
    const slider = this.slider(id);
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    if (!box) throw new Error("the slider is not in view");
    const middle = box.y + box.height / 2;
    // The thumb's middle goes half its width less far than the slider, on both sides.
    const at = (part: number) => box.x + 8 + (box.width - 16) * part;
    const value = Number(await slider.inputValue()) / Number(await slider.getAttribute("max"));
    await this.page.mouse.move(at(value), middle);
    await this.page.mouse.down();
    return (part) => this.page.mouse.move(at(part), middle, { steps: 12 });
  }

  /** Drags a slider to a part of its way, in many small moves. */
  async drag(id: string, part: number): Promise<void> {
    const move = await this.grab(id);
    await move(part);
    await this.page.mouse.up();
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
    // What is in it is made once the browser has told that it is open.
    await expect(section.locator("> :not(summary)").first()).toBeAttached();
    await this.settled();
    return section;
  }

  /** The lesson in view. */
  lesson(): Locator {
    return this.element.locator("#lesson");
  }

  /** Opens a lesson, or the challenge, from the list. */
  async attend(id: string): Promise<Locator> {
    await this.element.locator("[data-opens=lessons]").click();
    await this.element.locator(`dialog [data-lesson=${id}]`).click();
    await expect(this.lesson()).toBeVisible();
    return this.lesson();
  }

  /** Shows the page to a room. */
  async present(): Promise<Locator> {
    await this.element.locator("#present").click();
    const presenter = this.element.locator("dialog#presenter");
    await expect(presenter.locator(".screen .chart .scenario path")).toHaveCount(1);
    return presenter;
  }

  async choose(preset: string): Promise<void> {
    await this.preset().selectOption(preset);
    await expect(this.preset()).toHaveValue(preset);
    await this.settled();
  }

  /** Types a value and leaves the field. */
  async type(field: Locator, value: string): Promise<void> {
    await field.fill(value);
    await field.blur();
    await this.settled();
  }

  async speak(language: Language): Promise<void> {
    const button = this.element.locator(`button[lang=${language}]`);
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    await expect(this.element.locator(".page")).toHaveAttribute("lang", language);
    await this.settled();
  }

  async measure(measure: "absolute" | "index"): Promise<void> {
    const button = this.element.locator(`[data-measure=${measure}]`);
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    await this.settled();
  }

  /** Each target's verdict, in the order of the plan. */
  async statuses(): Promise<Record<string, string>> {
    await this.settled();
    const rows = await this.targets().evaluateAll((all) =>
      all.map((row) => [row.getAttribute("data-target"), row.getAttribute("data-status")]),
    );
    return Object.fromEntries(rows) as Record<string, string>;
  }
}
