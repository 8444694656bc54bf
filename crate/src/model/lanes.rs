//! Several runs side by side.

use std::hint::black_box;
use std::ops::{Add, AddAssign, Div, Mul, MulAssign, Sub, SubAssign};

use wide::f64x2;

use super::real::Real;

/// As many vectors as keep the processor busy without running out of registers.
const VECTORS: usize = 4;

/// How many numbers a vector has wherever this runs.
const EACH: usize = 2;

/// A number for each of several runs, in vectors: from plain arrays the compiler makes vectors of some
/// numbers and not of others.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lanes([f64x2; VECTORS]);

impl From<f64> for Lanes {
    #[inline(always)]
    fn from(same: f64) -> Lanes {
        Lanes([f64x2::splat(same); VECTORS])
    }
}

impl Lanes {
    #[inline(always)]
    fn each(self, of: impl Fn(usize) -> f64x2) -> Lanes {
        Lanes(std::array::from_fn(of))
    }
}

macro_rules! lane_wise {
    ($($operator:ident::$name:ident)+) => {$(
        impl $operator for Lanes {
            type Output = Lanes;

            #[inline(always)]
            fn $name(self, other: Lanes) -> Lanes {
                self.each(|at| self.0[at].$name(other.0[at]))
            }
        }
    )+};
}

lane_wise! { Add::add Sub::sub Mul::mul Div::div }

macro_rules! assigning {
    ($($operator:ident::$name:ident by $plain:ident;)+) => {$(
        impl $operator for Lanes {
            #[inline(always)]
            fn $name(&mut self, other: Lanes) {
                *self = (*self).$plain(other);
            }
        }
    )+};
}

assigning! {
    AddAssign::add_assign by add;
    SubAssign::sub_assign by sub;
    MulAssign::mul_assign by mul;
}

impl Real for Lanes {
    const WIDTH: usize = VECTORS * EACH;

    #[inline(always)]
    fn lane(&self, lane: usize) -> f64 {
        self.0[lane / EACH].as_array()[lane % EACH]
    }

    #[inline(always)]
    fn set_lane(&mut self, lane: usize, to: f64) {
        self.0[lane / EACH].as_mut_array()[lane % EACH] = to;
    }

    #[inline(always)]
    fn sqrt(self) -> Lanes {
        self.each(|at| self.0[at].sqrt())
    }

    #[inline(always)]
    fn floor(self) -> Lanes {
        self.each(|at| self.0[at].to_array().map(f64::floor).into())
    }

    #[inline(always)]
    fn rest(self) -> Lanes {
        // A constant that V8 sees it makes anew for each vector, in four instructions.
        let one = black_box(f64x2::splat(1.0));
        self.each(|at| one - self.0[at])
    }

    #[inline(always)]
    fn below(self, limit: Lanes, then: Lanes, otherwise: Lanes) -> Lanes {
        self.each(|at| {
            let below = self.0[at].simd_lt(limit.0[at]);
            below.bitselect(then.0[at], otherwise.0[at])
        })
    }

    #[inline(always)]
    fn zero(self, then: Lanes, otherwise: Lanes) -> Lanes {
        self.each(|at| {
            let zero = self.0[at].simd_eq(f64x2::splat(0.0));
            zero.bitselect(then.0[at], otherwise.0[at])
        })
    }
}
