//! Where the rendered markup will stand: views that speak of the page around them ask here.

use leptos::prelude::*;

use crate::prerender::slot::Slot;

/// Where a page stands, and for whom it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// The guide's own page.
    #[default]
    Own,
    /// In a frame of another page.
    Frame,
    /// In the custom element, inside another page.
    Element,
}

/// What is around the rendered markup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// Where it stands.
    pub place: Place,
    /// The way from there to the folder of the guide's own pages: empty, or `../`.
    pub way: String,
    /// The script that tells the first states, where the markup stands in a page of ours.
    pub start: Option<String>,
    /// Stretches to leave out, where only the rest is to be weighed.
    pub without: &'static [Slot],
}

impl Surroundings {
    /// Those of the view that asks.
    pub fn here() -> Self {
        use_context().unwrap_or_default()
    }
}

/// The name by which a host page styles a part of the element; elsewhere there is none.
pub fn part(name: &'static str) -> Option<&'static str> {
    (Surroundings::here().place == Place::Element).then_some(name)
}
