//! A chart as a file of its own, with the numbers in it.

use wasm_bindgen::prelude::*;

use super::chart::{few, simulated};
use super::{failure, input, output};
use crate::chart::{self, FileOptions};
use crate::{Baseline, Scenario};

/// Draws a chart into an SVG document that carries all that it needs, beside another scenario where
/// there is one to compare with, and others that are pinned.
///
/// # Errors
/// A `LotrinhError` that names the field and the value.
#[wasm_bindgen(unchecked_return_type = "ChartFile")]
pub fn chart_file(
    #[wasm_bindgen(unchecked_param_type = "Baseline")] baseline: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Scenario | null")] reference: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Scenario[]")] pinned: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "FileOptions")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    let baseline: Baseline = input::read(baseline, "baseline")?;
    let scenario: Scenario = input::read(scenario, "scenario")?;
    let reference: Option<Scenario> = input::read(reference, "reference")?;
    let pinned = few(input::read(pinned, "pinned")?)
        .map_err(|error| failure::error(&error.within("pinned")))?;
    let options: FileOptions = input::read(options, "options")?;
    let run = |scenario: &Scenario, name: &str| {
        simulated(&baseline, scenario, name).map_err(|error| failure::error(&error))
    };
    let simulation = run(&scenario, "scenario")?;
    let mut others = Vec::new();
    if let Some(reference) = &reference {
        others.push(run(reference, "reference")?);
    }
    for (index, pinned) in pinned.iter().enumerate() {
        others.push(run(pinned, &format!("pinned[{index}]"))?);
    }
    let others: Vec<_> = others.iter().collect();
    let (rules, names) = (crate::rules(), crate::names());
    output(&chart::file(rules, names, &simulation, &others, &options))
}
