//! Where doing more than was asked in one step makes the next one harder.

use serde::Serialize;

use super::assess::mean_support;
use super::judge;
use crate::plan::{Quantity, Span};
use crate::simulation::Simulation;
use crate::unit::Year;

/// A target that is missed only because it is held against what was reached before it: what it
/// counts, in units, posts, people, or spending a year in the prices chosen.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Ratchet {
    /// The target.
    pub target: String,
    /// The years compared with.
    pub base: Span,
    /// What there is in them.
    pub reached: f64,
    /// What there would be had every step before been met exactly.
    pub path: f64,
    /// The most that the target allows.
    pub limit: f64,
    /// The most that it would allow on the path drawn from the start.
    pub path_limit: f64,
    /// What there is in the target's own years.
    pub outcome: f64,
}

/// The targets that what was done before makes harder, and by how much.
pub(crate) fn ratchets(simulation: &Simulation<'_>) -> Vec<Ratchet> {
    let goals = simulation.rules.targets.iter();
    let bites = goals.filter(|goal| judge(simulation, goal).ratchet);
    bites
        .filter_map(|goal| {
            let (base, figure, fixed, levels) = levels(simulation, &goal.quantity)?;
            let [start, reached, outcome] = levels;
            let path_limit = start * (1.0 - fixed);
            Some(Ratchet {
                target: goal.id.clone(),
                base,
                reached,
                path: path_limit / (1.0 - figure),
                limit: reached * (1.0 - figure),
                path_limit,
                outcome,
            })
        })
        .collect()
}

/// The years compared with, the cut asked for against them and against the start, and how much there
/// is at the start, in those years and in the target's own.
fn levels(simulation: &Simulation<'_>, quantity: &Quantity) -> Option<(Span, f64, f64, [f64; 3])> {
    let (province, readings) = (&simulation.province, simulation.readings);
    match quantity {
        Quantity::Cut {
            of,
            year,
            base,
            figure,
            fixed_path: Some(fixed),
        } => {
            let at = |year| province.stock(*of, readings.headcount, year);
            let span = Span {
                first: *base,
                last: *base,
            };
            let levels = [at(Year::BASE), at(*base), at(*year)];
            Some((span, figure.get(), fixed.get(), levels))
        }
        Quantity::Support {
            span,
            base,
            figure,
            fixed_path: Some(fixed),
            ..
        } => {
            let history = Span {
                first: Year::FIRST,
                last: Year::BASE,
            };
            let mean = |span| mean_support(province, span, readings);
            let levels = [mean(history)?, mean(*base)?, mean(*span)?];
            Some((*base, figure.get(), fixed.get(), levels))
        }
        _ => None,
    }
}
