//! Node and what is installed from npm: audits and the benchmark's peers.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::xtask::project::{Error, cannot_read};
use crate::xtask::shell::{exists, output, run, say};

/// Installs the packages of a folder when its lock file is newer than what is installed.
///
/// # Errors
/// When Node is missing or too old, or npm cannot install them.
pub fn ensure_packages(folder: &Path, what: &str) -> Result<(), Error> {
    let version = output(Command::new("node").arg("--version"));
    let major =
        version.as_deref().and_then(|it| it.trim_start_matches('v').split('.').next()?.parse::<u32>().ok());
    if major.is_none_or(|it| it < 20) || !exists("npm") {
        return Err(
            format!("{what} need Node 20 or later with npm: install it from https://nodejs.org").into()
        );
    }
    let lock = folder.join("package-lock.json");
    let wanted = fs::metadata(&lock).and_then(|it| it.modified()).map_err(cannot_read(&lock))?;
    let installed = fs::metadata(folder.join("node_modules/.package-lock.json")).and_then(|it| it.modified());
    if installed.is_ok_and(|it| it >= wanted) {
        return Ok(());
    }
    say(&["installing ", what].concat());
    run(Command::new("npm").current_dir(folder).args(["ci", "--silent", "--no-audit", "--no-fund"]))
}
