//! Judging one quantity under one set of readings.

use super::reading::resolved;
use super::{Direction, Gap, Judgement, Outcome};
use crate::model::{TOLERANCE, ZERO};
use crate::plan::{Basically, Prices, Quantity, Readings, Span};
use crate::simulation::Simulation;
use crate::unit::Year;

/// The smallest part of a unit or a person that still counts as one.
const HALF: f64 = 0.5;

/// `measure ≥ required`, whatever the rounding.
fn reaches(measure: f64, required: f64) -> bool {
    measure >= required - TOLERANCE * required.abs()
}

/// The first year from which a comparison holds in every year to the last.
fn first_year(
    years: impl DoubleEndedIterator<Item = Year>,
    holds: impl Fn(Year) -> bool,
) -> Option<Year> {
    years.rev().take_while(|year| holds(*year)).last()
}

/// Judges one quantity under one set of readings.
pub(super) fn assess(
    simulation: &Simulation<'_>,
    quantity: &Quantity,
    readings: Readings,
) -> Judgement {
    match resolved(*quantity, readings) {
        Quantity::Cut {
            of,
            year,
            base,
            figure,
            ..
        } => {
            let at = |year| simulation.stock(of, readings.headcount, year);
            cut(at(base), year, base, figure.get(), at)
        }
        Quantity::ContractsLeft { year } => contracts_left(simulation, year, readings.basically),
        Quantity::NoContracts { year, limit } => {
            let left = |year: Year| simulation.total.contracts[year.stock()];
            let margin = limit.get() - left(year);
            Judgement::of(
                (left(year), limit.get()),
                (margin, Some(margin)),
                left(year) < limit.get(),
                || {
                    first_year(Year::range(Year::BASE, year), |year| {
                        left(year) < limit.get()
                    })
                },
            )
        }
        Quantity::Autonomy { year, figure } => autonomy(simulation, year, figure.get(), readings),
        Quantity::Conversion { year, limit } => conversion(simulation, year, limit.get()),
        Quantity::Support {
            span, base, figure, ..
        } => support(simulation, span, base, figure.get(), readings),
        Quantity::Direction { year, base } => direction(simulation, year, base),
        Quantity::Listed { .. } => Judgement {
            outcome: Outcome::Checklist { direction: None },
            measure: None,
            required: None,
            margin_absolute: None,
        },
    }
}

/// `change(a, b) = 1 − a/b`; none where the base counts as zero.
fn change(value: f64, base: f64) -> Option<f64> {
    (base >= ZERO).then(|| 1.0 - value / base)
}

fn cut(
    base_value: f64,
    year: Year,
    base: Year,
    figure: f64,
    at: impl Fn(Year) -> f64,
) -> Judgement {
    let Some(measure) = change(at(year), base_value) else {
        return Judgement::gap(figure, Gap::ZeroBase);
    };
    let years = Year::range(base, year).skip(1).collect::<Vec<_>>();
    Judgement::of(
        (measure, figure),
        (
            measure - figure,
            Some(base_value * (1.0 - figure) - at(year)),
        ),
        reaches(measure, figure),
        || {
            first_year(years.into_iter(), |year| {
                change(at(year), base_value).is_some_and(|change| reaches(change, figure))
            })
        },
    )
}

fn contracts_left(simulation: &Simulation<'_>, year: Year, basically: Basically) -> Judgement {
    let allowed = basically.share();
    let start = simulation.total.contracts[Year::BASE.stock()];
    let none_at_first = start < ZERO;
    let left = |year: Year| simulation.total.contracts[year.stock()];
    let share = |year: Year| {
        if none_at_first {
            0.0
        } else {
            left(year) / start
        }
    };
    let holds = |year: Year| match basically {
        _ if none_at_first => true,
        Basically::None => left(year) < HALF,
        Basically::FivePercent | Basically::TenPercent => {
            share(year) <= allowed + TOLERANCE * allowed
        }
    };
    let margins = match basically {
        Basically::None if none_at_first => (0.0, Some(HALF - left(year))),
        Basically::None => ((HALF - left(year)) / start, Some(HALF - left(year))),
        Basically::FivePercent | Basically::TenPercent => {
            (allowed - share(year), Some(allowed * start - left(year)))
        }
    };
    Judgement::of((share(year), allowed), margins, holds(year), || {
        first_year(Year::range(Year::BASE, year), holds)
    })
}

fn autonomy(simulation: &Simulation<'_>, year: Year, figure: f64, readings: Readings) -> Judgement {
    let share = |year: Year| {
        let (autonomous, all) = simulation.autonomy(readings, year);
        (all >= ZERO).then(|| autonomous / all)
    };
    let Some(measure) = share(year) else {
        return Judgement::gap(figure, Gap::NoUnits);
    };
    let (autonomous, all) = simulation.autonomy(readings, year);
    Judgement::of(
        (measure, figure),
        (measure - figure, Some(autonomous - figure * all)),
        reaches(measure, figure),
        || {
            first_year(Year::range(Year::BASE, year), |year| {
                share(year).is_some_and(|share| reaches(share, figure))
            })
        },
    )
}

fn conversion(simulation: &Simulation<'_>, year: Year, limit: f64) -> Judgement {
    let left = |year: Year| simulation.total.convertible[year.stock()];
    let ever = |year: Year| left(year) + simulation.total.converted[year.stock()];
    if ever(year) < ZERO {
        return Judgement::gap(limit, Gap::NothingToConvert);
    }
    let margin = limit - left(year);
    Judgement::of(
        (left(year), limit),
        (margin / ever(year), Some(margin)),
        left(year) < limit,
        || {
            first_year(Year::range(Year::BASE, year), |year| {
                ever(year) >= ZERO && left(year) < limit
            })
        },
    )
}

/// Mean yearly spending over a span; none where a budget share lacks a budget.
pub(super) fn mean_support(
    simulation: &Simulation<'_>,
    span: Span,
    readings: Readings,
) -> Option<f64> {
    let mut sum = 0.0;
    let mut count = 0.0;
    for year in span.years() {
        sum += simulation.support(readings.prices, readings.severance, year)?;
        count += 1.0;
    }
    Some(sum / count)
}

fn support(
    simulation: &Simulation<'_>,
    span: Span,
    base: Span,
    figure: f64,
    readings: Readings,
) -> Judgement {
    let means =
        mean_support(simulation, span, readings).zip(mean_support(simulation, base, readings));
    let Some((mean, before)) = means else {
        return Judgement::gap(figure, Gap::NoBudget);
    };
    let Some(measure) = change(mean, before) else {
        return Judgement::gap(figure, Gap::ZeroBase);
    };
    let in_money = readings.prices != Prices::BudgetShare;
    Judgement::of(
        (measure, figure),
        (
            measure - figure,
            in_money.then_some(before * (1.0 - figure) - mean),
        ),
        reaches(measure, figure),
        || None,
    )
}

fn direction(simulation: &Simulation<'_>, year: Year, base: Year) -> Judgement {
    let measure = change(simulation.total.units(year), simulation.total.units(base));
    let direction = match measure {
        Some(fall) if fall > TOLERANCE => Direction::Down,
        Some(fall) if fall < -TOLERANCE => Direction::Up,
        _ => Direction::Same,
    };
    Judgement {
        outcome: Outcome::Checklist {
            direction: Some(direction),
        },
        measure,
        required: None,
        margin_absolute: None,
    }
}
