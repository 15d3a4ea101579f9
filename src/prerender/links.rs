//! Links that leave the guide. From within another page they open a page of their own.

use crate::prerender::surroundings::{Embedding, Surroundings};
use crate::rules::View;

/// The name of the page with the whole guide, for paper.
pub const PAPER_PAGE: &str = "paper.html";

/// The name of the page with the plan of a visit.
pub const PLAN_PAGE: &str = "plan.html";

/// The name of the page that says how to lead a visit.
pub const LEAD_PAGE: &str = "lead.html";

/// The name of the page for a session in the studio.
pub const SESSION_PAGE: &str = "visit.html";

/// The name of the page that prepares a session at home.
pub const PREPARE_PAGE: &str = "prepare.html";

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
    let away = Surroundings::here().embedding != Embedding::Own;
    Link {
        href: href.to_owned(),
        target: away.then_some("_blank"),
        rel: away.then_some("noopener noreferrer"),
    }
}

/// The name of a view's page of its own.
pub const fn page_of(view: View) -> &'static str {
    match view {
        View::Where | View::Help => "./",
        View::Health => "ok.html",
        View::Compare => "compare.html",
    }
}

/// A link to a view as a page of its own.
pub fn page(view: View) -> Link {
    out(&[Surroundings::here().way.as_str(), page_of(view)].concat())
}

/// The link to the guide's own page, from within another one.
pub fn own_page() -> Option<Link> {
    (Surroundings::here().embedding != Embedding::Own).then(|| page(View::Where))
}

/// A link to a place on the page with whatever else there is to read.
pub fn more(fragment: &str) -> Link {
    let Surroundings { way, sources, .. } = Surroundings::here();
    out(&[way.as_str(), sources, "#", fragment].concat())
}
