//! What holds of the quotas of every province and every scenario.

use lotrinh::plan::{Lever, Sector, Status, Stock};
use lotrinh::quota::{Cut, Quotas};
use lotrinh::table::Table;
use lotrinh::target::Verdict;
use lotrinh::unit::{Amount, Year};
use lotrinh::{Run, Simulation, rules};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::json;

use super::{province, quotas, running, sector as sector_of, verdicts};
use crate::api;
use crate::laws::cases;
use crate::random::{self, Case, case};

/// A number that the computer's rounding alone keeps from being whole counts as whole.
const NOISE: f64 = 1e-5;

fn stock() -> impl Strategy<Value = Stock> {
    select(Stock::ALL)
}

/// A province of whole numbers, as a real one is.
fn whole(case: Case) -> Case {
    let ceil = |amount: Amount| Amount::new(amount.get().ceil()).expect("an amount");
    let mut counted = case.clone();
    for (sector, figures) in case.baseline.sectors.iter() {
        let mut figures = *figures;
        for amount in [
            &mut figures.units.self_financing,
            &mut figures.units.partly_financed,
            &mut figures.units.budget_funded,
            &mut figures.convertible,
            &mut figures.posts,
            &mut figures.staff,
        ] {
            *amount = ceil(*amount);
        }
        counted.baseline.sectors.insert(*sector, figures);
    }
    match Simulation::new(rules(), &counted.baseline, &counted.scenario) {
        Ok(_) => counted,
        Err(_) => case,
    }
}

/// A small province that by the years of the steps has cut about what they ask for.
fn tight() -> impl Strategy<Value = Case> {
    let sector = (1_u8..40, 0_u8..90);
    let step = || prop_oneof![3 => Just(0.9), 2 => 0.88..0.9, 1 => 0.7..1.0];
    let sectors = proptest::collection::vec(sector, 1..5);
    let steps = proptest::collection::vec(step(), 6);
    (sectors, random::scenario(), any::<bool>(), steps).prop_map(
        |(sectors, scenario, calm, steps)| {
            let named = Sector::ALL.iter().zip(&sectors);
            let named: Vec<_> = named
                .map(|(of, (units, posts))| {
                    (of.id(), sector_of(f64::from(*units), f64::from(*posts)))
                })
                .collect();
            let baseline = api::baseline(&province(&named));
            let mut scenario = if calm {
                api::scenario(json!({}))
            } else {
                scenario
            };
            let sum =
                |of: fn(&(u8, u8)) -> u8| sectors.iter().map(|sector| f64::from(of(sector))).sum();
            let mut observed = json!({});
            for (stock, mut left, steps) in [
                ("units", sum(|sector| sector.0), &steps[..3]),
                ("posts", sum(|sector| sector.1), &steps[3..]),
            ] {
                for (year, step) in ["2021", "2025", "2030"].into_iter().zip(steps) {
                    let left: &mut f64 = &mut left;
                    *left *= step;
                    observed[stock][year] = (*left).into();
                }
            }
            scenario.observed = api::value(&observed).read().expect("figures");
            if Simulation::new(rules(), &baseline, &scenario).is_err() {
                // Everything was merged away before a figure was observed.
                scenario.observed = Table::default();
            }
            Case { baseline, scenario }
        },
    )
}

/// Any case: provinces of any numbers, of whole ones, and such as can just meet their targets.
fn any_case() -> impl Strategy<Value = Case> {
    prop_oneof![case(), case().prop_map(whole), tight()]
}

/// A case in which no stock ever rises.
fn falling() -> impl Strategy<Value = Case> {
    prop_oneof![random::unobserved(), random::unobserved().prop_map(whole)].prop_map(|mut case| {
        let without = |levers: &Table<Lever, _>| {
            let kept = levers
                .iter()
                .filter(|(lever, _)| **lever != Lever::NewPosts);
            kept.map(|(lever, shares)| (*lever, *shares)).collect()
        };
        case.scenario.levers = without(&case.scenario.levers);
        let sectors = case.scenario.sector_levers.iter();
        case.scenario.sector_levers = sectors
            .map(|(sector, levers)| (*sector, without(levers)))
            .collect();
        case
    })
}

/// The stock by year, 2015 first.
fn stocks(run: &Run, stock: Stock) -> [f64; 16] {
    match stock {
        Stock::Units => run.totals.units,
        Stock::Posts => run.totals.posts,
    }
}

fn adds_up(quotas: &Quotas) -> Result<(), TestCaseError> {
    for t in 0..quotas.years.len() {
        let column: i64 = quotas.sectors.iter().map(|(_, cuts)| cuts[t].get()).sum();
        prop_assert_eq!(column, quotas.totals[t].get());
    }
    let sum = |cuts: &[Cut]| cuts.iter().map(|cut| cut.get()).sum::<i64>();
    for (sector, cuts) in quotas.sectors.iter() {
        prop_assert_eq!(cuts.len(), quotas.years.len());
        prop_assert_eq!(sum(cuts), quotas.sums.get(sector).expect("a sum").get());
    }
    prop_assert_eq!(sum(&quotas.totals), quotas.sum.get());
    Ok(())
}

/// Whether a whole number is a number rounded up or down; one that is whole stays.
fn is_rounded(whole: i64, number: f64) -> bool {
    (whole as f64 - number).abs() < 1.0 - NOISE / 10.0
        || (whole as f64 - number).abs() < 1.0 && (number - number.round()).abs() > 1e-6
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn rows_and_columns_add_up(case in any_case(), stock in stock()) {
        adds_up(&quotas(&case.baseline, &case.scenario, stock))?;
    }

    #[test]
    fn running_cuts_are_the_simulated_ones_rounded(case in any_case(), stock in stock()) {
        let quotas = quotas(&case.baseline, &case.scenario, stock);
        let totals = running(&quotas.totals);
        for (t, year) in quotas.years.iter().enumerate() {
            let ahead = totals[t] as f64 - quotas.simulated.totals[t];
            if quotas.ahead.contains(year) {
                prop_assert!((1.0 - NOISE..3.0).contains(&ahead), "{year}: {ahead}");
            } else {
                prop_assert!(is_rounded(totals[t], quotas.simulated.totals[t]), "{year}: {ahead}");
            }
        }
        for (sector, cuts) in quotas.sectors.iter() {
            let simulated = quotas.simulated.sectors.get(sector).expect("a sector");
            for (t, cut) in running(cuts).into_iter().enumerate() {
                if quotas.ahead.contains(&quotas.years[t]) {
                    let ahead = cut as f64 - simulated[t];
                    prop_assert!(-1.0 < ahead && ahead < 3.0);
                } else {
                    prop_assert!(is_rounded(cut, simulated[t]), "{cut} for {}", simulated[t]);
                }
            }
        }
    }

    #[test]
    fn a_sector_runs_ahead_only_when_all_rounded_up_are_too_few(case in any_case(), stock in stock()) {
        let quotas = quotas(&case.baseline, &case.scenario, stock);
        for t in 0..quotas.years.len() {
            let beyond: Vec<i64> = quotas.sectors.iter().map(|(sector, cuts)| {
                let simulated = quotas.simulated.sectors.get(sector).expect("a sector")[t];
                running(cuts)[t] - (simulated - 1e-6).ceil() as i64
            }).collect();
            if beyond.iter().any(|beyond| *beyond > 0) {
                prop_assert!(beyond.iter().all(|beyond| *beyond >= 0), "{beyond:?}");
            }
        }
    }

    #[test]
    fn every_target_that_the_simulated_path_meets_is_met(case in any_case(), stock in stock()) {
        let quotas = quotas(&case.baseline, &case.scenario, stock);
        let run = api::run(&case.baseline, &case.scenario);
        let start = stocks(&run, stock)[0];
        let totals = running(&quotas.totals);
        let left = |year: Year| match year.get() {
            2015 => start,
            year => start - totals[usize::from(year) - 2016] as f64,
        };
        for verdict in verdicts(&case.baseline, &case.scenario, stock) {
            let base = left(verdict.base.expect("a base").first);
            let required = verdict.required.expect("a figure");
            let change = 1.0 - left(verdict.years.last) / base;
            let met = base >= 1e-6 && change >= required - 1e-9 * required;
            if quotas.lost.contains(&verdict.id) {
                prop_assert!(!met && verdict.status == Status::Met);
                // Only where nothing is left to compare with.
                prop_assert!(base < 1e-6, "{base}");
            } else if verdict.status == Status::Met {
                prop_assert!(met, "{}: {change}", verdict.id);
            }
        }
    }

    #[test]
    fn nothing_runs_ahead_but_for_a_target_with_a_later_base(case in any_case(), stock in stock()) {
        let quotas = quotas(&case.baseline, &case.scenario, stock);
        let chained = |verdict: &Verdict| {
            verdict.status == Status::Met
                && verdict.base.is_some_and(|base| base.first > Year::BASE)
        };
        let first = verdicts(&case.baseline, &case.scenario, stock)
            .into_iter()
            .filter(chained)
            .map(|verdict| verdict.years.last)
            .min();
        prop_assert!(quotas.ahead.iter().all(|year| first.is_some_and(|first| first <= *year)));
    }

    #[test]
    fn no_sector_gives_more_than_it_has(case in any_case(), stock in stock()) {
        let quotas = quotas(&case.baseline, &case.scenario, stock);
        for (sector, cuts) in quotas.sectors.iter() {
            let start = case.baseline.sectors.get(sector).map_or(0.0, |figures| match stock {
                Stock::Units => {
                    let units = figures.units;
                    units.self_financing.get() + units.partly_financed.get()
                        + units.budget_funded.get()
                }
                Stock::Posts => figures.posts.get(),
            });
            let most = start.ceil() as i64;
            prop_assert!(running(cuts).into_iter().all(|cut| cut <= most), "{most}: {cuts:?}");
        }
    }

    #[test]
    fn no_cut_is_taken_back_where_no_stock_rises(
        case in prop_oneof![falling(), tight()],
        stock in stock(),
    ) {
        let quotas = quotas(&case.baseline, &case.scenario, stock);
        let rises = quotas.simulated.sectors.iter().any(|(_, cuts)| {
            cuts[0] < -1e-6 || cuts.windows(2).any(|pair| pair[1] - pair[0] < -1e-6)
        });
        if !rises {
            for (sector, cuts) in quotas.sectors.iter() {
                prop_assert!(cuts.iter().all(|cut| cut.get() >= 0), "{}: {cuts:?}", sector.id());
            }
            prop_assert!(quotas.totals.iter().all(|cut| cut.get() >= 0));
        }
    }
}
