//! The gate on what the first charts cost on the wire.

use std::fs;
use std::path::Path;

use anyhow::{Result, bail};

use crate::site;

/// The most that wasm, JavaScript and style sheets may weigh together, brotli bytes.
const LIMIT: u64 = 110_000;

/// Prints each part and refuses more than the limit.
pub(crate) fn check(site: &Path) -> Result<()> {
    let mut sum = 0;
    for file in site::files(site)? {
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let Some(plain) = name.strip_suffix(".br") else {
            continue;
        };
        let bytes = fs::metadata(&file)?.len();
        let counted = [".wasm", ".js", ".css"]
            .iter()
            .any(|kind| plain.ends_with(kind));
        let first = counted && !is_later(plain);
        if first {
            sum += bytes;
        }
        let note = if first { "" } else { "  (not counted)" };
        println!("{bytes:>8}  {plain}{note}");
    }
    println!("{sum:>8}  of {LIMIT} brotli bytes");
    if sum == 0 {
        bail!("{} holds nothing that is compressed", site.display());
    }
    if sum > LIMIT {
        bail!("the first charts weigh {sum} brotli bytes, more than {LIMIT}");
    }
    Ok(())
}

/// Whether a file is fetched only when it is asked for, once all else is done, or by another page: the
/// script beside a frame.
fn is_later(name: &str) -> bool {
    name.starts_with("later-") || ["sw.js", "frame.js"].contains(&name)
}
