//! The crate as a wasm module with its JavaScript and its types.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::{place, tool};

/// What a build is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// The page's first charts: no more than they need, small before fast.
    Page,
    /// All that the crate can do, for workers and for others: fast before small.
    Whole,
    /// All that the crate can do for the page in one file, where page and workers share it: small
    /// before fast.
    One,
    /// The test of what the page sees of a panic: an export that panics, and no time spent on size.
    Probe,
}

/// How much work goes into a build.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Finish {
    /// As it is to be served.
    Full,
    /// To be looked at soon: nothing is made small or fast.
    Draft,
}

impl Purpose {
    fn folder(self) -> PathBuf {
        place::target(match self {
            Purpose::Page => "wasm-page",
            Purpose::Whole => "wasm",
            Purpose::One => "wasm-one",
            Purpose::Probe => "wasm-probe",
        })
    }

    fn profile(self, finish: Finish) -> &'static str {
        match (self, finish) {
            (Purpose::Page, Finish::Full) => "web",
            (Purpose::One, Finish::Full) => "one",
            (Purpose::Whole, Finish::Full) => "release",
            (Purpose::Probe, _) => "dev",
            (_, Finish::Draft) => "draft",
        }
    }

    fn features(self) -> &'static [&'static str] {
        match self {
            Purpose::Page => &["--no-default-features"],
            Purpose::Whole | Purpose::One => &[],
            Purpose::Probe => &["--features", "panic-probe"],
        }
    }
}

/// Builds the page's module, and beside it what of the plan it leaves to later views, and what is shown
/// where it cannot run and before it does.
pub(crate) fn page(finish: Finish) -> Result<PathBuf> {
    let folder = make(Purpose::Page, finish)?;
    fs::write(folder.join("document.json"), tool::example("document")?)?;
    fs::write(folder.join("later.json"), tool::example("later_plan")?)?;
    fs::write(
        folder.join("targets.json"),
        tool::example("static_targets")?,
    )?;
    Ok(folder)
}

/// Builds the module as it is to be served and tells its folder.
pub(crate) fn build(purpose: Purpose) -> Result<PathBuf> {
    make(purpose, Finish::Full)
}

/// Builds the module and tells its folder.
pub(crate) fn make(purpose: Purpose, finish: Finish) -> Result<PathBuf> {
    tool::wasm_target()?;
    let (folder, profile) = (purpose.folder(), purpose.profile(finish));
    let arguments = [
        "build",
        "--quiet",
        "--package",
        "lotrinh",
        "--lib",
        "--target",
        "wasm32-unknown-unknown",
        "--profile",
        profile,
    ];
    let mut cargo = tool::command("cargo", arguments);
    cargo.args(purpose.features());
    // One flag from the next by a sign that no folder's name holds.
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags(purpose));
    tool::run(&mut cargo)?;
    let output = if profile == "dev" { "debug" } else { profile };
    let built = place::target("wasm32-unknown-unknown")
        .join(output)
        .join("lotrinh.wasm");
    let _alone = place::alone()?;
    // What was made from the same module in the same way is still good.
    let stamp = folder.join("made-from");
    let mut made_from = fs::read(&built).with_context(|| format!("{}", built.display()))?;
    let options = match (purpose, finish) {
        (Purpose::Page | Purpose::One, Finish::Full) => [SMALL, FEATURES].concat(),
        (Purpose::Whole, Finish::Full) => [FAST, FEATURES].concat(),
        (Purpose::Probe, _) | (_, Finish::Draft) => Vec::new(),
    };
    made_from.extend(options.concat().bytes());
    made_from.extend(include_bytes!("../../Cargo.lock"));
    if fs::read(&stamp).is_ok_and(|before| before == made_from) {
        return Ok(folder);
    }
    // Nothing half made is taken for good.
    if stamp.exists() {
        fs::remove_file(&stamp)?;
    }
    Bindgen::new()
        .input_path(&built)
        .out_name("lotrinh")
        .web(true)?
        .typescript(true)
        .omit_default_module_path(true)
        .generate(&folder)?;
    if !options.is_empty() {
        optimise(&folder.join("lotrinh_bg.wasm"), &options)?;
    }
    fs::write(stamp, made_from)?;
    Ok(folder)
}

/// What the compiler is told: the folders of this machine stay out of what is built, so that it is
/// the same wherever it is built.
fn flags(purpose: Purpose) -> String {
    let home = |name: &str, folder: &str| {
        let own = std::env::var_os("HOME").map(|home| Path::new(&home).join(folder));
        std::env::var_os(name).map(PathBuf::from).or(own)
    };
    let folders = [
        (home("CARGO_HOME", ".cargo"), "/cargo"),
        (Some(place::workspace("")), "/lo-trinh"),
    ];
    let mut flags = String::new();
    for (folder, name) in folders {
        if let Some(folder) = folder {
            let folder = folder.to_string_lossy().into_owned();
            let folder = folder.trim_end_matches('/');
            flags.push_str(&format!("\u{1f}--remap-path-prefix={folder}={name}"));
        }
    }
    if matches!(purpose, Purpose::Whole | Purpose::One) {
        // Several draws at a time; all browsers that we build for have it.
        flags.push_str("\u{1f}-Ctarget-feature=+simd128");
    }
    flags.trim_start_matches('\u{1f}').to_owned()
}

/// For the bytes on the wire: the first level compresses best, since it repeats itself.
const SMALL: &[&str] = &[
    "-O1",
    "--dae-optimizing",
    "--duplicate-function-elimination",
    // Hints that no engine heeds.
    "--dealign",
];

/// For speed.
const FAST: &[&str] = &["-O3"];

/// The features are those that the oldest browsers that we build for all have, and that the compiler
/// already uses.
const FEATURES: &[&str] = &[
    "--strip-debug",
    "--strip-producers",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-simd",
];

fn optimise(module: &Path, options: &[&str]) -> Result<()> {
    let packages = tool::packages("www")?;
    let wasm_opt = packages.join("node_modules/binaryen/bin/wasm-opt");
    let mut command = tool::command("node", [wasm_opt.as_os_str(), module.as_os_str()]);
    tool::run(command.args(options).arg("-o").arg(module))
}
