//! The tools beside Rust: found, installed where that is ours to do, run with their command shown.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::place;

/// A command in a folder of the workspace.
pub(crate) fn command<S: AsRef<OsStr>>(
    program: impl AsRef<OsStr>,
    arguments: impl IntoIterator<Item = S>,
) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(place::workspace(""));
    command
}

/// The command as one would type it.
fn typed(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
    words.join(" ")
}

/// Runs a command, its output passed through.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let typed = typed(command);
    println!("$ {typed}");
    let status = command
        .status()
        .with_context(|| format!("cannot run: {typed}"))?;
    if !status.success() {
        bail!("failed ({status}): {typed}");
    }
    Ok(())
}

/// Runs a command for what it prints.
pub(crate) fn output(command: &mut Command) -> Result<Vec<u8>> {
    let typed = typed(command);
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot run: {typed}"))?;
    if !output.status.success() {
        bail!("failed ({}): {typed}", output.status);
    }
    Ok(output.stdout)
}

/// What an example of the crate prints.
pub(crate) fn example(name: &str) -> Result<Vec<u8>> {
    let arguments = ["run", "--quiet", "--package", "lotrinh", "--example", name];
    println!("$ cargo {}", arguments.join(" "));
    output(&mut command("cargo", arguments))
}

/// Makes sure of the compiler's target for the browser.
pub(crate) fn wasm_target() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let sysroot = output(&mut command("rustc", ["--print", "sysroot"]))?;
    let sysroot = String::from_utf8(sysroot)?;
    if Path::new(sysroot.trim())
        .join("lib/rustlib")
        .join(TARGET)
        .exists()
    {
        return Ok(());
    }
    run(&mut command("rustup", ["target", "add", TARGET])).context(
        "the wasm target is missing; install it with: rustup target add wasm32-unknown-unknown",
    )
}

/// Makes sure of Node and of the packages of a folder.
pub(crate) fn packages(folder: &str) -> Result<PathBuf> {
    // What the page's build tool runs on.
    const LEAST: (u32, u32) = (20, 19);
    let (major, minor) = LEAST;
    let missing =
        || format!("Node {major}.{minor} or later with npm is needed: https://nodejs.org");
    let version = output(&mut command("node", ["--version"])).with_context(missing)?;
    let version = String::from_utf8(version)?;
    let mut numbers = version.trim().trim_start_matches('v').split('.');
    let mut number = || numbers.next()?.parse().ok();
    let found: Option<(u32, u32)> = number().zip(number());
    if found.is_none_or(|found| found < LEAST) {
        bail!("{}; found {}", missing(), version.trim());
    }
    let folder = place::workspace(folder);
    let modified = |path: &str| fs::metadata(folder.join(path)).and_then(|file| file.modified());
    let current = match (
        modified("node_modules/.package-lock.json"),
        modified("package-lock.json"),
    ) {
        (Ok(installed), Ok(locked)) => installed >= locked,
        _ => false,
    };
    if !current {
        let quiet = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
        if output(&mut command("npm", ["--version"])).is_err() {
            bail!("{}", missing());
        }
        run(command("npm", quiet).current_dir(&folder))?;
    }
    Ok(folder)
}
