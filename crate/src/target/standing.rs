//! How far each target has come by a year on its way.

use serde::Serialize;

use super::assess::assess;
use super::reading::resolved;
use super::{Judgement, parts};
use crate::baseline::Baseline;
use crate::error::Error;
use crate::plan::{Quantity, Rules, Span, Status, Stock};
use crate::scenario::Scenario;
use crate::simulation::Simulation;
use crate::unit::Year;

/// A target as it would be judged at the end of a year on its way.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(target_arch = "wasm32", tsify(missing_as_null))]
pub struct Standing {
    /// The target.
    pub target: String,
    /// Whether it would be met.
    pub status: Status,
    /// What is measured.
    pub measure: Option<f64>,
    /// The figure that it is to reach in the end.
    pub required: Option<f64>,
    /// As [`Verdict::margin`](super::Verdict::margin).
    pub margin: Option<f64>,
    /// As [`Verdict::margin_absolute`](super::Verdict::margin_absolute).
    pub margin_absolute: Option<f64>,
    /// Why it cannot be assessed, or which way the number moves.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Gap | Direction | null"))]
    pub why: Option<&'static str>,
    /// The years judged: those of the target as far as they have passed.
    pub years: Span,
}

/// What a quantity is of: the next target of each of these is the one on its way.
#[derive(PartialEq, Eq)]
enum Course {
    Stock(Stock),
    Contracts,
    Autonomy,
    Conversion,
    Support,
}

fn course(quantity: &Quantity) -> Option<Course> {
    match quantity {
        Quantity::Cut { of, .. } => Some(Course::Stock(*of)),
        Quantity::Direction { .. } => Some(Course::Stock(Stock::Units)),
        Quantity::ContractsLeft { .. } | Quantity::NoContracts { .. } => Some(Course::Contracts),
        Quantity::Autonomy { .. } => Some(Course::Autonomy),
        Quantity::Conversion { .. } => Some(Course::Conversion),
        Quantity::Support { .. } => Some(Course::Support),
        Quantity::Listed { .. } => None,
    }
}

/// The same asked of an earlier year, with the years judged; none where what it compares has not begun.
fn by(quantity: Quantity, now: Year) -> Option<(Quantity, Span)> {
    let alone = Span {
        first: now,
        last: now,
    };
    match quantity {
        Quantity::Cut {
            of,
            base,
            figure,
            fixed_path,
            ..
        } => (base < now).then_some((
            Quantity::Cut {
                of,
                year: now,
                base,
                figure,
                fixed_path,
            },
            alone,
        )),
        Quantity::ContractsLeft { .. } => Some((Quantity::ContractsLeft { year: now }, alone)),
        Quantity::NoContracts { limit, .. } => {
            Some((Quantity::NoContracts { year: now, limit }, alone))
        }
        Quantity::Autonomy { figure, .. } => {
            Some((Quantity::Autonomy { year: now, figure }, alone))
        }
        Quantity::Conversion { limit, .. } => {
            Some((Quantity::Conversion { year: now, limit }, alone))
        }
        Quantity::Support {
            span,
            base,
            figure,
            fixed_path,
            ..
        } => {
            let span = Span {
                last: span.last.min(now),
                ..span
            };
            let of = Quantity::Support {
                span,
                base,
                figure,
                fixed_path,
                until: None,
            };
            (span.first <= now).then_some((of, span))
        }
        Quantity::Direction { base, .. } => {
            (base < now).then_some((Quantity::Direction { year: now, base }, alone))
        }
        Quantity::Listed { .. } => None,
    }
}

/// How far the next target of each kind has come by the end of a year, under the readings chosen; in
/// the plan's order. A target that is due in the year is judged as its verdict has it.
///
/// # Errors
/// As [`Simulation::new`].
///
/// ```
/// use lotrinh::target::standings;
/// use lotrinh::unit::Year;
///
/// let plan = lotrinh::plan();
/// let (baseline, scenario) = (&plan.baselines[0].baseline, &plan.presets[0].scenario);
/// let year = Year::new(2018).expect("a year of the model");
/// let found = standings(lotrinh::rules(), baseline, scenario, year)?;
/// assert_eq!(found[0].years.last, year);
/// # Ok::<(), lotrinh::Error>(())
/// ```
pub fn standings(
    rules: &Rules,
    baseline: &Baseline,
    scenario: &Scenario,
    year: Year,
) -> Result<Vec<Standing>, Error> {
    let simulation = Simulation::new(rules, baseline, scenario)?;
    let mut under_way: Vec<Course> = Vec::new();
    let mut goals: Vec<_> = rules.targets.iter().enumerate().collect();
    goals.sort_by_key(|(_, goal)| goal.quantity.year());
    let mut found = Vec::new();
    for (index, goal) in goals {
        let Some(course) = course(&goal.quantity) else {
            continue;
        };
        if goal.quantity.year() < year || year <= Year::BASE || under_way.contains(&course) {
            continue;
        }
        let quantity = resolved(goal.quantity, simulation.readings);
        let Some((quantity, years)) = by(quantity, year) else {
            continue;
        };
        under_way.push(course);
        let judged: Judgement = assess(&simulation.province, &quantity, simulation.readings);
        let (status, margin, _, why) = parts(&judged);
        let standing = Standing {
            target: goal.id.clone(),
            status,
            measure: judged.measure,
            required: judged.required,
            margin,
            margin_absolute: judged.margin_absolute,
            why,
            years,
        };
        found.push((index, standing));
    }
    found.sort_by_key(|(index, _)| *index);
    Ok(found.into_iter().map(|(_, standing)| standing).collect())
}
