//! A finished simulation, and the figures that are read off it under the plan's readings.

use serde::Serialize;

use crate::baseline::Baseline;
use crate::error::Error;
use crate::model::{self, Causes, Clipped, Course, Inputs, Track};
use crate::plan::{
    AutonomousClasses, AutonomyDenominator, Headcount, Prices, Readings, Rules, Sector, Severance,
    Stock,
};
use crate::scenario::{Metric, Scenario};
use crate::table::Table;
use crate::target::{self, Verdict};
use crate::unit::{SpendingSeries, StockSeries, Year, ids};

/// A scenario that has been run on a baseline.
#[derive(Debug, Clone)]
pub struct Simulation<'r> {
    pub(crate) rules: &'r Rules,
    pub(crate) total: Track,
    pub(crate) inputs: Inputs,
    pub(crate) readings: Readings,
    course: Course,
}

impl<'r> Simulation<'r> {
    /// Runs a scenario on a baseline.
    ///
    /// # Errors
    /// The field of the baseline or the scenario that breaks a rule, or the observed figure that
    /// the simulated stocks cannot be scaled to.
    pub fn new(
        rules: &'r Rules,
        baseline: &Baseline,
        scenario: &Scenario,
    ) -> Result<Simulation<'r>, Error> {
        let inputs = Inputs::new(rules, baseline, scenario)?;
        let course = model::run(&inputs)?;
        Ok(Simulation {
            rules,
            total: Track::total(&course.sectors),
            inputs,
            readings: scenario.readings,
            course,
        })
    }

    /// The stock that a target bounds, in a year, under a reading of whom it counts.
    pub(crate) fn stock(&self, stock: Stock, headcount: Headcount, year: Year) -> f64 {
        match (stock, headcount) {
            (Stock::Units, _) => self.total.units(year),
            (Stock::Posts, Headcount::Posts) => self.total.posts[year.stock()],
            (Stock::Posts, Headcount::Staff) => self.total.staff[year.stock()],
        }
    }

    /// Autonomous units, and the units that they are a share of.
    pub(crate) fn autonomy(&self, readings: Readings, year: Year) -> (f64, f64) {
        let t = year.stock();
        let mut autonomous = self.total.self_financing[t];
        if readings.autonomous_classes == AutonomousClasses::SelfAndPartly {
            autonomous += self.total.partly_financed[t];
        }
        match readings.autonomy_denominator {
            AutonomyDenominator::UnitsThen => (autonomous, self.total.units(year)),
            AutonomyDenominator::Units2015 => (autonomous, self.total.units(Year::BASE)),
            AutonomyDenominator::UnitsThenPlusConverted => {
                let converted = self.total.converted[t];
                (autonomous + converted, self.total.units(year) + converted)
            }
        }
    }

    /// The province's spending in a year; none where a budget share lacks the budget.
    pub(crate) fn support(&self, prices: Prices, severance: Severance, year: Year) -> Option<f64> {
        support(&self.total, &self.inputs, prices, severance, year)
    }

    /// The verdict on each target of the plan, in its order.
    pub fn verdicts(&self) -> Vec<Verdict> {
        self.rules
            .targets
            .iter()
            .map(|target| target::judge(self, target))
            .collect()
    }

    /// Everything, as it crosses to JavaScript.
    pub fn run(&self, detail: Detail) -> Run {
        let series = |track: &Track| Series::of(track, &self.inputs, self.readings.severance);
        let sectors = |wanted: bool| Sector::ALL.iter().filter(move |_| wanted);
        let mut observed = Table::default();
        for metric in Metric::ALL {
            let years = Year::simulated()
                .filter(|year| self.inputs.observed(*metric, *year).is_some())
                .collect();
            observed.insert(*metric, years);
        }
        Run {
            years: Year::stocks().collect(),
            support_years: Year::all().collect(),
            totals: series(&self.total),
            sectors: sectors(detail >= Detail::Sectors)
                .map(|sector| (*sector, series(&self.course.sectors[*sector as usize])))
                .collect(),
            causes: Causes::total(&self.course.causes),
            sector_causes: sectors(detail >= Detail::SectorCauses)
                .map(|sector| (*sector, self.course.causes[*sector as usize]))
                .collect(),
            readings: self.readings,
            observed,
            clipped: self.clipped(),
            verdicts: self.verdicts(),
        }
    }

    /// The named reorganisations that found too few units left to merge.
    pub fn clipped(&self) -> Vec<Clipped> {
        let clipped = self.course.clipped.iter();
        clipped
            .map(|(index, year, planned, done)| Clipped {
                reorganisation: self.rules.reorganisations[*index].id.clone(),
                year: *year,
                planned: *planned,
                done: *done,
            })
            .collect()
    }
}

/// Spending of a track in a year; none where a budget share lacks the budget.
fn support(
    track: &Track,
    inputs: &Inputs,
    prices: Prices,
    severance: Severance,
    year: Year,
) -> Option<f64> {
    let t = year.spending();
    let mut pay = track.pay_support[t];
    if severance == Severance::Included && year >= Year::BASE {
        pay += track.severance[year.stock()];
    }
    let running = track.running_support[t];
    match prices {
        Prices::Nominal => Some(pay + running),
        Prices::CpiConstant => Some((pay + running) / inputs.prices[t]),
        Prices::SalaryNeutral => Some(pay / inputs.salary[t] + running / inputs.prices[t]),
        Prices::BudgetShare => inputs.budget[t].map(|budget| (pay + running) / budget),
    }
}

ids! {
    /// How much of a run is wanted.
    #[derive(Default)]
    pub enum Detail {
        /// The province alone.
        Totals = "totals",
        /// The sectors' series too.
        #[default]
        Sectors = "sectors",
        /// And the sectors' causes.
        SectorCauses = "sector_causes",
    }
}

/// Spending of each year 2011 to 2030 in the four kinds of prices.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SupportSeries {
    /// As spent, tỷ đồng.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub nominal: SpendingSeries,
    /// In consumer prices of 2015, tỷ đồng.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub cpi_constant: SpendingSeries,
    /// Pay at the base salary of 2015, the rest in consumer prices of 2015, tỷ đồng.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub salary_neutral: SpendingSeries,
    /// As a share of the recurrent budget of the year.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "(number | null)[]"))]
    pub budget_share: [Option<f64>; Year::SPENDING],
}

/// Every series of a sector or of the province. Stocks stand at 31 December 2015 to 2030.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Series {
    /// All units.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub units: StockSeries,
    /// Units covering all recurrent cost.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub self_financing_units: StockSeries,
    /// Units covering part of it.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub partly_financed_units: StockSeries,
    /// Units funded by the budget.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub budget_funded_units: StockSeries,
    /// Units open to conversion, among the self-financing ones.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub convertible_units: StockSeries,
    /// Units that became companies, so far.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub converted_units: StockSeries,
    /// Posts paid by the budget.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub posts: StockSeries,
    /// People on them.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub staff: StockSeries,
    /// People on irregular contracts.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub irregular_contracts: StockSeries,
    /// Pay of the year, tỷ đồng.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub pay: StockSeries,
    /// Running cost of the year, tỷ đồng.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub running: StockSeries,
    /// Severance of the year, tỷ đồng.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub severance: StockSeries,
    /// Direct state-budget spending, with severance where the reading includes it.
    pub support: SupportSeries,
}

impl Series {
    fn of(track: &Track, inputs: &Inputs, severance: Severance) -> Series {
        let spending = |prices: Prices| -> [Option<f64>; Year::SPENDING] {
            let mut series = [None; Year::SPENDING];
            for year in Year::all() {
                series[year.spending()] = support(track, inputs, prices, severance, year);
            }
            series
        };
        let money = |prices: Prices| spending(prices).map(|amount| amount.unwrap_or(0.0));
        let mut units = [0.0; Year::STOCKS];
        for year in Year::stocks() {
            units[year.stock()] = track.units(year);
        }
        Series {
            units,
            self_financing_units: track.self_financing,
            partly_financed_units: track.partly_financed,
            budget_funded_units: track.budget_funded,
            convertible_units: track.convertible,
            converted_units: track.converted,
            posts: track.posts,
            staff: track.staff,
            irregular_contracts: track.contracts,
            pay: track.pay,
            running: track.running,
            severance: track.severance,
            support: SupportSeries {
                nominal: money(Prices::Nominal),
                cpi_constant: money(Prices::CpiConstant),
                salary_neutral: money(Prices::SalaryNeutral),
                budget_share: spending(Prices::BudgetShare),
            },
        }
    }
}

/// What `simulate` gives.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Run {
    /// The years of the stock series, 2015 to 2030.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub years: Vec<Year>,
    /// The years of the spending series, 2011 to 2030.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub support_years: Vec<Year>,
    /// The province.
    pub totals: Series,
    /// Each sector.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(type = "Partial<Record<Sector, Series>>")
    )]
    pub sectors: Table<Sector, Series>,
    /// Why the province's stocks changed.
    pub causes: Causes,
    /// Why each sector's did, where that was asked for.
    #[serde(skip_serializing_if = "Table::is_empty")]
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(optional, type = "Partial<Record<Sector, Causes>>")
    )]
    pub sector_causes: Table<Sector, Causes>,
    /// The readings in force.
    pub readings: Readings,
    /// The years with an observed figure, by metric.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Record<Metric, number[]>"))]
    pub observed: Table<Metric, Vec<Year>>,
    /// Named reorganisations that found too few units left to merge.
    pub clipped: Vec<Clipped>,
    /// The verdict on each target, in the plan's order.
    pub verdicts: Vec<Verdict>,
}

/// Runs a scenario on a baseline and gives everything but the sectors' causes.
///
/// # Errors
/// As [`Simulation::new`].
///
/// ```
/// let plan = lotrinh::plan();
/// let baseline = plan.baseline("illustrative").expect("the plan brings it");
/// let scenario = plan.preset("natural_exits").expect("the plan brings it");
/// let run = lotrinh::simulate(lotrinh::rules(), baseline, scenario)?;
/// assert!(run.totals.posts[15] < run.totals.posts[0]);
/// # Ok::<(), lotrinh::Error>(())
/// ```
pub fn simulate(rules: &Rules, baseline: &Baseline, scenario: &Scenario) -> Result<Run, Error> {
    let simulation = Simulation::new(rules, baseline, scenario)?;
    Ok(simulation.run(Detail::default()))
}
