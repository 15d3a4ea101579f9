//! The check that guards the content: a content file becomes a `Guide` only when it breaks no rule.
//!
//! Two passes, each of which reports everything it finds: `shape` holds the file against the JSON Schema of
//! the Rust types; `structure`, `situation`, `self_care`, `session`, `tour`, `explained`, `claims`, `wording` and `everyday`
//! then judge what it says. The rules on single texts are in `text`, free of files and JSON, so that words from a host page can be held to them too.

#[cfg(feature = "ssr")]
mod claims;
#[cfg(feature = "ssr")]
mod everyday;
#[cfg(feature = "ssr")]
mod explained;
mod host;
#[cfg(feature = "ssr")]
mod language;
#[cfg(feature = "ssr")]
mod offers;
mod report;
#[cfg(feature = "ssr")]
mod self_care;
#[cfg(feature = "ssr")]
pub mod session;
#[cfg(feature = "ssr")]
mod shape;
#[cfg(feature = "ssr")]
mod situation;
#[cfg(feature = "ssr")]
mod structure;
pub mod text;
#[cfg(feature = "ssr")]
mod tour;
#[cfg(feature = "ssr")]
mod tree;
mod wording;

#[cfg(feature = "ssr")]
use serde_json::Value;

#[cfg(feature = "ssr")]
use crate::content::Guide;

pub use host::host_faults;
pub use report::ContentError;
pub(crate) use report::Report;

/// Reads a content file.
///
/// # Errors
///
/// Everything that is wrong with the file: its shape first and, once that is right, its meaning.
#[cfg(feature = "ssr")]
pub fn parse(json: &str) -> Result<Guide, Vec<ContentError>> {
    let value: Value = serde_json::from_str(json).map_err(|error| vec![unreadable(&error)])?;
    let mut report = Report::default();
    shape::check(&value, &mut report);
    report.or(())?;

    let guide: Guide = serde_json::from_str(json).map_err(|error| vec![unreadable(&error)])?;
    let mut report = Report::default();
    structure::check(&guide, &mut report);
    situation::check(&guide, &mut report);
    self_care::check(&guide, &mut report);
    session::check(&guide, &mut report);
    tour::check(&guide, &mut report);
    explained::check(&guide, &value, &mut report);
    claims::check(&guide, &value, &mut report);
    offers::check(&value, &mut report);
    wording::check(&value, &mut report);
    everyday::check(&value, &mut report);
    report.or(guide)
}

#[cfg(feature = "ssr")]
fn unreadable(error: &serde_json::Error) -> ContentError {
    ContentError {
        path: format!("line {}, column {}", error.line(), error.column()),
        problem: format!("cannot be read: {error}"),
        remedy: "correct the JSON at this place".to_owned(),
    }
}
