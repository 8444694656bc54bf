//! The benchmarks: the crate natively, then the page in a browser beside its peers.

use anyhow::{Result, bail};

use crate::compress::{self, Form};
use crate::wasm::Purpose;
use crate::{browsers, dist, place, serve, site, tool, wasm};

/// The crate, how near few draws come to many, and the parts of the page's benchmark: a lever's move, the first charts, the calls
/// through the door, the draws of an uncertain scenario, the bands on the page, a register of single units; last what
/// Lighthouse thinks of the page that is given away.
const PARTS: [&str; 9] = [
    "crate",
    "converge",
    "lever",
    "first",
    "door",
    "draws",
    "bands",
    "register",
    "lighthouse",
];

/// The parts that do without the pages of the peers.
const ALONE: [&str; 3] = ["crate", "converge", "lighthouse"];

/// Runs all parts, or those named.
pub(crate) fn bench(words: &[&str]) -> Result<()> {
    if let Some(unknown) = words.iter().find(|word| !PARTS.contains(word)) {
        bail!(
            "there is no part “{unknown}”; there are: {}",
            PARTS.join(", ")
        );
    }
    if words.is_empty() || words.contains(&"crate") {
        tool::run(&mut tool::command(
            "cargo",
            ["bench", "--package", "lotrinh"],
        ))?;
    }
    if words.is_empty() || words.contains(&"converge") {
        let example = ["run", "--quiet", "--release", "--package", "lotrinh"];
        let presets = place::workspace("seeds/scenarios");
        let names = site::files(&presets)?;
        let names = names.iter().filter_map(|file| file.file_stem());
        tool::run(
            tool::command("cargo", example)
                .args(["--example", "converge", "--"])
                .args(names),
        )?;
    }
    if words.is_empty() || words.contains(&"lighthouse") {
        lighthouse()?;
    }
    let parts: Vec<_> = words.iter().filter(|word| !ALONE.contains(word)).collect();
    if !words.is_empty() && parts.is_empty() {
        return Ok(());
    }
    site::build()?;
    let whole = wasm::build(Purpose::Whole)?;
    let native = [
        "build",
        "--quiet",
        "--release",
        "--package",
        "lotrinh",
        "--example",
        "draws",
    ];
    tool::run(&mut tool::command("cargo", native))?;
    let folder = tool::packages("tests/bench")?;
    let peers = place::target("bench-site");
    tool::run(
        tool::command(
            "npx",
            ["--no-install", "vite", "build", "--logLevel", "warn"],
        )
        .current_dir(&folder)
        .env("LOTRINH_WASM", place::target("wasm-page"))
        .env("LOTRINH_WHOLE", &whole)
        .env("LOTRINH_BENCH", &peers),
    )?;
    compress::all(&peers, &[Form::Brotli], &place::target("bench-last"))?;
    tool::run(
        tool::command("node", ["run.mjs"])
            .args(parts)
            .current_dir(folder)
            .env("LOTRINH_WHOLE", whole)
            .env("LOTRINH_DRAWS", place::target("release/examples/draws"))
            .env("LOTRINH_URL", serve::on_free_port(&place::target("site"))?)
            .env("LOTRINH_CHROMIUM", browsers::chromium()?),
    )
}

fn lighthouse() -> Result<()> {
    dist::build()?;
    let folder = tool::packages("tests/lighthouse")?;
    tool::run(
        tool::command("node", ["run.mjs"])
            .current_dir(folder)
            .env("LOTRINH_URL", serve::on_free_port(&place::target("dist"))?)
            .env("LOTRINH_CHROMIUM", browsers::chromium()?),
    )
}
