// What the store has beyond the first charts, fetched once they stand.

export { Address } from "./address";
export { Analyses } from "./findings";
