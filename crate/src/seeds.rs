//! The seeds that were checked and packed when the crate was built.

use std::sync::LazyLock;

use crate::plan::Rules;
#[cfg(feature = "analysis")]
use crate::plan::{Agenda, Names};
use crate::value::{Read, Value};

/// The plan as JSON, as it crosses to JavaScript.
pub(crate) const PLAN: &str = include_str!(concat!(env!("OUT_DIR"), "/plan.json"));

/// What the build packed.
fn unpacked<T: Read>(packed: &[u8]) -> T {
    // Neither error is shown: what would format them is more code than the rules.
    let packed: Option<Value> = postcard::from_bytes(packed).ok();
    let read = packed.and_then(|packed| packed.read().ok());
    read.expect("the build packed it")
}

/// What the model and the charts take from the plan that the product is about.
pub fn rules() -> &'static Rules {
    static RULES: LazyLock<Rules> =
        LazyLock::new(|| unpacked(include_bytes!(concat!(env!("OUT_DIR"), "/rules.bin"))));
    &RULES
}

/// What the targets, levers and assumptions of the plan that the product is about are called.
#[cfg(feature = "analysis")]
pub fn names() -> &'static Names {
    static NAMES: LazyLock<Names> =
        LazyLock::new(|| unpacked(include_bytes!(concat!(env!("OUT_DIR"), "/names.bin"))));
    &NAMES
}

/// What the plan that the product is about asks for by when.
#[cfg(feature = "analysis")]
pub fn agenda() -> &'static Agenda {
    static AGENDA: LazyLock<Agenda> =
        LazyLock::new(|| unpacked(include_bytes!(concat!(env!("OUT_DIR"), "/agenda.bin"))));
    &AGENDA
}

/// The plan that the product is about.
#[cfg(not(target_arch = "wasm32"))]
pub fn plan() -> &'static crate::Plan {
    static READ: LazyLock<crate::Plan> = LazyLock::new(|| {
        let plan = Value::from_json(PLAN).expect("the build wrote JSON");
        plan.read().expect("the build wrote a plan")
    });
    &READ
}
