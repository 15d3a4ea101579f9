//! The page's own words, which the program puts together: it holds none. They are looked up when they are needed, because
//! a browser may have translated them meanwhile.

use crate::rules::plan::card::Words;

/// The store of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Store;

impl Words for Store {
    fn word(&self, name: &str) -> String {
        let selector = ["[data-word='", name, "']"].concat();
        let found = gloo_utils::document().query_selector(&selector).ok().flatten();
        found.and_then(|it| it.text_content()).unwrap_or_default()
    }
}

/// What the head of the page says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// A plan came with a link.
    Opened,
    /// A link to a plan was cut or changed.
    Damaged,
    /// A newer guide made a link.
    Newer,
}

impl Line {
    /// The name of its words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Damaged => "damaged",
            Self::Newer => "newer",
        }
    }
}
