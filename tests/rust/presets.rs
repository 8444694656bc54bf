//! The scenarios that come with the product: each does what its name says, and no more.

use std::collections::BTreeSet;
use std::fs;

use lotrinh::plan::{Counting, Lever, Status};
use lotrinh::unit::{ByPeriod, Period, Share, StockSeries};
use lotrinh::{Run, Scenario, plan};
use serde_json::json;

use crate::api;
use crate::solver::fit;

fn preset(id: &str) -> &'static Scenario {
    plan().preset(id).unwrap_or_else(|| panic!("a preset {id}"))
}

fn run(id: &str) -> Run {
    api::run(api::illustrative(), preset(id))
}

/// The causes that moved anything at all.
fn at_work(causes: &[(&'static str, &StockSeries)]) -> Vec<&'static str> {
    let moving = causes
        .iter()
        .filter(|(_, series)| series.iter().any(|change| *change != 0.0));
    moving.map(|(cause, _)| *cause).collect()
}

/// The sum of a cause over a period.
fn over(cause: &StockSeries, period: Period) -> f64 {
    let years = usize::from(period.first().get())..=usize::from(period.last().get());
    years.map(|year| cause[api::at(year)]).sum()
}

#[test]
fn every_preset_has_a_short_title_of_its_own_in_both_languages() {
    let titles = plan().presets.iter().map(|preset| &preset.scenario.title);
    let vi: BTreeSet<_> = titles.clone().map(|title| &title.vi).collect();
    let en: BTreeSet<_> = titles.clone().map(|title| &title.en).collect();
    assert_eq!(
        (vi.len(), en.len()),
        (plan().presets.len(), plan().presets.len())
    );
    for title in titles {
        assert!(
            title.vi.chars().count() <= 60 && title.en.len() <= 60,
            "{title:?}"
        );
    }
}

#[test]
fn every_lever_of_a_preset_lies_on_its_slider() {
    for preset in &plan().presets {
        for (lever, shares) in preset.scenario.levers.iter() {
            let most = plan().levers[*lever as usize].slider_max;
            assert!(
                shares.iter().all(|share| *share <= most),
                "{}: {}",
                preset.id,
                lever.id()
            );
        }
    }
}

#[test]
fn the_neutral_preset_is_the_neutral_scenario() {
    let neutral = Scenario {
        title: preset("neutral").title.clone(),
        ..Scenario::neutral()
    };
    assert_eq!(*preset("neutral"), neutral);
}

#[test]
fn natural_exits_replace_one_of_two_and_do_nothing_else() {
    let run = run("natural_exits");
    assert_eq!(at_work(&run.causes.posts.each()), ["unreplaced"]);
    assert_eq!(at_work(&run.causes.units.each()), [""; 0]);
    let (staff, left) = (run.totals.staff, run.causes.staff.unreplaced);
    // 2.7 % leave in a year, and every second one is replaced.
    assert!((left[1] + staff[0] * 0.027 / 2.0).abs() < 1e-9);
}

#[test]
fn named_mergers_are_all_of_them_as_the_plan_dates_them_and_nothing_else() {
    let scenario = preset("named_mergers");
    assert_eq!(scenario.counting, Counting::Central);
    for task in &plan().reorganisations {
        let switch = scenario.reorganisations.get(&task.id);
        assert!(
            switch.is_some_and(|switch| switch.on && switch.delay.years() == 0),
            "{}",
            task.id
        );
    }
    let run = run("named_mergers");
    assert_eq!(at_work(&run.causes.units.each()), ["named"]);
    assert_eq!(at_work(&run.causes.posts.each()), ["freed"]);
    // Counted by hand: 11 units by the end of 2018, 49 by the end of 2019.
    let fewer = |year: usize| run.totals.units[0] - run.totals.units[api::at(year)];
    for (year, wanted) in [(2017, 0.0), (2018, 11.0), (2019, 49.0), (2030, 49.0)] {
        assert!(
            (fewer(year) - wanted).abs() < 1e-9,
            "{year}: {}",
            fewer(year)
        );
    }
}

/// What the preset fits to; spending comes as it then does.
const JUST_MET: [&str; 9] = [
    "units_2021",
    "posts_2021",
    "contracts_2021",
    "autonomy_2021",
    "units_2025",
    "posts_2025",
    "contracts_2025",
    "autonomy_2025",
    "conversion_2025",
];

/// The levers that are given, and those that are fitted to them, period by period.
///
/// Units must move up in class before they can be self-financing. By 2025 so many posts have left
/// the budget with their units that new ones are due: the cut would be more than was asked. After
/// 2025 one is hired for two who leave, and streamlining gives the rest.
fn solved() -> Scenario {
    let mut scenario = Scenario {
        levers: api::scenario(json!({"levers": {
            "to_partly_financed": [0.03, 0.03, 0],
            "replacement": [1, 1, 0.5],
        }}))
        .levers,
        ..preset("named_mergers").clone()
    };
    let baseline = api::illustrative();
    let to_2021 = [
        (Lever::ContractEnding, "contracts_2021"),
        (Lever::Consolidation, "units_2021"),
        (Lever::ToSelfFinancing, "autonomy_2021"),
        (Lever::Replacement, "posts_2021"),
    ];
    let to_2025 = [
        (Lever::ContractEnding, "contracts_2025"),
        (Lever::Consolidation, "units_2025"),
        (Lever::ToSelfFinancing, "autonomy_2025"),
        (Lever::Conversion, "conversion_2025"),
        (Lever::NewPosts, "posts_2025"),
    ];
    let to_2030 = [(Lever::Streamlining, "posts_2030")];
    fit(baseline, &mut scenario, Period::To2021, &to_2021);
    fit(baseline, &mut scenario, Period::To2025, &to_2025);
    fit(baseline, &mut scenario, Period::To2030, &to_2030);
    scenario
}

/// The seed file with other levers, laid out as a person would.
fn with_levers(file: &str, scenario: &Scenario) -> String {
    let line = |(lever, shares): (&Lever, &ByPeriod<Share>)| {
        let [a, b, c] = shares.map(Share::get);
        format!("    \"{}\": [{a}, {b}, {c}]", lever.id())
    };
    let lines: Vec<_> = scenario.levers.iter().map(line).collect();
    let (before, rest) = file.split_once("  \"levers\": {\n").expect("levers");
    let (_, after) = rest.split_once("\n  }").expect("the end of the levers");
    format!(
        "{before}  \"levers\": {{\n{}\n  }}{after}",
        lines.join(",\n")
    )
}

#[test]
fn exactly_the_plan_has_the_levers_that_just_meet_it() {
    let path = "seeds/scenarios/exactly_the_plan.json";
    let (file, solved) = (api::text(path), solved());
    if api::rewriting() {
        let file = with_levers(&file, &solved);
        fs::write(api::root().join(path), file).expect("a seed written");
    } else {
        assert_eq!(preset("exactly_the_plan").levers, solved.levers);
    }
}

#[test]
fn exactly_the_plan_meets_each_step_with_next_to_nothing_to_spare() {
    let run = run("exactly_the_plan");
    for target in JUST_MET.into_iter().chain(["posts_2030"]) {
        let verdict = api::verdict(&run, target);
        assert_eq!(verdict.status, Status::Met, "{target}");
        let margin = verdict.margin.expect("a margin");
        assert!((0.0..1e-5).contains(&margin), "{target}: {margin}");
    }
}

#[test]
fn when_everything_starts_late_2021_stands_as_2015_did() {
    let totals = run("everything_late").totals;
    for stock in [
        totals.units,
        totals.posts,
        totals.self_financing_units,
        totals.irregular_contracts,
    ] {
        assert_eq!(stock[api::at(2021)], stock[0]);
        assert_ne!(stock[api::at(2030)], stock[0]);
    }
}

#[test]
fn early_effort_meets_the_first_step_and_misses_the_next_for_it() {
    let run = run("early_effort");
    for target in [
        "units_2021",
        "posts_2021",
        "contracts_2021",
        "autonomy_2021",
    ] {
        assert_eq!(api::verdict(&run, target).status, Status::Met, "{target}");
    }
    for target in ["units_2025", "posts_2025"] {
        let verdict = api::verdict(&run, target);
        assert_eq!(
            (verdict.status, verdict.ratchet),
            (Status::Missed, true),
            "{target}"
        );
    }
}

#[test]
fn autonomy_first_moves_more_posts_off_the_budget_than_all_else_cuts_before_2021() {
    let run = run("autonomy_first");
    for target in ["autonomy_2021", "autonomy_2025", "conversion_2025"] {
        assert_eq!(api::verdict(&run, target).status, Status::Met, "{target}");
    }
    let causes = run.causes.posts.each();
    let cut = |name: &str| {
        let of = causes
            .iter()
            .filter(|(cause, _)| (*cause == "moved") == (name == "moved"));
        of.map(|(_, series)| over(series, Period::To2021))
            .sum::<f64>()
    };
    assert!(cut("moved") < cut("all else") && cut("all else") <= 0.0);
}
