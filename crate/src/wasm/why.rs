//! Where changes come from: a drawing, and the numbers in it.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::picture::Picture;
use super::{failure, input, output};
use crate::Simulation;
use crate::change::{Account, CauseSeries, change};
use crate::chart::CausesOptions;
use crate::plan::{CauseInfo, SubjectInfo};
use crate::target::Ratchet;
use crate::unit::{Period, StockSeries, Year};

/// Why a stock of the province, or of one sector, changed.
#[derive(Debug, Serialize, tsify::Tsify)]
pub struct Why {
    /// What is to be seen.
    picture: Picture,
    /// What it is of.
    options: CausesOptions,
    /// What can be asked for.
    subjects: &'static [SubjectInfo],
    /// What the causes are called, all that there are.
    causes: &'static [CauseInfo],
    /// Each of the plan's steps in turn, then all the years together, in rounded numbers that add up.
    accounts: Vec<Account>,
    /// How much there is at the end of each year, 2015 to 2030.
    #[tsify(type = "number[]")]
    stock: StockSeries,
    /// What each cause did in each year, 2015 to 2030.
    parts: Vec<CauseSeries>,
    /// The targets that what was done before makes harder.
    ratchets: Vec<Ratchet>,
}

/// Where the change of a stock comes from, drawn and in numbers.
///
/// # Errors
/// A `LotrinhError` that names the field and the value.
#[wasm_bindgen(unchecked_return_type = "Why")]
pub fn causes(
    #[wasm_bindgen(unchecked_param_type = "Baseline")] baseline: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "CausesOptions")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    let baseline = input::read(baseline, "baseline")?;
    let scenario = input::read(scenario, "scenario")?;
    let options: CausesOptions = input::read(options, "options")?;
    let (rules, names) = (crate::rules(), crate::names());
    let simulation = Simulation::new(rules, &baseline, &scenario);
    let simulation = simulation.map_err(|error| failure::error(&error))?;
    let change = change(&simulation, options.subject, options.sector);
    let periods = Period::ALL.iter();
    let periods = periods.map(|period| (period.first(), period.last()));
    let whole = (Period::To2021.first(), Year::LAST);
    let accounts = periods.chain([whole]);
    output(&Why {
        picture: Picture::from(&options.draw(rules, names, &change)),
        subjects: &names.drawings.subjects,
        causes: &names.drawings.causes,
        accounts: accounts
            .map(|(first, last)| change.account(first, last).rounded())
            .collect(),
        stock: change.stock,
        parts: change.parts,
        ratchets: simulation.ratchets(),
        options,
    })
}
