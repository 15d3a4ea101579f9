//! The fence between the rooms: who may import whom, which words stay out of which room.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot read its sources should stop"
)]

#[path = "support/sources.rs"]
mod sources;

use std::fs;
use std::path::{Path, PathBuf};

use sources::rust_files;

/// Each room with the rooms it may import, and the crates it may not.
const ROOMS: [(&str, &[&str], &[&str]); 11] = [
    ("content", &["content"], &["leptos", "web_sys", "gloo", "wasm_bindgen"]),
    ("rules", &["rules", "content"], &["leptos", "web_sys", "gloo", "wasm_bindgen", "serde"]),
    ("diagram", &["diagram", "content"], &["leptos", "web_sys", "gloo", "wasm_bindgen", "serde"]),
    (
        "prerender",
        &["prerender", "content", "rules", "diagram"],
        &["web_sys", "gloo", "wasm_bindgen", "serde"],
    ),
    ("app.rs", &["prerender", "content", "rules"], &["web_sys", "gloo", "wasm_bindgen", "serde"]),
    ("browser", &["browser"], &["leptos", "serde"]),
    ("dom", &["dom", "browser", "app", "content", "rules"], &["serde"]),
    ("session", &["session", "browser", "content", "rules", "diagram"], &["serde"]),
    ("overrides.rs", &["content"], &["leptos", "web_sys", "gloo", "serde"]),
    ("site", &["site", "app", "prerender", "content", "rules"], &["web_sys", "gloo"]),
    ("xtask", &["xtask", "site", "prerender", "content", "rules", "diagram"], &["leptos", "web_sys", "gloo"]),
];

/// A file longer than this is two rooms.
const LONGEST_FILE: usize = 300;

#[test]
fn rooms_import_only_what_they_may() {
    let mut faults = Vec::new();
    for (room, may, may_not) in ROOMS {
        for file in rust_files(&src().join(room)) {
            let code = code(&file);
            let own = imports(&code).into_iter().filter(|it| !may.contains(&it.as_str()));
            faults.extend(own.map(|it| format!("{} imports crate::{it}", file.display())));
            let foreign = may_not.iter().filter(|it| code.contains(&format!("{it}::")));
            faults.extend(foreign.map(|it| format!("{} uses {it}", file.display())));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_room_of_the_source_is_fenced() {
    // `embedding` holds scripts alone, which `site` fills in.
    let known = ["lib.rs", "bin", "embedding"];
    for entry in fs::read_dir(src()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let fenced = ROOMS.iter().any(|(room, ..)| *room == name);
        assert!(fenced || known.contains(&name.as_str()), "src/{name} has no line in ROOMS");
    }
}

#[test]
fn every_file_says_what_lives_in_it_and_is_short() {
    for file in rust_files(&src()).into_iter().chain(test_files()) {
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.starts_with("//! "), "{} starts without //!", file.display());
        let lines = text.lines().count();
        assert!(lines <= LONGEST_FILE, "{} has {lines} lines", file.display());
    }
}

#[test]
fn styles_and_scripts_are_short_too() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (folder, kind) in [("style", "css"), ("src/embedding", "js")] {
        for entry in fs::read_dir(root.join(folder)).unwrap() {
            let file = entry.unwrap().path();
            if file.extension().is_some_and(|it| it == kind) {
                let lines = fs::read_to_string(&file).unwrap().lines().count();
                assert!(lines <= LONGEST_FILE, "{} has {lines} lines", file.display());
            }
        }
    }
}

#[test]
fn colours_live_in_the_stylesheets_alone() {
    for file in rust_files(&src()) {
        let code = code(&file);
        let colour = code.match_indices("\"#").find(|(at, _)| {
            let hex: String = code[at + 2..].chars().take_while(char::is_ascii_hexdigit).collect();
            matches!(hex.len(), 3 | 6) && code[at + 2 + hex.len()..].starts_with('"')
        });
        assert!(colour.is_none(), "{} holds a colour", file.display());
    }
}

#[test]
fn the_fence_sees_a_planted_fault() {
    assert_eq!(imports("use crate::{rules::x, diagram::y};"), ["rules", "diagram"]);
    assert_eq!(imports("use crate::site::page; let a = crate::xtask::run();"), ["site", "xtask"]);
    assert_eq!(strip_comments("a // crate::xtask\nb"), "a \nb");
}

/// Names that follow `crate::`, in order.
fn imports(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, mark) in code.match_indices("crate::") {
        let rest = &code[at + mark.len()..];
        match rest.strip_prefix('{') {
            Some(group) => {
                let group = &group[..group.find("};").expect("an import group ends")];
                found.extend(split_outside_braces(group).iter().map(|it| first_name(it.trim())));
            }
            None => found.push(first_name(rest)),
        }
    }
    found
}

fn split_outside_braces(group: &str) -> Vec<String> {
    let mut depth = 0;
    let mut parts = vec![String::new()];
    for letter in group.chars() {
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        if letter == ',' && depth == 0 {
            parts.push(String::new());
        } else {
            parts.last_mut().unwrap().push(letter);
        }
    }
    parts.retain(|it| !it.trim().is_empty());
    parts
}

fn first_name(path: &str) -> String {
    path.chars().take_while(|it| it.is_alphanumeric() || *it == '_').collect()
}

fn strip_comments(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// The code of a file without comments and without its unit tests.
fn code(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    strip_comments(text.split("#[cfg(test)]\nmod tests").next().unwrap())
}

/// The files of the tests, without what the audits have installed beside them.
fn test_files() -> Vec<PathBuf> {
    let entries = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")).unwrap();
    let own = entries.map(|it| it.unwrap().path()).filter(|it| !it.ends_with("node_modules"));
    let own = own.filter(|it| it.is_dir() || it.extension().is_some_and(|it| it == "rs"));
    own.flat_map(|it| rust_files(&it)).collect()
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}
