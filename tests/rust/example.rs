//! A small province whose figures a reader can check by hand.

use lotrinh::Run;
use serde_json::{Value as Json, json};

use crate::api;

/// One sector: 100 units, of which 10 self-financing and all those open to conversion, 1 000
/// posts, 900 people, 40 irregular contracts and 100 tỷ đồng a year.
pub(crate) fn province() -> Json {
    json!({
        "schema": "lotrinh-baseline/1",
        "sectors": { "other": {
            "units": {"self_financing": 10, "partly_financed": 20, "budget_funded": 70},
            "convertible": 10,
            "posts": 1000, "staff": 900, "irregular_contracts": 40,
            "support": [100, 100, 100, 100, 100],
        }},
    })
}

/// The province with another figure in its sector.
pub(crate) fn province_with(field: &str, figure: Json) -> Json {
    let mut province = province();
    province["sectors"]["other"][field] = figure;
    province
}

/// A run on the small province.
pub(crate) fn run(scenario: Json) -> Run {
    run_on(&province(), scenario)
}

/// A run on another one.
pub(crate) fn run_on(baseline: &Json, scenario: Json) -> Run {
    api::run(&api::baseline(baseline), &api::scenario(scenario))
}
