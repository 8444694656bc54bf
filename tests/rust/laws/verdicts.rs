//! What holds of every verdict.

use lotrinh::plan::Status;
use proptest::prelude::*;

use super::cases;
use crate::api;
use crate::random::case;

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn the_margin_is_not_negative_exactly_when_a_target_is_met(case in case()) {
        for verdict in &api::run(&case.baseline, &case.scenario).verdicts {
            let bound = 1e-9 * (1.0 + verdict.measure.map_or(0.0, f64::abs));
            match (verdict.status, verdict.margin) {
                (Status::Met, Some(margin)) => prop_assert!(margin >= -bound, "{verdict:?}"),
                (Status::Missed, Some(margin)) => prop_assert!(margin <= bound, "{verdict:?}"),
                (Status::NotAssessable | Status::Checklist, None) => {}
                _ => prop_assert!(false, "{verdict:?}"),
            }
        }
    }

    #[test]
    fn both_margins_have_the_same_sign(case in case()) {
        for verdict in &api::run(&case.baseline, &case.scenario).verdicts {
            let Some((share, amount)) = verdict.margin.zip(verdict.margin_absolute) else { continue };
            let scale = 1e-9 * (1.0 + amount.abs());
            prop_assert!(share.abs() <= scale || amount.abs() <= 1e-6 || (share > 0.0) == (amount > 0.0),
                "{verdict:?}");
        }
    }

    #[test]
    fn no_more_readings_are_met_than_there_are(case in case()) {
        for verdict in &api::run(&case.baseline, &case.scenario).verdicts {
            prop_assert!(verdict.readings_met <= verdict.readings_total, "{verdict:?}");
            match verdict.status {
                Status::Met => prop_assert!(verdict.readings_met > 0, "{verdict:?}"),
                Status::Missed => {
                    prop_assert!(verdict.readings_met < verdict.readings_total, "{verdict:?}");
                }
                Status::NotAssessable => {}
                Status::Checklist => prop_assert_eq!(verdict.readings_total, 0),
            }
        }
    }

    #[test]
    fn the_first_year_lies_between_the_base_and_the_target_year(case in case()) {
        for verdict in &api::run(&case.baseline, &case.scenario).verdicts {
            let by: u16 = verdict.id[verdict.id.len() - 4..].parse().expect("a year");
            match (verdict.status, verdict.first_year) {
                (Status::Met, Some(year)) => {
                    prop_assert!((2015..=by).contains(&year.get()), "{verdict:?}");
                }
                (Status::Met, None) => prop_assert!(verdict.id.starts_with("support")),
                (_, first) => prop_assert_eq!(first, None),
            }
        }
    }

    #[test]
    fn from_the_first_year_on_units_stay_below_what_is_asked(case in case()) {
        let run = api::run(&case.baseline, &case.scenario);
        let verdict = api::verdict(&run, "units_2021");
        let units = run.totals.units;
        let holds = |year: usize| units[api::at(year)] <= units[0] * (0.9 + 1e-9);
        if let Some(first) = verdict.first_year.map(|year| usize::from(year.get())) {
            prop_assert!((first..=2021).all(holds));
            prop_assert!(first == 2016 || !holds(first - 1));
        }
    }

    #[test]
    fn a_reading_in_force_gives_the_verdict_shown_among_all_prices(case in case()) {
        let run = api::run(&case.baseline, &case.scenario);
        for verdict in &run.verdicts {
            for of in &verdict.by_prices {
                if of.prices == run.readings.prices {
                    prop_assert_eq!(of.status, verdict.status);
                    prop_assert_eq!(of.measure, verdict.measure);
                    prop_assert_eq!(of.margin, verdict.margin);
                }
            }
        }
    }
}
