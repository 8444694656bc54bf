//! Where changes come from: each year's causes on top of each other, or one after the other from one
//! stock to a later one.

mod waterfall;
mod years;

use serde::Serialize;

use super::{Role, Scene};
use crate::baseline::Baseline;
use crate::change::{Change, change};
use crate::error::Error;
use crate::plan::{Cause, DrawingWords, Names, Rules, Sector, Subject};
use crate::scenario::Scenario;
use crate::simulation::Simulation;
use crate::unit::{Height, Language, Period, Width, Year, ids};
use crate::value::fields;

ids! {
    /// How causes are drawn.
    #[derive(Default)]
    pub enum CausesKind {
        /// A bar for each year, up for more and down for less.
        #[default]
        Years = "years",
        /// From the stock at the start over each cause to the stock at the end.
        Waterfall = "waterfall",
    }
}

/// How the causes of a change are to be drawn.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct CausesOptions {
    /// What changes.
    pub subject: Subject,
    /// Year by year, or from start to end; year by year where nothing is said.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub kind: CausesKind,
    /// The years; all where nothing is said.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Period | null"))]
    pub period: Option<Period>,
    /// One sector alone; the province where nothing is said.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Sector | null"))]
    pub sector: Option<Sector>,
    /// Its width in CSS pixels, 160 to 4000; 640 where nothing is said.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number"))]
    pub width: Width,
    /// Its height in CSS pixels, 120 to 4000; what the bars need where nothing is said.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number | null"))]
    pub height: Option<Height>,
    /// The language of its words and numbers; Vietnamese where nothing is said.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub language: Language,
}

fields!(CausesOptions { subject; kind, period, sector, width, height, language });

/// A change smaller than that is nothing to draw.
const LEAST: f64 = 1e-6;

/// Draws where the change of a stock comes from.
///
/// # Errors
/// As [`Simulation::new`].
///
/// ```
/// use lotrinh::chart::{CausesOptions, causes};
///
/// let plan = lotrinh::plan();
/// let baseline = plan.baseline("illustrative").expect("the plan brings it");
/// let scenario = plan.preset("natural_exits").expect("the plan brings it");
/// let options: CausesOptions = lotrinh::Value::from_json(
///     r#"{"subject": "posts", "kind": "waterfall", "period": "to_2021", "language": "en"}"#,
/// ).expect("it is JSON").read()?;
/// let scene = causes(lotrinh::rules(), lotrinh::names(), baseline, scenario, &options)?;
/// assert!(scene.to_svg().contains("Left, not replaced"));
/// # Ok::<(), lotrinh::Error>(())
/// ```
pub fn causes(
    rules: &Rules,
    names: &Names,
    baseline: &Baseline,
    scenario: &Scenario,
    options: &CausesOptions,
) -> Result<Scene, Error> {
    let simulation = Simulation::new(rules, baseline, scenario)?;
    let change = change(&simulation, options.subject, options.sector);
    Ok(options.draw(rules, names, &change))
}

impl CausesOptions {
    /// The years whose changes are drawn.
    pub fn years(&self) -> (Year, Year) {
        let whole = (Period::To2021.first(), Year::LAST);
        self.period
            .map_or(whole, |period| (period.first(), period.last()))
    }

    /// Draws a change that is known.
    pub(crate) fn draw(&self, rules: &Rules, names: &Names, change: &Change) -> Scene {
        match self.kind {
            CausesKind::Years => years::paint(names, change, self),
            CausesKind::Waterfall => waterfall::paint(&rules.words, names, change, self),
        }
    }

    /// What the drawing is of: “Posts, Health, 2016–2021”.
    fn title(&self, words: &DrawingWords, names: &Names) -> String {
        let (first, last) = self.years();
        let subject = words.subject(self.subject).title.get(self.language);
        let sector = self.sector.map_or(String::new(), |sector| {
            format!(", {}", names.sector(sector).get(self.language))
        });
        format!("{subject}{sector}, {first}–{last}")
    }
}

/// How a cause looks: people who left are of one hue; posts that go on elsewhere, posts that nobody
/// held and what was added are each of their own.
fn role(cause: Cause) -> Role {
    match cause {
        Cause::Named | Cause::Streamlined => Role::PartFirst,
        Cause::Consolidation | Cause::Unreplaced => Role::PartSecond,
        Cause::Freed => Role::PartThird,
        Cause::Conversion | Cause::Moved => Role::PartMoved,
        Cause::Withdrawn => Role::PartVacant,
        Cause::Added => Role::PartAdded,
        Cause::Observed => Role::PartFitted,
    }
}
