//! Checks the seeds and packs them into the crate.

#![allow(
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "the crate's own modules, of which only the reading of seeds is used here"
)]

use std::path::Path;
use std::{env, fs};

#[path = "src/baseline.rs"]
mod baseline;
#[path = "src/error.rs"]
mod error;
#[path = "src/own.rs"]
mod own;
#[path = "src/plan/mod.rs"]
mod plan;
#[path = "src/scenario.rs"]
mod scenario;
#[path = "src/table.rs"]
mod table;
#[path = "src/unit.rs"]
mod unit;
#[path = "src/value/mod.rs"]
mod value;

use plan::{Agenda, Names, Plan, Rules, SeedFiles};
use value::Value;

/// Names the folder of another plan's seeds, in place of `seeds`.
const OTHER: &str = "LOTRINH_SEEDS";

/// What another plan may leave to ours: public figures, the words in drawings and in forms.
const OF_EVERY_PLAN: [&str; 3] = ["drawings.json", "form.json", "parameters.json"];

/// Collects the JSON files of a folder under their names below it.
fn collect(folder: &Path, prefix: &str, files: &mut SeedFiles) -> Result<(), String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files)?;
        } else {
            let text =
                fs::read_to_string(&path).map_err(|error| format!("seeds/{name}: {error}"))?;
            let value =
                Value::from_json(&text).map_err(|error| format!("seeds/{name}: {error}"))?;
            files.push((name, value));
        }
    }
    Ok(())
}

fn packed(part: &impl serde::Serialize) -> Result<Vec<u8>, String> {
    let json = serde_json::to_value(part).map_err(|error| error.to_string())?;
    postcard::to_allocvec(&Value::from(json)).map_err(|error| error.to_string())
}

fn pack() -> Result<(), String> {
    println!("cargo::rerun-if-env-changed={OTHER}");
    println!("cargo::rerun-if-changed=src");
    let own = Path::new("../seeds");
    let mut files = SeedFiles::new();
    if let Some(other) = env::var_os(OTHER) {
        // It is told from the workspace, or in full.
        let other = Path::new("..").join(other);
        println!("cargo::rerun-if-changed={}", other.display());
        collect(&other, "", &mut files)?;
        let mut usual = SeedFiles::new();
        collect(own, "", &mut usual)?;
        for (name, value) in usual {
            let is_there = files.iter().any(|(known, _)| *known == name);
            if OF_EVERY_PLAN.contains(&name.as_str()) && !is_there {
                files.push((name, value));
            }
        }
    } else {
        collect(own, "", &mut files)?;
    }
    println!("cargo::rerun-if-changed={}", own.display());
    let plan = Plan::read(files).map_err(|error| error.to_string())?;
    let json = serde_json::to_vec(&plan).map_err(|error| error.to_string())?;
    let rules = packed(&Rules::of(&plan))?;
    let names = packed(&Names::of(&plan))?;
    let agenda = packed(&Agenda::of(&plan))?;
    let target = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    for (name, bytes) in [
        ("plan.json", json),
        ("rules.bin", rules),
        ("names.bin", names),
        ("agenda.bin", agenda),
    ] {
        fs::write(Path::new(&target).join(name), bytes).map_err(|error| error.to_string())?;
    }
    Ok(())
}

fn main() {
    if let Err(message) = pack() {
        println!("cargo::error={message}");
        std::process::exit(1);
    }
}
