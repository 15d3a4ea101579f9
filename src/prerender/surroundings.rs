//! Where the rendered markup will stand: views that speak of the page around them ask here.

use leptos::prelude::*;

use crate::prerender::slot::Slot;

/// The name of the page with whatever else there is to read.
pub const MORE_PAGE: &str = "more.html";

/// How the markup stands in a page, and for whom it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Embedding {
    /// In no other page: the guide's own.
    #[default]
    Own,
    /// In a frame of another page.
    Frame,
    /// In the custom element, inside another page.
    Element,
}

/// What is around the rendered markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Surroundings {
    /// How it stands in a page.
    pub embedding: Embedding,
    /// The way from there to the folder of the guide's own pages: empty, or `../`.
    pub way: String,
    /// The page that has the sources and explains the words.
    pub sources: &'static str,
    /// The script that tells the first states, where the markup stands in a page of ours.
    pub start: Option<String>,
    /// Stretches to leave out, where only the rest is to be weighed.
    pub without: &'static [Slot],
}

impl Default for Surroundings {
    fn default() -> Self {
        let (embedding, way) = (Embedding::Own, String::new());
        Self { embedding, way, sources: MORE_PAGE, start: None, without: &[] }
    }
}

impl Surroundings {
    /// Those of the view that asks.
    pub fn here() -> Self {
        use_context().unwrap_or_default()
    }
}

/// The name by which a host page styles a part of the element; elsewhere there is none.
pub fn part(name: &'static str) -> Option<&'static str> {
    (Surroundings::here().embedding == Embedding::Element).then_some(name)
}
