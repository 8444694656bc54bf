// What a link opens: the preset that it names, or the scenario whose share code it is.

import type { Engine } from "../engine";
import type { Change } from "./change";

/** What a link begins with that leads to a step of a lesson. */
export const LESSON = "bai=";

/** Whether a text is a share code, broken or not, and no preset's name. */
export function isCode(text: string): boolean {
  return text.includes("~");
}

/** Opens what stands behind the # of a link; throws what the crate refuses of it. What was ticked, and
 * steps of lessons, are opened once the later views are there. */
export function openLink({ plan, decode }: Engine, link: string): Change {
  if (link.startsWith(LESSON)) return (state) => state;
  const name = /~page\.from-(\w+)/.exec(link)?.[1] ?? link;
  const from = plan.presets.find(({ id }) => id === name);
  const preset = from ?? plan.presets[0];
  const title = from?.scenario.title;
  const scenario = from?.id === link ? from.scenario : { ...(title && { title }), ...decode(link) };
  return (state) => ({
    ...state,
    preset: preset?.id ?? state.preset,
    scenario,
    checks: {},
    classroom: undefined,
  });
}

/** What stands behind the # of the page's address. Some that pass links on write signs by their
 * numbers. */
export function shownLink(): string {
  const shown = location.hash.slice(1);
  try {
    return decodeURIComponent(shown);
  } catch {
    return shown;
  }
}
