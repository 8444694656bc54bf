//! What it would take, what it hangs on, and what each sector is to cut.

use wasm_bindgen::prelude::*;

use super::{failure, input, output};
use crate::baseline::Baseline;
use crate::{finding, goal_seek as seek, quota, savings as saved, sensitivity as hangs_on, target};

/// What it would take to meet a target with one lever.
///
/// # Errors
/// A `LotrinhError` that names the field and the value.
#[wasm_bindgen(unchecked_return_type = "GoalSeekAnswer")]
pub fn goal_seek(
    #[wasm_bindgen(unchecked_param_type = "Baseline")] baseline: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "GoalSeekRequest")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    let baseline = input::read(baseline, "baseline")?;
    let scenario = input::read(scenario, "scenario")?;
    let request = input::read(options, "options")?;
    let answer = seek::goal_seek(crate::rules(), &baseline, &scenario, &request);
    output(&answer.map_err(|error| failure::error(&error))?)
}

/// What it would take to meet all targets with all levers.
///
/// # Errors
/// A `LotrinhError` that names the field and the value.
#[wasm_bindgen(unchecked_return_type = "AllTargets")]
pub fn goal_seek_all(
    #[wasm_bindgen(unchecked_param_type = "Baseline")] baseline: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: &JsValue,
) -> Result<JsValue, JsValue> {
    let baseline = input::read(baseline, "baseline")?;
    let scenario = input::read(scenario, "scenario")?;
    let found = seek::goal_seek_all(crate::rules(), &baseline, &scenario);
    output(&found.map_err(|error| failure::error(&error))?)
}

/// What it would take to meet some targets with all levers, whatever becomes of the others.
///
/// # Errors
/// A `LotrinhError` that names the field and the value.
#[wasm_bindgen(unchecked_return_type = "AllTargets")]
pub fn goal_seek_some(
    #[wasm_bindgen(unchecked_param_type = "Baseline")] baseline: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string[]")] targets: &JsValue,
) -> Result<JsValue, JsValue> {
    let baseline = input::read(baseline, "baseline")?;
    let scenario = input::read(scenario, "scenario")?;
    let targets: Vec<String> = input::read(targets, "targets")?;
    let found = seek::goal_seek_some(crate::rules(), &baseline, &scenario, &targets);
    output(&found.map_err(|error| failure::error(&error))?)
}

/// What each sector adds to the fall that each target of a fall compares.
///
/// # Errors
/// A `LotrinhError` that names the field and the value.
#[wasm_bindgen(unchecked_return_type = "Contribution[]")]
pub fn contributions(
    #[wasm_bindgen(unchecked_param_type = "Baseline")] baseline: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: &JsValue,
) -> Result<JsValue, JsValue> {
    let baseline = input::read(baseline, "baseline")?;
    let scenario = input::read(scenario, "scenario")?;
    let found = target::contributions(crate::rules(), &baseline, &scenario);
    output(&found.map_err(|error| failure::error(&error))?)
}

/// What the margin of each target hangs on, the most first.
///
/// # Errors
/// A `LotrinhError` that names the field and the value.
#[wasm_bindgen(unchecked_return_type = "Record<string, Influence[]>")]
pub fn sensitivity(
    #[wasm_bindgen(unchecked_param_type = "Baseline")] baseline: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: &JsValue,
) -> Result<JsValue, JsValue> {
    let baseline = input::read(baseline, "baseline")?;
    let scenario = input::read(scenario, "scenario")?;
    let influences = hangs_on::sensitivity(crate::rules(), &baseline, &scenario);
    output(&influences.map_err(|error| failure::error(&error))?)
}

/// What each sector is to cut of its units or posts in each year, in whole numbers.
///
/// # Errors
/// A `LotrinhError` that names the field and the value.
#[wasm_bindgen(unchecked_return_type = "Quotas")]
pub fn quotas(
    #[wasm_bindgen(unchecked_param_type = "Baseline")] baseline: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Stock")] metric: &JsValue,
) -> Result<JsValue, JsValue> {
    let baseline = input::read(baseline, "baseline")?;
    let scenario = input::read(scenario, "scenario")?;
    let stock = input::read(metric, "metric")?;
    let quotas = quota::quotas(crate::rules(), &baseline, &scenario, stock);
    output(&quotas.map_err(|error| failure::error(&error))?)
}

/// What a scenario saves in each year, as forms 2đ and 2e of Circular 68/2018/TT-BTC ask for it.
///
/// # Errors
/// A `LotrinhError` that names the field and the value.
#[wasm_bindgen(unchecked_return_type = "Savings")]
pub fn savings(
    #[wasm_bindgen(unchecked_param_type = "Baseline")] baseline: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: &JsValue,
) -> Result<JsValue, JsValue> {
    let baseline = input::read(baseline, "baseline")?;
    let scenario = input::read(scenario, "scenario")?;
    let savings = saved::savings(crate::rules(), &baseline, &scenario);
    output(&savings.map_err(|error| failure::error(&error))?)
}

/// How far the next target of each kind has come by the end of a year.
///
/// # Errors
/// A `LotrinhError` that names the field and the value.
#[wasm_bindgen(unchecked_return_type = "Standing[]")]
pub fn standings(
    #[wasm_bindgen(unchecked_param_type = "Baseline")] baseline: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "number")] year: &JsValue,
) -> Result<JsValue, JsValue> {
    let baseline = input::read(baseline, "baseline")?;
    let scenario = input::read(scenario, "scenario")?;
    let year = input::read(year, "year")?;
    let found = target::standings(crate::rules(), &baseline, &scenario, year);
    output(&found.map_err(|error| failure::error(&error))?)
}

/// What cannot be in a baseline, and what is unlikely in it, all at once.
///
/// # Errors
/// A `LotrinhError` for what is no baseline, with the field and the value.
#[wasm_bindgen(unchecked_return_type = "Finding[]")]
pub fn findings(
    #[wasm_bindgen(unchecked_param_type = "Baseline")] baseline: &JsValue,
) -> Result<JsValue, JsValue> {
    let baseline: Baseline = input::read(baseline, "baseline")?;
    output(&finding::findings(&baseline))
}
