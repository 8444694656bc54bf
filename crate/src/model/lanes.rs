//! Several runs side by side.

use std::ops::{Add, AddAssign, Div, Mul, MulAssign, Sub, SubAssign};

use super::real::{Real, back};
use crate::unit::StockSeries;

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
