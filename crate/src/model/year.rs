//! One year of one sector, in eleven steps: mergers before upgrades, upgrades before conversion,
//! then the people. A planned cut acts times the share that is delivered; what people decide
//! (leaving, replacement, new posts) acts in full.

use super::inputs::Assumed;
use super::real::Real;
use crate::plan::{AssumptionId, ByLever, Lever};

/// The stocks of one sector.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stocks<N> {
    /// Self-financing units.
    pub(super) u1: N,
    /// Partly-financed units.
    pub(super) u3: N,
    /// Budget-funded units.
    pub(super) u4: N,
    /// Units open to conversion, among the self-financing ones.
    pub(super) z: N,
    /// Units converted so far.
    pub(super) c: N,
    /// Posts.
    pub(super) q: N,
    /// People on them.
    pub(super) h: N,
    /// Irregular contracts.
    pub(super) k: N,
    /// Units merged away last year and the year before.
    pub(super) removed: [N; 2],
}

impl<N: Real> Stocks<N> {
    /// Units that the budget pays for, wholly or partly.
    pub(super) fn funded(&self) -> N {
        self.u3 + self.u4
    }

    pub(super) fn units(&self) -> N {
        self.u1 + self.u3 + self.u4
    }

    /// The stocks of one of several runs.
    pub(super) fn lane(&self, lane: usize) -> Stocks<f64> {
        Stocks {
            u1: self.u1.lane(lane),
            u3: self.u3.lane(lane),
            u4: self.u4.lane(lane),
            z: self.z.lane(lane),
            c: self.c.lane(lane),
            q: self.q.lane(lane),
            h: self.h.lane(lane),
            k: self.k.lane(lane),
            removed: self.removed.map(|units| units.lane(lane)),
        }
    }

    /// Sets what observed figures scale of one of several runs.
    pub(super) fn set_lane(&mut self, lane: usize, to: &Stocks<f64>) {
        self.u1.set_lane(lane, to.u1);
        self.u3.set_lane(lane, to.u3);
        self.u4.set_lane(lane, to.u4);
        self.z.set_lane(lane, to.z);
        self.q.set_lane(lane, to.q);
        self.h.set_lane(lane, to.h);
        self.k.set_lane(lane, to.k);
    }
}

/// What moved in one year, all amounts positive.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moves<N> {
    pub(super) named: N,
    pub(super) consolidation: N,
    pub(super) to_partly_financed: N,
    pub(super) to_self_financing: N,
    pub(super) conversion: N,
    pub(super) moved_staff: N,
    pub(super) moved_posts: N,
    pub(super) freed: N,
    pub(super) streamlined: N,
    pub(super) unreplaced: N,
    pub(super) withdrawn: N,
    pub(super) added: N,
}

/// Takes a share of the funded units away from both classes in proportion.
#[inline(always)]
fn merge<N: Real>(stocks: &mut Stocks<N>, amount: N) {
    let funded = stocks.funded();
    let left = amount.below(funded, (amount / funded).rest(), N::from(0.0));
    stocks.u3 *= left;
    stocks.u4 *= left;
}

/// Moves the stocks through one year. `due` is the sum of the reductions that fall due in it, `ceased` the
/// units of groups 3 and 4 that the user's own reorganisations took before.
#[inline(always)]
pub(super) fn advance<N: Real>(
    stocks: &mut Stocks<N>,
    levers: &ByLever<f64>,
    ceased: N,
    due: N,
    convertible: bool,
    assumed: &Assumed<N>,
) -> Moves<N> {
    let delivery = assumed.get(AssumptionId::Delivery);
    let lever = |lever: Lever| N::from(levers[lever as usize]);
    let cut = |which: Lever| delivery * lever(which);
    let zero = N::from(0.0);

    // 1. The share of people who leave the budget's pay with their unit.
    let funded = stocks.funded();
    let moved = funded.zero(zero, cut(Lever::ToSelfFinancing) * stocks.u3 / funded);

    // 2. Named reorganisations.
    let planned = delivery * due;
    let named = funded.below(planned, funded, planned);
    merge(stocks, named);

    // 3. Further mergers.
    let consolidation = cut(Lever::Consolidation) * stocks.funded();
    merge(stocks, consolidation);

    // 4. Upgrades.
    let to_partly_financed = cut(Lever::ToPartlyFinanced) * stocks.u4;
    let to_self_financing = cut(Lever::ToSelfFinancing) * stocks.u3;
    stocks.u4 -= to_partly_financed;
    stocks.u3 = stocks.u3 - to_self_financing + to_partly_financed;
    stocks.u1 += to_self_financing;

    // 5. Conversion into companies.
    if convertible {
        stocks.z += to_self_financing;
    }
    let conversion = cut(Lever::Conversion) * stocks.z;
    stocks.z -= conversion;
    stocks.u1 -= conversion;
    stocks.c += conversion;

    // 6. People and posts moved off the budget.
    let moved_staff = moved * stocks.h;
    let moved_posts = moved * stocks.q;
    stocks.h -= moved_staff;
    stocks.q -= moved_posts;

    // 7. Freed by the mergers of three years.
    let removed = ceased + named + consolidation;
    let [last, before] = stocks.removed;
    let per_unit = assumed.get(AssumptionId::PostsFreedPerUnit);
    let wanted = per_unit * (removed + last + before) / N::from(3.0);
    let freed = stocks.h.below(wanted, stocks.h, wanted);
    stocks.h -= freed;
    stocks.q -= freed;
    stocks.removed = [removed, last];

    // 8. Streamlined.
    let streamlined = cut(Lever::Streamlining) * stocks.h;
    stocks.h -= streamlined;
    stocks.q -= streamlined;

    // 9. Leavers.
    let leaving = assumed.get(AssumptionId::Retirement) + assumed.get(AssumptionId::Resignation);
    let leavers = leaving * stocks.h;
    let unreplaced = leavers - lever(Lever::Replacement) * leavers;
    stocks.h -= unreplaced;
    stocks.q -= unreplaced;
    // Posts and staff fall by the same amounts; rounding may leave them an ulp apart.
    stocks.q = stocks.q.below(stocks.h, stocks.h, stocks.q);

    // 10. Vacancies.
    let withdrawn = cut(Lever::VacancyWithdrawal) * (stocks.q - stocks.h);
    stocks.q -= withdrawn;
    stocks.q = stocks.q.below(stocks.h, stocks.h, stocks.q);

    // 11. New posts.
    let added = lever(Lever::NewPosts) * stocks.q;
    stocks.q += added;
    stocks.h += added;

    stocks.k *= cut(Lever::ContractEnding).rest();

    Moves {
        named,
        consolidation,
        to_partly_financed,
        to_self_financing,
        conversion,
        moved_staff,
        moved_posts,
        freed,
        streamlined,
        unreplaced,
        withdrawn,
        added,
    }
}
