//! The whole guide around two signals: the chosen area, and the stop of the tour along the nerve.

use leptos::prelude::*;

use crate::components::{Announcements, Announcer, AreaList, Tour};
use crate::content::{AreaId, StopId};
use crate::prerender::{Slot, prerendered};

/// What the visitor has chosen.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// The chosen area; `None` is the whole body.
    pub area: RwSignal<Option<AreaId>>,
    /// The chosen stop of the tour; `None` outside it.
    pub stop: RwSignal<Option<StopId>>,
    /// What of both the page shows by now: a choice is answered first, and shown with the next frame.
    pub shown: RwSignal<(Option<AreaId>, Option<StopId>)>,
}

impl Choice {
    /// Signals that start with an area and outside the tour.
    pub fn new(area: Option<AreaId>) -> Self {
        Self { area: RwSignal::new(area), stop: RwSignal::new(None), shown: RwSignal::new((area, None)) }
    }
}

/// The guide. Its markup is the same on the build machine and in the browser; what shows is decided by
/// native controls and the stylesheet alone, so it needs no script.
#[component]
pub fn App(
    /// What the visitor has chosen.
    choice: Choice,
    /// What to say after a choice.
    announcements: Announcements,
    /// Called when the visitor asks for the whole body again.
    on_overview: impl Fn() + 'static,
) -> impl IntoView {
    let Choice { area, stop, shown } = choice;
    let clear = move |_| {
        stop.set(None);
        area.set(None);
        on_overview();
    };
    // Forms only for the reset button, the way back that needs no script; with `method="dialog"` the
    // Enter key in a radio button submits nothing to anywhere.
    view! {
        <div class="guide">
            <form class="explorer" id="sg-explorer" method="dialog" autocomplete="off" on:reset=clear>
                <header class="masthead" inner_html=prerendered(Slot::Masthead)></header>
                <div class="introduction" inner_html=prerendered(Slot::Introduction)></div>
                <div class="sight">
                    <figure class="stage" inner_html=prerendered(Slot::Drawing)></figure>
                    <div class="controls" inner_html=prerendered(Slot::Controls)></div>
                </div>
                <AreaList area stop />
                <div class="panels" inner_html=prerendered(Slot::Panels)></div>
                <Tour stop area />
            </form>
            <form id="sg-view" method="dialog" autocomplete="off"></form>
            <form id="sg-signs" method="dialog" autocomplete="off"></form>
            <form id="sg-situation" method="dialog" autocomplete="off"></form>
            <div class="shared" inner_html=prerendered(Slot::Shared)></div>
            <nav class="dock" inner_html=prerendered(Slot::Dock)></nav>
            <Announcer shown announcements />
        </div>
    }
}
