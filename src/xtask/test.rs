//! Every check and test, in the order in which a fault is cheapest to find.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::site::guide_html;
use crate::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT, ensure_faces, ensure_servers};
use crate::xtask::build::{BuildOptions, build};
use crate::xtask::project::{cannot_write, target};
use crate::xtask::shell::{cargo, output, run, say};
use crate::xtask::toolchain::{WASM, ensure_wasm_target};
use crate::xtask::{Error, content, dist, node, root, size};

const BROWSER_FEATURES: [&str; 3] = ["--no-default-features", "--features", "hydrate"];
const NATIVE_FEATURES: [&str; 2] = ["--features", "xtask"];

/// Runs everything.
pub fn test() -> Result<(), Error> {
    ensure_wasm_target()?;
    for browser in [CHROMIUM, FIREFOX, WEBKIT] {
        browser.ensure()?;
    }
    ensure_faces()?;
    ensure_servers()?;
    node::ensure_packages(&root().join("tests"), "the audits")?;

    check("format", &["fmt", "--check"])?;
    for (what, program, arguments) in AUDITS {
        say(what);
        run(audit(program).args(arguments))?;
    }
    check(
        "lints of the build tool",
        &[&["clippy", "--quiet", "--all-targets"], &NATIVE_FEATURES[..], &DENY].concat(),
    )?;
    let markup = write_markup()?;
    say("lints of the app");
    let lints = ["clippy", "--quiet", "--lib", "--test", "wasm", "--target", WASM];
    run(project(&[&lints, &BROWSER_FEATURES[..], &DENY].concat()).env(MARKUP, &markup))?;
    let rules = ["clippy", "--quiet", "--lib", "--target", WASM, "--no-default-features", "--features"];
    check("lints of the rules for words of other pages", &[&rules[..], &["overrides"], &DENY].concat())?;
    check("lints of the screens of a session", &[&rules[..], &["session"], &DENY].concat())?;
    say("documentation");
    run(project(&[&["doc", "--quiet", "--no-deps", "--lib"], &NATIVE_FEATURES[..]].concat())
        .env("RUSTDOCFLAGS", "-D warnings"))?;

    let built = build(&BuildOptions::default())?;
    size::check(&built)?;
    say("markup of the pages");
    let pages = built.build.files.pages().map(|(name, _)| dist().join(name));
    run(audit("html-validate/bin/html-validate.mjs").args(HTML_VALIDATE).args(pages))?;
    check("tests on this machine", &[&["test", "--lib", "--bins"], &NATIVE_FEATURES[..]].concat())?;
    for (what, files) in WITHOUT_BROWSER {
        tests(what, files)?;
    }
    wasm_tests(&markup)?;
    for (what, files) in GROUPS {
        tests(what, files)?;
    }
    say("tests of room for words in wide faces");
    run(project(&tests_of(&WIDE)).env(FACES, "wide"))
}

/// Builds the guide and writes screenshots to `target/pictures`.
pub fn pictures() -> Result<(), Error> {
    CHROMIUM.ensure()?;
    ensure_faces()?;
    build(&BuildOptions::default())?;
    check("pictures", &[&["test", "--quiet", "--test", "pictures"], &NATIVE_FEATURES[..]].concat())
}

/// Files of tests that need no browser, with what each group of them is about.
const WITHOUT_BROWSER: [(&str, &[&str]); 2] = [
    (
        "content, markup and build",
        &[
            "markup",
            "layering",
            "circles",
            "bundle",
            "build",
            "content",
            "content_faults",
            "content_situation",
        ],
    ),
    ("the header files in nginx and Apache", &["servers"]),
];

/// The other files of tests.
const GROUPS: [(&str, &[&str]); 3] = [
    (
        "the whole guide in a browser",
        &[
            "browser",
            "view",
            "views",
            "safety",
            "compare",
            "stops",
            "links",
            "fragments",
            "session",
            "session_steps",
            "session_reach",
            "chair",
            "agreed",
            "handed",
            "plans",
            "engines",
            "accessibility",
            "contrast",
            "sizes",
            "labels",
            "print",
        ],
    ),
    (
        "the guide in other pages",
        &[
            "hosts",
            "embedding",
            "booking",
            "brand",
            "lifecycle",
            "wishes",
            "faults",
            "heals",
            "held",
            "crashes",
            "frames",
            "boxes",
            "long",
            "letters",
            "customs",
            "exposed",
            "translated",
            "scrollers",
            "odd",
            "pasted",
            "article",
            "demo",
            "configurator",
        ],
    ),
    ("what is handed out", &["release", "stranger", "workflow"]),
];

/// Files of tests that run once more in wide faces: they see soonest where words have no room in another font.
const WIDE: [&str; 3] = ["chair", "labels", "long"];

/// Names the faces in which the tests see the pages.
const FACES: &str = "GUIDE_FACES";

/// What judges the sources of scripts and styles.
const AUDITS: [(&str, &str, &[&str]); 3] = [
    ("types of the scripts", "typescript/bin/tsc", &["--project", "tests/tsconfig.json"]),
    (
        "lints of the scripts",
        "eslint/bin/eslint.js",
        &["--config", "tests/eslint.config.mjs", "--max-warnings", "0", "public", "src/embedding", "tests"],
    ),
    (
        "lints of the styles",
        "stylelint/bin/stylelint.mjs",
        &["--config", "tests/.stylelintrc.json", "--max-warnings", "0", "public/**/*.css", "style/**/*.css"],
    ),
];

/// A program of the audits.
fn audit(program: &str) -> Command {
    let mut node = Command::new("node");
    node.current_dir(root()).arg(["tests/node_modules/", program].concat());
    node
}

const HTML_VALIDATE: [&str; 2] = ["--config", "tests/.htmlvalidate.json"];

const DENY: [&str; 3] = ["--", "-D", "warnings"];

/// Runs these files of tests.
fn tests(what: &str, files: &[&str]) -> Result<(), Error> {
    check(&["tests of ", what].concat(), &tests_of(files))
}

fn tests_of<'a>(files: &[&'a str]) -> Vec<&'a str> {
    let files = files.iter().flat_map(|it| ["--test", *it]);
    std::iter::once("test").chain(files).chain(NATIVE_FEATURES).collect()
}

fn check(what: &str, arguments: &[&str]) -> Result<(), Error> {
    say(what);
    run(&mut project(arguments))
}

fn project(arguments: &[&str]) -> Command {
    let mut cargo = cargo();
    cargo.current_dir(root()).args(arguments);
    cargo
}

/// Names the file that holds the prerendered markup, for the tests that run inside a browser.
const MARKUP: &str = "SCIATICA_GUIDE_HTML";

fn write_markup() -> Result<PathBuf, Error> {
    let file = target().join("guide.html");
    fs::write(&file, guide_html(&content::load(None)?)).map_err(cannot_write(&file))?;
    Ok(file)
}

/// The tests that run inside a browser, with this program as their runner.
fn wasm_tests(markup: &Path) -> Result<(), Error> {
    say("tests of the app in a browser");
    let settings = target().join("webdriver.json");
    fs::write(&settings, WEBDRIVER).map_err(cannot_write(&settings))?;
    // By the name it was called with: cargo may have put a newer build in the place of this very file.
    let program = std::env::args_os().next().ok_or("this program was called without its name")?;
    // A list, as a path may hold a space; as JSON writes one, so does TOML.
    let runner = serde_json::json!([program.to_string_lossy(), "run-wasm-tests"]);
    let runner = format!("target.{WASM}.runner={runner}");
    let tests = ["--config", &runner, "test", "--test", "wasm", "--target", WASM];
    run(project(&[&tests, &BROWSER_FEATURES[..]].concat())
        .env(MARKUP, markup)
        .env("CHROMEDRIVER", output(Command::new("which").arg(CHROMIUM.driver)).unwrap_or_default().trim())
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", settings))
}

/// What a Chromium in a closed network, perhaps run by root, needs to be told.
const WEBDRIVER: &str = r#"{"goog:chromeOptions": {"args": ["--headless", "--no-sandbox", "--disable-gpu",
    "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--disable-component-update"]}}"#;

#[cfg(test)]
mod tests {
    use super::*;

    /// Those that other programs run: the app's own in a browser, and the two that are no tests.
    const ELSEWHERE: [&str; 3] = ["wasm", "bench", "pictures"];

    #[test]
    fn every_file_of_tests_is_run() {
        let run: Vec<&str> = WITHOUT_BROWSER
            .iter()
            .chain(&GROUPS)
            .flat_map(|(_, files)| *files)
            .copied()
            .chain(ELSEWHERE)
            .collect();
        for entry in fs::read_dir(root().join("tests")).unwrap() {
            let file = entry.unwrap().path();
            let is_test = file.extension().is_some_and(|it| it == "rs") || file.join("main.rs").is_file();
            let name = file.file_stem().and_then(|it| it.to_str()).unwrap();
            assert!(!is_test || run.contains(&name), "nothing runs tests/{name}");
        }
    }
}
