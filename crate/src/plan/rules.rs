//! What the model and the charts take from the plan: all that a browser needs beside the texts.

use serde::Serialize;

use crate::error::Error;
use crate::plan::{
    Assumption, AssumptionId, ByLever, ChartInfo, ChartKind, Counting, Deadline, Lever, Measure,
    MeasureInfo, Plan, PublicSeries, Quantity, ReadingId, Remark, Sector, Status, StatusInfo,
    UnitCount,
};
use crate::unit::{Number, Share, Text, Year};
use crate::value::{Value, fields};

/// A target, as the model judges it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Goal {
    /// Its name.
    pub id: String,
    /// What is measured, and the figure asked for.
    pub quantity: Quantity,
}

fields!(Goal { id, quantity });

/// A named reorganisation, as the model carries it out.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Merger {
    /// The task's number.
    pub id: String,
    /// Whose units it changes.
    pub sector: Sector,
    /// Units before.
    pub before: UnitCount,
    /// Units after.
    pub after: UnitCount,
    /// When it is to be done.
    pub deadline: Deadline,
}

fields!(Merger {
    id,
    sector,
    before,
    after,
    deadline
});

impl Merger {
    /// Units fewer afterwards; negative where the reading makes them more.
    pub fn reduction(&self, counting: Counting) -> f64 {
        self.before.get(counting) - self.after.get(counting)
    }
}

/// An assumption's figures.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Assumed {
    /// The value used.
    pub value: Number,
    /// The low end of its range.
    pub low: Number,
    /// The high end of its range.
    pub high: Number,
    /// The least admissible value.
    pub min: Number,
    /// The greatest admissible value.
    pub max: Number,
}

fields!(Assumed {
    value,
    low,
    high,
    min,
    max
});

impl From<&Assumption> for Assumed {
    fn from(assumption: &Assumption) -> Assumed {
        Assumed {
            value: assumption.value,
            low: assumption.low,
            high: assumption.high,
            min: assumption.min,
            max: assumption.max,
        }
    }
}

/// The words that stand in a chart.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Words {
    /// Titles and units, in the order of [`ChartKind::ALL`].
    pub charts: Vec<ChartInfo>,
    /// Ways to count, in the order of [`Measure::ALL`].
    pub measures: Vec<MeasureInfo>,
    /// Verdicts, in the order of [`Status::ALL`].
    pub statuses: Vec<StatusInfo>,
    /// What drawings say beside names and numbers, in the order of [`Remark::ALL`].
    pub remarks: Vec<Text>,
    /// What posts count under each choice of the reading `headcount`.
    pub headcount: Vec<Text>,
    /// What spending counts under each choice of the reading `prices`.
    pub prices: Vec<Text>,
}

fields!(Words {
    charts,
    measures,
    statuses,
    remarks,
    headcount,
    prices
});

/// What the model and the charts take from the plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Rules {
    /// The targets, in the order of the plan.
    pub targets: Vec<Goal>,
    /// The values at which levers change nothing.
    pub neutral: ByLever<Share>,
    /// The strongest uses of levers that goal seek reaches for.
    pub full_effort: ByLever<Share>,
    /// The named reorganisations.
    pub reorganisations: Vec<Merger>,
    /// The assumptions, in the order of [`AssumptionId::ALL`].
    pub assumptions: Vec<Assumed>,
    /// Base salary from the first year on, as far as it is known, million đồng a month.
    pub base_salary: Vec<Number>,
    /// Change of consumer prices from the first year on, as far as it is known, per cent.
    pub cpi: Vec<Number>,
    /// The words that stand in a chart.
    pub words: Words,
}

fields!(Rules {
    targets,
    neutral,
    full_effort,
    reorganisations,
    assumptions,
    base_salary,
    cpi,
    words
});

impl Rules {
    /// What the model and the charts take from a plan.
    pub fn of(plan: &Plan) -> Rules {
        let known = |series: &PublicSeries| {
            Year::all()
                .map_while(|year| series.values.get(year))
                .collect()
        };
        let units = |reading: ReadingId| {
            let choices = &plan.readings[reading as usize].choices;
            choices
                .iter()
                .filter_map(|choice| choice.unit.clone())
                .collect()
        };
        let assumptions = &plan.parameters.assumptions;
        Rules {
            targets: plan
                .targets
                .iter()
                .map(|target| Goal {
                    id: target.id.clone(),
                    quantity: target.quantity,
                })
                .collect(),
            neutral: std::array::from_fn(|lever| plan.levers[lever].neutral),
            full_effort: std::array::from_fn(|lever| plan.levers[lever].full_effort),
            reorganisations: plan
                .reorganisations
                .iter()
                .map(|task| Merger {
                    id: task.id.clone(),
                    sector: task.sector,
                    before: task.before,
                    after: task.after,
                    deadline: task.deadline,
                })
                .collect(),
            assumptions: AssumptionId::ALL
                .iter()
                .filter_map(|id| assumptions.get(id))
                .map(Assumed::from)
                .collect(),
            base_salary: known(&plan.parameters.base_salary),
            cpi: known(&plan.parameters.cpi),
            words: Words {
                charts: plan.charts.clone(),
                measures: plan.measures.clone(),
                statuses: plan.statuses.clone(),
                remarks: plan.remarks.iter().map(|(_, text)| text.clone()).collect(),
                headcount: units(ReadingId::Headcount),
                prices: units(ReadingId::Prices),
            },
        }
    }

    /// The place of a target by its name.
    ///
    /// # Errors
    /// The names that there are, where there is none of that name.
    pub fn target(&self, id: &str) -> Result<usize, Error> {
        let names: Vec<&str> = self.targets.iter().map(|goal| goal.id.as_str()).collect();
        Value::Text(id.into()).one_of(&names)
    }

    /// The value at which a lever changes nothing.
    pub fn neutral(&self, lever: Lever) -> Share {
        self.neutral[lever as usize]
    }

    /// The strongest use of a lever that goal seek reaches for.
    pub fn full_effort(&self, lever: Lever) -> Share {
        self.full_effort[lever as usize]
    }

    /// An assumption's figures.
    pub fn assumption(&self, id: AssumptionId) -> &Assumed {
        &self.assumptions[id as usize]
    }
}

impl Words {
    /// The title and the unit of a chart.
    pub fn chart(&self, chart: ChartKind) -> &ChartInfo {
        &self.charts[chart as usize]
    }

    /// The name of a way to count.
    pub fn measure(&self, measure: Measure) -> &Text {
        &self.measures[measure as usize].title
    }

    /// What a drawing says beside names and numbers.
    pub fn remark(&self, remark: Remark) -> &Text {
        &self.remarks[remark as usize]
    }

    /// The word and the sign for a kind of verdict.
    pub fn status(&self, status: Status) -> &StatusInfo {
        &self.statuses[status as usize]
    }
}
