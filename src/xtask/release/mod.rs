//! What is handed out: a zip for people who upload files, and a package for people who build pages. The same sources
//! give the same bytes: names in order, one moment for all files, and nothing of the machine.

mod archive;
mod crates;
mod editors;
mod licences;
mod package;
mod papers;
mod sbom;

use std::fmt::Write;
use std::path::PathBuf;

use sha2::{Digest, Sha256};

use crate::site::files::Files;
use crate::xtask::build::{self, BuildOptions};
use crate::xtask::project::{Error, target};
use crate::xtask::release::crates::Crates;
use crate::xtask::release::papers::Papers;
use crate::xtask::shell::say;
use crate::xtask::{content, headers};

pub use papers::{LICENCES, SBOM, VERSION};

/// The file of checksums, in the release and in the zip.
pub const SUMS: &str = "SHA256SUMS";

/// What has changed, as the site shows it.
const CHANGES: &str = "changes.md";

const README: &str = include_str!("readme.txt");

/// The folder that a release is written to.
pub fn folder() -> PathBuf {
    target().join("release-files")
}

/// The name of the zip and of the folder in it, or of the package, without its kind.
pub fn stem() -> String {
    ["sciatica-guide-", VERSION].concat()
}

/// Builds the site and writes the release.
///
/// # Errors
/// In one line, when the content is not in order; else whatever stopped the build or the packing.
pub fn release(options: &BuildOptions) -> Result<(), Error> {
    in_order(options)?;
    let built = build::make(options)?;
    say("packing the release");
    let files = of(&built.build.files, options.origin.as_deref())?;
    build::write(&files, &folder())?;
    for (name, data) in files.iter().filter(|it| !it.0.contains('/')) {
        eprintln!("{:>10}  {}", data.len(), folder().join(name).display());
    }
    Ok(())
}

/// One line for content that is not in order, however much is wrong with it.
fn in_order(options: &BuildOptions) -> Result<(), Error> {
    let files = if options.content.is_empty() {
        vec![None]
    } else {
        options.content.iter().map(|it| Some(it.as_path())).collect()
    };
    for file in files {
        if let Err(faults) = content::load(file) {
            let faults = faults.to_string();
            let first = faults.lines().next().unwrap_or_default();
            let more = faults.lines().count().saturating_sub(2);
            let more = if more > 0 { format!(" (and {more} more)") } else { String::new() };
            return Err(format!("nothing was released: {first}{more}; `cargo xtask content` says all").into());
        }
    }
    Ok(())
}

/// The files of a release, made from those of a site: zip, package, the package as a folder, and checksums.
///
/// # Errors
/// When nobody has written down what this version changes, or cargo does not tell what is inside.
pub fn of(site: &Files, origin: Option<&str>) -> Result<Files, Error> {
    let mut site = site.clone();
    let rules = headers::rules(&site, origin);
    let kinds = [
        (headers::NETLIFY, headers::netlify(&rules), "netlify-or-cloudflare/_headers"),
        (headers::APACHE, headers::apache(&rules), "apache/.htaccess"),
        (headers::NGINX, headers::nginx(&rules), "nginx/sciatica-guide.conf"),
    ];
    for (name, text, _) in &kinds {
        site.put(*name, text.as_str());
    }
    let changes = site.get(CHANGES).ok_or("public/changes.md is missing; write down what has changed")?;
    let changes = String::from_utf8_lossy(changes).into_owned();
    if !changes.contains(&format!("\n## {VERSION}\n")) {
        let line =
            format!("public/changes.md has no heading `## {VERSION}`; write down what this version changes");
        return Err(line.into());
    }

    let crates = Crates::read()?;
    let papers = Papers { changes, licences: licences::text(&crates), sbom: sbom::json(&crates)? };
    let zipped = zipped(&site, &kinds, &papers);
    let package = package::of(&site, &papers)?;

    let mut files = Files::default();
    files.put([&stem(), ".zip"].concat(), archive::zip(&zipped, &stem())?);
    files.put([&stem(), ".tgz"].concat(), archive::tgz(&package, "package")?);
    files.put(SUMS, sums(&files));
    for (name, data) in package.iter() {
        files.put(["npm/", name].concat(), data);
    }
    Ok(files)
}

fn zipped(site: &Files, kinds: &[(&str, String, &str)], papers: &Papers) -> Files {
    let mut files = Files::default();
    files.put("README.txt", README.replace("{version}", VERSION));
    files.put("CHANGES.txt", papers.changes.as_str());
    files.put(LICENCES, papers.licences.as_str());
    files.put(SBOM, papers.sbom.as_str());
    for (_, text, place) in kinds {
        files.put(["headers/", place].concat(), text.as_str());
    }
    for (name, data) in site.iter() {
        files.put(["site/", name].concat(), data);
    }
    files.put(SUMS, sums(&files));
    files
}

/// The checksum of every file, in the form that `sha256sum --check` reads.
fn sums(files: &Files) -> String {
    files.iter().fold(String::new(), |mut text, (name, data)| {
        // Writing to a string cannot fail.
        writeln!(text, "{:x}  {name}", Sha256::digest(data)).ok();
        text
    })
}
