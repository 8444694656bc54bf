// The two catalogues, and the texts of the crate in the reader's language.

import type { Language, Text } from "../engine";
import { en } from "./en";
import { type Catalogue, vi } from "./vi";

export type { Catalogue };

const catalogues: Record<Language, Catalogue> = { vi, en };

export function catalogue(language: Language): Catalogue {
  return catalogues[language];
}

export function say(text: Text, language: Language): string {
  return text[language];
}
