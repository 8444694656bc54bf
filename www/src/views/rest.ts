// What comes after the charts, fetched once they stand, with its words and its style.

export { later } from "../style/later";
export { whole } from "../text/whole";
export { all } from "./all";
export { grounds, refused } from "./grounds";
export { ledger } from "./ledger";
export { levers } from "./levers";
export { norms } from "./norms";
export { quotas } from "./quotas";
export { reorganisations } from "./reorganisations";
export { sectors } from "./sectors";
export { sureness } from "./sureness";
