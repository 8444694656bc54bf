//! The table sector × year, checked by hand.

use lotrinh::plan::{Sector, Stock};
use lotrinh::quota;
use lotrinh::rules;
use serde_json::json;

use super::{ahead, cuts, province, quotas_of, row, running, sector, totals};
use crate::api;

#[test]
fn whole_cuts_stay_as_they_are() {
    // Seven health units become one by the end of 2018.
    let health = province(&[("health", sector(20.0, 0.0))]);
    let scenario = json!({"reorganisations": {"T17": {"on": true}}});
    let quotas = quotas_of(&health, scenario, Stock::Units);
    assert_eq!(row(&quotas, Sector::Health), cuts(&[(2018, 6)]));
    assert_eq!(totals(&quotas), cuts(&[(2018, 6)]));
    let sums: Vec<i64> = quotas.sums.iter().map(|(_, sum)| sum.get()).collect();
    assert_eq!(sums, [0, 0, 6, 0, 0, 0, 0, 0, 0, 0]);
    assert_eq!(quotas.sum.get(), 6);
    assert_eq!(ahead(&quotas), [0; 0]);
}

#[test]
fn a_single_sector_is_rounded_to_the_nearest() {
    let one = province(&[("other", sector(100.0, 0.0))]);
    let observed = json!({"2016": 97.4, "2017": 94.8, "2018": 94.6, "2019": 94.5, "2020": 91.0});
    let quotas = quotas_of(&one, json!({"observed": {"units": observed}}), Stock::Units);
    // 2.6, 5.2, 5.4, 5.5 and 9 so far.
    let running = running(&quotas.totals);
    assert_eq!(running[..5], [3, 5, 5, 6, 9]);
}

#[test]
fn two_halves_make_one() {
    let two = province(&[("culture", sector(5.0, 0.0)), ("other", sector(5.0, 0.0))]);
    let quotas = quotas_of(
        &two,
        json!({"observed": {"units": {"2017": 9}}}),
        Stock::Units,
    );
    assert_eq!(totals(&quotas), cuts(&[(2017, 1)]));
    let of = [Sector::Culture, Sector::Other].map(|of| row(&quotas, of).iter().sum::<i64>());
    assert_eq!(of.iter().sum::<i64>(), 1);
}

#[test]
fn who_is_rounded_up_looks_ahead() {
    // Half a unit of each by 2025; then social and other go on to a whole one by 2030, and health and
    // culture stay. Had these two been rounded up by 2025, one would have to take it back.
    let four =
        province(&["health", "culture", "social", "other"].map(|id| (id, sector(10.0, 0.0))));
    let half = 1.0 - 0.95_f64.sqrt().sqrt();
    // Five years take 9.5 to 9.
    let rest = 0.010_755_189_134_314;
    let scenario = json!({
        "levers": {"consolidation": [0, half, 0]},
        "sector_levers": {
            "social": {"consolidation": [0, half, rest]},
            "other": {"consolidation": [0, half, rest]},
        },
    });
    let quotas = quotas_of(&four, scenario, Stock::Units);
    assert_eq!(running(&quotas.totals)[9], 2);
    assert_eq!(quotas.sum.get(), 3);
    let sum = |of: Sector| quotas.sums.get(&of).expect("a sum").get();
    assert_eq!([sum(Sector::Social), sum(Sector::Other)], [1, 1]);
    assert_eq!(sum(Sector::Health) + sum(Sector::Culture), 1);
    for (of, cuts) in quotas.sectors.iter() {
        let back = cuts.iter().any(|cut| cut.get() < 0);
        assert!(!back, "{}: {cuts:?}", of.id());
    }
}

#[test]
fn stocks_that_rise_have_negative_cuts() {
    let two = province(&[
        ("culture", sector(5.0, 120.0)),
        ("other", sector(5.0, 80.0)),
    ]);
    let scenario = json!({
        "assumptions": {"retirement": 0, "resignation": 0},
        "levers": {"new_posts": [0.01, 0, 0]},
    });
    let quotas = quotas_of(&two, scenario, Stock::Posts);
    // 200 · 1.01^t are 202, 204.02, 206.06, 208.12, 210.20 and 212.30.
    assert_eq!(running(&quotas.totals)[..6], [-2, -4, -6, -8, -10, -12]);
    for (_, cuts) in quotas.sectors.iter() {
        assert!(cuts.iter().all(|cut| cut.get() <= 0), "{cuts:?}");
    }
    assert_eq!(quotas.sum.get(), -12);
}

#[test]
fn nothing_done_asks_for_nothing() {
    let odd = province(&[
        ("culture", sector(5.3, 120.7)),
        ("other", sector(5.9, 80.2)),
    ]);
    for stock in Stock::ALL {
        let quotas = quotas_of(&odd, json!({}), *stock);
        assert!(
            quotas
                .sectors
                .iter()
                .all(|(_, cuts)| cuts.iter().all(|cut| cut.get() == 0))
        );
        assert_eq!(quotas.sum.get(), 0);
    }
}

#[test]
fn an_empty_province_has_a_table_of_zeros() {
    for stock in Stock::ALL {
        let quotas = quotas_of(&province(&[]), json!({}), *stock);
        let sectors: Vec<&Sector> = quotas.sectors.keys().collect();
        assert_eq!(sectors, Sector::ALL.iter().collect::<Vec<_>>());
        assert_eq!(totals(&quotas), [0; 15]);
        assert_eq!((ahead(&quotas).len(), quotas.lost.len()), (0, 0));
    }
}

#[test]
fn of_a_part_of_a_unit_no_more_than_one_goes() {
    let parts = province(&["health", "culture", "other"].map(|id| (id, sector(0.5, 0.0))));
    let scenario = json!({"levers": {"consolidation": [1, 0, 0]}});
    let quotas = quotas_of(&parts, scenario, Stock::Units);
    // 1.5 are gone by the end of 2016.
    assert!((1..=2).contains(&quotas.sum.get()));
    assert!(
        quotas
            .sums
            .iter()
            .all(|(_, sum)| (0..=1).contains(&sum.get()))
    );
}

#[test]
fn quotas_of_posts_count_posts_whatever_the_reading() {
    let read = |headcount: &str| {
        let mut scenario = api::json("seeds/scenarios/natural_exits.json");
        scenario["readings"]["headcount"] = headcount.into();
        let scenario = api::value(&scenario).read().expect("a scenario");
        super::quotas(api::illustrative(), &scenario, Stock::Posts)
    };
    assert_eq!(read("posts"), read("staff"));
}

#[test]
fn the_greatest_admitted_figures_still_add_up() {
    let all: Vec<_> = Sector::ALL
        .iter()
        .map(|of| (of.id(), sector(1e12, 1e12)))
        .collect();
    let huge = province(&all);
    for scenario in [
        json!({"levers": {"new_posts": [1, 1, 1], "replacement": [0, 0, 0]}}),
        json!({"levers": {"consolidation": [0.0177, 0.1, 0.033], "new_posts": [0.1, 0.3, 0.07]}}),
    ] {
        for stock in Stock::ALL {
            let quotas = quotas_of(&huge, scenario.clone(), *stock);
            let sums: i64 = quotas.sums.iter().map(|(_, sum)| sum.get()).sum();
            assert_eq!(sums, quotas.sum.get());
            assert_eq!(totals(&quotas).iter().sum::<i64>(), quotas.sum.get());
        }
    }
}

#[test]
fn the_least_admitted_figures_have_nothing_to_share_out() {
    let all: Vec<_> = Sector::ALL
        .iter()
        .map(|of| (of.id(), sector(1e-6, 1e-6)))
        .collect();
    let scenario = json!({"levers": {"consolidation": [0.5, 0.5, 0.5], "replacement": [0, 0, 0]}});
    for stock in Stock::ALL {
        let quotas = quotas_of(&province(&all), scenario.clone(), *stock);
        assert_eq!(totals(&quotas), [0; 15]);
        assert_eq!(quotas.lost[0], format!("{}_2021", stock.id()));
    }
}

#[test]
fn a_scenario_that_does_not_run_is_refused_as_elsewhere() {
    let scenario = api::scenario(json!({"observed": {"units": {"2021": 0, "2022": 7}}}));
    let baseline = api::baseline(&province(&[("other", sector(5.0, 5.0))]));
    let error = quota::quotas(rules(), &baseline, &scenario, Stock::Units).expect_err("a refusal");
    assert_eq!(
        (error.code(), error.path()),
        ("unreachable", "scenario.observed.units.2022")
    );
}

#[test]
fn only_units_and_posts_have_quotas() {
    let read = |metric: serde_json::Value| api::value(&metric).read::<Stock>();
    assert_eq!(read(json!("units")).ok(), Some(Stock::Units));
    assert_eq!(read(json!("posts")).ok(), Some(Stock::Posts));
    for (metric, code, value) in [
        (json!("staff"), "unknown_value", "“staff”"),
        (json!(2021), "wrong_type", "2021"),
        (json!(null), "wrong_type", "null"),
    ] {
        let error = read(metric).expect_err("a refusal");
        assert_eq!((error.code(), error.value().as_str()), (code, value));
    }
}

#[test]
fn quotas_cross_as_lists_by_sector() {
    let one = province(&[("other", sector(100.0, 0.0))]);
    let scenario = json!({"observed": {"units": {"2016": 97.4}}});
    let quotas = quotas_of(&one, scenario, Stock::Units);
    let wire = serde_json::to_value(&quotas).expect("JSON");
    let names: Vec<&String> = wire.as_object().expect("an object").keys().collect();
    assert_eq!(
        names,
        [
            "ahead",
            "lost",
            "sectors",
            "simulated",
            "sum",
            "sums",
            "totals",
            "years"
        ]
    );
    assert_eq!(wire["years"][0], 2016);
    assert_eq!(wire["sectors"]["other"][0], 3.0);
    assert_eq!(wire["totals"][0], 3.0);
    assert_eq!(wire["sums"]["other"], 3.0);
    assert_eq!(wire["sum"], 3.0);
    assert_eq!(wire["simulated"]["totals"][0], 100.0 - 97.4);
    assert_eq!(wire["simulated"]["sectors"]["other"][0], 100.0 - 97.4);
}
