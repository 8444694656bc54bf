//! What a bad input is answered with: a stable code, the field, and the value.

mod baselines;
mod hostile;
mod lessons;
mod register;
mod scenarios;
mod seeds;

use lotrinh::Value;
use serde_json::{Value as Json, json};

use crate::api::{Refusal, offer, value};
use crate::example::province;

/// The refusal of a baseline that is run with the neutral scenario.
fn of_baseline(baseline: Value) -> Refusal {
    let scenario = value(&json!({"schema": "lotrinh-scenario/1"}));
    offer(baseline, scenario).expect_err("a refusal")
}

/// The refusal of a scenario on the small province.
fn of_scenario(scenario: Value) -> Refusal {
    offer(value(&province()), scenario).expect_err("a refusal")
}

/// The refusal of a scenario with these fields.
fn of_fields(mut fields: Json) -> Refusal {
    fields["schema"] = "lotrinh-scenario/1".into();
    of_scenario(value(&fields))
}

/// Asserts code, path and value, and that the message tells both field and value.
fn refused(refusal: &Refusal, code: &str, path: &str, found: &str) {
    assert_eq!(
        (refusal.code, refusal.path.as_str()),
        (code, path),
        "{refusal:?}"
    );
    assert_eq!(refusal.value, found, "{refusal:?}");
    assert!(
        refusal.message.starts_with(path) && refusal.message.contains(found),
        "{refusal:?}"
    );
}

/// The value at the end of a path of fields and places.
fn at<'a>(value: &'a mut Value, path: &[&str]) -> &'a mut Value {
    path.iter().fold(value, |value, step| match value {
        Value::Map(fields) => {
            let place = fields.iter().position(|(name, _)| name == step);
            let place = place.unwrap_or_else(|| panic!("a field {step}"));
            &mut fields[place].1
        }
        Value::List(entries) => &mut entries[step.parse::<usize>().expect("a place")],
        _ => panic!("{step} in a plain value"),
    })
}
