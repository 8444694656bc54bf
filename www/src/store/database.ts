// The browser's own storage for a province's figures.

import { createStore, type UseStore } from "idb-keyval";
import type { Trouble } from "./library";

export const DATABASE = "lo-trinh-province";

/** What stands in it. */
export const KEYS = { baseline: "baseline", register: "register", chosen: "chosen" } as const;

export function openDatabase(): UseStore {
  return createStore(DATABASE, "province");
}

/** Whether anything was ever kept: without a look the browser would make an empty one. */
export async function isKept(): Promise<boolean> {
  const known = await indexedDB.databases?.();
  return !known || known.some(({ name }) => name === DATABASE);
}

/** Why something could not be kept. */
export function troubleOf(error: unknown): Trouble {
  const full = error instanceof DOMException && error.name === "QuotaExceededError";
  return full ? "full" : "forbidden";
}
