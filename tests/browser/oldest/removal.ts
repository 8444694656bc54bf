// Takes from a browser of today what the oldest lack.

import { entry, lacking, names } from "./compat";

/** What is taken: a global, or a member of one and of what is made with it. */
export type Removal = readonly [name: string, member?: string];

const SPACES = ["Window", "WorkerGlobalScope"];

function members(path: string[], owner: string): Removal[] {
  return names(entry(path))
    .filter((name) => /^\w+$/.test(name) && !/_(event|permission)$/.test(name))
    .filter((name) => name !== owner && lacking(entry([...path, name])).length > 0)
    .map((name) => name.replace(/_static$/, ""))
    .map((name) => (SPACES.includes(owner) ? [name] : [owner, name]));
}

/** Everything that the table says some oldest browser lacks. */
export const removals: readonly Removal[] = [["javascript", "builtins"], ["api"]].flatMap((path) =>
  names(entry(path)).flatMap((owner): Removal[] => {
    const own = entry([...path, owner]);
    return lacking(own).length > 0 ? [[owner]] : members([...path, owner], owner);
  }),
);

/** Runs in the page, or in a worker: takes away what can be taken. */
export function remove(removals: readonly Removal[]): void {
  const all = globalThis as unknown as Record<string, { prototype?: object } | undefined>;
  for (const [name, member] of removals) {
    if (member === undefined) {
      Reflect.deleteProperty(globalThis, name);
      continue;
    }
    const owner = Object.hasOwn(globalThis, name) ? all[name] : undefined;
    for (const from of [owner, owner?.prototype]) if (from) Reflect.deleteProperty(from, member);
  }
}
