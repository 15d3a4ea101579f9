//! What a build makes: every file by its name, in memory. Whatever else speaks of files, such as headers, sizes and
//! the record of the build, is a loop over this.

use std::collections::BTreeMap;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256, Sha384};

use crate::site::ASSETS;

/// Files by their names, which are paths from the root of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    /// Puts a file in the place that `name` says.
    pub fn put(&mut self, name: impl Into<String>, data: impl Into<Vec<u8>>) {
        self.0.insert(name.into(), data.into());
    }

    /// Puts a file among those that a page loads, under a name that changes with the content, and returns this name.
    /// Markup and styles end with a line's end: what does not was cut off on its way.
    pub fn put_asset(&mut self, stem: &str, extension: &str, data: impl Into<Vec<u8>>) -> String {
        let mut data = data.into();
        if matches!(extension, "css" | "html") && !data.ends_with(b"\n") {
            data.push(b'\n');
        }
        let name = format!("{stem}-{}.{extension}", short_hash(&[&data]));
        self.put([ASSETS, &name].concat(), data);
        name
    }

    /// The bytes of a file.
    pub fn get(&self, name: &str) -> Option<&[u8]> {
        self.0.get(name).map(Vec::as_slice)
    }

    /// The bytes of a file that a page loads.
    pub fn asset(&self, name: &str) -> Option<&[u8]> {
        self.get(&[ASSETS, name].concat())
    }

    /// Every file with its name, in the order of names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(name, data)| (name.as_str(), data.as_slice()))
    }

    /// The whole pages among them, by their names: no snippets, and no markup that a script puts into a page.
    pub fn pages(&self) -> impl Iterator<Item = (&str, &str)> {
        let is_page = |name: &str| {
            let named_so = name.rsplit_once('.');
            named_so.is_some_and(|(stem, kind)| kind == "html" && !stem.ends_with(".snippet"))
                && !name.starts_with(ASSETS)
        };
        let pages = self.iter().filter(move |(name, _)| is_page(name));
        pages.filter_map(|(name, data)| Some((name, std::str::from_utf8(data).ok()?)))
    }
}

/// The hash by which a browser knows that a file is the one that was meant.
pub fn integrity(data: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(data)))
}

/// A few letters that differ when any of `parts` differs.
pub fn short_hash(parts: &[&[u8]]) -> String {
    let digest = parts.iter().fold(Sha256::new(), Sha256::chain_update).finalize();
    format!("{digest:x}")[..12].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_an_asset_changes_with_its_content() {
        let mut files = Files::default();
        let names = ["a", "b", "a"].map(|it| files.put_asset("guide", "css", it));
        assert_eq!(names[0], names[2]);
        assert_ne!(names[0], names[1]);
        assert_eq!(files.asset(&names[1]), Some(&b"b\n"[..]));
        assert_eq!(files.iter().count(), 2);
    }

    #[test]
    fn a_snippet_and_a_piece_of_markup_are_no_page() {
        let mut files = Files::default();
        for name in ["index.html", "v1/frame.snippet.html", "v1/assets/guide-1.html", "v1/loader.js"] {
            files.put(name, "x");
        }
        assert_eq!(files.pages().collect::<Vec<_>>(), [("index.html", "x")]);
    }

    #[test]
    fn an_integrity_is_what_browsers_compute() {
        // printf 1 | openssl dgst -sha384 -binary | base64
        assert_eq!(integrity(b"1"), SHA384_OF_1);
    }

    const SHA384_OF_1: &str = "sha384-R/BdNnsMMuQ4+2Pmz0pfNcKqL5DcdUP4pBoPlc6KQKMTq1zzYTSiBoxMlpy1Dbd2";
}
