//! One stylesheet from the files in `style/` and the places computed from the drawing's numbers.

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

/// The source files, in the order in which they apply.
const FILES: [(&str, &str); 7] = style_files![
    "tokens.css",
    "base.css",
    "layout.css",
    "diagram.css",
    "panel.css",
    "shared.css",
    "print.css",
];

/// The whole stylesheet, minified.
///
/// # Errors
/// When a file does not parse: the message names file, line and reason.
pub fn stylesheet() -> Result<String, StyleError> {
    let placement = placement_css();
    let mut files: Vec<(&str, &str)> = FILES.to_vec();
    files.insert(4, ("placement computed from the drawing", &placement));
    files.into_iter().map(|(name, css)| minified(name, css)).collect()
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
