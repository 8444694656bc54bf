//! Sensitivity: what the margin of each target hangs on.
//!
//! One thing is changed at a time, everything else staying as it is: each assumption to the low and
//! to the high end of its range, which a value outside has widened; each lever, in all periods and
//! for every sector that has its own, to half and to one and a half times its value, at most 1. What
//! counts is by how much the target's margin changes, under the readings in force.

use serde::Serialize;

use crate::baseline::Baseline;
use crate::error::Error;
use crate::plan::{AssumptionId, Lever, Rules};
use crate::scenario::{Scenario, Setting};
use crate::simulation::Simulation;
use crate::table::Table;
use crate::target::judge_as_read;
use crate::unit::{ByPeriod, Number, Period, Share};

/// What a lever's value is multiplied by, for the low and for the high end.
pub(crate) const FACTORS: [f64; 2] = [0.5, 1.5];

/// How much a target's margin hangs on one assumption or lever. The margin is as in
/// [`Verdict::margin`](crate::target::Verdict::margin).
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(target_arch = "wasm32", tsify(missing_as_null))]
pub struct Influence {
    /// The assumption or the lever; no two share a name.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "AssumptionId | Lever"))]
    pub what: &'static str,
    /// The change in the margin at the low end, or at half the lever.
    pub low: f64,
    /// The change in the margin at the high end, or at one and a half times the lever.
    pub high: f64,
    /// How far the two lie apart.
    pub span: f64,
    /// The change at the low end in what the target counts, as in
    /// [`Verdict::margin_absolute`](crate::target::Verdict::margin_absolute).
    pub low_absolute: Option<f64>,
    /// The same at the high end.
    pub high_absolute: Option<f64>,
}

/// The scenario with another value of an assumption.
fn assuming(scenario: &Scenario, id: AssumptionId, value: Number) -> Scenario {
    let mut changed = scenario.clone();
    changed.assumptions.insert(id, Setting::Value(value));
    changed
}

/// The scenario with a lever multiplied everywhere.
fn multiplied(rules: &Rules, scenario: &Scenario, lever: Lever, by: f64) -> Scenario {
    let times = |shares: &ByPeriod<Share>| shares.map(|share| Share::nearest(share.get() * by));
    let neutral = [rules.neutral(lever); Period::COUNT];
    let mut changed = scenario.clone();
    let province = scenario.levers.get(&lever).unwrap_or(&neutral);
    changed.levers.insert(lever, times(province));
    for (sector, own) in scenario.sector_levers.iter() {
        if let Some(shares) = own.get(&lever) {
            let mut own = own.clone();
            own.insert(lever, times(shares));
            changed.sector_levers.insert(*sector, own);
        }
    }
    changed
}

/// The scenarios at the low and at the high end of everything, by its name.
fn ends(rules: &Rules, scenario: &Scenario) -> impl Iterator<Item = (&'static str, [Scenario; 2])> {
    let assumptions = AssumptionId::ALL.iter().map(move |id| {
        let range = scenario.range(rules, *id);
        let ends = [range.low, range.high];
        (id.id(), ends.map(|end| assuming(scenario, *id, end)))
    });
    let levers = Lever::ALL.iter().map(move |lever| {
        let ends = FACTORS.map(|by| multiplied(rules, scenario, *lever, by));
        (lever.id(), ends)
    });
    assumptions.chain(levers)
}

/// A margin, and the same in what the target counts.
type Margin = (f64, Option<f64>);

/// The margin of each target, in the plan's order; none where it does not exist.
fn margins(simulation: &Simulation<'_>) -> Vec<Option<Margin>> {
    let goals = simulation.rules.targets.iter();
    let judged = goals.map(|goal| judge_as_read(simulation, goal));
    judged
        .map(|judged| Some((judged.margin()?, judged.margin_absolute)))
        .collect()
}

/// For each target that has a margin, how much it hangs on each assumption and each lever, the most
/// first, ties by name. What leaves the target without a margin at one of its ends, or an observed
/// figure out of reach, has no entry there.
///
/// # Errors
/// As [`Simulation::new`].
///
/// ```
/// use lotrinh::sensitivity::sensitivity;
///
/// let plan = lotrinh::plan();
/// let baseline = plan.baseline("illustrative").expect("the plan brings it");
/// let scenario = plan.preset("natural_exits").expect("the plan brings it");
/// let hangs_on = sensitivity(lotrinh::rules(), baseline, scenario)?;
/// let posts = hangs_on.get(&"posts_2021".into()).expect("there are posts");
/// assert_eq!(posts[0].what, "replacement");
/// # Ok::<(), lotrinh::Error>(())
/// ```
pub fn sensitivity(
    rules: &Rules,
    baseline: &Baseline,
    scenario: &Scenario,
) -> Result<Table<String, Vec<Influence>>, Error> {
    let now = margins(&Simulation::new(rules, baseline, scenario)?);
    let mut influences = vec![Vec::new(); now.len()];
    for (what, ends) in ends(rules, scenario) {
        // The inputs are known to be valid: only an observed figure can be out of reach.
        let ends = ends.map(|end| Simulation::new(rules, baseline, &end).ok());
        let [Some(low), Some(high)] = ends.map(|end| end.map(|end| margins(&end))) else {
            continue;
        };
        for (target, of) in influences.iter_mut().enumerate() {
            let (Some(now), Some(low), Some(high)) = (now[target], low[target], high[target])
            else {
                continue;
            };
            let absolute = |end: Margin| Some(end.1? - now.1?);
            let (low_absolute, high_absolute) = (absolute(low), absolute(high));
            let (low, high) = (low.0 - now.0, high.0 - now.0);
            let span = (high - low).abs();
            of.push(Influence {
                what,
                low,
                high,
                span,
                low_absolute,
                high_absolute,
            });
        }
    }
    let mut table = Table::default();
    for ((goal, now), mut of) in rules.targets.iter().zip(now).zip(influences) {
        if now.is_some() {
            of.sort_by(|a, b| b.span.total_cmp(&a.span).then(a.what.cmp(b.what)));
            table.insert(goal.id.clone(), of);
        }
    }
    Ok(table)
}
