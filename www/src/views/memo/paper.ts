// The paper that a memo is printed on. A shadow root has no say in it: while a memo is in view the
// document is told the size of the page, its margins and its number, and that nothing around the memo
// is printed.

import { noChange } from "lit";
import { AsyncDirective, directive } from "lit/async-directive.js";
import type { ElementPart } from "lit/directive.js";

const ASIDE = "data-lo-trinh-aside";

/** Margins and the place of the number are those of administrative documents; the first page has no
 * number. Browsers that do not number pages leave that out. */
const RULES = `
@page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page);
  font: 13pt "Times New Roman", "Liberation Serif", Times, serif; } }
@page :first { @top-center { content: ""; } }
@media print { [${ASIDE}] { display: none !important; } }`;

/** Everything that stands beside an element, up to the document's body. */
function besides(element: Element): Element[] {
  const found: Element[] = [];
  for (let at = element; at !== document.body && at.parentElement; at = at.parentElement) {
    found.push(...[...at.parentElement.children].filter((other) => other !== at));
    const { parentNode } = at.parentElement;
    // Out of a shadow root the way goes on at its host.
    if (parentNode instanceof ShadowRoot) {
      found.push(...[...parentNode.children].filter((other) => other !== at.parentElement));
      found.push(...besides(parentNode.host));
    }
  }
  return found;
}

/** Prepares the document for what is printed in a host, and gives what undoes it. */
function prepare(host: Element): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  const aside = besides(host).filter((other) => !other.hasAttribute(ASIDE));
  for (const other of aside) other.toggleAttribute(ASIDE, true);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    for (const other of aside) other.removeAttribute(ASIDE);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

class Paper extends AsyncDirective {
  #element: Element | undefined;
  #undo: (() => void) | undefined;

  override render(): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart): typeof noChange {
    if (!this.#element) {
      this.#element = element;
      // It stands on the page only once what it is part of has been made.
      queueMicrotask(() => this.#begin());
    }
    return noChange;
  }

  #begin(): void {
    const root = this.#element?.getRootNode();
    if (!(root instanceof ShadowRoot) || !this.#element?.isConnected) return;
    this.#undo ??= prepare(root.host);
  }

  protected override disconnected(): void {
    this.#undo?.();
    this.#undo = undefined;
  }

  protected override reconnected(): void {
    queueMicrotask(() => this.#begin());
  }
}

/** Has what it is put on printed alone, on paper of its own. */
export const paper = directive(Paper);
