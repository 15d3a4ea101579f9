//! The whole guide: its state as classes, and the slots of what was rendered before.

use leptos::prelude::*;

use crate::prerender::{Slot, prerendered};
use crate::rules::Form;

/// The guide. Its markup is the same on the build machine and in the browser; what shows is decided by native
/// controls and the stylesheet alone, so it needs no script. What a visitor does reaches the visit through the
/// browser half, which listens on the root; here it only shows.
#[component]
pub fn App(
    /// The classes that tell the stylesheet about the visit.
    classes: impl Fn() -> String + Send + 'static,
) -> impl IntoView {
    // Forms only for the reset button, the way back that needs no script; with `method="dialog"` the
    // Enter key in a radio button submits nothing to anywhere. The list stands before the drawing: it is what a
    // reader can use first, and the drawing is long.
    view! {
        <div class=classes>
            <header class="masthead" part="header" inner_html=prerendered(Slot::Masthead)></header>
            <div class="bar" inner_html=prerendered(Slot::Bar)></div>
            <form class="explorer" id=Form::Explorer.id() hidden="until-found" tabindex="-1" method="dialog" autocomplete="off">
                <div class="introduction" inner_html=prerendered(Slot::Introduction)></div>
                <fieldset class="areas" part="area-list" inner_html=prerendered(Slot::Areas)></fieldset>
                <div class="panels" id="sg-panels" inner_html=prerendered(Slot::Panels)></div>
                <div class="sight">
                    <figure class="stage" part="map" inner_html=prerendered(Slot::Drawing)></figure>
                    <div class="controls" inner_html=prerendered(Slot::Controls)></div>
                </div>
            </form>
            <form id=Form::View.id() method="dialog" autocomplete="off"></form>
            <form id=Form::Signs.id() method="dialog" autocomplete="off"></form>
            <form id=Form::Situation.id() method="dialog" autocomplete="off"></form>
            <div class="views" inner_html=prerendered(Slot::Views)></div>
            <nav class="dock" inner_html=prerendered(Slot::Dock)></nav>
            <p class="unseen said" role="status"></p>
        </div>
    }
}
