//! The words as HTML. The build machine renders them into the page; in the browser they are already
//! there, so the wasm carries none of them.

#[cfg(feature = "ssr")]
mod beside;
#[cfg(feature = "ssr")]
mod claim;
#[cfg(feature = "ssr")]
mod compare;
#[cfg(feature = "ssr")]
mod drawing;
#[cfg(feature = "ssr")]
mod fallback;
#[cfg(feature = "ssr")]
mod glossary;
#[cfg(feature = "ssr")]
mod icon;
#[cfg(feature = "ssr")]
mod later;
#[cfg(feature = "ssr")]
mod links;
#[cfg(feature = "ssr")]
mod marks;
#[cfg(feature = "ssr")]
mod masthead;
#[cfg(feature = "ssr")]
mod more;
#[cfg(feature = "ssr")]
mod moves;
#[cfg(feature = "ssr")]
mod note;
#[cfg(feature = "ssr")]
mod panel;
#[cfg(feature = "ssr")]
mod paper;
#[cfg(feature = "ssr")]
mod self_care;
#[cfg(feature = "ssr")]
mod session;
#[cfg(feature = "ssr")]
mod situation;
mod slot;
#[cfg(feature = "ssr")]
mod store;
#[cfg(feature = "ssr")]
mod studio;
#[cfg(feature = "ssr")]
mod surroundings;
#[cfg(feature = "ssr")]
mod terms;
#[cfg(feature = "ssr")]
mod tour;
#[cfg(feature = "ssr")]
mod view;
#[cfg(feature = "ssr")]
mod views;
#[cfg(feature = "ssr")]
mod visit;
#[cfg(feature = "ssr")]
mod warning_signs;

#[cfg(feature = "ssr")]
pub use drawing::{artwork, later_placement_css, placement_css, session_placement_css};
#[cfg(feature = "ssr")]
pub use fallback::{ARTICLE_STYLE, fallback};
#[cfg(feature = "ssr")]
pub use links::{LEAD_PAGE, PAPER_PAGE, PLAN_PAGE, PREPARE_PAGE, SESSION_PAGE, page_of};
#[cfg(feature = "ssr")]
pub use session::spots_css;
pub use slot::Slot;
#[cfg(feature = "ssr")]
pub use surroundings::{Embedding, MORE_PAGE, Surroundings};

/// The HTML of one part: text on the build machine, nothing in the browser, where hydration leaves
/// what is already there alone.
#[cfg(feature = "ssr")]
pub fn prerendered(slot: Slot) -> String {
    use crate::content::{Guide, ModeId};
    use leptos::prelude::*;

    let Some(guide) = use_context::<std::sync::Arc<Guide>>() else {
        return String::new();
    };
    if Surroundings::here().without.contains(&slot) {
        return String::new();
    }
    let html = match slot {
        Slot::Masthead => masthead::masthead(&guide).to_html(),
        Slot::Bar => masthead::bar(&guide).to_html(),
        Slot::Introduction => masthead::introduction(&guide).to_html(),
        Slot::Areas => masthead::areas(&guide).to_html(),
        Slot::Drawing => drawing::drawing(&guide).to_html(),
        Slot::Controls => view::controls(&guide).to_html(),
        Slot::Panels => panel::panels(&guide).to_html(),
        Slot::Views => views::views(&guide).to_html(),
        Slot::Later => later::later(&guide),
        Slot::HealthPage => more::health(&guide).to_html(),
        Slot::ComparePage => more::compared(&guide).to_html(),
        Slot::More => more::more(&guide).to_html(),
        Slot::PaperPage => paper::whole(&guide).to_html(),
        Slot::PlanPage => visit::plan(&guide).to_html(),
        Slot::LeadPage => visit::lead(&guide).to_html(),
        Slot::SessionPage => session::session(&guide, ModeId::Visit).to_html(),
        Slot::PreparePage => session::session(&guide, ModeId::Prepare).to_html(),
        Slot::Dock => masthead::help_link(&guide).to_html(),
    };
    let html = marks::without_marks(&html);
    match slot {
        Slot::Panels | Slot::Views => terms::marked(&guide, &html, terms::Word::Link),
        _ => html,
    }
}

/// The HTML of one part: nothing, since in the browser it is already in the page.
#[cfg(not(feature = "ssr"))]
pub fn prerendered(_: Slot) -> String {
    String::new()
}
