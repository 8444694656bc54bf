//! Draws of an uncertain scenario, and what they say together.

use lotrinh::bands::{Bands, bands};
use lotrinh::plan::{AssumptionId, ChartKind, Status};
use lotrinh::uncertainty::{Draws, Sample, Seed, assumptions, columns, draw};
use lotrinh::unit::Number;
use lotrinh::{Baseline, Error, Scenario, rules};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use crate::api;
use crate::example::province;
use crate::laws::cases;
use crate::random::{case, unobserved};

fn sample(seed: u16, from: u32, to: u32) -> Sample {
    let sample = json!({"seed": seed, "from": from, "to": to});
    api::value(&sample).read().expect("a sample")
}

fn draws(baseline: &Baseline, scenario: &Scenario, sample: Sample) -> Result<Draws, Error> {
    draw(rules(), baseline, scenario, sample)
}

/// The scenario with the assumptions of one draw as they are.
fn settled(scenario: &Scenario, place: u32) -> Scenario {
    let mut json = serde_json::to_value(scenario).expect("a scenario");
    let drawn = assumptions(rules(), scenario, Seed(7), place);
    for (id, number) in AssumptionId::ALL.iter().zip(drawn) {
        json["assumptions"][id.id()] = number.into();
    }
    api::scenario(json)
}

/// What the charts show of a plain run, in the order of a draw's columns.
fn shown(baseline: &Baseline, scenario: &Scenario) -> Vec<f64> {
    let run = api::run(baseline, scenario);
    let readings = serde_json::to_value(run.readings).expect("readings");
    let totals = serde_json::to_value(&run.totals).expect("totals");
    let series = |name: &str| -> Vec<f64> {
        let name = name.split('.').fold(&totals, |json, field| &json[field]);
        let numbers = name.as_array().expect("a series").iter();
        numbers
            .map(|number| number.as_f64().unwrap_or(f64::NAN))
            .collect()
    };
    let mut all = series("units");
    all.extend(series(readings["headcount"].as_str().expect("a choice")));
    let plus = |one: Vec<f64>, other: Vec<f64>| -> Vec<f64> {
        one.iter()
            .zip(other)
            .map(|(one, other)| one + other)
            .collect()
    };
    let mut autonomous = series("self_financing_units");
    if readings["autonomous_classes"] == "self_and_partly" {
        autonomous = plus(autonomous, series("partly_financed_units"));
    }
    let mut units = series("units");
    match readings["autonomy_denominator"].as_str().expect("a choice") {
        "units_2015" => units = vec![units[0]; units.len()],
        "units_then_plus_converted" => {
            autonomous = plus(autonomous, series("converted_units"));
            units = plus(units, series("converted_units"));
        }
        _ => {}
    }
    let share = |(autonomous, units): (&f64, &f64)| {
        if *units >= 1e-6 {
            autonomous / units
        } else {
            f64::NAN
        }
    };
    all.extend(autonomous.iter().zip(&units).map(share));
    all.extend(series(&format!(
        "support.{}",
        readings["prices"].as_str().expect("a choice")
    )));
    all
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn each_draw_is_the_run_under_its_assumptions_to_the_bit(case in case(), from in 0_u32..1000) {
        let (baseline, scenario) = (&case.baseline, &case.scenario);
        // A figure that was observed may lie out of reach of a draw.
        let Ok(drawn) = draws(baseline, scenario, sample(7, from, from + 11)) else { return Ok(()) };
        for (index, values) in drawn.values.chunks(columns()).enumerate() {
            let settled = settled(scenario, from + index as u32);
            let bits = |numbers: &[f64]| -> Vec<u64> {
                numbers.iter().map(|number| (number + 0.0).to_bits()).collect()
            };
            let expected = shown(baseline, &settled);
            let known: Vec<f64> = values.iter().zip(&expected)
                .map(|(value, other)| if value.is_nan() && other.is_nan() { *other } else { *value })
                .collect();
            prop_assert_eq!(bits(&known), bits(&expected));
            let verdicts = api::run(baseline, &settled).verdicts;
            let fates = &drawn.fates[index * verdicts.len()..][..verdicts.len()];
            for (fate, verdict) in fates.iter().zip(&verdicts) {
                let expected = match verdict.status {
                    Status::Met => 1,
                    Status::Missed => 0,
                    Status::NotAssessable | Status::Checklist => 2,
                };
                prop_assert_eq!(*fate, expected, "{}", &verdict.id);
            }
        }
    }

    #[test]
    fn draws_are_the_same_however_they_are_shared(case in unobserved(), cut in 1_u32..40) {
        let (baseline, scenario) = (&case.baseline, &case.scenario);
        let whole = draws(baseline, scenario, sample(3, 5, 45)).expect("draws");
        let mut joined = draws(baseline, scenario, sample(3, 5, 5 + cut)).expect("draws");
        let rest = draws(baseline, scenario, sample(3, 5 + cut, 45)).expect("draws");
        joined.values.extend(&rest.values);
        joined.fates.extend(&rest.fates);
        let bits = |draws: &Draws| -> Vec<u64> { draws.values.iter().map(|v| v.to_bits()).collect() };
        prop_assert_eq!(bits(&joined), bits(&whole));
        prop_assert_eq!(joined.fates, whole.fates);
    }

    #[test]
    fn bands_are_ordered(case in unobserved()) {
        let drawn = draws(&case.baseline, &case.scenario, sample(1, 0, 64)).expect("draws");
        for (chart, band) in bands(rules(), &[drawn]).charts.iter() {
            for t in 0..band.years.len() {
                let lines = [&band.q10, &band.q25, &band.q50, &band.q75, &band.q90];
                let numbers: Vec<f64> = lines.iter().filter_map(|line| line[t]).collect();
                prop_assert!(numbers.is_sorted(), "{chart:?} {numbers:?}");
                prop_assert!(numbers.len() == 5 || numbers.is_empty());
            }
        }
    }

    #[test]
    fn without_ranges_the_bands_are_the_run(case in unobserved()) {
        let mut json = serde_json::to_value(&case.scenario).expect("a scenario");
        for id in AssumptionId::ALL {
            let value = case.scenario.range(rules(), *id).value.get();
            json["assumptions"][id.id()] = json!({"value": value, "low": value, "high": value});
        }
        let scenario = api::scenario(json);
        let drawn = draws(&case.baseline, &scenario, sample(9, 0, 17)).expect("draws");
        let together = bands(rules(), &[drawn]);
        let expected = shown(&case.baseline, &scenario);
        let lines = |of: fn(&lotrinh::band::Band) -> &Vec<Option<f64>>| -> Vec<Option<f64>> {
            ChartKind::ALL.iter()
                .flat_map(|chart| of(together.charts.get(chart).expect("a chart")).clone())
                .collect()
        };
        for line in [lines(|band| &band.q10), lines(|band| &band.q50), lines(|band| &band.q90)] {
            for (number, expected) in line.iter().zip(&expected) {
                prop_assert_eq!(*number, (!expected.is_nan()).then_some(*expected));
            }
        }
        for verdict in &api::run(&case.baseline, &scenario).verdicts {
            let chance = together.chances.get(&verdict.id).copied();
            let expected = match verdict.status {
                Status::Met => Some(1.0),
                Status::Missed => Some(0.0),
                Status::NotAssessable | Status::Checklist => None,
            };
            prop_assert_eq!(chance, expected, "{}", &verdict.id);
        }
    }
}

#[test]
fn another_seed_gives_other_draws() {
    let (baseline, scenario) = (api::baseline(&province()), api::scenario(json!({})));
    let values = |seed| {
        draws(&baseline, &scenario, sample(seed, 0, 8))
            .expect("draws")
            .values
    };
    assert_ne!(values(0), values(1));
}

#[test]
fn a_sample_without_a_seed_has_the_usual_one() {
    let without: Sample = api::value(&json!({"from": 0, "to": 8}))
        .read()
        .expect("a sample");
    assert_eq!(without, sample(Seed::USUAL.0, 0, 8));
}

/// The inverse of the triangular distribution, as a textbook has it.
fn triangular([low, value, high]: [f64; 3], at: f64) -> f64 {
    if at < (value - low) / (high - low) {
        low + (at * (high - low) * (value - low)).sqrt()
    } else {
        high - ((1.0 - at) * (high - low) * (high - value)).sqrt()
    }
}

#[test]
fn a_draw_is_a_point_of_the_scrambled_sobol_sequence() {
    let scenario = api::scenario(json!({}));
    for place in (0..300).chain(65_000..65_536) {
        let drawn = assumptions(rules(), &scenario, Seed(11), place);
        for (dimension, id) in AssumptionId::ALL.iter().enumerate() {
            let uniform = sobol_burley::sample(place, dimension as u32, 11);
            let range = scenario.range(rules(), *id);
            let range = [range.low, range.value, range.high].map(Number::get);
            let expected = triangular(range, uniform.into());
            let expected = if id.whole() {
                expected.floor()
            } else {
                expected
            };
            assert_eq!(
                drawn[dimension].to_bits(),
                expected.to_bits(),
                "{id:?} {place}"
            );
        }
    }
}

#[test]
fn the_draws_follow_the_triangular_distribution() {
    let scenario =
        api::scenario(json!({"assumptions": {"merger_delay": {"value": 2, "low": 0, "high": 5}}}));
    let count = 4096_u32;
    let all: Vec<_> = (0..count)
        .map(|place| assumptions(rules(), &scenario, Seed(2), place))
        .collect();
    for id in AssumptionId::ALL {
        let range = scenario.range(rules(), *id);
        let [low, value, high] = [range.low, range.value, range.high].map(Number::get);
        let column: Vec<f64> = all.iter().map(|drawn| drawn[*id as usize]).collect();
        assert!(
            column.iter().all(|number| (low..=high).contains(number)),
            "{id:?}"
        );
        let mean = column.iter().sum::<f64>() / f64::from(count);
        let width = high - low;
        if *id == AssumptionId::MergerDelay {
            // Rounded down: P(0) = 1/10, P(1) = 3/10, P(2) = 1/3, P(3) = 1/5, P(4) = 1/15.
            let expected = [0.1, 0.3, 1.0 / 3.0, 0.2, 1.0 / 15.0];
            for (years, share) in expected.iter().enumerate() {
                let found = column
                    .iter()
                    .filter(|number| **number == years as f64)
                    .count();
                assert!(
                    (found as f64 / f64::from(count) - share).abs() < 0.002,
                    "{years}"
                );
            }
        } else {
            let expected = (low + value + high) / 3.0;
            assert!(
                (mean - expected).abs() < 1e-3 * width,
                "{id:?}: {mean} {expected}"
            );
        }
    }
}

#[test]
fn a_few_draws_come_near_to_many() {
    let baseline = lotrinh::plan()
        .baseline("illustrative")
        .expect("a baseline");
    let scenario = lotrinh::plan().preset("early_effort").expect("a preset");
    let band = |seed, count| {
        let drawn = draws(baseline, scenario, sample(seed, 0, count)).expect("draws");
        bands(rules(), &[drawn])
    };
    let (few, many) = (band(0, 1024), band(1, 4096));
    let mut near = Vec::new();
    for ((chart, few), (_, many)) in few.charts.iter().zip(many.charts.iter()) {
        let lines = [
            (&few.q10, &many.q10),
            (&few.q50, &many.q50),
            (&few.q90, &many.q90),
        ];
        for (few, many) in lines
            .into_iter()
            .flat_map(|(few, many)| few.iter().zip(many))
        {
            let (few, many) = (few.expect("a number"), many.expect("a number"));
            let error = ((few - many) / many).abs();
            assert!(error < 0.01, "{chart:?} {few} {many}");
            near.push(error < 0.003);
        }
    }
    let share = near.iter().filter(|near| **near).count() as f64 / near.len() as f64;
    assert!(share > 0.95, "{share}");
}

#[test]
fn quantiles_lie_on_the_line_between_the_nearest_draws() {
    let targets = rules().targets.len();
    // Two pieces in the wrong order hold 0, 1, 2, 3, 4 in every column.
    let piece = |from: u32, numbers: &[f64], fate: u8| Draws {
        from,
        values: numbers
            .iter()
            .flat_map(|number| vec![*number; columns()])
            .collect(),
        fates: vec![fate; numbers.len() * targets],
    };
    let Bands {
        draws,
        charts,
        chances,
    } = bands(
        rules(),
        &[piece(2, &[4.0, 2.0, 3.0], 1), piece(0, &[1.0, 0.0], 0)],
    );
    assert_eq!(draws, 5);
    let band = charts.get(&ChartKind::Posts).expect("a chart");
    let near =
        |number: Option<f64>, expected: f64| (number.expect("a number") - expected).abs() < 1e-12;
    assert!(near(band.q10[0], 0.4) && near(band.q25[3], 1.0) && near(band.q50[7], 2.0));
    assert!(near(band.q75[9], 3.0) && near(band.q90[15], 3.6));
    assert!((chances.get(&"units_2021".to_owned()).expect("a chance") - 0.6).abs() < 1e-12);
}

#[test]
fn a_sample_that_does_not_exist_is_refused() {
    let refused = |sample: Json| {
        api::value(&sample)
            .read::<Sample>()
            .expect_err("a refusal")
            .to_string()
    };
    assert!(refused(json!({"seed": -1, "from": 0, "to": 1})).contains("seed"));
    assert!(refused(json!({"seed": 65536, "from": 0, "to": 1})).contains("65535"));
    assert!(refused(json!({"seed": 0, "from": 0.5, "to": 1})).contains("from"));
    assert!(refused(json!({"seed": 0, "from": 0, "to": 65537})).contains("65536"));
    assert!(refused(json!({"seed": 0, "from": 0})).contains("to"));
    let (baseline, scenario) = (api::baseline(&province()), api::scenario(json!({})));
    let error = draws(&baseline, &scenario, sample(0, 9, 8)).expect_err("a refusal");
    assert_eq!(error.path(), "options.to");
    assert!(
        draws(&baseline, &scenario, sample(0, 8, 8))
            .expect("nothing")
            .values
            .is_empty()
    );
}

#[test]
fn an_observed_figure_out_of_reach_of_a_draw_is_told() {
    // Whatever the delay, the merger takes all units; without units no figure can be reached.
    let scenario = api::scenario(json!({
        "levers": {"consolidation": [1, 1, 1], "to_self_financing": [0, 0, 0], "conversion": [1, 1, 1]},
        "observed": {"units": {"2030": 50}},
        "assumptions": {"delivery": {"value": 0.5, "low": 0.5, "high": 1}},
    }));
    let baseline = api::baseline(&province());
    assert!(lotrinh::simulate(rules(), &baseline, &scenario).is_ok());
    let error = draws(&baseline, &scenario, sample(0, 0, 4096)).expect_err("a refusal");
    assert_eq!(error.path(), "scenario.observed.units.2030");
}
