//! The laws of the targets' figures and years.

use super::{Check, broken};
use crate::plan::{Plan, Quantity};
use crate::unit::Year;

/// A step is compared with an earlier one, among the years that have the figures.
pub(super) fn dated(quantity: &Quantity) -> Check {
    match *quantity {
        Quantity::Cut { year, base, .. } | Quantity::Direction { year, base } => {
            if base < Year::BASE || base >= year {
                return broken(
                    "base",
                    base,
                    "is not a stock's year before the one compared",
                );
            }
        }
        Quantity::ContractsLeft { year }
        | Quantity::NoContracts { year, .. }
        | Quantity::Autonomy { year, .. }
        | Quantity::Conversion { year, .. } => {
            if year <= Year::BASE {
                return broken("year", year, "is not simulated");
            }
        }
        Quantity::Support {
            span, base, until, ..
        } => {
            if base.first > base.last || base.last >= span.first || span.first > span.last {
                return broken("span", span.first, "does not follow the base period");
            }
            if until.is_some_and(|until| until < span.first) {
                return broken("until", span.first, "starts later than that");
            }
        }
        Quantity::Listed { .. } => {}
    }
    Ok(())
}

/// A figure against 2015 must be the chain of the steps up to it.
pub(super) fn chained(plan: &Plan) -> Check {
    for (index, target) in plan.targets.iter().enumerate() {
        let (Quantity::Cut {
            figure: own,
            fixed_path: Some(fixed),
            ..
        }
        | Quantity::Support {
            figure: own,
            fixed_path: Some(fixed),
            ..
        }) = target.quantity
        else {
            continue;
        };
        let before: f64 = plan.targets[..index]
            .iter()
            .map(|earlier| left_by(earlier.quantity, target.quantity))
            .product();
        let wanted = 1.0 - before * (1.0 - own.get());
        if (wanted - fixed.get()).abs() > 1e-12 {
            return broken(
                &format!("targets[{index}].quantity.fixed_path"),
                fixed.get(),
                format!("is not the chain of the steps, {wanted}"),
            );
        }
    }
    Ok(())
}

/// The share that an earlier step of the same quantity leaves.
fn left_by(earlier: Quantity, later: Quantity) -> f64 {
    match (earlier, later) {
        (Quantity::Cut { of, figure, .. }, Quantity::Cut { of: same, .. }) if of == same => {
            1.0 - figure.get()
        }
        (Quantity::Support { figure, .. }, Quantity::Support { .. }) => 1.0 - figure.get(),
        _ => 1.0,
    }
}
