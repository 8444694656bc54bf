//! The verdict on each target, under the readings chosen and under all others.

mod assess;
#[cfg(feature = "analysis")]
mod contribution;
mod mark;
#[cfg(feature = "analysis")]
mod ratchet;
mod reading;
#[cfg(feature = "analysis")]
mod standing;
#[cfg(feature = "analysis")]
mod step;

use serde::Serialize;

use crate::plan::{Base, Goal, Prices, Quantity, ReadingId, Readings, Span, Status};
#[cfg(feature = "analysis")]
use crate::province::Province;
use crate::simulation::Simulation;
use crate::unit::{Year, ids};

use assess::assess;
#[cfg(feature = "analysis")]
pub use contribution::{Contribution, contributions};
pub(crate) use mark::{Mark, mark};
#[cfg(feature = "analysis")]
pub use ratchet::Ratchet;
#[cfg(feature = "analysis")]
pub(crate) use ratchet::ratchets;
#[cfg(feature = "analysis")]
pub use standing::{Standing, standings};
#[cfg(feature = "analysis")]
pub(crate) use step::{Step, steps};

ids! {
    /// Why a target cannot be assessed.
    pub enum Gap {
        /// There is nothing to compare with.
        ZeroBase = "zero_base",
        /// There are no units.
        NoUnits = "no_units",
        /// No unit is or was open to conversion.
        NothingToConvert = "nothing_to_convert",
        /// The recurrent budget of a year is not known.
        NoBudget = "no_budget",
    }
}

ids! {
    /// Which way a number moves.
    pub enum Direction {
        /// It falls.
        Down = "down",
        /// It stays.
        Same = "same",
        /// It rises.
        Up = "up",
    }
}

/// Whether a target is met.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Outcome {
    /// It is, with this much to spare.
    Met {
        /// As [`Verdict::margin`].
        margin: f64,
        /// From when on it holds without a break.
        first_year: Option<Year>,
    },
    /// It is not, by this much.
    Missed {
        /// As [`Verdict::margin`], with the other sign; 0 where a limit is just touched.
        shortfall: f64,
    },
    /// That cannot be said.
    NotAssessable {
        /// The reason.
        why: Gap,
    },
    /// No number decides it.
    Checklist {
        /// Which way the number that stands beside it moves.
        direction: Option<Direction>,
    },
}

/// A target judged under one set of readings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judgement {
    /// Whether it is met.
    pub outcome: Outcome,
    /// What is measured; none where there is nothing to measure.
    pub measure: Option<f64>,
    /// The figure it is held against.
    pub required: Option<f64>,
    /// The margin in units, posts, people or tỷ đồng a year.
    pub margin_absolute: Option<f64>,
}

/// What is made of a comparison: all that can be said of it, or no more than whether it holds.
trait Judged {
    /// It cannot be made.
    fn gap(required: f64, why: Gap) -> Self;

    /// It is made.
    fn of(
        measured: (f64, f64),
        margins: (f64, Option<f64>),
        met: bool,
        first_year: impl FnOnce() -> Option<Year>,
    ) -> Self;

    /// No number decides, but one may stand beside.
    fn listed(direction: Option<Direction>, measure: Option<f64>) -> Self;
}

impl Judged for Judgement {
    fn gap(required: f64, why: Gap) -> Judgement {
        Judgement {
            outcome: Outcome::NotAssessable { why },
            measure: None,
            required: Some(required),
            margin_absolute: None,
        }
    }

    fn of(
        (measure, required): (f64, f64),
        (margin, margin_absolute): (f64, Option<f64>),
        met: bool,
        first_year: impl FnOnce() -> Option<Year>,
    ) -> Judgement {
        let outcome = if met {
            let first_year = first_year();
            Outcome::Met { margin, first_year }
        } else {
            Outcome::Missed { shortfall: -margin }
        };
        Judgement {
            outcome,
            measure: Some(measure),
            required: Some(required),
            margin_absolute,
        }
    }

    fn listed(direction: Option<Direction>, measure: Option<f64>) -> Judgement {
        Judgement {
            outcome: Outcome::Checklist { direction },
            measure,
            required: None,
            margin_absolute: None,
        }
    }
}

/// Whether it is met; none where that cannot be said.
#[cfg(feature = "analysis")]
impl Judged for Option<bool> {
    fn gap(_: f64, _: Gap) -> Option<bool> {
        None
    }

    fn of(
        _: (f64, f64),
        _: (f64, Option<f64>),
        met: bool,
        _: impl FnOnce() -> Option<Year>,
    ) -> Option<bool> {
        Some(met)
    }

    fn listed(_: Option<Direction>, _: Option<f64>) -> Option<bool> {
        None
    }
}

impl Judgement {
    /// What is to spare, negative where it is short; none where that cannot be said.
    pub fn margin(&self) -> Option<f64> {
        match self.outcome {
            Outcome::Met { margin, .. } => Some(margin),
            Outcome::Missed { shortfall } => Some(-shortfall),
            Outcome::NotAssessable { .. } | Outcome::Checklist { .. } => None,
        }
    }

    /// Whether it is met; none where that cannot be said.
    pub fn met(&self) -> Option<bool> {
        match self.outcome {
            Outcome::Met { .. } => Some(true),
            Outcome::Missed { .. } => Some(false),
            Outcome::NotAssessable { .. } | Outcome::Checklist { .. } => None,
        }
    }
}

/// A spending target judged in one kind of prices.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(target_arch = "wasm32", tsify(missing_as_null))]
pub struct PriceVerdict {
    /// The prices.
    pub prices: Prices,
    /// Whether the target is met in them.
    pub status: Status,
    /// The fall of mean yearly spending, a share.
    pub measure: Option<f64>,
    /// What is to spare; negative where it is short.
    pub margin: Option<f64>,
    /// The same in tỷ đồng a year in these prices; none for a budget share.
    pub margin_absolute: Option<f64>,
    /// Why it cannot be assessed.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Gap | null"))]
    pub why: Option<&'static str>,
}

/// The verdict on a target, as it crosses to JavaScript.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(target_arch = "wasm32", tsify(missing_as_null))]
pub struct Verdict {
    /// The target.
    pub id: String,
    /// Whether it is met.
    pub status: Status,
    /// What is measured.
    pub measure: Option<f64>,
    /// The figure it is held against.
    pub required: Option<f64>,
    /// What is to spare, negative where it is short: a share of the base for cuts and contracts, of
    /// the units for autonomy, of all that were open to it for conversion; persons where no contract
    /// may be left.
    pub margin: Option<f64>,
    /// The same in units, posts, people or tỷ đồng a year.
    pub margin_absolute: Option<f64>,
    /// From when on it holds without a break.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number | null"))]
    pub first_year: Option<Year>,
    /// Why it cannot be assessed, or which way the number beside a checklist moves.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Gap | Direction | null"))]
    pub why: Option<&'static str>,
    /// The years that it is judged on, as the readings have it.
    pub years: Span,
    /// The years that it compares with; none where it compares with nothing earlier.
    pub base: Option<Span>,
    /// The readings that bear on it.
    pub readings: Vec<ReadingId>,
    /// Under how many combinations of the readings that bear on it it is met.
    pub readings_met: u32,
    /// How many combinations there are that can be assessed.
    pub readings_total: u32,
    /// A spending target in each kind of prices, other readings as chosen; else empty.
    pub by_prices: Vec<PriceVerdict>,
    /// Missed only because an earlier step did more than it had to, and this one starts from there.
    pub ratchet: bool,
}

/// Judges a target of the plan under the readings chosen alone.
pub(crate) fn judge_as_read(simulation: &Simulation<'_>, target: &Goal) -> Judgement {
    assess(&simulation.province, &target.quantity, simulation.readings)
}

/// Judges a target of the plan, under all readings too.
pub(crate) fn judge(simulation: &Simulation<'_>, target: &Goal) -> Verdict {
    let quantity = &target.quantity;
    let chosen = simulation.readings;
    let judged = judge_as_read(simulation, target);
    let bearing = reading::bearing(quantity);
    let mut combinations = vec![chosen];
    for reading in &bearing {
        combinations = combinations
            .into_iter()
            .flat_map(|readings| readings.each(*reading))
            .collect();
    }
    let mut readings_met = 0;
    let mut readings_total = 0;
    for readings in combinations {
        if let Some(met) = assess::<Judgement>(&simulation.province, quantity, readings).met() {
            readings_total += 1;
            readings_met += u32::from(met);
        }
    }
    let by_prices = if bearing.contains(&ReadingId::Prices) {
        chosen
            .each(ReadingId::Prices)
            .into_iter()
            .map(|readings| price_verdict(simulation, quantity, readings))
            .collect()
    } else {
        Vec::new()
    };
    let fixed = Readings {
        base: Base::FixedPath,
        ..chosen
    };
    let ratchet = bearing.contains(&ReadingId::Base)
        && judged.met() == Some(false)
        && assess::<Judgement>(&simulation.province, quantity, fixed).met() == Some(true);
    let (status, margin, first_year, why) = parts(&judged);
    let (years, base) = reading::spans(quantity, chosen);
    Verdict {
        id: target.id.clone(),
        status,
        measure: judged.measure,
        required: judged.required,
        margin,
        margin_absolute: judged.margin_absolute,
        first_year,
        why,
        years,
        base,
        readings: bearing,
        readings_met,
        readings_total,
        by_prices,
        ratchet,
    }
}

/// Whether a quantity is met under readings; none where that cannot be said.
#[cfg(feature = "analysis")]
pub(crate) fn met(province: &Province, quantity: &Quantity, readings: Readings) -> Option<bool> {
    assess(province, quantity, readings)
}

type Parts = (Status, Option<f64>, Option<Year>, Option<&'static str>);

fn parts(judged: &Judgement) -> Parts {
    match judged.outcome {
        Outcome::Met { margin, first_year } => (Status::Met, Some(margin), first_year, None),
        Outcome::Missed { shortfall } => (Status::Missed, Some(-shortfall), None, None),
        Outcome::NotAssessable { why } => (Status::NotAssessable, None, None, Some(why.id())),
        Outcome::Checklist { direction } => {
            (Status::Checklist, None, None, direction.map(Direction::id))
        }
    }
}

fn price_verdict(
    simulation: &Simulation<'_>,
    quantity: &Quantity,
    readings: Readings,
) -> PriceVerdict {
    let judged: Judgement = assess(&simulation.province, quantity, readings);
    let (status, margin, _, why) = parts(&judged);
    PriceVerdict {
        prices: readings.prices,
        status,
        measure: judged.measure,
        margin,
        margin_absolute: judged.margin_absolute,
        why,
    }
}
