// Of what the page tells where its changes come from, and how.

import type { Period } from "../engine";
import type { CausesOptions, Subject } from "../engine-analysis";
import type { Scope, View } from "./state";

export interface WhyLook {
  readonly subject: Subject;
  /** Year by year, from the start to the end of a step of the plan, or of all of them. */
  readonly span: "years" | "whole" | Period;
  readonly scope: Scope;
}

/** How it is told until something else is chosen. */
export function whyLook({ why }: View): WhyLook {
  return why ?? { subject: "posts", span: "years", scope: "province" };
}

/** The drawing that is asked for. */
export function causesOptions(view: View, width: number): CausesOptions {
  const { subject, span, scope } = whyLook(view);
  return {
    subject,
    kind: span === "years" ? "years" : "waterfall",
    period: span === "years" || span === "whole" ? null : span,
    sector: scope === "province" ? null : scope,
    width,
    language: view.language,
  };
}
