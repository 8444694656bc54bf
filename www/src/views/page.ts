// What every view is given.

import type { Language, Plan, Text } from "../engine";
import { type Change, isEdited } from "../store/change";
import type { Findings } from "../store/findings";
import { presetScenario } from "../store/state";
import type { Snapshot } from "../store/store";
import { type Catalogue, say } from "../text";

export type Sentence = (page: Page) => string;

export interface Page extends Snapshot {
  readonly plan: Plan;
  readonly text: Catalogue;
  /** Makes a change of the state, and tells whether it could be made; those of one gesture are undone
   * together. */
  readonly act: (change: Change, gesture?: string) => boolean;
  /** Ends a gesture: the next change is undone on its own. */
  readonly settle: () => void;
  /** Takes the last change back; none where there is none. */
  readonly undo: (() => void) | undefined;
  /** Makes the change again that was taken back last; none where there is none. */
  readonly redo: (() => void) | undefined;
  /** What workers have found out; none until they can be asked. */
  readonly findings: Findings | undefined;
  /** Begins anew with what workers failed at. */
  readonly retry: () => void;
  /** Says what was wrong with something typed, in the language of the page that shows it. */
  readonly complain: (sentence: Sentence) => void;
  /** Changes the language. */
  readonly speak: (language: Language) => void;
}

/** A text of the plan in the reader's language. */
export function t(page: Page, text: Text): string {
  return say(text, page.state.view.language);
}

/** What the scenario in view is called. */
export function scenarioName(page: Page): string {
  const { plan, state, text } = page;
  const { title } = presetScenario(plan, state.preset);
  const name = title ? t(page, title) : state.preset;
  return isEdited(plan, state) ? text.presetChanged(name) : name;
}
