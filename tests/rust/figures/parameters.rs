//! The assumptions, the levers, and the public figures on base salary and prices.

use lotrinh::plan;
use lotrinh::plan::AssumptionId::{
    self, BaseSalaryGrowth, Delivery, Inflation, MergerDelay, OwnRevenueFunded, OwnRevenuePartly,
    PayShare, PostsFreedPerUnit, Resignation, Retirement, SeveranceMonths,
};
use lotrinh::plan::Lever::{
    self, Consolidation, ContractEnding, Conversion, NewPosts, Replacement, RunningSaving,
    Streamlining, ToPartlyFinanced, ToSelfFinancing, VacancyWithdrawal,
};
use lotrinh::plan::PublicSeries;

/// Value, low and high; the least and the greatest admissible.
const ASSUMPTIONS: &[(AssumptionId, [f64; 3], [f64; 2])] = &[
    (Retirement, [0.020, 0.012, 0.030], [0.0, 0.5]),
    (Resignation, [0.007, 0.002, 0.015], [0.0, 0.5]),
    (PostsFreedPerUnit, [2.0, 0.0, 6.0], [0.0, 1000.0]),
    (Delivery, [1.0, 0.5, 1.0], [0.0, 1.0]),
    (MergerDelay, [0.0, 0.0, 3.0], [0.0, 15.0]),
    (PayShare, [0.76, 0.65, 0.85], [0.0, 1.0]),
    (OwnRevenuePartly, [0.35, 0.10, 0.90], [0.0, 0.99]),
    (OwnRevenueFunded, [0.03, 0.0, 0.10], [0.0, 0.99]),
    (SeveranceMonths, [12.0, 6.0, 24.0], [0.0, 120.0]),
    (BaseSalaryGrowth, [0.0, 0.0, 0.08], [-0.5, 1.0]),
    (Inflation, [0.035, 0.02, 0.05], [-0.5, 1.0]),
];

#[test]
fn the_assumptions_have_the_values_and_ranges_of_the_model() {
    assert_eq!(plan().parameters.assumptions.len(), ASSUMPTIONS.len());
    for (id, [value, low, high], [min, max]) in ASSUMPTIONS {
        let found = plan()
            .parameters
            .assumptions
            .get(id)
            .expect("an assumption");
        let range = [found.value, found.low, found.high].map(lotrinh::unit::Number::get);
        assert_eq!(range, [*value, *low, *high], "{}", id.id());
        assert_eq!(
            [found.min, found.max].map(lotrinh::unit::Number::get),
            [*min, *max],
            "{}",
            id.id()
        );
    }
}

/// The neutral value and full effort.
const LEVERS: &[(Lever, f64, f64)] = &[
    (Consolidation, 0.0, 0.10),
    (Streamlining, 0.0, 0.05),
    (Replacement, 1.0, 0.0),
    (VacancyWithdrawal, 0.0, 1.0),
    (NewPosts, 0.0, 0.0),
    (ToPartlyFinanced, 0.0, 0.30),
    (ToSelfFinancing, 0.0, 0.30),
    (Conversion, 0.0, 1.0),
    (ContractEnding, 0.0, 1.0),
    (RunningSaving, 0.0, 0.10),
];

#[test]
fn the_levers_have_the_neutral_value_and_the_full_effort_of_the_model() {
    assert_eq!(plan().levers.len(), LEVERS.len());
    for (info, (lever, neutral, full)) in plan().levers.iter().zip(LEVERS) {
        assert_eq!(info.id, *lever);
        assert_eq!(
            (info.neutral.get(), info.full_effort.get()),
            (*neutral, *full),
            "{}",
            lever.id()
        );
    }
}

/// Million đồng a month, mean of the year, from 2011.
const BASE_SALARY: &[f64] = &[
    0.797, 0.977, 1.100, 1.150, 1.150, 1.190, 1.255, 1.345, 1.440, 1.490, 1.490, 1.490, 1.645,
    2.070, 2.340, 2.435, 2.53,
];

/// Change of consumer prices in per cent, mean of the year, from 2011.
const CPI: &[f64] = &[
    18.68, 9.09, 6.59, 4.08, 0.63, 2.67, 3.52, 3.54, 2.80, 3.22, 1.83, 3.16, 3.25, 3.63, 3.31,
];

fn is(series: &PublicSeries, wanted: &[f64]) {
    let found: Vec<_> = series
        .values
        .years()
        .map(|year| {
            (
                year.get(),
                series.values.get(year).map(lotrinh::unit::Number::get),
            )
        })
        .collect();
    let wanted: Vec<_> = (2011..).zip(wanted.iter().copied().map(Some)).collect();
    assert_eq!(found, wanted);
}

#[test]
fn base_salary_and_prices_are_the_public_figures() {
    is(&plan().parameters.base_salary, BASE_SALARY);
    is(&plan().parameters.cpi, CPI);
}

/// The years whose figure rests on a step or a source that was not checked, or is not settled.
const UNCHECKED: [&[u16]; 2] = [&[2011, 2012, 2026, 2027], &[2023]];

#[test]
fn the_years_that_rest_on_what_was_not_checked_are_marked() {
    let parameters = &plan().parameters;
    for (series, wanted) in [&parameters.base_salary, &parameters.cpi]
        .into_iter()
        .zip(UNCHECKED)
    {
        let found: Vec<_> = series.unchecked.iter().map(|year| year.get()).collect();
        assert_eq!(found, wanted);
        assert!(series.source.en.contains("not checked"));
    }
}

/// The steps of the base salary: the first month at a level, and the level.
const STEPS: &[(u16, u16, f64)] = &[
    (2010, 5, 0.73),
    (2011, 5, 0.83),
    (2012, 5, 1.05),
    (2013, 7, 1.15),
    (2016, 5, 1.21),
    (2017, 7, 1.30),
    (2018, 7, 1.39),
    (2019, 7, 1.49),
    (2023, 7, 1.80),
    (2024, 7, 2.34),
    (2026, 7, 2.53),
];

#[test]
fn the_yearly_base_salary_is_the_mean_of_its_months() {
    let level = |year: u16, month: u16| {
        let past = STEPS
            .iter()
            .rev()
            .find(|(y, m, _)| (*y, *m) <= (year, month));
        past.map_or(f64::NAN, |(_, _, level)| *level)
    };
    for (year, shown) in (2011..).zip(BASE_SALARY) {
        let mean = (1..=12).map(|month| level(year, month)).sum::<f64>() / 12.0;
        // The figures are rounded to a thousand đồng.
        assert!(
            (mean - shown).abs() <= 0.0005,
            "{year}: {mean}, shown {shown}"
        );
    }
}

#[test]
fn pay_alone_grew_by_29_9_and_34_4_percent_between_the_budget_periods() {
    let mean = |years: std::ops::Range<usize>| {
        let of = &BASE_SALARY[years];
        of.iter().sum::<f64>() / of.len() as f64
    };
    let growth = |later: f64, before: f64| ((later / before - 1.0) * 1000.0).round() / 10.0;
    assert_eq!(growth(mean(5..10), mean(0..5)), 29.9);
    assert_eq!(growth(mean(10..15), mean(5..10)), 34.4);
}
