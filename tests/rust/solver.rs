//! Finds the levers that just meet a set of targets, on a grid of whole steps.

use lotrinh::plan::{Lever, Status};
use lotrinh::unit::{Period, Share};
use lotrinh::{Baseline, Scenario, rules};

use crate::api;

/// The grid: six decimals, so that the file can be read.
const STEPS: u32 = 1_000_000;

/// A lever of a period, and the target that it is to meet.
pub(crate) type Fit = (Lever, &'static str);

/// The share at a whole step.
fn share(step: u32) -> Share {
    Share::new(f64::from(step) / f64::from(STEPS)).expect("a share")
}

/// Sets a lever of the province in one period; the others keep what they have.
fn set(scenario: &mut Scenario, lever: Lever, period: Period, to: Share) {
    let neutral = rules().neutral(lever);
    let mut shares = scenario.levers.get(&lever).copied().unwrap_or([neutral; 3]);
    shares[period as usize] = to;
    scenario.levers.insert(lever, shares);
}

/// The last step that meets the target before one that misses it, everything else as it is.
fn just_met(baseline: &Baseline, scenario: &Scenario, period: Period, fit: Fit) -> Share {
    let (lever, target) = fit;
    let meets = |step: u32| {
        let mut tried = scenario.clone();
        set(&mut tried, lever, period, share(step));
        let run = api::run(baseline, &tried);
        api::verdict(&run, target).status == Status::Met
    };
    let (mut met, mut missed) = match (meets(0), meets(STEPS)) {
        (true, false) => (0, STEPS),
        (false, true) => (STEPS, 0),
        (either, _) => panic!("{} decides nothing: {target} is met: {either}", lever.id()),
    };
    while met.abs_diff(missed) > 1 {
        let middle = u32::midpoint(met, missed);
        if meets(middle) {
            met = middle;
        } else {
            missed = middle;
        }
    }
    share(met)
}

/// Fits the levers of one period to its targets, each given the others, until none moves.
pub(crate) fn fit(baseline: &Baseline, scenario: &mut Scenario, period: Period, fits: &[Fit]) {
    // Each round shrinks what the levers still change in each other's targets.
    const ROUNDS: usize = 60;
    for _ in 0..ROUNDS {
        let before = scenario.levers.clone();
        for of in fits {
            let found = just_met(baseline, scenario, period, *of);
            set(scenario, of.0, period, found);
        }
        if scenario.levers == before {
            return;
        }
    }
    panic!("the levers of {} do not settle", period.id());
}
