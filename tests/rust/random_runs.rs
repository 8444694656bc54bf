//! Random runs as JSON lines, to hold other builds and other readings of the model against.
//!
//! `random_runs N SEED` prints N lines
//! `{"baseline", "scenario", "run", "options", "svg", "draws", "analysis"}`: the run, a chart with its
//! options, for some lines a few draws with their bands, of which the chart shows one, and for some
//! what it would take, what it hangs on, and the whole-number quotas. `random_runs --stdin` reads lines `{"baseline", "scenario"}` and prints for each the run, or
//! `{"error": {"code", "path", "message"}}`.

#[path = "door.rs"]
mod door;
#[path = "random.rs"]
#[expect(dead_code, reason = "the laws use more of it")]
mod random;

use std::collections::BTreeMap;
use std::error::Error;
use std::io::{self, BufRead, Write};

use lotrinh::bands::{Bands, bands};
use lotrinh::chart::{self, ChartOptions};
use lotrinh::goal_seek::{Request, goal_seek, goal_seek_all};
use lotrinh::plan::{ChartKind, Lever, Measure, Stock};
use lotrinh::quota::quotas;
use lotrinh::sensitivity::sensitivity;
use lotrinh::uncertainty::{self, Place, Sample, Seed};
use lotrinh::unit::Language;
use lotrinh::{Simulation, Value};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::json;

fn print_random(count: usize, seed: u64) -> Result<(), Box<dyn Error>> {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let mut runner = TestRunner::new_with_rng(Config::default(), random);
    let cases = random::case();
    let mut out = io::stdout().lock();
    for index in 0..count {
        let case = cases
            .new_tree(&mut runner)
            .map_err(|reason| reason.to_string())?
            .current();
        let simulation = Simulation::new(lotrinh::rules(), &case.baseline, &case.scenario)?;
        let chart = ChartKind::ALL[index % ChartKind::COUNT];
        // Every third, so that each chart has some.
        let drawn = (index % 3 == 0).then(|| draws(&case, index)).flatten();
        let band = drawn.as_ref().and_then(|(_, of)| of.charts.get(&chart));
        let options = ChartOptions {
            chart,
            width: Default::default(),
            height: Default::default(),
            language: Language::ALL[index / 4 % Language::COUNT],
            measure: Measure::ALL[index / 8 % Measure::COUNT],
            band: band.cloned(),
        };
        let line = json!({
            "baseline": case.baseline,
            "scenario": case.scenario,
            "run": simulation.run(Default::default()),
            "options": options,
            "svg": chart::draw(&simulation, &[], &options).scene.to_svg(),
            "draws": drawn.map(|(drawn, _)| drawn),
            "analysis": (index % 8 == 0).then(|| analysis(&case, index)).transpose()?,
        });
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// Some draws and their bands; none where an observed figure is out of reach of a draw.
fn draws(case: &random::Case, index: usize) -> Option<(serde_json::Value, Bands)> {
    let rules = lotrinh::rules();
    let sample = Sample {
        seed: Seed(index as u16),
        from: Place::new(index as u32)?,
        to: Place::new(index as u32 + 10)?,
    };
    let draws = uncertainty::draw(rules, &case.baseline, &case.scenario, sample).ok()?;
    let together = bands(rules, std::slice::from_ref(&draws));
    let told = json!({
        "seed": index,
        "from": index,
        "to": index + 10,
        "values": draws.values,
        "fates": draws.fates,
        "bands": &together,
    });
    Some((told, together))
}

/// What asks for many runs: for some targets and levers what it would take, and all the rest.
fn analysis(case: &random::Case, index: usize) -> Result<serde_json::Value, lotrinh::Error> {
    let (rules, baseline, scenario) = (lotrinh::rules(), &case.baseline, &case.scenario);
    let mut goals = Vec::new();
    for (at, goal) in rules.targets.iter().enumerate() {
        let request = Request {
            target: goal.id.clone(),
            lever: Lever::ALL[(index / 8 + at) % Lever::COUNT],
        };
        let answer = goal_seek(rules, baseline, scenario, &request)?;
        goals.push(json!({"target": request.target, "lever": request.lever, "answer": answer}));
    }
    Ok(json!({
        "goals": goals,
        "all": goal_seek_all(rules, baseline, scenario)?,
        "hangs_on": sensitivity(rules, baseline, scenario)?,
        "units": quotas(rules, baseline, scenario, Stock::Units)?,
        "posts": quotas(rules, baseline, scenario, Stock::Posts)?,
    }))
}

/// The run of one line, or what was wrong with it.
fn answer(line: &str) -> Result<serde_json::Value, Box<dyn Error>> {
    let mut inputs = BTreeMap::from([("baseline", Value::Null), ("scenario", Value::Null)]);
    let Value::Map(fields) = Value::from_json(line)? else {
        return Err("a line is an object".into());
    };
    for (name, value) in fields {
        *inputs
            .get_mut(name.as_str())
            .ok_or(format!("{name} is neither"))? = value;
    }
    let [baseline, scenario] = ["baseline", "scenario"].map(|name| inputs[name].clone());
    match door::offer(baseline, scenario) {
        Ok(run) => Ok(serde_json::to_value(run)?),
        Err(error) => {
            let (code, path) = (error.code(), error.path());
            Ok(json!({"error": {"code": code, "path": path, "message": error.to_string()}}))
        }
    }
}

fn answer_all() -> Result<(), Box<dyn Error>> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        writeln!(out, "{}", answer(&line?)?)?;
    }
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--stdin"] => answer_all(),
        [count, seed] => print_random(count.parse()?, seed.parse()?),
        _ => Err("usage: random_runs N SEED, or random_runs --stdin".into()),
    }
}
