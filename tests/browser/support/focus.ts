// What the Tab key reaches.

import type { Locator, Page } from "@playwright/test";

export interface Stop {
  readonly name: string;
  /** Whether it has a ring around it. */
  readonly marked: boolean;
  /** Whether nothing around it cuts the ring off on the left or the right. */
  readonly whole: boolean;
  /** Whether some of it lies in view with nothing above it. */
  readonly free: boolean;
}

/** Everything inside that should be reached, named. */
export function reachable(element: Locator): Promise<string[]> {
  return element.evaluate((host) => {
    const root = host.shadowRoot as ShadowRoot;
    const choice = "button, select, input, summary, a[href], [tabindex]";
    return [...root.querySelectorAll<HTMLElement>(choice)]
      .filter((one) => one.tabIndex >= 0 && !(one as HTMLButtonElement).disabled)
      .filter((one) => one.checkVisibility({ checkVisibilityCSS: true }))
      .map((one, index) => {
        one.dataset.stop = `${index} ${one.id || one.getAttribute("aria-label") || one.textContent}`;
        return one.dataset.stop;
      });
  });
}

/** Presses Tab until the focus leaves the element; tells each stop. */
export async function tabThrough(page: Page, element: Locator, most: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let press = 0; press < most; press++) {
    await page.keyboard.press("Tab");
    const stop = await element.evaluate((host) => {
      const root = host.shadowRoot as ShadowRoot;
      const at = root.activeElement as HTMLElement | null;
      if (!at) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      let whole = true;
      for (let around = at.parentElement; around; around = around.parentElement) {
        const { overflowX, contentVisibility } = getComputedStyle(around);
        if (overflowX === "visible" && contentVisibility !== "auto") continue;
        const { left, right } = around.getBoundingClientRect();
        if (box.left - 4 < left || box.right + 4 > right) whole = false;
      }
      const places = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [x, y] as const));
      const free = places.some(([x, y]) => {
        const top = root.elementFromPoint(box.x + box.width * x, box.y + box.height * y);
        return top !== null && (at.contains(top) || top.contains(at));
      });
      return {
        name: at.dataset.stop ?? at.outerHTML.slice(0, 80),
        whole,
        marked: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
        free,
      };
    });
    if (stop) stops.push(stop);
    else if (stops.length > 0) break;
  }
  return stops;
}
