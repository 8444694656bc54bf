// What a module of the crate holds for longer than a call.

import type { LotrinhError } from "lotrinh";

// How often the module has started afresh, as it does after a panic: what it held before is gone.
let starts = 0;

/** Whether something thrown is the crate's own error. */
export function isRefusal(thrown: unknown): thrown is LotrinhError {
  return thrown instanceof Error && thrown.name === "LotrinhError";
}

/** Calls into the module. */
export function call<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    if (isRefusal(thrown) && thrown.code === "internal") starts += 1;
    throw thrown;
  }
}

/** Something that the module holds: made again for another key, or where the module started afresh. */
export function held<Key extends readonly unknown[], T extends { free(): void }>(
  make: (...key: Key) => T,
): (...key: Key) => T {
  let last: { start: number; key: Key; made: T } | undefined;
  return (...key) => {
    const fresh = last?.start === starts;
    if (last && fresh && key.every((part, index) => part === last?.key[index])) return last.made;
    const made = make(...key);
    if (last && fresh) last.made.free();
    last = { start: starts, key, made };
    return made;
  };
}
