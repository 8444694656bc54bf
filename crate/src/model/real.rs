//! The numbers that the model computes with: one, or one for each of several runs side by side.
//!
//! The equations are written once, for any [`Real`]. A run computes with `f64`; the draws of an
//! uncertain run with `Lanes`, which a processor takes several at a time. Each lane goes through
//! the same operations in the same order as a run by itself, so it yields the same bits. That is why
//! choices are made between values that are both computed, and not by branches.

use std::ops::{Add, AddAssign, Div, Mul, MulAssign, Sub, SubAssign};

use crate::unit::StockSeries;

/// What the model computes with.
pub(crate) trait Real:
    Copy
    + From<f64>
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + AddAssign
    + SubAssign
    + MulAssign
{
    /// How many runs go side by side.
    const WIDTH: usize;

    /// The number of one of them.
    fn lane(self, lane: usize) -> f64;

    /// Sets the number of one of them.
    fn set_lane(&mut self, lane: usize, to: f64);

    /// `then` where the number is below the limit, else `otherwise`.
    fn below(self, limit: Self, then: Self, otherwise: Self) -> Self;

    /// `then` where the number is 0, else `otherwise`.
    fn zero(self, then: Self, otherwise: Self) -> Self;

    /// The figure of a series this number of whole years before the place `t`; 0 before its start.
    fn back(self, series: &StockSeries, t: usize) -> Self;
}

/// The figure of a series whole years before a place.
pub(super) fn back(years: f64, series: &StockSeries, t: usize) -> f64 {
    // Delays are whole and not negative; the cast saturates.
    let at = t.checked_sub(years as usize);
    at.map_or(0.0, |at| series[at])
}

impl Real for f64 {
    const WIDTH: usize = 1;

    fn lane(self, _: usize) -> f64 {
        self
    }

    fn set_lane(&mut self, _: usize, to: f64) {
        *self = to;
    }

    fn below(self, limit: f64, then: f64, otherwise: f64) -> f64 {
        if self < limit { then } else { otherwise }
    }

    fn zero(self, then: f64, otherwise: f64) -> f64 {
        if self == 0.0 { then } else { otherwise }
    }

    fn back(self, series: &StockSeries, t: usize) -> f64 {
        back(self, series, t)
    }
}
