// A text to the clipboard.

import { look } from "../store/change";
import type { Page } from "./page";

/** Copies a text, has it said beside what it is of, and gives whether the browser allowed it. */
export async function copy({ act }: Page, of: unknown, text: string): Promise<boolean> {
  let allowed = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    allowed = false;
  }
  act(look({ copied: { of, allowed } }));
  return allowed;
}
