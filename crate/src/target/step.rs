//! The targets that bound a stock, one step of its fall each.

use super::assess::has_fallen;
use super::reading::resolved;
use crate::plan::{Quantity, Readings, Rules, Stock};
use crate::unit::{Share, Year};

/// A target that asks a stock to fall, with the base and the figure that the readings give it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Step<'r> {
    /// The target.
    pub(crate) id: &'r str,
    /// The year compared with.
    pub(crate) base: Year,
    /// The year compared.
    pub(crate) year: Year,
    figure: Share,
}

impl Step<'_> {
    /// Whether a path that stands at one figure in the base year and at another in the target's
    /// year meets it.
    pub(crate) fn met(&self, base: f64, then: f64) -> bool {
        has_fallen(then, base, self.figure.get())
    }
}

/// The steps asked of a stock, in the plan's order.
pub(crate) fn steps(
    rules: &Rules,
    stock: Stock,
    readings: Readings,
) -> impl Iterator<Item = Step<'_>> {
    rules.targets.iter().filter_map(move |goal| {
        let Quantity::Cut {
            of,
            year,
            base,
            figure,
            ..
        } = resolved(goal.quantity, readings)
        else {
            return None;
        };
        (of == stock).then_some(Step {
            id: &goal.id,
            base,
            year,
            figure,
        })
    })
}
