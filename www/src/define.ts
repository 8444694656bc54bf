// Registers the element.

import { LoTrinh } from "./element";
import type { LoTrinhEvents } from "./events";

// A host may load the script twice, under two addresses.
if (!customElements.get("lo-trinh")) customElements.define("lo-trinh", LoTrinh);

declare global {
  interface HTMLElementTagNameMap {
    "lo-trinh": LoTrinh;
  }
  interface HTMLElementEventMap extends LoTrinhEvents {}
}
