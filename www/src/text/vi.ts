// The page's own words in Vietnamese. What the plan names comes from the crate.

import { type First, first } from "./vi/first";
import { type Rest, rest } from "./vi/rest";

export type Catalogue = First & Rest;

export const vi: Catalogue = { ...first, ...rest };
