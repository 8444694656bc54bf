//! How near the bands of a few draws come to those of a million: `converge PRESET…` prints, for
//! scrambled Sobol draws and for as many pseudo-random ones under several seeds, the relative errors
//! over charts, years and the quantiles 0.1, 0.5 and 0.9.

use std::error::Error;

use lotrinh::bands::{Bands, bands};
use lotrinh::plan::AssumptionId;
use lotrinh::scenario::{Range, Setting};
use lotrinh::uncertainty::{Draws, MOST, Place, Sample, Seed, draw};
use lotrinh::unit::Number;
use lotrinh::{Baseline, Scenario, rules};

/// As many as the page draws.
const COUNT: u32 = 2048;

/// The seeds whose errors are looked at.
const SEEDS: u16 = 64;

/// Other seeds, whose whole sequences together are taken for the truth.
const TRUTH: std::ops::Range<u16> = 1000..1016;

/// How near is near enough.
const NEAR: f64 = 0.002;

type Failure = Box<dyn Error>;

/// A way to draw under a seed.
type Draw = fn(&Baseline, &Scenario, u16) -> Result<Draws, Failure>;

fn sobol(
    baseline: &Baseline,
    scenario: &Scenario,
    seed: u16,
    count: u32,
) -> Result<Draws, Failure> {
    let place = |at| Place::new(at).ok_or("the sequence ends before");
    let sample = Sample {
        seed: Seed(seed),
        from: place(0)?,
        to: place(count)?,
    };
    Ok(draw(rules(), baseline, scenario, sample)?)
}

/// The number of a triangular distribution that a share of all lies below.
fn triangular(range: Range, at: f64) -> f64 {
    let [low, value, high] = [range.low, range.value, range.high].map(Number::get);
    if at * (high - low) < value - low {
        low + (at * (high - low) * (value - low)).sqrt()
    } else {
        high - ((1.0 - at) * (high - low) * (high - value)).sqrt()
    }
}

/// Draws whose assumptions are pseudo-random: each is the one draw of a scenario without ranges.
fn pseudo_random(baseline: &Baseline, scenario: &Scenario, seed: u16) -> Result<Draws, Failure> {
    let mut random = fastrand::Rng::with_seed(seed.into());
    let mut all = sobol(baseline, scenario, seed, 0)?;
    for _ in 0..COUNT {
        let mut settled = scenario.clone();
        for id in AssumptionId::ALL {
            let number = triangular(scenario.range(rules(), *id), random.f64());
            let number = if id.whole() { number.floor() } else { number };
            let only = Number::new(number);
            let (value, low, high) = (only, only, only);
            settled
                .assumptions
                .insert(*id, Setting::Range { value, low, high });
        }
        let one = sobol(baseline, &settled, seed, 1)?;
        all.values.extend(one.values);
        all.fates.extend(one.fates);
    }
    Ok(all)
}

/// The relative errors of one seed's bands, with what they are errors of.
fn errors(found: &Bands, truth: &Bands) -> Vec<(f64, String)> {
    let mut errors = Vec::new();
    for ((chart, found), (_, truth)) in found.charts.iter().zip(truth.charts.iter()) {
        let lines = [
            ("0.1", &found.q10, &truth.q10),
            ("0.5", &found.q50, &truth.q50),
            ("0.9", &found.q90, &truth.q90),
        ];
        for (quantile, found, truth_of) in lines {
            for (year, pair) in truth.years.iter().zip(found.iter().zip(truth_of)) {
                // What is the same in every draw would only make the errors look small.
                if let (Some(found), Some(known)) = pair
                    && found != known
                {
                    let error = ((found - known) / known).abs();
                    errors.push((error, format!("{} {year} at {quantile}", chart.id())));
                }
            }
        }
    }
    errors.sort_unstable_by(|(one, _), (other, _)| one.total_cmp(other));
    errors
}

/// What the errors of several seeds come to, in per cent.
fn print(name: &str, mut seeds: Vec<Vec<(f64, String)>>) {
    let last = |errors: &Vec<(f64, String)>| errors.last().cloned().unwrap_or_default();
    seeds.sort_unstable_by(|one, other| last(one).0.total_cmp(&last(other).0));
    let mut all: Vec<f64> = seeds.iter().flatten().map(|(error, _)| *error).collect();
    all.sort_unstable_by(f64::total_cmp);
    let within = all.partition_point(|error| *error <= NEAR);
    let (middle, _) = last(&seeds[seeds.len() / 2]);
    let (worst, of) = last(&seeds[seeds.len() - 1]);
    let [typical, most, middle, worst] =
        [all[all.len() / 2], all[all.len() * 99 / 100], middle, worst]
            .map(|error| format!("{:.3}", 100.0 * error));
    let within = 100.0 * within as f64 / all.len() as f64;
    println!(
        "  {name:<14}{within:.2} % of the numbers; typical error {typical}, 99 % below {most}, worst \
         {middle} in the middle seed and {worst} of all ({of})",
    );
}

/// The worst error of each seed, in their order.
fn worst(seeds: &[Vec<(f64, String)>]) -> Vec<f64> {
    let last = |errors: &Vec<(f64, String)>| errors.last().map_or(0.0, |(error, _)| *error);
    seeds.iter().map(last).collect()
}

fn main() -> Result<(), Failure> {
    let baseline = lotrinh::plan()
        .baseline("illustrative")
        .ok_or("no baseline")?;
    let mut worst_of_all = vec![0.0_f64; SEEDS.into()];
    for preset in std::env::args().skip(1) {
        let scenario = lotrinh::plan().preset(&preset).ok_or("no such preset")?;
        let whole = TRUTH.map(|seed| sobol(baseline, scenario, seed, MOST));
        let truth = bands(rules(), &whole.collect::<Result<Vec<_>, _>>()?);
        println!(
            "{preset}: {COUNT} draws within {} % of {} draws, {SEEDS} seeds",
            100.0 * NEAR,
            truth.draws
        );
        let errors_of = |draw: Draw| {
            let of = |seed| {
                Ok(errors(
                    &bands(rules(), &[draw(baseline, scenario, seed)?]),
                    &truth,
                ))
            };
            (0..SEEDS).map(of).collect::<Result<Vec<_>, Failure>>()
        };
        let drawn = errors_of(|baseline, scenario, seed| sobol(baseline, scenario, seed, COUNT))?;
        for (all, own) in worst_of_all.iter_mut().zip(worst(&drawn)) {
            *all = if own > *all { own } else { *all };
        }
        print(
            "usual seed",
            vec![drawn[usize::from(Seed::USUAL.0)].clone()],
        );
        print("Sobol", drawn);
        print("pseudo-random", errors_of(pseudo_random)?);
    }
    let best = worst_of_all.iter().enumerate();
    if let Some((seed, worst)) = best.min_by(|(_, one), (_, other)| one.total_cmp(other)) {
        let usual = Seed::USUAL.0;
        println!(
            "the nearest seed over all of these is {seed}: {:.3} % at worst; the usual one, {usual}: \
             {:.3} %",
            100.0 * worst,
            100.0 * worst_of_all[usize::from(usual)],
        );
    }
    Ok(())
}
