//! What is handed out: the zip is whole, and the package, installed in a small page that is built, works in a browser;
//! the same sources give the same bytes.

#![expect(clippy::unwrap_used, reason = "a test that cannot read a release should stop")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use sciatica_guide::content::BUILT_IN;
use sciatica_guide::site::element::{ATTRIBUTES, ORIGIN};
use sciatica_guide::site::files::{Files, integrity};
use sciatica_guide::xtask::browser::CHROMIUM;
use sciatica_guide::xtask::release::{self, LICENCES, SBOM, SUMS, VERSION, stem};
use sciatica_guide::xtask::{node, root, server, write, written};
use serde_json::Value;
use sha2::{Digest, Sha256};
use support::engine::Engine;

/// The release of the site as it is built.
static RELEASE: LazyLock<Files> = LazyLock::new(|| release::of(&written().unwrap(), None).unwrap());

/// A folder of this test's own, empty.
fn place(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("release").join(name);
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The files of the zip, by their names in its one folder.
fn unzipped() -> BTreeMap<String, Vec<u8>> {
    let zipped = RELEASE.get(&[&stem(), ".zip"].concat()).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(zipped)).unwrap();
    let mut files = BTreeMap::new();
    for number in 0..archive.len() {
        let mut file = archive.by_index(number).unwrap();
        let name = file.name().unwrap().strip_prefix(&[&stem(), "/"].concat()).unwrap().to_owned();
        let mut data = Vec::new();
        file.read_to_end(&mut data).unwrap();
        files.insert(name, data);
    }
    files
}

/// The files of the package, by their names in its one folder.
fn unpacked(tgz: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(tgz));
    let read = |entry: std::io::Result<tar::Entry<'_, _>>| {
        let mut entry = entry.unwrap();
        let name = entry.path().unwrap().strip_prefix("package").unwrap().to_str().unwrap().to_owned();
        let mut data = Vec::new();
        Read::read_to_end(&mut entry, &mut data).unwrap();
        (name, data)
    };
    archive.entries().unwrap().map(read).collect()
}

fn text(data: &[u8]) -> &str {
    std::str::from_utf8(data).unwrap()
}

/// Nothing of what is no text.
fn text_of(data: &[u8]) -> &str {
    std::str::from_utf8(data).unwrap_or_default()
}

/// Every line of a file of checksums is true, and every other file has a line.
fn check_sums<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>) {
    let files: BTreeMap<_, _> = files.collect();
    let lines: BTreeMap<_, _> =
        text(files[SUMS]).lines().map(|it| it.split_once("  ").unwrap()).map(|it| (it.1, it.0)).collect();
    for (name, data) in files.iter().filter(|it| *it.0 != SUMS) {
        assert_eq!(lines.get(name).copied(), Some(format!("{:x}", Sha256::digest(data)).as_str()), "{name}");
    }
    assert_eq!(lines.len() + 1, files.len());
}

#[test]
fn two_releases_are_the_same_bytes() {
    let again = release::of(&written().unwrap(), None).unwrap();
    for ((name, data), (other, then)) in RELEASE.iter().zip(again.iter()) {
        assert!(name == other && data == then, "{name} is not the same twice");
    }
    assert_eq!(RELEASE.iter().count(), again.iter().count());
}

#[test]
fn every_checksum_matches() {
    check_sums(RELEASE.iter().filter(|it| !it.0.contains('/')));
    let files = unzipped();
    check_sums(files.iter().map(|(name, data)| (name.as_str(), data.as_slice())));
    // What a snippet holds a script to is what is there.
    for form in ["frame", "element"] {
        let snippet = text(&files[&format!("site/v1/{form}.snippet.html")]).to_owned();
        let (_, rest) = snippet.split_once(&format!("src=\"{ORIGIN}/v1/assets/")).unwrap();
        let (name, rest) = rest.split_once('"').unwrap();
        let hash = integrity(&files[&format!("site/v1/assets/{name}")]);
        assert!(rest.starts_with(&format!(" integrity=\"{hash}\"")), "{form}: {rest}");
        assert!(!snippet.contains("latest") && !snippet.contains("/v1/loader.js"), "{snippet}");
    }
}

#[test]
fn the_zip_holds_what_somebody_who_uploads_files_needs() {
    let files = unzipped();
    for name in [
        "README.txt",
        "CHANGES.txt",
        LICENCES,
        SBOM,
        SUMS,
        "headers/netlify-or-cloudflare/_headers",
        "headers/apache/.htaccess",
        "headers/nginx/sciatica-guide.conf",
        "site/index.html",
        "site/v1/embed.html",
        "site/demo/index.html",
        "site/_headers",
    ] {
        assert!(files.contains_key(name), "{name} is missing");
    }
    for name in files.keys().filter(|it| it.starts_with("headers/")) {
        assert!(text(&files[name]).contains("script-src 'self' https://*/v1/assets/ "), "{name}");
    }
    // Nobody has to write an address into a file: only the snippets to copy by hand, and what speaks of them, have none.
    for (name, data) in files.iter().filter(|it| text_of(it.1).contains(ORIGIN)) {
        let is_snippet = name.starts_with("site/v1/") && name.ends_with(".snippet.html");
        assert!(is_snippet || name.starts_with("site/demo/"), "{name} asks for an address: {}", data.len());
    }
    let readme = text(&files["README.txt"]);
    assert!(readme.lines().count() <= 66, "one page");
    assert!(readme.lines().all(|it| it.len() <= 76), "no wider than a window");
    assert!(readme.contains(VERSION) && !readme.contains("{version}"), "{readme}");
    assert!(text(&files["CHANGES.txt"]).contains(&format!("## {VERSION}")));
    let licences = text(&files[LICENCES]);
    // The last one is needed by the screens of a session alone.
    for part in [
        "Permission is hereby granted",
        "leptos 0.",
        "wasm-bindgen 0.",
        "rust standard library",
        "qrcodegen 1.",
    ] {
        assert!(licences.contains(part), "{part}");
    }
    let machine = root().to_string_lossy().into_owned();
    for (name, data) in &files {
        assert!(!String::from_utf8_lossy(data).contains(&machine), "{name} tells where it was built");
    }
}

#[test]
fn the_list_of_what_is_inside_is_that_of_the_lock_file() {
    let list: Value = serde_json::from_slice(&unzipped()[SBOM]).unwrap();
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let (std, components) = list["components"].as_array().unwrap().split_last().unwrap();
    assert_eq!(components.len() + 1, lock.matches("[[package]]").count());
    let channel = fs::read_to_string(root().join("rust-toolchain.toml")).unwrap();
    assert!(std["name"] == "rust-std" && channel.contains(std["version"].as_str().unwrap()), "{std}");
    assert_eq!((&list["bomFormat"], &list["specVersion"]), (&"CycloneDX".into(), &"1.6".into()));
    let known: Vec<_> =
        list["dependencies"].as_array().unwrap().iter().map(|it| it["ref"].as_str()).collect();
    for it in components {
        assert!(lock.contains(it["hashes"][0]["content"].as_str().unwrap()), "{it}");
        assert!(known.contains(&it["bom-ref"].as_str()), "{it}");
        assert!(it["scope"] == "excluded" || it["licenses"][0]["expression"].is_string(), "{it}");
    }
    let inside = components.iter().filter(|it| it["scope"] == "required");
    assert!((20..200).contains(&inside.count()));
}

#[test]
fn content_that_is_not_in_order_is_not_released_and_one_line_says_why() {
    let file = place("content").join("guide.json");
    let mut guide: Value = serde_json::from_str(BUILT_IN).unwrap();
    guide["studio"]["phoneLink"] = "tel:1".into();
    guide["words"]["lead"] = "We cure your pain.".into();
    fs::write(&file, guide.to_string()).unwrap();
    let arguments = ["release", "--content", file.to_str().unwrap()].map(str::to_owned);
    let fault = sciatica_guide::xtask::run(&arguments).unwrap_err().to_string();
    assert!(!fault.contains('\n') && fault.starts_with("nothing was released: "), "{fault}");
    assert!(fault.contains("(and 1 more)") && fault.contains("cargo xtask content"), "{fault}");
    let site = written().unwrap();
    let mut silent = site.clone();
    silent.put("changes.md", "# Changes\n\n## 0.0.1\n");
    let fault = release::of(&silent, None).unwrap_err().to_string();
    assert!(fault.contains(&format!("no heading `## {VERSION}`")), "{fault}");
}

/// The folder of the small page with its tools, kept from run to run.
fn vite() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("release").join("vite");
    fs::create_dir_all(&folder).unwrap();
    for entry in fs::read_dir(root().join("tests/vite")).unwrap() {
        let entry = entry.unwrap();
        let (data, to) = (fs::read(entry.path()).unwrap(), folder.join(entry.file_name()));
        // An unchanged lock file keeps its date: what it asks for is there.
        if fs::read(&to).ok().as_deref() != Some(&data) {
            fs::write(to, data).unwrap();
        }
    }
    node::ensure_packages(&folder, "the tools of the small page").unwrap();
    folder
}

fn command(folder: &Path, program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).current_dir(folder).args(arguments).output().unwrap();
    assert!(output.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What a type checker says of a script in the folder of the small page.
fn type_faults(page: &Path, script: &str) -> String {
    fs::write(page.join("types.ts"), script).unwrap();
    let tsc = root().join("tests/node_modules/typescript/bin/tsc");
    // As a bundler finds the package, and as Node does.
    let found = ["--module esnext --moduleResolution bundler", "--module nodenext"].map(|it| {
        let options = [it, " --noEmit --strict --target es2022 --lib es2022,dom"].concat();
        let mut tsc = [tsc.to_str().unwrap()].into_iter().chain(options.split(' ')).collect::<Vec<_>>();
        tsc.extend(["--types", "", "types.ts"]);
        let checked = Command::new("node").current_dir(page).args(tsc).output().unwrap();
        text(&checked.stdout).to_owned()
    });
    found.concat()
}

/// A developer with npm and a bundler.
#[test]
fn the_package_works_in_a_page_that_is_built() {
    support::run(async {
        let folder = place("package");
        let mut package = Files::default();
        let packed = RELEASE.iter().filter_map(|(name, data)| Some((name.strip_prefix("npm/")?, data)));
        packed.for_each(|(name, data)| package.put(name, data));
        write(&package, &folder).unwrap();
        let packed = command(&folder, "npm", &["pack", "--silent", "--ignore-scripts"]);
        let packed = folder.join(packed.trim());
        // npm packs what is handed out, and nothing else.
        let ours = unpacked(RELEASE.get(&[&stem(), ".tgz"].concat()).unwrap());
        assert_eq!(unpacked(&fs::read(&packed).unwrap()), ours);
        let described: Value = serde_json::from_slice(&ours["custom-elements.json"]).unwrap();
        assert!(described.pointer("/modules/0/declarations/0/declaration").is_none());
        let path = described["modules"][0]["path"].as_str().unwrap();
        assert!(ours.contains_key(path), "{path}");
        let offered: Value = serde_json::from_slice(&ours["vscode.html-custom-data.json"]).unwrap();
        assert_eq!(offered["tags"][0]["attributes"].as_array().unwrap().len(), ATTRIBUTES.len());
        let manifest: Value = serde_json::from_slice(&ours["package.json"]).unwrap();
        for (name, to) in manifest["exports"].as_object().unwrap() {
            // Of conditions the first that fits would count, and their order is not kept.
            let to = to.as_str().unwrap().trim_start_matches("./");
            assert!(name.ends_with('*') || ours.contains_key(to), "{name} leads to {to}");
        }

        let page = vite();
        let install =
            ["install", "--no-save", "--silent", "--ignore-scripts", "--offline", packed.to_str().unwrap()];
        command(&page, "npm", &install);
        command(&page, "node", &["node_modules/sciatica-guide/copy.mjs", "public/sciatica-guide"]);
        command(&page, "node", &["node_modules/vite/bin/vite.js", "build", "--logLevel", "error"]);
        let types = "import { register, type Area, type SciaticaGuide } from \"sciatica-guide\";\nconst area: Area = \"glutes\";\nconst guide: SciaticaGuide | null = document.querySelector(\"sciatica-guide\");\nif (guide) guide.mode = \"visit\";\nvoid register().then(() => guide?.select(area));\n";
        assert_eq!(type_faults(&page, types), "");
        // No class comes out of the module, so none is promised.
        let missing = "import { SciaticaGuide } from \"sciatica-guide\";\nnew SciaticaGuide();\n";
        assert!(type_faults(&page, missing).contains("'export type'"), "{}", type_faults(&page, missing));
        for (told, said) in
            [(&["a", "b"][..], "in one word"), (&["types.ts/a"], "cannot copy into types.ts/a")]
        {
            let arguments = [&["node_modules/sciatica-guide/copy.mjs"], told].concat();
            let copied = Command::new("node").current_dir(&page).args(arguments).output().unwrap();
            let lines = text(&copied.stderr).lines().count();
            assert!(
                !copied.status.success() && text(&copied.stderr).contains(said) && lines == 1,
                "{copied:?}"
            );
        }

        let served = server::serve(page.join("dist"), "127.0.0.1:0").unwrap();
        let engine = Engine::begin(&CHROMIUM).await;
        assert_eq!(engine.settle(&format!("http://{}/", served.address())).await, "ready");
        assert_eq!(engine.value("document.documentElement.dataset.version").await, VERSION);
        engine.run("el.shadowRoot.querySelector('.choice[for=area-glutes]').click()").await;
        engine.wait("el.shadowRoot.querySelector('.panel-glutes').checkVisibility()").await.unwrap();
        let origins = "[...new Set(performance.getEntriesByType('resource').map((it) => new URL(it.name).origin))].length";
        assert_eq!(engine.value(origins).await, 1, "nobody else is asked");
        // A link out of the guide leads to a page that was copied along.
        let link = "new URL(el.shadowRoot.querySelector('.to-sources').href).pathname";
        assert_eq!(engine.value(link).await, "/sciatica-guide/more.html");
        assert!(page.join("dist/sciatica-guide/more.html").exists());
        engine.end().await;
    });
}
