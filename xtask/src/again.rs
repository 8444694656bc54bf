//! What is given away, built a second time somewhere else: it must be the same.

use std::fs;
use std::path::Path;

use anyhow::{Result, bail};

use crate::{dist, place, site, tool};

/// Builds here and, from a copy of the sources under another path, once more; compares every file.
pub(crate) fn compare() -> Result<()> {
    let here = dist::build()?.folder;
    let copy = place::target("again");
    copy_sources(&copy)?;
    tool::run(
        tool::command(
            "cargo",
            ["run", "--quiet", "--package", "xtask", "--", "dist"],
        )
        .current_dir(&copy)
        .env("CARGO_TARGET_DIR", copy.join("target")),
    )?;
    let there = copy.join("target/dist");
    let files = site::files(&here)?;
    if files.len() != site::files(&there)?.len() {
        bail!(
            "{} and {} hold different files",
            here.display(),
            there.display()
        );
    }
    for file in &files {
        let other = there.join(file.strip_prefix(&here)?);
        if fs::read(file)? != fs::read(&other).unwrap_or_default() {
            bail!("{} and {} differ", file.display(), other.display());
        }
    }
    println!("{} files, the same from two folders", files.len());
    Ok(())
}

/// Copies what git knows, as it is now. What was built there before stays.
fn copy_sources(to: &Path) -> Result<()> {
    let known = tool::output(&mut tool::command(
        "git",
        [
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ],
    ))?;
    for name in String::from_utf8(known)?.split_terminator('\0') {
        let from = place::workspace(name);
        if !from.is_file() {
            continue;
        }
        let to = to.join(name);
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(from, to)?;
    }
    Ok(())
}
