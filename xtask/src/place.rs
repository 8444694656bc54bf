//! Where things lie.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// A path in the workspace.
pub(crate) fn workspace(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap_or(Path::new("."))
        .join(path)
}

/// A path in the folder of everything that is built.
pub(crate) fn target(path: &str) -> PathBuf {
    let folder = match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => workspace("").join(folder),
        None => workspace("target"),
    };
    folder.join(path)
}

/// Keeps everything else from building until it is dropped: a server and a test may be at work at
/// the same time.
pub(crate) fn alone() -> Result<File> {
    let path = target("xtask.lock");
    fs::create_dir_all(target(""))?;
    let file = File::create(&path).with_context(|| format!("{}", path.display()))?;
    file.lock()?;
    Ok(file)
}
