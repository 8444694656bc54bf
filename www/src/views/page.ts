// What every view is given.

import type { FirstPlan, Language, Plan, Text } from "../engine";
import type { Registry } from "../sheet/registry";
import { type Change, isEdited } from "../store/change";
import type { Findings } from "../store/findings";
import type { Library } from "../store/library";
import type { Replay } from "../store/replay";
import type { Shelf } from "../store/shelf";
import { presetScenario } from "../store/state";
import type { Snapshot } from "../store/store";
import { type Catalogue, type First, say } from "../text";

/** What the views that come with the charts are given: no word but those that come with them. */
export interface FirstPage extends Snapshot {
  readonly plan: FirstPlan;
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
  /** The scenarios that were saved; none until they can be read. */
  readonly library: Library | undefined;
  /** Begins anew with what workers failed at. */
  readonly retry: () => void;
  /** Changes the language. */
  readonly speak: (language: Language) => void;
}

/** What the views that come after the charts are given. */
export interface Page extends FirstPage {
  readonly plan: Plan;
  readonly text: Catalogue;
  readonly library: Library;
  /** The province's figures that are kept in the browser. */
  readonly shelf: Shelf;
  /** The register of single units. */
  readonly registry: Registry;
  /** Shows the last change once more. */
  readonly replay: Replay;
  /** Says what was wrong with something typed, in the language of the page that shows it. */
  readonly complain: (sentence: (page: Page) => string) => void;
  /** The full address that shows the scenario in view; none until it is known. */
  readonly link: string | undefined;
  /** The same once it is known; none where it cannot be. */
  readonly linked: () => Promise<string | undefined>;
}

/** Whether the scenario is only to be looked at: what would change it is left out or cannot be moved. */
export function isFixed({ state }: FirstPage): boolean {
  return state.view.fixed === true;
}

/** A text of the plan in the reader's language. */
export function t(page: FirstPage, text: Text): string {
  return say(text, page.state.view.language);
}

/** What the scenario in view is called. */
export function scenarioName(page: FirstPage): string {
  const { plan, state, text, library } = page;
  const saved = library?.current(state);
  if (saved) return library?.isAsSaved(state, saved) ? saved.name : text.presetChanged(saved.name);
  const { title } = presetScenario(plan, state.preset);
  const name = title ? t(page, title) : state.preset;
  return isEdited(plan, state) ? text.presetChanged(name) : name;
}
