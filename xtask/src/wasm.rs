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
    // What was made from the same module is still good.
    let source = folder.join("source.wasm");
    let module = fs::read(&built).with_context(|| format!("{}", built.display()))?;
    if fs::read(&source).is_ok_and(|before| before == module) {
        return Ok(folder);
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
    fs::write(source, module)?;
    Ok(folder)
}

/// What the oldest browsers that we build for all have, and the compiler already uses.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Optimises for the bytes on the wire: the first level compresses best, since it repeats itself.
fn shrink(module: &Path) -> Result<()> {
    let packages = tool::packages("www")?;
    let wasm_opt = packages.join("node_modules/binaryen/bin/wasm-opt");
    let mut command = tool::command("node", [wasm_opt.as_os_str(), module.as_os_str()]);
    command.args([
        "-O1",
        "--dae-optimizing",
        "--strip-debug",
        "--strip-producers",
    ]);
    tool::run(command.args(FEATURES).arg("-o").arg(module))
}
