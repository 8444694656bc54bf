// A register as plain data in a file: what is no unit is named by its field.

import type { SchoolLevel, Sector } from "../engine";
import { LONGEST, type REQUIRED, type Unit } from "./unit";

/** What is wrong: the field, and what stands there. */
export interface Unfit {
  readonly field: string;
  readonly value: unknown;
}

/** More units than this are in no register. */
export const MOST_UNITS = 100_000;

/** No figure is larger, as in a baseline. */
const LARGEST = 1e12;

type Is = (value: unknown) => boolean;

const isText: Is = (value) =>
  typeof value === "string" && value.trim() !== "" && value.length <= LONGEST;
const isFigure: Is = (value) =>
  typeof value === "number" && Number.isFinite(value) && value >= 0 && value <= LARGEST;

/** Reads the units of a file, or tells the first field that is none. */
export function readUnits(
  value: unknown,
  sectors: readonly Sector[],
  levels: readonly SchoolLevel[],
): Unit[] | Unfit {
  if (!Array.isArray(value) || value.length > MOST_UNITS) return { field: "units", value };
  const oneOf =
    (all: readonly unknown[]): Is =>
    (value) =>
      all.includes(value);
  const required: Readonly<Record<(typeof REQUIRED)[number], Is>> = {
    name: isText,
    sector: oneOf(sectors),
    group: oneOf([1, 2, 3, 4]),
    posts: isFigure,
    staff: isFigure,
  };
  const optional: Record<string, Is> = {
    code: isText,
    body: isText,
    district: isText,
    commune: isText,
    levels: (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.every(oneOf(levels)) &&
      new Set(value).size === value.length,
    convertible: (value) => typeof value === "boolean",
    irregular_contracts: isFigure,
    support: isFigure,
    pupils: isFigure,
    classes: isFigure,
  };
  const all: readonly Readonly<Record<string, Is>>[] = [required, optional];
  const codes = new Set<unknown>();
  for (const [at, unit] of value.entries()) {
    const of = (name: string) => `units[${at}]${name && `.${name}`}`;
    if (typeof unit !== "object" || unit === null) return { field: of(""), value: unit };
    const fields = unit as Record<string, unknown>;
    for (const [name, is] of Object.entries(required)) {
      if (!is(fields[name])) return { field: of(name), value: fields[name] };
    }
    for (const [name, said] of Object.entries(fields)) {
      const known = all.find((fields) => Object.hasOwn(fields, name));
      if (!known?.[name]?.(said)) return { field: of(name), value: said };
    }
    if (fields.code !== undefined && codes.size === codes.add(fields.code).size) {
      return { field: of("code"), value: fields.code };
    }
    if (fields.convertible === true && Number(fields.group) > 2) {
      return { field: of("convertible"), value: true };
    }
  }
  return value as Unit[];
}

export function isUnfit(read: Unit[] | Unfit): read is Unfit {
  return "field" in read;
}
