//! Differences between two JSON documents, each with its path.

use serde_json::Value as Json;

/// How far two numbers may lie apart.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Within {
    /// Not at all.
    Exact,
    /// By this much, relative where the number is beyond 1.
    Tolerance(f64),
}

impl Within {
    fn admits(self, found: f64, wanted: f64) -> bool {
        match self {
            Within::Exact => found == wanted,
            Within::Tolerance(by) => {
                let large = wanted.abs() > 1.0;
                let scale = if large { wanted.abs() } else { 1.0 };
                (found - wanted).abs() <= by * scale
            }
        }
    }
}

/// The differences from what is wanted. What is found may say more: fields that are not wanted
/// are free.
pub(crate) fn differences(found: &Json, wanted: &Json, within: Within) -> Vec<String> {
    let mut found_at = Vec::new();
    walk("", found, wanted, within, &mut found_at);
    found_at
}

fn walk(path: &str, found: &Json, wanted: &Json, within: Within, into: &mut Vec<String>) {
    match (found, wanted) {
        (Json::Object(found), Json::Object(wanted)) => {
            for (name, wanted) in wanted {
                match found.get(name) {
                    Some(found) => walk(&format!("{path}.{name}"), found, wanted, within, into),
                    None => into.push(format!("{path}.{name}: is missing")),
                }
            }
        }
        (Json::Array(found), Json::Array(wanted)) if found.len() == wanted.len() => {
            for (index, (found, wanted)) in found.iter().zip(wanted).enumerate() {
                walk(&format!("{path}[{index}]"), found, wanted, within, into);
            }
        }
        (Json::Number(a), Json::Number(b)) => {
            let (a, b) = (a.as_f64(), b.as_f64());
            if !a.zip(b).is_some_and(|(a, b)| within.admits(a, b)) {
                into.push(format!("{path}: {found}, wanted {wanted}"));
            }
        }
        _ if found == wanted => {}
        _ => into.push(format!("{path}: {found}, wanted {wanted}")),
    }
}
