//! Two stylesheets from the files in `style/` and the places computed from the drawing's numbers.

use crate::article::placement_css;

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
const FIRST: [(&str, &str); 6] =
    style_files!["tokens.css", "base.css", "layout.css", "diagram.css", "view.css", "panel.css"];

/// What stands below the panels or on paper: a file of its own, asked for after them.
const LATER: [(&str, &str); 3] = style_files!["shared.css", "advice.css", "print.css"];

/// The stylesheet of the first answer, minified.
///
/// # Errors
/// When a file does not parse: the message names file, line and reason.
pub fn first_stylesheet() -> Result<String, StyleError> {
    let placement = placement_css();
    let mut files: Vec<(&str, &str)> = FIRST.to_vec();
    files.insert(4, ("placement computed from the drawing", &placement));
    files.into_iter().map(|(name, css)| minified(name, css)).collect()
}

/// The stylesheet of a page without drawing and panels, minified.
///
/// # Errors
/// When a file does not parse: the message names file, line and reason.
pub fn plain_stylesheet() -> Result<String, StyleError> {
    let files = FIRST.into_iter().filter(|(name, _)| !matches!(*name, "diagram.css" | "view.css"));
    files.map(|(name, css)| minified(name, css)).collect()
}

/// The stylesheet of everything below the panels, minified.
///
/// # Errors
/// When a file does not parse: the message names file, line and reason.
pub fn later_stylesheet() -> Result<String, StyleError> {
    LATER.into_iter().map(|(name, css)| minified(name, css)).collect()
}

fn minified(name: &str, css: &str) -> Result<String, StyleError> {
    use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
    let failed = |problem: String| StyleError(format!("style/{name}: {problem}"));
    let options = ParserOptions { filename: name.to_owned(), ..ParserOptions::default() };
    let mut sheet = StyleSheet::parse(css, options).map_err(|it| failed(it.to_string()))?;
    sheet.minify(MinifyOptions::default()).map_err(|it| failed(it.to_string()))?;
    let printed = sheet
        .to_css(PrinterOptions { minify: true, ..PrinterOptions::default() })
        .map_err(|it| failed(it.to_string()))?;
    Ok(printed.code)
}
