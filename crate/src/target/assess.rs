//! Judging one quantity under one set of readings.

use super::reading::resolved;
use super::{Direction, Gap, Judged};
use crate::model::{TOLERANCE, ZERO};
use crate::plan::{Basically, Prices, Quantity, Readings, Span};
use crate::province::Province;
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
pub(super) fn assess<J: Judged>(province: &Province, quantity: &Quantity, readings: Readings) -> J {
    match resolved(*quantity, readings) {
        Quantity::Cut {
            of,
            year,
            base,
            figure,
            ..
        } => {
            let at = |year| province.stock(of, readings.headcount, year);
            cut(at(base), year, base, figure.get(), at)
        }
        Quantity::ContractsLeft { year } => contracts_left(province, year, readings.basically),
        Quantity::NoContracts { year, limit } => {
            let left = |year: Year| province.track.contracts[year.stock()];
            let margin = limit.get() - left(year);
            J::of(
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
        Quantity::Autonomy { year, figure } => autonomy(province, year, figure.get(), readings),
        Quantity::Conversion { year, limit } => conversion(province, year, limit.get()),
        Quantity::Support {
            span, base, figure, ..
        } => support(province, span, base, figure.get(), readings),
        Quantity::Direction { year, base } => direction(province, year, base),
        Quantity::Listed { .. } => J::listed(None, None),
    }
}

/// `change(a, b) = 1 − a/b`; none where the base counts as zero.
fn change(value: f64, base: f64) -> Option<f64> {
    (base >= ZERO).then(|| 1.0 - value / base)
}

/// Whether a stock has fallen from its base by a share of it at least.
pub(super) fn has_fallen(value: f64, base: f64, by: f64) -> bool {
    change(value, base).is_some_and(|change| reaches(change, by))
}

fn cut<J: Judged>(
    base_value: f64,
    year: Year,
    base: Year,
    figure: f64,
    at: impl Fn(Year) -> f64,
) -> J {
    let Some(measure) = change(at(year), base_value) else {
        return J::gap(figure, Gap::ZeroBase);
    };
    J::of(
        (measure, figure),
        (
            measure - figure,
            Some(base_value * (1.0 - figure) - at(year)),
        ),
        reaches(measure, figure),
        || {
            let after = Year::stocks().filter(|at| base < *at && *at <= year);
            first_year(after, |year| has_fallen(at(year), base_value, figure))
        },
    )
}

fn contracts_left<J: Judged>(province: &Province, year: Year, basically: Basically) -> J {
    let allowed = basically.share();
    let start = province.track.contracts[Year::BASE.stock()];
    let none_at_first = start < ZERO;
    let left = |year: Year| province.track.contracts[year.stock()];
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
    J::of((share(year), allowed), margins, holds(year), || {
        first_year(Year::range(Year::BASE, year), holds)
    })
}

fn autonomy<J: Judged>(province: &Province, year: Year, figure: f64, readings: Readings) -> J {
    let share = |year: Year| {
        let (autonomous, all) = province.autonomy(readings, year);
        (all >= ZERO).then(|| autonomous / all)
    };
    let Some(measure) = share(year) else {
        return J::gap(figure, Gap::NoUnits);
    };
    let (autonomous, all) = province.autonomy(readings, year);
    J::of(
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

fn conversion<J: Judged>(province: &Province, year: Year, limit: f64) -> J {
    let left = |year: Year| province.track.convertible[year.stock()];
    let ever = |year: Year| left(year) + province.track.converted[year.stock()];
    if ever(year) < ZERO {
        return J::gap(limit, Gap::NothingToConvert);
    }
    let margin = limit - left(year);
    J::of(
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
pub(super) fn mean_support(province: &Province, span: Span, readings: Readings) -> Option<f64> {
    let mut sum = 0.0;
    let mut count = 0.0;
    for year in span.years() {
        sum += province.support(readings.prices, readings.severance, year)?;
        count += 1.0;
    }
    Some(sum / count)
}

fn support<J: Judged>(
    province: &Province,
    span: Span,
    base: Span,
    figure: f64,
    readings: Readings,
) -> J {
    let means = mean_support(province, span, readings).zip(mean_support(province, base, readings));
    let Some((mean, before)) = means else {
        return J::gap(figure, Gap::NoBudget);
    };
    let Some(measure) = change(mean, before) else {
        return J::gap(figure, Gap::ZeroBase);
    };
    let in_money = readings.prices != Prices::BudgetShare;
    J::of(
        (measure, figure),
        (
            measure - figure,
            in_money.then_some(before * (1.0 - figure) - mean),
        ),
        reaches(measure, figure),
        || None,
    )
}

fn direction<J: Judged>(province: &Province, year: Year, base: Year) -> J {
    let measure = change(province.track.units(year), province.track.units(base));
    let direction = match measure {
        Some(fall) if fall > TOLERANCE => Direction::Down,
        Some(fall) if fall < -TOLERANCE => Direction::Up,
        _ => Direction::Same,
    };
    J::listed(Some(direction), measure)
}
