//! What is saved, in the shape of forms 2đ and 2e.

use lotrinh::plan::{Lever, Sector};
use lotrinh::savings::{Forms, Savings, savings};
use lotrinh::scenario::Metric;
use lotrinh::unit::Year;
use lotrinh::{Baseline, Scenario, rules};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use crate::api;
use crate::example::province;
use crate::laws::cases;
use crate::random::{case, unobserved};

fn found(baseline: &Baseline, scenario: &Scenario) -> Savings {
    savings(rules(), baseline, scenario).expect("savings")
}

/// The forms of the small province, without price or pay moving after the known years.
fn small(scenario: Json) -> Savings {
    found(&api::baseline(&province()), &api::scenario(scenario))
}

fn of(savings: &Savings, year: u16) -> &Forms {
    let mut years = savings.years.iter();
    let found = years.find(|of| of.year.get() == year);
    &found.expect("a simulated year").province
}

/// The scenario that does nothing under the same assumptions.
fn neutral(scenario: &Scenario) -> Scenario {
    Scenario {
        assumptions: scenario.assumptions.clone(),
        ..Scenario::neutral()
    }
}

fn near(one: f64, other: f64, size: f64) -> bool {
    (one - other).abs() <= 1e-9 * (1.0 + size.abs())
}

/// Direct spending of each simulated year as spent, without severance.
fn spending(baseline: &Baseline, scenario: &Scenario) -> Vec<f64> {
    let scenario = Scenario {
        readings: Scenario::neutral().readings,
        ..scenario.clone()
    };
    let run = api::run(baseline, &scenario);
    Year::simulated()
        .map(|year| run.totals.support.nominal[year.spending()])
        .collect()
}

#[test]
fn where_nothing_is_done_nothing_is_saved() {
    for of in &small(json!({})).years {
        let Forms { posts, autonomy } = of.province;
        assert_eq!(posts.saved + posts.since_2015 + posts.moved, 0.0);
        assert_eq!(autonomy.saved + autonomy.since_2015, 0.0);
        assert_eq!((posts.people_2015, posts.people), (900.0, 900.0));
        assert_eq!(of.fall, 0.0);
    }
}

#[test]
fn a_reorganisation_at_the_end_of_a_quarter_saves_for_the_months_that_are_left() {
    // T17: seven health centres become one at the end of 2018. Nobody is freed, prices stand still.
    let mut province = province();
    province["sectors"] = json!({ "health": province["sectors"]["other"] });
    let quarter = rules().reorganisations.iter().find(|task| task.id == "T17");
    assert_eq!(quarter.expect("a task").deadline.quarter.get(), 4);
    let scenario = json!({
        "reorganisations": {"T17": {"on": true}},
        "assumptions": {"posts_freed_per_unit": 0},
    });
    let savings = found(&api::baseline(&province), &api::scenario(scenario));
    assert!(near(of(&savings, 2018).posts.saved, 0.0, 1.0));
    let year = of(&savings, 2019);
    // 24 of the 100 a year are running cost, of 90 units: six of them.
    let prices = 1.0267 * 1.0352 * 1.0354 * 1.0280;
    assert!(
        near(year.posts.saved, 24.0 / 90.0 * 6.0 * prices, 1.0),
        "{year:?}"
    );
    assert!(near(year.posts.running_saved * 12.0, year.posts.saved, 1.0));
    // The year after has nothing new, and goes on saving.
    assert!(near(of(&savings, 2020).posts.saved, 0.0, 1.0));
    assert!(near(
        of(&savings, 2020).posts.since_2015,
        year.posts.saved * 1.0322,
        1.0
    ));
}

#[test]
fn a_cut_in_the_course_of_a_year_counts_half_there_and_half_in_the_next() {
    let savings = small(json!({"levers": {"streamlining": [0.1, 0, 0]}}));
    let [first, second] = [of(&savings, 2016).posts, of(&savings, 2017).posts];
    assert_eq!((first.people_before, first.people), (900.0, 855.0));
    // 81 went in the second year; half of them and half of the 90 before count in it.
    assert!(near(second.people, 900.0 - 90.0 - 40.5, 1.0), "{second:?}");
    // 76 of the 100 are pay, of 900 people, in a year with a base salary of 1.19 after 1.15.
    let salary = 1.19 / 1.15;
    assert!(
        near(first.saved, 76.0 / 900.0 * salary * 45.0, 1.0),
        "{first:?}"
    );
    assert!(near(first.pay_saved * 12.0, first.saved, 1.0));
}

#[test]
fn people_who_go_along_with_their_unit_are_heads_without_money() {
    let savings = small(json!({"levers": {"to_self_financing": [0.3, 0, 0]}}));
    let Forms { posts, autonomy } = of(&savings, 2016);
    assert!(posts.moved > 0.0);
    assert!(near(posts.people + posts.moved, posts.people_before, 1.0));
    assert_eq!((posts.saved, posts.since_2015), (0.0, 0.0));
    assert!(autonomy.saved > 0.0);
    assert!(near(autonomy.self_financing.more, 6.0, 1.0));
    assert!(near(autonomy.partly_financed.fewer, 6.0, 1.0));
    assert!(near(autonomy.self_financing.now, 16.0, 1.0));
}

#[test]
fn units_that_cover_part_of_their_cost_save_without_anybody_leaving() {
    let savings = small(json!({"levers": {"to_partly_financed": [0.1, 0, 0]}}));
    let Forms { posts, autonomy } = of(&savings, 2016);
    assert_eq!((posts.saved, posts.people), (0.0, 900.0));
    assert!(autonomy.saved > 0.0);
    assert!(near(autonomy.partly_financed.more, 7.0, 1.0));
    assert!(near(autonomy.budget_funded.fewer, 7.0, 1.0));
}

#[test]
fn nothing_is_saved_on_paper_that_observed_spending_does_not_bear_out() {
    let scenario = |support: f64| {
        json!({
            "levers": {"streamlining": [0.05, 0.05, 0.05]},
            "observed": {"support": {"2018": support}},
        })
    };
    let savings = small(scenario(1000.0));
    let year = &savings.years[2];
    assert!(year.fall < 0.0);
    assert_eq!(year.borne_out, 0.0);
    assert_eq!(
        year.province.posts.saved + year.province.posts.since_2015,
        0.0
    );
    // Just below what doing nothing costs: no more than the difference is reported.
    let idle = spending(&api::baseline(&province()), &Scenario::neutral())[2];
    let savings = small(scenario(idle - 1.0));
    let year = &savings.years[2];
    assert!(near(year.fall, 1.0, 1.0));
    assert!(near(year.province.posts.since_2015, 1.0, 1.0), "{year:?}");
}

proptest! {
    #![proptest_config(cases(256))]

    /// The sums of the forms never exceed what spending falls short of the neutral run's.
    #[test]
    fn no_more_is_reported_than_spending_fell(case in case()) {
        let idle = spending(&case.baseline, &neutral(&case.scenario));
        let done = spending(&case.baseline, &case.scenario);
        let savings = found(&case.baseline, &case.scenario);
        for (of, (idle, done)) in savings.years.iter().zip(idle.iter().zip(&done)) {
            let fall = idle - done;
            prop_assert!(near(of.fall, fall, *idle));
            let Forms { posts, autonomy } = &of.province;
            let least = if fall > 0.0 { fall } else { 0.0 };
            let most = least + 1e-9 * (1.0 + idle.abs() + done.abs());
            prop_assert!(posts.saved + autonomy.saved <= most, "{of:?}");
            prop_assert!(posts.since_2015 + autonomy.since_2015 <= most, "{of:?}");
        }
    }

    /// With no saving on running cost and nothing observed the forms have all of the fall: nothing is
    /// counted twice and nothing is lost.
    #[test]
    fn the_two_forms_part_the_whole_fall(case in unobserved()) {
        let mut scenario = case.scenario.clone();
        let none = api::scenario(json!({"levers": {"running_saving": [0, 0, 0]}}));
        let none = *none.levers.get(&Lever::RunningSaving).expect("it was set");
        scenario.levers.insert(Lever::RunningSaving, none);
        for sector in Sector::ALL {
            if let Some(own) = scenario.sector_levers.get(sector) {
                let mut own = own.clone();
                own.insert(Lever::RunningSaving, none);
                scenario.sector_levers.insert(*sector, own);
            }
        }
        let idle = spending(&case.baseline, &neutral(&scenario));
        for (of, idle) in found(&case.baseline, &scenario).years.iter().zip(idle) {
            let Forms { posts, autonomy } = &of.province;
            let sum = posts.since_2015 + autonomy.since_2015;
            prop_assert!(near(sum, of.fall, idle + of.fall), "{of:?}");
        }
    }

    /// Rows and columns add up as the forms say.
    #[test]
    fn the_forms_columns_add_up(case in case()) {
        for of in &found(&case.baseline, &case.scenario).years {
            let sectors = || of.sectors.iter().map(|(_, forms)| forms);
            let sum: f64 = sectors().map(|forms| forms.posts.saved + forms.autonomy.saved).sum();
            let Forms { posts, autonomy } = &of.province;
            let scale: f64 = sectors().map(|forms| forms.posts.pay_before.abs() * 12.0).sum();
            prop_assert!(near(sum, posts.saved + autonomy.saved, scale + sum));
            for forms in sectors() {
                let Forms { posts, autonomy } = forms;
                let of_months = 12.0 * (posts.pay_before - posts.pay + posts.running_saved);
                prop_assert!(near(of_months * of.borne_out, posts.saved, posts.pay_before * 12.0));
                prop_assert!(near(12.0 * autonomy.monthly * of.borne_out, autonomy.saved, autonomy.saved));
                prop_assert!(posts.people >= 0.0 && autonomy.partly_financed.now >= 0.0);
            }
            let observed = [Metric::Units, Metric::SelfFinancingUnits];
            if observed.iter().all(|metric| case.scenario.observed.get(metric).is_none()) {
                let classes = [autonomy.self_financing, autonomy.partly_financed, autonomy.budget_funded];
                let (more, fewer) = classes.iter().fold((0.0, 0.0), |(more, fewer), class| {
                    (more + class.more, fewer + class.fewer)
                });
                prop_assert!(near(more, fewer, more));
            }
        }
    }
}

#[test]
fn where_no_unit_changes_class_form_2e_has_nothing() {
    let savings = small(json!({"levers": {
        "to_self_financing": [0.3, 0, 0],
        "to_partly_financed": [0.1, 0, 0],
        "streamlining": [0.02, 0.02, 0.02],
        "consolidation": [0, 0.02, 0.02],
    }}));
    assert!(of(&savings, 2021).autonomy.saved > 0.0);
    // The first year after still has the months that were not in force before.
    assert!(of(&savings, 2022).autonomy.saved > 0.0);
    for year in 2023..=2030 {
        let Forms { posts, autonomy } = of(&savings, year);
        assert!(near(autonomy.saved, 0.0, 1.0), "{year}: {autonomy:?}");
        assert!(posts.saved > 0.0);
    }
}
