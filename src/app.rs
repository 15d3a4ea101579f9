//! The whole guide around one signal: the chosen area.

use leptos::prelude::*;

use crate::article::{Part, article};
use crate::components::{Announcements, Announcer, AreaList};
use crate::content::AreaId;

/// The guide. Its markup is the same on the build machine and in the browser; which panel shows is
/// decided by the checked radio button and the stylesheet alone, so it needs no script.
#[component]
pub fn App(
    /// The chosen area; `None` is the whole body.
    selection: RwSignal<Option<AreaId>>,
    /// What to say after a choice.
    announcements: Announcements,
    /// Called when the visitor asks for the whole body again.
    on_overview: impl Fn() + 'static,
) -> impl IntoView {
    let clear = move |_| {
        selection.set(None);
        on_overview();
    };
    // A form only for its reset button, the way back that needs no script; with `method="dialog"`
    // the Enter key in a radio button submits nothing to anywhere.
    view! {
        <div class="guide">
            <form class="explorer" id="sg-explorer" method="dialog" autocomplete="off" on:reset=clear>
                <header class="masthead" inner_html=article(Part::Masthead)></header>
                <div class="introduction" inner_html=article(Part::Introduction)></div>
                <figure class="stage" inner_html=article(Part::Drawing)></figure>
                <AreaList selection />
                <div class="panels" inner_html=article(Part::Panels)></div>
            </form>
            <div class="shared" inner_html=article(Part::Shared)></div>
            <nav class="dock" inner_html=article(Part::Dock)></nav>
            <Announcer selection announcements />
        </div>
    }
}
