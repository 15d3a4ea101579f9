//! From sources to `dist/`.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli::wasm_bindgen;

use crate::content::Guide;
use crate::site::ASSETS;
use crate::site::build::{Build, Program, Programs, build_files};
use crate::site::files::{Files, integrity};
use crate::xtask::content;
use crate::xtask::headers;
use crate::xtask::likeness::alike_together;
use crate::xtask::project::{Error, cannot_read, cannot_write, dist, root, target};
use crate::xtask::shell::{cargo, output, run, say};
use crate::xtask::strip::{with_short_names, without_unused};
use crate::xtask::toolchain::{WASM, ensure_wasm_target};

/// The features that make the programs for the browser: the app, the rules for words of other pages, and the screens of
/// a session.
pub const PROGRAMS: [&str; 3] = ["hydrate", "overrides", "session"];

/// What a build may be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BuildOptions {
    /// Other content files than the built-in one: the first for the root of the site, the others beside it.
    pub content: Vec<PathBuf>,
    /// The address at which the guide will stand: `https://guide.example.com`.
    pub origin: Option<String>,
}

/// A build, and from what it was made.
#[derive(Debug)]
pub struct Built {
    /// Every file.
    pub build: Build,
    /// The content that stands at the root.
    pub guide: Guide,
    /// The app's wasm as it is sent, but with the names of its functions and in the order of their sizes.
    pub named: Vec<u8>,
}

/// Builds the release and writes it into `dist/`.
pub fn build(options: &BuildOptions) -> Result<Built, Error> {
    let built = make(options)?;
    write(&built.build.files, &dist())?;
    Ok(built)
}

/// Builds the release in memory.
pub fn make(options: &BuildOptions) -> Result<Built, Error> {
    let mut guides = vec![content::load(options.content.first().map(PathBuf::as_path))?];
    for file in options.content.iter().skip(1) {
        guides.push(content::load(Some(file))?);
    }
    ensure_wasm_target()?;
    let [app, rules, session] = PROGRAMS;
    say("building the app for the browser: some minutes the first time, half a minute after a change");
    let (app, named) = browser_build(app)?;
    say("building the rules for words of other pages: half a minute after a change of theirs");
    let (rules, _) = browser_build(rules)?;
    say("building the screens of a session: half a minute after a change of theirs");
    let (session, _) = browser_build(session)?;

    say("rendering the pages");
    let mut files = Files::default();
    add_folder(&root().join("public"), "", &mut files)?;
    let mut build = build_files(&guides, &Programs { app, rules, session }, files)?;
    let rules = headers::rules(&build.files, options.origin.as_deref());
    build.files.put(headers::NETLIFY, headers::netlify(&rules));
    build.files.put(headers::APACHE, headers::apache(&rules));
    build.files.put(headers::NGINX, headers::nginx(&rules));
    build.files.put("build-info.json", information(&build)?);
    build.files.put("demo/brand.json", serde_json::to_string_pretty(&crate::site::scripts::brand())? + "\n");
    Ok(Built { build, guide: guides.swap_remove(0), named })
}

/// The files of the last build, as they stand in `dist/`.
///
/// # Errors
/// When there is none.
pub fn written() -> Result<Files, Error> {
    let mut files = Files::default();
    add_folder(&dist(), "", &mut files).map_err(|it| format!("{it}; `cargo xtask build` writes it"))?;
    Ok(files)
}

/// Writes all files, and none but these, as `folder`: at once, so that a build that is broken off leaves the last one
/// whole.
///
/// # Errors
/// Names the file that cannot be written.
pub fn write(files: &Files, folder: &Path) -> Result<(), Error> {
    let fresh =
        folder.with_file_name([&folder.file_name().unwrap_or_default().to_string_lossy(), ".new"].concat());
    remove(&fresh)?;
    for (name, data) in files.iter() {
        let file = fresh.join(name);
        let inside = file.parent().unwrap_or(&fresh);
        fs::create_dir_all(inside).map_err(cannot_write(inside))?;
        fs::write(&file, data).map_err(cannot_write(&file))?;
    }
    remove(folder)?;
    fs::rename(&fresh, folder).map_err(cannot_write(folder))
}

/// Removes a folder, if it is there.
fn remove(folder: &Path) -> Result<(), Error> {
    match fs::remove_dir_all(folder) {
        Err(problem) if problem.kind() != ErrorKind::NotFound => Err(cannot_write(folder)(problem)),
        _ => Ok(()),
    }
}

/// Adds the files of a folder, with all folders in it; none whose name begins with a dot, as systems and editors leave
/// them: they are nobody's to publish.
fn add_folder(folder: &Path, name: &str, files: &mut Files) -> Result<(), Error> {
    for entry in fs::read_dir(folder).map_err(cannot_read(folder))? {
        let entry = entry.map_err(cannot_read(folder))?;
        let place = entry.path();
        let own = entry.file_name();
        let name = [name, &own.to_string_lossy()].concat();
        if own.as_encoded_bytes().starts_with(b".") {
            continue;
        }
        if entry.file_type().map_err(cannot_read(&place))?.is_dir() {
            add_folder(&place, &[&name, "/"].concat(), files)?;
        } else {
            files.put(name, fs::read(&place).map_err(cannot_read(&place))?);
        }
    }
    Ok(())
}

/// A program for the browser, by the feature that makes it; and its wasm with names.
fn browser_build(feature: &str) -> Result<(Program, Vec<u8>), Error> {
    run(cargo()
        .current_dir(root())
        .args(["build", "--lib", "--profile", "browser", "--target", WASM])
        .args(["--no-default-features", "--features", feature, "--target-dir"])
        .arg(target())
        // Files that visitors download must not tell where they were built.
        .env("CARGO_ENCODED_RUSTFLAGS", remapped_paths()))?;

    let out = target().join("bindgen");
    let input = target().join(WASM).join("browser/sciatica_guide.wasm");
    let lean = target().join("lean.wasm");
    let wasm = fs::read(&input).map_err(cannot_read(&input))?;
    fs::write(&lean, without_unused(&wasm)?).map_err(cannot_write(&lean))?;
    let arguments = ["wasm-bindgen", "--target", "web", "--no-typescript", "--remove-producers-section"]
        .into_iter()
        .chain(["--omit-default-module-path", "--out-name", "guide", "--out-dir"]);
    let arguments = arguments.map(Into::into).chain([out.clone().into_os_string(), lean.into_os_string()]);
    wasm_bindgen::run_cli_with_args(arguments)?;
    let [script, wasm] = ["guide.js", "guide_bg.wasm"].map(|it| out.join(it));
    let named = fs::read(&wasm).map_err(cannot_read(&wasm))?;
    let script = fs::read_to_string(&script).map_err(cannot_read(&script))?;
    let (script, wasm) = with_short_names(&script, &named)?;
    Ok((Program { script, wasm: alike_together(&wasm)? }, named))
}

/// Shortens the paths that panics carry: the fewer letters, the fewer bytes. Between the flags stands what no path
/// holds, as cargo reads it there: a space would part the path of a folder with one in its name.
fn remapped_paths() -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let registries =
        home.and_then(|it| fs::read_dir(it.join("registry/src")).ok()).into_iter().flatten().flatten();
    let folders = registries.map(|it| it.path()).chain([root()]);
    folders.map(|it| format!("--remap-path-prefix={}=", it.display())).collect::<Vec<_>>().join("\u{1f}")
}

/// Says what a build was made from, with the hash of each file that keeps its name.
fn information(build: &Build) -> Result<String, Error> {
    let line = |program: &str, arguments: &[&str]| {
        output(Command::new(program).current_dir(root()).args(arguments)).map(|it| it.trim().to_owned())
    };
    let assets = build.files.iter().filter(|(name, _)| name.starts_with(ASSETS));
    let hashes: serde_json::Map<_, _> =
        assets.map(|(name, data)| (name.to_owned(), integrity(data).into())).collect();
    let information = serde_json::json!({
        "version": env!("CARGO_PKG_VERSION"),
        "build": build.assets.build,
        "commit": line("git", &["describe", "--always", "--dirty", "--abbrev=40", "--exclude=*"]),
        "rustc": line("rustc", &["--version"]),
        "wasmFeatures": ["bulk-memory", "nontrapping-fptoint", "reference-types", "sign-ext"],
        "files": hashes,
    });
    Ok(serde_json::to_string_pretty(&information)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_that_cannot_be_written_says_where_and_leaves_the_last_one() {
        let place = target().join("tmp").join("written");
        let mut files = Files::default();
        files.put("a/b", "one");
        write(&files, &place).unwrap();
        // What is no file of this build goes, and what others have put beside it is none of it.
        fs::write(place.join("left"), "").unwrap();
        fs::write(place.join(".left"), "").unwrap();
        let mut found = Files::default();
        add_folder(&place, "", &mut found).unwrap();
        assert_eq!(found.iter().map(|it| it.0).collect::<Vec<_>>(), ["a/b", "left"]);
        write(&files, &place).unwrap();
        assert!(!place.join("left").exists() && !place.join(".left").exists());
        // A file where a folder should be.
        files.put("a", "two");
        let fault = write(&files, &place).unwrap_err().to_string();
        assert!(fault.starts_with("cannot write ") && fault.contains("written.new/a"), "{fault}");
        assert_eq!(fs::read_to_string(place.join("a/b")).unwrap(), "one");
        let fault = add_folder(&place.join("none"), "", &mut found).unwrap_err().to_string();
        assert!(fault.contains("written/none"), "{fault}");
        fs::remove_dir_all(place).unwrap();
    }

    #[test]
    fn paths_with_spaces_are_one_flag_each() {
        for flag in remapped_paths().split('\u{1f}') {
            let path = flag.strip_prefix("--remap-path-prefix=").and_then(|it| it.strip_suffix('='));
            assert!(path.is_some_and(|it| Path::new(it).is_dir()), "{flag}");
        }
    }
}
