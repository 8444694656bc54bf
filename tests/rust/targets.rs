//! The verdicts on targets that bound a stock, checked by hand on a small province.

use lotrinh::Run;
use lotrinh::plan::Status;
use lotrinh::target::Verdict;
use serde_json::{Value as Json, json};

use crate::api::verdict;
use crate::example::{province_with, run, run_on};

/// A run in which the province was observed to have these figures.
fn observed(figures: &Json) -> Run {
    run(json!({ "observed": figures }))
}

fn read_as(figures: &Json, readings: &Json) -> Run {
    run(json!({ "observed": figures, "readings": readings }))
}

fn of(run: &Run, target: &str) -> Verdict {
    verdict(run, target).clone()
}

fn status(run: &Run, target: &str) -> Status {
    verdict(run, target).status
}

fn near(found: Option<f64>, wanted: f64) -> bool {
    found.is_some_and(|found| (found - wanted).abs() < 1e-9)
}

fn readings(verdict: &Verdict) -> (u32, u32) {
    (verdict.readings_met, verdict.readings_total)
}

#[test]
fn a_cut_of_exactly_ten_percent_meets_the_target() {
    let run = observed(&json!({"units": {"2021": 90}, "posts": {"2021": 900}}));
    for target in ["units_2021", "posts_2021"] {
        let verdict = of(&run, target);
        assert_eq!(verdict.status, Status::Met, "{target}");
        assert!(
            near(verdict.measure, 0.10) && near(verdict.margin, 0.0),
            "{verdict:?}"
        );
        assert_eq!(verdict.required, Some(0.10));
    }
}

#[test]
fn a_cut_just_below_ten_percent_misses_by_what_is_short() {
    let run = observed(&json!({"units": {"2021": 90.001}, "posts": {"2021": 900.01}}));
    let units = of(&run, "units_2021");
    assert_eq!(units.status, Status::Missed);
    assert!(
        near(units.margin, -0.00001) && near(units.margin_absolute, -0.001),
        "{units:?}"
    );
    let posts = of(&run, "posts_2021");
    assert_eq!(posts.status, Status::Missed);
    assert!(
        near(posts.margin, -0.00001) && near(posts.margin_absolute, -0.01),
        "{posts:?}"
    );
}

#[test]
fn a_larger_cut_has_the_rest_to_spare() {
    let verdict = of(&observed(&json!({"units": {"2021": 88}})), "units_2021");
    assert!(
        near(verdict.margin, 0.02) && near(verdict.margin_absolute, 2.0),
        "{verdict:?}"
    );
}

#[test]
fn a_cut_of_posts_need_not_be_one_of_people() {
    // 50 of 900 people left, 5.6 %, while a tenth of the posts went.
    let figures = json!({"posts": {"2021": 900}, "staff": {"2021": 850}});
    let posts = of(&observed(&figures), "posts_2021");
    assert_eq!((posts.status, readings(&posts)), (Status::Met, (1, 2)));
    let staff = of(
        &read_as(&figures, &json!({"headcount": "staff"})),
        "posts_2021",
    );
    assert_eq!((staff.status, readings(&staff)), (Status::Missed, (1, 2)));
    assert!(near(staff.measure, 50.0 / 900.0), "{staff:?}");
}

#[test]
fn each_step_is_held_against_the_value_of_the_step_before() {
    let run = observed(&json!({"posts": {"2021": 800, "2025": 720, "2030": 648.1}}));
    assert_eq!(status(&run, "posts_2025"), Status::Met);
    let last = of(&run, "posts_2030");
    assert_eq!(last.status, Status::Missed);
    // A tenth of 720 leaves 648.
    assert!(near(last.margin_absolute, -0.1), "{last:?}");
}

#[test]
fn the_fixed_path_asks_for_19_percent_by_2025_and_27_1_by_2030() {
    let fixed = json!({"base": "fixed_path"});
    let kept = json!({
        "units": {"2021": 100, "2025": 81},
        "posts": {"2021": 1000, "2025": 810, "2030": 729},
    });
    let run = read_as(&kept, &fixed);
    for (target, required) in [
        ("units_2025", 0.19),
        ("posts_2025", 0.19),
        ("posts_2030", 0.271),
    ] {
        let verdict = of(&run, target);
        assert_eq!(
            (verdict.status, verdict.required),
            (Status::Met, Some(required)),
            "{target}"
        );
        assert!(near(verdict.margin, 0.0), "{verdict:?}");
    }
    let short = json!({
        "units": {"2025": 81.01},
        "posts": {"2025": 810.01, "2030": 729.01},
    });
    let run = read_as(&short, &fixed);
    for target in ["units_2025", "posts_2025", "posts_2030"] {
        assert_eq!(status(&run, target), Status::Missed, "{target}");
    }
}

#[test]
fn more_than_was_asked_makes_the_next_step_harder() {
    // 27 % fewer units than in 2015, but only 3.9 % fewer than in 2021.
    let run = observed(&json!({"units": {"2021": 76, "2025": 73}}));
    let verdict = of(&run, "units_2025");
    assert_eq!((verdict.status, verdict.ratchet), (Status::Missed, true));
    assert_eq!(readings(&verdict), (1, 2));
    // Where 19 % is not reached either, the step before is not to blame.
    let run = observed(&json!({"units": {"2021": 85, "2025": 82}}));
    let verdict = of(&run, "units_2025");
    assert_eq!((verdict.status, verdict.ratchet), (Status::Missed, false));
    assert_eq!(readings(&verdict), (0, 2));
}

#[test]
fn basically_ended_contracts_are_a_twentieth_a_tenth_or_less_than_half_a_person() {
    for (left, met) in [
        (4.01, [false, false, false]),
        (4.0, [false, true, false]),
        (2.01, [false, true, false]),
        (2.0, [true, true, false]),
        (0.5, [true, true, false]),
        (0.499, [true, true, true]),
    ] {
        for (basically, met) in [0.05, 0.10, 0.0].into_iter().zip(met) {
            let figures = json!({"irregular_contracts": {"2021": left}});
            let verdict = of(
                &read_as(&figures, &json!({"basically": basically})),
                "contracts_2021",
            );
            let wanted = if met { Status::Met } else { Status::Missed };
            assert_eq!(verdict.status, wanted, "{left} left, read as {basically}");
            let margin = if basically == 0.0 {
                0.5 - left
            } else {
                basically * 40.0 - left
            };
            assert!(near(verdict.margin_absolute, margin), "{verdict:?}");
            assert!(near(verdict.margin, margin / 40.0), "{verdict:?}");
        }
    }
}

#[test]
fn where_there_were_no_contracts_they_are_basically_ended() {
    let none = province_with("irregular_contracts", json!(0));
    for basically in [0.05, 0.0, 0.10] {
        let run = run_on(&none, json!({"readings": {"basically": basically}}));
        let verdict = of(&run, "contracts_2021");
        assert_eq!((verdict.status, readings(&verdict)), (Status::Met, (3, 3)));
        assert_eq!(status(&run, "contracts_2025"), Status::Met);
    }
}

#[test]
fn half_a_person_is_one_without_any_tolerance() {
    let left = |left: f64| {
        of(
            &observed(&json!({"irregular_contracts": {"2025": left}})),
            "contracts_2025",
        )
    };
    assert_eq!(left(0.5).status, Status::Missed);
    assert_eq!(left(0.5).margin, Some(0.0));
    let met = left(0.499_999_999);
    assert_eq!((met.status, readings(&met)), (Status::Met, (1, 1)));
    assert!(
        near(met.measure, 0.499_999_999) && met.required == Some(0.5),
        "{met:?}"
    );
}

#[test]
fn half_a_unit_is_one_without_any_tolerance() {
    // The ten units open to conversion go with the ten self-financing ones.
    let left = |left: f64| {
        of(
            &observed(&json!({"self_financing_units": {"2025": left}})),
            "conversion_2025",
        )
    };
    assert_eq!(left(0.5).status, Status::Missed);
    let met = left(0.4);
    assert_eq!(met.status, Status::Met);
    assert!(
        near(met.margin_absolute, 0.1) && near(met.margin, 0.1 / 0.4),
        "{met:?}"
    );
}

#[test]
fn half_of_the_open_units_converted_a_year_leaves_less_than_half_of_ten_in_time() {
    // 10 · 0.5^n falls below a half in the fifth year.
    let run = run(json!({"levers": {"conversion": [0.5, 0, 0]}}));
    let verdict = of(&run, "conversion_2025");
    let left = 10.0 / 64.0;
    assert!(
        near(verdict.measure, left) && near(verdict.margin, (0.5 - left) / 10.0),
        "{verdict:?}"
    );
    assert_eq!(verdict.first_year.map(lotrinh::unit::Year::get), Some(2020));
}

#[test]
fn an_autonomous_unit_is_a_share_of_three_different_things() {
    // In 2016 the ten units open to conversion become companies: 90 units, 20 of them group 3,
    // and ten self-financing ones that were not open.
    let mut province = province_with("convertible", json!(10));
    province["sectors"]["other"]["units"] =
        json!({"self_financing": 20, "partly_financed": 20, "budget_funded": 60});
    let share = |classes: &str, denominator: &str| {
        let readings = json!({"autonomous_classes": classes, "autonomy_denominator": denominator});
        let scenario = json!({"levers": {"conversion": [1, 0, 0]}, "readings": readings});
        of(&run_on(&province, scenario), "autonomy_2025")
    };
    for (classes, denominator, wanted) in [
        ("self_financing", "units_then", 10.0 / 90.0),
        ("self_financing", "units_2015", 10.0 / 100.0),
        ("self_financing", "units_then_plus_converted", 20.0 / 100.0),
        ("self_and_partly", "units_then", 30.0 / 90.0),
        ("self_and_partly", "units_2015", 30.0 / 100.0),
        ("self_and_partly", "units_then_plus_converted", 40.0 / 100.0),
    ] {
        let verdict = share(classes, denominator);
        assert!(
            near(verdict.measure, wanted),
            "{classes}, {denominator}: {verdict:?}"
        );
        assert!(
            near(verdict.margin, wanted - 0.20),
            "{classes}, {denominator}: {verdict:?}"
        );
        assert_eq!(readings(&verdict), (4, 6));
    }
    // A tenth of the ninety units lacks: 18 of them would be a fifth.
    assert!(near(
        share("self_financing", "units_then").margin_absolute,
        10.0 - 18.0
    ));
}

#[test]
fn the_first_year_is_the_one_from_which_a_target_holds_without_a_break() {
    let first = |figures: Json| {
        let run = observed(&json!({ "units": figures }));
        verdict(&run, "units_2021")
            .first_year
            .map(lotrinh::unit::Year::get)
    };
    assert_eq!(
        first(json!({"2019": 90, "2020": 90, "2021": 90})),
        Some(2019)
    );
    assert_eq!(
        first(json!({"2019": 90, "2020": 95, "2021": 90})),
        Some(2021)
    );
    assert_eq!(first(json!({"2016": 85, "2021": 86})), Some(2016));
    assert_eq!(first(json!({"2019": 90, "2021": 95})), None);
}

#[test]
fn a_level_may_have_held_from_the_start() {
    // Ten of a hundred units are self-financing already.
    let run = run(json!({}));
    assert_eq!(
        verdict(&run, "autonomy_2021")
            .first_year
            .map(lotrinh::unit::Year::get),
        Some(2015)
    );
    assert_eq!(verdict(&run, "units_2021").first_year, None);
}

#[test]
fn no_figure_decides_2030_but_the_direction_is_told() {
    let why = |units: f64| {
        of(
            &observed(&json!({"units": {"2025": 80, "2030": units}})),
            "units_2030",
        )
    };
    for (units, direction) in [(79.0, "down"), (80.0, "same"), (81.0, "up")] {
        let verdict = why(units);
        assert_eq!(
            (verdict.status, verdict.why),
            (Status::Checklist, Some(direction))
        );
        assert!(near(verdict.measure, 1.0 - units / 80.0) && verdict.margin.is_none());
        assert_eq!(readings(&verdict), (0, 0));
    }
    let pricing = of(&run(json!({})), "pricing_2021");
    assert_eq!(
        (pricing.status, pricing.why, pricing.measure),
        (Status::Checklist, None, None)
    );
}

#[test]
fn an_empty_province_cannot_be_assessed_and_says_why() {
    let run = run_on(&json!({"schema": "lotrinh-baseline/1"}), json!({}));
    for (target, why) in [
        ("units_2021", "zero_base"),
        ("posts_2021", "zero_base"),
        ("autonomy_2021", "no_units"),
        ("support_2021", "zero_base"),
        ("units_2025", "zero_base"),
        ("conversion_2025", "nothing_to_convert"),
    ] {
        let verdict = of(&run, target);
        assert_eq!(
            (verdict.status, verdict.why),
            (Status::NotAssessable, Some(why)),
            "{target}"
        );
        assert_eq!(
            (verdict.measure, verdict.margin, readings(&verdict)),
            (None, None, (0, 0))
        );
        assert!(verdict.required.is_some(), "{target}");
    }
}

#[test]
fn the_verdicts_come_in_the_order_of_the_plan() {
    let run = run(json!({}));
    let ids = run.verdicts.iter().map(|verdict| &verdict.id);
    assert!(ids.eq(lotrinh::plan().targets.iter().map(|target| &target.id)));
}
