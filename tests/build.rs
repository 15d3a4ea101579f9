//! A build is a value: made in memory from content, and again with another content beside it.

#![expect(clippy::unwrap_used, reason = "a test that cannot build should stop")]

use std::sync::LazyLock;

use sciatica_guide::content::{AreaId, BUILT_IN, Guide, parse};
use sciatica_guide::site::ASSETS;
use sciatica_guide::site::build::{Build, Program, Programs, build_files};
use sciatica_guide::site::element::{ORIGIN, PARTS};
use sciatica_guide::site::files::{Files, integrity};

/// What keeps a phone from making links of what it takes for numbers, dates and addresses.
const FORMATS: &str =
    "<meta name=\"format-detection\" content=\"telephone=no, date=no, address=no, email=no\">";

/// The same content as in another language: another tag, other titles and names.
fn second_content() -> Guide {
    let mut guide = parse(BUILT_IN).unwrap();
    guide.language = String::from("es-US");
    guide.title = String::from("Guía de la ciática");
    guide.words.page_title = String::from("Guía de la ciática");
    guide.words.embedding.open = String::from("Abrir la guía");
    for area in &mut guide.areas {
        area.name = ["Zona ", area.id.slug()].concat();
    }
    guide
}

/// Programs take minutes to compile; what a build does with them does not depend on what they do.
fn build(guides: &[Guide]) -> Build {
    let program = |exports: &str| Program {
        script: ["function __wbg_finalize_init() {}\nfunction __wbg_get_imports() {}\n", exports].concat(),
        wasm: b"\0asm\x01\0\0\0".into(),
    };
    let app = program("export function mount() {}\nexport function on_panic() {}\n");
    let rules = program("export function faults() {}\n");
    let session = program("export function begin() {}\nexport function on_panic() {}\n");
    let mut files = Files::default();
    files.put("favicon.svg", "<svg/>");
    build_files(guides, &Programs { app, rules, session }, files).unwrap()
}

#[test]
fn a_studio_gets_its_own_head_in_every_place() {
    let mut file: serde_json::Value = serde_json::from_str(BUILT_IN).unwrap();
    let brand = serde_json::json!({ "accent": "#124b4d", "logo": "data:image/png;base64,AAAA", "voice": "Ring us first." });
    file["studio"]["brand"] = brand;
    let build = build(&[parse(&file.to_string()).unwrap()]);
    let style = "--brand:#124b4d;--on-brand:white";
    for page in ["index.html", "v1/embed.html"] {
        let page = text(&build.files, page);
        for part in [style, "src=\"data:image/png;base64,AAAA\"", ">Ring us first.<"] {
            assert!(page.contains(part), "{part}");
        }
    }
    let styled =
        build.files.iter().filter(|it| it.0.starts_with("v1/assets/element-") && !it.0.contains("runtime"));
    assert!(styled.map(|it| text(&build.files, it.0)).all(|it| it.contains(style)));
    assert!(!text(&ALONE.files, "index.html").contains("--brand:#"), "with nothing set it looks as ever");
}

/// The built-in content alone, and with the second one beside it: built once for all tests.
static ALONE: LazyLock<Build> = LazyLock::new(|| build(&[parse(BUILT_IN).unwrap()]));
static BOTH: LazyLock<Build> = LazyLock::new(|| build(&[parse(BUILT_IN).unwrap(), second_content()]));

/// What stands in a page, without the scripts around it.
fn main_of(page: &str) -> &str {
    page.split_once("<main").unwrap().1.split_once("</main>").unwrap().0
}

fn text<'a>(files: &'a Files, name: &str) -> &'a str {
    std::str::from_utf8(files.get(name).unwrap_or_else(|| panic!("no file {name}"))).unwrap()
}

#[test]
fn a_second_content_leaves_every_byte_of_the_first_as_it_is() {
    let (alone, both) = (&*ALONE, &*BOTH);
    assert_eq!(alone.assets, both.assets, "program and styles are the same for both");
    for (name, data) in alone.files.iter() {
        assert!(both.files.get(name) == Some(data), "{name} has changed");
    }
    let new: Vec<_> = both.files.iter().map(|it| it.0).filter(|it| alone.files.get(it).is_none()).collect();
    for name in ["es-us/index.html", "es-us/more.html", "v1/es-us/embed.html", "v1/es-us/loader.js"] {
        assert!(new.contains(&name), "{name} is missing: {new:?}");
        let twin = name.replace("es-us/", "");
        assert_ne!(text(&both.files, name), text(&both.files, &twin), "{name}");
    }
    assert!(!new.contains(&"v1/es-us/custom-elements.json"), "what is said in no language stands once");
    let page = text(&both.files, "es-us/index.html");
    assert!(page.contains("lang=\"es-US\"") && page.contains("Zona glutes"));
    assert!(!main_of(page).contains("Sciatica Guide"), "the first one's title is not in the second");
    assert!(
        text(&both.files, "v1/es-us/frame.snippet.html").contains(&[ORIGIN, "/v1/es-us/embed.html"].concat())
    );
}

#[test]
fn every_page_names_only_files_that_the_build_holds() {
    let files = &BOTH.files;
    let mut followed = 0;
    for (name, page) in files.pages() {
        let is_ours = !["demo/", "preview/"].iter().any(|it| name.starts_with(it));
        assert!(!is_ours || page.contains(FORMATS), "{name}: a phone makes links of its numbers and dates");
        let tags =
            page.split('<').filter(|it| ["link ", "script ", "a "].iter().any(|tag| it.starts_with(tag)));
        for tag in tags {
            let Some((_, address)) = tag.split_once("href=\"").or_else(|| tag.split_once(" src=\"")) else {
                continue;
            };
            let address = address.split(['"', '#']).next().unwrap();
            if address.is_empty() || address.contains(':') {
                continue;
            }
            let target = resolved(name, address);
            assert!(files.get(&target).is_some(), "{name} names {address}, which is no file: {target}");
            followed += 1;
        }
    }
    assert!(followed > 500, "only {followed} addresses were followed");
}

/// The file that `address` names in the page `from`.
fn resolved(from: &str, address: &str) -> String {
    let mut folders: Vec<_> = from.split('/').collect();
    folders.pop();
    for step in address.split('/') {
        match step {
            ".." => assert!(folders.pop().is_some(), "{from} leads out of the site: {address}"),
            "." => {}
            _ => folders.push(step),
        }
    }
    if folders.last().is_some_and(|it| it.is_empty()) {
        folders.pop();
        folders.push("index.html");
    }
    folders.join("/")
}

#[test]
fn what_loads_a_file_names_its_hash() {
    let build = &*ALONE;
    let assets: Vec<_> = build.files.iter().filter(|it| it.0.starts_with(ASSETS)).collect();
    let script = |stem: &str| {
        let name = assets.iter().find(|it| it.0.starts_with(&[ASSETS, stem].concat())).unwrap().0;
        text(&build.files, name)
    };
    let runtime = script("element-runtime-");
    for stem in ["guide-", "element-", "overrides-"] {
        let loaded = assets.iter().filter(|it| it.0.starts_with(&[ASSETS, stem].concat()));
        let named: Vec<_> = loaded.filter(|it| runtime.contains(&it.0[ASSETS.len()..])).collect();
        assert!(!named.is_empty(), "nothing of {stem} is named");
        for (name, data) in named {
            assert!(runtime.contains(&integrity(data)), "the hash of {name} is missing");
        }
    }
    assert!(script("loader-").contains(&integrity(runtime.as_bytes())));
}

#[test]
fn every_page_has_a_dark_look_and_asks_extensions_to_leave_it_alone() {
    let pages: Vec<_> = BOTH.files.pages().collect();
    assert!(pages.len() > 5, "{}", pages.len());
    for (name, page) in pages {
        for meta in [r#"<meta name="color-scheme" content="light dark">"#, r#"<meta name="darkreader-lock">"#]
        {
            assert!(page.contains(meta), "{name} has no {meta}");
        }
    }
}

#[test]
fn no_style_needs_cascade_layers() {
    let styles = ALONE.files.iter().filter(|it| it.0.contains("html") || it.0.contains("css"));
    let styles: Vec<_> = styles.map(|it| (it.0, String::from_utf8_lossy(it.1).into_owned())).collect();
    assert!(styles.iter().any(|it| it.1.contains(":where(")), "layers are written out");
    for (name, text) in styles {
        assert!(!text.contains("@layer"), "{name}");
    }
}

#[test]
fn each_place_has_its_own_links_parts_and_focus() {
    let files = &ALONE.files;
    let [own, frame] = ["index.html", "v1/embed.html"].map(|it| main_of(text(files, it)));
    let element =
        files.iter().find(|it| it.0.starts_with("v1/assets/guide-") && it.1.starts_with(b"<div")).unwrap().1;
    let element = std::str::from_utf8(element).unwrap();
    for html in [frame, element] {
        let leading_out = html.split("<a ").skip(1).map(|it| it.split('>').next().unwrap());
        for tag in leading_out.filter(|it| it.contains("https://") || it.contains("more.html")) {
            assert!(
                tag.contains("target=\"_blank\"") && tag.contains("rel=\"noopener noreferrer\""),
                "{tag}"
            );
        }
        assert!(!html.contains(" autofocus"), "the focus of another page is not ours");
    }
    assert!(!own.contains("_blank"));
    assert!(own.contains("href=\"more.html#sources-") && frame.contains("href=\"../more.html#sources-"));
    assert!(element.contains("href=\"../../more.html#sources-"));
    let focused = files.iter().filter(|it| it.0.starts_with("v1/assets/views-"));
    let focused = focused.filter(|it| std::str::from_utf8(it.1).unwrap().contains(" autofocus"));
    assert_eq!(focused.count(), 1, "a meaning takes the focus on the guide's own page alone");
    for part in PARTS.iter().filter(|it| it.name != "status") {
        assert!(element.contains(&format!("part=\"{}\"", part.name)), "nothing is the part {}", part.name);
    }
    assert_eq!(element.matches("part=\"details\"").count(), AreaId::ALL.len() + 1);
    assert!(!element.contains("<link"), "the element has a sheet of its own");
}
