//! The sources themselves, for the tests that read them.

use std::fs;
use std::path::{Path, PathBuf};

/// The Rust files of a folder, with those of all folders in it; or the one file.
pub fn rust_files(place: &Path) -> Vec<PathBuf> {
    if place.is_file() {
        return vec![place.to_path_buf()];
    }
    let entries = fs::read_dir(place).unwrap().map(|it| it.unwrap().path());
    let files = entries.filter(|it| it.is_dir() || it.extension().is_some_and(|it| it == "rs"));
    files.flat_map(|it| rust_files(&it)).collect()
}
