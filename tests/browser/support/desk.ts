// The desk at which a planner types, checks and keeps the province's own figures.

import { expect, type Locator } from "@playwright/test";
import type { Planner } from "./planner";

export class Desk {
  readonly planner: Planner;
  readonly dialog: Locator;

  constructor(planner: Planner) {
    this.planner = planner;
    this.dialog = planner.element.locator("dialog#province");
  }

  static async open(planner: Planner): Promise<Desk> {
    const desk = new Desk(planner);
    await planner.element.locator("[data-opens=province]").click();
    await expect(desk.cell("sectors/health/posts/")).toBeVisible();
    await desk.checked();
    return desk;
  }

  async close(): Promise<void> {
    await this.planner.page.keyboard.press("Escape");
    await expect(this.dialog).toHaveCount(0);
  }

  /** A field by its sheet, row, column and year. */
  cell(name: string): Locator {
    return this.dialog.locator(`[data-cell="${name}"]`);
  }

  async type(name: string, value: string): Promise<void> {
    await this.planner.type(this.cell(name), value);
  }

  /** Waits until the crate has said what it thinks. */
  async checked(): Promise<void> {
    const found = this.dialog.locator("#figures-found");
    await expect(found.locator("[data-sound], [data-found], [data-refused]").first()).toBeVisible();
  }

  wrong(): Locator {
    return this.dialog.locator("[data-found=wrong] li");
  }

  unlikely(): Locator {
    return this.dialog.locator("[data-found=unlikely] li");
  }

  told(): Locator {
    return this.dialog.locator("#figures-told");
  }

  changes(): Locator {
    return this.dialog.locator("[data-changes]");
  }

  async use(): Promise<void> {
    await this.dialog.locator("#use-figures").click();
  }

  /** Says whose figures they are. */
  async claim(title: string, source: string): Promise<void> {
    await this.planner.type(this.dialog.locator("#figures-title"), title);
    await this.planner.type(this.dialog.locator("#figures-source"), source);
    await this.dialog.locator("#figures-own").check();
    await this.checked();
  }

  /** Saves everything as one file; gives its text. */
  async saved(): Promise<string> {
    const { page } = this.planner;
    const download = page.waitForEvent("download");
    await this.dialog.locator("#save-bundle").click();
    const stream = await (await download).createReadStream();
    const pieces: Buffer[] = [];
    for await (const piece of stream) pieces.push(piece as Buffer);
    return Buffer.concat(pieces).toString("utf8");
  }

  /** Opens a file of everything. */
  async load(name: string, text: string): Promise<void> {
    const buffer = Buffer.from(text);
    const file = { name, mimeType: "application/json", buffer };
    await this.dialog.locator("#load-bundle").setInputFiles(file);
  }
}
