//! The stylesheets, from the files in `style/` and the places computed from the drawing's numbers.

mod browsers;
#[cfg(test)]
mod tests;
mod themes;
mod told;
pub mod tree;

use std::collections::BTreeSet;

use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::{error::Error, rules::CssRuleList};
use oxc::allocator::Allocator;

use crate::prerender::{later_placement_css, placement_css, session_placement_css, spots_css};
use crate::site::states::{Teller, is_state, write_out};
use browsers::{joined_for, written_for};
use themes::{Chooser, make_choosable};
use told::{States, told};
use tree::{only, without_layers};

/// A stylesheet that does not parse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StyleError(pub String);

impl std::fmt::Display for StyleError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for StyleError {}

macro_rules! style_files {
    ($($name:literal),+ $(,)?) => {
        [$(($name, include_str!(concat!("../../style/", $name)))),+]
    };
}

/// What the first answer needs: it stands in the page itself.
const FIRST: [(&str, &str); 18] = style_files![
    "tokens.css",
    "base.css",
    "bar.css",
    "views.css",
    "masthead.css",
    "stage.css",
    "areas.css",
    "narrow.css",
    "small.css",
    "wide.css",
    "palette.css",
    "shapes.css",
    "nerve.css",
    "states.css",
    "view.css",
    "panel.css",
    "rows.css",
    "signs.css",
];

/// The colours of bodies.
const PALETTE: &str = "palette.css";

/// Of these, what only the drawing needs.
const DRAWING: [&str; 5] = ["palette.css", "shapes.css", "nerve.css", "states.css", "view.css"];

/// The place among them of the rules that the build computes from the drawing's numbers.
const PLACEMENT: usize = 14;

/// What stands below the panels or shows only when asked for: a file of its own, asked for after them.
const LATER: [(&str, &str); 15] = style_files![
    "focus.css",
    "sources.css",
    "layers.css",
    "stops.css",
    "tour.css",
    "tour-stops.css",
    "tour-steps.css",
    "names.css",
    "pointers.css",
    "skin.css",
    "meanings.css",
    "health.css",
    "glance.css",
    "waits.css",
    "compare.css",
];

/// What counts on paper alone.
const PRINT: [(&str, &str); 3] = style_files!["print.css", "leaflet.css", "paper.css"];

/// What counts where there is no script.
const WITHOUT_SCRIPT: [(&str, &str); 1] = style_files!["without-script.css"];

/// The stylesheets of a part of the page, minified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheets {
    /// What always counts; states are classes, which the app tells.
    pub main: String,
    /// What counts besides where there is no script; states are the controls' own.
    pub before: String,
}

/// The stylesheets of the first answer.
///
/// # Errors
/// When a file does not parse: the message names file, line and reason.
pub fn first_stylesheets() -> Result<Sheets, StyleError> {
    first(Chooser::System)
}

fn first(chooser: Chooser) -> Result<Sheets, StyleError> {
    let placement = placement_css();
    let mut files: Vec<(&str, &str)> = FIRST.to_vec();
    files.insert(PLACEMENT, ("placement computed from the drawing", &placement));
    let Sheets { main, before } = sheets(files, chooser)?;
    Ok(Sheets { main, before: sheets(WITHOUT_SCRIPT, chooser)?.main + &before })
}

/// The stylesheets of everything below the panels.
///
/// # Errors
/// When a file does not parse: the message names file, line and reason.
pub fn later_stylesheets() -> Result<Sheets, StyleError> {
    later(Chooser::Host)
}

fn later(chooser: Chooser) -> Result<Sheets, StyleError> {
    let placement = later_placement_css();
    let mut files: Vec<(&str, &str)> = LATER.to_vec();
    files.insert(0, ("placement computed from the drawing", &placement));
    sheets(files, chooser)
}

/// The look of the studio's own head, where it has one or a page around may give it one.
const BRAND: [(&str, &str); 1] = style_files!["brand.css"];

/// The same, as a stylesheet.
///
/// # Errors
/// When the file does not parse.
pub fn brand_stylesheet() -> Result<String, StyleError> {
    Ok(sheets(BRAND, Chooser::System)?.main)
}

/// What only counts in another page.
const HOSTED: [(&str, &str); 1] = style_files!["host.css"];

/// The stylesheets of the first answer in a frame, where the page around may choose between light and dark.
///
/// # Errors
/// When a file does not parse: the message names file, line and reason.
pub fn framed_stylesheets() -> Result<Sheets, StyleError> {
    let hosted = sheets(BRAND.into_iter().chain(HOSTED), Chooser::System)?;
    let Sheets { main, before } = first(Chooser::Host)?;
    Ok(Sheets { main: main + &hosted.main, before: before + &hosted.before })
}

/// Everything in one, for the custom element.
///
/// # Errors
/// When a file does not parse: the message names file, line and reason.
pub fn element_stylesheet() -> Result<String, StyleError> {
    let css = framed_stylesheets()?.main + &later(Chooser::Host)?.main + &print_stylesheet()?;
    Ok(own_names(&css) + &css)
}

/// Names of a page go everywhere: what the guide uses where it has given a name of its own no value starts without one.
fn own_names(css: &str) -> String {
    let used = css.split("var(--").skip(1).filter_map(|it| it.split_once([',', ')'])).map(|it| it.0);
    let names: BTreeSet<_> = used.collect();
    let unset: Vec<_> = names.into_iter().map(|it| format!("--{it}:initial")).collect();
    format!(".place-of-guide{{{}}}", unset.join(";"))
}

/// What counts on paper alone.
///
/// # Errors
/// When the file does not parse.
pub fn print_stylesheet() -> Result<String, StyleError> {
    Ok(sheets(PRINT, Chooser::System)?.main)
}

/// The states of the first answer, as `told` finds them.
///
/// # Errors
/// When a file does not parse.
pub fn states() -> Result<States, StyleError> {
    let placement = placement_css();
    told(FIRST.into_iter().chain(HOSTED).chain([("placement", &*placement)])).map_err(StyleError)
}

/// What pages beside the guide need besides: what comes later there, and their own.
const BESIDE: [(&str, &str); 5] =
    style_files!["sources.css", "shared.css", "self-care.css", "by-hand.css", "visit.css"];

/// The stylesheet of a page without drawing and panels.
///
/// # Errors
/// When a file does not parse: the message names file, line and reason.
pub fn plain_stylesheet() -> Result<String, StyleError> {
    let files = FIRST.into_iter().filter(|(name, _)| !DRAWING.contains(name));
    Ok(sheets(files.chain(BRAND).chain(BESIDE), Chooser::System)?.main)
}

/// What the screens of a session need of the guide's own styles, before and behind the places that the build computes.
const SESSION_BEFORE: [(&str, &str); 11] = style_files![
    "tokens.css",
    "base.css",
    "stage.css",
    "palette.css",
    "shapes.css",
    "nerve.css",
    "states.css",
    "layers.css",
    "skin.css",
    "stops.css",
    "tour.css",
];
const SESSION_BEHIND: [(&str, &str); 10] = style_files![
    "by-hand.css",
    "session.css",
    "session-screens.css",
    "session-asks.css",
    "session-areas.css",
    "session-marks.css",
    "session-card.css",
    "session-desk.css",
    "session-tablet.css",
    "session-phone.css",
];

/// The stylesheet of a session.
///
/// # Errors
/// When a file does not parse: the message names file, line and reason.
pub fn session_stylesheet() -> Result<String, StyleError> {
    let (first, spots) = (session_placement_css(), spots_css());
    let placed = [("placement computed from the drawing", &*first), ("the places to mark", &*spots)];
    Ok(sheets(SESSION_BEFORE.into_iter().chain(placed).chain(SESSION_BEHIND), Chooser::System)?.main)
}

/// The stylesheet of the drawings of moves.
///
/// # Errors
/// When the file does not parse: the message names file, line and reason.
pub fn pose_stylesheet() -> Result<String, StyleError> {
    let palette = FIRST.into_iter().filter(|(name, _)| *name == PALETTE);
    Ok(sheets(palette.chain(style_files!["poses.css"]), Chooser::System)?.main)
}

fn sheets<'f>(
    files: impl IntoIterator<Item = (&'f str, &'f str)>,
    chooser: Chooser,
) -> Result<Sheets, StyleError> {
    let mut all = Sheets { main: String::new(), before: String::new() };
    for (name, css) in files {
        let failed = |problem| StyleError(format!("style/{name}: {problem}"));
        let Sheets { main, before } = sheets_of(css, chooser).map_err(failed)?;
        all.main += &main;
        all.before += &before;
    }
    Ok(all)
}

/// The stylesheets of one file; for the time before the app only the rules in which a control speaks.
fn sheets_of(css: &str, chooser: Chooser) -> Result<Sheets, String> {
    let texts = Allocator::default();
    let mut rules = StyleSheet::parse(css, ParserOptions::default()).map_err(in_words)?.rules;
    let mut before = only(rules.clone(), is_state);
    write_out(&mut before, Teller::Controls, &texts)?;
    write_out(&mut rules, Teller::App, &texts)?;
    if chooser == Chooser::Host {
        make_choosable(&mut rules)?;
    }
    Ok(Sheets { main: minified(rules)?, before: minified(before)? })
}

fn minified(rules: CssRuleList<'_>) -> Result<String, String> {
    let mut sheet = StyleSheet::new(vec![String::new()], rules, ParserOptions::default());
    let options = MinifyOptions { targets: joined_for(), ..MinifyOptions::default() };
    sheet.minify(options).map_err(in_words)?;
    let print = |sheet: &StyleSheet<'_>| {
        let printer = PrinterOptions { minify: true, targets: written_for(), ..PrinterOptions::default() };
        Ok(sheet.to_css(printer).map_err(in_words)?.code)
    };
    let code = print(&sheet)?;
    // Once no rule stands in another.
    let mut sheet = StyleSheet::parse(&code, ParserOptions::default()).map_err(in_words)?;
    without_layers(&mut sheet.rules)?;
    print(&sheet)
}

/// A fault, with its line as an editor counts.
fn in_words<T: std::fmt::Display>(fault: Error<T>) -> String {
    let line = fault.loc.map(|it| format!(" (line {})", it.line + 1));
    format!("{}{}", fault.kind, line.unwrap_or_default())
}
