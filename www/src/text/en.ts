// The page's own words in English, all at once. What the plan names comes from the crate.

import { first } from "./en/first";
import { rest } from "./en/rest";
import type { Catalogue } from "./vi";

export const en: Catalogue = { ...first, ...rest };
