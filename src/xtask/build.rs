//! From sources to `dist/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli::wasm_bindgen;

use crate::content::Guide;
use crate::site::ASSETS;
use crate::site::build::{Build, Program, Programs, build_files};
use crate::site::files::{Files, integrity};
use crate::xtask::content;
use crate::xtask::headers;
use crate::xtask::project::{Error, dist, root, target};
use crate::xtask::shell::{cargo, output, run, say};
use crate::xtask::strip::{with_short_names, without_unused};
use crate::xtask::toolchain::{WASM, ensure_wasm_target};

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
    /// The app's wasm as it is sent, but with the names of its functions.
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
    say("building the app for the browser: some minutes the first time, half a minute after a change");
    let (app, named) = browser_build(&[])?;
    say("building the rules for words of other pages: half a minute after a change of theirs");
    let (rules, _) = browser_build(&["--features", "overrides"])?;
    say("building the screens of a session: half a minute after a change of theirs");
    let (session, _) = browser_build(&["--features", "session"])?;

    say("rendering the pages");
    let mut files = Files::default();
    add_folder(&root().join("public"), "", &mut files)?;
    let mut build = build_files(&guides, &Programs { app, rules, session }, files)?;
    let rules = headers::rules(&build.files, options.origin.as_deref());
    build.files.put(headers::NETLIFY, headers::netlify(&rules));
    build.files.put(headers::APACHE, headers::apache(&rules));
    build.files.put(headers::NGINX, headers::nginx(&rules));
    build.files.put("build-info.json", information(&build)?);
    Ok(Built { build, guide: guides.swap_remove(0), named })
}

/// The files of the last build, as they stand in `dist/`.
///
/// # Errors
/// When there is none.
pub fn written() -> Result<Files, Error> {
    let mut files = Files::default();
    add_folder(&dist(), "", &mut files)?;
    Ok(files)
}

/// Writes all files into an empty `folder`.
pub fn write(files: &Files, folder: &Path) -> Result<(), Error> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    for (name, data) in files.iter() {
        let file = folder.join(name);
        fs::create_dir_all(file.parent().unwrap_or(folder))?;
        fs::write(file, data)?;
    }
    Ok(())
}

/// Adds the files of a folder, with all folders in it.
fn add_folder(folder: &Path, name: &str, files: &mut Files) -> Result<(), Error> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = [name, &entry.file_name().to_string_lossy()].concat();
        if entry.file_type()?.is_dir() {
            add_folder(&entry.path(), &[&name, "/"].concat(), files)?;
        } else {
            files.put(name, fs::read(entry.path())?);
        }
    }
    Ok(())
}

/// The app for the browser, or what other features make of it; and its wasm with names.
fn browser_build(features: &[&str]) -> Result<(Program, Vec<u8>), Error> {
    run(cargo()
        .current_dir(root())
        .args(["build", "--lib", "--profile", "browser", "--target", WASM])
        .args(["--no-default-features", "--features", "hydrate"])
        .args(features)
        // Files that visitors download must not tell where they were built.
        .env("RUSTFLAGS", remapped_paths()))?;

    let out = target().join("bindgen");
    let input = target().join(WASM).join("browser/sciatica_guide.wasm");
    let lean = target().join("lean.wasm");
    fs::write(&lean, without_unused(&fs::read(input)?)?)?;
    let arguments = ["wasm-bindgen", "--target", "web", "--no-typescript", "--remove-producers-section"]
        .into_iter()
        .chain(["--omit-default-module-path", "--out-name", "guide", "--out-dir"]);
    let arguments = arguments.map(Into::into).chain([out.clone().into_os_string(), lean.into_os_string()]);
    wasm_bindgen::run_cli_with_args(arguments)?;
    let named = fs::read(out.join("guide_bg.wasm"))?;
    let (script, wasm) = with_short_names(&fs::read_to_string(out.join("guide.js"))?, &named)?;
    Ok((Program { script, wasm }, named))
}

/// Shortens the paths that panics carry: the fewer letters, the fewer bytes.
fn remapped_paths() -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let registries =
        home.and_then(|it| fs::read_dir(it.join("registry/src")).ok()).into_iter().flatten().flatten();
    let folders = registries.map(|it| it.path()).chain([root()]);
    folders.map(|it| format!("--remap-path-prefix={}=", it.display())).collect::<Vec<_>>().join(" ")
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
        "commit": line("git", &["rev-parse", "HEAD"]),
        "rustc": line("rustc", &["--version"]),
        "wasmFeatures": ["bulk-memory", "nontrapping-fptoint", "reference-types", "sign-ext"],
        "files": hashes,
    });
    Ok(serde_json::to_string_pretty(&information)?)
}
