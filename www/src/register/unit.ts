// A single unit of a register, under the names that the form's sheet has for its figures.

import type { SchoolLevel, Sector, UnitsByClass } from "../engine";

/** How a unit is financed, from 1 to 4. */
export type Group = 1 | 2 | 3 | 4;

export interface Unit {
  readonly code?: string | undefined;
  readonly name: string;
  readonly sector: Sector;
  readonly body?: string | undefined;
  readonly district?: string | undefined;
  readonly commune?: string | undefined;
  /** Of a school; none of any other unit. */
  readonly levels?: readonly SchoolLevel[] | undefined;
  readonly group: Group;
  readonly convertible?: boolean | undefined;
  readonly posts: number;
  readonly staff: number;
  readonly irregular_contracts?: number | undefined;
  /** Tỷ đồng in 2015. */
  readonly support?: number | undefined;
  readonly pupils?: number | undefined;
  readonly classes?: number | undefined;
}

/** What must be said of every unit. */
export const REQUIRED = ["name", "sector", "group", "posts", "staff"] as const;

/** A text is no longer than this. */
export const LONGEST = 200;

/** The class of a group in a baseline. */
export function classOf({ group }: Pick<Unit, "group">): keyof UnitsByClass {
  if (group < 3) return "self_financing";
  return group === 3 ? "partly_financed" : "budget_funded";
}

/** Pupils in each class of a school; none where that is not known. */
export function classSize({ pupils, classes }: Unit): number | undefined {
  return pupils !== undefined && classes ? pupils / classes : undefined;
}
