//! A baseline, a scenario and the plan's parameters, resolved into plain numbers for one run.

use crate::baseline::{Baseline, SectorBaseline};
use crate::error::Error;
use crate::plan::{AssumptionId, ByLever, BySector, Lever, Rules, Sector};
use crate::scenario::{Metric, Scenario, Setting};
use crate::unit::{Amount, Budget, ByPeriod, Number, Period, SpendingSeries, StockSeries, Year};

/// The assumptions in force, one number each in the units of [`AssumptionId`].
#[derive(Debug, Clone, Copy)]
pub(crate) struct Assumed([f64; AssumptionId::COUNT]);

impl Assumed {
    pub(crate) fn get(&self, id: AssumptionId) -> f64 {
        self.0[id as usize]
    }
}

/// A named reorganisation that is on.
#[derive(Debug, Clone)]
pub(crate) struct Event {
    /// Its place in the plan's list.
    pub(crate) index: usize,
    pub(crate) sector: Sector,
    /// The year it falls due without the common delay; may lie beyond the last year.
    pub(crate) year: u16,
    /// The quarter at whose end it falls due.
    pub(crate) quarter: f64,
    /// Units fewer.
    pub(crate) reduction: f64,
}

/// Observed totals of the stocks; spending has its own.
pub(crate) const STOCK_METRICS: [Metric; 5] = [
    Metric::Units,
    Metric::SelfFinancingUnits,
    Metric::Posts,
    Metric::Staff,
    Metric::IrregularContracts,
];

/// Everything that one run computes from.
#[derive(Debug, Clone)]
pub(crate) struct Inputs {
    pub(crate) sectors: BySector<SectorBaseline>,
    pub(crate) levers: BySector<ByPeriod<ByLever<f64>>>,
    pub(crate) events: Vec<Event>,
    pub(crate) assumed: Assumed,
    /// Base salary against 2015.
    pub(crate) salary: SpendingSeries,
    /// Consumer prices against 2015.
    pub(crate) prices: SpendingSeries,
    /// Recurrent budget, tỷ đồng.
    pub(crate) budget: [Option<f64>; Year::SPENDING],
    /// Observed figures, by metric and simulated year (index of the stock series).
    pub(crate) observed: [[Option<f64>; Year::STOCKS]; Metric::COUNT],
}

impl Inputs {
    /// Resolves and checks.
    pub(crate) fn new(
        rules: &Rules,
        baseline: &Baseline,
        scenario: &Scenario,
    ) -> Result<Inputs, Error> {
        baseline.check().map_err(|error| error.within("baseline"))?;
        scenario
            .check(rules)
            .map_err(|error| error.within("scenario"))?;
        let assumed = assumed(rules, scenario);
        let growth = assumed.get(AssumptionId::BaseSalaryGrowth);
        let inflation = assumed.get(AssumptionId::Inflation);
        let mut observed = [[None; Year::STOCKS]; Metric::COUNT];
        for (metric, figures) in scenario.observed.iter() {
            for year in Year::simulated() {
                observed[*metric as usize][year.stock()] = figures.get(year).map(Amount::get);
            }
        }
        let mut budget = [None; Year::SPENDING];
        for year in Year::all() {
            budget[year.spending()] = baseline.recurrent_budget.get(year).map(Budget::get);
        }
        let mut sectors = [SectorBaseline::NOTHING; Sector::COUNT];
        for (sector, figures) in baseline.sectors.iter() {
            sectors[*sector as usize] = *figures;
        }
        Ok(Inputs {
            sectors,
            levers: levers(rules, scenario),
            events: events(rules, scenario),
            assumed,
            salary: salary(&rules.base_salary, growth),
            prices: prices(&rules.cpi, inflation),
            budget,
            observed,
        })
    }

    pub(crate) fn observed(&self, metric: Metric, year: Year) -> Option<f64> {
        self.observed[metric as usize][year.stock()]
    }
}

fn assumed(rules: &Rules, scenario: &Scenario) -> Assumed {
    let mut numbers = [0.0; AssumptionId::COUNT];
    for id in AssumptionId::ALL {
        let set = scenario.assumptions.get(id).and_then(Setting::value);
        numbers[*id as usize] = set.unwrap_or(rules.assumption(*id).value).get();
    }
    Assumed(numbers)
}

/// The province's levers, and a sector's own in their place.
fn levers(rules: &Rules, scenario: &Scenario) -> BySector<ByPeriod<ByLever<f64>>> {
    let mut levers = [[[0.0; Lever::COUNT]; Period::COUNT]; Sector::COUNT];
    for sector in Sector::ALL {
        let own = scenario.sector_levers.get(sector);
        for lever in Lever::ALL {
            let set = own
                .and_then(|own| own.get(lever))
                .or_else(|| scenario.levers.get(lever));
            let neutral = rules.neutral(*lever);
            for period in Period::ALL {
                let share = set.map_or(neutral, |set| set[*period as usize]);
                levers[*sector as usize][*period as usize][*lever as usize] = share.get();
            }
        }
    }
    levers
}

fn events(rules: &Rules, scenario: &Scenario) -> Vec<Event> {
    let mut events = Vec::new();
    for (index, task) in rules.reorganisations.iter().enumerate() {
        let Some(switch) = scenario.reorganisations.get(&task.id) else {
            continue;
        };
        let reduction = task.reduction(scenario.counting);
        if switch.on && reduction > 0.0 {
            events.push(Event {
                index,
                sector: task.sector,
                year: task.deadline.year.get() + switch.delay.years(),
                quarter: f64::from(task.deadline.quarter.get()),
                reduction,
            });
        }
    }
    events
}

/// Base salary against 2015: the known years, then growth.
fn salary(known: &[Number], growth: f64) -> SpendingSeries {
    let base = figure(known, Year::BASE).unwrap_or(1.0);
    let mut ratios = [1.0; Year::SPENDING];
    let mut last = base;
    for year in Year::all() {
        last = figure(known, year).unwrap_or(last * (1.0 + growth));
        ratios[year.spending()] = last / base;
    }
    ratios
}

/// Consumer prices against 2015: `I(t) = I(t−1)·(1 + cpi(t)/100)`, backwards likewise.
fn prices(known: &[Number], inflation: f64) -> SpendingSeries {
    let step = |year: Year| match figure(known, year) {
        Some(percent) => 1.0 + percent / 100.0,
        None => 1.0 + inflation,
    };
    let mut index = [1.0; Year::SPENDING];
    for year in Year::simulated() {
        index[year.spending()] = index[year.spending() - 1] * step(year);
    }
    for year in Year::range(Year::FIRST, Year::BASE).rev().skip(1) {
        let next = year.spending() + 1;
        let after = Year::all().nth(next).map_or(1.0, step);
        index[year.spending()] = index[next] / after;
    }
    index
}

/// The figure of a year in a series that starts with the first year.
fn figure(series: &[Number], year: Year) -> Option<f64> {
    series.get(year.spending()).map(|figure| figure.get())
}

/// A stock series that starts from a base value and is zero after.
pub(crate) fn starting(at: f64) -> StockSeries {
    let mut series = [0.0; Year::STOCKS];
    series[Year::BASE.stock()] = at;
    series
}
