//! The package for npm: the element with its types, and the module alone.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::site::Parts;
use crate::{dist, place, tool};

/// The script that a portal names.
pub(crate) const ENTRY: &str = "lo-trinh.js";

/// The packed package.
pub(crate) fn tarball() -> PathBuf {
    let version = env!("CARGO_PKG_VERSION");
    place::target("npm").join(format!("lo-trinh-{version}.tgz"))
}

/// Puts the package together in `target/npm/package` and packs it beside.
pub(crate) fn pack(dist: &Path, parts: &Parts) -> Result<()> {
    let npm = place::target("npm");
    if npm.exists() {
        fs::remove_dir_all(&npm)?;
    }
    let package = npm.join("package");
    parts.assemble("npm.config.ts", &package, &[])?;
    let files = dist::paths(&package)?;
    let whole = &parts.whole;
    let model = package.join("model");
    copy(&whole.join("lotrinh.js"), &model.join("lotrinh.js"))?;
    // Its types use a name of a library that not every project asks for.
    let types = fs::read_to_string(whole.join("lotrinh.d.ts"))?;
    let library = "/// <reference lib=\"esnext.disposable\" />\n";
    fs::write(model.join("lotrinh.d.ts"), format!("{library}{types}"))?;
    for name in ["lo-trinh.d.ts", "README.md"] {
        copy(&place::workspace("www/npm").join(name), &package.join(name))?;
    }
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        copy(&place::workspace(name), &package.join(name))?;
    }
    copy(&dist.join("licences.txt"), &package.join("licences.txt"))?;
    // The module lies there once, for the element and for itself.
    let module = files
        .iter()
        .find(|path| path.starts_with("later-whole-") && path.ends_with(".wasm"))
        .context("the element reaches the whole module")?;
    let manifest = serde_json::json!({
        "name": "lo-trinh",
        "version": env!("CARGO_PKG_VERSION"),
        "description": "What-if scenarios of Điện Biên's plan 2235/KH-UBND, as the element <lo-trinh> and as a module",
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "sideEffects": [format!("./{ENTRY}")],
        "types": "./lo-trinh.d.ts",
        "exports": {
            ".": { "types": "./lo-trinh.d.ts", "default": format!("./{ENTRY}") },
            "./model": { "types": "./model/lotrinh.d.ts", "default": "./model/lotrinh.js" },
            "./model/lotrinh_bg.wasm": format!("./{module}"),
            "./package.json": "./package.json",
        },
    });
    fs::write(
        package.join("package.json"),
        format!("{}\n", serde_json::to_string_pretty(&manifest)?),
    )?;
    let quiet = ["pack", "--loglevel=error", "--pack-destination"];
    tool::run(tool::command("npm", quiet).arg(&npm).current_dir(&package))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::copy(from, to).with_context(|| format!("{}", from.display()))?;
    Ok(())
}
