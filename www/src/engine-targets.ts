// The plan's targets, for where the module cannot run.

import targets from "lotrinh/targets.json";

export { targets };
