// A visit to the page, in whatever browser: what there is to read in it, and what a hand does.

import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { plan } from "../support/seeds";
import type { Session, Step } from "./session";

/** How long a slow machine may take for anything. */
const PATIENCE = 30_000;

/** Keys by the names that the page's listeners give them, as WebDriver writes them. */
const KEYS = {
  Control: "\uE009",
  End: "\uE010",
  Enter: "\uE007",
  Escape: "\uE00C",
  ArrowRight: "\uE014",
  Tab: "\uE004",
} as const;

type Key = keyof typeof KEYS;

interface Place {
  readonly x: number;
  readonly y: number;
  /** Whether nothing lies above it. */
  readonly free: boolean;
}

export class Visit {
  readonly session: Session;

  constructor(session: Session) {
    this.session = session;
  }

  /** Opens an address and waits for the ledger and the lines of all charts. */
  async open(address: string): Promise<void> {
    await this.session.open(address);
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.counts("tr[data-target]", plan.targets.length);
    await this.counts(".plot .chart .scenario path", plan.charts.length);
  }

  /** Runs a function in the page, which is given the root that the element draws into. */
  async run<Given, Result>(
    work: (root: ShadowRoot, given: Given) => Result | Promise<Result>,
    given: Given,
  ): Promise<Result> {
    // The page may be on its way to another: what is not there yet is asked for again.
    const whole = `async (text) => {
      const root = document.querySelector("lo-trinh")?.shadowRoot;
      if (!root) return undefined;
      return JSON.stringify((await (${work})(root, JSON.parse(text))) ?? null);
    }`;
    const text = await this.session.evaluate(whole, JSON.stringify(given));
    if (text === null) throw new Error("the element is not there");
    return JSON.parse(text) as Result;
  }

  /** What matches a selector, each by one of its properties or attributes. */
  all(selector: string, name: string): Promise<string[]> {
    return this.run(
      (root, { selector, name }) =>
        [...root.querySelectorAll(selector)].map((one) =>
          String((one as unknown as Record<string, unknown>)[name] ?? one.getAttribute(name)),
        ),
      { selector, name },
    );
  }

  async read(selector: string, name: string): Promise<string> {
    return (await this.all(selector, name))[0] ?? "";
  }

  /** Waits until a property or an attribute reads so. */
  async reads(selector: string, name: string, form: string | RegExp): Promise<void> {
    const asked = expect.poll(() => this.read(selector, name).catch(String), {
      message: `${selector} ${name}`,
      timeout: PATIENCE,
    });
    await (typeof form === "string" ? asked.toBe(form) : asked.toMatch(form));
  }

  /** Waits until so many match. */
  async counts(selector: string, count: number): Promise<void> {
    const ask = () =>
      this.all(selector, "tagName").then(
        ({ length }) => length,
        () => -1,
      );
    await expect.poll(ask, { message: selector, timeout: PATIENCE }).toBe(count);
  }

  async there(selector: string): Promise<void> {
    const ask = () =>
      this.all(selector, "tagName").then(
        ({ length }) => length,
        () => -1,
      );
    await expect.poll(ask, { message: selector, timeout: PATIENCE }).toBeGreaterThan(0);
  }

  /** The verdicts, by target. */
  async statuses(): Promise<Record<string, string>> {
    const [ids, statuses] = await Promise.all(
      ["data-target", "data-status"].map((name) => this.all("tr[data-target]", name)),
    );
    return Object.fromEntries((ids ?? []).map((id, index) => [id, statuses?.[index] ?? ""]));
  }

  /** Brings the middle of something into view, and waits until it is at rest and free to be hit. */
  async #place(selector: string, across = 0.5): Promise<Place> {
    let place: Place | undefined;
    const look = async () => {
      place = await this.run(
        async (root, { selector, across }) => {
          const found = root.querySelector(selector);
          if (!found || found.matches(":disabled")) return { x: 0, y: 0, free: false };
          const box = () => found.getBoundingClientRect();
          if (box().top < 0 || box().bottom > innerHeight) {
            found.scrollIntoView({ block: "center", behavior: "instant" });
          }
          const before = box();
          await new Promise((resolve) => requestAnimationFrame(resolve));
          const { left, top, width, height } = box();
          const [x, y] = [Math.round(left + width * across), Math.round(top + height / 2)];
          const at = root.elementFromPoint(x, y);
          const hit = at !== null && (found.contains(at) || at.contains(found));
          return { x, y, free: hit && left === before.left && top === before.top };
        },
        { selector, across },
      );
      return place.free;
    };
    await expect
      .poll(() => look().catch(() => false), { message: `${selector} is free`, timeout: PATIENCE })
      .toBe(true);
    return place as unknown as Place;
  }

  async #mouse(actions: readonly Step[]): Promise<void> {
    const parameters = { pointerType: "mouse" } as const;
    await this.session.act({ type: "pointer", id: "mouse", parameters, actions });
  }

  async click(selector: string): Promise<void> {
    const click = async () => {
      const { x, y } = await this.#place(selector);
      const watched = await this.run((root, selector) => {
        const found = root.querySelector<HTMLElement>(selector);
        found?.addEventListener("click", () => Object.assign(window, { hit: true }), {
          once: true,
          capture: true,
        });
        return Object.assign(window, { hit: false }) && found !== null;
      }, selector);
      if (!watched) return false;
      await this.#mouse([
        { type: "pointerMove", x, y },
        { type: "pointerDown", button: 0 },
        { type: "pointerUp", button: 0 },
      ]);
      // What comes in above may have moved it away in that moment.
      return this.run(() => (window as unknown as { hit: boolean }).hit, null);
    };
    await expect.poll(click, { message: `click ${selector}`, timeout: PATIENCE }).toBe(true);
  }

  /** Moves the mouse from one part of the width of something to another, with its button down. */
  async drag(selector: string, from: number, to: number): Promise<void> {
    const [start, end] = [await this.#place(selector, from), await this.#place(selector, to)];
    const way = [0.25, 0.5, 0.75, 1].map((part) => ({
      type: "pointerMove" as const,
      x: Math.round(start.x + (end.x - start.x) * part),
      y: start.y,
    }));
    await this.#mouse([
      { type: "pointerMove", x: start.x, y: start.y },
      { type: "pointerDown", button: 0 },
      ...way,
      { type: "pointerUp", button: 0 },
    ]);
  }

  async #keys(actions: readonly Step[]): Promise<void> {
    await this.session.act({ type: "key", id: "keyboard", actions });
  }

  /** Presses a key or a letter, where given with Control held down. */
  async press(key: Key | "z" | "y", held?: "Control"): Promise<void> {
    const value = key in KEYS ? KEYS[key as Key] : key;
    const pressed: Step[] = [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ];
    const control = KEYS.Control;
    await this.#keys(
      held
        ? [{ type: "keyDown", value: control }, ...pressed, { type: "keyUp", value: control }]
        : pressed,
    );
  }

  async focus(selector: string): Promise<void> {
    await this.there(selector);
    await this.run((root, selector) => {
      const field = root.querySelector<HTMLElement>(selector);
      field?.focus();
      if (field instanceof HTMLInputElement && field.type === "text") field.select();
    }, selector);
  }

  /** Types a text in the place of what stands in a field, and leaves it. */
  async type(selector: string, text: string): Promise<void> {
    await this.focus(selector);
    await this.#keys(
      [...text, KEYS.Tab].flatMap((value): Step[] => [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ]),
    );
  }

  /** Chooses from a list as the browser tells the page of it: its own menu is no part of the page. */
  async choose(selector: string, value: string): Promise<void> {
    await this.there(`${selector} option[value="${value}"]`);
    await this.run(
      (root, { selector, value }) => {
        const list = root.querySelector<HTMLSelectElement>(selector);
        if (!list) return;
        list.value = value;
        for (const type of ["input", "change"]) {
          list.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
        }
      },
      { selector, value },
    );
    await this.reads(selector, "value", value);
  }

  async unfold(id: string): Promise<void> {
    // By keys, as what is being worked out above may move it from under the mouse.
    await this.focus(`details#${id} > summary`);
    await this.press("Enter");
    await this.there(`details#${id}[open]`);
  }

  /** What is behind the # of the page's address. */
  hash(): Promise<string> {
    return this.run(() => location.hash, null);
  }

  async hashReads(form: RegExp): Promise<void> {
    const ask = () => this.hash().catch(String);
    await expect.poll(ask, { message: "the address", timeout: PATIENCE }).toMatch(form);
  }

  /** The file that a click saves. */
  async save(selector: string, name: RegExp): Promise<Buffer> {
    const { downloads } = this.session;
    const found = () => readdirSync(downloads).find((file) => name.test(file)) ?? "";
    // One that an earlier claim saved is none of this one's.
    for (let old = found(); old; old = found()) rmSync(join(downloads, old));
    await this.click(selector);
    // A browser may write beside it first, or into it piece by piece.
    let size = -1;
    const whole = () => {
      const path = join(downloads, found());
      const before = size;
      size = found() && existsSync(path) ? readFileSync(path).length : -1;
      return size > 0 && size === before;
    };
    await expect.poll(whole, { message: `${name} is saved`, timeout: PATIENCE }).toBe(true);
    return readFileSync(join(downloads, found()));
  }
}
