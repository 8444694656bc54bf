//! What cannot be in a baseline and what is unlikely in it are told all at once.

use lotrinh::finding::{FindingKind, findings};
use lotrinh::plan::Sector;
use lotrinh::{Baseline, Value};
use serde_json::{Value as Json, json};

use crate::api::{text, value};

/// The illustrative province, as it is written.
fn province() -> Json {
    serde_json::from_str(&text("seeds/baselines/illustrative.json")).expect("JSON")
}

/// The same with other figures at some places.
fn with(changes: &[(&str, Json)]) -> Baseline {
    let mut json = province();
    for (path, figure) in changes {
        *json.pointer_mut(path).expect("a figure") = figure.clone();
    }
    let value: Value = value(&json);
    value.read().expect("a baseline")
}

fn kinds(baseline: &Baseline) -> Vec<(&'static str, Option<&'static str>, &'static str)> {
    let all = findings(baseline);
    all.iter()
        .map(|one| {
            let sector = one.sector.map(Sector::id);
            (one.kind.id(), sector, one.column)
        })
        .collect()
}

#[test]
fn nothing_is_found_in_the_province_that_comes_with_the_product() {
    assert_eq!(kinds(lotrinh::plan().baseline("illustrative").unwrap()), []);
}

#[test]
fn all_that_breaks_a_rule_is_told_each_at_its_figure() {
    let baseline = with(&[
        ("/sectors/health/staff", json!(2761)),
        ("/sectors/agriculture/convertible", json!(3)),
        (
            "/sectors/ict/units",
            json!({"self_financing": 1, "partly_financed": 0, "budget_funded": 0}),
        ),
    ]);
    assert_eq!(
        kinds(&baseline),
        [
            ("staff_above_posts", Some("health"), "staff"),
            ("posts_without_units", Some("ict"), "posts"),
            ("support_without_units", Some("ict"), "support"),
            (
                "convertible_above_units",
                Some("agriculture"),
                "convertible"
            ),
        ]
    );
}

#[test]
fn a_baseline_is_refused_exactly_where_something_against_a_rule_is_found() {
    // Each figure in turn far too small and far too large, with the figures beside it as they are.
    let sectors = province()["sectors"].as_object().expect("sectors").clone();
    let mut refused = 0;
    for sector in sectors.keys() {
        for field in [
            "units/self_financing",
            "units/partly_financed",
            "units/budget_funded",
            "convertible",
            "posts",
            "staff",
            "support/4",
        ] {
            for figure in [0.0, 1.0, 100_000.0] {
                let baseline = with(&[(&format!("/sectors/{sector}/{field}"), json!(figure))]);
                let found = findings(&baseline).iter().any(|one| one.refused);
                assert_eq!(
                    baseline.check().is_err(),
                    found,
                    "{sector} {field} {figure}"
                );
                refused += u32::from(found);
            }
        }
    }
    assert!(refused > 10, "{refused}");
}

#[test]
fn what_looks_like_a_slip_is_told_and_not_refused() {
    for (path, figure, kind) in [
        (
            "/sectors/health/posts",
            json!(5300),
            FindingKind::ManyVacant,
        ),
        (
            "/sectors/health/staff",
            json!(2640.5),
            FindingKind::NotWhole,
        ),
        (
            "/sectors/health/support/2",
            json!(31.1),
            FindingKind::Tenfold,
        ),
        ("/sectors/health/support/0", json!(0), FindingKind::Gap),
        (
            "/sectors/health/support",
            json!([1e5, 1e5, 1e5, 1e5, 1e5]),
            FindingKind::SpendingPerPost,
        ),
        (
            "/recurrent_budget/2015",
            json!(50_000),
            FindingKind::Tenfold,
        ),
        (
            "/recurrent_budget/2015",
            json!(2000),
            FindingKind::SupportAboveBudget,
        ),
    ] {
        let baseline = with(&[(path, figure)]);
        let found = findings(&baseline);
        assert!(
            found.iter().any(|one| one.kind == kind),
            "{path} {}",
            kind.id()
        );
        assert!(found.iter().all(|one| !one.refused), "{path}");
        assert_eq!(baseline.check(), Ok(()), "{path}");
    }
}

#[test]
fn a_sector_without_anything_is_told() {
    let nothing = json!({
        "units": {"self_financing": 0, "partly_financed": 0, "budget_funded": 0},
        "convertible": 0, "posts": 0, "staff": 0, "irregular_contracts": 0, "support": [0, 0, 0, 0, 0],
    });
    let baseline = with(&[("/sectors/science", nothing)]);
    assert_eq!(
        kinds(&baseline),
        [("no_units", Some("science"), "units.budget_funded")]
    );
}
