//! Imports go one way, in the crate and in the page.

use std::fs;
use std::path::{Path, PathBuf};

use crate::api;

/// The crate's modules, each layer above the ones before; within one they may know each other.
///
/// Baseline and scenario name sectors and levers of the plan, and the plan brings baselines and
/// presets, and a scenario the user's own reorganisations: these are one layer.
const CRATE: &[&[&str]] = &[
    &["error"],
    &["unit", "value", "table", "number"],
    &["plan", "baseline", "own", "scenario", "band"],
    &["seeds"],
    &["model"],
    &["province"],
    &["simulation", "target"],
    &[
        "uncertainty",
        "goal_seek",
        "sensitivity",
        "quota",
        "change",
        "savings",
        "timeline",
        "finding",
    ],
    &["bands"],
    &["share"],
    &["chart"],
    &["wasm"],
];

/// The page's modules; `engine` may be several files.
const PAGE: &[&[&str]] = &[
    &["engine"],
    &[
        "text", "format", "csv", "block", "embed", "file", "qr", "version", "style", "workbook",
    ],
    &["register"],
    &["store"],
    &["sheet"],
    &["views"],
    &["sheets", "attributes", "events", "complaints", "later"],
    &["element"],
    // The scripts of a page: with the element, in a frame, without a network, in one file.
    &["define", "frame", "installed", "one"],
];

/// The place of a module; a new one must be given one.
fn layer(layers: &[&[&str]], module: &str) -> usize {
    let found = layers.iter().position(|layer| layer.contains(&module));
    found.unwrap_or_else(|| panic!("{module} has no place in the layers"))
}

/// All files with an ending below a folder, with their path inside it.
fn files(folder: &Path, ending: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|found| found == ending) {
                let text = fs::read_to_string(&path).expect("a source");
                let inside = path.strip_prefix(folder).expect("inside").to_owned();
                found.push((inside, text));
            }
        }
    }
    found.sort();
    found
}

/// The first part of a path, without an ending.
fn top(path: &Path) -> String {
    let first = path.components().next().expect("a name");
    let name = first.as_os_str().to_string_lossy();
    name.split('.').next().unwrap_or_default().to_owned()
}

/// The text without what follows `//` on its lines, so that prose is no import.
fn code(text: &str) -> String {
    let lines = text
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// The module of a name that the crate's root gives again, as in `pub use error::Error;`.
fn home(lib: &str, name: &str) -> String {
    let named = |line: &&str| line.contains(name);
    let line = lib
        .lines()
        .filter(|line| line.starts_with("pub use "))
        .find(named);
    let line = line.unwrap_or_else(|| panic!("{name} is neither a module nor given by the root"));
    line["pub use ".len()..]
        .split("::")
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// The names right after each `crate::`, also those in braces.
fn crate_imports(text: &str) -> Vec<String> {
    let name = |text: &str| -> String {
        text.chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect()
    };
    let code = code(text);
    let mut found = Vec::new();
    for (place, _) in code.match_indices("crate::") {
        let rest = &code[place + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(list) => {
                let list = list.split('}').next().unwrap_or_default();
                found.extend(list.split(',').map(|item| name(item.trim_start())));
            }
            None => found.push(name(rest)),
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

/// What a TypeScript file imports: the text in quotes after `from`, `import` or `import(`.
fn page_imports(text: &str) -> Vec<String> {
    let code = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let code = code.collect::<Vec<_>>().join("\n");
    let mut found = Vec::new();
    for word in ["from ", "import ", "import("] {
        for (place, _) in code.match_indices(word) {
            let rest = code[place + word.len()..].trim_start();
            let quote = rest
                .chars()
                .next()
                .filter(|quote| ['"', '\''].contains(quote));
            if let Some(name) = quote.and_then(|quote| rest[1..].split(quote).next()) {
                found.push(name.to_owned());
            }
        }
    }
    found
}

/// The module of the page that a relative import leads to.
fn target(from: &Path, import: &str) -> String {
    let mut path = from.parent().expect("a folder").to_owned();
    for step in import.split('/') {
        match step {
            "." => {}
            ".." => assert!(path.pop(), "{import} leads out of the page"),
            name => path.push(name),
        }
    }
    top(&path)
}

#[test]
fn no_module_of_the_crate_imports_from_a_layer_above_it() {
    let lib = api::text("crate/src/lib.rs");
    let is_module = |name: &str| lib.contains(&format!("mod {name};"));
    for (path, text) in files(&api::root().join("crate/src"), "rs") {
        let module = top(&path);
        if module == "lib" {
            continue;
        }
        for import in crate_imports(&text) {
            let from = if is_module(&import) {
                import.clone()
            } else {
                home(&lib, &import)
            };
            assert!(
                layer(CRATE, &from) <= layer(CRATE, &module),
                "{} imports {import}",
                path.display(),
            );
        }
    }
}

#[test]
fn only_the_door_knows_javascript() {
    // An error's message writes its numbers with JavaScript's own writer, and a share code is read
    // with its reader.
    let may = ["wasm", "error", "share"];
    for (path, text) in files(&api::root().join("crate/src"), "rs") {
        for name in [
            "wasm_bindgen::",
            "js_sys::",
            "web_sys::",
            "serde_wasm_bindgen::",
        ] {
            let known = code(&text).contains(name);
            let may = may.contains(&top(&path).as_str());
            assert!(!known || may, "{} uses {name}", path.display());
        }
    }
}

#[test]
fn the_model_knows_no_clock_no_chance_and_no_unordered_map() {
    for (path, text) in files(&api::root().join("crate/src"), "rs") {
        for name in [
            "HashMap",
            "HashSet",
            "std::time",
            "Instant",
            "rand::",
            ".powf(",
            ".exp(",
            ".ln(",
        ] {
            let pure = [
                "model",
                "target",
                "simulation",
                "plan",
                "goal_seek",
                "sensitivity",
                "quota",
                "change",
                "savings",
                "timeline",
                "finding",
            ];
            let pure = pure.contains(&top(&path).as_str());
            assert!(
                !pure || !code(&text).contains(name),
                "{} uses {name}",
                path.display()
            );
        }
    }
}

#[test]
fn no_module_of_the_page_imports_from_a_layer_above_it() {
    for (path, text) in files(&api::root().join("www/src"), "ts") {
        let module = top(&path);
        let own = layer(PAGE, module.split('-').next().unwrap_or_default());
        for import in page_imports(&text) {
            // A name with an ending is a style sheet or a picture, which imports nothing.
            let plain = import
                .trim_start_matches("../")
                .trim_start_matches("./")
                .contains('.');
            if import.starts_with('.') && !plain {
                let of = target(&path, &import);
                let of = layer(PAGE, of.split('-').next().unwrap_or_default());
                assert!(of <= own, "{} imports {import}", path.display());
            } else if import == "lotrinh" || import.starts_with("lotrinh/") {
                assert!(
                    module.starts_with("engine"),
                    "{} imports {import}",
                    path.display()
                );
            }
        }
    }
}
