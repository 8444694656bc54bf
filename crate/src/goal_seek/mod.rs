//! Goal seek: what it would take to meet a target, with one lever or with all together.
//!
//! With one lever, its value for the province is moved in the target's own lever period, from the
//! present one towards the end that cuts most: 1, or 0 for replacement and new posts. A sector's own
//! value stays, and so do the other periods. The way is tried at 64 even steps; between the first
//! step that meets the target and the one before, 20 halvings close in on the value nearest to the
//! present one, and the end that meets is the answer: simulated, it does meet the target.
//!
//! Together, the periods are solved in time order, as each step moves the base of the next. Every
//! lever moves from its present value towards its full effort by one and the same share of the way,
//! and the least share is sought, by the same steps and halvings, at which no target of the period
//! is missed. The targets missed just before are the ones that bind. A lever that is at its full
//! effort or beyond stays, and so do the sectors' own values. Where even full effort misses a
//! target, full effort is kept and the targets missed with it bind.
//!
//! Whether a target is met, and whether that can be said at all, is judged under the readings in
//! force, at every point anew; what cannot be assessed is left out. A value under which an observed
//! figure cannot be reached is passed over, as if it missed: the province was not so.

mod all;
mod search;

use serde::Serialize;

use self::search::{between, first_met};
use crate::baseline::Baseline;
use crate::error::Error;
use crate::plan::{Goal, Lever, Rules};
use crate::scenario::Scenario;
use crate::simulation::Simulation;
use crate::target::{Outcome, judge_as_read};
use crate::unit::{Period, Share, ids};
use crate::value::fields;

pub use self::all::{AllTargets, PeriodEffort, Shortage, goal_seek_all, goal_seek_some};

/// Which target is to be met, and with what.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(target_arch = "wasm32", tsify(rename = "GoalSeekRequest"))]
pub struct Request {
    /// The target's name.
    pub target: String,
    /// The lever to move.
    pub lever: Lever,
}

fields!(Request { target, lever });

/// What it takes to meet a target with one lever. A margin is as in
/// [`Verdict::margin`](crate::target::Verdict::margin).
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(into = "Reply")]
pub enum Answer {
    /// Nothing: it is met.
    AlreadyMet {
        /// What is to spare.
        margin: f64,
    },
    /// This value.
    Found {
        /// The value of the lever, for the province in the target's period, a share a year.
        value: Share,
        /// What is then to spare.
        margin: f64,
    },
    /// The lever cannot do it.
    Infeasible {
        /// The margin nearest to meeting it, of the present value and the 64 steps.
        best_margin: f64,
        /// The same in what the target counts, as
        /// [`Verdict::margin_absolute`](crate::target::Verdict::margin_absolute).
        best_margin_absolute: Option<f64>,
    },
    /// As things stand, no number decides it or nothing is there to be measured.
    NotAssessable,
}

ids! {
    /// Which of its kinds an answer is.
    pub enum AnswerKind {
        /// The target is met as things stand.
        AlreadyMet = "already_met",
        /// A value meets it.
        Found = "found",
        /// No value that was tried meets it.
        Infeasible = "infeasible",
        /// That cannot be said.
        NotAssessable = "not_assessable",
    }
}

/// An answer as it crosses to JavaScript.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(
    target_arch = "wasm32",
    tsify(rename = "GoalSeekAnswer", missing_as_null)
)]
pub struct Reply {
    /// Its kind.
    pub answer: AnswerKind,
    /// The value of the lever that was found, a share a year.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number | null"))]
    pub value: Option<Share>,
    /// What is to spare, at the present value or at the one found.
    pub margin: Option<f64>,
    /// The margin nearest to meeting it, where no value does.
    pub best_margin: Option<f64>,
    /// The same in units, posts, people or tỷ đồng a year.
    pub best_margin_absolute: Option<f64>,
}

impl From<Answer> for Reply {
    fn from(answer: Answer) -> Reply {
        let nothing = Reply {
            answer: AnswerKind::NotAssessable,
            value: None,
            margin: None,
            best_margin: None,
            best_margin_absolute: None,
        };
        match answer {
            Answer::AlreadyMet { margin } => Reply {
                answer: AnswerKind::AlreadyMet,
                margin: Some(margin),
                ..nothing
            },
            Answer::Found { value, margin } => Reply {
                answer: AnswerKind::Found,
                value: Some(value),
                margin: Some(margin),
                ..nothing
            },
            Answer::Infeasible {
                best_margin,
                best_margin_absolute,
            } => Reply {
                answer: AnswerKind::Infeasible,
                best_margin: Some(best_margin),
                best_margin_absolute,
                ..nothing
            },
            Answer::NotAssessable => nothing,
        }
    }
}

impl Request {
    /// The target of that name.
    fn goal<'r>(&self, rules: &'r Rules) -> Result<&'r Goal, Error> {
        let place = rules.target(&self.target);
        let place = place.map_err(|error| error.within("target").within("options"))?;
        Ok(&rules.targets[place])
    }
}

/// The province's value of a lever in a period.
fn present(rules: &Rules, scenario: &Scenario, lever: Lever, period: Period) -> Share {
    let set = scenario.levers.get(&lever);
    set.map_or(rules.neutral(lever), |shares| shares[period as usize])
}

/// Gives the province another value of a lever in a period.
fn put(rules: &Rules, scenario: &mut Scenario, lever: Lever, period: Period, to: Share) {
    let set = scenario.levers.get(&lever).copied();
    let mut shares = set.unwrap_or([rules.neutral(lever); Period::COUNT]);
    shares[period as usize] = to;
    scenario.levers.insert(lever, shares);
}

/// The value of a lever, for the province in the target's own period, nearest to the present one at
/// which a target is met.
///
/// # Errors
/// As [`Simulation::new`], and `options.target` where there is no target of that name.
///
/// ```
/// use lotrinh::goal_seek::{Answer, Request, goal_seek};
/// use lotrinh::plan::Lever;
///
/// let plan = lotrinh::plan();
/// let baseline = plan.baseline("illustrative").expect("the plan brings it");
/// let scenario = plan.preset("neutral").expect("the plan brings it");
/// let request = Request { target: "units_2021".into(), lever: Lever::Consolidation };
/// let answer = goal_seek(lotrinh::rules(), baseline, scenario, &request)?;
/// let Answer::Found { value, margin } = answer else { panic!("mergers cut units") };
/// assert!(value.get() < 0.1 && margin.abs() < 1e-6);
/// # Ok::<(), lotrinh::Error>(())
/// ```
pub fn goal_seek(
    rules: &Rules,
    baseline: &Baseline,
    scenario: &Scenario,
    request: &Request,
) -> Result<Answer, Error> {
    let goal = request.goal(rules)?;
    let now = judge_as_read(&Simulation::new(rules, baseline, scenario)?, goal);
    let best_margin = match now.outcome {
        Outcome::Met { margin, .. } => return Ok(Answer::AlreadyMet { margin }),
        Outcome::Missed { shortfall } => -shortfall,
        Outcome::NotAssessable { .. } | Outcome::Checklist { .. } => {
            return Ok(Answer::NotAssessable);
        }
    };
    let mut best = (best_margin, now.margin_absolute);
    let lever = request.lever;
    let period = Period::of(goal.quantity.year());
    let from = present(rules, scenario, lever, period);
    let to = if lever.cuts_downwards() {
        Share::ZERO
    } else {
        Share::ONE
    };
    let mut tried = scenario.clone();
    let bracket = first_met(|share| {
        let value = between(from, to, share);
        put(rules, &mut tried, lever, period, value);
        // The inputs are known to be valid: only an observed figure can be out of reach.
        let simulation = Simulation::new(rules, baseline, &tried).ok()?;
        let judged = judge_as_read(&simulation, goal);
        match judged.outcome {
            Outcome::Met { margin, .. } => Some(Answer::Found { value, margin }),
            Outcome::Missed { shortfall } => {
                if -shortfall > best.0 {
                    best = (-shortfall, judged.margin_absolute);
                }
                None
            }
            Outcome::NotAssessable { .. } | Outcome::Checklist { .. } => None,
        }
    });
    let (best_margin, best_margin_absolute) = best;
    let infeasible = Answer::Infeasible {
        best_margin,
        best_margin_absolute,
    };
    Ok(bracket.map_or(infeasible, |bracket| bracket.met))
}
