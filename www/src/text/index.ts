// The words that the first charts need, and the texts of the crate in the reader's language.

import type { Language, Text } from "../engine";
import type { Catalogue } from "./vi";
import { type First, first } from "./vi/first";

export type { Catalogue, First };

/** The languages of which all words were fetched. */
export const loaded: Partial<Record<Language, Catalogue>> = {};

/** Vietnamese comes with the page and its parts; English is fetched when it is asked for. */
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

/** The first words in a language that has been loaded; in Vietnamese until it is. */
export function catalogue(language: Language): First {
  return loaded[language] ?? first;
}

export function say(text: Text, language: Language): string {
  return text[language];
}
