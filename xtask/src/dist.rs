//! What is given away: `target/dist` for any static server, `target/npm` for the npm registry.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha384};

use crate::compress::{self, Form};
use crate::site::Parts;
use crate::wasm::{Finish, Purpose};
use crate::{headers, licences, npm, place, site, wasm};

/// The most that the page in one file may weigh, bytes.
const ONE_FILE_LIMIT: u64 = 450_000;

/// What was built, and what from.
pub(crate) struct Dist {
    pub(crate) folder: PathBuf,
    parts: Parts,
    one: PathBuf,
}

/// Builds the folder and the package.
pub(crate) fn build() -> Result<Dist> {
    let parts = site::parts(Finish::Full)?;
    let one = wasm::build(Purpose::One)?;
    let _alone = place::alone()?;
    let next = place::target("dist-next");
    let packages = assemble(&parts, &one, &next)?;
    fs::write(next.join("licences.txt"), licences::text(&packages)?)?;
    let integrity = integrity(&next)?;
    fs::write(next.join("embedding.txt"), embedding(&integrity)?)?;
    fs::write(
        next.join("integrity.json"),
        format!("{}\n", serde_json::to_string_pretty(&integrity)?),
    )?;
    let files = paths(&next)?;
    fs::write(next.join("headers.txt"), headers::text(&files))?;
    compress::all(&next, &Form::ALL, &place::target("dist"))?;
    let folder = site::put_in_place(&next, &place::target("dist"))?;
    npm::pack(&folder, &parts)?;
    println!("{}: {} files", folder.display(), paths(&folder)?.len());
    Ok(Dist { folder, parts, one })
}

/// Has the page and its form in one file put together; gives the packages that they hold.
fn assemble(parts: &Parts, one: &Path, folder: &Path) -> Result<Vec<PathBuf>> {
    let list = place::target("dist-packages.txt");
    fs::write(&list, "")?;
    let tool = env::current_exe()?;
    let with = [
        ("LOTRINH_ONE", one),
        ("LOTRINH_PACKAGES", list.as_path()),
        ("LOTRINH_XTASK", tool.as_path()),
    ];
    parts.assemble("dist.config.ts", folder, &with)?;
    parts.assemble("one.config.ts", folder, &with)?;
    let file = folder.join(headers::ONE_FILE);
    let bytes = fs::metadata(&file)
        .with_context(|| format!("{}", file.display()))?
        .len();
    println!("{}: {bytes} of {ONE_FILE_LIMIT} bytes", headers::ONE_FILE);
    if bytes > ONE_FILE_LIMIT {
        bail!("the page in one file weighs {bytes} bytes, more than {ONE_FILE_LIMIT}");
    }
    let packages = fs::read_to_string(list)?;
    let mut packages: Vec<_> = packages.lines().map(PathBuf::from).collect();
    packages.sort();
    packages.dedup();
    Ok(packages)
}

/// Assembles everything once more and compares: the same sources give the same bytes.
pub(crate) fn same_again(dist: &Dist) -> Result<()> {
    let Dist { folder, parts, one } = dist;
    let _alone = place::alone()?;
    let again = place::target("dist-again");
    if again.exists() {
        fs::remove_dir_all(&again)?;
    }
    assemble(parts, one, &again)?;
    let built = paths(&again)?;
    for path in &built {
        if fs::read(again.join(path))? != fs::read(folder.join(path)).unwrap_or_default() {
            bail!("{path} was built differently the second time");
        }
    }
    println!(
        "{} files are the same when they are built again",
        built.len()
    );
    Ok(())
}

/// The paths of the files in a folder, without their compressed forms.
pub(crate) fn paths(folder: &Path) -> Result<Vec<String>> {
    let mut paths = Vec::new();
    for file in site::files(folder)? {
        if compress::is_form(&file) {
            continue;
        }
        let steps = file.strip_prefix(folder)?.iter();
        let steps: Vec<_> = steps.map(|step| step.to_string_lossy()).collect();
        paths.push(steps.join("/"));
    }
    Ok(paths)
}

/// What a host may hold each script and style sheet to.
fn integrity(folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut hashes = BTreeMap::new();
    for path in paths(folder)? {
        if path.ends_with(".js") || path.ends_with(".css") || path.ends_with(".wasm") {
            let hash = BASE64_STANDARD.encode(Sha384::digest(fs::read(folder.join(&path))?));
            hashes.insert(path, format!("sha384-{hash}"));
        }
    }
    Ok(hashes)
}

/// The lines that show the element on a host's page, held to this build.
fn embedding(integrity: &BTreeMap<String, String>) -> Result<String> {
    let entry = integrity
        .get(npm::ENTRY)
        .with_context(|| format!("there is no {}", npm::ENTRY))?;
    let scripts: BTreeMap<_, _> = integrity
        .iter()
        .filter(|(path, _)| path.ends_with(".js"))
        .map(|(path, hash)| (format!("/lo-trinh/{path}"), hash))
        .collect();
    let map = serde_json::json!({ "integrity": scripts });
    let entry_file = npm::ENTRY;
    Ok(format!(
        "Lines for a host's page, with the folder at /lo-trinh/.\n\n\
         As it is, and as it will be when the folder is replaced:\n\n\
         <script type=\"module\" src=\"/lo-trinh/{entry_file}\"></script>\n<lo-trinh lang=\"vi\"></lo-trinh>\n\n\
         Held to this build: the browser runs nothing else, and these lines have to be replaced with \
         the folder:\n\n\
         <script type=\"module\" src=\"/lo-trinh/{entry_file}\" integrity=\"{entry}\" crossorigin=\"anonymous\"></script>\n\
         <lo-trinh lang=\"vi\"></lo-trinh>\n\n\
         Held to it with all its parts, in browsers that know it (Chrome 127, Firefox 138, Safari 18); \
         the map stands before every module script, and a policy needs its hash:\n\n\
         <script type=\"importmap\">{map}</script>\n"
    ))
}
