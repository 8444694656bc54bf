//! What the province's totals do not depend on.

use lotrinh::baseline::{SectorBaseline, UnitsByClass};
use lotrinh::own::{OwnId, OwnReorganisation};
use lotrinh::plan::{Counting, Merger, Rules, Sector, UnitCount};
use lotrinh::scenario::{Metric, Switch};
use lotrinh::simulation::Series;
use lotrinh::table::{Key, Table};
use lotrinh::unit::{Amount, Delay, Number, Year};
use lotrinh::{Baseline, Run, Scenario, rules};
use proptest::prelude::*;

use super::{cases, near};
use crate::api;
use crate::random::{Case, case, unobserved};

fn scaled(amount: Amount, by: f64) -> Amount {
    Amount::new(amount.get() * by).expect("an amount")
}

fn scaled_units(units: &UnitsByClass, by: f64) -> UnitsByClass {
    UnitsByClass {
        self_financing: scaled(units.self_financing, by),
        partly_financed: scaled(units.partly_financed, by),
        budget_funded: scaled(units.budget_funded, by),
    }
}

/// The user's own reorganisations, each in these sectors, where it is so many times as large.
fn own(
    scenario: &Scenario,
    sectors: Option<&[Sector]>,
    by: f64,
) -> Table<OwnId, OwnReorganisation> {
    let all = scenario.own_reorganisations.iter();
    let each = all.flat_map(|(_, own)| {
        let sectors = sectors.map_or_else(|| vec![own.sector], <[Sector]>::to_vec);
        let units = scaled_units(&own.units, by);
        sectors.into_iter().map(move |sector| OwnReorganisation {
            sector,
            units,
            ..*own
        })
    });
    let ids = (1..).map(|number| OwnId::named(&format!("R{number}")).expect("a number"));
    ids.zip(each).collect()
}

fn scaled_sector(sector: &SectorBaseline, by: f64) -> SectorBaseline {
    let mut sector = *sector;
    sector.units = scaled_units(&sector.units, by);
    for amount in [
        &mut sector.convertible,
        &mut sector.posts,
        &mut sector.staff,
        &mut sector.irregular_contracts,
    ]
    .into_iter()
    .chain(&mut sector.support)
    {
        *amount = scaled(*amount, by);
    }
    sector
}

/// Every series of a province or a sector that holds whatever the prices are.
fn all_series(series: &Series) -> Vec<(&'static str, &[f64])> {
    vec![
        ("units", &series.units),
        ("self_financing_units", &series.self_financing_units),
        ("partly_financed_units", &series.partly_financed_units),
        ("budget_funded_units", &series.budget_funded_units),
        ("convertible_units", &series.convertible_units),
        ("converted_units", &series.converted_units),
        ("posts", &series.posts),
        ("staff", &series.staff),
        ("irregular_contracts", &series.irregular_contracts),
        ("pay", &series.pay),
        ("running", &series.running),
        ("severance", &series.severance),
        ("nominal", &series.support.nominal),
        ("cpi_constant", &series.support.cpi_constant),
        ("salary_neutral", &series.support.salary_neutral),
    ]
}

/// The first series of two provinces that differ by more than rounding.
fn difference(found: &Run, wanted: &Run, by: f64) -> Option<String> {
    let pairs = all_series(&found.totals)
        .into_iter()
        .zip(all_series(&wanted.totals));
    pairs
        .into_iter()
        .find(|((_, found), (_, wanted))| {
            let scale = wanted.iter().sum::<f64>() * by;
            let mut pairs = found.iter().zip(*wanted);
            !pairs.all(|(found, wanted)| near(*found, wanted * by, scale))
        })
        .map(|((name, found), (_, wanted))| format!("{name}: {found:?}, wanted {wanted:?}"))
}

/// Rules under which prices and the base salary never move.
fn without_inflation() -> Rules {
    let number = |number| Number::new(number).expect("a number");
    Rules {
        base_salary: vec![number(1.15); Year::SPENDING],
        cpi: vec![number(0.0); Year::SPENDING],
        ..rules().clone()
    }
}

/// Rules with nothing to reorganise but this.
fn reorganising(tasks: &[(Sector, f64)]) -> Rules {
    let template = &rules().reorganisations[0];
    let count = |units: f64| {
        let amount = Amount::new(units).expect("an amount");
        UnitCount {
            low: amount,
            central: amount,
            high: amount,
        }
    };
    let task = |(sector, reduction): &(Sector, f64)| Merger {
        id: sector.id().into(),
        sector: *sector,
        before: count(*reduction),
        after: count(0.0),
        ..template.clone()
    };
    Rules {
        reorganisations: tasks.iter().map(task).collect(),
        ..rules().clone()
    }
}

/// The case with one sector alone, and with two halves of it in sectors of the same kind.
fn whole_and_halves(
    case: &Case,
    sector: &SectorBaseline,
    [whole, half]: [Sector; 2],
) -> (Baseline, Baseline, Scenario) {
    let with = |sectors: &[(Sector, SectorBaseline)]| Baseline {
        sectors: sectors.iter().copied().collect(),
        ..case.baseline.clone()
    };
    let halved = scaled_sector(sector, 0.5);
    let mut scenario = case.scenario.clone();
    // The same levers must hold for both halves.
    scenario.sector_levers = Default::default();
    scenario.reorganisations = Default::default();
    scenario.observed = Default::default();
    (
        with(&[(whole, *sector)]),
        with(&[(whole, halved), (half, halved)]),
        scenario,
    )
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn without_inflation_all_prices_are_the_same(case in case()) {
        let mut scenario = case.scenario;
        let observed = scenario.observed.iter().filter(|(metric, _)| **metric != Metric::Support);
        scenario.observed = observed.map(|(metric, years)| (*metric, years.clone())).collect();
        let run = lotrinh::simulate(&without_inflation(), &case.baseline, &scenario).expect("a run");
        let support = &run.totals.support;
        for t in 0..support.nominal.len() {
            let nominal = support.nominal[t];
            prop_assert!(near(support.cpi_constant[t], nominal, nominal));
            prop_assert!(near(support.salary_neutral[t], nominal, nominal));
        }
    }

    #[test]
    fn two_halves_of_a_sector_are_the_sector(
        case in case(),
        convertible in any::<bool>(),
        on in any::<bool>(),
        reduction in 1.0..400.0,
        delay in 0_u8..=4,
    ) {
        let Some((_, sector)) = case.baseline.sectors.iter().next() else { return Ok(()) };
        let kind = if convertible {
            [Sector::Agriculture, Sector::Other]
        } else {
            [Sector::Health, Sector::Ict]
        };
        let (whole, halves, mut scenario) = whole_and_halves(&case, sector, kind);
        let delay = Delay::new(f64::from(delay)).expect("a delay");
        scenario.counting = Counting::Central;
        scenario.reorganisations.insert(kind[0].id().into(), Switch { on, delay });
        let one = reorganising(&[(kind[0], reduction)]);
        let chosen = own(&scenario, Some(&kind[..1]), 1.0);
        let chosen_halves = own(&scenario, Some(&kind), 0.5);
        scenario.own_reorganisations = chosen;
        let whole = lotrinh::simulate(&one, &whole, &scenario).expect("a run");
        scenario.own_reorganisations = chosen_halves;
        scenario.reorganisations.insert(kind[1].id().into(), Switch { on, delay });
        let two = reorganising(&[(kind[0], reduction / 2.0), (kind[1], reduction / 2.0)]);
        let halves = lotrinh::simulate(&two, &halves, &scenario).expect("a run");
        prop_assert_eq!(difference(&halves, &whole, 1.0), None);
    }

    #[test]
    fn a_province_k_times_as_large_has_the_same_shares_and_verdicts(
        case in unobserved(),
        by in prop_oneof![Just(0.5), Just(1024.0), 0.3..40.0],
    ) {
        let mut scenario = case.scenario;
        scenario.reorganisations = Default::default();
        let sectors = case.baseline.sectors.iter();
        let larger = Baseline {
            sectors: sectors.map(|(id, sector)| (*id, scaled_sector(sector, by))).collect(),
            ..case.baseline.clone()
        };
        let one = api::run(&case.baseline, &scenario);
        scenario.own_reorganisations = own(&scenario, None, by);
        let larger = api::run(&larger, &scenario);
        prop_assert_eq!(difference(&larger, &one, by), None);
        for (a, b) in one.verdicts.iter().zip(&larger.verdicts) {
            // The limits of half a unit or half a person do not scale.
            let half = ["contracts_2025", "conversion_2025"].contains(&a.id.as_str());
            let nobody = a.id == "contracts_2021" && a.required == Some(0.0);
            // Nor does the bound below which a base counts as nothing, nor what rounding decides.
            let assessed = a.margin.zip(b.margin);
            let (Some((own, other)), false) = (assessed, half || nobody) else { continue };
            let tiny = |number: &f64| *number > 0.0 && *number < 1e-3;
            if one.totals.units.iter().chain(&one.totals.posts).any(tiny) {
                continue;
            }
            prop_assert!(near(own, other, own), "{}: {own}, {other}", a.id);
            if own.abs() > 1e-8 {
                prop_assert_eq!(a.status, b.status, "{}", &a.id);
            }
        }
    }
}
