//! The vertical axis: how far it runs, and where its ticks lie.

use plotters::coord::ranged1d::{BoldPoints, Ranged};
use plotters::coord::types::RangedCoordf64;

/// The vertical axis of a chart.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Scale {
    /// Where it starts.
    pub(super) from: f64,
    /// Where it ends.
    pub(super) to: f64,
    /// Round numbers on it.
    pub(super) ticks: Vec<f64>,
    /// Decimals that tell the ticks apart.
    pub(super) decimals: usize,
}

/// Values that all lie above this share of the greatest leave the zero out.
const ABOVE_ZERO: f64 = 0.5;

/// Room above the values and, where the axis leaves out zero, below them for the marks' words,
/// as shares of their spread.
const ROOM: (f64, f64) = (0.1, 0.3);

/// The least spread, as a share of the greatest value: rounding does not fill a chart.
const LEAST_SPREAD: f64 = 0.05;

impl Scale {
    /// An axis for some values, with about as many ticks as asked for.
    pub(super) fn of(values: impl Iterator<Item = f64>, ticks: usize) -> Scale {
        let (mut least, mut greatest) = (f64::INFINITY, 0.0);
        for value in values {
            least = if value < least { value } else { least };
            greatest = if value > greatest { value } else { greatest };
        }
        if greatest <= 0.0 {
            greatest = 1.0;
        }
        let (from, to) = if least <= ABOVE_ZERO * greatest || least == f64::INFINITY {
            (0.0, greatest * (1.0 + ROOM.0))
        } else {
            let spread = (greatest - least).max(LEAST_SPREAD * greatest);
            (least - ROOM.1 * spread, greatest + ROOM.0 * spread)
        };
        Scale::between(from, to, ticks)
    }

    /// An axis that reaches from one value to another, with about as many ticks as asked for.
    pub(super) fn between(from: f64, to: f64, ticks: usize) -> Scale {
        let round = RangedCoordf64::from(from..to).key_points(BoldPoints(ticks));
        let (first, step) = match round[..] {
            [first, second, ..] => (first, second - first),
            _ => (from, to - from),
        };
        // The axis ends on halves of a step: it stands still while a lever moves the lines a little.
        let half = step / 2.0;
        let (from, to) = ((from / half).floor() * half, (to / half).ceil() * half);
        let ticks = (-1..=round.len() as i32)
            .map(|index| first + f64::from(index) * step)
            .filter(|tick| (from..=to).contains(tick))
            .collect();
        let decimals = (0..6)
            .find(|decimals| step >= 10_f64.powi(-decimals) * 0.999)
            .unwrap_or(6);
        Scale {
            from,
            to,
            ticks,
            decimals: decimals as usize,
        }
    }
}
