//! What many draws say together: the band that the middle of them lies in, and the chance of each
//! target.

use serde::Serialize;

use crate::band::Band;
use crate::plan::{ChartKind, Rules};
use crate::table::Table;
use crate::uncertainty::{Draws, Fate, columns};
use crate::unit::Year;

/// The shares of the draws that lie below the lines of a band.
pub const QUANTILES: [f64; 5] = [0.1, 0.25, 0.5, 0.75, 0.9];

/// What the draws of a scenario say together.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Bands {
    /// How many draws there are.
    pub draws: usize,
    /// The band of each chart, under the readings in force.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Record<ChartKind, Band>"))]
    pub charts: Table<ChartKind, Band>,
    /// The share of the draws in which each target is met; no entry where none of them can say.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Record<string, number>"))]
    pub chances: Table<String, f64>,
}

/// The value below which a share of the sorted numbers lies, on the straight line between the two
/// nearest.
fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let at = last as f64 * share;
    // The cast cuts off what comes after the point.
    let below = at as usize;
    let above = if below < last { below + 1 } else { last };
    let (low, high) = (sorted[below], sorted[above]);
    // Between two equal numbers lies nothing else, whatever the rounding.
    if low == high {
        return Some(low);
    }
    Some(low + (at - below as f64) * (high - low))
}

/// Puts draws together. The pieces may come in any order.
pub fn bands(rules: &Rules, pieces: &[Draws]) -> Bands {
    let width = columns();
    let mut first = 0;
    let mut charts = Table::default();
    let mut column = Vec::new();
    for chart in ChartKind::ALL {
        let years: Vec<Year> = chart.years().collect();
        let mut lines: [Vec<Option<f64>>; QUANTILES.len()] = Default::default();
        for place in first..first + years.len() {
            column.clear();
            for piece in pieces {
                let values = piece.values.iter().skip(place).step_by(width);
                column.extend(values.filter(|value| !value.is_nan()));
            }
            column.sort_unstable_by(f64::total_cmp);
            for (line, share) in lines.iter_mut().zip(QUANTILES) {
                line.push(quantile(&column, share));
            }
        }
        first += years.len();
        let [q10, q25, q50, q75, q90] = lines;
        let band = Band {
            years,
            q10,
            q25,
            q50,
            q75,
            q90,
        };
        charts.insert(*chart, band);
    }
    let targets = rules.targets.len();
    let draws = pieces.iter().map(|piece| piece.fates.len()).sum::<usize>() / targets;
    let mut chances = Table::default();
    for (place, goal) in rules.targets.iter().enumerate() {
        let fates = || {
            pieces
                .iter()
                .flat_map(|piece| piece.fates.iter().skip(place).step_by(targets))
        };
        let met = fates().filter(|fate| **fate == Fate::Met as u8).count();
        if fates().any(|fate| *fate != Fate::Open as u8) {
            chances.insert(goal.id.clone(), met as f64 / draws as f64);
        }
    }
    Bands {
        draws,
        charts,
        chances,
    }
}
