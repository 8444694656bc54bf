//! The page, built into `target/site`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::compress::{self, Form};
use crate::wasm::{Finish, Purpose};
use crate::{place, tool, wasm};

/// What the page is put together from.
pub(crate) struct Parts {
    page: PathBuf,
    pub(crate) whole: PathBuf,
    first: PathBuf,
    packages: PathBuf,
}

/// Builds both modules, and the charts that stand in the page until they run.
pub(crate) fn parts(finish: Finish) -> Result<Parts> {
    let page = wasm::page(finish)?;
    let whole = wasm::make(Purpose::Whole, finish)?;
    let packages = tool::packages("www")?;
    let first = place::target("first-charts.html");
    let _alone = place::alone()?;
    fs::write(&first, tool::example("first_charts")?)?;
    Ok(Parts {
        page,
        whole,
        first,
        packages,
    })
}

impl Parts {
    /// Has them put together as a configuration in `www` says, which is told of more paths by name.
    pub(crate) fn assemble(
        &self,
        configuration: &str,
        folder: &Path,
        more: &[(&str, &Path)],
    ) -> Result<()> {
        let build = ["--no-install", "vite", "build", "--logLevel", "warn"];
        tool::run(
            tool::command("npx", build)
                .args(["--config", configuration])
                .current_dir(&self.packages)
                .env("LOTRINH_WASM", &self.page)
                .env("LOTRINH_WHOLE", &self.whole)
                .env("LOTRINH_FIRST", &self.first)
                .env("LOTRINH_SITE", folder)
                .envs(more.iter().copied()),
        )
    }
}

/// Builds both modules and the page, and compresses what goes over the wire.
pub(crate) fn build() -> Result<PathBuf> {
    make(Finish::Full)
}

/// The same; a draft is not compressed either.
pub(crate) fn make(finish: Finish) -> Result<PathBuf> {
    let parts = parts(finish)?;
    let _alone = place::alone()?;
    let next = place::target("site-next");
    parts.assemble("vite.config.ts", &next, &[])?;
    let site = place::target("site");
    if finish == Finish::Full {
        compress::all(&next, &[Form::Brotli], &site)?;
    }
    put_in_place(&next, &site)
}

/// Puts what was built aside in its place when it is whole: a server may be at work.
pub(crate) fn put_in_place(next: &Path, place: &Path) -> Result<PathBuf> {
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    let last = place.with_file_name(format!("{name}-last"));
    if last.exists() {
        fs::remove_dir_all(&last)?;
    }
    if place.exists() {
        fs::rename(place, &last)?;
    }
    fs::rename(next, place)?;
    Ok(place.into())
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
