//! Within a room nobody imports in a circle: whoever reads a file can read what it needs first.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its sources should stop")]

#[path = "support/sources.rs"]
mod sources;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use sources::rust_files;

/// A module: its path from the root of the crate.
type Module = Vec<String>;

/// The modules of some sources, with what each imports.
#[derive(Default)]
struct Modules(BTreeMap<Module, Imports>);

#[derive(Default)]
struct Imports {
    /// Paths that the module names, from the root of the crate.
    paths: Vec<Module>,
    /// Names that it hands on, with where they come from.
    handed_on: BTreeMap<String, Module>,
}

impl Modules {
    fn of(sources: &[(Module, String)]) -> Self {
        let names: BTreeSet<&Module> = sources.iter().map(|it| &it.0).collect();
        let mut modules = Self::default();
        for (module, code) in sources {
            let mut imports = Imports::default();
            for (path, is_handed_on) in named(code) {
                let Some(path) = absolute(module, &path, &names) else { continue };
                if is_handed_on {
                    imports.handed_on.insert(path.last().cloned().unwrap_or_default(), path.clone());
                }
                imports.paths.push(path);
            }
            modules.0.insert(module.clone(), imports);
        }
        modules
    }

    /// The module in which the thing lives that a path names: what a module only hands on lives elsewhere.
    fn home(&self, path: &[String]) -> Option<&Module> {
        let (module, imports) = (1..=path.len()).rev().find_map(|end| self.0.get_key_value(&path[..end]))?;
        let other = path.get(module.len()).and_then(|it| imports.handed_on.get(it));
        match other {
            Some(other) if other.as_slice() != path => self.home(other),
            _ => Some(module),
        }
    }

    /// What a module needs in its own room.
    fn needs(&self, module: &Module) -> BTreeSet<&Module> {
        let homes = self.0[module].paths.iter().filter_map(|it| self.home(it));
        homes.filter(|it| *it != module && it[0] == module[0]).collect()
    }

    /// Modules that need each other, as a walk that ends where it began.
    fn circles(&self) -> Vec<String> {
        self.0.keys().filter_map(|start| self.walk_back(start)).collect()
    }

    /// The shortest walk from a module back to itself.
    fn walk_back(&self, start: &Module) -> Option<String> {
        let mut walks = vec![vec![start]];
        let mut seen = BTreeSet::new();
        while !walks.is_empty() {
            let mut longer = Vec::new();
            for walk in walks {
                for next in self.needs(walk.last()?) {
                    let walk = [walk.as_slice(), &[next]].concat();
                    if next == start {
                        return Some(walk.iter().map(|it| it.join("::")).collect::<Vec<_>>().join(" needs "));
                    }
                    if seen.insert(next) {
                        longer.push(walk);
                    }
                }
            }
            walks = longer;
        }
        None
    }
}

/// The paths that code names, and whether it hands the thing on.
fn named(code: &str) -> Vec<(Module, bool)> {
    let mut found = Vec::new();
    for statement in code.split(';') {
        let statement = statement.trim_start();
        // Behind the attributes and whatever stands before it in a line of its own.
        let begin = statement
            .rfind("\nuse ")
            .map(|at| at + 1)
            .or_else(|| statement.rfind("\npub use ").map(|at| at + 1));
        let import = &statement[begin.unwrap_or(0)..];
        let is_handed_on = import.starts_with("pub");
        if let Some(tree) = import
            .strip_prefix("pub(crate) use ")
            .or_else(|| import.strip_prefix("pub use "))
            .or_else(|| import.strip_prefix("use "))
        {
            found.extend(branches(tree).iter().map(|it| (segments(it), is_handed_on)));
        } else {
            let starts = ["crate::", "super::"].iter().flat_map(|it| statement.match_indices(it));
            let paths = starts.map(|(at, _)| &statement[at..]);
            let ends = |it: char| !it.is_alphanumeric() && it != '_' && it != ':';
            found.extend(paths.map(|it| (segments(it.split(ends).next().unwrap_or(it)), false)));
            found.extend(inline_modules(statement));
        }
    }
    found
}

/// Paths such as `build::build` in the midst of code.
fn inline_modules(statement: &str) -> impl Iterator<Item = (Module, bool)> {
    let words = statement.split(|it: char| !it.is_alphanumeric() && it != '_' && it != ':');
    words.filter(|it| it.contains("::") && it.starts_with(char::is_lowercase)).map(|it| (segments(it), false))
}

/// The paths of an import tree: `a::{b, c::{d, e}}` names `a::b`, `a::c::d` and `a::c::e`.
fn branches(tree: &str) -> Vec<String> {
    let Some((stem, inner)) = tree.trim().split_once('{') else {
        return vec![tree.split(" as ").next().unwrap_or(tree).trim().to_owned()];
    };
    let inner = &inner[..inner.rfind('}').unwrap_or(inner.len())];
    let mut depth = 0;
    let parts = inner.split(|letter: char| {
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        letter == ',' && depth == 0
    });
    let parts = parts.filter(|it| !it.trim().is_empty()).flat_map(branches);
    parts.map(|it| [stem.trim(), &it].concat()).collect()
}

fn segments(path: &str) -> Module {
    path.split("::").map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned).collect()
}

/// A path from the root of the crate; `None` for what is in no module of ours.
fn absolute(module: &Module, path: &[String], names: &BTreeSet<&Module>) -> Option<Module> {
    let beside = |base: &[String], rest: &[String]| [base, rest].concat();
    match path.first()?.as_str() {
        "crate" => Some(path[1..].to_vec()),
        "self" => Some(beside(module, &path[1..])),
        "super" => {
            let ups = path.iter().take_while(|it| *it == "super").count();
            Some(beside(&module[..module.len().checked_sub(ups)?], &path[ups..]))
        }
        child => names.contains(&beside(module, &[child.to_owned()])).then(|| beside(module, path)),
    }
}

#[test]
fn no_file_of_a_room_needs_itself() {
    let sources = sources();
    assert!(sources.len() > 80, "only {} files were read", sources.len());
    let circles = Modules::of(&sources).circles();
    assert!(circles.is_empty(), "{}", circles.join("\n"));
}

#[test]
fn a_planted_circle_is_seen() {
    let source = |path: &str, code: &str| (segments(path), code.to_owned());
    let index = source("room", "mod a;\nmod b;\npub use b::{B, C};\n");
    let free =
        [source("room::a", "use crate::room::{B, C};\n"), source("room::b", "pub struct B;"), index.clone()];
    assert_eq!(Modules::of(&free).circles(), [""; 0], "what an index hands on is not in it");
    let circle =
        [source("room::a", "use crate::room::B;\n"), source("room::b", "fn f() { super::a::f() }"), index];
    assert_eq!(
        Modules::of(&circle).circles(),
        ["room::a needs room::b needs room::a", "room::b needs room::a needs room::b"]
    );
    let parent = [source("room", "mod a;\nfn f() { a::g() }"), source("room::a", "use crate::room::f;\n")];
    assert_eq!(Modules::of(&parent).circles().len(), 2, "an index that does something itself");
}

/// Every module of `src`, without comments and unit tests.
fn sources() -> Vec<(Module, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let read = |file: PathBuf| {
        let path = file.strip_prefix(&src).unwrap().with_extension("");
        let mut module: Module = path.iter().map(|it| it.to_str().unwrap().to_owned()).collect();
        if module.last().is_some_and(|it| it == "mod") {
            module.pop();
        }
        let text = fs::read_to_string(file).unwrap();
        let code = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        // An indented import of `super` belongs to a module inside the file, whose parent is the file.
        let lines =
            code.lines().filter(|it| !it.starts_with(' ') || !it.trim_start().starts_with("use super::"));
        let lines =
            lines.map(|it| it.split("//").next().unwrap_or_default()).filter(|it| !it.starts_with("#["));
        (module, lines.collect::<Vec<_>>().join("\n"))
    };
    let files = rust_files(&src)
        .into_iter()
        .filter(|it| !it.ends_with("tests.rs") && !it.starts_with(src.join("bin")));
    files.map(read).collect()
}
