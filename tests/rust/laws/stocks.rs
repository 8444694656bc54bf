//! What no path of the stocks can do.

use lotrinh::model::Causes;
use lotrinh::own::OwnKind;
use lotrinh::plan::{Lever, Sector};
use lotrinh::scenario::Switch;
use lotrinh::simulation::{Detail, Series};
use lotrinh::unit::{ByPeriod, Delay, Period, Share, StockSeries, Year};
use lotrinh::{Run, Scenario, Simulation, rules};
use proptest::prelude::*;

use super::{cases, near};
use crate::api;
use crate::random::{Case, case, share, unobserved};

fn run(case: &Case) -> Run {
    api::run(&case.baseline, &case.scenario)
}

fn with_causes(case: &Case) -> Run {
    Simulation::new(rules(), &case.baseline, &case.scenario)
        .expect("a run")
        .run(Detail::SectorCauses)
}

/// The province and its sectors, each with the causes of its changes.
fn everywhere(run: &Run) -> impl Iterator<Item = (&Series, &Causes)> {
    let sectors = run.sectors.iter().zip(run.sector_causes.iter());
    let sectors = sectors.map(|((_, series), (_, causes))| (series, causes));
    std::iter::once((&run.totals, &run.causes)).chain(sectors)
}

/// Whether a stock changes each year by the sum of its causes.
fn adds_up(stock: &StockSeries, causes: &[(&str, &StockSeries)]) -> bool {
    (1..stock.len()).all(|t| {
        let change: f64 = causes.iter().map(|(_, cause)| cause[t]).sum();
        near(stock[t], stock[t - 1] + change, stock[0])
    })
}

/// Whether a series is nowhere above another, up to rounding.
fn never_above(series: &StockSeries, other: &StockSeries) -> bool {
    let pairs = series.iter().zip(other);
    pairs
        .into_iter()
        .all(|(a, b)| *a <= b + 1e-9 * (1.0 + series[0]))
}

fn shares(of: [f64; 3]) -> ByPeriod<Share> {
    of.map(|share| Share::new(share).expect("a share"))
}

/// The scenario with a lever of the province.
fn with(scenario: &Scenario, lever: Lever, of: [f64; 3]) -> Scenario {
    let mut scenario = scenario.clone();
    scenario.levers.insert(lever, shares(of));
    scenario
}

/// The scenario without what removes units beside the named reorganisations.
fn merging_only_by_name(scenario: &Scenario) -> Scenario {
    let stays = |lever: Lever| !matches!(lever, Lever::Consolidation | Lever::Conversion);
    let levers = scenario.levers.iter().filter(|(lever, _)| stays(**lever));
    Scenario {
        levers: levers.map(|(lever, shares)| (*lever, *shares)).collect(),
        sector_levers: Default::default(),
        ..scenario.clone()
    }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn the_causes_of_a_change_add_up_to_it(case in case()) {
        for (series, causes) in everywhere(&with_causes(&case)) {
            prop_assert!(adds_up(&series.units, &causes.units.each()));
            prop_assert!(adds_up(&series.posts, &causes.posts.each()));
            prop_assert!(adds_up(&series.staff, &causes.staff.each()));
        }
    }

    #[test]
    fn with_nothing_observed_classes_change_by_their_causes_too(mut case in unobserved()) {
        // A self-financing unit that ceases is told among those that are merged by name.
        let chosen = case.scenario.own_reorganisations.iter();
        let kept = chosen.filter(|(_, own)| matches!(own.kind, OwnKind::Upgrade | OwnKind::Convert));
        case.scenario.own_reorganisations = kept.map(|(id, own)| (*id, *own)).collect();
        for (series, causes) in everywhere(&with_causes(&case)) {
            let (units, classes) = (&causes.units, &causes.classes);
            let converted = units.conversion.map(|units| -units);
            prop_assert!(adds_up(&series.self_financing_units, &[
                ("up", &classes.to_self_financing), ("gone", &units.conversion),
            ]));
            prop_assert!(adds_up(&series.converted_units, &[("in", &converted)]));
        }
    }

    #[test]
    fn no_stock_is_negative_and_parts_stay_within_their_whole(case in case()) {
        for (series, _) in everywhere(&with_causes(&case)) {
            for stock in [
                &series.self_financing_units, &series.partly_financed_units,
                &series.budget_funded_units, &series.convertible_units, &series.converted_units,
                &series.staff, &series.irregular_contracts, &series.pay, &series.running,
                &series.severance,
            ] {
                prop_assert!(stock.iter().all(|number| *number >= 0.0), "{stock:?}");
            }
        }
        for (_, series) in run(&case).sectors.iter() {
            for t in 0..Year::STOCKS {
                prop_assert!(series.staff[t] <= series.posts[t]);
                prop_assert!(series.convertible_units[t] <= series.self_financing_units[t]);
            }
        }
    }

    #[test]
    fn an_upgrade_alone_leaves_the_number_of_units(
        case in unobserved(),
        partly in [share(), share(), share()],
        own in [share(), share(), share()],
    ) {
        let mut scenario = Scenario::neutral();
        scenario.levers.insert(Lever::ToPartlyFinanced, shares(partly));
        scenario.levers.insert(Lever::ToSelfFinancing, shares(own));
        let units = api::run(&case.baseline, &scenario).totals.units;
        for number in units {
            prop_assert!(near(number, units[0], units[0]));
        }
    }

    #[test]
    fn delaying_a_reorganisation_never_lowers_units(
        case in unobserved(),
        which in any::<prop::sample::Index>(),
        later in 1_u8..=15,
    ) {
        let mut early = merging_only_by_name(&case.scenario);
        let task = which.get(&rules().reorganisations);
        let delay = early.reorganisations.get(&task.id).map_or(0, |switch| switch.delay.years());
        let switch = |years: u16| Switch {
            on: true,
            delay: Delay::new(f64::from(years.min(15))).expect("a delay"),
        };
        early.reorganisations.insert(task.id.clone(), switch(delay));
        let mut late = early.clone();
        late.reorganisations.insert(task.id.clone(), switch(delay + u16::from(later)));
        let early = api::run(&case.baseline, &early).totals.units;
        let late = api::run(&case.baseline, &late).totals.units;
        prop_assert!(never_above(&early, &late), "{early:?}\n{late:?}");
    }

    #[test]
    fn nothing_moves_in_the_neutral_scenario(case in unobserved()) {
        let run = api::run(&case.baseline, &Scenario::neutral());
        for series in [&run.totals.units, &run.totals.posts, &run.totals.staff] {
            prop_assert!(series.iter().all(|number| *number == series[0]), "{series:?}");
        }
    }

    #[test]
    fn more_consolidation_never_raises_units(
        case in unobserved(),
        period in 0..Period::COUNT,
        less in [share(), share(), share()],
        more in share(),
    ) {
        let mut higher = less;
        higher[period] += (1.0 - less[period]) * more;
        let units = |of| {
            let scenario = with(&case.scenario, Lever::Consolidation, of);
            api::run(&case.baseline, &scenario).totals.units
        };
        prop_assert!(never_above(&units(higher), &units(less)));
    }

    #[test]
    fn more_streamlining_never_raises_posts(
        case in unobserved(),
        period in 0..Period::COUNT,
        less in [share(), share(), share()],
        more in share(),
    ) {
        let mut higher = less;
        higher[period] += (1.0 - less[period]) * more;
        let posts = |of| {
            let scenario = with(&case.scenario, Lever::Streamlining, of);
            api::run(&case.baseline, &scenario).totals.posts
        };
        prop_assert!(never_above(&posts(higher), &posts(less)));
    }

    #[test]
    fn a_sector_without_paid_units_has_no_posts_unless_merging_took_the_last(case in unobserved()) {
        let run = with_causes(&case);
        for sector in Sector::ALL {
            let series = run.sectors.get(sector).expect("a series");
            let causes = &run.sector_causes.get(sector).expect("causes").units;
            let paid = |t: usize| series.partly_financed_units[t] + series.budget_funded_units[t];
            let Some(first) = (0..Year::STOCKS).find(|t| paid(*t) == 0.0) else { continue };
            if causes.named[first] == 0.0 && causes.consolidation[first] == 0.0 {
                prop_assert!(series.posts[first..].iter().all(|posts| *posts == 0.0));
            }
        }
    }
}
