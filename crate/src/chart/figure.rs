//! What a chart shows, before it has a size: lines, targets, observed years.

use super::ChartOptions;
use crate::model::ZERO;
use crate::plan::{
    ChartKind, Headcount, Measure, Prices, Quantity, Readings, Rules, Status, Stock, Words,
};
use crate::scenario::Metric;
use crate::simulation::Simulation;
use crate::target::{self, Mark};
use crate::unit::Year;

/// A line: one value for each year, where there is one.
pub(super) type Line = Vec<Option<f64>>;

/// A target in a chart.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Target {
    pub(super) mark: Mark,
    pub(super) status: Status,
    /// Whether the value is to stay below the level.
    pub(super) at_most: bool,
}

/// What a chart shows.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Figure {
    pub(super) years: Vec<Year>,
    /// The years named on the axis.
    pub(super) steps: Vec<Year>,
    /// The scenario's, then those that it is compared with: the reference first, then the pinned ones.
    pub(super) lines: Vec<Line>,
    /// The low and the high end of the wide band, then of the narrow one inside it.
    pub(super) band: Option<[[Line; 2]; 2]>,
    pub(super) targets: Vec<Target>,
    /// Years with an observed figure.
    pub(super) observed: Vec<Year>,
    pub(super) unit: String,
    pub(super) decimals: usize,
    /// What follows a number: the sign of a percentage.
    pub(super) sign: &'static str,
}

impl Figure {
    pub(super) fn of(
        simulation: &Simulation<'_>,
        others: &[&Simulation<'_>],
        options: &ChartOptions,
    ) -> Figure {
        let chart = options.chart;
        let rules = simulation.rules;
        let readings = simulation.readings;
        let years: Vec<Year> = chart.years().collect();
        let by = factor(simulation, options);
        // The other lines are counted as this one is, whatever they would choose for themselves.
        let other = |other: &&Simulation<'_>| {
            let by = factor_under(other, readings, options);
            line(other, chart, readings, &years, by)
        };
        let mut lines = vec![line(simulation, chart, readings, &years, by)];
        lines.extend(others.iter().map(other));
        let counted = |line: &Line| line.iter().map(|value| Some((*value)? * by?)).collect();
        let band = options.band.as_ref().map(|band| {
            [[&band.q10, &band.q90], [&band.q25, &band.q75]].map(|ends| ends.map(counted))
        });
        let targets = rules
            .targets
            .iter()
            .filter(|target| shows(chart, &target.quantity))
            .filter_map(|target| {
                let mut mark = target::mark(simulation, &target.quantity)?;
                mark.level *= by?;
                mark.mean = mark.mean.zip(by).map(|(mean, by)| mean * by);
                let status = match mark.met {
                    Some(true) => Status::Met,
                    Some(false) => Status::Missed,
                    None => Status::NotAssessable,
                };
                Some(Target {
                    mark,
                    status,
                    at_most: chart != ChartKind::Autonomy,
                })
            })
            .collect();
        Figure {
            steps: steps(rules, chart, &years),
            lines,
            band,
            targets,
            observed: observed(simulation, chart),
            unit: unit(&rules.words, options, readings),
            decimals: decimals(options, readings),
            sign: if options_in_per_cent(options, readings) {
                "%"
            } else {
                ""
            },
            years,
        }
    }
}

impl Figure {
    /// The scenario's own line.
    pub(super) fn scenario(&self) -> &Line {
        &self.lines[0]
    }
}

/// The first and the last year, and the years at which the plan compares.
fn steps(rules: &Rules, chart: ChartKind, years: &[Year]) -> Vec<Year> {
    let compared = |year: &Year| {
        let mut shown = rules
            .targets
            .iter()
            .filter(|target| shows(chart, &target.quantity));
        shown.any(|target| match target.quantity {
            Quantity::Cut { year: at, .. } | Quantity::Autonomy { year: at, .. } => at == *year,
            Quantity::Support { span, base, .. } => [base.last, span.last].contains(year),
            _ => false,
        })
    };
    let ends = [years.first(), years.last()];
    let is_step = |year: &&Year| ends.contains(&Some(*year)) || compared(year);
    years.iter().filter(is_step).copied().collect()
}

fn shows(chart: ChartKind, quantity: &Quantity) -> bool {
    match quantity {
        Quantity::Cut { of, .. } => match of {
            Stock::Units => chart == ChartKind::Units,
            Stock::Posts => chart == ChartKind::Posts,
        },
        Quantity::Autonomy { .. } => chart == ChartKind::Autonomy,
        Quantity::Support { .. } => chart == ChartKind::Support,
        _ => false,
    }
}

fn line(
    simulation: &Simulation<'_>,
    chart: ChartKind,
    readings: Readings,
    years: &[Year],
    by: Option<f64>,
) -> Line {
    years
        .iter()
        .map(|year| Some(simulation.province.shown(chart, readings, *year)? * by?))
        .collect()
}

/// Whether the chart shows shares, which are counted in per cent and have no index.
fn in_per_cent(chart: ChartKind, readings: Readings) -> bool {
    chart == ChartKind::Autonomy
        || (chart == ChartKind::Support && readings.prices == Prices::BudgetShare)
}

/// What turns the model's value into the chart's; none for an index on nothing.
fn factor_under(
    simulation: &Simulation<'_>,
    readings: Readings,
    options: &ChartOptions,
) -> Option<f64> {
    let chart = options.chart;
    if options.measure == Measure::Index && chart != ChartKind::Autonomy {
        let base = simulation.province.shown(chart, readings, Year::BASE)?;
        return (base >= ZERO).then(|| 100.0 / base);
    }
    Some(if in_per_cent(chart, readings) {
        100.0
    } else {
        1.0
    })
}

fn factor(simulation: &Simulation<'_>, options: &ChartOptions) -> Option<f64> {
    factor_under(simulation, simulation.readings, options)
}

/// Whether the numbers on the chart are per cent.
fn options_in_per_cent(options: &ChartOptions, readings: Readings) -> bool {
    let index = options.measure == Measure::Index && options.chart != ChartKind::Autonomy;
    in_per_cent(options.chart, readings) && !index
}

fn decimals(options: &ChartOptions, readings: Readings) -> usize {
    let index = options.measure == Measure::Index;
    usize::from(index || in_per_cent(options.chart, readings))
}

fn unit(words: &Words, options: &ChartOptions, readings: Readings) -> String {
    let chart = options.chart;
    let own = if options.measure == Measure::Index && chart != ChartKind::Autonomy {
        Some(words.measure(Measure::Index))
    } else {
        match chart {
            ChartKind::Posts => words.headcount.get(readings.headcount as usize),
            ChartKind::Support => words.prices.get(readings.prices as usize),
            ChartKind::Units | ChartKind::Autonomy => None,
        }
    };
    let unit = own.unwrap_or(&words.chart(chart).unit);
    unit.get(options.language).into()
}

fn observed(simulation: &Simulation<'_>, chart: ChartKind) -> Vec<Year> {
    let metrics: &[Metric] = match chart {
        ChartKind::Units => &[Metric::Units],
        ChartKind::Posts if simulation.readings.headcount == Headcount::Staff => &[Metric::Staff],
        ChartKind::Posts => &[Metric::Posts],
        ChartKind::Autonomy => &[Metric::SelfFinancingUnits, Metric::Units],
        ChartKind::Support => &[Metric::Support],
    };
    Year::simulated()
        .filter(|year| {
            metrics
                .iter()
                .any(|metric| simulation.inputs.observed(*metric, *year).is_some())
        })
        .collect()
}
