// What `cargo xtask build` writes beside the page's module: what of the plan only later views tell, and
// the targets for where it cannot run.

declare module "lotrinh/later.json" {
  const plan: import("./engine").LaterPlan;
  export default plan;
}

declare module "lotrinh/targets.json" {
  const targets: readonly Pick<import("./engine").Target, "title" | "clause" | "required">[];
  export default targets;
}
