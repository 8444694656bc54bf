//! The model: from a baseline and a scenario to the course of every stock and of spending.
//!
//! Each sector moves by itself, year by year from 31 December 2015 to 31 December 2030; the province
//! is the sum of the sectors. A planned cut acts times the share that is delivered, δ. In a year, in
//! this order, with `F` the units that the budget pays for, wholly or partly:
//!
//! | step | what changes |
//! |---|---|
//! | people who will move | the share `δ·to_self_financing·partly/F` of posts and staff |
//! | named reorganisations due | `F` falls by δ·reduction, both classes in proportion |
//! | further mergers | `F` falls by `δ·consolidation·F`, likewise |
//! | upgrades | `δ·to_partly_financed` and `δ·to_self_financing` of each class move up one |
//! | conversion | `δ·conversion` of the units open to it leave and become companies |
//! | people who move | the share of the first step leaves the budget's pay |
//! | freed posts | posts per unit × a third of the units merged in this and the two years before |
//! | streamlining | `δ·streamlining` of staff, with severance |
//! | leavers | retirement and resignation, less those replaced; the posts go with them |
//! | vacancies | `δ·vacancy_withdrawal` of them |
//! | new posts | `new_posts` of posts, filled at once |
//!
//! The stocks are then scaled to what was observed. Spending of the year is pay per person (with the
//! base salary) × mean staff, and running cost per unit (with consumer prices, less the savings made)
//! × mean funded units, times the share that the budget pays.
//!
//! It knows no JavaScript, clock or randomness, and uses only + − × ÷, so that native code and
//! WebAssembly agree to the bit.

mod course;
mod inputs;
mod observed;
mod spending;
mod year;

use self::inputs::{Event, STOCK_METRICS, starting};
use self::observed::factor;
use self::spending::{Rates, Within};
use self::year::{Moves, Stocks};
use crate::baseline::SectorBaseline;
use crate::error::Error;
use crate::plan::{AssumptionId, BySector, Lever, Sector};
use crate::scenario::Metric;
use crate::unit::{Period, Year};

pub use course::{Causes, ClassCauses, Clipped, PostCauses, UnitCauses};
pub(crate) use course::{Course, Track};
pub(crate) use inputs::Inputs;

/// A total below this counts as zero: nothing is scaled from it or measured against it.
pub(crate) const ZERO: f64 = 1e-6;

/// How close two figures must be, as a share of them, to count as the same.
pub(crate) const TOLERANCE: f64 = 1e-9;

impl Stocks {
    fn of(baseline: &SectorBaseline) -> Stocks {
        Stocks {
            u1: baseline.units.self_financing.get(),
            u3: baseline.units.partly_financed.get(),
            u4: baseline.units.budget_funded.get(),
            z: baseline.convertible.get(),
            c: 0.0,
            q: baseline.posts.get(),
            h: baseline.staff.get(),
            k: baseline.irregular_contracts.get(),
            removed: [0.0; 2],
        }
    }

    fn start(&self) -> Track {
        Track {
            self_financing: starting(self.u1),
            partly_financed: starting(self.u3),
            budget_funded: starting(self.u4),
            convertible: starting(self.z),
            posts: starting(self.q),
            staff: starting(self.h),
            contracts: starting(self.k),
            ..Track::ZERO
        }
    }

    fn record(&self, track: &mut Track, t: usize) {
        track.self_financing[t] = self.u1;
        track.partly_financed[t] = self.u3;
        track.budget_funded[t] = self.u4;
        track.convertible[t] = self.z;
        track.converted[t] = self.c;
        track.posts[t] = self.q;
        track.staff[t] = self.h;
        track.contracts[t] = self.k;
    }
}

impl Moves {
    /// Keeps the changes by their cause, with their sign.
    fn record(&self, causes: &mut Causes, t: usize) {
        causes.units.named[t] = 0.0 - self.named;
        causes.units.consolidation[t] = 0.0 - self.consolidation;
        causes.units.conversion[t] = 0.0 - self.conversion;
        causes.classes.to_partly_financed[t] = self.to_partly_financed;
        causes.classes.to_self_financing[t] = self.to_self_financing;
        for (of, moved) in [
            (&mut causes.posts, self.moved_posts),
            (&mut causes.staff, self.moved_staff),
        ] {
            of.moved[t] = 0.0 - moved;
            of.freed[t] = 0.0 - self.freed;
            of.streamlined[t] = 0.0 - self.streamlined;
            of.unreplaced[t] = 0.0 - self.unreplaced;
            of.added[t] = self.added;
        }
        causes.posts.withdrawn[t] = 0.0 - self.withdrawn;
    }
}

/// The reorganisations of a sector that fall due in a year.
fn due(inputs: &Inputs, sector: Sector, year: Year) -> impl Iterator<Item = &Event> {
    let common = inputs.assumed.get(AssumptionId::MergerDelay);
    inputs.events.iter().filter(move |event| {
        event.sector == sector && f64::from(event.year) + common == f64::from(year.get())
    })
}

/// Runs the model from 2015 to 2030.
///
/// # Errors
/// An observed figure that the simulated stocks cannot be scaled to.
pub(crate) fn run(inputs: &Inputs) -> Result<Course, Error> {
    let mut stocks: BySector<Stocks> = inputs.sectors.each_ref().map(Stocks::of);
    let mut course = Course {
        sectors: stocks.each_ref().map(Stocks::start),
        causes: [Causes::NONE; Sector::COUNT],
        clipped: Vec::new(),
    };
    let mut rates: BySector<Rates> = std::array::from_fn(|s| {
        Rates::calibrate(&inputs.sectors[s], &inputs.assumed, &mut course.sectors[s])
    });
    let mut support_factor = 1.0;
    for year in Year::simulated() {
        let before = stocks;
        let moves = advance_all(&mut stocks, inputs, year, &mut course);
        let simulated = stocks;
        if STOCK_METRICS
            .iter()
            .any(|metric| inputs.observed(*metric, year).is_some())
        {
            observed::apply(&mut stocks, year, |metric| inputs.observed(metric, year))?;
        }
        let t = year.stock();
        for sector in Sector::ALL {
            let s = *sector as usize;
            let causes = &mut course.causes[s];
            causes.units.observed[t] = stocks[s].units() - simulated[s].units();
            causes.posts.observed[t] = stocks[s].q - simulated[s].q;
            causes.staff.observed[t] = stocks[s].h - simulated[s].h;
            stocks[s].record(&mut course.sectors[s], t);
            let within = Within {
                before: &before[s],
                after: &stocks[s],
                out_of_season: moves[s].1,
                streamlined: moves[s].0.streamlined,
                saving: inputs.levers[s][Period::of(year) as usize][Lever::RunningSaving as usize],
            };
            spending::spend(&mut rates[s], &within, inputs, year, &mut course.sectors[s]);
        }
        scale_support(&mut course, &mut support_factor, inputs, year)?;
    }
    Ok(course)
}

/// Moves every sector through a year; beside the moves, the units whose merger fell out of season.
fn advance_all(
    stocks: &mut BySector<Stocks>,
    inputs: &Inputs,
    year: Year,
    course: &mut Course,
) -> BySector<(Moves, f64)> {
    let delivery = inputs.assumed.get(AssumptionId::Delivery);
    std::array::from_fn(|s| {
        let sector = Sector::ALL[s];
        let levers = &inputs.levers[s][Period::of(year) as usize];
        let reductions: f64 = due(inputs, sector, year).map(|event| event.reduction).sum();
        let moves = year::advance(
            &mut stocks[s],
            levers,
            reductions,
            sector.convertible(),
            &inputs.assumed,
        );
        moves.record(&mut course.causes[s], year.stock());
        let mut out_of_season = 0.0;
        for event in due(inputs, sector, year) {
            let done = moves.named * (event.reduction / reductions);
            out_of_season += done * (event.quarter - 2.0) / 4.0;
            if moves.named < delivery * reductions {
                let planned = delivery * event.reduction;
                course.clipped.push((event.index, year, planned, done));
            }
        }
        (moves, out_of_season)
    })
}

/// Scales spending to the observed figure of a year, or by the factor of an earlier one.
fn scale_support(
    course: &mut Course,
    by: &mut f64,
    inputs: &Inputs,
    year: Year,
) -> Result<(), Error> {
    let t = year.spending();
    if let Some(figure) = inputs.observed(Metric::Support, year) {
        let total: f64 = course
            .sectors
            .iter()
            .map(|track| track.pay_support[t] + track.running_support[t])
            .sum();
        *by *= factor(Metric::Support, year, figure, *by * total)?;
    }
    if *by != 1.0 {
        for track in &mut course.sectors {
            track.pay_support[t] *= *by;
            track.running_support[t] *= *by;
        }
    }
    Ok(())
}
