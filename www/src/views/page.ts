// What every view is given.

import type { Language, Plan, Text } from "../engine";
import { type Change, isEdited } from "../store/change";
import type { Findings } from "../store/findings";
import { presetScenario } from "../store/state";
import type { Snapshot } from "../store/store";
import { type Catalogue, type First, say } from "../text";

/** What the views that come with the charts are given: no word but those that come with them. */
export interface FirstPage extends Snapshot {
  readonly plan: Plan;
  readonly text: First;
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
  /** Changes the language. */
  readonly speak: (language: Language) => void;
}

/** What the views that come after the charts are given. */
export interface Page extends FirstPage {
  readonly text: Catalogue;
  /** Says what was wrong with something typed, in the language of the page that shows it. */
  readonly complain: (sentence: (page: Page) => string) => void;
}

/** A text of the plan in the reader's language. */
export function t(page: FirstPage, text: Text): string {
  return say(text, page.state.view.language);
}

/** What the scenario in view is called. */
export function scenarioName(page: FirstPage): string {
  const { plan, state, text } = page;
  const { title } = presetScenario(plan, state.preset);
  const name = title ? t(page, title) : state.preset;
  return isEdited(plan, state) ? text.presetChanged(name) : name;
}
