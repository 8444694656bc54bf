//! Draws as the benchmark needs them: `draws time N` prints the microseconds a draw takes natively,
//! `draws assumptions N` the assumptions of the first draws, one JSON list.

use std::error::Error;
use std::hint::black_box;
use std::time::Instant;

use lotrinh::uncertainty::{Place, Sample, Seed, assumptions, draw};
use lotrinh::{plan, rules};

/// Draws at a call: enough that what a call costs by itself does not show.
const CHUNK: u32 = 1024;

const SEED: Seed = Seed(7);

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let baseline = plan().baseline("illustrative").ok_or("no baseline")?;
    let scenario = plan().preset("early_effort").ok_or("no preset")?;
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["time", count] => {
            let count: u32 = count.parse()?;
            let begun = Instant::now();
            for from in (0..count).step_by(CHUNK as usize) {
                let place = |at| Place::new(at).ok_or("the sequence ends before");
                let sample = Sample {
                    seed: SEED,
                    from: place(from)?,
                    to: place(from + CHUNK)?,
                };
                black_box(draw(rules(), baseline, scenario, sample)?);
            }
            println!("{}", begun.elapsed().as_secs_f64() * 1e6 / f64::from(count));
        }
        ["assumptions", count] => {
            let drawn = (0..count.parse()?)
                .flat_map(|at| assumptions(rules(), scenario, SEED, at))
                .collect::<Vec<f64>>();
            println!("{}", serde_json::to_string(&drawn)?);
        }
        _ => return Err("usage: draws time N, or draws assumptions N".into()),
    }
    Ok(())
}
