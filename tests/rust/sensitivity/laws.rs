//! What holds of every influence, on random provinces and scenarios.

use lotrinh::plan::{AssumptionId, Lever, Status};
use lotrinh::scenario::Setting;
use lotrinh::unit::Share;
use lotrinh::{Baseline, Scenario, Simulation, rules};
use proptest::prelude::*;

use super::sensitivity;
use crate::api;
use crate::laws::cases;
use crate::random::case;

/// A run's margins; none where an observed figure is out of reach.
fn margins(baseline: &Baseline, scenario: &Scenario) -> Option<Vec<Option<f64>>> {
    let verdicts = Simulation::new(rules(), baseline, scenario)
        .ok()?
        .verdicts();
    Some(verdicts.iter().map(|verdict| verdict.margin).collect())
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn every_entry_is_the_difference_of_two_runs(
        case in case(),
        id in proptest::sample::select(AssumptionId::ALL),
        lever in proptest::sample::select(Lever::ALL),
    ) {
        let range = case.scenario.range(rules(), id);
        let assumed = [range.low, range.high].map(|end| {
            let mut scenario = case.scenario.clone();
            scenario.assumptions.insert(id, Setting::Value(end));
            scenario
        });
        let moved = [0.5, 1.5].map(|by| {
            let times = |share: Share| Share::new(share.get() * by).unwrap_or(Share::ONE);
            let mut scenario = case.scenario.clone();
            let neutral = [rules().neutral(lever); 3];
            let shares = scenario.levers.get(&lever).copied().unwrap_or(neutral);
            scenario.levers.insert(lever, shares.map(times));
            for (sector, own) in case.scenario.sector_levers.iter() {
                let own = own.iter().map(|(of, shares)| {
                    (*of, if *of == lever { shares.map(times) } else { *shares })
                });
                scenario.sector_levers.insert(*sector, own.collect());
            }
            scenario
        });
        let influences = sensitivity(&case.baseline, &case.scenario);
        let now = margins(&case.baseline, &case.scenario).expect("a run");
        for (what, ends) in [(id.id(), assumed), (lever.id(), moved)] {
            let ends = ends.map(|end| margins(&case.baseline, &end));
            for (target, goal) in rules().targets.iter().enumerate() {
                let found = influences.get(&goal.id);
                prop_assert_eq!(found.is_some(), now[target].is_some());
                let entry = found.and_then(|found| found.iter().find(|of| of.what == what));
                let changes = now[target].and_then(|now| {
                    let [low, high] = ends.each_ref().map(|end| end.as_ref()?[target]);
                    Some((low? - now, high? - now))
                });
                prop_assert_eq!(entry.map(|of| (of.low, of.high)), changes, "{} {}", what, goal.id);
            }
        }
    }

    #[test]
    fn the_entries_of_every_target_are_finite_and_in_order(case in case()) {
        let run = api::run(&case.baseline, &case.scenario);
        for (target, found) in sensitivity(&case.baseline, &case.scenario).iter() {
            let status = api::verdict(&run, target).status;
            prop_assert!(matches!(status, Status::Met | Status::Missed));
            for pair in found.windows(2) {
                let ordered = pair[0].span > pair[1].span
                    || pair[0].span == pair[1].span && pair[0].what < pair[1].what;
                prop_assert!(ordered, "{pair:?}");
            }
            for of in found {
                prop_assert_eq!(of.span, (of.high - of.low).abs());
                prop_assert!(of.low.is_finite() && of.high.is_finite());
            }
        }
    }
}
