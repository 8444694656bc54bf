//! The verdicts on spending, in each kind of prices, checked by hand on a small province.
//!
//! The province spends 100 a year in 2011–2015, 76 of it on pay. Where nothing changes, a later
//! year costs 76 · b(t)/b(2015) + 24 · I(t), with the base salary b and the price index I of
//! `seeds/parameters.json`. The numbers below were worked out from these with fractions.

use lotrinh::Run;
use lotrinh::plan::{Prices, Status};
use lotrinh::target::Verdict;
use serde_json::{Value as Json, json};

use crate::api::verdict;
use crate::example::{province, run, run_on};

/// The province with a recurrent budget of 1 000 up to 2015 and 2 000 after.
fn with_budget() -> Json {
    let mut province = province();
    for year in 2011..=2030 {
        let budget = if year <= 2015 { 1000 } else { 2000 };
        province["recurrent_budget"][year.to_string()] = budget.into();
    }
    province
}

fn read_as(readings: &Json) -> Run {
    run_on(&with_budget(), json!({ "readings": readings }))
}

fn near(found: Option<f64>, wanted: f64) -> bool {
    found.is_some_and(|found| (found - wanted).abs() < 1e-9)
}

fn measure(run: &Run, target: &str) -> Option<f64> {
    verdict(run, target).measure
}

fn readings(verdict: &Verdict) -> (u32, u32) {
    (verdict.readings_met, verdict.readings_total)
}

#[test]
fn the_prices_decide_whether_unchanged_spending_is_a_cut() {
    for (prices, measured, status) in [
        ("nominal", -0.151_680_027_835_274_57, Status::Missed),
        ("cpi_constant", 0.027_717_414_738_084_836, Status::Missed),
        ("salary_neutral", 0.106_955_787_859_611_88, Status::Met),
        ("budget_share", 0.424_159_986_082_362_7, Status::Met),
    ] {
        let run = read_as(&json!({ "prices": prices }));
        let verdict = verdict(&run, "support_2021");
        assert_eq!(verdict.status, status, "{prices}");
        assert!(near(verdict.measure, measured), "{prices}: {verdict:?}");
        assert!(
            near(verdict.margin, measured - 0.10),
            "{prices}: {verdict:?}"
        );
    }
}

#[test]
fn the_margin_is_money_a_year_in_the_prices_chosen() {
    // Nominal: 90 asked, a mean of 115.168 spent. Salary-neutral: 100 spent, and 90 % of the mean
    // of 2011–2015 at the base salary of 2015, 111.977, allowed.
    for (prices, money) in [
        ("nominal", 90.0 - 115.168_002_783_527_46),
        ("salary_neutral", 0.9 * 111.976_538_944_613_67 - 100.0),
    ] {
        let run = read_as(&json!({ "prices": prices }));
        assert!(
            near(verdict(&run, "support_2021").margin_absolute, money),
            "{prices}"
        );
    }
    let run = read_as(&json!({"prices": "budget_share"}));
    assert_eq!(verdict(&run, "support_2021").margin_absolute, None);
}

#[test]
fn all_four_prices_stand_beside_the_one_chosen() {
    let run = read_as(&json!({}));
    let shown: Vec<_> = verdict(&run, "support_2021")
        .by_prices
        .iter()
        .map(|of| (of.prices, of.status))
        .collect();
    assert_eq!(
        shown,
        [
            (Prices::Nominal, Status::Missed),
            (Prices::CpiConstant, Status::Missed),
            (Prices::SalaryNeutral, Status::Met),
            (Prices::BudgetShare, Status::Met),
        ]
    );
    assert!(verdict(&run, "units_2021").by_prices.is_empty());
}

#[test]
fn by_2021_may_be_five_years_six_or_one() {
    for (period, measured) in [
        ("2016_2020", -0.151_680_027_835_274_57),
        ("2016_2021", -0.171_412_238_419_647_84),
        ("year_2021", -0.270_073_291_341_514_2),
    ] {
        let run = read_as(&json!({ "support_period_2021": period }));
        assert!(near(measure(&run, "support_2021"), measured), "{period}");
        // The base of the next step stays 2016–2020.
        assert!(
            near(measure(&run, "support_2025"), -0.301_596_623_008_266_5),
            "{period}"
        );
    }
}

#[test]
fn the_fixed_path_compares_with_2011_to_2015() {
    let run = read_as(&json!({"base": "fixed_path"}));
    let verdict_2025 = verdict(&run, "support_2025");
    assert_eq!(verdict_2025.required, Some(0.19));
    assert!(near(verdict_2025.measure, -0.499_022_835_016_459_7));
    assert_eq!(verdict(&run, "support_2030").required, Some(0.3115));
    // The first step has the same base either way.
    assert_eq!(verdict(&run, "support_2021").required, Some(0.10));
}

#[test]
fn the_readings_are_counted_in_all_their_combinations() {
    let run = read_as(&json!({}));
    // Four prices, severance in or out, three periods: salary-neutral and budget share meet it.
    assert_eq!(readings(verdict(&run, "support_2021")), (12, 24));
    // Four prices, severance in or out, two bases: a budget share below the fixed path meets it.
    assert_eq!(readings(verdict(&run, "support_2025")), (2, 16));
    assert_eq!(verdict(&run, "support_2030").readings_total, 16);
}

#[test]
fn without_a_budget_its_share_cannot_be_assessed_and_does_not_count() {
    let share = run(json!({"readings": {"prices": "budget_share"}}));
    let of = verdict(&share, "support_2021");
    assert_eq!(
        (of.status, of.why),
        (Status::NotAssessable, Some("no_budget"))
    );
    assert_eq!(readings(of), (6, 18));
    assert_eq!(readings(verdict(&share, "support_2025")), (0, 12));
    assert!(
        share
            .totals
            .support
            .budget_share
            .iter()
            .all(Option::is_none)
    );
}

#[test]
fn a_single_year_without_a_budget_leaves_a_gap() {
    let mut province = with_budget();
    province["recurrent_budget"]
        .as_object_mut()
        .expect("years")
        .remove("2018");
    let run = run_on(&province, json!({"readings": {"prices": "budget_share"}}));
    assert_eq!(verdict(&run, "support_2021").why, Some("no_budget"));
    assert_eq!(run.totals.support.budget_share[7], None);
    assert_eq!(verdict(&run, "support_2030").status, Status::Missed);
}

#[test]
fn a_budget_that_grows_meets_a_share_with_no_cut_at_all() {
    let run = read_as(&json!({"prices": "budget_share"}));
    assert_eq!(verdict(&run, "support_2021").status, Status::Met);
    assert_eq!(run.totals.posts[0], run.totals.posts[15]);
}

#[test]
fn severance_counts_only_where_the_reading_says_so() {
    // 5 % of 900 people leave in 2016 with 12 months of pay each. Of the 100 tỷ đồng of 2015 the
    // budget paid 1 − 2/9·0.35 − 7/9·0.03 of the cost; 76 % of the cost was pay.
    let scenario = |severance: &str| {
        json!({
            "levers": {"streamlining": [0.05, 0, 0]},
            "readings": {"severance": severance},
        })
    };
    let apart = run(scenario("apart"));
    let included = run(scenario("included"));
    let cost = 100.0 / (1.0 - 2.0 / 9.0 * 0.35 - 7.0 / 9.0 * 0.03);
    let paid = 45.0 * (0.76 * cost / 900.0) * (1.19 / 1.15);
    assert!((apart.totals.severance[1] - paid).abs() < 1e-9);
    assert_eq!(apart.totals.severance, included.totals.severance);
    let more = included.totals.support.nominal[5] - apart.totals.support.nominal[5];
    assert!((more - paid).abs() < 1e-9);
    // At the base salary of 2015 it is deflated as pay is.
    let of = |run: &Run| run.totals.support.salary_neutral[5];
    assert!((of(&included) - of(&apart) - paid / (1.19 / 1.15)).abs() < 1e-9);
}
