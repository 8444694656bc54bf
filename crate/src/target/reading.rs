//! What the readings make of a quantity.

use crate::plan::{Base, Quantity, ReadingId, Readings, Span, Stock, SupportPeriod2021};
use crate::unit::Year;

/// The readings that a quantity depends on.
pub(super) fn bearing(quantity: &Quantity) -> Vec<ReadingId> {
    let mut readings = Vec::new();
    match quantity {
        Quantity::Cut { of, fixed_path, .. } => {
            if *of == Stock::Posts {
                readings.push(ReadingId::Headcount);
            }
            if fixed_path.is_some() {
                readings.push(ReadingId::Base);
            }
        }
        Quantity::ContractsLeft { .. } => readings.push(ReadingId::Basically),
        Quantity::Autonomy { .. } => {
            readings.push(ReadingId::AutonomousClasses);
            readings.push(ReadingId::AutonomyDenominator);
        }
        Quantity::Support {
            fixed_path, until, ..
        } => {
            readings.push(ReadingId::Prices);
            readings.push(ReadingId::Severance);
            if fixed_path.is_some() {
                readings.push(ReadingId::Base);
            }
            if until.is_some() {
                readings.push(ReadingId::SupportPeriod2021);
            }
        }
        Quantity::NoContracts { .. }
        | Quantity::Conversion { .. }
        | Quantity::Direction { .. }
        | Quantity::Listed { .. } => {}
    }
    readings
}

/// The quantity with the base, the figure and the period that the readings give it.
pub(super) fn resolved(quantity: Quantity, readings: Readings) -> Quantity {
    match quantity {
        Quantity::Cut {
            of,
            year,
            fixed_path: Some(fixed),
            ..
        } if readings.base == Base::FixedPath => Quantity::Cut {
            of,
            year,
            base: Year::BASE,
            figure: fixed,
            fixed_path: None,
        },
        Quantity::Support {
            span,
            base,
            figure,
            fixed_path,
            until,
        } => {
            let history = Span {
                first: Year::FIRST,
                last: Year::BASE,
            };
            let (base, figure) = match (readings.base, fixed_path) {
                (Base::FixedPath, Some(fixed)) => (history, fixed),
                _ => (base, figure),
            };
            let span = match (readings.support_period_2021, until) {
                (SupportPeriod2021::From2016To2021, Some(last)) => Span { last, ..span },
                (SupportPeriod2021::Year2021, Some(year)) => Span {
                    first: year,
                    last: year,
                },
                _ => span,
            };
            Quantity::Support {
                span,
                base,
                figure,
                fixed_path: None,
                until: None,
            }
        }
        other => other,
    }
}

/// The years that a quantity is judged on, and those that it compares with.
pub(super) fn spans(quantity: &Quantity, readings: Readings) -> (Span, Option<Span>) {
    let at = |year| Span {
        first: year,
        last: year,
    };
    match resolved(*quantity, readings) {
        Quantity::Cut { year, base, .. } | Quantity::Direction { year, base } => {
            (at(year), Some(at(base)))
        }
        Quantity::ContractsLeft { year } => (at(year), Some(at(Year::BASE))),
        Quantity::NoContracts { year, .. }
        | Quantity::Autonomy { year, .. }
        | Quantity::Conversion { year, .. }
        | Quantity::Listed { year } => (at(year), None),
        Quantity::Support { span, base, .. } => (span, Some(base)),
    }
}
