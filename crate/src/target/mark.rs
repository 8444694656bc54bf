//! Where a target lies in a chart.

use super::Judgement;
use super::assess::{assess, mean_support};
use super::reading::resolved;
use crate::plan::{Quantity, Span};
use crate::simulation::Simulation;

/// Where a target lies in a chart of what it measures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Mark {
    /// The year, or the period whose mean is meant.
    pub(crate) span: Span,
    /// The value required.
    pub(crate) level: f64,
    /// The simulated mean, where a period's mean is meant.
    pub(crate) mean: Option<f64>,
    /// Whether it is met; none where that cannot be said.
    pub(crate) met: Option<bool>,
}

/// The mark of a target whose quantity is drawn over the years, under the readings chosen.
pub(crate) fn mark(simulation: &Simulation<'_>, quantity: &Quantity) -> Option<Mark> {
    let readings = simulation.readings;
    let at = |year| Span {
        first: year,
        last: year,
    };
    let (span, level, mean) = match resolved(*quantity, readings) {
        Quantity::Cut {
            of,
            year,
            base,
            figure,
            ..
        } => {
            let base = simulation.province.stock(of, readings.headcount, base);
            (at(year), base * (1.0 - figure.get()), None)
        }
        Quantity::Autonomy { year, figure } => (at(year), figure.get(), None),
        Quantity::Support {
            span, base, figure, ..
        } => {
            let base = mean_support(&simulation.province, base, readings)?;
            let mean = mean_support(&simulation.province, span, readings);
            (span, base * (1.0 - figure.get()), mean)
        }
        Quantity::ContractsLeft { .. }
        | Quantity::NoContracts { .. }
        | Quantity::Conversion { .. }
        | Quantity::Direction { .. }
        | Quantity::Listed { .. } => return None,
    };
    Some(Mark {
        span,
        level,
        mean,
        met: assess::<Judgement>(&simulation.province, quantity, readings).met(),
    })
}
