//! All targets together: the least common effort of all levers, period by period.

use serde::Serialize;

use super::search::{between, first_met, steps};
use super::{present, put};
use crate::baseline::Baseline;
use crate::error::Error;
use crate::plan::{Goal, Lever, Rules};
use crate::scenario::Scenario;
use crate::simulation::Simulation;
use crate::table::Table;
use crate::target::{Outcome, judge_as_read};
use crate::unit::{ByPeriod, Period, Share};

/// The effort that a period takes.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(target_arch = "wasm32", tsify(missing_as_null))]
pub struct PeriodEffort {
    /// The period.
    pub period: Period,
    /// The least share of the way to full effort at which no target of the period is missed; none
    /// where full effort, which is then kept, misses one.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number | null"))]
    pub share: Option<Share>,
    /// The targets that ask for it, in the plan's order: those missed with just less, or with what
    /// is kept where that is not enough.
    pub binding: Vec<String>,
    /// By how much each of these is missed there, in the same order.
    pub shortages: Vec<Shortage>,
}

/// By how much a target is missed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(target_arch = "wasm32", tsify(missing_as_null))]
pub struct Shortage {
    /// As [`Verdict::margin`](crate::target::Verdict::margin).
    pub margin: f64,
    /// As [`Verdict::margin_absolute`](crate::target::Verdict::margin_absolute).
    pub margin_absolute: Option<f64>,
}

/// What it takes to meet all targets.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct AllTargets {
    /// Each period, in time order.
    pub periods: Vec<PeriodEffort>,
    /// The province's levers of the scenario found, share a year for each period.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(type = "Partial<Record<Lever, [number, number, number]>>")
    )]
    pub levers: Table<Lever, ByPeriod<Share>>,
}

/// The scenario with every lever a share of the way to full effort in a period; a lever that is
/// there already, or beyond, stays.
fn moved(rules: &Rules, scenario: &Scenario, period: Period, share: f64) -> Scenario {
    let mut moved = scenario.clone();
    for lever in Lever::ALL {
        let now = present(rules, scenario, *lever, period);
        let own = scenario.full_effort.get(lever).copied();
        let full = own.unwrap_or(rules.full_effort(*lever));
        let falls_short = if lever.cuts_downwards() {
            now > full
        } else {
            now < full
        };
        if falls_short {
            put(rules, &mut moved, *lever, period, between(now, full, share));
        }
    }
    moved
}

/// Those of some targets that are of a period and that a simulation misses, and by how much.
fn missed(simulation: &Simulation<'_>, goals: &[&Goal], period: Period) -> Vec<(String, Shortage)> {
    let goals = goals
        .iter()
        .filter(|goal| Period::of(goal.quantity.year()) == period);
    let missed = goals.filter_map(|goal| {
        let judged = judge_as_read(simulation, goal);
        let Outcome::Missed { shortfall } = judged.outcome else {
            return None;
        };
        let shortage = Shortage {
            margin: -shortfall,
            margin_absolute: judged.margin_absolute,
        };
        Some((goal.id.clone(), shortage))
    });
    missed.collect()
}

/// The least effort at which no target of each period is missed, in time order, and the levers that
/// this gives; the scenario's `full_effort` stands before the plan's.
///
/// # Errors
/// As [`Simulation::new`].
///
/// ```
/// use lotrinh::goal_seek::goal_seek_all;
///
/// let plan = lotrinh::plan();
/// let baseline = plan.baseline("illustrative").expect("the plan brings it");
/// let scenario = plan.preset("named_mergers").expect("the plan brings it");
/// let found = goal_seek_all(lotrinh::rules(), baseline, scenario)?;
/// assert_eq!(found.periods.len(), 3);
/// # Ok::<(), lotrinh::Error>(())
/// ```
pub fn goal_seek_all(
    rules: &Rules,
    baseline: &Baseline,
    scenario: &Scenario,
) -> Result<AllTargets, Error> {
    let goals: Vec<&Goal> = rules.targets.iter().collect();
    seek(rules, baseline, scenario, &goals)
}

/// The same for some targets alone, whatever becomes of the others.
///
/// # Errors
/// As [`Simulation::new`], and `targets[…]` where there is no target of that name.
pub fn goal_seek_some(
    rules: &Rules,
    baseline: &Baseline,
    scenario: &Scenario,
    targets: &[String],
) -> Result<AllTargets, Error> {
    let mut places = Vec::new();
    for (index, name) in targets.iter().enumerate() {
        let place = rules.target(name);
        places.push(place.map_err(|error| error.within_entry(index).within("targets"))?);
    }
    let goals = rules.targets.iter().enumerate();
    let goals: Vec<&Goal> = goals
        .filter(|(place, _)| places.contains(place))
        .map(|(_, goal)| goal)
        .collect();
    seek(rules, baseline, scenario, &goals)
}

fn seek(
    rules: &Rules,
    baseline: &Baseline,
    scenario: &Scenario,
    goals: &[&Goal],
) -> Result<AllTargets, Error> {
    let mut found = scenario.clone();
    let mut periods = Vec::new();
    for period in Period::ALL {
        let now = missed(&Simulation::new(rules, baseline, &found)?, goals, *period);
        let missed_at = |share: f64| {
            let tried = moved(rules, &found, *period, share);
            // The inputs are known to be valid: only an observed figure can be out of reach.
            let simulation = Simulation::new(rules, baseline, &tried).ok()?;
            Some(missed(&simulation, goals, *period))
        };
        let met_at = |share: f64| missed_at(share)?.is_empty().then_some(share);
        let (share, enough, binding) = if now.is_empty() {
            (0.0, true, now)
        } else if let Some(bracket) = first_met(met_at) {
            let binding = missed_at(bracket.missed).unwrap_or_default();
            (bracket.met, true, binding)
        } else {
            // Full effort, or the most of it that the observed figures leave room for.
            let mut most = steps().rev();
            let most = most.find_map(|share| Some((share, missed_at(share)?)));
            let (share, missed) = most.unwrap_or((0.0, now));
            (share, false, missed)
        };
        if share > 0.0 {
            found = moved(rules, &found, *period, share);
        }
        let (binding, shortages) = binding.into_iter().unzip();
        periods.push(PeriodEffort {
            period: *period,
            share: enough.then_some(Share::nearest(share)),
            binding,
            shortages,
        });
    }
    Ok(AllTargets {
        periods,
        levers: found.levers,
    })
}
