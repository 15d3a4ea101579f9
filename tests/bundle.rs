//! What the build leaves in `dist/`: run `cargo xtask build` first, as `cargo xtask test` does.

#![expect(clippy::unwrap_used, reason = "a test that cannot read the build should stop")]

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use sciatica_guide::content::{BUILT_IN, parse};
use sciatica_guide::site::ASSETS;
use sciatica_guide::site::files::Files;
use sciatica_guide::xtask::written;
use serde_json::Value;

/// Every file of the build.
static FILES: LazyLock<Files> = LazyLock::new(|| written().unwrap());

#[test]
fn no_sentence_of_the_content_occurs_in_the_wasm() {
    let wasm = data(named("guide-", ".wasm"));
    let content: Value = serde_json::from_str(BUILT_IN).unwrap();
    let mut sentences = Vec::new();
    collect_texts(&content, &mut sentences);
    assert!(sentences.len() > 200, "only {} sentences were looked for", sentences.len());
    for sentence in sentences {
        assert!(!contains(wasm, sentence.as_bytes()), "the wasm holds {sentence:?}");
    }
}

#[test]
fn nothing_tells_where_it_was_built() {
    let home = std::env::home_dir().unwrap();
    for place in [Path::new(env!("CARGO_MANIFEST_DIR")), &home.join(".cargo")] {
        let place = place.to_str().unwrap();
        for (name, data) in FILES.iter() {
            assert!(!contains(data, place.as_bytes()), "{name} holds {place}");
        }
    }
}

#[test]
fn the_page_names_the_files_that_are_there_and_no_other_host() {
    let page = text("index.html");
    for kind in [".js", ".wasm"] {
        let name = named("guide-", kind);
        assert!(page.contains(&format!("\"{name}\"")), "the page does not name {name}");
    }
    for loaded in page.match_indices(" src=").chain(page.match_indices("<link ")) {
        let tag = &page[loaded.0..page[loaded.0..].find('>').unwrap() + loaded.0];
        assert!(!tag.contains("//"), "the page loads from another host: {tag}");
    }
}

#[test]
fn the_page_has_no_slot_left_and_no_inline_style() {
    let page = text("index.html");
    assert!(!page.contains(" style="), "a strict host page would drop inline styles");
    let body = &page[page.find("</head>").unwrap()..];
    // Scripts have braces of their own.
    let scripts = body.split("<script>").skip(1).map(|it| it.split_once("</script>").unwrap().1);
    let body: String = std::iter::once(body.split("<script>").next().unwrap()).chain(scripts).collect();
    assert!(!body.contains('{') && !body.contains('}'), "a slot was not filled");
}

#[test]
fn the_page_says_that_review_is_pending_until_somebody_has_approved_it() {
    let guide = parse(BUILT_IN).unwrap();
    let page = text("index.html");
    assert_eq!(guide.review.by.is_none(), page.contains(&guide.words.review_pending));
}

fn collect_texts<'a>(value: &'a Value, texts: &mut Vec<&'a str>) {
    match value {
        Value::String(text) if text.contains(' ') => texts.push(text),
        Value::Array(items) => items.iter().for_each(|it| collect_texts(it, texts)),
        Value::Object(fields) => fields.values().for_each(|it| collect_texts(it, texts)),
        _ => {}
    }
}

/// What a script says to a person: texts of some words.
fn sayings(script: &str) -> Vec<&str> {
    script.split(['"', '`', '\'']).filter(|it| it.len() >= 20 && it.matches(' ').count() > 2).collect()
}

#[test]
fn no_page_gets_the_same_words_of_a_script_twice() {
    let inline = |name: &str| {
        let page = text(name);
        let (_, script) = page.rsplit_once("<script>").unwrap();
        script.split_once("</script>").unwrap().0.to_owned()
    };
    let asset = |stem: &str| text(named(stem, ".js"));
    for (page, scripts) in [
        ("the guide's own", [inline("index.html"), asset("guide-"), String::new()]),
        ("a frame", [inline("v1/embed.html"), asset("guide-"), String::new()]),
        (
            "one with an element",
            [text("v1/loader.js") + &asset("loader-"), asset("element-runtime-"), asset("overrides-")],
        ),
    ] {
        let each = scripts.iter().map(|it| sayings(it).into_iter().collect::<BTreeSet<_>>());
        let mut said: Vec<_> = each.flatten().collect();
        assert!(said.len() > 10, "{page}: {said:?}");
        said.sort_unstable();
        let twice: Vec<_> = said.windows(2).filter(|it| it[0] == it[1]).map(|it| it[0]).collect();
        assert!(twice.is_empty(), "{page} gets twice: {twice:?}");
    }
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|it| it == needle)
}

/// The one asset whose name starts and ends like this.
fn named(stem: &str, end: &str) -> &'static str {
    let stem = [ASSETS, stem].concat();
    let mut names = FILES.iter().map(|it| it.0).filter(|it| it.starts_with(&stem) && it.ends_with(end));
    let name = names.next().unwrap();
    assert!(names.next().is_none(), "the build holds more than one {stem}*{end}");
    name
}

fn data(name: &str) -> &'static [u8] {
    FILES.get(name).unwrap()
}

fn text(name: &str) -> String {
    String::from_utf8(data(name).to_vec()).unwrap()
}
