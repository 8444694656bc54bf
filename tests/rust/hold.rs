//! What must hold of any text at all that is offered to the door's functions: no panic, no number
//! that is none, no stock below zero, bands in order. The claims replay a kept corpus through it,
//! the fuzzer what it comes up with.
//!
//! A text is an object of arguments by name: `baseline` and `scenario`, and what else is asked for,
//! `chart` (its options), `sample` (draws), `request` (goal seek), `stock` (quotas), `all` (goal
//! seek of all targets, sensitivity).

use std::collections::BTreeMap;
use std::fmt::Debug;

use lotrinh::bands::bands;
use lotrinh::chart::{self, ChartOptions};
use lotrinh::goal_seek::{Answer, Request, goal_seek, goal_seek_all};
use lotrinh::plan::{Status, Stock};
use lotrinh::quota::{Cut, quotas};
use lotrinh::sensitivity::sensitivity;
use lotrinh::simulation::{Detail, Series};
use lotrinh::target::Verdict;
use lotrinh::uncertainty::{Sample, draw};
use lotrinh::unit::Period;
use lotrinh::{Baseline, Error, Scenario, Simulation, Value, rules};

use crate::door::read;

/// More draws at a time than it takes to find what one of them breaks.
const DRAWS: u32 = 24;

/// Offers a text to every function that it has the arguments of. Panics where a law is broken.
pub(crate) fn hold(text: &str) {
    let Ok(Value::Map(fields)) = Value::from_json(text) else {
        return;
    };
    let mut arguments: BTreeMap<String, Value> = fields.into_iter().collect();
    if let Err(error) = ask(&mut arguments) {
        assert!(!error.code().is_empty() && !error.to_string().is_empty());
    }
}

fn ask(arguments: &mut BTreeMap<String, Value>) -> Result<(), Error> {
    let mut argument = |name: &str| arguments.remove(name).unwrap_or(Value::Null);
    let baseline: Baseline = read(argument("baseline"), "baseline")?;
    let scenario: Scenario = read(argument("scenario"), "scenario")?;
    let simulation = Simulation::new(rules(), &baseline, &scenario)?;
    let run = simulation.run(Detail::SectorCauses);
    finite(&run);
    stocks(&run.totals);
    for (_, series) in run.sectors.iter() {
        stocks(series);
        within(&series.staff, &series.posts);
        within(&series.convertible_units, &series.self_financing_units);
    }
    // What is not asked for is refused like any other argument, and the rest goes on.
    let asked = [
        read(argument("chart"), "chart").map(|options| draws_a_chart(&simulation, &options)),
        read(argument("sample"), "sample").and_then(|sample| draws(&baseline, &scenario, sample)),
        read(argument("request"), "request")
            .and_then(|request| seeks(&baseline, &scenario, &request)),
        read(argument("stock"), "stock").and_then(|stock| shares_out(&baseline, &scenario, stock)),
    ];
    if argument("all") == Value::Bool(true) {
        finite(&goal_seek_all(rules(), &baseline, &scenario)?);
        finite(&sensitivity(rules(), &baseline, &scenario)?);
    }
    asked.into_iter().collect()
}

/// No number is infinite or none: a number shows itself as a word of its own.
fn finite(answer: &impl Debug) {
    let text = format!("{answer:?}");
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
    for word in words {
        assert!(word != "NaN" && word != "inf", "{text}");
    }
}

fn within(part: &[f64], whole: &[f64]) {
    assert!(
        part.iter().zip(whole).all(|(part, whole)| part <= whole),
        "{part:?} {whole:?}"
    );
}

fn stocks(series: &Series) {
    for stock in [
        &series.self_financing_units,
        &series.partly_financed_units,
        &series.budget_funded_units,
        &series.convertible_units,
        &series.converted_units,
        &series.posts,
        &series.staff,
        &series.irregular_contracts,
        &series.pay,
        &series.running,
        &series.severance,
    ] {
        assert!(stock.iter().all(|number| *number >= 0.0), "{stock:?}");
    }
}

fn draws_a_chart(simulation: &Simulation<'_>, options: &ChartOptions) {
    let drawing = chart::draw(simulation, &[], options);
    finite(&drawing.geometry);
    finite(&drawing.scene.to_svg());
}

fn draws(baseline: &Baseline, scenario: &Scenario, sample: Sample) -> Result<(), Error> {
    let (from, to) = (sample.from.get(), sample.to.get());
    if from + DRAWS < to {
        return Ok(());
    }
    let drawn = draw(rules(), baseline, scenario, sample)?;
    assert!(!drawn.values.iter().any(|value| value.is_infinite()));
    let together = bands(rules(), &[drawn]);
    finite(&together);
    for (_, band) in together.charts.iter() {
        for t in 0..band.years.len() {
            let lines = [&band.q10, &band.q25, &band.q50, &band.q75, &band.q90];
            assert!(lines.map(|line| line[t]).is_sorted(), "{band:?}");
        }
    }
    Ok(())
}

/// The value found, simulated, meets the target.
fn seeks(baseline: &Baseline, scenario: &Scenario, request: &Request) -> Result<(), Error> {
    let answer = goal_seek(rules(), baseline, scenario, request)?;
    finite(&answer);
    let Answer::Found { value, .. } = answer else {
        return Ok(());
    };
    let due = |period: &&Period| request.target.ends_with(&period.last().to_string());
    let period = *Period::ALL
        .iter()
        .find(due)
        .expect("a target has its period");
    let neutral = rules().neutral(request.lever);
    let mut settled = scenario.clone();
    let mut shares = *scenario
        .levers
        .get(&request.lever)
        .unwrap_or(&[neutral; Period::COUNT]);
    shares[period as usize] = value;
    settled.levers.insert(request.lever, shares);
    let verdicts = Simulation::new(rules(), baseline, &settled)?.verdicts();
    let met = |verdict: &&Verdict| verdict.id == request.target && verdict.status == Status::Met;
    assert!(
        verdicts.iter().any(|verdict| met(&verdict)),
        "{request:?} {value:?}"
    );
    Ok(())
}

fn shares_out(baseline: &Baseline, scenario: &Scenario, stock: Stock) -> Result<(), Error> {
    let quotas = quotas(rules(), baseline, scenario, stock)?;
    for t in 0..quotas.years.len() {
        let of = |cuts: &Vec<Cut>| cuts[t].get();
        let sum: i64 = quotas.sectors.iter().map(|(_, cuts)| of(cuts)).sum();
        assert_eq!(sum, of(&quotas.totals));
    }
    Ok(())
}
