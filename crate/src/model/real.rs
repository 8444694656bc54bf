//! The numbers that the model computes with: one, or one for each of several runs side by side.
//!
//! The equations are written once, for any [`Real`]. A run computes with `f64`; the draws of an
//! uncertain run with [`Lanes`], which a processor takes several at a time. Each lane goes through
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

fn back(years: f64, series: &StockSeries, t: usize) -> f64 {
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

/// As many numbers as keep the processor busy without running out of registers.
const WIDTH: usize = 8;

/// A number for each of several runs.
#[derive(Debug, Clone, Copy)]
#[repr(align(64))]
pub(crate) struct Lanes([f64; WIDTH]);

impl From<f64> for Lanes {
    #[inline(always)]
    fn from(same: f64) -> Lanes {
        Lanes([same; WIDTH])
    }
}

macro_rules! lane_wise {
    ($($operator:ident::$name:ident, $assigning:ident::$assign:ident;)+) => {$(
        impl $operator for Lanes {
            type Output = Lanes;

            #[inline(always)]
            fn $name(self, other: Lanes) -> Lanes {
                let mut lanes = [0.0; WIDTH];
                for (lane, out) in lanes.iter_mut().enumerate() {
                    *out = self.0[lane].$name(other.0[lane]);
                }
                Lanes(lanes)
            }
        }

        impl $assigning for Lanes {
            #[inline(always)]
            fn $assign(&mut self, other: Lanes) {
                *self = (*self).$name(other);
            }
        }
    )+};
}

lane_wise! {
    Add::add, AddAssign::add_assign;
    Sub::sub, SubAssign::sub_assign;
    Mul::mul, MulAssign::mul_assign;
}

impl Div for Lanes {
    type Output = Lanes;

    #[inline(always)]
    fn div(self, other: Lanes) -> Lanes {
        let mut lanes = [0.0; WIDTH];
        for (lane, out) in lanes.iter_mut().enumerate() {
            *out = self.0[lane] / other.0[lane];
        }
        Lanes(lanes)
    }
}

impl Real for Lanes {
    const WIDTH: usize = WIDTH;

    fn lane(self, lane: usize) -> f64 {
        self.0[lane]
    }

    fn set_lane(&mut self, lane: usize, to: f64) {
        self.0[lane] = to;
    }

    #[inline(always)]
    fn below(self, limit: Lanes, then: Lanes, otherwise: Lanes) -> Lanes {
        let mut lanes = otherwise.0;
        for (lane, out) in lanes.iter_mut().enumerate() {
            *out = self.0[lane].below(limit.0[lane], then.0[lane], *out);
        }
        Lanes(lanes)
    }

    #[inline(always)]
    fn zero(self, then: Lanes, otherwise: Lanes) -> Lanes {
        let mut lanes = otherwise.0;
        for (lane, out) in lanes.iter_mut().enumerate() {
            *out = self.0[lane].zero(then.0[lane], *out);
        }
        Lanes(lanes)
    }

    fn back(self, series: &StockSeries, t: usize) -> Lanes {
        Lanes(self.0.map(|years| back(years, series, t)))
    }
}
