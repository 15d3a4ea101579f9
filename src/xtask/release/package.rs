//! The package for people who build pages: a module that registers the element, and the files to host.

use serde_json::json;

use crate::site::ASSETS;
use crate::site::element::manifest;
use crate::site::files::{Files, integrity};
use crate::xtask::Error;
use crate::xtask::release::papers::{LICENCES, Papers, SBOM, VERSION};
use crate::xtask::release::{editors, licences};

const NAME: &str = "sciatica-guide";

/// What a package brings that is no file of the site.
const MODULE: &str = include_str!("package/index.js");
const TYPES: &str = include_str!("package/index.d.ts");
const COPY: &str = include_str!("package/copy.mjs");
const README: &str = include_str!("package/readme.md");

/// The folder of the files to host.
const HOST: &str = "host/";

/// The files of the package.
pub fn of(site: &Files, papers: &Papers) -> Result<Files, Error> {
    let mut files = Files::default();
    for (name, data) in site.iter() {
        files.put([HOST, name].concat(), data);
    }
    let loader = site.iter().find(|it| it.0.starts_with(&[ASSETS, "loader-"].concat()));
    let (loader, data) = loader.ok_or("the build has no loader; build the site first")?;
    let types = site.get("v1/sciatica-guide.d.ts").ok_or("the build has no types; build the site first")?;
    let filled = |text: &str| {
        text.replace("{version}", VERSION)
            .replace("{loader}", loader)
            .replace("{integrity}", &integrity(data))
    };
    files.put("index.js", filled(MODULE));
    files.put("index.d.ts", TYPES);
    files.put("sciatica-guide.d.ts", types);
    files.put("copy.mjs", COPY);
    files.put("README.md", filled(README));
    files.put("CHANGELOG.md", papers.changes.as_str());
    files.put("LICENSE", [licences::own(), "\n"].concat());
    files.put(LICENCES, papers.licences.as_str());
    files.put(SBOM, papers.sbom.as_str());
    let mut described = manifest();
    let path = [HOST, "v1/loader.js"].concat();
    described["modules"][0]["path"] = path.as_str().into();
    for place in ["exports", "declarations"] {
        let module = ["/modules/0/", place, "/0/declaration/module"].concat();
        if let Some(module) = described.pointer_mut(&module) {
            *module = path.as_str().into();
        }
    }
    files.put("custom-elements.json", format!("{described:#}\n"));
    files.put("vscode.html-custom-data.json", format!("{:#}\n", editors::custom_data()));
    files.put("package.json", format!("{:#}\n", manifest_of_package()));
    Ok(files)
}

/// `exports` says what is for a bundler: the module alone. What is under `host` is to be copied as it is. There are no
/// conditions, as the first that fits counts and JSON as we write it has its keys in order: type checkers find
/// `index.d.ts` beside `index.js`.
fn manifest_of_package() -> serde_json::Value {
    json!({
        "name": NAME,
        "version": VERSION,
        "description": env!("CARGO_PKG_DESCRIPTION"),
        "license": "MIT",
        "type": "module",
        "sideEffects": false,
        "bin": { NAME: "copy.mjs" },
        "types": "./index.d.ts",
        "customElements": "custom-elements.json",
        "exports": {
            ".": "./index.js",
            "./host/*": "./host/*",
            "./custom-elements.json": "./custom-elements.json",
            "./content.schema.json": "./host/v1/content.schema.json",
            "./vscode.html-custom-data.json": "./vscode.html-custom-data.json",
            "./package.json": "./package.json",
        },
        "files": [
            "index.js", "index.d.ts", "sciatica-guide.d.ts", "copy.mjs", "host", "custom-elements.json",
            "vscode.html-custom-data.json", "CHANGELOG.md", LICENCES, SBOM,
        ],
        "engines": { "node": ">=20" },
        "keywords": ["custom-element", "education", "massage", "sciatica", "webassembly"],
    })
}
