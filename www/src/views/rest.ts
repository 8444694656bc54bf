// What comes after the charts, fetched once they stand, with its words and its looks.

import { html, type TemplateResult } from "lit";
import { all } from "./all";
import { grounds } from "./grounds";
import { ledger } from "./ledger";
import { levers } from "./levers";
import { norms } from "./norms";
import type { Page } from "./page";
import { quotas } from "./quotas";
import { reorganisations } from "./reorganisations";
import { sectors } from "./sectors";
import { timeline } from "./timeline";
import { why } from "./why";

export { adoptLater } from "../style/later";
export { whole } from "../text/whole";
export { refused } from "./grounds";
export { Rooms } from "./rooms";
export { sureness } from "./sureness";
export { tools } from "./tools";

type View = (page: Page) => TemplateResult;

const BESIDE: readonly View[] = [levers, reorganisations, grounds];

const BELOW: readonly View[] = [ledger, why, all, sectors, quotas, timeline, norms];

/** What stands beside the charts: all that a scenario consists of. */
export function beside(page: Page): TemplateResult {
  return html`${BESIDE.map((view) => view(page))}`;
}

/** What stands below the charts: all that follows from it. */
export function below(page: Page): TemplateResult {
  return html`${BELOW.map((view) => view(page))}`;
}
