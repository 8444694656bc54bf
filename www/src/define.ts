// Registers the element.

import { LoTrinh } from "./element";

customElements.define("lo-trinh", LoTrinh);

declare global {
  interface HTMLElementTagNameMap {
    "lo-trinh": LoTrinh;
  }
}
