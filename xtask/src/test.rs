//! Every test, in the order in which a mistake is cheapest to find.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::browsers::WebKit;
use crate::tool::{command, output, packages, run};
use crate::wasm::{Finish, Purpose};
use crate::{browsers, dist, headers, npm, place, serve, site, size, tool, wasm};

/// A step by name; it is given the words after `--`, which choose among the browsers' claims, and
/// what is to be said at the end.
type Step = (&'static str, fn(&[&str], &mut Vec<String>) -> Result<()>);

const STEPS: [Step; 10] = [
    ("format", |_, _| check_format()),
    ("clippy", |_, _| clippy()),
    ("rust", |_, _| rust()),
    ("docs", |_, _| docs()),
    ("size", |_, _| size::check(&site::build()?)),
    ("parity", |_, _| parity()),
    ("browser", browser),
    ("other", other),
    ("dist", given),
    ("journeys", journeys),
];

/// How many random runs must agree between native and wasm.
const RUNS: &str = "400";

/// The packages with TypeScript.
const TYPESCRIPT: [&str; 3] = ["www", "tests/browser", "tests/bench"];

/// Runs all steps, or the ones named; words after `--` choose among the browsers' claims.
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
    let mut notes = Vec::new();
    let steps: Vec<_> = STEPS.iter().filter(chosen).collect();
    for (index, (name, step)) in steps.iter().enumerate() {
        println!("\n[{}/{}] {name}", index + 1, steps.len());
        let begun = Instant::now();
        step(chosen_claims, &mut notes)
            .with_context(|| format!("step {name}; again with: cargo xtask test {name}"))?;
        println!("[{name}] {:.0} s", begun.elapsed().as_secs_f64());
    }
    println!("\nall passed in {:.0} s", started.elapsed().as_secs_f64());
    for note in notes {
        println!("{note}");
    }
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
    let page = wasm::page(Finish::Full)?;
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

/// Every claim, in the browser that most people have.
fn browser(chosen: &[&str], notes: &mut Vec<String>) -> Result<()> {
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
    let chromium = browsers::chromium()?;
    run(playwright(&place::target("site"))?
        .args(chosen)
        .env("LOTRINH_CHROMIUM", &chromium))?;
    let claims = if chosen.is_empty() { "all" } else { "chosen" };
    let name = browsers::version(&chromium);
    notes.push(format!("{claims} claims in {name}"));
    Ok(())
}

/// Another province's plan builds and works without a change of the code: made beside this one, since
/// seeds are built in.
fn other(chosen: &[&str], _: &mut Vec<String>) -> Result<()> {
    let folder = place::target("other");
    let xtask = std::env::current_exe()?;
    run(command(xtask, ["build", "--draft"])
        .env("LOTRINH_SEEDS", "tests/seeds/other")
        .env("CARGO_TARGET_DIR", &folder))?;
    packages("tests/browser")?;
    let mut tests = playwright(&folder.join("site"))?;
    tests.env("LOTRINH_CHROMIUM", browsers::chromium()?);
    run(among(&mut tests, "other", chosen))
}

/// What people do most, in the browsers of other makers, as far as they are here.
fn journeys(chosen: &[&str], notes: &mut Vec<String>) -> Result<()> {
    site::build()?;
    let one_file = dist::build()?.folder.join(headers::ONE_FILE);
    packages("tests/browser")?;
    let mut tests = playwright(&place::target("site"))?;
    tests.env("LOTRINH_ONE_FILE", one_file);
    // Each that is started tells here what it is.
    let started = place::target("browser/started");
    if started.exists() {
        fs::remove_dir_all(&started)?;
    }
    fs::create_dir_all(&started)?;
    tests.env("LOTRINH_STARTED", &started);
    let mut left_out = Vec::new();
    match browsers::firefox() {
        Ok(firefox) => {
            tests.env("LOTRINH_FIREFOX", firefox);
        }
        Err(error) => left_out.push(format!("left out: Firefox; {error:#}")),
    }
    match browsers::webkit() {
        Ok(WebKit { driver, browser }) => {
            tests
                .env("LOTRINH_WEBKIT", driver)
                .env("LOTRINH_MINIBROWSER", browser);
        }
        Err(error) => left_out.push(format!("left out: WebKitGTK; {error:#}")),
    }
    for line in &left_out {
        println!("{line}");
    }
    if left_out.len() < 2 {
        run(among(&mut tests, "engines", chosen))?;
        let names = site::files(&started)?.into_iter().map(fs::read_to_string);
        let names: Vec<_> = names.collect::<Result<_, _>>()?;
        if !names.is_empty() {
            notes.push(format!("journeys in {}", names.join(" and ")));
        }
    }
    notes.extend(left_out);
    Ok(())
}

/// What is given away: its files and what servers say of them, its package, and how it runs.
fn given(chosen: &[&str], _: &mut Vec<String>) -> Result<()> {
    let dist = dist::build()?;
    let folder = &dist.folder;
    size::check(folder)?;
    dist::same_again(&dist)?;
    let mut node = command("node", ["--test", "tests/dist/"]);
    node.env("LOTRINH_DIST", folder)
        .env("LOTRINH_DIST_URL", serve::on_free_port(folder)?)
        .env("LOTRINH_TARBALL", npm::tarball())
        .env("LOTRINH_NPM_USE", place::target("npm/use"));
    run(&mut node)?;
    packages("tests/browser")?;
    let mut tests = playwright(folder)?;
    tests
        .env("LOTRINH_CHROMIUM", browsers::chromium()?)
        .env("LOTRINH_DIST", folder);
    run(among(&mut tests, ".", chosen))
}

/// The runner of claims, beside a server of a folder of what is built.
fn playwright(site: &Path) -> Result<Command> {
    let mut tests = command("npx", ["--no-install", "playwright", "test"]);
    tests
        .current_dir(place::workspace("tests/browser"))
        .env("LOTRINH_URL", serve::on_free_port(site)?)
        .env("LOTRINH_SITE", site)
        .env("LOTRINH_ARTEFACTS", place::target("browser"));
    Ok(tests)
}

/// Has the runner go through the claims of a configuration, or the chosen ones: words may choose among
/// the claims of the page alone, and leave none here.
fn among<'a>(tests: &'a mut Command, configuration: &str, chosen: &[&str]) -> &'a mut Command {
    tests.args(["--config", configuration]);
    if !chosen.is_empty() {
        tests.arg("--pass-with-no-tests");
    }
    tests.args(chosen)
}
