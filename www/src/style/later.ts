// The style sheets of what comes after the charts, which lie over those that came before.

import { type CSSResult, unsafeCSS } from "lit";
import drawings from "./drawings.css?inline";
import night from "./drawings-dark.css?inline";
import { darkness } from "./index";

/** To be adopted by a shadow root. */
export const later: readonly CSSStyleSheet[] = [darkness(night), drawings]
  .map((sheet): CSSResult => unsafeCSS(sheet))
  .flatMap(({ styleSheet }) => styleSheet ?? []);
