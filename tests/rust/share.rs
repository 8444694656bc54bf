//! A scenario as a text that fits into a link, and back.

mod laws;
mod refusals;

use std::collections::BTreeSet;

use lotrinh::plan::{AssumptionId, Lever, ReadingId, Sector};
use lotrinh::scenario::Metric;
use lotrinh::share::{decode, encode};
use lotrinh::{Scenario, Value, plan, rules};
use serde_json::{Value as Json, json};

use crate::api::{self, Refusal};

fn coded(scenario: &Scenario) -> String {
    encode(rules(), scenario, &[])
}

fn refused(code: &str) -> Refusal {
    decode(rules(), code).expect_err("a refusal").into()
}

/// The same parts with the check sum that belongs to them.
fn resealed(parts: &str) -> String {
    let table: Vec<u32> = (0..256_u32)
        .map(|byte| {
            (0..8).fold(byte, |sum, _| {
                if sum & 1 == 1 {
                    0xedb8_8320 ^ (sum >> 1)
                } else {
                    sum >> 1
                }
            })
        })
        .collect();
    let sum = parts.bytes().fold(u32::MAX, |sum, byte| {
        table[((sum ^ u32::from(byte)) & 255) as usize] ^ (sum >> 8)
    });
    format!("{parts}~{:08x}", !sum)
}

/// The scenario without what says no more than saying nothing: the code leaves that out.
fn spare(scenario: &Scenario) -> Scenario {
    let mut json = serde_json::to_value(scenario).expect("plain data");
    let neutral = |name: &str| {
        let lever = Lever::ALL.iter().find(|lever| lever.id() == name);
        rules().neutral(*lever.expect("a lever")).get()
    };
    if let Some(Json::Object(levers)) = json.get_mut("levers") {
        levers.retain(|name, values| {
            let values = values.as_array().expect("a list");
            values
                .iter()
                .any(|value| value.as_f64() != Some(neutral(name)))
        });
    }
    if let Some(Json::Object(sectors)) = json.get_mut("sector_levers") {
        sectors.retain(|_, levers| levers.as_object().is_some_and(|levers| !levers.is_empty()));
    }
    if let Some(Json::Object(switches)) = json.get_mut("reorganisations") {
        switches.retain(|_, switch| switch["on"] == true || switch["delay"] != 0.0);
    }
    if let Some(Json::Object(assumptions)) = json.get_mut("assumptions") {
        assumptions.retain(|_, setting| setting.as_object().is_none_or(|parts| !parts.is_empty()));
        for setting in assumptions.values_mut() {
            if let Some(parts) = setting.as_object()
                && parts.len() == 1
                && let Some(value) = parts.get("value")
            {
                *setting = value.clone();
            }
        }
    }
    if let Some(Json::Object(observed)) = json.get_mut("observed") {
        observed.retain(|_, years| years.as_object().is_some_and(|years| !years.is_empty()));
    }
    api::value(&json).read().expect("the same scenario")
}

fn holds_its_letters(code: &str) {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.~".contains(letter);
    assert!(code.chars().all(plain), "{code}");
    assert!(
        code.ends_with(|last: char| last.is_ascii_alphanumeric()),
        "{code}"
    );
}

fn titled(scenario: &Scenario, vi: &str, en: &str) -> Scenario {
    let mut json = serde_json::to_value(scenario).expect("plain data");
    json["title"] = json!({"vi": vi, "en": en});
    api::value(&json).read().expect("a scenario")
}

#[test]
fn every_code_that_was_ever_given_out_still_means_the_same() {
    let Json::Array(all) = api::json("tests/golden/share/version-1.json") else {
        panic!("a list of codes");
    };
    assert!(all.len() >= 10);
    for entry in &all {
        let code = entry["code"].as_str().expect("a code");
        let meant: Scenario = api::value(&entry["scenario"]).read().expect("a scenario");
        assert_eq!(decode(rules(), code), Ok(meant.clone()), "{code}");
        // Links that are given out today look as they did.
        assert_eq!(without_notes(code), coded(&meant));
    }
}

/// The same code without the parts that the crate does not read.
fn without_notes(code: &str) -> String {
    let (parts, _) = code.rsplit_once('~').expect("a check sum");
    let kept: Vec<&str> = parts
        .split('~')
        .filter(|part| !part.starts_with("page."))
        .collect();
    resealed(&kept.join("~"))
}

#[test]
fn a_code_can_be_read_and_says_only_what_differs() {
    let scenario = api::scenario(json!({
        "levers": {"consolidation": [0.01, 0.02, 0], "streamlining": [0, 0, 0], "replacement": [0.5, 0.5, 0.5]},
        "sector_levers": {"health": {"replacement": [0.7, 0.7, 0.7]}},
        "reorganisations": {"T17": {"on": true}, "T26": {"on": true, "delay": 2}, "T19": {"on": false, "delay": 1}, "T20": {"on": false}},
        "assumptions": {"inflation": {"value": 0.03, "low": -0.02, "high": 0.06}, "delivery": 0.8, "retirement": {"low": 0.001}},
        "full_effort": {"consolidation": 0.08},
        "readings": {"prices": "salary_neutral", "basically": 0, "severance": "apart"},
        "observed": {"posts": {"2021": 14000}},
        "counting": "low",
    }));
    let code = coded(&scenario);
    let (said, _) = code.rsplit_once('~').expect("a check sum");
    assert_eq!(
        said,
        "1~counting-low~consolidation-.01-.02-0~replacement-.5~health.replacement-.7\
         ~T17~T19-off-1~T26-2~retirement--.001-~delivery-.8~inflation-.03-_.02-.06\
         ~full.consolidation-.08~basically-0~prices-salary_neutral~posts.2021-14000"
    );
    assert_eq!(coded(&Scenario::neutral()), resealed("1"));
}

#[test]
fn a_title_in_any_script_survives() {
    for (vi, en) in [
        ("Hai người nghỉ, tuyển một", "One hired for two who leave"),
        ("", "~-_.%20 &\"<>#?\n"),
        ("𝔸 🇻🇳 \u{0}\u{10ffff}", ""),
    ] {
        let scenario = titled(&Scenario::neutral(), vi, en);
        let code = coded(&scenario);
        holds_its_letters(&code);
        assert_eq!(decode(rules(), &code), Ok(scenario));
    }
}

#[test]
fn no_two_things_that_a_code_can_name_share_a_name() {
    let rules = rules();
    let mut names = BTreeSet::from(["vi", "en", "counting", "full", "page"]);
    let mut all = names.len();
    let own: [Vec<&str>; 6] = [
        Lever::ALL.iter().map(|id| id.id()).collect(),
        AssumptionId::ALL.iter().map(|id| id.id()).collect(),
        ReadingId::ALL.iter().map(|id| id.id()).collect(),
        Sector::ALL.iter().map(|id| id.id()).collect(),
        Metric::ALL.iter().map(|id| id.id()).collect(),
        rules
            .reorganisations
            .iter()
            .map(|task| task.id.as_str())
            .collect(),
    ];
    for name in own.iter().flatten() {
        let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
        assert!(name.chars().all(plain), "{name}");
        names.insert(name);
        all += 1;
    }
    assert_eq!(names.len(), all);
    // What is told by its first letter.
    assert!(rules.reorganisations.iter().all(|task| {
        task.id
            .starts_with(|first: char| first.is_ascii_uppercase())
    }));
    assert!(
        own[..5]
            .iter()
            .flatten()
            .all(|name| name.starts_with(|first: char| first.is_ascii_lowercase()))
    );
}

#[test]
fn notes_travel_along_and_change_nothing() {
    let scenario = &plan().presets[1].scenario;
    let notes = [
        "from-natural_exits".to_owned(),
        "done-P1-M3.36~<".to_owned(),
    ];
    let code = encode(rules(), scenario, &notes);
    assert!(
        code.contains("~page.from-natural_exits~page.done-P1-M3.36~"),
        "{code}"
    );
    assert_eq!(decode(rules(), &code), Ok(scenario.clone()));
}

#[test]
fn what_comes_as_plain_data_and_what_comes_as_a_code_are_the_same() {
    for preset in &plan().presets {
        let code = coded(&preset.scenario);
        let json = serde_json::to_value(&preset.scenario).expect("plain data");
        let read: Scenario = Value::from(json).read().expect("a scenario");
        assert_eq!(decode(rules(), &code), Ok(spare(&read)), "{}", preset.id);
    }
}

#[test]
fn a_reorganisation_of_the_users_own_is_one_short_part() {
    let scenario = api::scenario(json!({"own_reorganisations": {"R3": {
        "kind": "merge", "sector": "health", "deadline": {"year": 2019, "quarter": 4},
        "units": {"self_financing": 0, "partly_financed": 1, "budget_funded": 2},
    }}}));
    let code = resealed("1~own.R3-merge-health-0-1-2-2019-4");
    assert_eq!(coded(&scenario), code);
    assert_eq!(decode(rules(), &code), Ok(scenario));
    for (part, path) in [
        ("own.R3-merge-health-0-1-2-2019", "R3.deadline.quarter"),
        ("own.R3-split-health-0-1-2-2019-4", "R3.kind"),
        (
            "own.R3-convert-health-0-1-2-2019-4",
            "R3.units.partly_financed",
        ),
        ("own.X3-merge-health-0-1-2-2019-4", "X3"),
    ] {
        let path = format!("scenario.own_reorganisations.{path}");
        assert_eq!(refused(&resealed(&format!("1~{part}"))).path, path);
    }
}
