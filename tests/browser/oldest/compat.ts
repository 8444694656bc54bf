// What browsers have since when, as Mozilla's table tells it, and which of it the oldest lack that the
// page is built for.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { CompatData, Identifier, SimpleSupportStatement } from "@mdn/browser-compat-data";
import { workspace } from "../support/place";

/** Something that an oldest browser lacks. */
export interface Finding {
  /** Its place in the table, or what could not be made out. */
  readonly feature: string;
  /** The file, or the claim's own text. */
  readonly where: string;
  readonly lacking: readonly string[];
}

const data: CompatData = createRequire(import.meta.url)("@mdn/browser-compat-data");

/** The oldest browsers, from where the build reads them too. */
export const oldest: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(workspace("www/browsers.json"), "utf8"),
);

/** Each on the desk and in the hand. */
const each = Object.entries(oldest).flatMap(([name, version]) => [
  { name, version },
  { name: name === "safari" ? "safari_ios" : `${name}_android`, version },
]);

function compare(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split(".").map(Number));
  return (a?.[0] ?? 0) - (b?.[0] ?? 0) || (a?.[1] ?? 0) - (b?.[1] ?? 0);
}

function covers(statement: SimpleSupportStatement, version: string, prefix: string): boolean {
  const {
    version_added: added,
    version_removed: removed,
    flags,
    alternative_name: other,
  } = statement;
  if (typeof added !== "string" || added === "preview" || flags || other) return false;
  if ((statement.prefix ?? "") !== prefix) return false;
  const gone = typeof removed === "string" && compare(removed.replace("≤", ""), version) <= 0;
  return !gone && compare(added.replace("≤", ""), version) <= 0;
}

/** An entry of the table by its path. */
export function entry(path: readonly string[]): Identifier | undefined {
  let at: unknown = data;
  for (const step of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string, unknown>)[step];
  }
  return at as Identifier;
}

/** The names that an entry holds. */
export function names(of: Identifier | undefined): string[] {
  return Object.keys(of ?? {}).filter((name) => name !== "__compat");
}

/** The oldest browsers that lack a feature, or know it by a prefixed name that is not there too. */
export function lacking(of: Identifier | undefined, prefixes: readonly string[] = []): string[] {
  const support = of?.__compat?.support;
  if (!support) return [];
  return each
    .filter(({ name, version }) => {
      const told = support[name as keyof typeof support];
      // What the table does not tell of a browser in the hand is as on the desk.
      if (told === undefined) return false;
      const known = ["", ...prefixes];
      return ![told].flat().some((one) => known.some((prefix) => covers(one, version, prefix)));
    })
    .map(({ name, version }) => `${name} ${version}`);
}

/** A finding, where an entry is there and some browser lacks it. */
export function finding(
  path: readonly string[],
  where: string,
  prefixes: readonly string[] = [],
): Finding[] {
  const missing = lacking(entry(path), prefixes);
  return missing.length > 0 ? [{ feature: path.join("."), where, lacking: missing }] : [];
}

/** What the check does not understand is refused too: it may be newer than the check. */
export function unread(what: string, where: string): Finding {
  return { feature: `unread: ${what}`, where, lacking: ["not in the table"] };
}

/** For a name that stands for several entries: lacking where every one of them is. */
export class Names {
  readonly #places = new Map<string, string[][]>();

  add(name: string, path: string[]): void {
    const places = this.#places.get(name) ?? [];
    places.push(path);
    this.#places.set(name, places);
  }

  /** Nothing, unless all that bears the name is lacking somewhere. */
  find(name: string, feature: string, where: string): Finding[] {
    const places = this.#places.get(name) ?? [];
    const found = places.flatMap((path) => finding(path, where).slice(0, 1));
    return found.length === places.length
      ? found.slice(0, 1).map((first) => ({ ...first, feature: `${feature} (${first.feature})` }))
      : [];
  }
}
