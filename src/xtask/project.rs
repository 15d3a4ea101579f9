//! What every command of the tool needs: the folders of the project, and how a problem is told.

use std::io;
use std::path::{Path, PathBuf};

/// A problem with its remedy, ready to print.
pub type Error = Box<dyn std::error::Error>;

/// The folder of the project.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The folder that a static host serves.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The folder for all that is made on the way. Builds for the browser are told it, too: cargo may be set up to use
/// another one.
pub fn target() -> PathBuf {
    let folder = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    std::path::absolute(&folder).unwrap_or(folder)
}

/// What to say of a place that cannot be read.
pub fn cannot_read(place: &Path) -> impl FnOnce(io::Error) -> Error {
    move |problem| {
        format!("cannot read {}: {problem}; see that it is there and may be read", place.display()).into()
    }
}

/// What to say of a place that cannot be written.
pub fn cannot_write(place: &Path) -> impl FnOnce(io::Error) -> Error {
    move |problem| {
        let place = place.display();
        format!("cannot write {place}: {problem}; see that its folder may be written and the disk has room")
            .into()
    }
}
