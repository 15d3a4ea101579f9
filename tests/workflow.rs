//! The workflow that packs and publishes a release on a tag: each of its commands does what it says, with what a
//! release is made of. Who hands out and who publishes is played by a small script that notes what it was asked for.

#![expect(clippy::unwrap_used, reason = "a test that cannot read a release should stop")]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use sciatica_guide::site::files::Files;
use sciatica_guide::xtask::release::{self, VERSION, folder, stem};
use sciatica_guide::xtask::{root, write, written};
use serde_json::Value;

/// The workflow, as whoever runs it reads it.
fn workflow() -> Value {
    let read = "process.stdout.write(JSON.stringify(require('js-yaml').load(require('fs').readFileSync('../.github/workflows/release.yml', 'utf8'))))";
    let output = Command::new("node").current_dir(root().join("tests")).args(["-e", read]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn steps(workflow: &Value, job: &str) -> Vec<Value> {
    workflow["jobs"][job]["steps"].as_array().unwrap().clone()
}

fn command(workflow: &Value, name: &str) -> String {
    let steps = steps(workflow, "build");
    let step = steps.iter().find(|it| it["name"] == name).unwrap();
    step["run"].as_str().unwrap().to_owned()
}

/// A folder of this test's own, with programs that note their arguments, a line each, and do nothing.
fn place(name: &str, programs: &[&str]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("workflow").join(name);
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(folder.join("bin")).unwrap();
    for program in programs {
        put_program(&folder, program, "printf '%s\\n' \"$@\" > \"$NOTES\"");
    }
    folder
}

fn put_program(folder: &Path, name: &str, script: &str) {
    let file = folder.join("bin").join(name);
    fs::write(&file, ["#!/bin/sh\n", script, "\n"].concat()).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
}

/// Runs a command as the workflow does, which ends at the first fault.
fn run(command: &str, at: &Path, own: &Path, known: &[(&str, &str)]) -> Output {
    let path = format!("{}:{}", own.join("bin").display(), std::env::var("PATH").unwrap());
    let known: BTreeMap<_, _> = known.iter().copied().collect();
    Command::new("bash")
        .args(["-e", "-c", command])
        .current_dir(at)
        .env_remove("GUIDE_ORIGIN")
        .env("PATH", path)
        .env("NOTES", own.join("notes"))
        .envs(known)
        .output()
        .unwrap()
}

fn files(them: &[(&str, &str)]) -> Files {
    let mut files = Files::default();
    for (name, text) in them {
        files.put(*name, *text);
    }
    files
}

fn notes(own: &Path) -> Vec<String> {
    fs::read_to_string(own.join("notes")).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn it_runs_on_a_tag_alone_and_every_foreign_step_is_held_to_its_bytes() {
    let workflow = workflow();
    assert_eq!(workflow["on"]["push"]["tags"][0], "v*");
    for job in ["build", "publish"] {
        for step in steps(&workflow, job) {
            let Some(uses) = step["uses"].as_str() else { continue };
            let (_, version) = uses.split_once('@').unwrap();
            assert!(version.len() == 40 && version.bytes().all(|it| it.is_ascii_hexdigit()), "{uses}");
        }
    }
    assert_eq!(workflow["jobs"]["publish"]["needs"], "build");
}

#[test]
fn a_tag_that_is_not_the_version_stops_it() {
    let (workflow, own) = (workflow(), place("tag", &[]));
    let check = command(&workflow, "The tag is the version");
    let good = run(&check, &root(), &own, &[("GITHUB_REF_NAME", &["v", VERSION].concat())]);
    assert!(good.status.success(), "{good:?}");
    let bad = run(&check, &root(), &own, &[("GITHUB_REF_NAME", "v99.0.0")]);
    assert!(!bad.status.success() && String::from_utf8_lossy(&bad.stdout).contains(VERSION), "{bad:?}");
}

#[test]
fn it_packs_with_the_address_that_was_set_or_without_one() {
    let (workflow, own) = (workflow(), place("pack", &["cargo"]));
    let pack = command(&workflow, "Pack");
    // What is not set comes as an empty word.
    for (origin, wanted) in [
        ("", &["xtask", "release"][..]),
        ("https://guide.example.com", &["xtask", "release", "--origin", "https://guide.example.com"]),
    ] {
        let packed = run(&pack, &root(), &own, &[("GUIDE_ORIGIN", origin)]);
        assert!(packed.status.success(), "{packed:?}");
        assert_eq!(notes(&own), wanted);
    }
}

#[test]
fn it_hands_out_and_publishes_what_a_release_holds() {
    let (workflow, own) = (workflow(), place("hand-out", &["gh"]));
    let at = |name: &str| own.join(name);
    let files = release::of(&written().unwrap(), None).unwrap();
    let to = at("target").join(folder().file_name().unwrap());
    write(&files, &to).unwrap();
    let tag = ["v", VERSION].concat();
    let known = [("GITHUB_REF_NAME", tag.as_str()), ("GITHUB_REPOSITORY", "studio/guide")];
    let handed = run(&command(&workflow, "Hand out"), &own, &own, &known);
    assert!(handed.status.success(), "{handed:?}");
    let asked = notes(&own);
    assert_eq!(asked[..3], ["release", "create", &tag]);
    for kind in [".zip", ".tgz"] {
        assert!(asked.contains(&[&stem(), kind].concat()), "{asked:?}");
    }
    // Every file it names is there.
    let files = asked[3..].iter().filter(|it| !it.starts_with("--") && **it != "studio/guide");
    for file in files {
        assert!(to.join(file).is_file(), "{file}");
    }
    // A file that came damaged is not handed out.
    fs::write(to.join([&stem(), ".zip"].concat()), "damaged").unwrap();
    assert!(!run(&command(&workflow, "Hand out"), &own, &own, &known).status.success());
    let published = steps(&workflow, "build").pop().unwrap();
    let path = published["with"]["path"].as_str().unwrap();
    for page in ["index.html", "demo/index.html", "v1/embed.html"] {
        assert!(own.join(path).join(page).is_file(), "{path}/{page}");
    }
}

#[test]
fn what_it_publishes_has_the_assets_of_the_releases_before() {
    let (workflow, own) = (workflow(), place("before", &[]));
    let keep = command(&workflow, "Keep what pasted snippets ask for");
    let published = own.join("target/release-files/npm/host/v1/assets");
    write(&files(&[("loader-new.js", "new"), ("guide-same.wasm", "same")]), &published).unwrap();
    // Two releases are there: one from before, and the one that was just handed out.
    let before = [("loader-old.js", "old"), ("guide-same.wasm", "same")];
    for (tag, assets) in [("v0.0.1", &before[..]), ("v0.0.2", &[("loader-new.js", "new")])] {
        let package = own.join("kept").join(tag);
        write(&files(&[("index.html", "old")]), &package.join("package/host")).unwrap();
        write(&files(assets), &package.join("package/host/v1/assets")).unwrap();
        let packed = Command::new("tar")
            .current_dir(&package)
            .args(["-czf", &format!("sciatica-guide-{tag}.tgz"), "package"])
            .status();
        assert!(packed.unwrap().success());
    }
    // gh release download TAG --repo … --pattern … --dir FOLDER
    put_program(
        &own,
        "gh",
        "case \"$2\" in list) printf 'v0.0.2\\nv0.0.1\\n';; download) mkdir -p \"$9\" && cp \"$KEPT/$3\"/*.tgz \"$9\";; esac",
    );
    let kept = own.join("kept");
    let known = [("GITHUB_REPOSITORY", "studio/guide"), ("KEPT", kept.to_str().unwrap())];
    for _ in 0..2 {
        let done = run(&keep, &own, &own, &known);
        assert!(done.status.success(), "{done:?}");
        for (name, data) in [("loader-old.js", "old"), ("loader-new.js", "new"), ("guide-same.wasm", "same")]
        {
            assert_eq!(fs::read_to_string(published.join(name)).unwrap(), data, "{name}");
        }
        assert!(!own.join("target/release-files/npm/host/index.html").exists(), "assets alone");
    }
    // The step stands before the one that publishes.
    let steps = steps(&workflow, "build");
    let at = |found: &dyn Fn(&Value) -> bool| steps.iter().position(found).unwrap();
    let hands_on = |it: &Value| it["uses"].as_str().is_some_and(|it| it.contains("upload-pages-artifact"));
    assert!(at(&|it| it["run"] == keep.as_str()) < at(&hands_on));
    // A release that has lost its package is named.
    fs::remove_file(kept.join("v0.0.1/sciatica-guide-v0.0.1.tgz")).unwrap();
    let bad = run(&keep, &own, &own, &known);
    assert!(!bad.status.success(), "{bad:?}");
    assert!(String::from_utf8_lossy(&bad.stdout).contains("the release v0.0.1 has no package"), "{bad:?}");
}
