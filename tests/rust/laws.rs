//! The laws that hold for every province and every scenario.

mod province;
mod stocks;
mod verdicts;

use proptest::test_runner::Config;

/// Few enough cases that all laws together take seconds; `PROPTEST_CASES` asks for more.
pub(crate) fn cases(cases: u32) -> Config {
    let asked = std::env::var_os("PROPTEST_CASES").map(|_| Config::default().cases);
    Config {
        cases: asked.unwrap_or(cases),
        // A failing case is printed in full; nothing is kept beside the sources.
        failure_persistence: None,
        ..Config::default()
    }
}

/// Whether two numbers agree up to rounding on a scale.
fn near(a: f64, b: f64, scale: f64) -> bool {
    (a - b).abs() <= 1e-9 * (1.0 + scale.abs())
}
