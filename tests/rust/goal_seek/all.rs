//! All targets together, checked by hand on small provinces.

use lotrinh::goal_seek::{AllTargets, goal_seek_all, goal_seek_some};
use lotrinh::plan::Lever;
use lotrinh::unit::{Period, Share};
use lotrinh::{Baseline, Scenario, rules};
use serde_json::{Value as Json, json};

use super::{FINEST, missed, value, verdicts};
use crate::api;
use crate::example::{province, province_with};

fn seek_all(baseline: &Baseline, scenario: &Scenario) -> AllTargets {
    goal_seek_all(rules(), baseline, scenario).expect("an answer")
}

fn on(province: &Json, scenario: Json) -> AllTargets {
    seek_all(&api::baseline(province), &api::scenario(scenario))
}

/// The scenario with the levers that were found.
fn found(scenario: &Scenario, answer: &AllTargets) -> Scenario {
    Scenario {
        levers: answer.levers.clone(),
        ..scenario.clone()
    }
}

/// One sector of 100 units, of which 30 finance themselves and none is open to conversion, and no
/// people or money: only its units are bound.
fn units_alone() -> Json {
    let mut province = province_with(
        "units",
        json!({
            "self_financing": 30, "partly_financed": 20, "budget_funded": 50,
        }),
    );
    let sector = &mut province["sectors"]["other"];
    for field in ["convertible", "posts", "staff", "irregular_contracts"] {
        sector[field] = json!(0);
    }
    sector["support"] = json!([0, 0, 0, 0, 0]);
    province
}

/// Full effort that is none, but for mergers.
fn mergers_alone() -> Json {
    let mut effort = json!({"replacement": 1});
    for lever in Lever::ALL {
        if !matches!(lever, Lever::Replacement | Lever::Consolidation) {
            effort[lever.id()] = 0.into();
        }
    }
    effort
}

fn share(answer: &AllTargets, period: usize) -> Option<f64> {
    answer.periods[period].share.map(Share::get)
}

fn binding(answer: &AllTargets, period: usize) -> Vec<&str> {
    answer.periods[period]
        .binding
        .iter()
        .map(String::as_str)
        .collect()
}

#[test]
fn each_period_takes_the_least_effort_on_what_the_one_before_left() {
    // 70 · (1 − 0.1 · x)^6 ≤ 60, then 60 · (1 − 0.1 · x)^4 ≤ 51; 2030 asks for nothing here.
    let answer = on(&units_alone(), json!({ "full_effort": mergers_alone() }));
    for (period, root) in [(0, 0.253_645_545_164_097), (1, 0.398_154_105_958_122)] {
        let beyond = share(&answer, period).expect("a share") - root;
        // What the first period does beyond its root, the second need not.
        assert!(
            (-2.0 * FINEST..=FINEST + 1e-9).contains(&beyond),
            "{period}: {beyond}"
        );
    }
    assert_eq!(binding(&answer, 0), ["units_2021"]);
    assert_eq!(binding(&answer, 1), ["units_2025"]);
    assert_eq!(
        (share(&answer, 2), binding(&answer, 2)),
        (Some(0.0), vec![])
    );
    let periods: Vec<_> = answer.periods.iter().map(|effort| effort.period).collect();
    assert_eq!(periods, Period::ALL);
}

#[test]
fn the_share_is_one_of_the_way_from_the_present_value_to_full_effort() {
    let scenario = json!({
        "levers": {"consolidation": [0.01, 0, 0], "replacement": [0.8, 1, 1]},
        "full_effort": {"consolidation": 0.05, "conversion": 0},
        "readings": {"prices": "salary_neutral"},
    });
    let answer = on(&province(), scenario);
    let share = share(&answer, 0).expect("a share");
    let of = |lever: Lever| answer.levers.get(&lever).expect("the lever")[0].get();
    let near = |found: f64, wanted: f64| (found - wanted).abs() < 1e-12;
    assert!(near(of(Lever::Consolidation), 0.01 + share * 0.04));
    assert!(near(of(Lever::Replacement), 0.8 - share * 0.8));
    // Full effort of the plan, where the scenario has none of its own.
    assert!(near(of(Lever::Streamlining), share * 0.05));
    assert!(near(of(Lever::ContractEnding), share));
    assert!(near(of(Lever::VacancyWithdrawal), share));
    // Nobody means to add posts, so that lever is not named.
    assert_eq!(answer.levers.get(&Lever::NewPosts), None);
}

#[test]
fn where_full_effort_is_not_enough_it_is_kept_and_the_targets_missed_bind() {
    let effort = json!({
        "consolidation": 0.01, "streamlining": 0.01, "replacement": 0.9, "vacancy_withdrawal": 0,
        "to_partly_financed": 0, "to_self_financing": 0, "conversion": 0, "running_saving": 0,
    });
    let scenario = api::scenario(json!({
        // In floating point 0.001 + (0.01 − 0.001) is not 0.01.
        "levers": {"consolidation": [0.001, 0.001, 0.001]},
        "full_effort": effort,
    }));
    let baseline = api::baseline(&province());
    let answer = seek_all(&baseline, &scenario);
    assert_eq!(share(&answer, 0), None);
    // Contracts may end, and a tenth of the units is autonomous from the start.
    assert_eq!(
        binding(&answer, 0),
        ["units_2021", "posts_2021", "support_2021"]
    );
    for (lever, kept) in [
        (Lever::Consolidation, 0.01),
        (Lever::Streamlining, 0.01),
        (Lever::Replacement, 0.9),
        (Lever::ContractEnding, 1.0),
    ] {
        let shares = answer.levers.get(&lever).expect("the lever");
        assert_eq!(shares.map(Share::get), [kept; 3], "{}", lever.id());
    }
    let run = verdicts(&baseline, &found(&scenario, &answer)).expect("a run");
    for period in 0..3 {
        assert_eq!(answer.periods[period].binding, missed(&run, period));
    }
}

#[test]
fn what_even_full_effort_misses_is_told_with_what_is_missing() {
    let mut effort = mergers_alone();
    effort["consolidation"] = 0.005.into();
    let scenario = api::scenario(json!({ "full_effort": effort }));
    let baseline = api::baseline(&province());
    let answer = seek_all(&baseline, &scenario);
    let run = verdicts(&baseline, &found(&scenario, &answer)).expect("a run");
    let mut told = 0;
    for effort in &answer.periods {
        assert_eq!(effort.shortages.len(), effort.binding.len());
        if effort.share.is_some() {
            continue;
        }
        for (name, shortage) in effort.binding.iter().zip(&effort.shortages) {
            let verdict = run.iter().find(|verdict| verdict.id == *name);
            let verdict = verdict.expect("a verdict");
            assert_eq!(Some(shortage.margin), verdict.margin, "{name}");
            assert_eq!(shortage.margin_absolute, verdict.margin_absolute, "{name}");
            assert!(shortage.margin <= 0.0, "{name}");
            told += 1;
        }
    }
    assert!(told > 5, "{told}");
}

#[test]
fn an_infeasible_step_does_not_stop_the_ones_after_it() {
    // A single unit fewer was observed in 2021, whatever the effort; nothing hinders the years after.
    let scenario = json!({
        "full_effort": mergers_alone(),
        "observed": {"units": {"2021": 99}},
    });
    let answer = on(&units_alone(), scenario);
    assert_eq!(
        (share(&answer, 0), binding(&answer, 0)),
        (None, vec!["units_2021"])
    );
    assert!(share(&answer, 1).is_some_and(|share| share > 0.0));
    assert_eq!(binding(&answer, 1), ["units_2025"]);
}

#[test]
fn a_lever_beyond_full_effort_stays() {
    let scenario = json!({
        "levers": {
            "consolidation": [0.15, 0.15, 0.15],
            "replacement": [0.2, 0.2, 0.2],
            "streamlining": [0.03, 0.03, 0.03],
        },
        "full_effort": {"consolidation": 0.1, "replacement": 0.5, "streamlining": 0.03},
    });
    let kept = api::scenario(scenario.clone());
    let answer = on(&province(), scenario);
    assert!(
        answer
            .periods
            .iter()
            .any(|effort| effort.share != Some(Share::ZERO))
    );
    for lever in [
        Lever::Consolidation,
        Lever::Replacement,
        Lever::Streamlining,
    ] {
        assert_eq!(
            answer.levers.get(&lever),
            kept.levers.get(&lever),
            "{}",
            lever.id()
        );
    }
}

#[test]
fn posts_being_added_are_brought_down_with_the_rest() {
    let scenario = json!({"levers": {"new_posts": [0.02, 0, 0]}});
    let answer = on(&province(), scenario);
    let share = share(&answer, 0).unwrap_or(1.0);
    let left = answer.levers.get(&Lever::NewPosts).expect("the lever")[0].get();
    assert!(
        share > 0.0 && (left - 0.02 * (1.0 - share)).abs() < 1e-12,
        "{left}"
    );
}

#[test]
fn a_sector_with_its_own_values_keeps_them() {
    // The one sector merges too little, and the province's lever does not reach it.
    let scenario = json!({
        "sector_levers": {"other": {"consolidation": [0.001, 0.05, 0]}},
        "full_effort": mergers_alone(),
    });
    let answer = on(&units_alone(), scenario);
    assert_eq!(
        (share(&answer, 0), binding(&answer, 0)),
        (None, vec!["units_2021"])
    );
    assert_eq!(
        (share(&answer, 1), binding(&answer, 1)),
        (Some(0.0), vec![])
    );
}

#[test]
fn where_every_target_is_met_no_effort_is_asked_for() {
    let scenario = api::scenario(json!({"levers": {"consolidation": [0.03, 0.05, 0]}}));
    let answer = seek_all(&api::baseline(&units_alone()), &scenario);
    for effort in &answer.periods {
        assert_eq!(
            (effort.share, effort.binding.as_slice()),
            (Some(Share::ZERO), &[][..])
        );
    }
    assert_eq!(answer.levers, scenario.levers);
}

#[test]
fn what_cannot_be_assessed_asks_for_no_effort() {
    let empty = json!({"schema": "lotrinh-baseline/1"});
    let answer = on(&empty, json!({}));
    for effort in &answer.periods {
        assert_eq!(
            (effort.share, effort.binding.as_slice()),
            (Some(Share::ZERO), &[][..])
        );
    }
    assert!(answer.levers.is_empty());
}

#[test]
fn effort_that_contradicts_what_was_observed_stops_short_of_it() {
    // Half the units a year would leave too few in 2018 for the forty seen to finance themselves:
    // 30 + 70 · (1 − 0.5 · x)^3 ≥ 40 up to x = 0.955, while no x gets the units of 2021 below 95.
    let mut effort = mergers_alone();
    effort["consolidation"] = 0.5.into();
    let scenario = api::scenario(json!({
        "full_effort": effort,
        "observed": {"self_financing_units": {"2018": 40}, "units": {"2021": 95}},
    }));
    let baseline = api::baseline(&units_alone());
    let answer = seek_all(&baseline, &scenario);
    assert_eq!(
        (share(&answer, 0), binding(&answer, 0)),
        (None, vec!["units_2021"])
    );
    let found = found(&scenario, &answer);
    assert_eq!(value(&found, Lever::Consolidation, 0), 0.5 * 61.0 / 64.0);
    assert!(verdicts(&baseline, &found).is_some());
}

#[test]
fn the_page_and_the_search_know_the_same_full_effort() {
    for info in &lotrinh::plan().levers {
        assert_eq!(
            rules().full_effort(info.id),
            info.full_effort,
            "{}",
            info.id.id()
        );
    }
}

#[test]
fn an_answer_crosses_with_null_where_effort_is_not_enough() {
    let mut effort = mergers_alone();
    effort["consolidation"] = 0.001.into();
    let answer = on(&units_alone(), json!({ "full_effort": effort }));
    let wire = serde_json::to_value(&answer).expect("JSON");
    assert_eq!(wire["periods"][0]["period"], "to_2021");
    assert_eq!(wire["periods"][0]["share"], Json::Null);
    assert_eq!(wire["periods"][0]["binding"][0], "units_2021");
    let shortage = &wire["periods"][0]["shortages"][0];
    assert!(shortage["margin"].as_f64() < Some(0.0));
    assert!(shortage["margin_absolute"].as_f64() < Some(-1.0));
    assert_eq!(wire["levers"]["consolidation"][0], 0.001);
}

#[test]
fn some_targets_alone_take_no_more_effort_than_all() {
    let baseline = api::illustrative();
    for preset in &lotrinh::plan().presets {
        let scenario = &preset.scenario;
        let names: Vec<String> = rules().targets.iter().map(|goal| goal.id.clone()).collect();
        let all = seek_all(baseline, scenario);
        let same = goal_seek_some(rules(), baseline, scenario, &names).expect("an answer");
        assert_eq!(same, all, "{:?}", preset.id);
        let none = goal_seek_some(rules(), baseline, scenario, &[]).expect("an answer");
        assert_eq!(none.levers, scenario.levers);
        assert!(none.periods.iter().all(|period| period.binding.is_empty()));
        let wanted = ["posts_2021".to_owned(), "units_2025".to_owned()];
        let some = goal_seek_some(rules(), baseline, scenario, &wanted).expect("an answer");
        let met = verdicts(baseline, &found(scenario, &some)).expect("a run");
        for name in &wanted {
            let reached = met.iter().find(|verdict| verdict.id == *name);
            let reached = reached.expect("a verdict").status == lotrinh::plan::Status::Met;
            let bound = some
                .periods
                .iter()
                .any(|period| period.share.is_none() && period.binding.contains(name));
            assert_ne!(reached, bound, "{:?}: {name}", preset.id);
        }
        let first = (share(&some, 0), share(&all, 0));
        if let (Some(some), Some(all)) = first {
            assert!(some <= all, "{:?}", preset.id);
        }
    }
}

#[test]
fn what_others_do_leaves_a_sectors_own_values_as_they_are() {
    // Health does nothing; the others meet the target without it.
    let scenario = api::scenario(json!({
        "sector_levers": {"health": {"streamlining": [0, 0, 0], "replacement": [1, 1, 1]}},
    }));
    let wanted = ["posts_2021".to_owned()];
    let answer =
        goal_seek_some(rules(), api::illustrative(), &scenario, &wanted).expect("an answer");
    let found = found(&scenario, &answer);
    assert_eq!(found.sector_levers, scenario.sector_levers);
    let verdicts = verdicts(api::illustrative(), &found).expect("a run");
    let posts = verdicts.iter().find(|verdict| verdict.id == "posts_2021");
    assert_eq!(posts.expect("one").status, lotrinh::plan::Status::Met);
}

#[test]
fn a_target_that_is_none_is_named() {
    let wanted = ["posts_2021".to_owned(), "posts_2022".to_owned()];
    let refused = goal_seek_some(
        rules(),
        api::illustrative(),
        &api::scenario(json!({})),
        &wanted,
    );
    assert_eq!(refused.expect_err("a refusal").path(), "targets[1]");
}
