// Which of the plan's deadlines the page shows.

import type { TimelineOptions } from "../engine-analysis";
import type { Scope, View } from "./state";

export interface TimelineLook {
  /** All of them, or those of a sector. */
  readonly scope: Scope;
  /** The Vietnamese name of the body that leads; none for all. */
  readonly lead: string;
}

/** What is shown until something else is chosen. */
export function timelineLook({ timeline }: View): TimelineLook {
  return timeline ?? { scope: "province", lead: "" };
}

/** The drawing that is asked for. */
export function timelineOptions(view: View, width: number): TimelineOptions {
  const { scope, lead } = timelineLook(view);
  return {
    sector: scope === "province" ? null : scope,
    lead: lead || null,
    width,
    language: view.language,
  };
}
