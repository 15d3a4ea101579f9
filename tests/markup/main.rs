//! The markup as the build renders it: what a visitor reads before any script has run.

#![expect(clippy::unwrap_used, reason = "a test that cannot render should stop")]

mod claims;
mod parts;
mod structure;
mod studio;

use sciatica_guide::content::{BUILT_IN, Guide, parse};
use sciatica_guide::site::{Assets, Beside, page_beside};

fn guide() -> Guide {
    parse(BUILT_IN).unwrap()
}

/// Markup without the links and buttons of explained words: a word stays a part of its sentence.
fn without_marks(html: &str) -> String {
    let without = |html: &str, mark: &str, end: &str| {
        let mut parts = html.split(mark);
        let mut text = parts.next().unwrap().to_owned();
        for part in parts {
            let (_, word) = part.split_once('>').unwrap();
            text += &word.replacen(end, "", 1);
        }
        text
    };
    let html = without(html, "<button type=\"button\" class=\"term\"", "</button>");
    without(&html, "<a href=\"more.html#meaning-", "</a>")
}

/// The text of markup: tags away, entities resolved, white space folded.
fn text(html: &str) -> String {
    let html = without_marks(html);
    let mut text = String::new();
    let mut inside = false;
    for letter in html.chars() {
        match letter {
            '<' => inside = true,
            '>' => {
                inside = false;
                text.push(' ');
            }
            _ if !inside => text.push(letter),
            _ => {}
        }
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'");
    text.replace("&amp;", "&").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A page beside the guide.
fn beside(guide: &Guide, page: Beside) -> String {
    let assets = Assets {
        build: String::new(),
        script: String::new(),
        wasm: String::new(),
        style: String::new(),
        print: String::new(),
        bare: String::new(),
    };
    page_beside(guide, page, &assets, "").unwrap()
}

/// The page with whatever else there is to read.
fn more(guide: &Guide) -> String {
    beside(guide, Beside::More)
}

/// The markup from `begin` to the next `end`.
fn part<'a>(html: &'a str, begin: &str, end: &str) -> &'a str {
    let rest = &html[html.find(begin).unwrap_or_else(|| panic!("no {begin}"))..];
    &rest[..rest.find(end).unwrap()]
}

fn attribute_values(html: &str, name: &str) -> Vec<String> {
    let mark = format!(" {name}=\"");
    html.split(&mark).skip(1).map(|it| it.split('"').next().unwrap().to_owned()).collect()
}
