//! The deadlines of the plan in a scenario: a drawing, and what is in it.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::picture::Picture;
use super::{failure, input, output};
use crate::chart::{self, TimelineOptions};
use crate::plan::{Clash, DrawingWords};
use crate::timeline::{self as deadlines, Entry, EntryKind, Load};
use crate::unit::Text;

/// The deadlines of the plan in a scenario.
#[derive(Debug, Serialize, tsify::Tsify)]
#[tsify(missing_as_null)]
pub struct Timeline {
    /// What is to be seen.
    picture: Picture,
    /// What it is of.
    options: TimelineOptions,
    /// In the order of when they are kept; what never comes, or has no date, is last.
    entries: Vec<Entry>,
    /// The quarter in which the plan wants most; none where nothing has a date.
    planned_peak: Option<Load>,
    /// The quarter in which most is due in the scenario; none where nothing is.
    peak: Option<Load>,
    /// The bodies that can be asked for.
    bodies: Vec<Text>,
    /// Where deadlines do not fit together.
    clashes: Vec<ClashOfClauses>,
}

/// A clash, and the clauses that it is between.
#[derive(Debug, Serialize, tsify::Tsify)]
pub struct ClashOfClauses {
    /// What does not fit.
    clash: &'static Clash,
    /// The clauses of its tasks, in their order.
    clauses: Vec<&'static Text>,
}

/// The deadlines of the plan in a scenario, drawn and as a list.
///
/// # Errors
/// A `LotrinhError` that names the field and the value.
#[wasm_bindgen(unchecked_return_type = "Timeline")]
pub fn timeline(
    #[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "TimelineOptions")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    let scenario = input::read(scenario, "scenario")?;
    let options: TimelineOptions = input::read(options, "options")?;
    let (rules, agenda) = (crate::rules(), crate::agenda());
    let words: &DrawingWords = &crate::names().drawings;
    let entries = deadlines::timeline(rules, agenda, &scenario, &options.filter());
    let entries = entries.map_err(|error| failure::error(&error))?;
    let clashes = agenda.clashes.iter().map(|clash| {
        let clauses = clash.tasks.iter();
        ClashOfClauses {
            clash,
            clauses: clauses.filter_map(|id| agenda.clause(id)).collect(),
        }
    });
    let of_the_plan = entries.iter().filter(|entry| entry.kind != EntryKind::Own);
    let planned = of_the_plan.filter_map(|entry| entry.planned);
    output(&Timeline {
        picture: Picture::from(&chart::timeline_of(words, &entries, &options)),
        planned_peak: deadlines::peak(planned),
        peak: deadlines::peak(entries.iter().filter_map(|entry| entry.due)),
        bodies: deadlines::bodies(agenda),
        clashes: clashes.collect(),
        entries,
        options,
    })
}
