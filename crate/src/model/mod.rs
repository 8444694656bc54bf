//! The model: from a baseline and a scenario to the course of every stock and of spending.
//!
//! Each sector moves by itself, year by year from 31 December 2015 to 31 December 2030; the province
//! is the sum of the sectors. A planned cut acts times the share that is delivered, δ. In a year, in
//! this order, with `F` the units that the budget pays for, wholly or partly:
//!
//! | step | what changes |
//! |---|---|
//! | the user's own reorganisations due | δ of their units cease, move up a class or become companies |
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
#[cfg(feature = "analysis")]
mod lanes;
mod observed;
mod own;
mod real;
mod spending;
mod year;

use self::observed::factor;
use self::own::Own;
use self::spending::{Rates, Within};
use self::year::{Moves, Stocks};
use crate::baseline::SectorBaseline;
use crate::error::Error;
use crate::plan::{AssumptionId, ByLever, BySector, Lever, Sector};
use crate::scenario::Metric;
use crate::unit::{Period, Year};

#[cfg(feature = "analysis")]
pub(crate) use course::Mergers;
pub use course::{Causes, ClassCauses, Clipped, PostCauses, UnitCauses};
pub(crate) use course::{Course, Track, Which};
#[cfg(feature = "analysis")]
pub(crate) use inputs::Assumed;
pub(crate) use inputs::{Given, Inputs};
#[cfg(feature = "analysis")]
pub(crate) use lanes::Lanes;
pub(crate) use real::Real;
#[cfg(feature = "analysis")]
pub(crate) use spending::paid_by_budget;
use spending::{History, Spent};

/// A total below this counts as zero: nothing is scaled from it or measured against it.
pub(crate) const ZERO: f64 = 1e-6;

/// How close two figures must be, as a share of them, to count as the same.
pub(crate) const TOLERANCE: f64 = 1e-9;

/// A sector's year.
#[derive(Debug, Clone, Copy)]
struct Lived<'a, N> {
    /// The stocks at its end as simulated.
    simulated: &'a Stocks<N>,
    /// The same, scaled to what was observed.
    stocks: &'a Stocks<N>,
    /// What moved.
    moved: &'a Moved<'a, N>,
    /// What was spent.
    spent: &'a Spent<N>,
}

/// What keeps of a run what it needs.
trait Witness<N> {
    /// A sector stands at its start.
    fn start(&mut self, sector: Sector, stocks: &Stocks<N>, history: &History<N>);

    /// A sector has gone through a year.
    fn year(&mut self, inputs: &Inputs, sector: Sector, year: Year, lived: &Lived<'_, N>);
}

impl<N: Real> Stocks<N> {
    fn of(baseline: &SectorBaseline) -> Stocks<N> {
        Stocks {
            u1: N::from(baseline.units.self_financing.get()),
            u3: N::from(baseline.units.partly_financed.get()),
            u4: N::from(baseline.units.budget_funded.get()),
            z: N::from(baseline.convertible.get()),
            c: N::from(0.0),
            q: N::from(baseline.posts.get()),
            h: N::from(baseline.staff.get()),
            k: N::from(baseline.irregular_contracts.get()),
            removed: [N::from(0.0); 2],
        }
    }
}

/// Runs the model from 2015 to 2030 and keeps everything.
///
/// # Errors
/// An observed figure that the simulated stocks cannot be scaled to.
pub(crate) fn course(inputs: &Inputs) -> Result<Course, Error> {
    let mut course = Course::new();
    run(inputs, &inputs.given, &mut course)?;
    Ok(course)
}

/// Runs the model under assumptions that need not be the scenario's, and puts the province alone in
/// the place of what was there.
///
/// # Errors
/// An observed figure that the simulated stocks cannot be scaled to.
#[cfg(feature = "analysis")]
pub(crate) fn province<N: Real>(
    inputs: &Inputs,
    given: &Given<N>,
    province: &mut Track<N>,
) -> Result<(), Error> {
    *province = Track::zero();
    run(inputs, given, province)
}

/// Its parts are inlined: what the witness does not keep is then never computed or copied.
fn run<N: Real>(
    inputs: &Inputs,
    given: &Given<N>,
    witness: &mut impl Witness<N>,
) -> Result<(), Error> {
    let mut stocks: BySector<Stocks<N>> = inputs.sectors.each_ref().map(Stocks::of);
    let mut rates: BySector<Rates<N>> = std::array::from_fn(|s| {
        let (rates, history) = Rates::calibrate(&inputs.sectors[s], &given.assumed);
        witness.start(Sector::ALL[s], &stocks[s], &history);
        rates
    });
    let mut support_factor = N::from(1.0);
    for year in Year::simulated() {
        let observed = |metric| inputs.observed(metric, year);
        if cfg!(feature = "analysis")
            && Metric::ALL.iter().all(|metric| observed(*metric).is_none())
        {
            // Nothing ties the sectors together: each goes through its year in one go, which is
            // faster, and more bytes than the first page has to spare.
            for (s, sector) in Sector::ALL.iter().enumerate() {
                let moved = advance(&mut stocks[s], inputs, given, *sector, year);
                let mut spent = spend(&mut rates[s], &moved, &stocks[s], given, year);
                spent.scale_support(support_factor);
                let lived = Lived {
                    simulated: &stocks[s],
                    stocks: &stocks[s],
                    moved: &moved,
                    spent: &spent,
                };
                witness.year(inputs, *sector, year, &lived);
            }
            continue;
        }
        let moved: BySector<Moved<N>> =
            std::array::from_fn(|s| advance(&mut stocks[s], inputs, given, Sector::ALL[s], year));
        let simulated = stocks;
        observed::apply(&mut stocks, year, observed)?;
        let mut spent: BySector<Spent<N>> =
            std::array::from_fn(|s| spend(&mut rates[s], &moved[s], &stocks[s], given, year));
        if let Some(figure) = observed(Metric::Support) {
            follow_support(&mut support_factor, &spent, year, figure)?;
        }
        for (s, sector) in Sector::ALL.iter().enumerate() {
            spent[s].scale_support(support_factor);
            let lived = Lived {
                simulated: &simulated[s],
                stocks: &stocks[s],
                moved: &moved[s],
                spent: &spent[s],
            };
            witness.year(inputs, *sector, year, &lived);
        }
    }
    Ok(())
}

/// What a sector's year did to its stocks, before any observed figure.
#[derive(Debug, Clone)]
struct Moved<'a, N> {
    levers: &'a ByLever<f64>,
    before: Stocks<N>,
    moves: Moves<N>,
    /// What the user's own reorganisations did, where the sector has any: apart, since it is large and
    /// each year of each draw would carry it along.
    own: Option<Box<Own<N>>>,
    /// Units that named reorganisations removed, each times `(quarter − 2)/4`.
    named_out_of_season: N,
}

/// Moves a sector through a year.
#[inline(always)]
fn advance<'a, N: Real>(
    stocks: &mut Stocks<N>,
    inputs: &'a Inputs,
    given: &Given<N>,
    sector: Sector,
    year: Year,
) -> Moved<'a, N> {
    let before = *stocks;
    let delay = given.assumed.get(AssumptionId::MergerDelay);
    let (due, out_of_season) = inputs.due(sector, year, delay);
    let levers = &inputs.levers[sector as usize][Period::of(year) as usize];
    let convertible = sector.convertible();
    let zero = N::from(0.0);
    let own = match inputs.own_due(sector) {
        [] => None,
        own => {
            let did = own::carry_out(stocks, own, year, convertible, &given.assumed);
            Some(Box::new(did))
        }
    };
    let ceased = own.as_deref().map_or(zero, Own::funded_ceased);
    let moves = year::advance(stocks, levers, ceased, due, convertible, &given.assumed);
    Moved {
        levers,
        before,
        moves,
        own,
        named_out_of_season: due.zero(zero, moves.named * (out_of_season / due)),
    }
}

/// A sector's spending of a year, before any observed figure for it.
#[inline(always)]
fn spend<N: Real>(
    rates: &mut Rates<N>,
    moved: &Moved<'_, N>,
    after: &Stocks<N>,
    given: &Given<N>,
    year: Year,
) -> Spent<N> {
    let within = Within {
        before: &moved.before,
        after,
        out_of_season: match &moved.own {
            None => moved.named_out_of_season,
            Some(own) => {
                moved.named_out_of_season + own.merged_out_of_season + own.raised_out_of_season
            }
        },
        streamlined: moved.moves.streamlined,
        saving: moved.levers[Lever::RunningSaving as usize],
    };
    spending::spend(rates, &within, given, year)
}

/// Makes the factor on spending such that the observed figure of a year comes out.
fn follow_support<N: Real>(
    by: &mut N,
    spent: &BySector<Spent<N>>,
    year: Year,
    figure: f64,
) -> Result<(), Error> {
    let mut total = N::from(0.0);
    for sector in spent {
        total += sector.pay_support + sector.running_support;
    }
    total *= *by;
    for lane in 0..N::WIDTH {
        let more = factor(Metric::Support, year, figure, total.lane(lane))?;
        by.set_lane(lane, by.lane(lane) * more);
    }
    Ok(())
}
