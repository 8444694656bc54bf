//! What each sector adds to the fall that a target asks for.

use lotrinh::plan::{Sector, Status};
use lotrinh::target::{Contribution, contributions};
use lotrinh::{Baseline, Scenario, rules};
use proptest::prelude::*;
use serde_json::json;

use crate::api;
use crate::laws::cases;
use crate::random::case;

fn found(baseline: &Baseline, scenario: &Scenario) -> Vec<Contribution> {
    contributions(rules(), baseline, scenario).expect("contributions")
}

fn of<'a>(all: &'a [Contribution], target: &str) -> &'a Contribution {
    let mut all = all.iter();
    all.find(|one| one.target == target).expect("a target")
}

fn near(one: f64, other: f64, size: f64) -> bool {
    (one - other).abs() <= 1e-9 * (1.0 + size.abs())
}

#[test]
fn the_sectors_parts_add_up_to_the_fall_that_the_verdict_measures() {
    for preset in &lotrinh::plan().presets {
        for readings in [
            json!({}),
            json!({"headcount": "staff", "base": "fixed_path", "severance": "included"}),
            json!({"prices": "salary_neutral", "support_period_2021": "year_2021"}),
            json!({"prices": "budget_share"}),
        ] {
            let mut scenario = preset.scenario.clone();
            scenario.readings = api::scenario(json!({"readings": readings})).readings;
            let run = api::run(api::illustrative(), &scenario);
            let all = found(api::illustrative(), &scenario);
            assert_eq!(all.len(), 8);
            for Contribution {
                target,
                fall,
                sectors,
            } in &all
            {
                let verdict = api::verdict(&run, target);
                let Some(fall) = *fall else {
                    assert_eq!(verdict.status, Status::NotAssessable, "{target}");
                    assert!(sectors.is_empty());
                    continue;
                };
                assert_eq!(sectors.keys().count(), Sector::ALL.len());
                let sum: f64 = sectors.iter().map(|(_, part)| part).sum();
                assert!(near(sum, fall, fall), "{target}: {sum} of {fall}");
                // measure = fall / base and margin = measure − required, in shares of the base.
                if let (Some(measure), Some(absolute), Some(margin)) =
                    (verdict.measure, verdict.margin_absolute, verdict.margin)
                    && margin.abs() > 1e-6
                {
                    let base = absolute / margin;
                    assert!(near(measure * base, fall, base), "{target}");
                }
            }
        }
    }
}

#[test]
fn a_sector_that_does_nothing_adds_nothing() {
    let scenario = api::scenario(json!({
        "sector_levers": {"health": {"consolidation": [0.02, 0.02, 0.02]}},
    }));
    let all = found(api::illustrative(), &scenario);
    let units = of(&all, "units_2021");
    let fall = units.fall.expect("a fall");
    assert!(fall > 0.0);
    for (sector, part) in units.sectors.iter() {
        let wanted = if *sector == Sector::Health { fall } else { 0.0 };
        assert!(near(*part, wanted, fall), "{sector:?}: {part}");
    }
}

#[test]
fn a_sector_that_grows_takes_away_from_the_fall() {
    let scenario = api::scenario(json!({
        "levers": {"replacement": [0.5, 0.5, 0.5]},
        "sector_levers": {"general_education": {
            "replacement": [1, 1, 1], "new_posts": [0.001, 0, 0],
        }},
    }));
    let all = found(api::illustrative(), &scenario);
    let posts = of(&all, "posts_2021");
    assert!(*posts.sectors.get(&Sector::GeneralEducation).expect("one") < 0.0);
    assert!(*posts.sectors.get(&Sector::Health).expect("one") > 0.0);
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn in_every_province_the_parts_add_up(case in case()) {
        for Contribution { target, fall, sectors } in found(&case.baseline, &case.scenario) {
            let Some(fall) = fall else { continue };
            let parts: Vec<f64> = sectors.iter().map(|(_, part)| *part).collect();
            // Large parts may part ways over a small fall, and each of them, and the fall, may be
            // less than a millionth, which counts as nothing.
            let size: f64 = parts.iter().map(|part| part.abs()).sum();
            let sum: f64 = parts.iter().sum();
            let nothing = 1e-6 * (parts.len() + 1) as f64;
            prop_assert!((sum - fall).abs() <= nothing + 1e-9 * size, "{target}: {sum}, {fall}");
        }
    }
}
