//! Inputs that are meant to break something.

use lotrinh::{Run, Value};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::json;

use super::{of_fields, of_scenario};
use crate::api::{offer, value};
use crate::random::{Case, case};

/// Values that no field takes, and some that one or the other does.
fn hostile() -> impl Strategy<Value = Value> {
    const NUMBERS: &[f64] = &[
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::MAX,
        f64::MIN_POSITIVE,
        5e-324,
        -0.0,
        -1.0,
        0.0,
        1.0,
        1e-6,
        1e12,
        1e15,
        0.5,
        15.0,
        2021.0,
        9_007_199_254_740_993.0,
    ];
    const TEXTS: &[&str] = &[
        "",
        "x",
        "NaN",
        "2021",
        "__proto__",
        "\u{0}",
        "ề\u{301}\u{202e}",
        "constructor",
    ];
    let leaf = prop_oneof![
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::Bool),
        4 => select(NUMBERS).prop_map(Value::Number),
        2 => any::<f64>().prop_map(Value::Number),
        1 => select(TEXTS).prop_map(|text| Value::Text(text.into())),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let name = select(&["__proto__", "value", "2021", "on", "", "cut"][..]);
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::List),
            proptest::collection::vec((name.prop_map(String::from), inner), 0..4)
                .prop_map(Value::Map),
        ]
    })
}

/// Every place below a value, by the places of its entries.
fn places(value: &Value) -> Vec<Vec<usize>> {
    let entries: Vec<&Value> = match value {
        Value::Map(fields) => fields.iter().map(|(_, field)| field).collect(),
        Value::List(entries) => entries.iter().collect(),
        _ => Vec::new(),
    };
    let mut all = vec![Vec::new()];
    for (index, entry) in entries.into_iter().enumerate() {
        all.extend(places(entry).into_iter().map(|mut place| {
            place.insert(0, index);
            place
        }));
    }
    all
}

/// The places of all numbers below a value.
fn figures(value: &Value) -> Vec<Vec<usize>> {
    let is_number = |place: &Vec<usize>| {
        let found = place.iter().fold(value, |value, index| match value {
            Value::Map(fields) => &fields[*index].1,
            Value::List(entries) => &entries[*index],
            _ => value,
        });
        matches!(found, Value::Number(_))
    };
    places(value).into_iter().filter(is_number).collect()
}

fn replace(value: &mut Value, place: &[usize], by: Value) {
    let Some((index, rest)) = place.split_first() else {
        *value = by;
        return;
    };
    match value {
        Value::Map(fields) => replace(&mut fields[*index].1, rest, by),
        Value::List(entries) => replace(&mut entries[*index], rest, by),
        _ => {}
    }
}

fn finite(run: &Run) -> bool {
    // What cannot be written as a number is written as null; only what may be missing may be.
    let optional = [
        "budget_share",
        "measure",
        "required",
        "margin",
        "margin_absolute",
        "first_year",
        "why",
        "base",
    ];
    fn holds(json: &serde_json::Value, optional: &[&str]) -> bool {
        match json {
            serde_json::Value::Object(fields) => fields
                .iter()
                .all(|(name, field)| optional.contains(&name.as_str()) || holds(field, optional)),
            serde_json::Value::Array(entries) => entries.iter().all(|entry| holds(entry, optional)),
            other => !other.is_null(),
        }
    }
    let verdicts = run.verdicts.iter().flat_map(|verdict| {
        [
            verdict.measure,
            verdict.required,
            verdict.margin,
            verdict.margin_absolute,
        ]
    });
    let numbers = verdicts.chain(run.totals.support.budget_share).flatten();
    holds(&serde_json::to_value(run).expect("plain data"), &optional)
        && numbers.into_iter().all(f64::is_finite)
}

fn plain(case: &Case) -> [Value; 2] {
    let json = [
        serde_json::to_value(&case.baseline),
        serde_json::to_value(&case.scenario),
    ];
    json.map(|json| value(&json.expect("plain data")))
}

proptest! {
    #![proptest_config(crate::laws::cases(256))]

    #[test]
    fn no_run_yields_anything_but_finite_numbers(case in case()) {
        let [baseline, scenario] = plain(&case);
        prop_assert!(finite(&offer(baseline, scenario).expect("a run")));
    }

    #[test]
    fn no_value_in_no_place_panics_or_yields_anything_but_finite_numbers(
        case in case(),
        in_baseline in any::<bool>(),
        attacks in proptest::collection::vec((any::<Index>(), hostile()), 1..4),
    ) {
        let mut inputs = plain(&case);
        for (place, by) in attacks {
            let input = &mut inputs[usize::from(!in_baseline)];
            let all = places(input);
            let place: &Vec<usize> = place.get(&all);
            replace(input, place, by);
        }
        let [baseline, scenario] = inputs;
        match offer(baseline, scenario) {
            Ok(run) => prop_assert!(finite(&run)),
            Err(refusal) => {
                prop_assert!(refusal.path.starts_with("baseline") || refusal.path.starts_with("scenario"));
                prop_assert!(refusal.message.chars().count() < 1500, "{}", refusal.message);
            }
        }
    }

    #[test]
    fn figures_at_the_ends_of_what_is_admitted_stay_finite(
        case in case(),
        ends in proptest::collection::vec((any::<Index>(), select(&[0.0, 1e-6, 1e12][..])), 1..12),
    ) {
        let [mut baseline, scenario] = plain(&case);
        let figures = figures(&baseline);
        for (place, by) in ends {
            // A province without sectors has none.
            if !figures.is_empty() {
                let place: &Vec<usize> = place.get(&figures);
                replace(&mut baseline, place, Value::Number(by));
            }
        }
        match offer(baseline, scenario) {
            Ok(run) => prop_assert!(finite(&run)),
            // Each figure is admitted; only beside another it may not be.
            Err(refusal) => prop_assert!(
                ["inconsistent", "unreachable"].contains(&refusal.code)
                    || refusal.path.starts_with("baseline.recurrent_budget"),
                "{refusal:?}"
            ),
        }
    }
}

#[test]
fn a_message_repeats_only_the_beginning_of_a_long_value() {
    let long = "ư".repeat(100_000);
    let refusal = of_fields(json!({ "counting": long }));
    assert_eq!(
        (refusal.code, refusal.path.as_str()),
        ("unknown_value", "scenario.counting")
    );
    assert!(refusal.message.chars().count() < 200 && refusal.value.ends_with("…”"));
    let refusal = of_fields(json!({ long.as_str(): 1 }));
    assert_eq!(refusal.code, "unknown_field");
    assert!(refusal.path.chars().count() < 80, "{}", refusal.path);
    let refusal = of_fields(json!({"reorganisations": { long.as_str(): {"on": true} }}));
    assert_eq!(refusal.code, "unknown_field");
    assert!(refusal.path.chars().count() < 100, "{}", refusal.path);
}

#[test]
fn nesting_however_deep_is_refused_and_does_not_overflow() {
    let deep = (0..400).fold(Value::Null, |inner, _| Value::List(vec![inner]));
    let scenario = Value::Map(vec![
        ("schema".into(), Value::Text("lotrinh-scenario/1".into())),
        ("levers".into(), deep),
    ]);
    let refusal = of_scenario(scenario);
    assert_eq!(
        (refusal.code, refusal.path.as_str()),
        ("wrong_type", "scenario.levers")
    );
}
