//! Whole-number quotas: what each sector is to cut in each year.

mod ahead;
mod laws;
mod table;

use lotrinh::plan::{Headcount, Sector, Stock};
use lotrinh::quota::{self, Cut, Quotas};
use lotrinh::target::Verdict;
use lotrinh::{Baseline, Scenario, rules};
use serde_json::{Value as Json, json};

use crate::api;

fn quotas(baseline: &Baseline, scenario: &Scenario, stock: Stock) -> Quotas {
    quota::quotas(rules(), baseline, scenario, stock).expect("quotas")
}

/// The running numbers of yearly ones.
fn running(yearly: &[Cut]) -> Vec<i64> {
    let running = yearly.iter().scan(0, |sum, cut| {
        *sum += cut.get();
        Some(*sum)
    });
    running.collect()
}

/// The verdicts on the targets that bound a stock, posts being counted as posts.
fn verdicts(baseline: &Baseline, scenario: &Scenario, stock: Stock) -> Vec<Verdict> {
    let mut scenario = scenario.clone();
    scenario.readings.headcount = Headcount::Posts;
    let of = |verdict: &Verdict| verdict.id.starts_with(stock.id()) && verdict.required.is_some();
    let verdicts = api::run(baseline, &scenario).verdicts;
    verdicts.into_iter().filter(of).collect()
}

/// A sector with units and posts that the budget pays for, and nothing else.
fn sector(units: f64, posts: f64) -> Json {
    json!({
        "units": {"self_financing": 0, "partly_financed": 0, "budget_funded": units},
        "convertible": 0, "posts": posts, "staff": posts, "irregular_contracts": 0,
        "support": [0, 0, 0, 0, 0],
    })
}

/// A province of such sectors.
fn province(sectors: &[(&str, Json)]) -> Json {
    let mut province = json!({"schema": "lotrinh-baseline/1", "sectors": {}});
    for (id, sector) in sectors {
        province["sectors"][id] = sector.clone();
    }
    province
}

fn quotas_of(province: &Json, scenario: Json, stock: Stock) -> Quotas {
    quotas(&api::baseline(province), &api::scenario(scenario), stock)
}

/// The whole cuts of one sector.
fn row(quotas: &Quotas, sector: Sector) -> Vec<i64> {
    let cuts = quotas.sectors.get(&sector).expect("a sector").iter();
    cuts.map(|cut| cut.get()).collect()
}

/// Fifteen years' cuts, of which some are not 0.
fn cuts(known: &[(usize, i64)]) -> Vec<i64> {
    let mut cuts = vec![0; 15];
    for (year, cut) in known {
        cuts[year - 2016] = *cut;
    }
    cuts
}

/// The province's cuts.
fn totals(quotas: &Quotas) -> Vec<i64> {
    quotas.totals.iter().map(|cut| cut.get()).collect()
}

/// The years that run ahead.
fn ahead(quotas: &Quotas) -> Vec<u16> {
    quotas.ahead.iter().map(|year| year.get()).collect()
}
