//! Links that leave the guide. From within another page they open a page of their own.

use crate::prerender::place::{Place, Surroundings};

/// The name of the page of long lists.
pub const MORE_PAGE: &str = "more.html";

/// The attributes of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it leads.
    pub href: String,
    /// What it opens in.
    pub target: Option<&'static str>,
    /// What the page there gets to know.
    pub rel: Option<&'static str>,
}

/// A link to another site.
pub fn out(href: &str) -> Link {
    let away = Surroundings::here().place != Place::Own;
    Link {
        href: href.to_owned(),
        target: away.then_some("_blank"),
        rel: away.then_some("noopener noreferrer"),
    }
}

/// A link to a place on the page of long lists.
pub fn more(fragment: &str) -> Link {
    out(&[Surroundings::here().way.as_str(), MORE_PAGE, "#", fragment].concat())
}
