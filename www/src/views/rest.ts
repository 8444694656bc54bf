// What comes after the charts, fetched once they stand, with its words and its style.

export { later } from "../style/later";
export { whole } from "../text/whole";
export { all } from "./all";
export { assumptions } from "./assumptions";
export { ledger } from "./ledger";
export { levers } from "./levers";
export { norms } from "./norms";
export { quotas } from "./quotas";
export { readings } from "./readings";
export { reorganisations } from "./reorganisations";
export { Rooms } from "./rooms";
export { sureness } from "./sureness";
export { timeline } from "./timeline";
export { why } from "./why";
