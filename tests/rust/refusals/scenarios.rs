//! Scenarios that are refused.

use lotrinh::Value;
use serde_json::json;

use super::{at, of_fields, of_scenario, refused};
use crate::api::value;

#[test]
fn a_lever_is_a_share_for_each_of_three_periods() {
    let path = "scenario.levers.consolidation";
    for (shares, code, at, shown) in [
        (json!([0.1, 1.5, 0]), "out_of_range", "[1]", "1.5"),
        (json!([0.1, 0, -0.1]), "out_of_range", "[2]", "-0.1"),
        (json!(["0.1", 0, 0]), "wrong_type", "[0]", "“0.1”"),
        (json!([0.1, null, 0]), "wrong_type", "[1]", "null"),
        (json!([0.1, 0]), "wrong_length", "", "2"),
        (json!([0.1, 0, 0, 0]), "wrong_length", "", "4"),
        (json!(0.1), "wrong_type", "", "0.1"),
    ] {
        let refusal = of_fields(json!({"levers": {"consolidation": shares}}));
        refused(&refusal, code, &format!("{path}{at}"), shown);
    }
    for (number, shown) in [(f64::NAN, "NaN"), (f64::INFINITY, "Infinity")] {
        let mut scenario = value(&json!({
            "schema": "lotrinh-scenario/1", "levers": {"consolidation": [0, 0, 0]},
        }));
        *at(&mut scenario, &["levers", "consolidation", "0"]) = Value::Number(number);
        refused(
            &of_scenario(scenario),
            "out_of_range",
            &format!("{path}[0]"),
            shown,
        );
    }
}

#[test]
fn a_name_that_does_not_exist_is_refused_where_it_stands() {
    for (fields, path) in [
        (json!({"lever": {}}), "scenario.lever"),
        (
            json!({"levers": {"merging": [0, 0, 0]}}),
            "scenario.levers.merging",
        ),
        (
            json!({"sector_levers": {"army": {}}}),
            "scenario.sector_levers.army",
        ),
        (
            json!({"sector_levers": {"health": {"merging": [0, 0, 0]}}}),
            "scenario.sector_levers.health.merging",
        ),
        (
            json!({"reorganisations": {"T99": {"on": true}}}),
            "scenario.reorganisations.T99",
        ),
        (
            json!({"reorganisations": {"T17": {"when": 2019}}}),
            "scenario.reorganisations.T17.when",
        ),
        (
            json!({"assumptions": {"luck": 1}}),
            "scenario.assumptions.luck",
        ),
        (
            json!({"assumptions": {"delivery": {"mean": 1}}}),
            "scenario.assumptions.delivery.mean",
        ),
        (
            json!({"full_effort": {"merging": 1}}),
            "scenario.full_effort.merging",
        ),
        (
            json!({"readings": {"mood": "good"}}),
            "scenario.readings.mood",
        ),
        (
            json!({"observed": {"schools": {"2021": 1}}}),
            "scenario.observed.schools",
        ),
        (json!({"__proto__": {"levers": {}}}), "scenario.__proto__"),
        (
            json!({"levers": {"__proto__": [0, 0, 0]}}),
            "scenario.levers.__proto__",
        ),
        (
            json!({"reorganisations": {"__proto__": {"on": true}}}),
            "scenario.reorganisations.__proto__",
        ),
    ] {
        refused(&of_fields(fields), "unknown_field", path, "");
    }
}

#[test]
fn a_choice_that_a_reading_does_not_have_is_refused() {
    for (fields, code, path, shown) in [
        (
            json!({"counting": "exact"}),
            "unknown_value",
            "scenario.counting",
            "“exact”",
        ),
        (
            json!({"readings": {"prices": "real"}}),
            "unknown_value",
            "scenario.readings.prices",
            "“real”",
        ),
        (
            json!({"readings": {"basically": 0.2}}),
            "out_of_range",
            "scenario.readings.basically",
            "0.2",
        ),
        (
            json!({"readings": {"basically": "0.05"}}),
            "wrong_type",
            "scenario.readings.basically",
            "“0.05”",
        ),
        (
            json!({"readings": {"headcount": 1}}),
            "wrong_type",
            "scenario.readings.headcount",
            "1",
        ),
    ] {
        refused(&of_fields(fields), code, path, shown);
    }
}

#[test]
fn a_reorganisation_is_on_or_off_and_late_by_whole_years() {
    let path = "scenario.reorganisations.T17";
    for (delay, shown) in [(json!(0.5), "0.5"), (json!(16), "16"), (json!(-1), "-1")] {
        let refusal = of_fields(json!({"reorganisations": {"T17": {"on": true, "delay": delay}}}));
        refused(&refusal, "out_of_range", &format!("{path}.delay"), shown);
    }
    let refusal = of_fields(json!({"reorganisations": {"T17": {"on": 1}}}));
    refused(&refusal, "wrong_type", &format!("{path}.on"), "1");
    let refusal = of_fields(json!({"reorganisations": {"T17": true}}));
    refused(&refusal, "wrong_type", path, "true");
}

#[test]
fn an_assumption_stays_within_what_it_admits() {
    for (id, setting, code, at, shown) in [
        ("retirement", json!(0.6), "out_of_range", "", "0.6"),
        ("retirement", json!(-0.01), "out_of_range", "", "-0.01"),
        (
            "delivery",
            json!({"value": 1.2}),
            "out_of_range",
            ".value",
            "1.2",
        ),
        (
            "delivery",
            json!({"value": 0.5, "high": 1.2}),
            "out_of_range",
            ".high",
            "1.2",
        ),
        (
            "inflation",
            json!({"low": -0.6}),
            "out_of_range",
            ".low",
            "-0.6",
        ),
        ("merger_delay", json!(0.5), "out_of_range", "", "0.5"),
        (
            "merger_delay",
            json!({"value": 1, "high": 2.5}),
            "out_of_range",
            ".high",
            "2.5",
        ),
        ("merger_delay", json!(16), "out_of_range", "", "16"),
        (
            "pay_share",
            json!({"low": 0.9, "high": 0.8}),
            "inconsistent",
            ".low",
            "0.9",
        ),
        (
            "pay_share",
            json!({"high": 0.1}),
            "inconsistent",
            ".high",
            "0.1",
        ),
        ("pay_share", json!("0.7"), "wrong_type", "", "“0.7”"),
        ("pay_share", json!(null), "wrong_type", "", "null"),
    ] {
        let refusal = of_fields(json!({"assumptions": { id: setting }}));
        refused(
            &refusal,
            code,
            &format!("scenario.assumptions.{id}{at}"),
            shown,
        );
    }
}

#[test]
fn the_largest_own_revenue_still_leaves_the_budget_something_to_pay() {
    let refusal = of_fields(json!({"assumptions": {"own_revenue_partly": 1}}));
    refused(
        &refusal,
        "out_of_range",
        "scenario.assumptions.own_revenue_partly",
        "1",
    );
}

#[test]
fn figures_are_observed_from_2016_on_and_are_no_less_than_nothing() {
    for (year, figure, code, shown) in [
        ("2015", json!(900), "unknown_field", ""),
        ("2031", json!(900), "unknown_field", ""),
        ("2021", json!(-1), "out_of_range", "-1"),
        ("2021", json!(1e13), "out_of_range", "10000000000000"),
        ("2021", json!("900"), "wrong_type", "“900”"),
    ] {
        let refusal = of_fields(json!({"observed": {"posts": { year: figure }}}));
        refused(
            &refusal,
            code,
            &format!("scenario.observed.posts.{year}"),
            shown,
        );
    }
}

#[test]
fn an_observed_figure_that_no_scaling_gives_is_refused() {
    for (fields, path, shown) in [
        // All contracts are ended in 2016; none can be scaled to five.
        (
            json!({
                "levers": {"contract_ending": [1, 0, 0]},
                "observed": {"irregular_contracts": {"2021": 5}},
            }),
            "scenario.observed.irregular_contracts.2021",
            "5",
        ),
        (
            json!({"observed": {"self_financing_units": {"2021": 101}}}),
            "scenario.observed.self_financing_units.2021",
            "101",
        ),
        // Nobody is on more posts than there are.
        (
            json!({"observed": {"staff": {"2021": 1001}}}),
            "scenario.observed.staff.2021",
            "1001",
        ),
        (
            json!({"observed": {"units": {"2020": 0, "2021": 90}}}),
            "scenario.observed.units.2021",
            "90",
        ),
        (
            json!({"observed": {"support": {"2020": 0, "2021": 90}}}),
            "scenario.observed.support.2021",
            "90",
        ),
    ] {
        refused(&of_fields(fields), "unreachable", path, shown);
    }
}

#[test]
fn the_schema_of_a_scenario_is_required_and_known() {
    let refusal = of_scenario(value(&json!({"levers": {}})));
    refused(&refusal, "missing_field", "scenario.schema", "");
    let refusal = of_scenario(value(&json!({"schema": "lotrinh-baseline/1"})));
    refused(
        &refusal,
        "unknown_value",
        "scenario.schema",
        "“lotrinh-baseline/1”",
    );
}

#[test]
fn a_title_has_both_languages() {
    let refusal = of_fields(json!({"title": {"vi": "Kịch bản"}}));
    refused(&refusal, "missing_field", "scenario.title.en", "");
    let refusal = of_fields(json!({"title": "Kịch bản"}));
    refused(&refusal, "wrong_type", "scenario.title", "“Kịch bản”");
}

#[test]
fn a_name_given_twice_is_refused() {
    for (list, name, entry, shown) in [
        ("levers", "consolidation", json!([0, 0, 0]), "a list"),
        ("assumptions", "delivery", json!(1), "1"),
        ("reorganisations", "T17", json!({"on": true}), "an object"),
        ("readings", "prices", json!("nominal"), "“nominal”"),
        ("observed", "posts", json!({"2021": 900}), "an object"),
    ] {
        let entry = (name.to_owned(), value(&entry));
        let scenario = Value::Map(vec![
            ("schema".into(), Value::Text("lotrinh-scenario/1".into())),
            (list.into(), Value::Map(vec![entry.clone(), entry])),
        ]);
        let path = format!("scenario.{list}.{name}");
        refused(&of_scenario(scenario), "inconsistent", &path, shown);
    }
}
