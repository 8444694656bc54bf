//! Baselines that are refused.

use lotrinh::Value;
use serde_json::json;

use super::{at, of_baseline, refused};
use crate::api::{offer, value};
use crate::example::{province, province_with};

const SECTOR: &str = "baseline.sectors.other";

#[test]
fn a_figure_is_nothing_or_from_a_millionth_to_a_million_millions() {
    // A message writes a number as JavaScript does.
    for (number, shown) in [
        (-1.0, "-1"),
        (f64::NAN, "NaN"),
        (f64::INFINITY, "Infinity"),
        (f64::NEG_INFINITY, "-Infinity"),
        (1e-7, "1e-7"),
        (1.1e12, "1100000000000"),
        (1e300, "1e+300"),
        (f64::MIN_POSITIVE, "2.2250738585072014e-308"),
    ] {
        let mut province = value(&province());
        *at(&mut province, &["sectors", "other", "posts"]) = Value::Number(number);
        let path = format!("{SECTOR}.posts");
        refused(&of_baseline(province), "out_of_range", &path, shown);
    }
    for number in [0.0, -0.0, 1e-6, 1e12] {
        let mut province = value(&province());
        *at(&mut province, &["sectors", "other", "irregular_contracts"]) = Value::Number(number);
        let neutral = value(&json!({"schema": "lotrinh-scenario/1"}));
        let run = offer(province, neutral).expect("an admitted figure");
        // A negative zero is a plain one.
        assert_eq!(
            run.totals.irregular_contracts[0].to_bits(),
            (number + 0.0).to_bits()
        );
    }
}

#[test]
fn a_figure_of_another_type_is_refused_where_it_stands() {
    for (figure, shown) in [
        (json!("1000"), "“1000”"),
        (json!(true), "true"),
        (json!(null), "null"),
        (json!([1]), "a list"),
        (json!({"posts": 1}), "an object"),
    ] {
        let path = format!("{SECTOR}.posts");
        let refusal = of_baseline(value(&province_with("posts", figure)));
        refused(&refusal, "wrong_type", &path, shown);
    }
}

#[test]
fn spending_has_five_years() {
    for (years, shown) in [
        (json!([1, 2, 3, 4]), "4"),
        (json!([1, 2, 3, 4, 5, 6]), "6"),
        (json!([]), "0"),
    ] {
        let refusal = of_baseline(value(&province_with("support", years)));
        refused(
            &refusal,
            "wrong_length",
            &format!("{SECTOR}.support"),
            shown,
        );
    }
    let refusal = of_baseline(value(&province_with("support", json!([1, 2, -3, 4, 5]))));
    refused(
        &refusal,
        "out_of_range",
        &format!("{SECTOR}.support[2]"),
        "-3",
    );
}

#[test]
fn a_rule_that_binds_two_figures_names_the_smaller_side() {
    let refusal = of_baseline(value(&province_with("staff", json!(1001))));
    refused(&refusal, "inconsistent", &format!("{SECTOR}.staff"), "1001");
    assert!(refusal.message.contains("1000 posts"), "{refusal:?}");
    let refusal = of_baseline(value(&province_with("convertible", json!(11))));
    refused(
        &refusal,
        "inconsistent",
        &format!("{SECTOR}.convertible"),
        "11",
    );
}

#[test]
fn posts_and_spending_need_a_unit_that_the_budget_pays_for() {
    let units = json!({"self_financing": 10, "partly_financed": 0, "budget_funded": 0});
    let mut province = province_with("units", units);
    refused(
        &of_baseline(value(&province)),
        "inconsistent",
        &format!("{SECTOR}.posts"),
        "1000",
    );
    province["sectors"]["other"]["posts"] = json!(0);
    province["sectors"]["other"]["staff"] = json!(0);
    refused(
        &of_baseline(value(&province)),
        "inconsistent",
        &format!("{SECTOR}.support[4]"),
        "100",
    );
    // Spending of earlier years may have been for units that are gone.
    province["sectors"]["other"]["support"][4] = json!(0);
    assert!(
        offer(
            value(&province),
            value(&json!({"schema": "lotrinh-scenario/1"}))
        )
        .is_ok()
    );
}

#[test]
fn a_field_that_does_not_exist_is_named() {
    let mut province = province();
    province["population"] = json!(600_000);
    refused(
        &of_baseline(value(&province)),
        "unknown_field",
        "baseline.population",
        "",
    );
    let refusal = of_baseline(value(&province_with("budget", json!(1))));
    refused(&refusal, "unknown_field", &format!("{SECTOR}.budget"), "");
    let mut province = crate::example::province();
    province["sectors"]["defence"] = json!({});
    let refusal = of_baseline(value(&province));
    refused(&refusal, "unknown_field", "baseline.sectors.defence", "");
    assert!(refusal.message.contains("general_education"), "{refusal:?}");
}

#[test]
fn names_that_mean_something_to_javascript_are_names_like_any_other() {
    for (name, path) in [
        ("__proto__", "baseline.sectors.__proto__"),
        ("constructor", "baseline.sectors.constructor"),
        ("", r#"baseline.sectors[""]"#),
        ("a.b", r#"baseline.sectors["a.b"]"#),
        ("[0]", r#"baseline.sectors["[0]"]"#),
        ("y tế", r#"baseline.sectors["y tế"]"#),
    ] {
        let mut province = value(&province());
        if let Value::Map(sectors) = at(&mut province, &["sectors"]) {
            sectors.push((name.into(), Value::Map(Vec::new())));
        }
        let refusal = of_baseline(province);
        assert_eq!(
            (refusal.code, refusal.path.as_str()),
            ("unknown_field", path)
        );
    }
}

#[test]
fn a_sector_that_is_there_has_all_its_fields() {
    for missing in [
        "units",
        "convertible",
        "posts",
        "staff",
        "irregular_contracts",
        "support",
    ] {
        let mut province = province();
        province["sectors"]["other"]
            .as_object_mut()
            .expect("fields")
            .remove(missing);
        let path = format!("{SECTOR}.{missing}");
        refused(&of_baseline(value(&province)), "missing_field", &path, "");
    }
    let units = json!({"self_financing": 10, "partly_financed": 20});
    let refusal = of_baseline(value(&province_with("units", units)));
    refused(
        &refusal,
        "missing_field",
        &format!("{SECTOR}.units.budget_funded"),
        "",
    );
}

#[test]
fn the_schema_is_required_and_known() {
    let mut province = province();
    province["schema"] = json!("lotrinh-baseline/2");
    refused(
        &of_baseline(value(&province)),
        "unknown_value",
        "baseline.schema",
        "“lotrinh-baseline/2”",
    );
    province["schema"] = json!(1);
    refused(
        &of_baseline(value(&province)),
        "wrong_type",
        "baseline.schema",
        "1",
    );
    province.as_object_mut().expect("fields").remove("schema");
    refused(
        &of_baseline(value(&province)),
        "missing_field",
        "baseline.schema",
        "",
    );
}

#[test]
fn a_field_given_twice_is_refused() {
    let mut province = value(&province());
    if let Value::Map(fields) = at(&mut province, &["sectors", "other"]) {
        fields.push(("posts".into(), Value::Number(1.0)));
    }
    let path = format!("{SECTOR}.posts");
    refused(&of_baseline(province), "inconsistent", &path, "1");
}

#[test]
fn the_recurrent_budget_is_positive_and_of_a_year_that_the_model_knows() {
    for (year, budget, code, shown) in [
        ("2015", 0.0, "out_of_range", "0"),
        ("2015", -5.0, "out_of_range", "-5"),
        ("2010", 5.0, "unknown_field", ""),
        ("2031", 5.0, "unknown_field", ""),
        ("02015", 5.0, "unknown_field", ""),
    ] {
        let mut province = province();
        province["recurrent_budget"] = json!({ year: budget });
        let path = format!("baseline.recurrent_budget.{year}");
        refused(&of_baseline(value(&province)), code, &path, shown);
    }
}

#[test]
fn something_that_is_no_object_is_refused_as_a_whole() {
    for (baseline, shown) in [
        (Value::Null, "null"),
        (Value::Number(1.0), "1"),
        (Value::Text("{}".into()), "“{}”"),
        (Value::Bool(false), "false"),
    ] {
        refused(&of_baseline(baseline), "wrong_type", "baseline", shown);
    }
}
