//! A baseline, a scenario and the plan's parameters, resolved into plain numbers for one run.

use super::own::{self, OwnDue, OwnEvent};
use super::real::Real;
#[cfg(feature = "analysis")]
use super::real::alone;
use crate::baseline::{Baseline, SectorBaseline};
use crate::error::Error;
use crate::plan::{AssumptionId, ByLever, BySector, Lever, Rules, Sector};
use crate::scenario::{Metric, Scenario, Setting};
use crate::unit::{Amount, Budget, ByPeriod, Number, Period, Year};

/// The assumptions in force, one number each in the units of [`AssumptionId`].
#[derive(Debug, Clone, Copy)]
pub(crate) struct Assumed<N>(pub(crate) [N; AssumptionId::COUNT]);

impl<N: Real> Assumed<N> {
    pub(crate) fn get(&self, id: AssumptionId) -> N {
        self.0[id as usize]
    }
}

/// The assumptions, and what follows from them for pay and prices.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Given<N> {
    pub(crate) assumed: Assumed<N>,
    /// Base salary against 2015.
    pub(crate) salary: [N; Year::SPENDING],
    /// Consumer prices against 2015.
    pub(crate) prices: [N; Year::SPENDING],
}

impl<N: Real> Given<N> {
    pub(crate) fn new(rules: &Rules, assumed: Assumed<N>) -> Given<N> {
        let growth = assumed.get(AssumptionId::BaseSalaryGrowth);
        let inflation = assumed.get(AssumptionId::Inflation);
        Given {
            assumed,
            salary: salary(&rules.base_salary, growth),
            prices: prices(&rules.cpi, inflation),
        }
    }

    /// One of several runs.
    #[cfg(feature = "analysis")]
    pub(crate) fn lane(&self, lane: usize) -> Given<f64> {
        Given {
            assumed: Assumed(alone(&self.assumed.0, lane)),
            salary: alone(&self.salary, lane),
            prices: alone(&self.prices, lane),
        }
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

/// The reorganisations of a sector that fall due in the same year, before the common delay.
#[derive(Debug, Clone, Copy)]
struct Due {
    /// The year's place among those with stocks.
    t: usize,
    /// Units fewer.
    reduction: f64,
    /// The same, each reorganisation times `(quarter − 2)/4`.
    out_of_season: f64,
}

/// How far a quarter, at its end, lies behind the middle of its year, in years.
pub(super) fn season(quarter: f64) -> f64 {
    (quarter - 2.0) / 4.0
}

fn due(events: &[Event]) -> BySector<Vec<Due>> {
    let mut due = [const { Vec::new() }; Sector::COUNT];
    for event in events {
        // What falls due after the last year never comes.
        let Some(year) = Year::new(event.year) else {
            continue;
        };
        let sector: &mut Vec<Due> = &mut due[event.sector as usize];
        let t = year.stock();
        let at = sector.iter().position(|due| due.t == t);
        let at = at.unwrap_or_else(|| {
            sector.push(Due {
                t,
                reduction: 0.0,
                out_of_season: 0.0,
            });
            sector.len() - 1
        });
        sector[at].reduction += event.reduction;
        sector[at].out_of_season += event.reduction * season(event.quarter);
    }
    due
}

/// Everything that one run computes from.
#[derive(Debug, Clone)]
pub(crate) struct Inputs {
    pub(crate) sectors: BySector<SectorBaseline>,
    pub(crate) levers: BySector<ByPeriod<ByLever<f64>>>,
    pub(crate) events: Vec<Event>,
    due: BySector<Vec<Due>>,
    /// The user's own reorganisations.
    pub(crate) own: Vec<OwnEvent>,
    own_due: BySector<Vec<OwnDue>>,
    pub(crate) given: Given<f64>,
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
        let events = events(rules, scenario);
        let (own, own_due) = own(scenario);
        Ok(Inputs {
            sectors,
            levers: levers(rules, scenario),
            due: due(&events),
            events,
            own,
            own_due,
            given: Given::new(rules, assumed(rules, scenario)),
            budget,
            observed,
        })
    }

    /// What falls due in a sector in a year, delayed by whole years: units fewer, and the same with
    /// each reorganisation times `(quarter − 2)/4`.
    #[inline(always)]
    pub(crate) fn due<N: Real>(&self, sector: Sector, year: Year, delay: N) -> (N, N) {
        let mut now = (N::from(0.0), N::from(0.0));
        for due in &self.due[sector as usize] {
            // Delays are whole, so the difference is exact.
            let apart = delay - N::from(year.stock() as f64 - due.t as f64);
            now.0 = apart.zero(N::from(due.reduction), now.0);
            now.1 = apart.zero(N::from(due.out_of_season), now.1);
        }
        now
    }

    /// The user's own reorganisations of a sector.
    pub(super) fn own_due(&self, sector: Sector) -> &[OwnDue] {
        &self.own_due[sector as usize]
    }

    pub(crate) fn observed(&self, metric: Metric, year: Year) -> Option<f64> {
        self.observed[metric as usize][year.stock()]
    }
}

fn assumed(rules: &Rules, scenario: &Scenario) -> Assumed<f64> {
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

fn own(scenario: &Scenario) -> (Vec<OwnEvent>, BySector<Vec<OwnDue>>) {
    let mut events = Vec::new();
    let mut due = [const { Vec::new() }; Sector::COUNT];
    for (id, own) in scenario.own_reorganisations.iter() {
        let event = OwnEvent {
            id: *id,
            sector: own.sector,
            year: own.deadline.year,
            units: own.into(),
        };
        let quarter = f64::from(own.deadline.quarter.get());
        own::add(&mut due[own.sector as usize], &event, quarter);
        events.push(event);
    }
    (events, due)
}

/// Base salary against 2015: the known years, then growth.
fn salary<N: Real>(known: &[Number], growth: N) -> [N; Year::SPENDING] {
    let one = N::from(1.0);
    let base = N::from(figure(known, Year::BASE).unwrap_or(1.0));
    let mut ratios = [one; Year::SPENDING];
    let mut last = base;
    for year in Year::all() {
        last = figure(known, year).map_or(last * (one + growth), N::from);
        ratios[year.spending()] = last / base;
    }
    ratios
}

/// Consumer prices against 2015: `I(t) = I(t−1)·(1 + cpi(t)/100)`, backwards likewise.
fn prices<N: Real>(known: &[Number], inflation: N) -> [N; Year::SPENDING] {
    let one = N::from(1.0);
    let step = |year: Year| match figure(known, year) {
        Some(percent) => N::from(1.0 + percent / 100.0),
        None => one + inflation,
    };
    let mut index = [one; Year::SPENDING];
    for year in Year::simulated() {
        index[year.spending()] = index[year.spending() - 1] * step(year);
    }
    for year in Year::range(Year::FIRST, Year::BASE).rev().skip(1) {
        let next = year.spending() + 1;
        let after = Year::all().nth(next).map_or(one, step);
        index[year.spending()] = index[next] / after;
    }
    index
}

/// The figure of a year in a series that starts with the first year.
fn figure(series: &[Number], year: Year) -> Option<f64> {
    series.get(year.spending()).map(|figure| figure.get())
}
