//! Where things lie.

use std::path::{Path, PathBuf};

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
