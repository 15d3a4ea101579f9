//! The list of areas: native radio buttons, so that choosing works before any script has run.

use leptos::prelude::*;

use crate::content::{AreaId, StopId};
use crate::prerender::{Slot, prerendered};

/// The four areas as one group of radio buttons. The drawing's labels point at the same buttons.
#[component]
pub fn AreaList(
    /// The chosen area; `None` is the whole body.
    area: RwSignal<Option<AreaId>>,
    /// The chosen stop of the tour: choosing an area ends the tour.
    stop: RwSignal<Option<StopId>>,
) -> impl IntoView {
    let choose = move |event| {
        stop.set(None);
        area.set(AreaId::from_slug(&event_target_value(&event)));
    };
    view! { <fieldset class="areas" on:change=choose inner_html=prerendered(Slot::Areas)></fieldset> }
}
