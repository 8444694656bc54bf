//! How many deadlines each quarter has, and from when to when late reorganisations have moved.

mod paint;

use serde::Serialize;

use super::Scene;
use crate::error::Error;
use crate::plan::{Agenda, DrawingWords, Names, Rules, Sector};
use crate::scenario::Scenario;
use crate::timeline::{Entry, Filter, timeline as entries_of};
use crate::unit::{Language, Width};
use crate::value::fields;

/// How a timeline is to be drawn.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct TimelineOptions {
    /// One sector alone; all where nothing is said.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Sector | null"))]
    pub sector: Option<Sector>,
    /// What one body leads, by its Vietnamese name; all where nothing is said.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string | null"))]
    pub lead: Option<String>,
    /// Its width in CSS pixels, 160 to 4000; 640 where nothing is said.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number"))]
    pub width: Width,
    /// The language of its words; Vietnamese where nothing is said.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub language: Language,
}

fields!(TimelineOptions { ; sector, lead, width, language });

impl TimelineOptions {
    /// The entries that it shows.
    pub fn filter(&self) -> Filter {
        Filter {
            sector: self.sector,
            lead: self.lead.clone(),
        }
    }
}

/// Draws the deadlines of the plan in a scenario.
///
/// # Errors
/// The field of the scenario that the plan does not know.
///
/// ```
/// use lotrinh::chart::{TimelineOptions, timeline};
///
/// let scenario = lotrinh::plan().preset("named_mergers").expect("the plan brings it");
/// let options = TimelineOptions::default();
/// let (rules, names, agenda) = (lotrinh::rules(), lotrinh::names(), lotrinh::agenda());
/// let scene = timeline(rules, names, agenda, scenario, &options)?;
/// assert!(scene.to_svg().contains("2019"));
/// # Ok::<(), lotrinh::Error>(())
/// ```
pub fn timeline(
    rules: &Rules,
    names: &Names,
    agenda: &Agenda,
    scenario: &Scenario,
    options: &TimelineOptions,
) -> Result<Scene, Error> {
    let entries = entries_of(rules, agenda, scenario, &options.filter())?;
    Ok(timeline_of(&names.drawings, &entries, options))
}

/// Draws deadlines that are known.
pub fn timeline_of(words: &DrawingWords, entries: &[Entry], options: &TimelineOptions) -> Scene {
    paint::paint(words, entries, options)
}
