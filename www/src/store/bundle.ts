// Everything that a reader has, as one JSON file: the province's figures, the scenario in view, those that
// were saved. What an older file says is brought to what a new one would.

import type { Baseline, Plan, Scenario } from "../engine";
import { type Checks, isMeaningless, readChecks } from "./checks";
import type { Draft } from "./form";
import { LONGEST, type Saved, tidied } from "./library";

const SCHEMA = "lotrinh-data/1";

/** More saved scenarios than this are in no file. */
const MOST = 1_000;

export interface Bundle {
  readonly schema: typeof SCHEMA;
  readonly version: string;
  /** Year-month-day. */
  readonly made_on: string;
  readonly preset: string;
  readonly baseline: Baseline;
  readonly scenario: Scenario;
  readonly checks: Checks;
  readonly saved: readonly Pick<Saved, "name" | "preset" | "scenario" | "checks" | "saved">[];
}

export function bundled(
  { preset, baseline, scenario, checks }: Draft,
  saved: readonly Saved[],
  version: string,
  made_on: string,
): Bundle {
  const each = saved.map(({ id: _, ...rest }) => rest);
  return { schema: SCHEMA, version, made_on, preset, baseline, scenario, checks, saved: each };
}

/** Why a file is none of ours: what it is instead, and the field. */
export interface Unread {
  readonly why: "large" | "json" | "other" | "newer" | "field";
  readonly field: string;
  readonly value: string;
}

/** What a file holds: the draft, and the scenarios that were saved. */
export interface Opened {
  readonly draft: Draft;
  readonly saved: readonly Saved[];
}

type Fields = Readonly<Record<string, unknown>>;

/** What brings a file of one schema to the next. */
const MIGRATIONS: Readonly<Record<string, (file: Fields) => Fields>> = {
  // The results for other programs have all that was put in, and no saved scenarios.
  "lotrinh-results/1": ({ version, made_on, preset, baseline, scenario, checks }) => ({
    ...{ schema: SCHEMA, version, made_on, preset, baseline, scenario, checks, saved: [] },
  }),
};

/** Reads what is in a file. What is in the baseline and the scenarios is for the crate to judge. */
export function readBundle(plan: Plan, file: unknown): Opened | Unread {
  if (!isFields(file)) return unread("other", "schema", "–");
  let now: Fields = file;
  const next = () => {
    const schema = String(now.schema);
    return Object.hasOwn(MIGRATIONS, schema) ? MIGRATIONS[schema] : undefined;
  };
  for (let step = next(); step; step = next()) now = step(now);
  const { schema, preset, baseline, scenario, saved = [] } = now;
  if (schema !== SCHEMA) {
    const newer = /^lotrinh-(?:data|results)\/\d+$/.test(String(schema));
    return unread(newer ? "newer" : "other", "schema", String(schema ?? "–").slice(0, 40));
  }
  const known = plan.presets.some(({ id }) => id === preset);
  if (!known) return unread("field", "preset", shown(preset));
  if (!isFields(baseline)) return unread("field", "baseline", shown(baseline));
  if (!isFields(scenario)) return unread("field", "scenario", shown(scenario));
  const checks = readChecks(plan, now.checks);
  if (isMeaningless(checks)) return unread("field", checks.field, checks.value.slice(0, 40));
  if (!Array.isArray(saved) || saved.length > MOST) return unread("field", "saved", shown(saved));
  const kept: Saved[] = [];
  for (const [index, one] of saved.entries()) {
    const found = readSaved(plan, one);
    if (!found) return unread("field", `saved[${index}]`, shown(one));
    kept.push(found);
  }
  const draft = {
    baseline: baseline as unknown as Baseline,
    preset: preset as string,
    kept: undefined,
    scenario: scenario as unknown as Scenario,
    checks,
  };
  return { draft, saved: kept };
}

function readSaved(plan: Plan, one: unknown): Saved | undefined {
  if (!isFields(one)) return undefined;
  const { name, preset, scenario, saved } = one;
  const checks = readChecks(plan, one.checks);
  const said = typeof name === "string" && tidied(name) !== "" && name.length <= LONGEST;
  const known = plan.presets.some(({ id }) => id === preset);
  if (!said || !known || !isFields(scenario) || isMeaningless(checks)) return undefined;
  if (typeof saved !== "string") return undefined;
  const runs = scenario as unknown as Scenario;
  return { id: "", name: tidied(name), preset: preset as string, scenario: runs, checks, saved };
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function unread(why: Unread["why"], field: string, value: string): Unread {
  return { why, field, value };
}

function shown(value: unknown): string {
  return typeof value === "object" ? "{…}" : String(value).slice(0, 40);
}

/** Whether reading led to nothing. */
export function isUnread(read: Opened | Unread): read is Unread {
  return "why" in read;
}
