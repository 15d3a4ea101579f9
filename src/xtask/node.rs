//! Node and what is installed from npm: audits and the benchmark's peers.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::xtask::project::{Error, cannot_read};
use crate::xtask::shell::{exists, output, run, say};

/// The oldest Node, as major and minor number, in which all packages run: what their own `engines` ask for.
const OLDEST: (u32, u32) = (20, 19);

/// Of a version such as `v22.11.0` the first two numbers.
fn release(version: &str) -> Option<(u32, u32)> {
    let mut numbers = version.trim().trim_start_matches('v').split('.').map(|it| it.parse().ok());
    Some((numbers.next()??, numbers.next()??))
}

/// Installs the packages of a folder when its lock file is newer than what is installed.
///
/// # Errors
/// When Node is missing or too old, or npm cannot install them.
pub fn ensure_packages(folder: &Path, what: &str) -> Result<(), Error> {
    let version = output(Command::new("node").arg("--version"));
    if version.as_deref().and_then(release).is_none_or(|it| it < OLDEST) || !exists("npm") {
        let (major, minor) = OLDEST;
        let remedy = "with npm: install it from https://nodejs.org";
        return Err(format!("{what} need Node {major}.{minor} or later {remedy}").into());
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
