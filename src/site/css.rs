//! The stylesheets, from the files in `style/` and the places computed from the drawing's numbers.

use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Features, Targets};
use lightningcss::traits::ToCss;

use crate::prerender::{later_placement_css, placement_css};
use crate::site::states::{MARK, Teller, written_out};

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
const FIRST: [(&str, &str); 15] = style_files![
    "tokens.css",
    "base.css",
    "views.css",
    "masthead.css",
    "stage.css",
    "areas.css",
    "narrow.css",
    "wide.css",
    "palette.css",
    "shapes.css",
    "nerve.css",
    "states.css",
    "view.css",
    "panel.css",
    "rows.css",
];

/// The colours of bodies.
const PALETTE: &str = "palette.css";

/// Of these, what only the drawing needs.
const DRAWING: [&str; 5] = ["palette.css", "shapes.css", "nerve.css", "states.css", "view.css"];

/// The place among them of the rules that the build computes from the drawing's numbers.
const PLACEMENT: usize = 12;

/// What stands below the panels or on paper, or shows only when asked for: a file of its own, asked for after
/// them.
const LATER: [(&str, &str); 8] = style_files![
    "tour.css",
    "names.css",
    "skin.css",
    "meanings.css",
    "signs.css",
    "health.css",
    "compare.css",
    "print.css",
];

/// The stylesheets of a part of the page, minified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheets {
    /// What always counts; states are classes, which the app tells.
    pub main: String,
    /// What counts until there is an app; states are the controls' own.
    pub before: String,
}

/// The stylesheets of the first answer.
///
/// # Errors
/// When a file does not parse: the message names file, line and reason.
pub fn first_stylesheets() -> Result<Sheets, StyleError> {
    let placement = placement_css();
    let mut files: Vec<(&str, &str)> = FIRST.to_vec();
    files.insert(PLACEMENT, ("placement computed from the drawing", &placement));
    sheets(&files)
}

/// The stylesheets of everything below the panels.
///
/// # Errors
/// When a file does not parse: the message names file, line and reason.
pub fn later_stylesheets() -> Result<Sheets, StyleError> {
    let placement = later_placement_css();
    let mut files: Vec<(&str, &str)> = LATER.to_vec();
    files.insert(0, ("placement computed from the drawing", &placement));
    sheets(&files)
}

/// What only counts in another page.
const HOSTED: [(&str, &str); 1] = style_files!["host.css"];

/// The stylesheets of the first answer in a frame, where the page around may choose between light and dark.
///
/// # Errors
/// When a file does not parse: the message names file, line and reason.
pub fn framed_stylesheets() -> Result<Sheets, StyleError> {
    let hosted = sheets(&HOSTED)?;
    let Sheets { main, before } = first_stylesheets()?;
    Ok(Sheets { main: choosable(&main) + &hosted.main, before: before + &hosted.before })
}

/// Everything in one, for the custom element.
///
/// # Errors
/// When a file does not parse: the message names file, line and reason.
pub fn element_stylesheet() -> Result<String, StyleError> {
    Ok(framed_stylesheets()?.main + &choosable(&later_stylesheets()?.main))
}

const DARK: &str = "@media (prefers-color-scheme:dark){";

/// The same minified sheet, in which the attribute `data-theme` of the guide, or of the page, goes before what
/// the visitor's system prefers.
fn choosable(css: &str) -> String {
    let mut parts = css.split(DARK);
    let mut chosen = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut depth = 1;
        let end = part.find(|letter| {
            depth += i32::from(letter == '{') - i32::from(letter == '}');
            depth == 0
        });
        let (rules, rest) = part.split_at(end.unwrap_or(part.len()));
        let with = |condition: &str| rules.replace(".guide", &[".guide", condition].concat());
        chosen += &[DARK, &with(":where(:not([data-theme=light]))"), "}"].concat();
        if rules.contains(".guide") {
            chosen += &with(":where([data-theme=dark])");
        }
        chosen += rest.strip_prefix('}').unwrap_or(rest);
    }
    chosen
}

/// What only pages beside the guide need.
const BESIDE: [(&str, &str); 2] = style_files!["shared.css", "self-care.css"];

/// The stylesheet of a page without drawing and panels.
///
/// # Errors
/// When a file does not parse: the message names file, line and reason.
pub fn plain_stylesheet() -> Result<String, StyleError> {
    let files = FIRST.into_iter().filter(|(name, _)| !DRAWING.contains(name));
    files.chain(BESIDE).map(|(name, css)| minified(name, css, Teller::App)).collect()
}

/// What only the page with drawings of moves needs.
const POSES: (&str, &str) = ("poses.css", include_str!("../../style/poses.css"));

/// The stylesheet of the drawings of moves.
///
/// # Errors
/// When the file does not parse: the message names file, line and reason.
pub fn pose_stylesheet() -> Result<String, StyleError> {
    let palette = FIRST.into_iter().filter(|(name, _)| *name == PALETTE).chain([POSES]);
    palette.map(|(name, css)| minified(name, css, Teller::App)).collect()
}

fn sheets(files: &[(&str, &str)]) -> Result<Sheets, StyleError> {
    let sheet = |teller| -> Result<String, StyleError> {
        files.iter().map(|(name, css)| minified(name, css, teller)).collect()
    };
    Ok(Sheets { main: sheet(Teller::App)?, before: sheet(Teller::Controls)? })
}

/// One file, minified; for the time before the app only the rules in which a control speaks.
fn minified(name: &str, css: &str, teller: Teller) -> Result<String, StyleError> {
    let failed = |problem: String| StyleError(format!("style/{name}: {problem}"));
    let css = written_out(css, teller).map_err(failed)?;
    let options = ParserOptions { filename: name.to_owned(), ..ParserOptions::default() };
    let mut sheet = StyleSheet::parse(&css, options).map_err(|it| failed(it.to_string()))?;
    // Rules in rules are for our eyes: browsers of 2022 do not know them.
    let targets = Targets { include: Features::Nesting, ..Targets::default() };
    let printer = || PrinterOptions { minify: true, targets, ..PrinterOptions::default() };
    sheet
        .minify(MinifyOptions { targets, ..MinifyOptions::default() })
        .map_err(|it| failed(it.to_string()))?;
    if teller == Teller::App {
        return Ok(sheet.to_css(printer()).map_err(|it| failed(it.to_string()))?.code);
    }
    // Written out before it is sifted: only then each rule carries the states of the rules around it.
    let flat = sheet.to_css(printer()).map_err(|it| failed(it.to_string()))?.code;
    let mut sheet =
        StyleSheet::parse(&flat, ParserOptions::default()).map_err(|it| failed(it.to_string()))?;
    keep_marked(&mut sheet.rules);
    let code = sheet.to_css(printer()).map_err(|it| failed(it.to_string()))?.code;
    Ok(code.replace(MARK, ""))
}

/// Keeps only the rules whose selector is marked as one that counts before the app.
fn keep_marked(rules: &mut CssRuleList<'_>) {
    rules.0.retain_mut(|rule| match rule {
        CssRule::Style(it) => {
            it.selectors.0.retain(|selector| {
                selector
                    .to_css_string(PrinterOptions { minify: true, ..PrinterOptions::default() })
                    .is_ok_and(|it| it.contains(MARK))
            });
            !it.selectors.0.is_empty()
        }
        CssRule::Media(it) => kept(&mut it.rules),
        CssRule::Container(it) => kept(&mut it.rules),
        CssRule::LayerBlock(it) => kept(&mut it.rules),
        CssRule::Supports(it) => kept(&mut it.rules),
        _ => false,
    });
}

fn kept(rules: &mut CssRuleList<'_>) -> bool {
    keep_marked(rules);
    !rules.0.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_goes_before_what_the_system_prefers() {
        let css = "a{b:c}@media (prefers-color-scheme:dark){.guide{--a:b}.guide.on-x .y{c:d}}e{f:g}";
        assert_eq!(
            choosable(css),
            "a{b:c}@media (prefers-color-scheme:dark){.guide:where(:not([data-theme=light])){--a:b}\
             .guide:where(:not([data-theme=light])).on-x .y{c:d}}\
             .guide:where([data-theme=dark]){--a:b}.guide:where([data-theme=dark]).on-x .y{c:d}e{f:g}"
        );
    }

    #[test]
    fn the_sheets_hold_dark_colours_for_both() {
        let sheet = element_stylesheet().unwrap();
        let dark = "--paper:#12161b";
        assert_eq!(sheet.matches(dark).count(), 2, "one for the system's wish, one for the page's");
        assert!(sheet.contains(".guide:where([data-theme=dark]){"));
    }
}
