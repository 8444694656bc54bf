//! How questions and answers cross, and what is refused.

use lotrinh::goal_seek::{self, Answer, Request};
use lotrinh::plan::Lever;
use lotrinh::table::Table;
use lotrinh::{Error, rules};
use serde_json::{Value as Json, json};

use crate::api;
use crate::example::province;

/// Reads the options as the door does.
fn read(options: &Json) -> Result<Request, Error> {
    let argument = api::value(&json!({ "options": options }));
    let read: Table<String, Request> = argument.read()?;
    Ok(read.get(&"options".into()).expect("the options").clone())
}

#[test]
fn a_question_about_what_does_not_exist_is_refused_by_field() {
    let asked = |options: &Json| {
        let neutral = api::scenario(json!({}));
        let request = read(options)?;
        goal_seek::goal_seek(rules(), api::illustrative(), &neutral, &request)
    };
    let good = json!({"target": "units_2021", "lever": "consolidation"});
    assert!(asked(&good).is_ok());
    for (options, code, path, value) in [
        (
            json!({"target": "units_2022", "lever": "consolidation"}),
            "unknown_value",
            "options.target",
            "“units_2022”",
        ),
        (
            json!({"target": "units_2021", "lever": "merge"}),
            "unknown_value",
            "options.lever",
            "“merge”",
        ),
        (
            json!({"target": 2021, "lever": "consolidation"}),
            "wrong_type",
            "options.target",
            "2021",
        ),
        (
            json!({"target": "units_2021"}),
            "missing_field",
            "options.lever",
            "",
        ),
        (
            json!({"target": "units_2021", "lever": "consolidation", "year": 2021}),
            "unknown_field",
            "options.year",
            "",
        ),
    ] {
        let error = asked(&options).expect_err("a refusal");
        assert_eq!((error.code(), error.path()), (code, path));
        assert_eq!(error.value(), value, "{path}");
        let message = error.to_string();
        assert!(
            message.starts_with(path) && message.contains(value),
            "{message}"
        );
    }
}

#[test]
fn a_scenario_that_does_not_run_is_refused_as_elsewhere() {
    let scenario = api::scenario(json!({"observed": {"units": {"2020": 5, "2021": 0, "2022": 7}}}));
    let request = Request {
        target: "units_2021".into(),
        lever: Lever::Consolidation,
    };
    let baseline = api::baseline(&province());
    let error = goal_seek::goal_seek(rules(), &baseline, &scenario, &request);
    let error = error.expect_err("a refusal");
    assert_eq!(
        (error.code(), error.path()),
        ("unreachable", "scenario.observed.units.2022")
    );
    let error = goal_seek::goal_seek_all(rules(), &baseline, &scenario).expect_err("a refusal");
    assert_eq!(
        (error.code(), error.path()),
        ("unreachable", "scenario.observed.units.2022")
    );
}

#[test]
fn an_answer_crosses_with_null_for_what_it_does_not_have() {
    let wire = |answer: Answer| serde_json::to_value(answer).expect("JSON");
    let half = lotrinh::unit::Share::new(0.5).expect("a share");
    for (answer, kind, value, margin, best_margin) in [
        (
            Answer::AlreadyMet { margin: 0.25 },
            "already_met",
            None,
            Some(0.25),
            None,
        ),
        (
            Answer::Found {
                value: half,
                margin: 0.0,
            },
            "found",
            Some(0.5),
            Some(0.0),
            None,
        ),
        (
            Answer::Infeasible {
                best_margin: -0.5,
                best_margin_absolute: Some(-3.0),
            },
            "infeasible",
            None,
            None,
            Some(-0.5),
        ),
        (Answer::NotAssessable, "not_assessable", None, None, None),
    ] {
        let wanted = json!({
            "answer": kind, "value": value, "margin": margin, "best_margin": best_margin,
            "best_margin_absolute": best_margin.map(|margin| 6.0 * margin),
        });
        assert_eq!(wire(answer), wanted);
    }
}
