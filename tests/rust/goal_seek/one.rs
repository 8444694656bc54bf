//! One target, one lever, checked by hand on a small province.

use lotrinh::goal_seek::Answer;
use lotrinh::plan::{Lever, Status};
use serde_json::{Value as Json, json};

use super::{FINEST, seek, verdicts, with};
use crate::api;
use crate::example::{province, province_with};

fn of(scenario: &Json, target: &str, lever: Lever) -> Answer {
    on(&province(), scenario, target, lever)
}

fn on(province: &Json, scenario: &Json, target: &str, lever: Lever) -> Answer {
    let scenario = api::scenario(scenario.clone());
    seek(&api::baseline(province), &scenario, target, lever)
}

/// Whether a value was found that lies at a point or less than the finest step beyond it.
fn found_just_beyond(answer: Answer, point: f64, way: f64) -> bool {
    let Answer::Found { value, .. } = answer else {
        return false;
    };
    let beyond = (value.get() - point) * way.signum();
    (-1e-9..=FINEST * way.abs() + 1e-9).contains(&beyond)
}

fn highest(numbers: impl Iterator<Item = f64>) -> f64 {
    let highest = numbers.max_by(f64::total_cmp);
    highest.expect("a number")
}

#[test]
fn a_tenth_of_the_units_in_six_years_takes_the_sixth_root_of_eight_ninths() {
    // 10 units finance themselves; of the other 90, 80 may be left: 90 · (1 − x)^6 ≤ 80.
    let root = 0.019_439_082_189_040;
    for from in [0.0, 0.01, 0.019] {
        let scenario = json!({"levers": {"consolidation": [from, 0.3, 0.5]}});
        let answer = of(&scenario, "units_2021", Lever::Consolidation);
        assert!(
            found_just_beyond(answer, root, 1.0 - from),
            "{from}: {answer:?}"
        );
    }
}

#[test]
fn a_later_target_moves_the_lever_in_its_own_period_alone() {
    // Nothing happens before 2022: 90 · (1 − x)^4 ≤ 80.
    let root = 0.029_016_456_585_353;
    let answer = of(&json!({}), "units_2025", Lever::Consolidation);
    assert!(found_just_beyond(answer, root, 1.0), "{answer:?}");
}

#[test]
fn replacement_runs_downwards() {
    // 2.7 % of 900 people leave in a year, and 100 of 1 000 posts must go with them in six:
    // 900 · (1 − 0.027 · (1 − x))^6 ≤ 800.
    let root = 0.280_033_992_998_519;
    let answer = of(&json!({}), "posts_2021", Lever::Replacement);
    assert!(found_just_beyond(answer, root, -1.0), "{answer:?}");
}

#[test]
fn new_posts_run_downwards_too() {
    // Each year a tenth of the people leave for good and then x of the posts are added. With one
    // post a person, 1 000 · (0.9 · (1 + x))^6 ≤ 900.
    let scenario = json!({
        "levers": {"streamlining": [0.1, 0, 0], "new_posts": [0.5, 0, 0]},
        "assumptions": {"retirement": 0, "resignation": 0},
    });
    let full = province_with("staff", json!(1000));
    let answer = on(&full, &scenario, "posts_2021", Lever::NewPosts);
    assert!(
        found_just_beyond(answer, 0.091_770_215_391_878, -0.5),
        "{answer:?}"
    );
}

#[test]
fn a_limit_that_may_not_be_touched_is_passed() {
    // 40 · (1 − x)^4 < 0.5.
    let root = 0.665_629_847_511_789;
    let answer = of(&json!({}), "contracts_2025", Lever::ContractEnding);
    assert!(found_just_beyond(answer, root, 1.0), "{answer:?}");
    let Answer::Found { margin, .. } = answer else {
        unreachable!()
    };
    assert!(margin > 0.0 && margin < 1e-5, "{margin}");
}

#[test]
fn the_readings_in_force_decide() {
    // A tenth of 900 people, or a tenth of 1 000 posts: 900 · (1 − x)^6 ≤ 810 or ≤ 800.
    let unreplaced = |headcount: &str, root: f64| {
        let scenario = json!({"readings": {"headcount": headcount}});
        let answer = of(&scenario, "posts_2021", Lever::Streamlining);
        assert!(
            found_just_beyond(answer, root, 1.0),
            "{headcount}: {answer:?}"
        );
    };
    unreplaced("posts", 0.019_439_082_189_040);
    unreplaced("staff", 0.017_406_806_147_310);
}

#[test]
fn a_target_that_is_met_asks_for_nothing_and_tells_what_is_to_spare() {
    let scenario = api::scenario(json!({"levers": {"consolidation": [0.05, 0, 0]}}));
    let baseline = api::baseline(&province());
    let run = api::run(&baseline, &scenario);
    let margin = api::verdict(&run, "units_2021").margin.expect("a margin");
    for lever in Lever::ALL {
        let answer = seek(&baseline, &scenario, "units_2021", *lever);
        assert_eq!(answer, Answer::AlreadyMet { margin }, "{}", lever.id());
    }
}

/// The best that a lever can do which cannot do it.
fn best_of(answer: Answer) -> f64 {
    let Answer::Infeasible { best_margin, .. } = answer else {
        panic!("{answer:?}")
    };
    best_margin
}

#[test]
fn the_best_is_told_in_what_the_target_counts_too() {
    // Converting a part of ten units that are open to it leaves the others to be converted.
    let scenario = api::scenario(json!({"levers": {"conversion": [0, 0.1, 0]}}));
    let baseline = api::baseline(&province());
    let lever = Lever::Streamlining;
    let answer = seek(&baseline, &scenario, "conversion_2025", lever);
    let Answer::Infeasible {
        best_margin_absolute,
        ..
    } = answer
    else {
        panic!("{answer:?}")
    };
    let run = api::run(&baseline, &scenario);
    let verdict = api::verdict(&run, "conversion_2025");
    assert_eq!(best_margin_absolute, verdict.margin_absolute);
    // 10 · 0.9^4 of them are left, and fewer than half a unit may be.
    let wanted = 0.5 - 10.0 * 0.9 * 0.9 * 0.9 * 0.9;
    assert!(best_margin_absolute.is_some_and(|margin| (margin - wanted).abs() < 1e-9));
}

#[test]
fn where_the_lever_cannot_do_it_the_best_it_can_is_told() {
    // With no leaver replaced from 2022 on, 900 · 0.973^4 people stay: 93.3 of 1 000 posts go.
    let answer = of(&json!({}), "posts_2025", Lever::Replacement);
    let best_margin = best_of(answer);
    assert!(
        (best_margin + 0.006_666_219_496_900).abs() < 1e-12,
        "{best_margin}"
    );
}

#[test]
fn the_best_told_is_the_best_of_the_present_value_and_the_64_steps() {
    // More upgrades leave more units to convert, and converted units are autonomous no more.
    let scenario = json!({"levers": {"to_self_financing": [0, 0.02, 0]}});
    let baseline = api::baseline(&province());
    let scenario = api::scenario(scenario);
    for (target, lever, period, best_at) in [
        ("autonomy_2025", Lever::Conversion, 1, 0),
        ("conversion_2025", Lever::ToSelfFinancing, 1, 0),
        ("support_2030", Lever::RunningSaving, 2, 64),
    ] {
        let margins: Vec<f64> = (0..=64)
            .map(|step| {
                let now = super::value(&scenario, lever, period);
                let value = super::between(now, 1.0, f64::from(step) / 64.0);
                let run = api::run(&baseline, &with(&scenario, lever, period, value));
                api::verdict(&run, target).margin.expect("a margin")
            })
            .collect();
        let best = highest(margins.iter().copied());
        let answer = seek(&baseline, &scenario, target, lever);
        assert_eq!(best_of(answer), best, "{target}");
        assert_eq!(margins[best_at], best, "{target}");
    }
}

#[test]
fn the_last_point_tried_is_the_bound_itself() {
    let baseline = api::baseline(&province());
    for from in [0.1, 0.3, 0.7, 0.9] {
        let scenario = api::scenario(json!({"levers": {"vacancy_withdrawal": [0, from, 0]}}));
        let bound = with(&scenario, Lever::VacancyWithdrawal, 1, 1.0);
        let run = api::run(&baseline, &bound);
        let best_margin = api::verdict(&run, "support_2025").margin.expect("a margin");
        let answer = seek(
            &baseline,
            &scenario,
            "support_2025",
            Lever::VacancyWithdrawal,
        );
        assert_eq!(best_of(answer), best_margin, "{from}");
    }
}

#[test]
fn a_lever_that_is_at_its_bound_has_nowhere_to_go() {
    let scenario = json!({"levers": {"replacement": [1, 0, 1]}});
    let run = crate::example::run(scenario.clone());
    let best_margin = api::verdict(&run, "posts_2025").margin.expect("a margin");
    let answer = of(&scenario, "posts_2025", Lever::Replacement);
    assert_eq!(best_of(answer), best_margin);
}

#[test]
fn a_checklist_and_what_has_no_base_cannot_be_assessed() {
    let empty = json!({"schema": "lotrinh-baseline/1"});
    for lever in Lever::ALL {
        for target in ["pricing_2021", "units_2030"] {
            assert_eq!(
                of(&json!({}), target, *lever),
                Answer::NotAssessable,
                "{target}"
            );
        }
        for target in ["units_2021", "posts_2021", "autonomy_2025", "support_2030"] {
            let answer = on(&empty, &json!({}), target, *lever);
            assert_eq!(answer, Answer::NotAssessable, "{target}");
        }
    }
}

#[test]
fn what_cannot_be_assessed_as_things_stand_is_not_made_so_to_be_met() {
    // Upgrades would open units to conversion, and a few of them would be fewer than half a unit.
    let none_open = province_with("convertible", json!(0));
    let answer = on(
        &none_open,
        &json!({}),
        "conversion_2025",
        Lever::ToSelfFinancing,
    );
    assert_eq!(answer, Answer::NotAssessable);
}

#[test]
fn a_sector_with_its_own_value_is_left_alone() {
    // Health's 100 units stay, so the other sector must lose the twenty: 90 · (1 − x)^6 ≤ 70.
    let mut two = province();
    two["sectors"]["health"] = json!({
        "units": {"self_financing": 0, "partly_financed": 0, "budget_funded": 100},
        "convertible": 0, "posts": 0, "staff": 0, "irregular_contracts": 0,
        "support": [0, 0, 0, 0, 0],
    });
    let scenario = json!({"sector_levers": {"health": {"consolidation": [0, 0, 0]}}});
    let answer = on(&two, &scenario, "units_2021", Lever::Consolidation);
    assert!(
        found_just_beyond(answer, 0.041_020_650_833_898, 1.0),
        "{answer:?}"
    );
    // Where every sector has its own value, the province's moves nothing.
    let scenario = json!({"sector_levers": {"other": {"consolidation": [0.001, 0, 0]}}});
    let run = crate::example::run(scenario.clone());
    let best_margin = api::verdict(&run, "units_2021").margin.expect("a margin");
    let answer = of(&scenario, "units_2021", Lever::Consolidation);
    assert_eq!(best_of(answer), best_margin);
}

#[test]
fn values_that_contradict_what_was_observed_are_passed_over() {
    // Twenty of the units left in 2018 were seen to finance themselves, so 10 + 90 · (1 − x)^3
    // cannot be fewer: x is at most 0.519, and the 34th step is too far.
    let scenario = json!({
        "observed": {"self_financing_units": {"2018": 20}},
        "assumptions": {"pay_share": 0.9, "posts_freed_per_unit": 0},
    });
    let baseline = api::baseline(&province());
    let scenario = api::scenario(scenario);
    let at = |step: u8| with(&scenario, Lever::Consolidation, 0, f64::from(step) / 64.0);
    assert!(verdicts(&baseline, &at(33)).is_some() && verdicts(&baseline, &at(34)).is_none());
    let margins = (0..=33).map(|step| {
        let run = api::run(&baseline, &at(step));
        api::verdict(&run, "support_2021").margin.expect("a margin")
    });
    let best_margin = highest(margins);
    let answer = seek(&baseline, &scenario, "support_2021", Lever::Consolidation);
    assert_eq!(best_of(answer), best_margin);
}

#[test]
fn the_value_found_meets_the_target_when_it_is_simulated() {
    let baseline = api::illustrative();
    let neutral = api::scenario(json!({}));
    for (target, lever, period) in [
        ("units_2021", Lever::Consolidation, 0),
        ("posts_2030", Lever::Streamlining, 2),
        ("conversion_2025", Lever::Conversion, 1),
        ("contracts_2021", Lever::ContractEnding, 0),
    ] {
        let answer = seek(baseline, &neutral, target, lever);
        let Answer::Found { value, margin } = answer else {
            panic!("{target}: {answer:?}")
        };
        let run = api::run(baseline, &with(&neutral, lever, period, value.get()));
        let verdict = api::verdict(&run, target);
        assert_eq!(
            (verdict.status, verdict.margin),
            (Status::Met, Some(margin)),
            "{target}"
        );
    }
}
