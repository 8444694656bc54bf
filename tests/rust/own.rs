//! Reorganisations of the user's own, checked by hand on the small province.

use lotrinh::plan::Counting;
use lotrinh::{Run, rules};
use serde_json::{Value as Json, json};

use crate::api::{self, Refusal};
use crate::example::{province, run};

const CLASSES: [&str; 3] = ["self_financing", "partly_financed", "budget_funded"];

/// One reorganisation of the small province's sector.
fn own(kind: &str, units: [u32; 3], year: u16, quarter: u8) -> Json {
    let units: serde_json::Map<_, _> = CLASSES
        .iter()
        .zip(units)
        .map(|(class, count)| ((*class).into(), count.into()))
        .collect();
    json!({
        "kind": kind, "sector": "other", "units": units,
        "deadline": {"year": year, "quarter": quarter},
    })
}

fn refused(own: &Json) -> Refusal {
    let scenario = json!({"schema": "lotrinh-scenario/1", "own_reorganisations": own});
    api::offer(api::value(&province()), api::value(&scenario)).expect_err("a refusal")
}

fn of(own: &Json) -> Run {
    run(json!({"own_reorganisations": {"R1": own}}))
}

/// A series at the ends of 2018, 2019 and 2020.
fn around(series: &[f64; 16]) -> [f64; 3] {
    [series[3], series[4], series[5]]
}

#[track_caller]
fn near(found: f64, wanted: f64) {
    assert!(
        (found - wanted).abs() <= 1e-9 * (1.0 + wanted.abs()),
        "{found}, not {wanted}"
    );
}

#[test]
fn merging_takes_the_units_that_were_chosen_and_frees_posts_over_three_years() {
    let run = of(&own("merge", [0, 3, 0], 2019, 2));
    assert_eq!(around(&run.totals.units), [100.0, 97.0, 97.0]);
    assert_eq!(
        around(&run.totals.partly_financed_units),
        [20.0, 17.0, 17.0]
    );
    assert_eq!(around(&run.totals.budget_funded_units), [70.0, 70.0, 70.0]);
    assert_eq!(around(&run.causes.units.named), [0.0, -3.0, 0.0]);
    // Two posts a unit, a third of them a year.
    for (year, freed) in [
        (2018, 0.0),
        (2019, -2.0),
        (2020, -2.0),
        (2021, -2.0),
        (2022, 0.0),
    ] {
        near(run.causes.posts.freed[year - 2015], freed);
    }
}

#[test]
fn dissolving_a_unit_that_pays_its_own_way_frees_no_post() {
    let run = of(&own("dissolve", [2, 0, 0], 2019, 4));
    assert_eq!(around(&run.totals.units), [100.0, 98.0, 98.0]);
    assert_eq!(around(&run.totals.convertible_units), [10.0, 8.0, 8.0]);
    assert_eq!(around(&run.totals.posts), [1000.0; 3]);
    assert_eq!(run.totals.running[4], run.totals.running[0] * prices(4));
}

/// Consumer prices against 2015, from a run in which nothing is done.
fn prices(t: usize) -> f64 {
    let neutral = run(json!({}));
    neutral.totals.running[t] / neutral.totals.running[0]
}

#[test]
fn an_upgrade_to_self_financing_takes_its_share_of_posts_off_the_budget() {
    let run = of(&own("upgrade", [0, 9, 0], 2019, 2));
    assert_eq!(around(&run.totals.units), [100.0; 3]);
    assert_eq!(around(&run.totals.self_financing_units), [10.0, 19.0, 19.0]);
    // The sector is one of those whose new self-financing units are open to conversion.
    assert_eq!(around(&run.totals.convertible_units), [10.0, 19.0, 19.0]);
    // Nine of the ninety that the budget pays for.
    near(run.causes.posts.moved[4], -100.0);
    near(run.causes.staff.moved[4], -90.0);
    assert_eq!(
        around(&run.causes.classes.to_self_financing),
        [0.0, 9.0, 0.0]
    );
}

#[test]
fn an_upgrade_from_group_four_leads_to_group_three() {
    let run = of(&own("upgrade", [0, 0, 7], 2019, 2));
    assert_eq!(
        around(&run.totals.partly_financed_units),
        [20.0, 27.0, 27.0]
    );
    assert_eq!(around(&run.totals.budget_funded_units), [70.0, 63.0, 63.0]);
    assert_eq!(
        around(&run.causes.classes.to_partly_financed),
        [0.0, 7.0, 0.0]
    );
    assert_eq!(around(&run.totals.posts), [1000.0; 3]);
}

#[test]
fn converted_units_leave_and_become_companies() {
    let run = of(&own("convert", [4, 0, 0], 2019, 2));
    assert_eq!(around(&run.totals.units), [100.0, 96.0, 96.0]);
    assert_eq!(around(&run.totals.convertible_units), [10.0, 6.0, 6.0]);
    assert_eq!(around(&run.totals.converted_units), [0.0, 4.0, 4.0]);
    assert_eq!(around(&run.causes.units.conversion), [0.0, -4.0, 0.0]);
}

#[test]
fn running_cost_goes_by_the_months_in_force() {
    let neutral = run(json!({}));
    for (quarter, mean_units) in [(1, 83.25), (2, 85.5), (3, 87.75), (4, 90.0)] {
        for kind in [
            own("dissolve", [0, 0, 9], 2019, quarter),
            own("upgrade", [0, 9, 0], 2019, quarter),
        ] {
            let run = of(&kind);
            near(
                run.totals.running[4] / neutral.totals.running[4],
                mean_units / 90.0,
            );
            near(
                run.totals.running[5] / neutral.totals.running[5],
                81.0 / 90.0,
            );
        }
    }
}

#[test]
fn the_common_delay_and_delivery_act_on_them_too() {
    let late = run(json!({
        "own_reorganisations": {"R1": own("merge", [0, 3, 0], 2019, 2)},
        "assumptions": {"merger_delay": 1, "delivery": 0.5},
    }));
    assert_eq!(around(&late.totals.units), [100.0, 100.0, 98.5]);
}

#[test]
fn no_more_units_of_a_class_go_than_there_are_and_that_is_told() {
    let run = run(json!({"own_reorganisations": {
        "R1": own("merge", [0, 30, 0], 2019, 2),
        "R2": own("dissolve", [0, 0, 7], 2019, 4),
    }}));
    assert_eq!(around(&run.totals.units), [100.0, 73.0, 73.0]);
    let told: Vec<_> = run
        .clipped
        .iter()
        .map(|clip| {
            (
                clip.reorganisation.as_str(),
                clip.year.get(),
                clip.planned,
                clip.done,
            )
        })
        .collect();
    assert_eq!(told, [("R1", 2019, 30.0, 20.0)]);
}

#[test]
fn in_proportion_to_the_classes_they_do_what_a_named_one_does() {
    for task in rules()
        .reorganisations
        .iter()
        .filter(|task| task.id == "T17" || task.id == "T20")
    {
        let sector = task.sector.id();
        let mut baseline = province();
        let figures = baseline["sectors"]["other"].take();
        baseline["sectors"] = json!({ sector: figures });
        let reduction = task.reduction(Counting::Central);
        let units = json!({
            "self_financing": 0,
            "partly_financed": reduction * 20.0 / 90.0,
            "budget_funded": reduction * 70.0 / 90.0,
        });
        let deadline = json!({
            "year": task.deadline.year.get(), "quarter": task.deadline.quarter.get(),
        });
        let runs = [
            json!({"reorganisations": {task.id.as_str(): {"on": true}}}),
            json!({"own_reorganisations": {"R7": {
                "kind": "merge", "sector": sector, "units": units, "deadline": deadline,
            }}}),
        ]
        .map(|scenario| api::run(&api::baseline(&baseline), &api::scenario(scenario)));
        let [named, chosen] = runs;
        for t in 0..16 {
            near(chosen.totals.units[t], named.totals.units[t]);
            near(chosen.totals.posts[t], named.totals.posts[t]);
            near(chosen.totals.running[t], named.totals.running[t]);
            near(
                chosen.totals.support.nominal[t + 4],
                named.totals.support.nominal[t + 4],
            );
        }
    }
}

#[test]
fn what_it_cannot_change_is_refused_by_name_and_value() {
    let refusals = [
        (
            own("upgrade", [1, 2, 0], 2019, 2),
            "R1.units.self_financing",
            "1",
        ),
        (
            own("convert", [1, 2, 0], 2019, 2),
            "R1.units.partly_financed",
            "2",
        ),
        (
            own("convert", [1, 0, 5], 2019, 2),
            "R1.units.budget_funded",
            "5",
        ),
        (own("merge", [1, 0, 5], 2015, 4), "R1.deadline.year", "2015"),
        (own("merge", [1, 0, 5], 2031, 4), "R1.deadline.year", "2031"),
        (own("split", [1, 0, 5], 2019, 4), "R1.kind", "split"),
    ];
    for (own, path, value) in refusals {
        let refusal = refused(&json!({"R1": own}));
        assert_eq!(refusal.path, format!("scenario.own_reorganisations.{path}"));
        assert!(refusal.message.contains(value), "{}", refusal.message);
    }
    for id in ["R0", "R01", "R10000", "R+1", "r1", "T17", ""] {
        let refusal = refused(&json!({ id: own("merge", [0, 3, 0], 2019, 2) }));
        assert!(
            refusal.path.starts_with("scenario.own_reorganisations"),
            "{id}: {}",
            refusal.path
        );
    }
}
