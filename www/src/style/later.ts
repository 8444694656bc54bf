// The style sheets of what comes after the charts, which lie over those that came before.

import { type CSSResult, unsafeCSS } from "lit";
import grounds from "./grounds.css?inline";
import sectors from "./sectors.css?inline";

/** To be adopted by a shadow root. */
export const later: readonly CSSStyleSheet[] = [grounds, sectors]
  .map((sheet): CSSResult => unsafeCSS(sheet))
  .flatMap(({ styleSheet }) => styleSheet ?? []);
