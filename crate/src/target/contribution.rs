//! What each sector adds to the fall that a target asks for.

use serde::Serialize;

use super::assess::mean_support;
use super::reading::resolved;
use crate::baseline::Baseline;
use crate::error::Error;
use crate::model::ZERO;
use crate::plan::{Quantity, Rules, Sector};
use crate::province::Province;
use crate::scenario::Scenario;
use crate::simulation::Simulation;
use crate::table::Table;

/// The fall behind a target, in units, posts, people or tỷ đồng a year; a share of the recurrent
/// budget where spending is read so.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(target_arch = "wasm32", tsify(missing_as_null))]
pub struct Contribution {
    /// The target.
    pub target: String,
    /// The province's fall, negative where it rises; none where that cannot be said.
    pub fall: Option<f64>,
    /// Each sector's part of it: together they are the fall. Empty where there is none to part.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(type = "Partial<Record<Sector, number>>")
    )]
    pub sectors: Table<Sector, f64>,
}

/// What each sector adds to the fall of units, posts or spending that each target of that kind
/// compares, as it is read; in the plan's order.
///
/// # Errors
/// As [`Simulation::new`].
///
/// ```
/// use lotrinh::target::contributions;
///
/// let plan = lotrinh::plan();
/// let baseline = plan.baseline("illustrative").expect("the plan brings it");
/// let scenario = plan.preset("exactly_the_plan").expect("the plan brings it");
/// let found = contributions(lotrinh::rules(), baseline, scenario)?;
/// assert_eq!(found[0].target, "units_2021");
/// # Ok::<(), lotrinh::Error>(())
/// ```
pub fn contributions(
    rules: &Rules,
    baseline: &Baseline,
    scenario: &Scenario,
) -> Result<Vec<Contribution>, Error> {
    let simulation = Simulation::new(rules, baseline, scenario)?;
    let found = rules.targets.iter().filter_map(|goal| {
        let quantity = resolved(goal.quantity, simulation.readings);
        if !matches!(quantity, Quantity::Cut { .. } | Quantity::Support { .. }) {
            return None;
        }
        let parted = Sector::ALL.iter().filter_map(|sector| {
            let part = fall(&simulation.sector(*sector), &quantity, &simulation)?;
            Some((*sector, part))
        });
        Some(Contribution {
            target: goal.id.clone(),
            fall: fall(&simulation.province, &quantity, &simulation),
            sectors: parted.collect(),
        })
    });
    Ok(found.collect())
}

/// How much less there is of a quantity than in the years it is compared with; what rounding leaves
/// is nothing.
fn fall(of: &Province, quantity: &Quantity, simulation: &Simulation<'_>) -> Option<f64> {
    let readings = simulation.readings;
    let fall = match *quantity {
        Quantity::Cut {
            of: stock,
            year,
            base,
            ..
        } => {
            let at = |year| of.stock(stock, readings.headcount, year);
            at(base) - at(year)
        }
        Quantity::Support { span, base, .. } => {
            mean_support(of, base, readings)? - mean_support(of, span, readings)?
        }
        _ => return None,
    };
    Some(if fall.abs() < ZERO { 0.0 } else { fall })
}
