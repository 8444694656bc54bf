// What of the plan the page's own module leaves out.

import plan from "lotrinh/later.json";
import type { LaterPlan } from "./engine";

export const later: LaterPlan = plan;
