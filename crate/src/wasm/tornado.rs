//! What a target hangs on, as a drawing.

use wasm_bindgen::prelude::*;

use super::picture::Picture;
use super::{failure, input, output};
use crate::chart::{self, TornadoOptions};

/// Draws what the margin of a target hangs on, the most on top; `null` where the target has no
/// margin.
///
/// # Errors
/// A `LotrinhError` that names the field and the value.
#[wasm_bindgen(unchecked_return_type = "Picture | null")]
pub fn tornado(
    #[wasm_bindgen(unchecked_param_type = "Baseline")] baseline: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "TornadoOptions")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    let baseline = input::read(baseline, "baseline")?;
    let scenario = input::read(scenario, "scenario")?;
    let options: TornadoOptions = input::read(options, "options")?;
    let scene = chart::tornado(
        crate::rules(),
        crate::names(),
        &baseline,
        &scenario,
        &options,
    );
    let scene = scene.map_err(|error| failure::error(&error))?;
    output(&scene.as_ref().map(Picture::from))
}
