//! What the user's own reorganisations move in a sector's year, before all that the plan has in it: they
//! are about units that were chosen one by one, so those are there first.
//!
//! Of what falls due, δ is carried out, and no more of a class than there is: units cease, then others
//! move up a class, then others become companies. Where units that the budget pays for cease, posts
//! are freed as by any merger; with units that become self-financing, their share of the posts and
//! staff leaves the budget's pay, as by the lever.

use super::inputs::{Assumed, season};
use super::real::Real;
use super::year::Stocks;
use crate::own::{OwnId, OwnKind, OwnReorganisation};
use crate::plan::{AssumptionId, Sector};
use crate::unit::{Amount, Year};

/// In how many ways units can change.
const WAYS: usize = 6;

// The ways: units of groups 1–2, 3 and 4 that cease, of groups 3 and 4 that move up, and those that
// become companies.
const FREE_CEASED: usize = 0;
const PARTLY_CEASED: usize = 1;
const FUNDED_CEASED: usize = 2;
const PARTLY_RAISED: usize = 3;
const FUNDED_RAISED: usize = 4;
const CONVERTED: usize = 5;

/// Units by the way in which they change.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ways<N>([N; WAYS]);

impl<N: Real> Ways<N> {
    pub(super) fn none() -> Ways<N> {
        Ways([N::from(0.0); WAYS])
    }

    /// Units that cease, whoever pays for them.
    pub(super) fn ceased(&self) -> N {
        self.0[FREE_CEASED] + self.funded_ceased()
    }

    /// Those of them that the budget pays for, wholly or partly.
    pub(super) fn funded_ceased(&self) -> N {
        self.0[PARTLY_CEASED] + self.0[FUNDED_CEASED]
    }

    /// From group 3 to groups 1–2.
    pub(super) fn raised_from_partly(&self) -> N {
        self.0[PARTLY_RAISED]
    }

    /// From group 4 to group 3.
    pub(super) fn raised_from_funded(&self) -> N {
        self.0[FUNDED_RAISED]
    }

    pub(super) fn converted(&self) -> N {
        self.0[CONVERTED]
    }
}

impl From<&OwnReorganisation> for Ways<f64> {
    fn from(own: &OwnReorganisation) -> Ways<f64> {
        let [free, partly, funded] = own.units.each().map(Amount::get);
        let mut ways = Ways::none();
        match own.kind {
            OwnKind::Merge | OwnKind::Dissolve => {
                ways.0[FREE_CEASED] = free;
                ways.0[PARTLY_CEASED] = partly;
                ways.0[FUNDED_CEASED] = funded;
            }
            OwnKind::Upgrade => {
                ways.0[PARTLY_RAISED] = partly;
                ways.0[FUNDED_RAISED] = funded;
            }
            OwnKind::Convert => ways.0[CONVERTED] = free,
        }
        ways
    }
}

/// One of them.
#[derive(Debug, Clone)]
pub(crate) struct OwnEvent {
    pub(crate) id: OwnId,
    pub(crate) sector: Sector,
    /// The year it falls due without the common delay.
    pub(crate) year: Year,
    pub(crate) units: Ways<f64>,
}

impl OwnEvent {
    /// Units it is to change, and how many it changes where so many of all that were to are.
    pub(super) fn kept(&self, planned: &Ways<f64>, done: &Ways<f64>) -> (f64, f64) {
        let mut of = (0.0, 0.0);
        for way in 0..WAYS {
            let (units, all) = (self.units.0[way], planned.0[way]);
            of.0 += units;
            of.1 += if all == 0.0 {
                0.0
            } else {
                units * (done.0[way] / all)
            };
        }
        of
    }
}

/// Those of a sector that fall due in the same year, before the common delay.
#[derive(Debug, Clone, Copy)]
pub(super) struct OwnDue {
    /// The year's place among those with stocks.
    t: usize,
    units: Ways<f64>,
    /// The same, each reorganisation times `(quarter − 2)/4`.
    out_of_season: Ways<f64>,
}

/// Adds one to those of its sector.
pub(super) fn add(due: &mut Vec<OwnDue>, event: &OwnEvent, quarter: f64) {
    let t = event.year.stock();
    let at = due.iter().position(|due| due.t == t).unwrap_or_else(|| {
        due.push(OwnDue {
            t,
            units: Ways::none(),
            out_of_season: Ways::none(),
        });
        due.len() - 1
    });
    for way in 0..WAYS {
        let units = event.units.0[way];
        due[at].units.0[way] += units;
        due[at].out_of_season.0[way] += units * season(quarter);
    }
}

/// What falls due in a year, delayed by whole years, and the same by its quarters.
pub(super) fn due<N: Real>(all: &[OwnDue], year: Year, delay: N) -> [Ways<N>; 2] {
    let mut now = [Ways::none(), Ways::none()];
    for due in all {
        let apart = delay - N::from(year.stock() as f64 - due.t as f64);
        for (now, due) in now.iter_mut().zip([&due.units, &due.out_of_season]) {
            for way in 0..WAYS {
                now.0[way] = apart.zero(N::from(due.0[way]), now.0[way]);
            }
        }
    }
    now
}

/// What they did in a year.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Own<N> {
    /// Units that changed.
    pub(super) units: Ways<N>,
    pub(super) moved_staff: N,
    pub(super) moved_posts: N,
    /// Units that ceased and that the budget paid for, each times `(quarter − 2)/4`.
    pub(super) merged_out_of_season: N,
    /// The same of those that became self-financing.
    pub(super) raised_out_of_season: N,
}

impl<N: Real> Own<N> {
    /// Units that ceased and that the budget paid for, wholly or partly.
    pub(super) fn funded_ceased(&self) -> N {
        self.units.funded_ceased()
    }

    pub(super) fn nothing() -> Own<N> {
        let zero = N::from(0.0);
        Own {
            units: Ways::none(),
            moved_staff: zero,
            moved_posts: zero,
            merged_out_of_season: zero,
            raised_out_of_season: zero,
        }
    }
}

/// Carries out what falls due. Most runs have nothing of the kind, so it is kept out of their way, and
/// nothing as large as [`Own`] is made for them.
#[inline(never)]
pub(super) fn carry_out<N: Real>(
    stocks: &mut Stocks<N>,
    all: &[OwnDue],
    year: Year,
    convertible: bool,
    assumed: &Assumed<N>,
) -> Own<N> {
    let delivery = assumed.get(AssumptionId::Delivery);
    let [due, out_of_season] = due(all, year, assumed.get(AssumptionId::MergerDelay));
    let zero = N::from(0.0);
    let funded = stocks.funded();
    let mut units = Ways::none();
    let mut take = |way: usize, from: N| {
        let planned = delivery * due.0[way];
        units.0[way] = from.below(planned, from, planned);
        units.0[way]
    };

    let free = stocks.u1;
    let ceased = take(FREE_CEASED, free);
    stocks.u1 -= ceased;
    // Of those that are open to conversion as many as of the others.
    stocks.z *= free.zero(zero, ceased / free).rest();
    stocks.z = stocks.u1.below(stocks.z, stocks.u1, stocks.z);
    stocks.u3 -= take(PARTLY_CEASED, stocks.u3);
    stocks.u4 -= take(FUNDED_CEASED, stocks.u4);

    let raised = take(PARTLY_RAISED, stocks.u3);
    stocks.u3 -= raised;
    stocks.u1 += raised;
    if convertible {
        stocks.z += raised;
    }
    let moved = funded.zero(zero, raised / funded);
    let moved_staff = moved * stocks.h;
    let moved_posts = moved * stocks.q;
    stocks.h -= moved_staff;
    stocks.q -= moved_posts;
    let raised = take(FUNDED_RAISED, stocks.u4);
    stocks.u4 -= raised;
    stocks.u3 += raised;

    let converted = take(CONVERTED, stocks.z);
    stocks.z -= converted;
    stocks.u1 -= converted;
    stocks.c += converted;

    let by_quarters = |way: usize| {
        let due = due.0[way];
        due.zero(zero, units.0[way] * (out_of_season.0[way] / due))
    };
    Own {
        units,
        moved_staff,
        moved_posts,
        merged_out_of_season: by_quarters(PARTLY_CEASED) + by_quarters(FUNDED_CEASED),
        raised_out_of_season: by_quarters(PARTLY_RAISED),
    }
}
