//! The finished page as text: template, styles, drawing and every word, from one content file.

mod css;
pub mod states;

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{App, Choice};
use crate::article::{Part, article};
use crate::components::Announcements;
use crate::content::Guide;

use css::plain_stylesheet;
pub use css::{Sheets, StyleError, first_stylesheets, later_stylesheets};

/// The page's template.
pub const TEMPLATE: &str = include_str!("../../index.html");

const MORE: &str = include_str!("more.html");

/// Names of the files that the page loads, relative to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assets {
    /// The script that starts the app.
    pub script: String,
    /// The app itself.
    pub wasm: String,
    /// The styles of what stands below the panels.
    pub style: String,
    /// What of them counts until there is an app.
    pub style_before: String,
}

/// Where the first answer ends: behind the last area's panel.
pub const END_OF_PANELS: &str = "<div class=\"shared\"";

/// The guide's markup, as the browser finds it before any script runs.
pub fn guide_html(guide: &Guide) -> String {
    let guide = Arc::new(guide.clone());
    Owner::new().with(|| {
        provide_context(guide);
        let choice = Choice::new(None);
        view! { <App choice announcements=Announcements::default() on_overview=|| () /> }.to_html()
    })
}

/// The page of the long lists: evidence, glossary, sources. It needs no script.
///
/// # Errors
/// When the stylesheet does not parse: the message names file, line and reason.
pub fn more_page(guide: &Guide, assets: &Assets) -> Result<String, StyleError> {
    let words = &guide.words;
    let lists = Owner::new().with(|| {
        provide_context(Arc::new(guide.clone()));
        article(Part::More)
    });
    let title = [&words.evidence, " – ", &guide.title].concat();
    let slots = [
        ("{language}", escape(&guide.language)),
        ("{title}", escape(&title)),
        ("{later}", escape(&assets.style)),
        ("/*{style}*/", plain_stylesheet()?),
        ("<!--{more}-->", lists),
    ];
    Ok(filled(MORE, &slots))
}

/// The whole page.
///
/// # Errors
/// When the stylesheet does not parse: the message names file, line and reason.
pub fn page(guide: &Guide, assets: &Assets) -> Result<String, StyleError> {
    let words = &guide.words;
    let first = first_stylesheets()?;
    let slots = [
        ("{language}", escape(&guide.language)),
        ("{title}", escape(&words.page_title)),
        ("{description}", escape(&words.page_description)),
        ("{script}", escape(&assets.script)),
        ("{wasm}", escape(&assets.wasm)),
        ("{skip}", escape(&words.skip_to_areas)),
        ("/*{style}*/", first.main),
        ("/*{before}*/", first.before),
        ("<!--{guide}-->", with_later_styles(&guide_html(guide), assets)),
    ];
    Ok(filled(TEMPLATE, &slots))
}

/// Asks for the later styles where they are first needed, so that they hold up nothing before. Inside
/// that part: between the app's own elements it would be in the way of hydration.
fn with_later_styles(guide: &str, assets: &Assets) -> String {
    let Some((before, after)) = guide.split_once(END_OF_PANELS) else { return guide.to_owned() };
    let (tag, rest) = after.split_once('>').unwrap_or((after, ""));
    let links = format!(
        r#"<link rel="stylesheet" href="{}"><link rel="stylesheet" href="{}" data-before>"#,
        escape(&assets.style),
        escape(&assets.style_before)
    );
    [before, END_OF_PANELS, tag, ">", &links, rest].concat()
}

fn filled(template: &str, slots: &[(&str, String)]) -> String {
    slots.iter().fold(without_notes(template), |page, (slot, text)| page.replace(slot, text))
}

/// Removes the template's notes to its editors.
fn without_notes(template: &str) -> String {
    template.lines().filter(|line| !line.trim_start().starts_with("<!-- ")).collect::<Vec<_>>().join("\n")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
