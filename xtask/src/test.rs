//! Every test, in the order in which a mistake is cheapest to find.

use std::fs;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::tool::{command, output, packages, run};
use crate::wasm::Purpose;
use crate::{place, serve, site, size, tool, wasm};

/// A step by name; it is given the words after `--`, which choose among the browser's claims.
type Step = (&'static str, fn(&[&str]) -> Result<()>);

const STEPS: [Step; 7] = [
    ("format", |_| check_format()),
    ("clippy", |_| clippy()),
    ("rust", |_| rust()),
    ("docs", |_| docs()),
    ("size", |_| size::check(&site::build()?)),
    ("parity", |_| parity()),
    ("browser", browser),
];

/// How many random runs must agree between native and wasm.
const RUNS: &str = "400";

/// The packages with TypeScript.
const TYPESCRIPT: [&str; 3] = ["www", "tests/browser", "tests/bench"];

/// Runs all steps, or the ones named; words after `--` choose among the browser's claims.
pub(crate) fn test(words: &[&str]) -> Result<()> {
    let end = words.iter().position(|word| *word == "--");
    let (names, rest) = words.split_at(end.unwrap_or(words.len()));
    let chosen_claims = rest.get(1..).unwrap_or_default();
    let known = STEPS.map(|(name, _)| name);
    if let Some(unknown) = names.iter().find(|name| !known.contains(name)) {
        bail!(
            "there is no step “{unknown}”; there are: {}",
            known.join(", ")
        );
    }
    let started = Instant::now();
    let chosen = |(name, _): &&Step| names.is_empty() || names.contains(name);
    let steps: Vec<_> = STEPS.iter().filter(chosen).collect();
    for (index, (name, step)) in steps.iter().enumerate() {
        println!("\n[{}/{}] {name}", index + 1, steps.len());
        let begun = Instant::now();
        step(chosen_claims)
            .with_context(|| format!("step {name}; again with: cargo xtask test {name}"))?;
        println!("[{name}] {:.0} s", begun.elapsed().as_secs_f64());
    }
    println!("\nall passed in {:.0} s", started.elapsed().as_secs_f64());
    Ok(())
}

/// Formats the fuzzer, which is no member of the workspace.
const FUZZER: [&str; 3] = ["fmt", "--manifest-path", "tests/fuzz/Cargo.toml"];

/// Formats Rust and TypeScript.
pub(crate) fn format() -> Result<()> {
    run(&mut command("cargo", ["fmt", "--all"]))?;
    run(&mut command("cargo", FUZZER))?;
    biome("format", &["--write"])
}

fn check_format() -> Result<()> {
    run(&mut command("cargo", ["fmt", "--all", "--check"]))?;
    run(command("cargo", FUZZER).arg("--check"))?;
    biome("ci", &["--colors=off", "--error-on-warnings"])
}

fn biome(verb: &str, options: &[&str]) -> Result<()> {
    let folder = packages("www")?;
    let biome = folder.join("node_modules/@biomejs/biome/bin/biome");
    let mut command = command("node", [biome.as_os_str()]);
    run(command.arg(verb).args(options).args(["www", "tests"]))
}

fn clippy() -> Result<()> {
    let all = [
        "clippy",
        "--quiet",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ];
    run(&mut command("cargo", all))?;
    tool::wasm_target()?;
    let door = [
        "clippy",
        "--quiet",
        "--package",
        "lotrinh",
        "--lib",
        "--target",
        "wasm32-unknown-unknown",
    ];
    for features in [&[][..], &["--no-default-features"]] {
        run(command("cargo", door)
            .args(features)
            .args(["--", "-D", "warnings"]))?;
    }
    Ok(())
}

fn rust() -> Result<()> {
    run(&mut command("cargo", ["test", "--quiet", "--workspace"]))
}

fn docs() -> Result<()> {
    let arguments = ["doc", "--quiet", "--package", "lotrinh", "--no-deps"];
    run(command("cargo", arguments).env("RUSTDOCFLAGS", "-D warnings"))
}

/// Native and wasm give the same numbers to the bit, and a panic is an error like any other.
fn parity() -> Result<()> {
    let probe = wasm::build(Purpose::Probe)?;
    let page = wasm::build(Purpose::Page)?;
    let module = wasm::build(Purpose::Whole)?;
    let example = [
        "run",
        "--quiet",
        "--package",
        "lotrinh",
        "--example",
        "random_runs",
        "--",
        RUNS,
        "7",
    ];
    println!("$ cargo {}", example.join(" "));
    let runs = place::target("random-runs.jsonl");
    fs::write(&runs, output(&mut command("cargo", example))?)?;
    // All that is claimed of the module, and of the page's that it gives the same numbers.
    for (module, claims) in [
        (&module, "tests/door/"),
        (&page, "tests/door/parity.test.mjs"),
    ] {
        let mut node = command("node", ["--test", claims]);
        node.env("LOTRINH_WASM", module)
            .env("LOTRINH_PAGE", &page)
            .env("LOTRINH_PROBE", &probe)
            .env("LOTRINH_RUNS", &runs);
        run(&mut node)?;
    }
    Ok(())
}

fn browser(chosen: &[&str]) -> Result<()> {
    site::build()?;
    // The benchmark's types are those of the whole module.
    wasm::build(Purpose::Whole)?;
    for folder in TYPESCRIPT {
        let folder = packages(folder)?;
        let types = ["--no-install", "tsc", "--noEmit"];
        let mut tsc = command("npx", types);
        run(tsc
            .current_dir(&folder)
            .env("LOTRINH_WASM", place::target("wasm-page")))?;
    }
    let mut tests = command("npx", ["--no-install", "playwright", "test"]);
    tests
        .args(chosen)
        .current_dir(place::workspace("tests/browser"))
        .env("LOTRINH_URL", serve::on_free_port()?)
        .env("LOTRINH_CHROMIUM", tool::chromium()?)
        .env("LOTRINH_ARTEFACTS", place::target("browser"));
    run(&mut tests)
}
