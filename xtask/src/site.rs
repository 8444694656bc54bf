//! The page, built into `target/site`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;

use crate::wasm::Purpose;
use crate::{place, tool, wasm};

/// Builds both modules and the page, and compresses what goes over the wire.
pub(crate) fn build() -> Result<PathBuf> {
    let wasm = wasm::build(Purpose::Page)?;
    let whole = wasm::build(Purpose::Whole)?;
    let packages = tool::packages("www")?;
    let _alone = place::alone()?;
    let first = place::target("first-charts.html");
    let example = [
        "run",
        "--quiet",
        "--package",
        "lotrinh",
        "--example",
        "first_charts",
    ];
    println!("$ cargo {}", example.join(" "));
    fs::write(&first, tool::output(&mut tool::command("cargo", example))?)?;
    // Built aside and put in place when it is whole: a server may be at work.
    let next = place::target("site-next");
    tool::run(
        tool::command(
            "npx",
            ["--no-install", "vite", "build", "--logLevel", "warn"],
        )
        .current_dir(packages)
        .env("LOTRINH_WASM", wasm)
        .env("LOTRINH_WHOLE", whole)
        .env("LOTRINH_FIRST", first)
        .env("LOTRINH_SITE", &next),
    )?;
    compress_all(&next)?;
    let (site, last) = (place::target("site"), place::target("site-last"));
    if last.exists() {
        fs::remove_dir_all(&last)?;
    }
    if site.exists() {
        fs::rename(&site, &last)?;
    }
    fs::rename(&next, &site)?;
    Ok(site)
}

/// Writes the brotli form of every file of a folder beside it.
pub(crate) fn compress_all(folder: &Path) -> Result<()> {
    files(folder)?.iter().try_for_each(|file| compress(file))
}

/// All files of a folder and the folders in it; a file is its own.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    if folder.is_file() {
        return Ok(vec![folder.into()]);
    }
    let mut files = Vec::new();
    let entries = fs::read_dir(folder).with_context(|| format!("{}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(self::files(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Writes a file's brotli form beside it.
fn compress(file: &Path) -> Result<()> {
    let plain = fs::read(file)?;
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: plain.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut plain.as_slice(), &mut compressed, &parameters)?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    fs::write(file.with_file_name(format!("{name}.br")), compressed)?;
    Ok(())
}
