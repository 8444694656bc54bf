//! The browsers to test in: found, installed where that is ours to do, or left out and said so.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::{Context, Result, bail};

use crate::tool::{command, output, run};

/// What the journeys in WebKitGTK take.
pub(crate) struct WebKit {
    /// What is asked by WebDriver.
    pub(crate) driver: PathBuf,
    /// What it starts.
    pub(crate) browser: PathBuf,
}

/// The browser that every claim is tested in.
pub(crate) fn chromium() -> Result<PathBuf> {
    const NAMES: [&str; 4] = [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ];
    found("LOTRINH_CHROMIUM", &NAMES, &["chromium"])
        .context("Chromium is needed: install it, or name it in LOTRINH_CHROMIUM")
}

/// For journeys.
pub(crate) fn firefox() -> Result<PathBuf> {
    found("LOTRINH_FIREFOX", &["firefox-esr"], &["firefox-esr"])
        .context("install firefox-esr, or name a Firefox in LOTRINH_FIREFOX")
}

/// For journeys; it needs a screen, if only one in memory.
pub(crate) fn webkit() -> Result<WebKit> {
    let find = || -> Result<WebKit> {
        on_path(&["Xvfb"]).context("there is no Xvfb")?;
        Ok(WebKit {
            driver: on_path(&["WebKitWebDriver"]).context("there is no WebKitWebDriver")?,
            browser: mini_browser().context("there is no MiniBrowser")?,
        })
    };
    find()
        .or_else(|_| {
            install(&["webkit2gtk-driver", "xvfb"])?;
            find()
        })
        .context("install webkit2gtk-driver and xvfb")
}

/// The browser that comes with the library, in a folder that distributions name after themselves.
fn mini_browser() -> Option<PathBuf> {
    let mut libraries: Vec<_> = ["/usr/libexec", "/usr/lib64", "/usr/lib"]
        .map(PathBuf::from)
        .into();
    let entries = fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    libraries.extend(entries.map(|entry| entry.path()));
    ["webkit2gtk-4.1", "webkit2gtk-4.0"]
        .iter()
        .flat_map(|name| libraries.iter().map(move |folder| folder.join(name)))
        .map(|folder| folder.join("MiniBrowser"))
        .find(|path| path.is_file())
}

/// What a browser says that it is, in a few words.
pub(crate) fn version(browser: &Path) -> String {
    let said = command(browser, ["--version"]).output();
    let said = said.map(|said| said.stdout).unwrap_or_default();
    let said = String::from_utf8_lossy(&said);
    // Where it was built is of no interest.
    said.split(" built on ")
        .next()
        .unwrap_or_default()
        .trim()
        .into()
}

fn found(variable: &str, names: &[&str], packages: &[&str]) -> Result<PathBuf> {
    if let Some(path) = std::env::var_os(variable) {
        return Ok(path.into());
    }
    if let Some(found) = on_path(names) {
        return Ok(found);
    }
    install(packages)?;
    on_path(names).with_context(|| format!("there is no {}", names.join(" or ")))
}

fn on_path(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<_> = std::env::split_paths(&std::env::var_os("PATH")?).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|path| path.is_file())
}

/// Installs packages where that is ours to do: as root on Debian.
fn install(packages: &[&str]) -> Result<()> {
    static FRESH: OnceLock<bool> = OnceLock::new();
    if !Path::new("/usr/bin/apt-get").exists() || !is_root() {
        bail!("it is not there");
    }
    // Once for all of them; what is not to be had then is told by its own name.
    FRESH.get_or_init(|| run(&mut command("apt-get", ["update", "-qq"])).is_ok());
    let options = ["install", "-y", "-qq", "--no-install-recommends"];
    run(command("apt-get", options)
        .args(packages.iter().map(OsStr::new))
        .env("DEBIAN_FRONTEND", "noninteractive"))
}

fn is_root() -> bool {
    output(&mut command("id", ["-u"])).is_ok_and(|id| id.trim_ascii() == b"0")
}
