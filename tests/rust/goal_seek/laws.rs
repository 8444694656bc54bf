//! What holds of every answer, on random provinces and scenarios.

use lotrinh::goal_seek::{Answer, goal_seek_all};
use lotrinh::plan::{Lever, Status};
use lotrinh::unit::Share;
use lotrinh::{Scenario, rules};
use proptest::prelude::*;
use proptest::sample::select;

use super::{FINEST, between, bound, missed, period, seek, value, verdicts, with};
use crate::laws::cases;
use crate::random::{Case, case};

/// The levers that decide a target, most of the time.
fn telling(target: &str) -> Vec<Lever> {
    match target.split('_').next().unwrap_or_default() {
        "units" => vec![Lever::Consolidation, Lever::Conversion],
        "posts" => vec![
            Lever::Consolidation,
            Lever::Streamlining,
            Lever::Replacement,
            Lever::VacancyWithdrawal,
            Lever::NewPosts,
            Lever::ToSelfFinancing,
        ],
        "contracts" => vec![Lever::ContractEnding],
        "autonomy" => vec![
            Lever::Consolidation,
            Lever::ToPartlyFinanced,
            Lever::ToSelfFinancing,
        ],
        "conversion" => vec![Lever::Conversion],
        "support" => vec![
            Lever::Consolidation,
            Lever::Streamlining,
            Lever::Replacement,
            Lever::ToSelfFinancing,
            Lever::RunningSaving,
        ],
        _ => Lever::ALL.to_vec(),
    }
}

/// What is asked, and where to look.
#[derive(Debug, Clone)]
struct Question {
    target: &'static str,
    lever: Lever,
    /// Whether the lever is first set to where it cuts least.
    from_the_start: bool,
    /// A step on the way, of 64.
    step: u16,
}

/// Any target with any lever, or with one that decides it and has not been used.
fn question() -> impl Strategy<Value = Question> {
    let targets: Vec<&str> = rules()
        .targets
        .iter()
        .map(|goal| goal.id.as_str())
        .collect();
    let any = (select(targets.clone()), select(Lever::ALL));
    let decided = select(targets).prop_flat_map(|target| (Just(target), select(telling(target))));
    let pairs = prop_oneof![
        1 => any.prop_map(|pair| (pair, false)),
        3 => decided.prop_map(|pair| (pair, true)),
    ];
    let question = |(((target, lever), from_the_start), step)| Question {
        target,
        lever,
        from_the_start,
        step,
    };
    (pairs, 0..=64_u16).prop_map(question)
}

/// Holds an answer against runs of the model.
fn check(case: &Case, question: &Question) -> Result<(), TestCaseError> {
    let Question { target, lever, .. } = *question;
    let (of, to) = (period(target), bound(lever));
    let baseline = &case.baseline;
    let scenario = if question.from_the_start {
        &with(&case.scenario, lever, of, 1.0 - to)
    } else {
        &case.scenario
    };
    let from = value(scenario, lever, of);
    // Status and margin with another value; none where an observed figure is out of reach.
    let judged = |value: f64| {
        let verdicts = verdicts(baseline, &with(scenario, lever, of, value))?;
        let verdict = verdicts.into_iter().find(|verdict| verdict.id == target)?;
        Some((verdict.status, verdict.margin))
    };
    let met = |value: f64| judged(value).is_some_and(|(status, _)| status == Status::Met);
    let step = f64::from(question.step) / 64.0;
    // Without the lever an observed figure may be out of reach.
    let Some((now, margin)) = judged(from) else {
        prop_assert!(question.from_the_start);
        return Ok(());
    };
    match seek(baseline, scenario, target, lever) {
        Answer::AlreadyMet { margin: told } => {
            prop_assert_eq!((now, margin), (Status::Met, Some(told)));
        }
        Answer::NotAssessable => {
            prop_assert!(matches!(now, Status::NotAssessable | Status::Checklist));
        }
        Answer::Found { value, margin } => {
            prop_assert_eq!(now, Status::Missed);
            prop_assert_eq!(judged(value.get()), Some((Status::Met, Some(margin))));
            // Every step is a whole number of the finest ones.
            let share = ((value.get() - from) / (to - from) / FINEST).round() * FINEST;
            prop_assert_eq!(between(from, to, share), value.get());
            prop_assert!(
                !met(between(from, to, share - FINEST)),
                "just before {share}"
            );
            // The point on the grid is brought before the value that was found.
            let nearer = (step * share * 64.0).ceil() / 64.0;
            let nearer = if nearer >= share {
                nearer - 1.0 / 64.0
            } else {
                nearer
            };
            prop_assert!(
                !met(between(from, to, nearer)),
                "{nearer} is nearer than {share}"
            );
        }
        Answer::Infeasible { best_margin, .. } => {
            prop_assert_eq!(now, Status::Missed);
            prop_assert!(margin.is_some_and(|margin| margin <= best_margin));
            for share in [step, 1.0] {
                let value = between(from, to, share);
                prop_assert!(!met(value), "{share} meets it");
                if let Some((_, Some(margin))) = judged(value) {
                    prop_assert!(margin <= best_margin, "{margin} at {share}");
                }
            }
        }
    }
    Ok(())
}

/// The scenario that a period was solved on, moved a share of the way to full effort in it.
fn moved(scenario: &Scenario, found: &Scenario, of: usize, share: f64) -> Scenario {
    let mut moved = scenario.clone();
    for lever in Lever::ALL {
        for earlier in 0..of {
            moved = with(&moved, *lever, earlier, value(found, *lever, earlier));
        }
        let now = value(scenario, *lever, of);
        let own = scenario.full_effort.get(lever).copied();
        let full = own.unwrap_or(rules().full_effort(*lever)).get();
        if (full - now) * (bound(*lever) - 0.5) > 0.0 {
            moved = with(&moved, *lever, of, between(now, full, share));
        }
    }
    moved
}

proptest! {
    #![proptest_config(cases(700))]

    #[test]
    fn the_value_found_meets_the_target_and_nothing_nearer_on_the_way_does(
        case in case(),
        questions in proptest::collection::vec(question(), 3),
    ) {
        for question in &questions {
            check(&case, question)?;
        }
    }
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn the_scenario_found_misses_only_targets_of_periods_that_say_so(case in case()) {
        let Case { baseline, scenario } = &case;
        let answer = goal_seek_all(rules(), baseline, scenario).expect("an answer");
        let found = Scenario { levers: answer.levers.clone(), ..scenario.clone() };
        let run = verdicts(baseline, &found).expect("a run");
        let mut stopped_short = false;
        for (of, effort) in answer.periods.iter().enumerate() {
            match effort.share {
                Some(Share::ZERO) => {
                    prop_assert_eq!(&effort.binding, &missed(&run, of));
                    prop_assert!(effort.binding.is_empty());
                    for lever in Lever::ALL {
                        let values = [&found, scenario].map(|scenario| value(scenario, *lever, of));
                        prop_assert_eq!(values[0], values[1]);
                    }
                }
                Some(share) => {
                    prop_assert!(missed(&run, of).is_empty(), "{:?}", missed(&run, of));
                    let at = moved(scenario, &found, of, share.get());
                    for lever in Lever::ALL {
                        prop_assert_eq!(value(&at, *lever, of), value(&found, *lever, of));
                    }
                    let before = moved(scenario, &found, of, share.get() - FINEST);
                    match verdicts(baseline, &before) {
                        Some(before) => {
                            prop_assert_eq!(&effort.binding, &missed(&before, of));
                            prop_assert!(!effort.binding.is_empty());
                        }
                        None => prop_assert!(effort.binding.is_empty()),
                    }
                }
                None => {
                    prop_assert_eq!(&effort.binding, &missed(&run, of));
                    prop_assert!(!effort.binding.is_empty());
                    let full = moved(scenario, &found, of, 1.0);
                    for lever in Lever::ALL {
                        let kept = value(&full, *lever, of) == value(&found, *lever, of);
                        prop_assert!(kept || verdicts(baseline, &full).is_none());
                        stopped_short |= !kept;
                    }
                }
            }
        }
        // Asked again, nothing moves any more, unless what was observed left no room for full effort.
        if stopped_short {
 return Ok(());
        }
        let again = goal_seek_all(rules(), baseline, &found).expect("an answer");
        prop_assert_eq!(&again.levers, &answer.levers);
        for (again, effort) in again.periods.iter().zip(&answer.periods) {
            prop_assert_eq!(again.share, effort.share.map(|_| Share::ZERO));
        }
    }
}
