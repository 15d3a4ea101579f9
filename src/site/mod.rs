//! The finished page as text: template, styles, drawing and every word, from one content file.

mod css;

use std::sync::Arc;

use leptos::prelude::*;

use crate::App;
use crate::components::Announcements;
use crate::content::Guide;

pub use css::{StyleError, stylesheet};

/// The page's template.
pub const TEMPLATE: &str = include_str!("../../index.html");

/// Names of the files that the page loads, relative to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assets {
    /// The script that starts the app.
    pub script: String,
    /// The app itself.
    pub wasm: String,
}

/// The guide's markup, as the browser finds it before any script runs.
pub fn guide_html(guide: &Guide) -> String {
    let guide = Arc::new(guide.clone());
    Owner::new().with(|| {
        provide_context(guide);
        let selection = RwSignal::new(None);
        view! { <App selection announcements=Announcements::default() on_overview=|| () /> }.to_html()
    })
}

/// The whole page.
///
/// # Errors
/// When the stylesheet does not parse: the message names file, line and reason.
pub fn page(guide: &Guide, assets: &Assets) -> Result<String, StyleError> {
    let words = &guide.words;
    let slots = [
        ("{language}", escape(&guide.language)),
        ("{title}", escape(&words.page_title)),
        ("{description}", escape(&words.page_description)),
        ("{script}", escape(&assets.script)),
        ("{wasm}", escape(&assets.wasm)),
        ("{skip}", escape(&words.skip_to_areas)),
        ("/*{style}*/", stylesheet()?),
        ("<!--{guide}-->", guide_html(guide)),
    ];
    Ok(slots.into_iter().fold(without_notes(TEMPLATE), |page, (slot, text)| page.replace(slot, &text)))
}

/// Removes the template's notes to its editors.
fn without_notes(template: &str) -> String {
    template.lines().filter(|line| !line.trim_start().starts_with("<!-- ")).collect::<Vec<_>>().join("\n")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
