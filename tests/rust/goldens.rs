//! The full run of every preset on the default baseline, kept to the last bit.
//!
//! `LOTRINH_REWRITE=1 cargo test` writes the files anew; twice, where the preset that is solved
//! for changes too. The change is then read in review.

use std::fmt::Write;
use std::fs;

use lotrinh::plan;
use serde_json::Value as Json;

use crate::api;
use crate::compare::{Within, differences};

/// JSON with each series on one line, so that a changed series is a changed line.
fn laid_out(json: &Json, indent: &str, into: &mut String) {
    let deeper = format!("{indent} ");
    let nested = |json: &Json| json.is_object() || json.is_array();
    let (open, close, entries): (_, _, Vec<(String, &Json)>) = match json {
        Json::Object(fields) => {
            let named = |(name, field)| (format!("\"{name}\": "), field);
            ('{', '}', fields.iter().map(named).collect())
        }
        Json::Array(list) if list.iter().any(nested) => (
            '[',
            ']',
            list.iter().map(|entry| (String::new(), entry)).collect(),
        ),
        plain => return write!(into, "{plain}").expect("text"),
    };
    into.push(open);
    for (index, (name, entry)) in entries.iter().enumerate() {
        let comma = if index == 0 { "" } else { "," };
        write!(into, "{comma}\n{deeper}{name}").expect("text");
        laid_out(entry, &deeper, into);
    }
    write!(into, "\n{indent}{close}").expect("text");
}

#[test]
fn every_preset_runs_as_it_did() {
    for preset in &plan().presets {
        let run = api::run(api::illustrative(), &preset.scenario);
        let run = serde_json::to_value(&run).expect("plain data");
        let mut found = String::new();
        laid_out(&run, "", &mut found);
        found.push('\n');
        let path = format!("tests/golden/presets/{}.json", preset.id);
        if api::rewriting() {
            fs::create_dir_all(api::root().join("tests/golden/presets")).expect("a folder");
            fs::write(api::root().join(&path), found).expect("a golden file written");
            continue;
        }
        let wanted = api::text(&path);
        // The texts decide: every double is written with as many digits as it takes.
        if found != wanted {
            let line = found.lines().zip(wanted.lines()).position(|(a, b)| a != b);
            let [run, kept] =
                [&found, &wanted].map(|text| serde_json::from_str(text).expect("JSON"));
            let mut differences = differences(&run, &kept, Within::Exact);
            differences.truncate(5);
            panic!(
                "{path}, line {}: {differences:#?}",
                line.map_or(0, |line| line + 1)
            );
        }
    }
}

#[test]
fn there_is_no_golden_run_without_its_preset() {
    let folder = fs::read_dir(api::root().join("tests/golden/presets")).expect("a folder");
    for entry in folder {
        let name = entry
            .expect("an entry")
            .file_name()
            .to_string_lossy()
            .into_owned();
        let id = name.trim_end_matches(".json");
        assert!(plan().preset(id).is_some(), "{name}");
    }
}
