//! The one place that touches the crate's doors: reading, running, refusing.

use std::fs;
use std::path::{Path, PathBuf};

use lotrinh::plan::SeedFiles;
use lotrinh::target::Verdict;
use lotrinh::{Baseline, Error, Plan, Run, Scenario, Value};
use serde_json::Value as Json;

/// The workspace.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The text of a file of the workspace.
pub(crate) fn text(path: &str) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A JSON file of the workspace.
pub(crate) fn json(path: &str) -> Json {
    serde_json::from_str(&text(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Whether the golden files are to be written instead of compared.
pub(crate) fn rewriting() -> bool {
    std::env::var_os("LOTRINH_REWRITE").is_some()
}

/// JSON as the plain data that every input passes through.
pub(crate) fn value(json: &Json) -> Value {
    Value::from(json.clone())
}

/// A baseline that must be valid.
pub(crate) fn baseline(json: &Json) -> Baseline {
    value(json).read().expect("a valid baseline")
}

/// A scenario that must be valid; the schema is added.
pub(crate) fn scenario(mut json: Json) -> Scenario {
    json["schema"] = "lotrinh-scenario/1".into();
    value(&json).read().expect("a valid scenario")
}

/// The default baseline.
pub(crate) fn illustrative() -> &'static Baseline {
    lotrinh::plan().baseline("illustrative").expect("a seed")
}

/// A run that must succeed.
pub(crate) fn run(baseline: &Baseline, scenario: &Scenario) -> Run {
    lotrinh::simulate(lotrinh::rules(), baseline, scenario).expect("a run")
}

/// The verdict on one target.
pub(crate) fn verdict<'a>(run: &'a Run, target: &str) -> &'a Verdict {
    let mut verdicts = run.verdicts.iter();
    verdicts
        .find(|verdict| verdict.id == target)
        .unwrap_or_else(|| panic!("a target {target}"))
}

/// The place of a year in a series of stocks.
pub(crate) fn at(year: usize) -> usize {
    year - 2015
}

/// What a caller learns of a refused input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) code: &'static str,
    pub(crate) path: String,
    pub(crate) value: String,
    pub(crate) message: String,
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Refusal {
        Refusal {
            code: error.code(),
            path: error.path().into(),
            value: error.value(),
            message: error.to_string(),
        }
    }
}

/// Reads and runs as the door to JavaScript does.
pub(crate) fn offer(baseline: Value, scenario: Value) -> Result<Run, Refusal> {
    Ok(crate::door::offer(baseline, scenario)?)
}

/// The text of every file at a path or below, with its own path.
pub(crate) fn sources(path: &str) -> Vec<(String, String)> {
    let at = root().join(path);
    if at.is_file() {
        return vec![(path.into(), text(path))];
    }
    let entries = fs::read_dir(&at).expect("a folder");
    let mut names: Vec<_> = entries
        .map(|entry| entry.expect("an entry").file_name())
        .collect();
    names.sort();
    names
        .iter()
        .flat_map(|name| sources(&format!("{path}/{}", name.to_string_lossy())))
        .collect()
}

/// The seeds as they lie in the folder.
pub(crate) fn seeds() -> SeedFiles {
    seeds_in("seeds")
}

/// The seeds in a folder of the workspace.
pub(crate) fn seeds_in(folder: &str) -> SeedFiles {
    fn collect(folder: &Path, prefix: &str, files: &mut SeedFiles) {
        let mut paths: Vec<_> = fs::read_dir(folder)
            .expect("a folder")
            .map(|entry| entry.expect("an entry").path())
            .collect();
        paths.sort();
        for path in paths {
            let name = path.file_name().expect("a name").to_string_lossy();
            let name = format!("{prefix}{name}");
            if path.is_dir() {
                collect(&path, &format!("{name}/"), files);
            } else {
                let text = fs::read_to_string(&path).expect("a seed");
                let json = serde_json::from_str(&text).expect("JSON");
                files.push((name, value(&json)));
            }
        }
    }
    let mut files = SeedFiles::new();
    collect(&root().join(folder), "", &mut files);
    files
}

/// A plan from seeds that must be valid.
pub(crate) fn plan_of(files: SeedFiles) -> Plan {
    Plan::read(files).unwrap_or_else(|error| panic!("{error}"))
}
