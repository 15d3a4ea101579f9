//! The finished page as text: template, styles, drawing and every word, from one content file.

pub mod build;
pub mod bundle;
mod css;
pub mod element;
pub mod files;
pub mod minify;
mod pages;
mod parts;
pub mod scripts;
pub mod states;
pub mod texts;
pub mod weighed;

use std::sync::Arc;

use leptos::prelude::*;
use serde_json::{Map, Value, json};

use crate::app::App;
use crate::content::Guide;
use crate::prerender::Slot;
use crate::rules::{GUIDE, Rules, Visit, state_classes};

pub use crate::prerender::{Embedding, Surroundings};
pub use css::{
    Sheets, StyleError, brand_stylesheet, element_stylesheet, first_stylesheets, framed_stylesheets,
    later_stylesheets, print_stylesheet, session_stylesheet, states,
};
use minify::ScriptError;
pub use pages::{Beside, page_beside, page_session};
pub use parts::{ASSETS, Assets, Spot};
use parts::{escape, filled, prerendered_in};

/// The page's template.
pub const TEMPLATE: &str = include_str!("../../index.html");

/// Why a page cannot be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SiteError {
    /// A stylesheet is at fault.
    Style(StyleError),
    /// A script is at fault.
    Script(ScriptError),
}

impl std::fmt::Display for SiteError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Style(problem) => problem.fmt(formatter),
            Self::Script(problem) => problem.fmt(formatter),
        }
    }
}

impl std::error::Error for SiteError {}

impl From<StyleError> for SiteError {
    fn from(problem: StyleError) -> Self {
        Self::Style(problem)
    }
}

impl From<ScriptError> for SiteError {
    fn from(problem: ScriptError) -> Self {
        Self::Script(problem)
    }
}

/// The guide's markup, as the browser finds it on the guide's own page before any script runs.
pub fn guide_html(guide: &Guide) -> String {
    guide_html_in(guide, Surroundings::default())
}

/// The guide's markup for where it will stand.
pub fn guide_html_in(guide: &Guide, surroundings: Surroundings) -> String {
    let guide = Arc::new(guide.clone());
    Owner::new().with(|| {
        provide_context(guide);
        provide_context(surroundings);
        let classes = || GUIDE.to_owned();
        view! { <App classes /> }.to_html()
    })
}

/// What comes once it is wanted, as the markup of its parts.
pub fn later_html(guide: &Guide, surroundings: Surroundings) -> String {
    prerendered_in(guide, surroundings, Slot::Later)
}

/// The whole page.
///
/// # Errors
/// When the stylesheet does not parse: the message names file, line and reason.
pub fn page(guide: &Guide, assets: &Assets, spot: &Spot, later: &str) -> Result<String, SiteError> {
    let sheets = if spot.embedding == Embedding::Own { first_stylesheets()? } else { framed_stylesheets()? };
    let style = sheets.main + &brand_css(guide, spot.embedding)?;
    let start = Some(start(guide)?);
    let html = guide_html_in(guide, Surroundings { start, ..spot.surroundings() });
    let script = if spot.embedding == Embedding::Own {
        scripts::own_page(guide.studio.booking_link.is_some())?
    } else {
        scripts::frame()?
    };
    Ok(whole(guide, assets, spot, Inside { style, html, script, later: Some(later.to_owned()) }))
}

/// The look of the studio's own head, where it has one. In another page it is there in any case.
fn brand_css(guide: &Guide, embedding: Embedding) -> Result<String, SiteError> {
    let Some(brand) = &guide.studio.brand else { return Ok(String::new()) };
    let colours = brand.colours().map(|(ground, on)| format!(";--brand:{ground};--on-brand:{on}"));
    let own = if embedding == Embedding::Own { brand_stylesheet()? } else { String::new() };
    Ok([&own, ".guide{--head:static;--head-room:3em", &colours.unwrap_or_default(), "}"].concat())
}

/// The script that tells the first states: those of a visit that has just begun, and the selectors that find others.
fn start(guide: &Guide) -> Result<String, SiteError> {
    let visit = Visit { live: true, ..Visit::default() };
    let classes = Rules::of(guide).map(|it| state_classes(&visit, &it));
    let states = states()?.into_iter().map(|(name, (found, unless))| {
        // What is found by its own name is not spelled out, nor that nothing speaks against it.
        let mut selectors = if found == format!("#{name}:checked") { vec![] } else { vec![found, unless] };
        selectors.truncate(selectors.iter().rposition(|it| !it.is_empty()).map_or(0, |last| last + 1));
        (name, json!(selectors))
    });
    let states: Map<String, Value> = states.collect();
    Ok(scripts::start(&json!({ "CLASSES": classes, "STATES": states }))?)
}

/// What stands in a page.
struct Inside {
    style: String,
    html: String,
    /// What runs at once, behind the markup.
    script: String,
    /// The file with what comes once it is wanted.
    later: Option<String>,
}

/// The template, filled.
fn whole(guide: &Guide, assets: &Assets, spot: &Spot, inside: Inside) -> String {
    let words = &guide.words;
    // The guide's own page is the one to be found.
    let robots =
        if spot.embedding == Embedding::Own { "" } else { r#"<meta name="robots" content="noindex">"# };
    let file = |name: &str| escape(&[&spot.assets, name].concat());
    let slots = [
        ("{language}", escape(&guide.language)),
        ("{title}", escape(&words.page_title)),
        ("{description}", escape(&words.page_description)),
        ("<!--{robots}-->", robots.to_owned()),
        ("{root}", spot.root.clone()),
        ("{build}", escape(&assets.build)),
        ("{later}", inside.later.as_deref().map(file).unwrap_or_default()),
        ("{late-style}", file(&assets.style)),
        ("{print}", file(&assets.print)),
        ("{bare}", file(&assets.bare)),
        ("{script}", file(&assets.script)),
        ("{wasm}", file(&assets.wasm)),
        ("{skip}", escape(&words.skip_to_areas)),
        ("/*{style}*/", inside.style),
        ("/*{inline}*/", inside.script),
        ("<!--{guide}-->", inside.html),
    ];
    filled(TEMPLATE, &slots)
}
