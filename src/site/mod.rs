//! The finished page as text: template, styles, drawing and every word, from one content file.

pub mod build;
pub mod bundle;
mod css;
pub mod element;
pub mod files;
pub mod minify;
pub mod scripts;
pub mod states;
pub mod texts;
pub mod weighed;

use std::sync::Arc;

use leptos::prelude::*;
use serde_json::{Map, Value, json};

use crate::app::App;
use crate::content::{Guide, ModeId};
use crate::prerender::{LEAD_PAGE, MORE_PAGE, PLAN_PAGE, page_of};
use crate::prerender::{Slot, prerendered};
use crate::rules::{GUIDE, Rules, View, Visit, state_classes};

pub use crate::prerender::{Place, Surroundings};
pub use css::{
    Sheets, StyleError, element_stylesheet, first_stylesheets, framed_stylesheets, later_stylesheets,
    print_stylesheet, session_stylesheet, states,
};
use css::{plain_stylesheet, pose_stylesheet};
use minify::ScriptError;

/// The page's template.
pub const TEMPLATE: &str = include_str!("../../index.html");

const BESIDE: &str = include_str!("beside.html");

const SESSION: &str = include_str!("session.html");

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
    /// The styles of what comes once it is wanted.
    pub style: String,
    /// What counts on paper alone.
    pub print: String,
}

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

/// Where a page stands: in what, and in the folder of which content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    place: Place,
    /// The way from the page to the root of the site.
    root: String,
    /// The way from the page to the folder of assets.
    assets: String,
    /// The way from the page to the folder of the guide's own page.
    own: String,
}

impl Spot {
    /// The spot of a content's page; `folder` is empty or ends in a slash.
    pub fn new(place: Place, folder: &str) -> Self {
        let up = "../".repeat(folder.matches('/').count());
        let [root, assets, own] = match place {
            Place::Own => [up.clone(), up + ASSETS, String::new()],
            Place::Frame => [[&up, "../"].concat(), [&up, "assets/"].concat(), [&up, "../", folder].concat()],
            // Its markup speaks from the folder of assets, whatever page it is in.
            Place::Element => ["../../".to_owned(), String::new(), ["../../", folder].concat()],
        };
        Self { place, root, assets, own }
    }

    /// What the views get to know of it.
    pub fn surroundings(&self) -> Surroundings {
        Surroundings { place: self.place, way: self.own.clone(), start: None, without: &[] }
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

fn prerendered_in(guide: &Guide, surroundings: Surroundings, slot: Slot) -> String {
    Owner::new().with(|| {
        provide_context(Arc::new(guide.clone()));
        provide_context(surroundings);
        prerendered(slot)
    })
}

/// A page beside the guide's own one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// The questions about health.
    Health,
    /// The comparison.
    Compare,
    /// Whatever else there is to read.
    More,
    /// The plan of a visit, to fill in by hand.
    Plan,
    /// How a therapist leads a visit.
    Lead,
}

impl Beside {
    /// Every such page.
    pub const ALL: [Self; 5] = [Self::Health, Self::Compare, Self::More, Self::Plan, Self::Lead];

    /// The name of its file.
    pub const fn file(self) -> &'static str {
        match self {
            Self::Health => page_of(View::Health),
            Self::Compare => page_of(View::Compare),
            Self::More => MORE_PAGE,
            Self::Plan => PLAN_PAGE,
            Self::Lead => LEAD_PAGE,
        }
    }

    const fn slot(self) -> Slot {
        match self {
            Self::Health => Slot::HealthPage,
            Self::Compare => Slot::ComparePage,
            Self::More => Slot::More,
            Self::Plan => Slot::PlanPage,
            Self::Lead => Slot::LeadPage,
        }
    }

    fn heading(self, guide: &Guide) -> &str {
        match self {
            Self::Health => &guide.words.situation.heading,
            Self::Compare => &guide.words.compare.heading,
            Self::More => &guide.words.more,
            Self::Plan => &guide.words.visit.plan.heading,
            Self::Lead => &guide.words.visit.guide.heading,
        }
    }
}

/// A page beside the guide's own one. It needs no script.
///
/// # Errors
/// When the stylesheet does not parse: the message names file, line and reason.
pub fn page_beside(guide: &Guide, page: Beside, assets: &Assets, folder: &str) -> Result<String, StyleError> {
    let spot = Spot::new(Place::Own, folder);
    let content = prerendered_in(guide, spot.surroundings(), page.slot());
    let title = [page.heading(guide), " – ", &guide.title].concat();
    let slots = [
        ("{language}", escape(&guide.language)),
        ("{title}", escape(&title)),
        ("{root}", spot.root),
        ("{later}", escape(&[&spot.assets, assets.style.as_str()].concat())),
        ("{print}", escape(&[&spot.assets, assets.print.as_str()].concat())),
        ("/*{style}*/", plain_stylesheet()? + &pose_stylesheet()?),
        ("<!--{content}-->", content),
    ];
    Ok(filled(BESIDE, &slots))
}

/// The screens of a session as a page of their own, with the program that joins them.
///
/// # Errors
/// When the stylesheet does not parse: the message names file, line and reason.
pub fn page_session(
    guide: &Guide,
    mode: ModeId,
    program: &[String; 3],
    folder: &str,
) -> Result<String, StyleError> {
    let spot = Spot::new(Place::Own, folder);
    let slot = if mode == ModeId::Visit { Slot::SessionPage } else { Slot::PreparePage };
    let content = prerendered_in(guide, spot.surroundings(), slot);
    let words = &guide.words.session;
    let heading = if mode == ModeId::Visit { &words.heading } else { &words.prepare_heading };
    let [script, style, build] = program;
    let slots = [
        ("{language}", escape(&guide.language)),
        ("{title}", escape(&[heading, " – ", &guide.title].concat())),
        ("{root}", spot.root),
        ("{style}", escape(&[&spot.assets, style.as_str()].concat())),
        ("{script}", escape(&[&spot.assets, script.as_str()].concat())),
        ("{build}", escape(build)),
        ("<!--{content}-->", content),
    ];
    Ok(filled(SESSION, &slots))
}

/// The whole page.
///
/// # Errors
/// When the stylesheet does not parse: the message names file, line and reason.
pub fn page(guide: &Guide, assets: &Assets, spot: &Spot, later: &str) -> Result<String, SiteError> {
    let mut sheets = if spot.place == Place::Own { first_stylesheets()? } else { framed_stylesheets()? };
    sheets.main += &brand_css(guide);
    let start = Some(start(guide)?);
    let html = guide_html_in(guide, Surroundings { start, ..spot.surroundings() });
    let script = if spot.place == Place::Own { scripts::own_page()? } else { scripts::frame()? };
    Ok(whole(guide, assets, spot, Inside { sheets, html, script, later: Some(later.to_owned()) }))
}

/// The look of the studio's own head, where it has one.
fn brand_css(guide: &Guide) -> String {
    let Some(brand) = &guide.studio.brand else { return String::new() };
    let colours = brand.colours().map(|(ground, on)| format!(";--brand:{ground};--on-brand:{on}"));
    [".guide{--head:static;--head-room:3em", &colours.unwrap_or_default(), "}"].concat()
}

/// The script that tells the first states: those of a visit that has just begun, and the selectors that find others.
fn start(guide: &Guide) -> Result<String, SiteError> {
    let visit = Visit { live: true, ..Visit::default() };
    let classes = Rules::of(guide).map(|it| state_classes(&visit, &it));
    let states = states()?.into_iter().map(|(name, (found, unless))| {
        // What is found by its own name is not spelled out.
        let selectors = if found == format!("#{name}:checked") { vec![] } else { vec![found, unless] };
        (name, json!(selectors))
    });
    let states: Map<String, Value> = states.collect();
    Ok(scripts::start(&json!({ "CLASSES": classes, "STATES": states }))?)
}

/// What stands in a page.
struct Inside {
    sheets: Sheets,
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
    let robots = if spot.place == Place::Own { "" } else { r#"<meta name="robots" content="noindex">"# };
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
        ("{script}", file(&assets.script)),
        ("{wasm}", file(&assets.wasm)),
        ("{skip}", escape(&words.skip_to_areas)),
        ("/*{style}*/", inside.sheets.main),
        ("/*{before}*/", inside.sheets.before),
        ("/*{inline}*/", inside.script),
        ("<!--{guide}-->", inside.html),
    ];
    filled(TEMPLATE, &slots)
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
