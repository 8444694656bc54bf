// The style sheets of the shadow root, in the order in which they override each other.

import { unsafeCSS } from "lit";
import charts from "./charts.css?inline";
import controls from "./controls.css?inline";
import levers from "./levers.css?inline";
import page from "./page.css?inline";
import tables from "./tables.css?inline";
import theme from "./theme.css?inline";
import widths from "./widths.css?inline";

export const styles = [theme, controls, page, levers, charts, tables, widths].map(unsafeCSS);
