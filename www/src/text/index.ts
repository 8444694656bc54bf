// The two catalogues, and the texts of the crate in the reader's language.

import type { Language, Text } from "../engine";
import { type Catalogue, vi } from "./vi";

export type { Catalogue };

const loaded: Partial<Record<Language, Catalogue>> = { vi };

/** Vietnamese comes with the page; English is fetched when it is asked for. */
export async function loadCatalogue(language: Language): Promise<void> {
  if (language === "en") loaded.en ??= (await import("./en")).en;
}

/** Fetches the other words too, so that they are there without a network. */
export function prepareCatalogues(): void {
  // Where they cannot come now, they are asked for again when they are wanted.
  loadCatalogue("en").catch(() => undefined);
}

/** The language itself where its words are loaded, else Vietnamese. */
export function spoken(language: Language): Language {
  return loaded[language] ? language : "vi";
}

/** The words in a language that has been loaded; in Vietnamese until it is. */
export function catalogue(language: Language): Catalogue {
  return loaded[language] ?? vi;
}

export function say(text: Text, language: Language): string {
  return text[language];
}
