//! From sources to `dist/`.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use wasm_bindgen_cli::wasm_bindgen;

use crate::site::{Assets, Sheets, later_stylesheets, more_page, page};
use crate::tool::lean::{with_short_names, without_streams};
use crate::tool::shell::{cargo, run, say};
use crate::tool::toolchain::{WASM, ensure_wasm_target};
use crate::tool::{Problem, content, dist, root};

/// What starts the app, after what wasm-bindgen writes.
const BOOT: &str = include_str!("../boundary/boot.js");

/// Builds the release into `dist/` and says which files it holds.
pub fn build() -> Result<Assets, Problem> {
    let guide = content::load(None)?;
    let (script, wasm) = browser_build()?;

    say("rendering the page");
    let dist = dist();
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    copy(&root().join("public"), &dist)?;
    let assets = write_assets(&dist, &script, &wasm, &later_stylesheets()?)?;
    fs::write(dist.join("index.html"), page(&guide, &assets)?)?;
    fs::write(dist.join("more.html"), more_page(&guide, &assets)?)?;
    Ok(assets)
}

/// The app for the browser: its script, without the start, and its wasm.
fn browser_build() -> Result<(String, Vec<u8>), Problem> {
    ensure_wasm_target()?;
    say("building the app for the browser (the first time takes some minutes)");
    run(cargo()
        .current_dir(root())
        .args(["build", "--quiet", "--lib", "--profile", "browser", "--target", WASM])
        .args(["--no-default-features", "--features", "hydrate"])
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
fn write_assets(dist: &Path, script: &str, wasm: &[u8], style: &Sheets) -> Result<Assets, Problem> {
    let hash = short_hash(&[script.as_bytes(), BOOT.as_bytes(), wasm]);
    let wasm_name = format!("guide-{hash}.wasm");
    let assets = Assets {
        script: format!("assets/guide-{hash}.js"),
        wasm: format!("assets/{wasm_name}"),
        style: format!("assets/guide-{}.css", short_hash(&[style.main.as_bytes()])),
        style_before: format!("assets/before-{}.css", short_hash(&[style.before.as_bytes()])),
    };
    fs::create_dir_all(dist.join("assets"))?;
    fs::write(dist.join(&assets.wasm), wasm)?;
    fs::write(dist.join(&assets.style), &style.main)?;
    fs::write(dist.join(&assets.style_before), &style.before)?;
    let script = [script, &BOOT.replace("{wasm}", &wasm_name)].concat();
    fs::write(dist.join(&assets.script), minified(&script)?)?;
    Ok(assets)
}

fn minified(script: &str) -> Result<String, Problem> {
    Ok(minifier::js::minify(script)
        .map_err(|problem| format!("the script does not parse: {problem}"))?
        .to_string())
}

fn short_hash(parts: &[&[u8]]) -> String {
    let digest = parts.iter().fold(Sha256::new(), Sha256::chain_update).finalize();
    format!("{digest:x}")[..12].to_owned()
}

fn copy(from: &Path, to: &Path) -> Result<(), Problem> {
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
