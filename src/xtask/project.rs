//! What every command of the tool needs: the folders of the project, and how a problem is told.

use std::path::PathBuf;

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

/// Cargo's target folder.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}
