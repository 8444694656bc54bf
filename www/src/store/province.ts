// A province's own figures before they are used: a draft, what the crate has against it, what is done with it.

import { isRefusal, type SheetId } from "../engine";
import { type Finding, findings, wholeRun } from "../engine-analysis";
import type { Summary } from "../register/register";
import type { Change } from "./change";
import { type Draft, draftOf } from "./form";
import type { Saved } from "./library";
import type { State } from "./state";

/** What the crate refuses: the field and the value. */
export interface Refusal {
  readonly path: string;
  readonly value: string;
  readonly message: string;
}

/** What is known of a draft. */
export type Checked =
  | { readonly status: "running" }
  /** No worker could be asked. */
  | { readonly status: "failed" }
  | {
      readonly status: "done";
      readonly findings: readonly Finding[];
      readonly refused: Refusal | undefined;
    };

/** What is wrong with a cell of a file: the sheet, the cell, what stands there. */
export interface CellProblem {
  readonly why: string;
  readonly sheet: string;
  readonly cell: string;
  readonly value: string;
}

/** What is being brought from a file, and how far that is. */
export type Bringing = { readonly name: string } & (
  | { readonly status: "reading"; readonly part: number }
  /** Nothing of it can be read. */
  | { readonly status: "refused"; readonly why: string }
  /** A number can be read in two ways: which, the reader has to say. */
  | { readonly status: "unclear"; readonly value: string; readonly brought: Uint8Array | string }
  | {
      readonly status: "wrong";
      readonly problems: readonly CellProblem[];
      readonly ignored: readonly string[];
    }
  /** It stands in the draft. */
  | {
      readonly status: "read";
      readonly sheets: readonly SheetId[];
      readonly ignored: readonly string[];
      /** The register that came with it. */
      readonly units: Summary | undefined;
    }
);

/** What is being done with the province's figures. */
export interface ProvinceLook {
  readonly draft: Draft;
  /** What was in view when it was begun or last changed. */
  readonly from: Draft;
  readonly checked: Checked;
  /** Whether it was to be used and could not be. */
  readonly insisted?: boolean | undefined;
  /** What has just been done. */
  readonly done?: "used" | "kept" | "forgotten" | "dropped" | undefined;
  /** What was wrong with something typed or opened. */
  readonly slip?: string | undefined;
  /** The file that the draft came from, the saved scenarios that came with it, and how many units its
   * register has. */
  readonly loaded?:
    | { readonly name: string; readonly saved: readonly Saved[]; readonly units: number }
    | undefined;
  /** What is being brought from a file. */
  readonly bringing?: Bringing | undefined;
  /** Whether everything is to be forgotten, which is asked once more. */
  readonly forgetting?: boolean | undefined;
}

/** The draft beside what is in view by now: where it has nothing of its own it goes along. */
export function rebased({ draft, from }: ProvinceLook, state: State): Draft {
  const now = draftOf(state);
  const { preset, kept, scenario, checks } = now;
  const plain = draft.scenario === from.scenario && draft.checks === from.checks;
  const moved = scenario !== from.scenario || checks !== from.checks || preset !== from.preset;
  const along = plain && moved ? { ...draft, preset, kept, scenario, checks } : draft;
  const same = draft.baseline === from.baseline && now.baseline !== from.baseline;
  return same ? { ...along, baseline: now.baseline } : along;
}

/** Whether two drafts are the same in everything. */
export function isSame(one: Draft, other: Draft): boolean {
  const said = ({ baseline, preset, scenario, checks }: Draft) =>
    JSON.stringify([baseline, preset, scenario, checks]);
  return said(one) === said(other);
}

/** Puts a draft in the place of what is in view. */
export function useDraft(draft: Draft): Change {
  return (state) => ({ ...state, ...draft });
}

/** What of a draft must be said before it can be the province's own. */
export function unsaid({ baseline }: Draft): ("title" | "source")[] {
  if (baseline.illustrative) return [];
  const title = baseline.title?.vi.trim() ? [] : (["title"] as const);
  const source = baseline.source?.trim() ? [] : (["source"] as const);
  return [...title, ...source];
}

/** Whether a draft can be used, as far as it is known. */
export function isUsable({ draft, checked }: ProvinceLook): boolean {
  if (checked.status !== "done" || unsaid(draft).length > 0) return false;
  return !checked.refused && !checked.findings.some(({ refused }) => refused);
}

/** Asks the crate what it has against a draft. */
export async function check({ baseline, scenario }: Draft): Promise<Checked> {
  const { signal } = new AbortController();
  const refusing = async (work: Promise<unknown>): Promise<Refusal | undefined> => {
    try {
      await work;
      return undefined;
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      const { path, value, message } = thrown;
      return { path, value, message };
    }
  };
  try {
    const found = findings(baseline, signal);
    const unread = await refusing(found);
    if (unread) return { status: "done", findings: [], refused: unread };
    const all = await found;
    // What is against a rule is told at its figure, better than the run tells of the first.
    const refused = all.some(({ refused }) => refused)
      ? undefined
      : await refusing(wholeRun({ baseline, scenario }, signal));
    return { status: "done", findings: all, refused };
  } catch {
    return { status: "failed" };
  }
}
