//! Reading and running as the door to JavaScript does: an error's path starts with the argument.

use std::collections::BTreeMap;

use lotrinh::{Baseline, Error, Run, Scenario, Value};
use serde::Deserialize;

/// Runs a scenario on a baseline, both as they arrive.
pub(crate) fn offer(baseline: Value, scenario: Value) -> Result<Run, Error> {
    let baseline: Baseline = read(baseline, "baseline")?;
    let scenario: Scenario = read(scenario, "scenario")?;
    lotrinh::simulate(lotrinh::plan(), &baseline, &scenario)
}

/// Reads the one field of an object, so that the path names it.
fn read<T: for<'de> Deserialize<'de>>(value: Value, name: &str) -> Result<T, Error> {
    let mut fields: BTreeMap<String, T> = Value::Map(vec![(name.into(), value)]).read()?;
    Ok(fields.remove(name).expect("the one field"))
}
