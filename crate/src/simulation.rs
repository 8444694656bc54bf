//! A finished simulation, and all that it yields.

use serde::Serialize;

use crate::baseline::Baseline;
use crate::error::Error;
#[cfg(feature = "analysis")]
use crate::model::Mergers;
use crate::model::{self, Causes, Clipped, Course, Inputs, Track, Which};
#[cfg(feature = "analysis")]
use crate::plan::BySector;
use crate::plan::{Prices, Readings, Rules, Sector, Severance};
use crate::province::Province;
use crate::scenario::{Metric, Scenario};
use crate::table::Table;
#[cfg(feature = "analysis")]
use crate::target::Ratchet;
use crate::target::{self, Verdict};
use crate::unit::{SpendingSeries, StockSeries, Year, ids};

/// A scenario that has been run on a baseline.
#[derive(Debug, Clone)]
pub struct Simulation<'r> {
    pub(crate) rules: &'r Rules,
    pub(crate) province: Province,
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
        let course = model::course(&inputs)?;
        Ok(Simulation {
            rules,
            province: Province {
                track: Track::total(&course.sectors),
                given: inputs.given,
                budget: inputs.budget,
            },
            inputs,
            readings: scenario.readings,
            course,
        })
    }

    /// The verdict on each target of the plan, in its order.
    pub fn verdicts(&self) -> Vec<Verdict> {
        self.rules
            .targets
            .iter()
            .map(|target| target::judge(self, target))
            .collect()
    }

    /// A sector by itself, to be read as the province is.
    pub(crate) fn sector(&self, sector: Sector) -> Province {
        Province {
            track: self.course.sectors[sector as usize],
            ..self.province
        }
    }

    /// The province, or one of its sectors.
    #[cfg(feature = "analysis")]
    pub(crate) fn part(&self, sector: Option<Sector>) -> Province {
        sector.map_or(self.province, |sector| self.sector(sector))
    }

    /// Why the stocks of each sector changed.
    #[cfg(feature = "analysis")]
    pub(crate) fn sector_causes(&self) -> &BySector<Causes> {
        &self.course.causes
    }

    /// What was merged in each sector, year by year.
    #[cfg(feature = "analysis")]
    pub(crate) fn mergers(&self) -> &BySector<[Mergers; Year::STOCKS]> {
        &self.course.mergers
    }

    /// The targets that what was done before makes harder.
    #[cfg(feature = "analysis")]
    pub fn ratchets(&self) -> Vec<Ratchet> {
        target::ratchets(self)
    }

    /// Everything, as it crosses to JavaScript.
    pub fn run(&self, detail: Detail) -> Run {
        let series = |province: &Province| Series::of(province, self.readings.severance);
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
            totals: series(&self.province),
            sectors: sectors(detail >= Detail::Sectors)
                .map(|sector| (*sector, series(&self.sector(*sector))))
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

    /// The reorganisations that found too few units left.
    pub fn clipped(&self) -> Vec<Clipped> {
        let clipped = self.course.clipped.iter();
        clipped
            .map(|(which, year, planned, done)| Clipped {
                reorganisation: match which {
                    Which::Named(index) => self.rules.reorganisations[*index].id.clone(),
                    Which::Own(id) => id.to_string(),
                },
                year: *year,
                planned: *planned,
                done: *done,
            })
            .collect()
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
    fn of(province: &Province, severance: Severance) -> Series {
        let track = &province.track;
        let spending = |prices: Prices| -> [Option<f64>; Year::SPENDING] {
            let mut series = [None; Year::SPENDING];
            for year in Year::all() {
                series[year.spending()] = province.support(prices, severance, year);
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
