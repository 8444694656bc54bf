// All words, for the views that come after the charts; the Vietnamese ones come with them.

import type { Language } from "../engine";
import { loaded } from "./index";
import { type Catalogue, vi } from "./vi";

/** The words in a language that has been loaded; in Vietnamese until it is. */
export function whole(language: Language): Catalogue {
  return loaded[language] ?? vi;
}
