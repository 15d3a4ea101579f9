//! The crates that the guide is made from: all that the lock file names, and which of them are inside what visitors
//! download.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::xtask::build::PROGRAMS;
use crate::xtask::project::{Error, cannot_read, root};
use crate::xtask::shell::{cargo, output};
use crate::xtask::toolchain::WASM;

/// A crate by its name and version.
pub type Id = (String, String);

/// A crate of the lock file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Locked {
    /// The SHA-256 of its archive; none for the guide itself.
    pub checksum: Option<String>,
    /// What it depends on, on any machine.
    pub needs: Vec<Id>,
}

/// A crate that is inside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inside {
    /// Its licence as an SPDX expression.
    pub licence: String,
    /// Who made it, as far as it says.
    pub authors: Vec<String>,
    /// The texts of the licence that come with it.
    pub texts: Vec<String>,
}

/// All crates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Crates {
    /// What the lock file names.
    pub locked: BTreeMap<Id, Locked>,
    /// What is inside, without the guide itself.
    pub inside: BTreeMap<Id, Inside>,
}

impl Crates {
    /// Reads the lock file, and asks cargo what goes into the programs for the browser.
    pub fn read() -> Result<Self, Error> {
        let lock = root().join("Cargo.lock");
        let locked = locked(&fs::read_to_string(&lock).map_err(cannot_read(&lock))?);
        let mut metadata = cargo();
        metadata
            .current_dir(root())
            .args(["metadata", "--format-version", "1", "--locked", "--filter-platform", WASM])
            .args(["--no-default-features", "--features", &PROGRAMS.join(",")]);
        let told = output(&mut metadata).ok_or("cargo does not tell what is inside; run `cargo fetch`")?;
        Ok(Self { locked, inside: inside(&serde_json::from_str(&told)?)? })
    }
}

/// The crates of a lock file.
fn locked(text: &str) -> BTreeMap<Id, Locked> {
    let mut crates = BTreeMap::new();
    let mut needed = BTreeMap::new();
    for block in text.split("[[package]]").skip(1) {
        let field = |name: &str| {
            let line = block.lines().find_map(|it| it.strip_prefix(name)?.strip_prefix(" = \""));
            line.and_then(|it| it.strip_suffix('"')).map(str::to_owned)
        };
        let (Some(name), Some(version)) = (field("name"), field("version")) else { continue };
        let list = block.split_once("dependencies = [").map_or("", |it| it.1);
        let list = list.lines().filter_map(|it| it.trim().strip_prefix('"')?.split('"').next());
        needed.insert((name.clone(), version.clone()), list.map(str::to_owned).collect::<Vec<_>>());
        crates.insert((name, version), Locked { checksum: field("checksum"), needs: Vec::new() });
    }
    let ids: Vec<Id> = crates.keys().cloned().collect();
    for (id, list) in needed {
        // A version stands there only where there are several.
        let found = list.iter().filter_map(|it| {
            let mut words = it.split(' ');
            let (name, version) = (words.next()?, words.next());
            ids.iter().find(|id| id.0 == name && version.is_none_or(|it| it == id.1)).cloned()
        });
        let needs = found.collect();
        crates.entry(id).and_modify(|it: &mut Locked| it.needs = needs);
    }
    crates
}

/// What the root package needs when it runs, at any remove, without what only runs while it is compiled.
fn inside(metadata: &Value) -> Result<BTreeMap<Id, Inside>, Error> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let packages: BTreeMap<String, Value> =
        list(&metadata["packages"]).into_iter().map(|it| (word(&it["id"]), it)).collect();
    let nodes: BTreeMap<String, Value> =
        list(&metadata["resolve"]["nodes"]).into_iter().map(|it| (word(&it["id"]), it)).collect();
    let root = word(&metadata["resolve"]["root"]);
    let mut open = vec![root.clone()];
    let mut seen = BTreeSet::new();
    let mut found = BTreeMap::new();
    while let Some(id) = open.pop() {
        let Some(package) = packages.get(&id) else { continue };
        let is_macro = list(&package["targets"])
            .iter()
            .any(|it| list(&it["kind"]).iter().any(|kind| kind.as_str() == Some("proc-macro")));
        if is_macro || !seen.insert(id.clone()) {
            continue;
        }
        if id != root {
            let manifest = word(&package["manifest_path"]);
            let licence = word(&package["license"]).replace('/', " OR ");
            let authors = list(&package["authors"]).iter().map(without_address).collect();
            let texts = texts(Path::new(&manifest), &licence)?;
            let inside = Inside { licence, authors, texts };
            found.insert((word(&package["name"]), word(&package["version"])), inside);
        }
        let needs = nodes.get(&id).map(|it| list(&it["deps"])).unwrap_or_default();
        let runs = |it: &Value| list(&it["dep_kinds"]).iter().any(|kind| kind["kind"].is_null());
        open.extend(needs.iter().filter(|it| runs(it)).map(|it| word(&it["pkg"])));
    }
    Ok(found)
}

fn word(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The name of an author, as in `A. Author <a@example.com>`.
fn without_address(author: &Value) -> String {
    let author = word(author);
    author.split(" <").next().unwrap_or(&author).to_owned()
}

/// The licence texts beside a manifest; where it may be MIT alone, that one is enough.
fn texts(manifest: &Path, licence: &str) -> Result<Vec<String>, Error> {
    let mut names = Vec::new();
    let folder = manifest.parent().unwrap_or(manifest);
    for entry in fs::read_dir(folder).map_err(cannot_read(folder))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let upper = name.to_uppercase();
        if ["LICENSE", "LICENCE", "COPYING", "NOTICE"].iter().any(|it| upper.starts_with(it)) {
            names.push(name);
        }
    }
    names.sort();
    if !licence.contains(" AND ") && names.iter().any(|it| it.to_uppercase().contains("MIT")) {
        names.retain(|it| it.to_uppercase().contains("MIT"));
    }
    let texts = names.iter().filter_map(|it| fs::read_to_string(manifest.with_file_name(it)).ok());
    Ok(texts.map(|it| it.replace("\r\n", "\n").trim().to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_file_tells_versions_checksums_and_needs() {
        let text = "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\ndependencies = [\n \"b 2.0.0\",\n \"c\",\n]\n\n\
                    [[package]]\nname = \"b\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"b\"\nversion = \"2.0.0\"\n\
                    checksum = \"ab\"\n\n[[package]]\nname = \"c\"\nversion = \"3.0.0\"\n";
        let crates = locked(text);
        let id = |name: &str, version: &str| (name.to_owned(), version.to_owned());
        assert_eq!(crates.len(), 4);
        assert_eq!(crates[&id("a", "1.0.0")].needs, [id("b", "2.0.0"), id("c", "3.0.0")]);
        assert_eq!(crates[&id("b", "2.0.0")].checksum.as_deref(), Some("ab"));
    }

    #[test]
    fn terms_that_count_together_are_all_there() {
        let crates = Crates::read().unwrap();
        let joined = crates.inside.iter().filter(|it| it.1.licence.contains(" AND "));
        let joined: Vec<_> = joined.map(|((name, _), it)| (name.as_str(), it.texts.join("\n"))).collect();
        assert!(!joined.is_empty());
        for (name, texts) in joined {
            assert!(name != "unicode-ident" || texts.contains("UNICODE LICENSE"), "{name}: {texts}");
        }
    }

    #[test]
    fn what_runs_only_while_compiling_is_not_inside() {
        let crates = Crates::read().unwrap();
        let has = |name: &str| crates.inside.keys().any(|it| it.0 == name);
        assert!(has("leptos") && has("wasm-bindgen") && has("web-sys"));
        // What only one of the programs needs: the screens of a session.
        assert!(has("qrcodegen") && has("crc") && has("base64ct"));
        assert!(!has("leptos_macro") && !has("hyper") && !has("sciatica-guide"));
        assert!(crates.inside.values().all(|it| !it.licence.is_empty()));
        assert!(crates.inside.keys().all(|it| crates.locked.contains_key(it)));
    }
}
