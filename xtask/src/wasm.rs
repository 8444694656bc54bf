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
    /// The test of what the page sees of a panic: an export that panics, and no time spent on size.
    Probe,
}

impl Purpose {
    fn folder(self) -> PathBuf {
        place::target(match self {
            Purpose::Page => "wasm-page",
            Purpose::Whole => "wasm",
            Purpose::Probe => "wasm-probe",
        })
    }

    fn profile(self) -> &'static str {
        match self {
            Purpose::Page => "web",
            Purpose::Whole => "release",
            Purpose::Probe => "dev",
        }
    }

    fn features(self) -> &'static [&'static str] {
        match self {
            Purpose::Page => &["--no-default-features"],
            Purpose::Whole => &[],
            Purpose::Probe => &["--features", "panic-probe"],
        }
    }
}

/// Builds the module and tells its folder.
pub(crate) fn build(purpose: Purpose) -> Result<PathBuf> {
    tool::wasm_target()?;
    let (folder, profile) = (purpose.folder(), purpose.profile());
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
    if purpose == Purpose::Whole {
        // Several draws at a time; all browsers that we build for have it.
        cargo.env("RUSTFLAGS", "-C target-feature=+simd128");
    }
    tool::run(&mut cargo)?;
    let output = if profile == "dev" { "debug" } else { profile };
    let built = place::target("wasm32-unknown-unknown")
        .join(output)
        .join("lotrinh.wasm");
    let _alone = place::alone()?;
    // What was made from the same module in the same way is still good.
    let stamp = folder.join("made-from");
    let mut made_from = fs::read(&built).with_context(|| format!("{}", built.display()))?;
    let options = match purpose {
        Purpose::Page => [SMALL, FEATURES].concat(),
        Purpose::Whole => [FAST, FEATURES].concat(),
        Purpose::Probe => Vec::new(),
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
