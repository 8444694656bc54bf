// What comes after the charts, fetched once they stand, with its words and its looks.

import { html, type TemplateResult } from "lit";
import { all } from "./all";
import { changes } from "./changes";
import { compare } from "./compare";
import { grounds } from "./grounds";
import { ledger } from "./ledger";
import { levers } from "./levers";
import { norms } from "./norms";
import type { Page } from "./page";
import { quotas } from "./quotas";
import { register } from "./register/section";
import { reorganisations } from "./reorganisations";
import { savings } from "./savings";
import { sectors } from "./sectors";
import { timeline } from "./timeline";
import { why } from "./why";

export { Registry } from "../sheet/registry";
export { Library } from "../store/library";
export { wholePlan } from "../store/plan";
export { Replay } from "../store/replay";
export { Shelf } from "../store/shelf";
export { adoptLater } from "../style/later";
export { whole } from "../text/whole";
export { refused } from "./grounds";
export { kept } from "./kept";
export { lesson } from "./lesson";
export { memo } from "./memo/memo";
export { presenter } from "./presenter";
export { Rooms } from "./rooms";
export { saving } from "./saving";
export { unopened, unticked } from "./share";
export { sureness } from "./sureness";
export { tools } from "./tools";

import { isShown, type Part } from "../store/state";

type View = (page: Page) => TemplateResult;

const BESIDE: readonly View[] = [levers, reorganisations, grounds, changes];

const BELOW: readonly (readonly [Part, View])[] = [
  ["ledger", ledger],
  ["compare", compare],
  ["why", why],
  ["all", all],
  ["sectors", sectors],
  ["register", register],
  ["quotas", quotas],
  ["savings", savings],
  ["timeline", timeline],
  ["norms", norms],
];

/** What stands beside the charts: all that a scenario consists of. */
export function beside(page: Page): TemplateResult {
  return html`${BESIDE.map((view) => view(page))}`;
}

/** What stands below the charts: all that follows from it. */
export function below(page: Page): TemplateResult {
  const shown = BELOW.filter(([part]) => isShown(page.state.view, part));
  return html`${shown.map(([, view]) => view(page))}`;
}
