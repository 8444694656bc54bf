//! The laws of what the model takes as given.

use super::{Check, broken, text};
use crate::error::{Error, Fault};
use crate::plan::{Assumption, AssumptionId, AssumptionKind, Plan, PublicSeries};
use crate::unit::{Number, Year};

/// Checks the assumptions and the public series.
pub(super) fn parameters(plan: &Plan) -> Check {
    for id in AssumptionId::ALL {
        let here = |error: Error| error.within(id.id()).within("assumptions");
        let Some(assumption) = plan.parameters.assumptions.get(id) else {
            return Err(here(Error::new(Fault::MissingField)));
        };
        text("title", &assumption.title)
            .and(text("unit", &assumption.unit))
            .and(text("source", &assumption.source))
            .map_err(here)?;
        match &assumption.short {
            Some(short) if id.kind() != AssumptionKind::Share => text("short", short),
            Some(short) => broken("short", &short.vi, "is more than the sign of a share"),
            None if id.kind() != AssumptionKind::Share => {
                Err(Error::at("short", Fault::MissingField))
            }
            None => Ok(()),
        }
        .map_err(here)?;
        if !assumption.figures().is_sorted() {
            return broken("value", assumption.value.get(), "is not within its range")
                .map_err(here);
        }
        possible(*id, assumption).map_err(here)?;
    }
    series("base_salary", &plan.parameters.base_salary, |salary| {
        salary > 0.0
    })?;
    series("cpi", &plan.parameters.cpi, |change| change > -100.0)
}

/// What the model divides by, counts in or takes a share of stays possible over the whole range.
fn possible(id: AssumptionId, assumption: &Assumption) -> Check {
    let (min, max) = (assumption.min.get(), assumption.max.get());
    let (holds, rule) = match id {
        AssumptionId::Retirement
        | AssumptionId::Resignation
        | AssumptionId::Delivery
        | AssumptionId::PayShare => (min >= 0.0 && max <= 1.0, "is not a share everywhere"),
        AssumptionId::OwnRevenuePartly | AssumptionId::OwnRevenueFunded => {
            (min >= 0.0 && max < 1.0, "would leave the budget nothing")
        }
        AssumptionId::BaseSalaryGrowth | AssumptionId::Inflation => {
            (min > -1.0, "would leave no salary or no price")
        }
        AssumptionId::PostsFreedPerUnit
        | AssumptionId::MergerDelay
        | AssumptionId::SeveranceMonths => (min >= 0.0, "is less than nothing"),
    };
    if !holds {
        return broken("min", format!("the range from {min} to {max}"), rule);
    }
    let kind = assumption.kind;
    if kind != id.kind() {
        return broken("kind", kind.id(), "is not what the model counts in");
    }
    for number in assumption.figures() {
        if id.whole() && number.get().trunc() != number.get() {
            return broken("value", number.get(), "is not a whole number");
        }
    }
    Ok(())
}

/// A public series must run from the first year without a gap, to the base year at least.
fn series(name: &str, series: &PublicSeries, admits: impl Fn(f64) -> bool) -> Check {
    let here = |error: Error| error.within(name);
    text("unit", &series.unit)
        .and(text("source", &series.source))
        .map_err(here)?;
    let years: Vec<_> = series.values.years().collect();
    let gapless = Year::all().take(years.len()).eq(years.iter().copied());
    if !gapless || years.last().is_none_or(|last| *last < Year::BASE) {
        return broken(
            "values",
            "the years",
            format!(
                "must run on from {} to {} at least",
                Year::FIRST,
                Year::BASE
            ),
        )
        .map_err(here);
    }
    for year in years {
        let figure = series.values.get(year).map_or(f64::NAN, Number::get);
        if !admits(figure) {
            return broken(&format!("values.{year}"), figure, "is not possible").map_err(here);
        }
    }
    for year in &series.unchecked {
        if series.values.get(*year).is_none() {
            return broken("unchecked", year, "has no figure").map_err(here);
        }
    }
    Ok(())
}
