// The style sheets of the shadow root that the first charts need, in the order in which they override
// each other.

import { unsafeCSS } from "lit";
import charts from "./charts.css?inline";
import controls from "./controls.css?inline";
import dark from "./dark.css?inline";
import page from "./page.css?inline";
import theme from "./theme.css?inline";
import widths from "./widths.css?inline";

/** Dark where the host says so, and where the reader's system does and the host does not differ. */
export function darkness(dark: string): string {
  return `${dark.replace(":host", ':host([theme="dark"])')}
@media (prefers-color-scheme: dark) {${dark.replace(":host", ':host(:not([theme="light"]))')}}`;
}

export const styles = [theme, darkness(dark), controls, page, charts, widths].map(unsafeCSS);
