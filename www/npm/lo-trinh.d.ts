// The types of <lo-trinh>, contract 1.2.0. The script registers the element; it exports nothing.

import type { Baseline, Language, Run, Scenario } from "lo-trinh/model";

export type { Baseline, Language, Run, Scenario };

/** What `lo-trinh-change` carries in its `detail`, and `lo-trinh-ready` at first. */
export interface LoTrinhChange {
  readonly preset: string;
  readonly scenario: Scenario;
  readonly language: Language;
  readonly verdicts: Run["verdicts"];
}

/** What `lo-trinh-error` carries: a stable code, the field it is about, the sentence that is shown. */
export interface LoTrinhError {
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

/** What the element sends. */
export interface LoTrinhEvents {
  "lo-trinh-ready": CustomEvent<LoTrinhChange>;
  "lo-trinh-change": CustomEvent<LoTrinhChange>;
  "lo-trinh-error": CustomEvent<LoTrinhError>;
}

/** The class behind the tag. */
export interface LoTrinhElement {
  new (): LoTrinh;
  /** The version of the contract. */
  readonly version: string;
}

/** The element: each property that can be set is also an attribute. */
export interface LoTrinh extends HTMLElement {
  /** vi or en. */
  lang: string;
  /** The older name of `lang`. */
  language: string | null;
  /** The name of a preset, a share code, or a scenario. */
  scenario: string | Scenario | null;
  /** The name of a baseline, or one of the host's own. */
  baseline: string | Baseline | null;
  /** The names of the parts to show; all where nothing is said. */
  show: string | null;
  /** Whether the scenario is only to be looked at. */
  readOnly: boolean;
  /** absolute or index. */
  measure: string | null;
  /** light or dark; as the reader's system has it where nothing is said. */
  theme: string | null;
  /** Whether the page's address tells the scenario. */
  address: boolean;
  /** The scenario in view; none until `lo-trinh-ready`. */
  readonly current: Scenario | undefined;
  /** What becomes of the plan's targets in it. */
  readonly verdicts: Run["verdicts"] | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    "lo-trinh": LoTrinh;
  }
  // They rise to the document.
  interface GlobalEventHandlersEventMap extends LoTrinhEvents {}
}
