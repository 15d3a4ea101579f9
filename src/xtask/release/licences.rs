//! The licences of what is inside, in one text.

use std::collections::BTreeMap;

use crate::xtask::release::crates::Crates;
use crate::xtask::release::papers::VERSION;

const README: &str = include_str!("../../../README.md");

/// The guide's own licence, which stands in the readme.
pub fn own() -> &'static str {
    README.split_once("## Licence").map_or("", |it| it.1).trim()
}

/// All licences: first the guide's own, then the list of what is inside, then each text once.
pub fn text(crates: &Crates) -> String {
    let line = "-".repeat(72);
    let mut text =
        format!("Sciatica Guide {VERSION}\n\n{}\n\n{line}\n\nParts of these are inside the app:\n\n", own());
    text += "rust standard library: MIT OR Apache-2.0, Copyright (c) The Rust Project contributors\n";
    text.extend(
        crates
            .inside
            .iter()
            .map(|((name, version), inside)| format!("{name} {version}: {}\n", inside.licence)),
    );
    let mut texts: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for ((name, version), inside) in &crates.inside {
        for it in &inside.texts {
            texts.entry(it).or_default().push(format!("{name} {version}"));
        }
    }
    let mut texts: Vec<_> = texts.into_iter().map(|(text, names)| (names.join(", "), text)).collect();
    texts.sort();
    text.extend(texts.into_iter().map(|(names, it)| format!("\n{line}\n{names}\n\n{it}\n")));
    text
}
