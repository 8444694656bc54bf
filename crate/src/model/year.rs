//! One year of one sector, in eleven steps: mergers before upgrades, upgrades before conversion,
//! then the people. A planned cut acts times the share that is delivered; what people decide
//! (leaving, replacement, new posts) acts in full.

use super::inputs::Assumed;
use crate::plan::{AssumptionId, ByLever, Lever};

/// The stocks of one sector.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stocks {
    /// Self-financing units.
    pub(super) u1: f64,
    /// Partly-financed units.
    pub(super) u3: f64,
    /// Budget-funded units.
    pub(super) u4: f64,
    /// Units open to conversion, among the self-financing ones.
    pub(super) z: f64,
    /// Units converted so far.
    pub(super) c: f64,
    /// Posts.
    pub(super) q: f64,
    /// People on them.
    pub(super) h: f64,
    /// Irregular contracts.
    pub(super) k: f64,
    /// Units merged away last year and the year before.
    pub(super) removed: [f64; 2],
}

impl Stocks {
    /// Units that the budget pays for, wholly or partly.
    pub(super) fn funded(&self) -> f64 {
        self.u3 + self.u4
    }

    pub(super) fn units(&self) -> f64 {
        self.u1 + self.u3 + self.u4
    }
}

/// What moved in one year, all amounts positive.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moves {
    pub(super) named: f64,
    pub(super) consolidation: f64,
    pub(super) to_partly_financed: f64,
    pub(super) to_self_financing: f64,
    pub(super) conversion: f64,
    pub(super) moved_staff: f64,
    pub(super) moved_posts: f64,
    pub(super) freed: f64,
    pub(super) streamlined: f64,
    pub(super) unreplaced: f64,
    pub(super) withdrawn: f64,
    pub(super) added: f64,
}

/// Takes a share of the funded units away from both classes in proportion.
fn merge(stocks: &mut Stocks, amount: f64) {
    let funded = stocks.funded();
    if funded == 0.0 {
        return;
    }
    if amount < funded {
        let left = 1.0 - amount / funded;
        stocks.u3 *= left;
        stocks.u4 *= left;
    } else {
        stocks.u3 = 0.0;
        stocks.u4 = 0.0;
    }
}

/// Moves the stocks through one year. `due` is the sum of the reductions that fall due in it.
pub(super) fn advance(
    stocks: &mut Stocks,
    levers: &ByLever<f64>,
    due: f64,
    convertible: bool,
    assumed: &Assumed,
) -> Moves {
    let delivery = assumed.get(AssumptionId::Delivery);
    let lever = |lever: Lever| levers[lever as usize];
    let cut = |which: Lever| delivery * lever(which);

    // 1. The share of people who leave the budget's pay with their unit.
    let funded = stocks.funded();
    let moved = if funded == 0.0 {
        0.0
    } else {
        cut(Lever::ToSelfFinancing) * stocks.u3 / funded
    };

    // 2. Named reorganisations.
    let planned = delivery * due;
    let named = if planned > funded { funded } else { planned };
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
    let removed = named + consolidation;
    let [last, before] = stocks.removed;
    let wanted = assumed.get(AssumptionId::PostsFreedPerUnit) * (removed + last + before) / 3.0;
    let freed = if wanted > stocks.h { stocks.h } else { wanted };
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
    if stocks.q < stocks.h {
        stocks.q = stocks.h;
    }

    // 10. Vacancies.
    let withdrawn = cut(Lever::VacancyWithdrawal) * (stocks.q - stocks.h);
    stocks.q -= withdrawn;
    if stocks.q < stocks.h {
        stocks.q = stocks.h;
    }

    // 11. New posts.
    let added = lever(Lever::NewPosts) * stocks.q;
    stocks.q += added;
    stocks.h += added;

    stocks.k *= 1.0 - cut(Lever::ContractEnding);

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
