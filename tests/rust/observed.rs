//! What an observed figure does to the stocks at its edges.

use lotrinh::Run;
use serde_json::json;

use crate::example::{province_with, run, run_on};

/// A run that upgrades units, with all of them observed to be self-financing in 2018.
fn all_self_financing(units: f64) -> Run {
    run(json!({
        "levers": {"to_self_financing": [0.1, 0.1, 0.1], "to_partly_financed": [0.1, 0.1, 0.1]},
        "observed": {"units": {"2018": units}, "self_financing_units": {"2018": units}},
    }))
}

#[test]
fn where_every_unit_is_self_financing_nobody_is_left_to_move() {
    for quarters in 1..=400 {
        let run = all_self_financing(f64::from(quarters) / 4.0);
        let at_2018 = 2018 - 2015;
        assert_eq!(run.totals.partly_financed_units[at_2018], 0.0, "{quarters}");
        assert_eq!(run.totals.budget_funded_units[at_2018], 0.0, "{quarters}");
        assert_eq!(
            run.causes.posts.moved[at_2018 + 1..],
            [0.0; 12],
            "{quarters}"
        );
    }
}

#[test]
fn a_figure_of_zero_takes_away_what_is_too_little_to_scale() {
    let contracts = province_with("irregular_contracts", json!(1));
    let run = run_on(
        &contracts,
        json!({
            "levers": {"contract_ending": [0.95, 0, 0]},
            "observed": {"irregular_contracts": {"2021": 0}},
        }),
    );
    assert!(run.totals.irregular_contracts[5] > 0.0 && run.totals.irregular_contracts[5] < 1e-5);
    assert_eq!(run.totals.irregular_contracts[6..], [0.0; 10]);

    let mut empty = province_with("posts", json!(1e-6));
    empty["sectors"]["other"]["staff"] = json!(1e-6);
    let run = run_on(
        &empty,
        json!({
            "levers": {"streamlining": [0.1, 0, 0], "new_posts": [0, 1, 1]},
            "observed": {"posts": {"2021": 0}, "staff": {"2021": 0}},
        }),
    );
    assert!(run.totals.posts[5] > 0.0);
    assert_eq!(run.totals.posts[6..], [0.0; 10]);
    assert_eq!(run.totals.staff[6..], [0.0; 10]);
}

#[test]
fn nothing_observed_where_nothing_is_simulated_changes_nothing() {
    let none = province_with("irregular_contracts", json!(0));
    let observed = json!({"observed": {"irregular_contracts": {"2020": 0}}});
    assert_eq!(
        run_on(&none, observed).totals,
        run_on(&none, json!({})).totals
    );
}
