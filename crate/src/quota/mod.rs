//! Whole-number quotas: what each sector is to cut in each year.
//!
//! The simulated cuts are no whole numbers; nobody can close 0.4 of a school. So the running cuts,
//! since 2015, are rounded: those of the province first (`totals`), then shared among the sectors
//! (`shares`), and a year's quota is the difference to the year before. What holds:
//!
//! - Rows and columns add up.
//! - Each sector's running cut is the simulated one rounded up or down, and so is the province's. One
//!   that is whole (within 10⁻⁶) stays as it is. No sector gives more than it had in 2015.
//! - Every target on the stock that the simulated path meets is met by the whole one, judged by the
//!   same rule under the same readings. A target that compares with an earlier year may need more than
//!   rounding up: where the earlier figure was rounded up itself, the later one has to fall further.
//!   Then, and until the simulated cuts have caught up, the province runs ahead, by the least that
//!   will do. It is less than 3: a first step, compared with 2015, needs less than 1 more than
//!   simulated, the next less than 1 + 0.9·1, and the third less than 1 + 0.9·1.9. A sector itself
//!   runs ahead only if all of them rounded up are not enough.
//! - A target may be lost where there is too little to share out: the last unit can go only once, and
//!   nothing can be compared with the nothing that is left. The earlier steps are kept.
//! - A cut is not taken back: where no sector's stock ever rises, no quota is negative. Where some rise,
//!   as few units as possible go against the simulated direction, given the province's cuts.
//! - Among such tables it is one whose yearly cuts are the simulated ones rounded up or down, as far as
//!   possible, and then the one nearest to the simulated running cuts.
//!
//! Quotas of posts count posts, not people, whatever the reading `headcount` says: a quota withdraws
//! posts. The posts targets are then read as counting posts too. Targets on financing classes,
//! conversion and contracts ask for no cut of the stock and play no part.

mod flow;
mod shares;
mod totals;

use serde::ser::{Serialize, Serializer};

use crate::baseline::Baseline;
use crate::error::Error;
use crate::model::ZERO;
use crate::plan::{BySector, Headcount, Rules, Sector, Stock};
use crate::province::Province;
use crate::scenario::Scenario;
use crate::simulation::Simulation;
use crate::table::Table;
use crate::target::{Step, steps};
use crate::unit::{StockSeries, Year};

/// Units or posts to cut, a whole number; negative where there are to be more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cut(i64);

impl Cut {
    /// The plain number.
    pub const fn get(self) -> i64 {
        self.0
    }
}

impl Serialize for Cut {
    // JavaScript has no other numbers.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.0 as f64)
    }
}

/// What each sector is to cut in each year.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Quotas {
    /// The years of the columns, 2016 to 2030.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub years: Vec<Year>,
    /// The whole cut of each sector in each year.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Record<Sector, number[]>"))]
    pub sectors: Table<Sector, Vec<Cut>>,
    /// The province's in each year.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub totals: Vec<Cut>,
    /// Each sector's in all years together.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Record<Sector, number>"))]
    pub sums: Table<Sector, Cut>,
    /// The province's in all years together.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub sum: Cut,
    /// The years to whose end the whole cuts run ahead of the simulated ones by one or more.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub ahead: Vec<Year>,
    /// Targets that the simulated path meets and no table of whole cuts can.
    pub lost: Vec<String>,
    /// What is rounded.
    pub simulated: RunningCuts,
}

/// The simulated cuts since the end of 2015, to the end of each year.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct RunningCuts {
    /// Each sector's.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Record<Sector, number[]>"))]
    pub sectors: Table<Sector, Vec<f64>>,
    /// The province's.
    pub totals: Vec<f64>,
}

/// One whole number for each year with stocks, 2015 to 2030.
type WholeSeries = [i64; Year::STOCKS];

/// A stock at the start, and its simulated running cuts; those of 2015 are 0.
#[derive(Debug, Clone, Copy)]
struct Course {
    start: f64,
    cuts: StockSeries,
    /// The cuts rounded down.
    down: WholeSeries,
    /// The cuts rounded up.
    up: WholeSeries,
}

impl Course {
    fn of(province: &Province, stock: Stock) -> Course {
        let at = |year| province.stock(stock, Headcount::Posts, year);
        let start = at(Year::BASE);
        let mut cuts = [0.0; Year::STOCKS];
        for year in Year::stocks() {
            cuts[year.stock()] = start - at(year);
        }
        Course {
            start,
            cuts,
            down: cuts.map(down),
            up: cuts.map(up),
        }
    }

    /// The simulated cut of one year, by its place.
    fn cut(&self, t: usize) -> f64 {
        self.cuts[t] - self.cuts[t - 1]
    }

    /// Whether the stock rises in a year, by its place.
    fn rises(&self, t: usize) -> bool {
        self.cut(t) < -ZERO
    }
}

/// The whole number that a number is but for the rounding of the computer.
fn whole(number: f64) -> Option<f64> {
    let nearest = (number + 0.5).floor();
    ((number - nearest).abs() <= ZERO).then_some(nearest)
}

// The casts saturate. Figures of that size are far beyond what a double tells apart.
fn down(number: f64) -> i64 {
    whole(number).unwrap_or(number.floor()) as i64
}

fn up(number: f64) -> i64 {
    whole(number).unwrap_or(number.ceil()) as i64
}

/// Everything that is rounded.
struct Draft<'r> {
    province: Course,
    sectors: BySector<Course>,
    /// The targets that the simulated path meets.
    met: Vec<Step<'r>>,
}

impl<'r> Draft<'r> {
    fn of(simulation: &Simulation<'r>, stock: Stock) -> Draft<'r> {
        let province = Course::of(&simulation.province, stock);
        let at = |year: Year| province.start - province.cuts[year.stock()];
        Draft {
            province,
            sectors: std::array::from_fn(|s| Course::of(&simulation.sector(Sector::ALL[s]), stock)),
            met: steps(simulation.rules, stock, simulation.readings)
                .filter(|step| step.met(at(step.base), at(step.year)))
                .collect(),
        }
    }
}

/// The yearly numbers of a running one.
fn yearly(running: &WholeSeries) -> Vec<Cut> {
    running
        .windows(2)
        .map(|pair| Cut(pair[1] - pair[0]))
        .collect()
}

/// What each sector is to cut of its units or posts in each year, in whole numbers.
///
/// # Errors
/// As [`Simulation::new`].
///
/// ```
/// use lotrinh::plan::Stock;
/// use lotrinh::quota::{Cut, quotas};
///
/// let plan = lotrinh::plan();
/// let baseline = plan.baseline("illustrative").expect("the plan brings it");
/// let scenario = plan.preset("exactly_the_plan").expect("the plan brings it");
/// let quotas = quotas(lotrinh::rules(), baseline, scenario, Stock::Posts)?;
/// let of_2016 = quotas.sectors.iter().map(|(_, cuts)| cuts[0].get());
/// assert_eq!(of_2016.sum::<i64>(), quotas.totals[0].get());
/// assert!(quotas.lost.is_empty());
/// # Ok::<(), lotrinh::Error>(())
/// ```
pub fn quotas(
    rules: &Rules,
    baseline: &Baseline,
    scenario: &Scenario,
    stock: Stock,
) -> Result<Quotas, Error> {
    let simulation = Simulation::new(rules, baseline, scenario)?;
    let draft = Draft::of(&simulation, stock);
    let (totals, lost) = totals::totals(&draft);
    let sectors = shares::shares(&draft.sectors, &totals);
    let by_sector = || Sector::ALL.iter().copied();
    let last = Year::LAST.stock();
    Ok(Quotas {
        years: Year::simulated().collect(),
        sectors: by_sector().zip(sectors.iter().map(yearly)).collect(),
        totals: yearly(&totals),
        sums: by_sector()
            .zip(sectors.iter().map(|running| Cut(running[last])))
            .collect(),
        sum: Cut(totals[last]),
        ahead: Year::simulated()
            .filter(|year| totals[year.stock()] > draft.province.up[year.stock()])
            .collect(),
        lost,
        simulated: RunningCuts {
            sectors: by_sector()
                .zip(draft.sectors.iter().map(|course| course.cuts[1..].to_vec()))
                .collect(),
            totals: draft.province.cuts[1..].to_vec(),
        },
    })
}
