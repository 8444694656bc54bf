//! Whose code is in what is given away, and under which licence.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{place, tool};

/// Licences under which others' code may be given away with this one.
const ACCEPTED: [&str; 8] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "MIT",
    "Unlicense",
    "Zlib",
];

/// A piece of others' code.
struct Work {
    name: String,
    version: String,
    licence: String,
    /// The texts that have to go with it.
    texts: Vec<String>,
}

/// The list: the crates in the module, then the packages in the scripts, each with its texts.
pub(crate) fn text(packages: &[PathBuf]) -> Result<String> {
    let mut works = crates()?;
    for folder in packages {
        works.push(package(folder)?);
    }
    works.push(standard_library()?);
    // The text of this licence is the same for all.
    let apache = fs::read_to_string(place::workspace("LICENSE-APACHE"))?;
    for work in &mut works {
        if work.texts.is_empty() && work.licence.contains("Apache-2.0") {
            work.texts.push(apache.trim().to_owned());
        }
    }
    works.sort_by(|one, other| (&one.name, &one.version).cmp(&(&other.name, &other.version)));
    works.dedup_by(|one, other| one.name == other.name && one.version == other.version);
    let mut text = String::from(
        "Lộ Trình is licensed under either of MIT or Apache-2.0 at your option.\n\
         It holds code of others:\n\n",
    );
    for Work {
        name,
        version,
        licence,
        ..
    } in &works
    {
        if !is_accepted(licence) {
            bail!("{name} {version}: the licence “{licence}” is none of those that are accepted");
        }
        text.push_str(&format!("{name} {version}: {licence}\n"));
    }
    // Many share one text.
    let mut texts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for work in &works {
        if work.texts.is_empty() {
            bail!("{} {}: no text of its licence", work.name, work.version);
        }
        for text in &work.texts {
            texts.entry(text).or_default().push(&work.name);
        }
    }
    let own = ["LICENSE-MIT", "LICENSE-APACHE"];
    let own = own.map(|name| fs::read_to_string(place::workspace(name)));
    for own in &own {
        let own = own.as_deref().map_err(|error| anyhow::anyhow!("{error}"))?;
        texts.entry(own.trim()).or_default().insert(0, "Lộ Trình");
    }
    for (licence, names) in texts {
        text.push_str(&format!("\n\n=== {}\n\n{licence}\n", names.join(", ")));
    }
    Ok(text)
}

/// Whether one of the ways that an expression offers is among the accepted.
fn is_accepted(expression: &str) -> bool {
    let plain = expression.replace(['(', ')'], " ").replace('/', " OR ");
    plain.split(" OR ").any(|way| {
        way.split(" AND ")
            .all(|licence| ACCEPTED.contains(&licence.trim()))
    })
}

/// The crates whose code is in the module: neither macros nor what only builds.
fn crates() -> Result<Vec<Work>> {
    let arguments = [
        "metadata",
        "--format-version",
        "1",
        "--filter-platform",
        "wasm32-unknown-unknown",
    ];
    let metadata: Value =
        serde_json::from_slice(&tool::output(&mut tool::command("cargo", arguments))?)?;
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let packages: BTreeMap<String, Value> = list(&metadata["packages"])
        .into_iter()
        .map(|package| (word(&package["id"]), package))
        .collect();
    let nodes: BTreeMap<String, Value> = list(&metadata["resolve"]["nodes"])
        .into_iter()
        .map(|node| (word(&node["id"]), node))
        .collect();
    let is_macro = |package: &Value| {
        list(&package["targets"])
            .iter()
            .flat_map(|target| list(&target["kind"]))
            .any(|kind| kind == "proc-macro")
    };
    let own = packages
        .iter()
        .find(|(_, package)| package["name"] == "lotrinh")
        .context("the workspace holds the crate")?;
    let mut open = vec![own.0.clone()];
    let mut seen = HashSet::new();
    let mut works = Vec::new();
    while let Some(id) = open.pop() {
        let package = &packages[&id];
        if !seen.insert(id.clone()) || is_macro(package) {
            continue;
        }
        if id != *own.0 {
            works.push(krate(package, word)?);
        }
        for dependency in list(&nodes[&id]["deps"]) {
            let linked = list(&dependency["dep_kinds"])
                .iter()
                .any(|kind| kind["kind"].is_null());
            if linked {
                open.push(word(&dependency["pkg"]));
            }
        }
    }
    Ok(works)
}

fn krate(package: &Value, word: impl Fn(&Value) -> String) -> Result<Work> {
    let manifest = PathBuf::from(word(&package["manifest_path"]));
    let folder = manifest.parent().context("a manifest lies in a folder")?;
    Ok(Work {
        name: word(&package["name"]),
        version: word(&package["version"]),
        licence: word(&package["license"]),
        texts: texts(folder)?,
    })
}

/// A package of npm, by its folder.
fn package(folder: &Path) -> Result<Work> {
    let folder = place::workspace("www").join(folder);
    let manifest = folder.join("package.json");
    let manifest = fs::read(&manifest).with_context(|| format!("{}", manifest.display()))?;
    let manifest: Value = serde_json::from_slice(&manifest)?;
    let word = |name: &str| manifest[name].as_str().unwrap_or_default().to_owned();
    let licence = word("license");
    let mut texts = texts(&folder)?;
    if texts.is_empty() && licence == "MIT" {
        texts.extend(named_in_script(&folder.join(word("main")))?);
    }
    Ok(Work {
        name: word("name"),
        version: word("version"),
        licence,
        texts,
    })
}

/// The terms of MIT behind those whom the first comment of a package's script names as its holders:
/// some come without a text.
fn named_in_script(script: &Path) -> Result<Option<String>> {
    let script = fs::read_to_string(script)?;
    let Some((holders, _)) = script
        .strip_prefix("/*!")
        .and_then(|rest| rest.split_once("*/"))
    else {
        return Ok(None);
    };
    let own = fs::read_to_string(place::workspace("LICENSE-MIT"))?;
    let terms = own
        .splitn(3, "\n\n")
        .last()
        .context("the terms of MIT stand below their name and its holders")?;
    let holders = holders.lines().map(|line| line.trim_start_matches(" *"));
    let holders: Vec<_> = holders.map(str::trim).collect();
    let holders = holders.join("\n");
    Ok(Some(format!("{}\n\n{}", holders.trim(), terms.trim())))
}

/// Rust's own library, which is in every module.
fn standard_library() -> Result<Work> {
    let version = String::from_utf8(tool::output(&mut tool::command("rustc", ["--version"]))?)?;
    Ok(Work {
        name: "The Rust standard library".into(),
        version: version.split(' ').nth(1).unwrap_or_default().into(),
        licence: "MIT OR Apache-2.0".into(),
        texts: Vec::new(),
    })
}

/// The texts in a folder that say under which licence it stands.
fn texts(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{}", folder.display()))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = name.to_uppercase();
        let telling = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"];
        if path.is_file() && telling.iter().any(|start| name.starts_with(start)) {
            let text = fs::read_to_string(&path)?.replace("\r\n", "\n");
            found.push(text.trim().to_owned());
        }
    }
    found.sort();
    Ok(found)
}
