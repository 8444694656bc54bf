// What the element tells its host.

import type { Language, Run, Scenario } from "./engine";
import type { Snapshot } from "./store/store";

/** What `lo-trinh-change` carries, and `lo-trinh-ready` at first. */
export interface LoTrinhChange {
  readonly preset: string;
  readonly scenario: Scenario;
  readonly language: Language;
  readonly verdicts: Run["verdicts"];
}

/** What `lo-trinh-error` carries: a code that is stable, the field it is about, the sentence shown. */
export interface LoTrinhError {
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

export interface LoTrinhEvents {
  "lo-trinh-ready": CustomEvent<LoTrinhChange>;
  "lo-trinh-change": CustomEvent<LoTrinhChange>;
  "lo-trinh-error": CustomEvent<LoTrinhError>;
}

type Detail<Name extends keyof LoTrinhEvents> = LoTrinhEvents[Name]["detail"];

export function tell<Name extends keyof LoTrinhEvents>(
  host: HTMLElement,
  name: Name,
  detail: Detail<Name>,
): void {
  host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

/** What there is to tell of a state; the host's own, to do with as it likes. */
export function told({ state, result }: Snapshot): LoTrinhChange {
  return structuredClone({
    preset: state.preset,
    scenario: state.scenario,
    language: state.view.language,
    verdicts: result.run.verdicts,
  });
}
