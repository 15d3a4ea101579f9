//! From sources to `dist/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256, Sha384};
use wasm_bindgen_cli::wasm_bindgen;

use crate::content::Guide;
use crate::site::texts::Texts;
use crate::site::{
    ASSETS, AUTOFOCUS, Assets, Place, element, element_stylesheet, guide_html, later_stylesheets, more_page,
    page, scripts,
};
use crate::xtask::headers;
use crate::xtask::shell::{cargo, output, run, say};
use crate::xtask::strip::{with_short_names, without_streams};
use crate::xtask::toolchain::{WASM, ensure_wasm_target};
use crate::xtask::{Error, content, dist, root};

/// What a build may be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BuildOptions {
    /// Another content file than the built-in one.
    pub content: Option<PathBuf>,
    /// The address at which the guide will stand: `https://guide.example.com`.
    pub origin: Option<String>,
}

/// Builds the release into `dist/` and says which files it holds.
pub fn build(wishes: &BuildOptions) -> Result<Assets, Error> {
    let guide = content::load(wishes.content.as_deref())?;
    ensure_wasm_target()?;
    say("building the app for the browser (the first time takes some minutes)");
    let (script, wasm) = browser_build(&[])?;
    say("building the rules for words of other pages");
    let wording = browser_build(&["--features", "wording"])?;

    say("rendering the pages");
    let dist = dist();
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    copy(&root().join("public"), &dist)?;
    fs::create_dir_all(dist.join(ASSETS))?;
    let assets = write_assets(&script, &wasm)?;
    let own = page(&guide, &assets, Place::Own)?;
    let frame = page(&guide, &assets, Place::Frame)?;
    let more = more_page(&guide, &assets)?;
    let rules = headers::rules(&own, &frame, &more, wishes.origin.as_deref());
    for (name, text) in [
        ("index.html", own),
        ("more.html", more),
        ("v1/embed.html", frame),
        ("v1/embed.js", scripts::EMBED.to_owned()),
        (headers::NETLIFY, headers::netlify(&rules)),
        (headers::APACHE, headers::apache(&rules)),
        (headers::NGINX, headers::nginx(&rules)),
    ] {
        fs::write(dist.join(name), text)?;
    }
    write_element(&guide, &assets, &wording)?;
    write_information(&assets)?;
    Ok(assets)
}

/// The app for the browser, or what other features make of it: its script, without the start, and its wasm.
fn browser_build(features: &[&str]) -> Result<(String, Vec<u8>), Error> {
    run(cargo()
        .current_dir(root())
        .args(["build", "--quiet", "--lib", "--profile", "browser", "--target", WASM])
        .args(["--no-default-features", "--features", "hydrate"])
        .args(features)
        // Files that visitors download must not tell where they were built.
        .env("RUSTFLAGS", remapped_paths()))?;

    let out = target().join("bindgen");
    let input = target().join(WASM).join("browser/sciatica_guide.wasm");
    let lean = target().join("lean.wasm");
    fs::write(&lean, without_streams(&fs::read(input)?)?)?;
    let arguments =
        ["wasm-bindgen", "--target", "web", "--no-typescript", "--remove-name-section"].into_iter().chain([
            "--remove-producers-section",
            "--omit-default-module-path",
            "--out-name",
            "guide",
            "--out-dir",
        ]);
    let arguments = arguments.map(Into::into).chain([out.clone().into_os_string(), lean.into_os_string()]);
    wasm_bindgen::run_cli_with_args(arguments)?;
    with_short_names(&fs::read_to_string(out.join("guide.js"))?, &fs::read(out.join("guide_bg.wasm"))?)
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

/// Cargo's target folder.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Script and wasm carry one name made from both, so that files of two builds never meet.
fn write_assets(script: &str, wasm: &[u8]) -> Result<Assets, Error> {
    let style = later_stylesheets()?;
    let build = short_hash(&[script.as_bytes(), scripts::app("", "", "").as_bytes(), wasm]);
    let assets = Assets {
        script: format!("guide-{build}.js"),
        wasm: format!("guide-{build}.wasm"),
        style: named("guide", "css", &style.main),
        style_before: named("before", "css", &style.before),
        build,
    };
    let script = scripts::app(script, &assets.build, &assets.wasm);
    for (name, data) in [
        (&assets.script, script.as_bytes()),
        (&assets.wasm, wasm),
        (&assets.style, style.main.as_bytes()),
        (&assets.style_before, style.before.as_bytes()),
    ] {
        fs::write(dist().join(ASSETS).join(name), data)?;
    }
    Ok(assets)
}

/// The custom element: its loader, once under a lasting name and once under one that never changes its content,
/// and what only the element needs.
fn write_element(guide: &Guide, assets: &Assets, (glue, rules): &(String, Vec<u8>)) -> Result<(), Error> {
    let folder = dist().join(ASSETS);
    let style = element_stylesheet()?;
    let markup = guide_html(guide).replace(AUTOFOCUS, "");
    let script = fs::read_to_string(folder.join(&assets.script))?;
    let rules_name = format!("rules-{}.wasm", short_hash(&[rules]));
    fs::write(folder.join(&rules_name), rules)?;
    let texts = Texts::of(guide, &markup);
    let wording = scripts::wording(glue, &texts.to_json(), &rules_name);
    let names =
        [named("guide", "html", &markup), named("element", "css", &style), named("wording", "js", &wording)];
    let hashes = [&markup, &script, &style, &wording].map(|it| integrity(it.as_bytes()));
    let guest = scripts::guest(&[
        ("build", &assets.build),
        ("wasm", &assets.wasm),
        ("wasm_hash", &integrity(&fs::read(folder.join(&assets.wasm))?)),
        ("script", &assets.script),
        ("markup", &names[0]),
        ("style", &names[1]),
        ("markup_hash", &hashes[0]),
        ("script_hash", &hashes[1]),
        ("style_hash", &hashes[2]),
        ("wording", &names[2]),
        ("wording_hash", &hashes[3]),
    ]);
    let guest_name = named("guest", "js", &guest);
    for (name, text) in
        [(&names[0], &markup), (&names[1], &style), (&names[2], &wording), (&guest_name, &guest)]
    {
        fs::write(folder.join(name), text)?;
    }
    let words = &guide.words.embedding;
    let loader = |place: &str| {
        scripts::element(&[
            ("version", env!("CARGO_PKG_VERSION")),
            ("guest", &[place, &guest_name].concat()),
            ("guest_hash", &integrity(guest.as_bytes())),
            ("root", if place == "./" { "../../" } else { "../" }),
            ("open", &words.open),
            ("loading", &words.loading),
            ("retry", &words.retry),
        ])
    };
    let pinned = loader("./");
    fs::write(folder.join(named("loader", "js", &pinned)), pinned)?;
    fs::write(dist().join("v1/loader.js"), loader("./assets/"))?;
    for (name, text) in element::files(guide, &texts) {
        fs::write(dist().join("v1").join(name), text)?;
    }
    Ok(())
}

/// Says what a build was made from, with the hash of each file that keeps its name.
fn write_information(assets: &Assets) -> Result<(), Error> {
    let line = |program: &str, arguments: &[&str]| {
        output(Command::new(program).current_dir(root()).args(arguments)).map(|it| it.trim().to_owned())
    };
    let mut files = serde_json::Map::new();
    let mut names: Vec<_> = fs::read_dir(dist().join(ASSETS))?.collect::<Result<_, _>>()?;
    names.sort_by_key(fs::DirEntry::file_name);
    for entry in names {
        let name = [ASSETS, &entry.file_name().to_string_lossy()].concat();
        files.insert(name, integrity(&fs::read(entry.path())?).into());
    }
    let information = serde_json::json!({
        "version": env!("CARGO_PKG_VERSION"),
        "build": assets.build,
        "commit": line("git", &["rev-parse", "HEAD"]),
        "rustc": line("rustc", &["--version"]),
        "wasmFeatures": ["bulk-memory", "nontrapping-fptoint", "reference-types", "sign-ext"],
        "files": files,
    });
    Ok(fs::write(dist().join("build-info.json"), serde_json::to_string_pretty(&information)?)?)
}

/// A name that changes with the content.
fn named(stem: &str, extension: &str, text: &str) -> String {
    format!("{stem}-{}.{extension}", short_hash(&[text.as_bytes()]))
}

/// The hash by which a browser knows that a file is the one that was meant.
fn integrity(data: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(data)))
}

fn short_hash(parts: &[&[u8]]) -> String {
    let digest = parts.iter().fold(Sha256::new(), Sha256::chain_update).finalize();
    format!("{digest:x}")[..12].to_owned()
}

fn copy(from: &Path, to: &Path) -> Result<(), Error> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
