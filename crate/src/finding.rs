//! What cannot be in a baseline, and what is unlikely in it: everything at once, each at its figure.
//!
//! [`Baseline::check`] stops at the first figure that breaks a rule, which is enough to refuse it. Who
//! types or brings figures wants to hear of all of them, and of those that break no rule but look like
//! a slip: another unit of money, a lost decimal sign, a column that moved.

use serde::Serialize;

use crate::baseline::{Baseline, HISTORY, SectorBaseline};
use crate::plan::Sector;
use crate::unit::{Budget, Year, ids};

ids! {
    /// What was found.
    pub enum FindingKind {
        /// More people than posts: against a rule.
        StaffAbovePosts = "staff_above_posts",
        /// More units open to conversion than self-financing ones: against a rule.
        ConvertibleAboveUnits = "convertible_above_units",
        /// Posts without a unit that the budget pays for: against a rule.
        PostsWithoutUnits = "posts_without_units",
        /// Spending in 2015 without a unit that the budget pays for: against a rule.
        SupportWithoutUnits = "support_without_units",
        /// A sector without any unit.
        NoUnits = "no_units",
        /// Part of a unit, a post or a person.
        NotWhole = "not_whole",
        /// Less than half of the posts are taken.
        ManyVacant = "many_vacant",
        /// Ten times what it was the year before, or a tenth of it.
        Tenfold = "tenfold",
        /// Nothing, beside years with something.
        Gap = "gap",
        /// Spending for a post that is ten times what is usual, or a tenth of it: another unit of money?
        SpendingPerPost = "spending_per_post",
        /// The sectors' spending is more than the whole recurrent budget.
        SupportAboveBudget = "support_above_budget",
    }
}

impl FindingKind {
    /// Whether a baseline with it is refused.
    pub const fn is_against_a_rule(self) -> bool {
        matches!(
            self,
            FindingKind::StaffAbovePosts
                | FindingKind::ConvertibleAboveUnits
                | FindingKind::PostsWithoutUnits
                | FindingKind::SupportWithoutUnits
        )
    }
}

/// Something found, and where.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Finding {
    /// What was found.
    pub kind: FindingKind,
    /// Whether a baseline with it is refused.
    pub refused: bool,
    /// The sector; none where it is of the whole province.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Sector | null"))]
    pub sector: Option<Sector>,
    /// The figure, as the form names it.
    pub column: &'static str,
    /// The year, where the figure has one.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number | null"))]
    pub year: Option<Year>,
    /// The figure.
    pub found: f64,
    /// The figure that it was held against; 0 where there is none.
    pub beside: f64,
}

/// Spending for a post in 2015 lies between these, tỷ đồng: ten times less and more than the 0.1 that pay
/// and running cost come to.
const PER_POST: (f64, f64) = (0.01, 1.0);

/// How many times a figure may be its neighbour before it is unlikely.
const TENFOLD: f64 = 10.0;

/// Everything found in a baseline: sector by sector, then the province's.
pub fn findings(baseline: &Baseline) -> Vec<Finding> {
    let mut all = Vec::new();
    for (sector, figures) in baseline.sectors.iter() {
        of_sector(&mut all, *sector, figures);
    }
    of_budget(&mut all, baseline);
    all
}

fn of_sector(all: &mut Vec<Finding>, sector: Sector, figures: &SectorBaseline) {
    let mut tell = |kind: FindingKind, column, year, found: f64, beside: f64| {
        all.push(Finding {
            kind,
            refused: kind.is_against_a_rule(),
            sector: Some(sector),
            column,
            year,
            found,
            beside,
        });
    };
    let units = &figures.units;
    let own = units.self_financing.get();
    let paid = units.partly_financed.get() + units.budget_funded.get();
    let (posts, staff) = (figures.posts.get(), figures.staff.get());
    let open = figures.convertible.get();
    let last = figures.support[HISTORY - 1].get();
    if staff > posts {
        tell(FindingKind::StaffAbovePosts, "staff", None, staff, posts);
    } else if staff * 2.0 < posts {
        tell(FindingKind::ManyVacant, "staff", None, staff, posts);
    }
    if open > own {
        tell(
            FindingKind::ConvertibleAboveUnits,
            "convertible",
            None,
            open,
            own,
        );
    }
    if paid == 0.0 && posts > 0.0 {
        tell(FindingKind::PostsWithoutUnits, "posts", None, posts, 0.0);
    }
    if paid == 0.0 && last > 0.0 {
        let year = Some(Year::BASE);
        tell(FindingKind::SupportWithoutUnits, "support", year, last, 0.0);
    }
    if own + paid == 0.0 && posts == 0.0 && last == 0.0 {
        tell(FindingKind::NoUnits, "units.budget_funded", None, 0.0, 0.0);
    }
    for (column, figure) in [
        ("units.self_financing", own),
        ("units.partly_financed", units.partly_financed.get()),
        ("units.budget_funded", units.budget_funded.get()),
        ("convertible", open),
        ("posts", posts),
        ("staff", staff),
        ("irregular_contracts", figures.irregular_contracts.get()),
    ] {
        if figure.trunc() != figure {
            tell(FindingKind::NotWhole, column, None, figure, 0.0);
        }
    }
    let series = Year::all().zip(figures.support.iter().map(|amount| amount.get()));
    along(series, |kind, year, found, beside| {
        tell(kind, "support", Some(year), found, beside);
    });
    if posts > 0.0 && last > 0.0 {
        let each = last / posts;
        if each < PER_POST.0 || each > PER_POST.1 {
            let year = Some(Year::BASE);
            tell(FindingKind::SpendingPerPost, "support", year, last, posts);
        }
    }
}

fn of_budget(all: &mut Vec<Finding>, baseline: &Baseline) {
    let mut tell = |kind: FindingKind, year, found, beside| {
        all.push(Finding {
            kind,
            refused: false,
            sector: None,
            column: "recurrent_budget",
            year: Some(year),
            found,
            beside,
        });
    };
    let budget = |year| baseline.recurrent_budget.get(year).map(Budget::get);
    // A year that is left out is no figure, so it is no gap either.
    let series = Year::all().filter_map(|year| budget(year).map(|amount| (year, amount)));
    along(series, &mut tell);
    for year in Year::range(Year::FIRST, Year::BASE) {
        let spent = |figures: &SectorBaseline| figures.support[year.spending()].get();
        let all: f64 = baseline.sectors.iter().map(|(_, of)| spent(of)).sum();
        if let Some(budget) = budget(year).filter(|budget| all > *budget) {
            tell(FindingKind::SupportAboveBudget, year, budget, all);
        }
    }
}

/// What is unlikely from one year to the next.
fn along(
    series: impl Iterator<Item = (Year, f64)>,
    mut tell: impl FnMut(FindingKind, Year, f64, f64),
) {
    let mut before = None;
    for (year, figure) in series {
        if let Some(last) = before {
            if (figure == 0.0) != (last == 0.0) {
                tell(FindingKind::Gap, year, figure, last);
            } else if last > 0.0 && (figure >= last * TENFOLD || figure * TENFOLD <= last) {
                tell(FindingKind::Tenfold, year, figure, last);
            }
        }
        before = Some(figure);
    }
}
