//! The whole guide around one signal, the visit.

use leptos::prelude::*;

use crate::components::{Announcements, Announcer};
use crate::content::Urgency;
use crate::prerender::{Slot, prerendered};
use crate::rules::Visit;

/// The guide. Its markup is the same on the build machine and in the browser; what shows is decided by native
/// controls and the stylesheet alone, so it needs no script. What a visitor does reaches the visit through the
/// browser half, which listens on the root; here it only shows.
#[component]
pub fn App(
    /// What the visitor has chosen and said.
    visit: RwSignal<Visit>,
    /// The classes that tell the stylesheet about it.
    classes: impl Fn() -> String + Send + 'static,
    /// What to say after a choice.
    announcements: Announcements,
    /// How soon a doctor has to look, while that stops a massage.
    stopped: impl Fn(&Visit) -> Option<Urgency> + Send + 'static,
) -> impl IntoView {
    // Forms only for the reset button, the way back that needs no script; with `method="dialog"` the
    // Enter key in a radio button submits nothing to anywhere.
    view! {
        <div class=classes>
            <form class="explorer" id="sg-explorer" method="dialog" autocomplete="off">
                <header class="masthead" part="header" inner_html=prerendered(Slot::Masthead)></header>
                <div class="introduction" inner_html=prerendered(Slot::Introduction)></div>
                <div class="sight">
                    <figure class="stage" part="map" inner_html=prerendered(Slot::Drawing)></figure>
                    <div class="controls" inner_html=prerendered(Slot::Controls)></div>
                </div>
                <fieldset class="areas" part="area-list" inner_html=prerendered(Slot::Areas)></fieldset>
                <div class="panels" inner_html=prerendered(Slot::Panels)></div>
                <section class="nerve-tour" aria-labelledby="heading-tour" inner_html=prerendered(Slot::Tour)></section>
            </form>
            <form id="sg-view" method="dialog" autocomplete="off"></form>
            <form id="sg-signs" method="dialog" autocomplete="off"></form>
            <form id="sg-situation" method="dialog" autocomplete="off"></form>
            <div class="shared" inner_html=prerendered(Slot::Shared)></div>
            <nav class="dock" inner_html=prerendered(Slot::Dock)></nav>
            <Announcer visit announcements stopped />
        </div>
    }
}
