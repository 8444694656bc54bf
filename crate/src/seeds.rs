//! The seeds that were checked and packed when the crate was built.

use std::sync::LazyLock;

use crate::plan::{Plan, SeedFiles};

/// The plan that the product is about.
pub fn plan() -> &'static Plan {
    static PLAN: LazyLock<Plan> = LazyLock::new(|| {
        let packed = include_bytes!(concat!(env!("OUT_DIR"), "/seeds.bin"));
        let files: SeedFiles = postcard::from_bytes(packed).expect("the build packed the seeds");
        Plan::parse(files).expect("the build checked the seeds")
    });
    &PLAN
}
