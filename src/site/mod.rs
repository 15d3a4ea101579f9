//! The finished page as text: template, styles, drawing and every word, from one content file.

mod css;
pub mod element;
pub mod scripts;
pub mod states;
pub mod texts;

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::App;
use crate::components::Announcements;
use crate::content::Guide;
use crate::prerender::{MORE_PAGE, Slot, prerendered};
use crate::rules::{GUIDE, Visit};

pub use css::{
    Sheets, StyleError, element_stylesheet, first_stylesheets, framed_stylesheets, later_stylesheets,
};
use css::{plain_stylesheet, pose_stylesheet};

/// The page's template.
pub const TEMPLATE: &str = include_str!("../../index.html");

const MORE: &str = include_str!("more.html");

/// Where the files stand that the page loads, from the root of the site.
pub const ASSETS: &str = "v1/assets/";

/// Names of the files that a page loads, in [`ASSETS`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assets {
    /// What script, app and markup of one build have in common.
    pub build: String,
    /// The script that starts the app.
    pub script: String,
    /// The app itself.
    pub wasm: String,
    /// The styles of what stands below the panels.
    pub style: String,
    /// What of them counts until there is an app.
    pub style_before: String,
}

/// Where a page stands, and for whom it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The guide's own page, at the root.
    Own,
    /// In a frame of another page, one folder below the root.
    Frame,
}

/// Where the first answer ends: behind the last area's panel.
pub const END_OF_PANELS: &str = "<div class=\"shared\"";

/// The guide's markup, as the browser finds it before any script runs.
pub fn guide_html(guide: &Guide) -> String {
    let guide = Arc::new(guide.clone());
    Owner::new().with(|| {
        provide_context(guide);
        let visit = RwSignal::new(Visit::default());
        let classes = || GUIDE.to_owned();
        view! { <App visit classes announcements=Announcements::default() /> }.to_html()
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
        prerendered(Slot::More)
    });
    let title = [&words.more, " – ", &guide.title].concat();
    let slots = [
        ("{language}", escape(&guide.language)),
        ("{title}", escape(&title)),
        ("{later}", escape(&[ASSETS, &assets.style].concat())),
        ("/*{style}*/", plain_stylesheet()? + &pose_stylesheet()?),
        ("<!--{more}-->", lists),
    ];
    Ok(filled(MORE, &slots))
}

/// The whole page.
///
/// # Errors
/// When the stylesheet does not parse: the message names file, line and reason.
pub fn page(guide: &Guide, assets: &Assets, place: Place) -> Result<String, StyleError> {
    let words = &guide.words;
    let (first, root, folder, inline, robots) = match place {
        Place::Own => (first_stylesheets()?, "", ASSETS, scripts::LINK, ""),
        // The guide's own page is the one to be found.
        Place::Frame => (
            framed_stylesheets()?,
            "../",
            "assets/",
            scripts::FRAME,
            r#"<meta name="robots" content="noindex">"#,
        ),
    };
    let file = |name: &str| escape(&[folder, name].concat());
    let html =
        with_later_styles(&guide_html(guide), [&assets.style, &assets.style_before].map(|it| file(it)));
    let slots = [
        ("{language}", escape(&guide.language)),
        ("{title}", escape(&words.page_title)),
        ("{description}", escape(&words.page_description)),
        ("<!--{robots}-->", robots.to_owned()),
        ("{root}", root.to_owned()),
        ("{build}", escape(&assets.build)),
        ("{script}", file(&assets.script)),
        ("{wasm}", file(&assets.wasm)),
        ("{skip}", escape(&words.skip_to_areas)),
        ("/*{style}*/", first.main),
        ("/*{before}*/", first.before),
        ("/*{inline}*/", scripts::small(inline)),
        ("<!--{guide}-->", if place == Place::Frame { leading_out(&html, root) } else { html }),
    ];
    Ok(filled(TEMPLATE, &slots))
}

/// With this a meaning that opens takes the focus. Another page's focus is not ours while it loads, so there a
/// script moves it.
pub const AUTOFOCUS: &str = " autofocus";

/// In a frame, links to other pages open a page of their own.
fn leading_out(html: &str, root: &str) -> String {
    let out = r#"target="_blank" rel="noopener noreferrer" href=""#;
    html.replace("href=\"https://", &[out, "https://"].concat())
        .replace(&["href=\"", MORE_PAGE].concat(), &[out, root, MORE_PAGE].concat())
        .replace(AUTOFOCUS, "")
}

/// Asks for the later styles where they are first needed, so that they hold up nothing before. Inside
/// that part: between the app's own elements it would be in the way of hydration.
fn with_later_styles(guide: &str, [style, before]: [String; 2]) -> String {
    let Some((start, after)) = guide.split_once(END_OF_PANELS) else { return guide.to_owned() };
    let (tag, rest) = after.split_once('>').unwrap_or((after, ""));
    let links = format!(
        r#"<link rel="stylesheet" href="{style}"><link rel="stylesheet" href="{before}" data-before>"#
    );
    [start, END_OF_PANELS, tag, ">", &links, rest].concat()
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
