//! Reading and running as the door to JavaScript does: an error's path starts with the argument.

use lotrinh::table::Table;
use lotrinh::value::Read;
use lotrinh::{Baseline, Error, Run, Scenario, Value};

/// Runs a scenario on a baseline, both as they arrive.
pub(crate) fn offer(baseline: Value, scenario: Value) -> Result<Run, Error> {
    let baseline: Baseline = read(baseline, "baseline")?;
    let scenario: Scenario = read(scenario, "scenario")?;
    lotrinh::simulate(lotrinh::rules(), &baseline, &scenario)
}

/// Reads the one field of an object, so that the path names it.
pub(crate) fn read<T: Read + Clone>(value: Value, name: &str) -> Result<T, Error> {
    let argument = Value::Map(vec![(name.into(), value)]);
    let read: Table<String, T> = argument.read()?;
    Ok(read.get(&name.to_owned()).expect("the one field").clone())
}
