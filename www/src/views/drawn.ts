// When what was changed is on the page.

import type { LitElement } from "lit";

/** Waits for it; nothing is waited for where there is no page any more. */
export async function drawn(part: Node | null): Promise<void> {
  const root = part?.getRootNode();
  if (root instanceof ShadowRoot) await (root.host as LitElement).updateComplete;
}
