//! What is saved, in the shape in which provinces report it: forms 2đ (fewer people, merged units)
//! and 2e (units that pay more of their own way) of Circular 68/2018/TT-BTC.
//!
//! The forms compare a year with the year before, both at the pay and prices of the later one. Per
//! sector, with `H̄` the mean number of people of a year and `F̄` the mean number of units that the budget
//! pays for, both by the months in force, `W` pay per person, `K` running cost per unit, `a` what is left
//! of it after savings, `p` the share of cost that the budget pays, and ′ the year before:
//!
//! | | saved in a year against the year before, tỷ đồng |
//! |---|---|
//! | 2đ, people | `p·W·(H̄′ − H̄ − moved)` |
//! | 2đ, merged units | `p·K·a·merged` |
//! | 2e | `p·(W·moved + K·a·raised) + (p′ − p)·(W·H̄′ + K·a′·F̄′)` |
//! | in neither | `p·K·(a′ − a)·F̄′`: savings on running cost |
//!
//! `moved` are the people who left the budget's pay with their unit, `raised` the units that became
//! self-financing, `merged` those that were merged away: `F̄′ − F̄ = merged + raised`. Summed from 2016 on,
//! all at the pay and prices of one year, the four are what direct spending of that year, as spent and
//! without severance, falls short of the run in which nothing is done (neutral) on the same baseline under
//! the same assumptions. So nothing is counted twice, and the two forms together never report more than
//! that fall; where observed spending shows a smaller fall, both are cut back to it by one share.
//!
//! The months of a year in which something was not in force yet come into the form of the next.
//!
//! Assumed by us, since the model has sectors and years, the forms bodies and months: people on 1 July
//! are the year's mean; a month is a twelfth of the year; money is the budget's share of pay and running
//! cost. People who went along with their unit into groups 1–2 are told as heads without money in 2đ;
//! what the budget no longer pays for their unit stands in 2e.

mod volumes;

use serde::Serialize;

use self::volumes::{Level, Rates, Volumes};
use crate::baseline::Baseline;
use crate::error::Error;
use crate::plan::{Prices, Rules, Sector, Severance};
use crate::scenario::Scenario;
use crate::simulation::Simulation;
use crate::table::Table;
use crate::unit::Year;

/// The months of a year.
const MONTHS: f64 = 12.0;

/// What is saved in each year.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Savings {
    /// The years, 2016 to 2030.
    pub years: Vec<YearOfSavings>,
}

/// What is saved in a year.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct YearOfSavings {
    /// The year.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub year: Year,
    /// The province: the sums of the sectors.
    pub province: Forms,
    /// Each sector.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Record<Sector, Forms>"))]
    pub sectors: Table<Sector, Forms>,
    /// By how much direct spending of the year, without severance, is less than where nothing is done,
    /// tỷ đồng; negative where it is more.
    pub fall: f64,
    /// The share of the savings against the year before that the fall bears out, 1 but for observed
    /// figures.
    pub borne_out: f64,
}

/// Both forms of the province or of a sector.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Forms {
    /// Form 2đ.
    pub posts: PostsForm,
    /// Form 2e.
    pub autonomy: AutonomyForm,
}

/// Form 2đ: fewer people, and merged units. Money in tỷ đồng, of groups 3 and 4 alone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct PostsForm {
    /// People present at the end of 2015.
    pub people_2015: f64,
    /// People present in the middle of the year before.
    pub people_before: f64,
    /// What they are paid in a month at this year's pay.
    pub pay_before: f64,
    /// People present in the middle of the year.
    pub people: f64,
    /// People who went along with their unit into groups 1–2 in between: heads without money.
    pub moved: f64,
    /// What the people present, and those who moved, are paid in a month.
    pub pay: f64,
    /// Pay saved in a month: `pay_before − pay`.
    pub pay_saved: f64,
    /// Running cost saved in a month by units merged away.
    pub running_saved: f64,
    /// Saved in the year against the year before: `12·(pay_saved + running_saved)·borne_out`.
    pub saved: f64,
    /// What all that was done since 2015 saves in the year.
    pub since_2015: f64,
}

/// Form 2e: units that pay more of their own way. Money in tỷ đồng.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct AutonomyForm {
    /// Units of groups 1–2.
    pub self_financing: ClassOfUnits,
    /// Units of group 3.
    pub partly_financed: ClassOfUnits,
    /// Units of group 4.
    pub budget_funded: ClassOfUnits,
    /// What the budget pays less in a month.
    pub monthly: f64,
    /// Saved in the year against the year before, without what form 2đ has: `12·monthly·borne_out`.
    pub saved: f64,
    /// What all that was done since 2015 saves in the year.
    pub since_2015: f64,
}

/// How many units of a financing class there are, and how many changed into and out of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ClassOfUnits {
    /// At the end of the year before.
    pub before: f64,
    /// At the end of the year.
    pub now: f64,
    /// Came from another class in the year.
    pub more: f64,
    /// Went into another class in the year.
    pub fewer: f64,
}

impl ClassOfUnits {
    fn add(&mut self, part: &ClassOfUnits) {
        self.before += part.before;
        self.now += part.now;
        self.more += part.more;
        self.fewer += part.fewer;
    }
}

impl Forms {
    fn add(&mut self, part: &Forms) {
        let (sum, posts) = (&mut self.posts, &part.posts);
        sum.people_2015 += posts.people_2015;
        sum.people_before += posts.people_before;
        sum.pay_before += posts.pay_before;
        sum.people += posts.people;
        sum.moved += posts.moved;
        sum.pay += posts.pay;
        sum.pay_saved += posts.pay_saved;
        sum.running_saved += posts.running_saved;
        sum.saved += posts.saved;
        sum.since_2015 += posts.since_2015;
        let (sum, autonomy) = (&mut self.autonomy, &part.autonomy);
        sum.self_financing.add(&autonomy.self_financing);
        sum.partly_financed.add(&autonomy.partly_financed);
        sum.budget_funded.add(&autonomy.budget_funded);
        sum.monthly += autonomy.monthly;
        sum.saved += autonomy.saved;
        sum.since_2015 += autonomy.since_2015;
    }

    /// The forms of a sector, each held against the year before and against 2015; `borne` are the
    /// shares of the two that spending bears out.
    fn of(volumes: &Volumes, rates: &Rates, year: Year, borne: [f64; 2]) -> Forms {
        let t = year.stock();
        let [against_last, since] = borne;
        let last = volumes.level(t - 1, rates);
        let now = volumes.level(t, rates);
        let month = volumes.paid[t] * rates.pay / MONTHS;
        let [people_before, people] = [volumes.people[t - 1], volumes.people[t]];
        let moved = volumes.moved[t] - volumes.moved[t - 1];
        let pay_before = people_before * month;
        let pay = (people + moved) * month;
        let pay_saved = pay_before - pay;
        let running_saved = (now.merged - last.merged) / MONTHS;
        let monthly = (now.autonomy - last.autonomy) / MONTHS;
        let [self_financing, partly_financed, budget_funded] = volumes.classes[t];
        Forms {
            posts: PostsForm {
                people_2015: volumes.people[0],
                people_before,
                pay_before,
                people,
                moved,
                pay,
                pay_saved,
                running_saved,
                saved: MONTHS * (pay_saved + running_saved) * against_last,
                since_2015: now.posts() * since,
            },
            autonomy: AutonomyForm {
                self_financing,
                partly_financed,
                budget_funded,
                monthly,
                saved: MONTHS * monthly * against_last,
                since_2015: now.autonomy * since,
            },
        }
    }
}

/// The share of what is counted as saved that a fall of spending bears out.
fn borne_out(counted: f64, fall: f64) -> f64 {
    if counted <= 0.0 || counted <= fall {
        1.0
    } else if fall <= 0.0 {
        0.0
    } else {
        fall / counted
    }
}

/// What a scenario saves in each year against doing nothing, by sector, as forms 2đ and 2e of
/// Circular 68/2018/TT-BTC ask for it. Heads, units and tỷ đồng.
///
/// # Errors
/// As [`Simulation::new`].
///
/// ```
/// let plan = lotrinh::plan();
/// let (baseline, scenario) = (&plan.baselines[0].baseline, &plan.presets[1].scenario);
/// let savings = lotrinh::savings::savings(lotrinh::rules(), baseline, scenario)?;
/// for of in &savings.years {
///     let forms = of.province.posts.since_2015 + of.province.autonomy.since_2015;
///     assert!(forms <= of.fall.max(0.0) + 1e-6);
/// }
/// # Ok::<(), lotrinh::Error>(())
/// ```
pub fn savings(rules: &Rules, baseline: &Baseline, scenario: &Scenario) -> Result<Savings, Error> {
    let done = Simulation::new(rules, baseline, scenario)?;
    let neutral = Scenario {
        assumptions: scenario.assumptions.clone(),
        ..Scenario::neutral()
    };
    let neutral = Simulation::new(rules, baseline, &neutral)?;
    let each: Vec<_> = Sector::ALL
        .iter()
        .map(|sector| (*sector, Volumes::of(&done, *sector)))
        .collect();
    let years = Year::simulated().map(|year| {
        let t = year.stock();
        let spent = |simulation: &Simulation<'_>| {
            let spent = simulation
                .province
                .support(Prices::Nominal, Severance::Apart, year);
            spent.unwrap_or(0.0)
        };
        let fall = spent(&neutral) - spent(&done);
        let rates: Vec<Rates> = Sector::ALL
            .iter()
            .map(|sector| Rates::of(&neutral, *sector, year))
            .collect();
        let counted = |by: fn(&Level, &Level) -> f64| -> f64 {
            let sectors = each.iter().zip(&rates);
            let levels = sectors.map(|((_, volumes), rates)| {
                by(&volumes.level(t - 1, rates), &volumes.level(t, rates))
            });
            levels.sum()
        };
        let against_last = borne_out(counted(|last, now| now.sum() - last.sum()), fall);
        let since = borne_out(counted(|_, now| now.sum()), fall);
        let mut province = Forms::default();
        let sectors = each.iter().zip(&rates).map(|((sector, volumes), rates)| {
            let forms = Forms::of(volumes, rates, year, [against_last, since]);
            province.add(&forms);
            (*sector, forms)
        });
        let sectors = sectors.collect();
        YearOfSavings {
            year,
            province,
            sectors,
            fall,
            borne_out: against_last,
        }
    });
    Ok(Savings {
        years: years.collect(),
    })
}
