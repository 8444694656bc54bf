//! The crate as a wasm module with its JavaScript and its types.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::{place, tool};

/// What a build is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// The page.
    Page,
    /// The test of what the page sees of a panic: an export that panics, and no time spent on size.
    Probe,
}

/// Builds the module and tells its folder.
pub(crate) fn build(purpose: Purpose) -> Result<PathBuf> {
    tool::wasm_target()?;
    let (folder, profile, features) = match purpose {
        Purpose::Page => (place::target("wasm"), "web", ""),
        Purpose::Probe => (place::target("wasm-probe"), "dev", "panic-probe"),
    };
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
        "--features",
        features,
    ];
    tool::run(&mut tool::command("cargo", arguments))?;
    let output = if profile == "dev" { "debug" } else { profile };
    let built = place::target("wasm32-unknown-unknown")
        .join(output)
        .join("lotrinh.wasm");
    let _alone = place::alone()?;
    // What was made from the same module in the same way is still good.
    let stamp = folder.join("made-from");
    let mut made_from = fs::read(&built).with_context(|| format!("{}", built.display()))?;
    made_from.extend(SHRINK.concat().bytes());
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
    if purpose == Purpose::Page {
        shrink(&folder.join("lotrinh_bg.wasm"))?;
    }
    fs::write(stamp, made_from)?;
    Ok(folder)
}

/// Optimises for the bytes on the wire: the first level compresses best, since it repeats itself.
/// The features are those that the oldest browsers that we build for all have, and that the compiler
/// already uses.
const SHRINK: [&str; 12] = [
    "-O1",
    "--dae-optimizing",
    "--duplicate-function-elimination",
    // Hints that no engine heeds.
    "--dealign",
    "--strip-debug",
    "--strip-producers",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

fn shrink(module: &Path) -> Result<()> {
    let packages = tool::packages("www")?;
    let wasm_opt = packages.join("node_modules/binaryen/bin/wasm-opt");
    let mut command = tool::command("node", [wasm_opt.as_os_str(), module.as_os_str()]);
    tool::run(command.args(SHRINK).arg("-o").arg(module))
}
