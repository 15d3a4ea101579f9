//! What the checks have found.

use std::fmt;

use crate::content::check::text::is_hidden;

/// One thing that is wrong with a content file, and how to put it right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentError {
    /// Where: `areas[2].cautions`.
    pub path: String,
    /// What is wrong, as the end of a sentence that begins with the path.
    pub problem: String,
    /// What to do about it.
    pub remedy: String,
}

impl fmt::Display for ContentError {
    /// Always a single line, whatever the file holds.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = format!("{}: {}; {}", self.path, self.problem, self.remedy);
        formatter.write_str(&line.replace(|letter: char| is_hidden(letter), " "))
    }
}

impl std::error::Error for ContentError {}

/// The errors found so far.
#[derive(Default)]
pub struct Report(pub Vec<ContentError>);

impl Report {
    /// Adds one error.
    pub fn add(&mut self, path: impl Into<String>, problem: impl Into<String>, remedy: impl Into<String>) {
        self.0.push(ContentError { path: path.into(), problem: problem.into(), remedy: remedy.into() });
    }

    /// The value, if nothing was wrong.
    #[cfg(feature = "ssr")]
    pub fn or<T>(self, value: T) -> Result<T, Vec<ContentError>> {
        if self.0.is_empty() { Ok(value) } else { Err(self.0) }
    }
}
