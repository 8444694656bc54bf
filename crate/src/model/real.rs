//! The numbers that the model computes with: one, or one for each of several runs side by side.
//!
//! The equations are written once, for any [`Real`]. A run computes with `f64`; the draws of an
//! uncertain run with `Lanes`, which a processor takes several at a time. Each lane goes through
//! the same operations in the same order as a run by itself, so it yields the same bits. That is why
//! choices are made between values that are both computed, and not by branches.

use std::ops::{Add, AddAssign, Div, Mul, MulAssign, Sub, SubAssign};

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
    fn lane(&self, lane: usize) -> f64;

    /// Sets the number of one of them.
    fn set_lane(&mut self, lane: usize, to: f64);

    /// The square root.
    #[cfg(feature = "analysis")]
    fn sqrt(self) -> Self;

    /// The whole number that is not above.
    #[cfg(feature = "analysis")]
    fn floor(self) -> Self;

    /// What the number leaves of 1.
    fn rest(self) -> Self;

    /// `then` where the number is below the limit, else `otherwise`.
    fn below(self, limit: Self, then: Self, otherwise: Self) -> Self;

    /// `then` where the number is 0, else `otherwise`.
    fn zero(self, then: Self, otherwise: Self) -> Self;
}

/// One run's numbers of a series that has them of several.
#[cfg(feature = "analysis")]
#[inline(always)]
pub(super) fn alone<N: Real, const T: usize>(series: &[N; T], lane: usize) -> [f64; T] {
    std::array::from_fn(|t| series[t].lane(lane))
}

impl Real for f64 {
    const WIDTH: usize = 1;

    fn lane(&self, _: usize) -> f64 {
        *self
    }

    fn set_lane(&mut self, _: usize, to: f64) {
        *self = to;
    }

    #[cfg(feature = "analysis")]
    fn sqrt(self) -> f64 {
        self.sqrt()
    }

    #[cfg(feature = "analysis")]
    fn floor(self) -> f64 {
        self.floor()
    }

    fn rest(self) -> f64 {
        1.0 - self
    }

    fn below(self, limit: f64, then: f64, otherwise: f64) -> f64 {
        if self < limit { then } else { otherwise }
    }

    fn zero(self, then: f64, otherwise: f64) -> f64 {
        if self == 0.0 { then } else { otherwise }
    }
}
