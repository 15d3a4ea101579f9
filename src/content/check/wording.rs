//! Second pass, words: what every text of the file must and must not hold.

#[cfg(feature = "ssr")]
use serde_json::Value;

#[cfg(feature = "ssr")]
use crate::content::check::tree;
use crate::content::{
    check::{Report, text},
    readability,
};

/// The highest grade a client text may have.
const HIGHEST_GRADE: u32 = 8;

/// The texts with places that the build fills in, and those places.
const TEMPLATES: [(&str, &[&str]); 32] = [
    ("words.call", &["phone"]),
    ("words.bookType", &["type"]),
    ("words.announcement", &["area", "types", "cautions"]),
    ("words.madeBy", &["studio"]),
    ("words.reviewed", &["by", "on"]),
    ("words.reviewNext", &["next"]),
    ("words.tour.step", &["step", "steps"]),
    ("words.tour.announcement", &["title", "step", "steps"]),
    ("words.situation.counted", &["conditions"]),
    ("words.situation.counts.ok", &["count"]),
    ("words.situation.counts.adapt", &["count"]),
    ("words.situation.counts.hold", &["count"]),
    ("words.situation.ofAll", &["types", "areas"]),
    ("words.situation.ofArea", &["types"]),
    ("words.compare.fit", &["area"]),
    ("words.source", &["number", "name"]),
    ("words.selfCare.minutes", &["minutes"]),
    ("words.selfCare.minutesAndPrice", &["minutes", "price"]),
    ("words.session.progress", &["at", "all"]),
    ("words.session.idleMinutes", &["minutes"]),
    ("words.session.stillHere", &["seconds"]),
    ("words.session.mark.remove", &["mark"]),
    ("words.session.mark.one", &["side", "start"]),
    ("words.session.mark.way", &["side", "start", "end"]),
    ("words.session.mark.ofTen", &["number"]),
    ("words.session.mark.touch", &["areas"]),
    ("words.session.home.these", &["list"]),
    ("words.session.home.notThese", &["list"]),
    ("words.session.home.waits", &["list"]),
    ("words.session.home.healthOpen", &["list"]),
    ("words.session.home.questionOpen", &["list"]),
    ("words.session.home.later", &["list"]),
];

/// Reports empty and padded texts, characters and markup that do not belong, promises, wrong places and hard
/// sentences.
#[cfg(feature = "ssr")]
pub fn check(file: &Value, report: &mut Report) {
    tree::walk(file, &mut |path, value| {
        if let Value::String(text) = value {
            check_text(path, text, report);
        }
    });
}

/// The same for one text, by its place in the file.
pub fn check_text(path: &str, text: &str, report: &mut Report) {
    check_characters(path, text, report);
    check_promise(path, text, report);
    check_places(path, text, report);
    check_grade(path, text, report);
}

fn check_characters(path: &str, text: &str, report: &mut Report) {
    if text.trim().is_empty() {
        report.add(path, "is empty", "write the text, or leave the field out if it is optional");
        return;
    }
    if text.trim() != text {
        report.add(path, "begins or ends with a space", "remove the space");
    }
    if let Some(letter) = text.chars().find(|&letter| text::is_hidden(letter)) {
        report.add(path, format!("holds the hidden character U+{:04X}", u32::from(letter)), "remove it");
    }
    // What reads as shouting or as markup in a sentence is a part of an address or of a name like any other.
    if is_booking(path) || is_studio_name(path) {
        return;
    }
    if let Some(letter) = text.chars().find(|&letter| text::is_loud(letter)) {
        report.add(
            path,
            format!("holds {letter}, which is louder than this guide speaks"),
            "end with a period",
        );
    }
    if text::is_markup(text) {
        report.add(path, "looks like HTML", "write plain text without <, > or character references");
    }
}

/// A studio's own name and an address promise nothing, so they may be called anything.
fn check_promise(path: &str, text: &str, report: &mut Report) {
    if is_studio_fact(path) || last_field(path) == "link" {
        return;
    }
    if let Some(word) = text::promise(text) {
        let remedy = "say what massage may do, or deny the promise in the same clause";
        report.add(path, format!("\"{word}\" is a promise"), remedy);
    }
}

fn check_places(path: &str, text: &str, report: &mut Report) {
    let wanted =
        TEMPLATES.iter().find(|(template, _)| *template == path).map_or(&[][..], |(_, places)| places);
    for place in wanted.iter().filter(|place| !text::placeholders(text).any(|found| found == **place)) {
        report.add(path, format!("lacks {{{place}}}"), "put it where the build shall fill it in");
    }
    // A booking page may take them, or not.
    let optional: &[&str] = if is_booking(path) { &["type", "area"] } else { &[] };
    for place in text::placeholders(text).filter(|it| !wanted.contains(it) && !optional.contains(it)) {
        report.add(path, format!("has the unknown place {{{place}}}"), "remove it or correct its name");
    }
}

/// Ids, names and headings are too short to have a grade; names of sources and the address are no sentences.
fn check_grade(path: &str, text: &str, report: &mut Report) {
    if is_studio_fact(path) || path.starts_with("sources[") {
        return;
    }
    if let Some(grade) = readability::grade(text).filter(|&grade| grade > f64::from(HIGHEST_GRADE)) {
        let remedy = format!("use shorter sentences and words, up to grade {HIGHEST_GRADE}");
        // Printing a float takes a browser eight kilobytes.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "grades are small and above 8"
        )]
        let tenths = (grade * 10.0 + 0.5) as u32;
        report.add(path, format!("reads at grade {}.{}", tenths / 10, tenths % 10), remedy);
    }
}

/// Whether `path` is a name, an address or a number of the studio, as opposed to a sentence about it.
fn is_studio_fact(path: &str) -> bool {
    path.starts_with("studio.") && !matches!(last_field(path), "text" | "voice")
}

/// Whether `path` is what a studio is called, which is its own affair.
fn is_studio_name(path: &str) -> bool {
    matches!(path, "studio.name" | "studio.shortName" | "studio.legalName")
}

/// Whether `path` is an address of online booking, which has a check of its own.
fn is_booking(path: &str) -> bool {
    path.starts_with("studio.bookingLink")
}

fn last_field(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}
