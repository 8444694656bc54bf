//! The door to JavaScript: converts, calls, converts.

#[cfg(feature = "analysis")]
mod analysis;
mod chart;
mod failure;
#[cfg(feature = "analysis")]
mod file;
mod input;
#[cfg(feature = "analysis")]
mod picture;
mod share;
#[cfg(feature = "analysis")]
mod timeline;
#[cfg(feature = "analysis")]
mod tornado;
#[cfg(feature = "analysis")]
mod uncertainty;
#[cfg(feature = "analysis")]
mod why;

use std::rc::Rc;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::simulation::{self, Detail};
use crate::value::fields;

#[cfg(feature = "analysis")]
pub use self::analysis::{
    contributions, findings, goal_seek, goal_seek_all, goal_seek_some, quotas, savings,
    sensitivity, standings,
};
pub use self::chart::{ChartSpec, ChartView, chart};
pub use self::share::decode;
#[cfg(feature = "analysis")]
pub use self::share::encode;
pub use failure::start;
#[cfg(feature = "analysis")]
pub use file::chart_file;
#[cfg(feature = "analysis")]
pub use picture::{Picture, PictureGroup, PictureNode};
#[cfg(feature = "analysis")]
pub use timeline::{ClashOfClauses, Timeline, timeline};
#[cfg(feature = "analysis")]
pub use tornado::tornado;
#[cfg(feature = "analysis")]
pub use uncertainty::{Sampler, bands, draw};
#[cfg(feature = "analysis")]
pub use why::{Why, causes};

/// What a call takes beside the baseline and the scenario.
#[derive(Debug, Default, tsify::Tsify)]
pub struct RunOptions {
    /// How much of the run is wanted; the sectors' series too where nothing is said.
    #[tsify(optional)]
    detail: Detail,
}

fields!(RunOptions { ; detail });

/// Everything that a page shows of the plan: targets, levers, readings, presets; with the feature
/// `analysis` the tasks too.
///
/// # Errors
/// None: the text is the build's own.
#[wasm_bindgen(unchecked_return_type = "Plan")]
pub fn plan() -> Result<JsValue, JsValue> {
    js_sys::JSON::parse(crate::seeds::PLAN)
}

/// The version of the crate.
#[cfg(feature = "analysis")]
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").into()
}

/// Runs a scenario on a baseline.
///
/// # Errors
/// A `LotrinhError` that names the field and the value.
#[wasm_bindgen(unchecked_return_type = "Run")]
pub fn simulate(
    #[wasm_bindgen(unchecked_param_type = "Baseline")] baseline: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "RunOptions")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    Simulation::new(baseline, scenario)?.run(options)
}

/// A scenario that has been run on a baseline, kept for several looks at it.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Simulation(pub(crate) Rc<simulation::Simulation<'static>>);

#[wasm_bindgen]
impl Simulation {
    /// Runs a scenario on a baseline.
    ///
    /// # Errors
    /// A `LotrinhError` that names the field and the value.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_param_type = "Baseline")] baseline: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: &JsValue,
    ) -> Result<Simulation, JsValue> {
        let baseline = input::read(baseline, "baseline")?;
        let scenario = input::read(scenario, "scenario")?;
        simulation::Simulation::new(crate::rules(), &baseline, &scenario)
            .map(|simulation| Simulation(Rc::new(simulation)))
            .map_err(|error| failure::error(&error))
    }

    /// Everything that the simulation yields.
    ///
    /// # Errors
    /// A `LotrinhError` for options that do not exist.
    #[wasm_bindgen(unchecked_return_type = "Run")]
    pub fn run(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "RunOptions")] options: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let options: RunOptions = if options.is_undefined() {
            RunOptions::default()
        } else {
            input::read(options, "options")?
        };
        output(&self.0.run(options.detail))
    }
}

/// Plain JavaScript objects, lists and numbers; `null` for what is not there.
fn output<T: Serialize>(value: &T) -> Result<JsValue, JsValue> {
    value
        .serialize(&Serializer::json_compatible())
        .map_err(JsValue::from)
}

/// An export that panics, for the test of what the page sees then.
#[cfg(feature = "panic-probe")]
#[wasm_bindgen]
pub fn panic_probe() {
    let nothing: Option<f64> = None;
    nothing.expect("a panic on purpose");
}
