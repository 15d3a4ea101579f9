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
    text += "\nThese bring no text of their own; the terms of the MIT licence above hold for them:\n\n";
    let bare = crates.inside.iter().filter(|it| it.1.texts.is_empty());
    text.extend(bare.map(|((name, version), inside)| {
        let authors = inside.authors.join(", ");
        let authors = if authors.is_empty() { "its authors" } else { &authors };
        format!("{name} {version}: Copyright (c) {authors}\n")
    }));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_inside_has_its_terms_in_the_text() {
        let crates = Crates::read().unwrap();
        let text = text(&crates);
        for ((name, version), inside) in &crates.inside {
            let mentions = text.matches(&format!("{name} {version}")).count();
            assert!(mentions >= 2, "{name} {version}");
            assert!(!inside.texts.is_empty() || inside.licence.contains("MIT"), "{name}: {}", inside.licence);
        }
        assert!(own().starts_with("MIT. Copyright") && text.starts_with("Sciatica Guide"));
    }
}
