//! What it would take to meet a target, and all of them.

mod all;
mod laws;
mod one;
mod wire;

use lotrinh::goal_seek::{self, Answer, Request};
use lotrinh::plan::{Lever, Status};
use lotrinh::target::Verdict;
use lotrinh::unit::Share;
use lotrinh::{Baseline, Scenario, Simulation, rules};

/// The finest step of the search, as a share of the way: a 64th, halved 20 times.
const FINEST: f64 = 1.0 / 64.0 / 1_048_576.0;

/// The answer to a valid question.
fn seek(baseline: &Baseline, scenario: &Scenario, target: &str, lever: Lever) -> Answer {
    let target = target.into();
    goal_seek::goal_seek(rules(), baseline, scenario, &Request { target, lever })
        .expect("an answer")
}

/// The verdicts on a scenario; none where an observed figure is out of reach.
fn verdicts(baseline: &Baseline, scenario: &Scenario) -> Option<Vec<Verdict>> {
    let simulation = Simulation::new(rules(), baseline, scenario).ok()?;
    Some(simulation.verdicts())
}

/// The period that a target is to be met in, by its place.
fn period(target: &str) -> usize {
    let years = ["2021", "2025", "2030"];
    let place = years.iter().position(|year| target.ends_with(year));
    place.unwrap_or_else(|| panic!("{target} has no year"))
}

/// The province's value of a lever.
fn value(scenario: &Scenario, lever: Lever, period: usize) -> f64 {
    let set = scenario.levers.get(&lever);
    set.map_or(rules().neutral(lever), |shares| shares[period])
        .get()
}

/// The scenario with another value of a lever.
fn with(scenario: &Scenario, lever: Lever, period: usize, to: f64) -> Scenario {
    let neutral = [rules().neutral(lever); 3];
    let mut scenario = scenario.clone();
    let mut shares = scenario.levers.get(&lever).copied().unwrap_or(neutral);
    shares[period] = Share::new(to).expect("a share");
    scenario.levers.insert(lever, shares);
    scenario
}

/// The end that cuts most.
fn bound(lever: Lever) -> f64 {
    match lever {
        Lever::Replacement | Lever::NewPosts => 0.0,
        _ => 1.0,
    }
}

/// The point a share of the way from one number to another.
fn between(from: f64, to: f64, share: f64) -> f64 {
    from * (1.0 - share) + to * share
}

/// The targets of a period that are missed.
fn missed(verdicts: &[Verdict], of: usize) -> Vec<String> {
    let missed = |verdict: &&Verdict| verdict.status == Status::Missed && period(&verdict.id) == of;
    let missed = verdicts.iter().filter(missed);
    missed.map(|verdict| verdict.id.clone()).collect()
}
