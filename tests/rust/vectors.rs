//! Worked cases: what an independent reading of the model says a run must give.

use lotrinh::plan::{Rules, SeedFiles};
use serde_json::Value as Json;

use crate::api;
use crate::compare::{Within, differences};

/// Puts what a worked case says in place of what the seeds say; their texts stay.
fn overlay(seed: &mut Json, case: &Json) {
    match (seed, case) {
        (Json::Object(seed), Json::Object(case)) => {
            for (name, case) in case {
                let seed = seed
                    .get_mut(name)
                    .unwrap_or_else(|| panic!("a seed {name}"));
                // A text is the seeds' own, also where the case has a plainer one.
                if seed.is_object() || !case.is_string() {
                    overlay(seed, case);
                } else if name == "sector" {
                    *seed = case.clone();
                }
            }
        }
        (Json::Object(_), Json::String(_)) => {}
        (seed, case) => *seed = case.clone(),
    }
}

/// The rules with the numbers of a worked case.
fn rules_of(case: &str) -> Rules {
    let mut parameters = api::json("seeds/parameters.json");
    overlay(
        &mut parameters,
        &api::json(&format!("{case}/parameters.json")),
    );
    let mut tasks = api::json("seeds/reorganisations.json");
    let Json::Array(cases) = api::json(&format!("{case}/reorganisations.json")) else {
        panic!("{case}: a list of reorganisations");
    };
    let tasks_of_seeds = tasks.as_array_mut().expect("a list");
    assert_eq!(tasks_of_seeds.len(), cases.len(), "{case}: reorganisations");
    for case in &cases {
        let seed = tasks_of_seeds
            .iter_mut()
            .find(|seed| seed["id"] == case["id"])
            .unwrap_or_else(|| panic!("a reorganisation {}", case["id"]));
        overlay(seed, case);
    }
    let files: SeedFiles = api::seeds()
        .into_iter()
        .map(|(name, value)| match name.as_str() {
            "parameters.json" => (name, api::value(&parameters)),
            "reorganisations.json" => (name, api::value(&tasks)),
            _ => (name, value),
        })
        .collect();
    Rules::of(&api::plan_of(files))
}

fn holds(case: &str) {
    let case = format!("tests/golden/vectors/{case}");
    let baseline = api::baseline(&api::json(&format!("{case}/baseline.json")));
    let scenario = api::scenario(api::json(&format!("{case}/scenario.json")));
    let run = lotrinh::simulate(&rules_of(&case), &baseline, &scenario).expect("a run");
    let run = serde_json::to_value(&run).expect("plain data");
    let wanted = api::json(&format!("{case}/run.json"));
    let differences = differences(&run, &wanted, Within::Tolerance(1e-9));
    assert!(differences.is_empty(), "{case}: {differences:#?}");
}

#[test]
fn the_fifty_percent_rule_gives_the_worked_run() {
    holds("fifty_percent_rule");
}

#[test]
fn the_named_reorganisations_give_the_worked_run() {
    holds("named_central");
}

#[test]
fn observed_figures_give_the_worked_run() {
    holds("observed_2021");
}

#[test]
fn sector_overrides_give_the_worked_run() {
    holds("sector_overrides");
}
