// The plan and the golden runs, read from where the crate reads them.

import { readdirSync, readFileSync } from "node:fs";
import { workspace } from "./place";

export type Language = "vi" | "en";
export type Text = Record<Language, string>;

export interface Lever {
  readonly id: string;
  readonly title: Text;
  readonly help: Text;
  readonly clause: Text;
  readonly neutral: number;
  readonly slider_max: number;
  readonly slider_step: number;
  readonly main: boolean;
}

interface Named {
  readonly id: string;
  readonly title: Text;
}

interface Plan {
  readonly scenarios: readonly string[];
  readonly lessons: readonly string[];
  readonly sectors: readonly Named[];
  readonly targets: readonly Named[];
  readonly levers: readonly Lever[];
  readonly charts: readonly Named[];
  readonly readings: readonly {
    readonly id: string;
    readonly choices: readonly { readonly value: string | number; readonly title: Text }[];
  }[];
}

interface Deadline {
  readonly year: number;
  readonly quarter: number;
}

interface Reorganisation extends Named {
  readonly clause: Text;
  readonly lead: Text;
  readonly sector?: string;
  readonly deadline: Deadline;
}

interface Task extends Named {
  readonly clause: Text;
  readonly lead: Text;
  readonly sector?: string;
  readonly recurrence: string;
  readonly steps: readonly { readonly deadline: Deadline }[];
}

interface Clash extends Named {
  readonly tasks: readonly string[];
}

export interface Verdict {
  readonly id: string;
  readonly status: string;
  readonly measure: number | null;
  readonly readings_met: number;
  readonly readings_total: number;
  readonly by_prices: readonly { readonly prices: string; readonly status: string }[];
}

interface Run {
  readonly verdicts: readonly Verdict[];
}

interface Scenario {
  readonly title: Text;
  readonly levers?: Record<string, readonly number[]>;
}

/** An assumption of the plan. */
export interface Assumption {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly kind: "share" | "number" | "whole";
  readonly unit: Text;
  readonly source: Text;
  readonly title: Text;
}

/** A term of the glossary. */
export interface Term {
  readonly id: string;
  readonly term: Text;
  readonly meaning: Text;
  readonly source: Text;
}

/** What a step of a lesson shows. */
export interface Scene {
  readonly chart: string;
  readonly targets: readonly string[];
  readonly outcome?: Record<string, string>;
}

export interface Lesson {
  readonly id: string;
  readonly title: Text;
  readonly steps: readonly {
    readonly title: Text;
    readonly scene: Scene;
    readonly question?: { readonly scene?: Scene };
  }[];
}

function json<T>(path: string): T {
  return JSON.parse(readFileSync(workspace(path), "utf8")) as T;
}

export const languages: readonly Language[] = ["vi", "en"];
export const plan = json<Plan>("seeds/plan.json");
export const reorganisations = json<readonly Reorganisation[]>("seeds/reorganisations.json");
export const tasks = json<readonly Task[]>("seeds/tasks.json");
export const clashes = json<readonly Clash[]>("seeds/clashes.json");
export const glossary = json<readonly Term[]>("seeds/glossary.json");
export const { assumptions } = json<{ assumptions: Record<string, Assumption> }>(
  "seeds/parameters.json",
);
export const presets = plan.scenarios;
export const lessons = plan.lessons.map(
  (id): Lesson => ({ ...json<Omit<Lesson, "id">>(`seeds/lessons/${id}.json`), id }),
);

/** What a preset holds. */
export function scenario(preset: string): Scenario {
  return json<Scenario>(`seeds/scenarios/${preset}.json`);
}

/** The verdicts of a preset as the crate gave them. */
export function golden(preset: string): readonly Verdict[] {
  return json<Run>(`tests/golden/presets/${preset}.json`).verdicts;
}

/** The presets that have a golden run. */
export function goldenPresets(): string[] {
  const names = readdirSync(workspace("tests/golden/presets"));
  return names.map((name) => name.replace(/\.json$/, ""));
}

/** A lever of the plan by its name. */
export function lever(id: string): Lever {
  const found = plan.levers.find((lever) => lever.id === id);
  if (!found) throw new Error(`the plan has no lever ${id}`);
  return found;
}
