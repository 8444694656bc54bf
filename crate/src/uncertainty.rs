//! How sure a scenario is: many draws of its assumptions, each a run of the whole model.
//!
//! Draw `i` takes, for the d-th assumption, the d-th dimension of the i-th point of an
//! Owen-scrambled Sobol sequence, and maps it by the inverse of the triangular distribution over
//! (low, value, high). A delay of years is rounded down. An assumption without a range has its value
//! in every draw and keeps its dimension. A draw depends on the seed and on its number alone, so the
//! same draws come out however they are shared among workers.
//!
//! Several draws go through the model side by side; each yields the same bits as a run of its own.

use crate::baseline::Baseline;
use crate::error::{Error, Fault};
use crate::model::{self, Assumed, Given, Inputs, Lanes, Real, Track};
use crate::plan::{AssumptionId, ChartKind, Readings, Rules};
use crate::province::Province;
use crate::scenario::{Range, Scenario};
use crate::target;
use crate::unit::{Number, read_whole};
use crate::value::{Read, Value, fields};

/// The most draws of a seed: the sequence has no more points.
pub const MOST: u32 = 1 << 16;

/// Which draws to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Sample {
    /// Any whole number from 0 to 65535; another one gives other draws. [`Seed::USUAL`] where
    /// nothing is said.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number"))]
    pub seed: Seed,
    /// The first draw.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub from: Place,
    /// The one after the last, at most 65536.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub to: Place,
}

fields!(Sample { from, to; seed });

/// What starts a sequence of draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seed(pub u16);

impl Seed {
    /// Of the first 64 the one whose 2 048 draws come nearest to a million over all presets, as
    /// `cargo xtask bench converge` finds it. Who draws alike shows alike, so all draw with it.
    pub const USUAL: Seed = Seed(5);
}

impl Default for Seed {
    fn default() -> Seed {
        Seed::USUAL
    }
}

impl Read for Seed {
    fn read(value: &Value) -> Result<Seed, Error> {
        read_whole(value, 0..=u16::MAX, "a whole number from 0 to 65535").map(Seed)
    }
}

/// A place in the sequence of draws, 0 to 65536.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(u32);

impl Place {
    /// The place, if the sequence has it.
    pub const fn new(place: u32) -> Option<Place> {
        if place <= MOST {
            Some(Place(place))
        } else {
            None
        }
    }

    /// The place as a number.
    pub const fn get(self) -> u32 {
        self.0
    }
}

impl Read for Place {
    fn read(value: &Value) -> Result<Place, Error> {
        let rule = "a whole number from 0 to 65536";
        let number = value.number(rule, |x| x >= 0.0 && x <= f64::from(MOST) && x.trunc() == x)?;
        Ok(Place(number as u32))
    }
}

/// How a target fared in a draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Fate {
    /// It is missed.
    Missed = 0,
    /// It is met.
    Met = 1,
    /// It cannot be assessed, or no number decides it.
    Open = 2,
}

/// Draws of a scenario, one after the other.
#[derive(Debug, Clone, PartialEq)]
pub struct Draws {
    /// The first draw's place.
    pub from: u32,
    /// What the charts show, [`columns`] numbers a draw: chart by chart, year by year; not a number
    /// where nothing can be shown.
    pub values: Vec<f64>,
    /// How each target fared, in the plan's order.
    pub fates: Vec<u8>,
}

/// How many numbers the charts show of a draw.
pub fn columns() -> usize {
    ChartKind::ALL
        .iter()
        .map(|chart| chart.years().count())
        .sum()
}

/// Draws a scenario.
///
/// # Errors
/// As [`Simulation::new`](crate::Simulation::new); `options.to` below `options.from`; an observed
/// figure that the stocks of a draw cannot be scaled to.
pub fn draw(
    rules: &Rules,
    baseline: &Baseline,
    scenario: &Scenario,
    sample: Sample,
) -> Result<Draws, Error> {
    let (from, to) = (sample.from.get(), sample.to.get());
    if to < from {
        return Err(Error::at(
            "options.to",
            Fault::Inconsistent {
                found: to.to_string(),
                rule: format!("comes before from, which is {from}"),
            },
        ));
    }
    let inputs = Inputs::new(rules, baseline, scenario)?;
    let ranges = ranges(rules, scenario);
    let count = (to - from) as usize;
    let mut draws = Draws {
        from,
        values: Vec::with_capacity(count * columns()),
        fates: Vec::with_capacity(count * rules.targets.len()),
    };
    let mut track = Track::zero();
    for first in (from..to).step_by(Lanes::WIDTH) {
        let given: Given<Lanes> = Given::new(rules, drawn(&ranges, sample.seed, first, to));
        model::province(&inputs, &given, &mut track)?;
        for lane in 0..Lanes::WIDTH.min((to - first) as usize) {
            let province = Province {
                track: track.lane(lane),
                given: given.lane(lane),
                budget: inputs.budget,
            };
            keep(&mut draws, rules, scenario.readings, &province);
        }
    }
    Ok(draws)
}

type Ranges = [Range; AssumptionId::COUNT];

fn ranges(rules: &Rules, scenario: &Scenario) -> Ranges {
    std::array::from_fn(|id| scenario.range(rules, AssumptionId::ALL[id]))
}

/// The assumptions of one draw, in the order of [`AssumptionId::ALL`].
pub fn assumptions(
    rules: &Rules,
    scenario: &Scenario,
    seed: Seed,
    place: u32,
) -> [f64; AssumptionId::COUNT] {
    drawn(&ranges(rules, scenario), seed, place, place + 1).0
}

fn keep(draws: &mut Draws, rules: &Rules, readings: Readings, province: &Province) {
    for chart in ChartKind::ALL {
        let shown = |year| province.shown(*chart, readings, year).unwrap_or(f64::NAN);
        draws.values.extend(chart.years().map(shown));
    }
    draws.fates.extend(rules.targets.iter().map(|goal| {
        let fate = match target::met(province, &goal.quantity, readings) {
            Some(true) => Fate::Met,
            Some(false) => Fate::Missed,
            None => Fate::Open,
        };
        fate as u8
    }));
}

/// How many dimensions of the sequence come at once.
const TOGETHER: usize = 4;

/// The assumptions of the draws from a place on, as many as go side by side. Where the draws end
/// before, the last is repeated.
fn drawn<N: Real>(ranges: &Ranges, seed: Seed, first: u32, to: u32) -> Assumed<N> {
    let mut assumed = [N::from(0.0); AssumptionId::COUNT];
    for lane in 0..N::WIDTH {
        let place = first + lane as u32;
        let place = if place < to { place } else { to - 1 };
        for (set, some) in assumed.chunks_mut(TOGETHER).enumerate() {
            let uniform = sobol_burley::sample_4d(place, set as u32, seed.0.into());
            for (number, uniform) in some.iter_mut().zip(uniform) {
                number.set_lane(lane, uniform.into());
            }
        }
    }
    for ((number, id), range) in assumed.iter_mut().zip(AssumptionId::ALL).zip(ranges) {
        *number = triangular(*range, *number);
        if id.whole() {
            *number = number.floor();
        }
    }
    Assumed(assumed)
}

/// The inverse of the triangular distribution: the number that a share `at` of all lies below.
fn triangular<N: Real>(range: Range, at: N) -> N {
    let [low, value, high] = [range.low, range.value, range.high].map(Number::get);
    let width = high - low;
    if width <= 0.0 {
        return N::from(value);
    }
    let mode = N::from((value - low) / width);
    let (one, width) = (N::from(1.0), N::from(width));
    let below = at * width * N::from(value - low);
    let above = (one - at) * width * N::from(high - value);
    let root = at.below(mode, below, above).sqrt();
    at.below(mode, N::from(low) + root, N::from(high) - root)
}
