//! The tour along the nerve.

use leptos::prelude::*;

use crate::content::{AreaId, StopId};
use crate::prerender::{Slot, prerendered};

/// The stops of the tour, of which one or none is chosen.
#[component]
pub fn Tour(
    /// The chosen stop; `None` outside the tour.
    stop: RwSignal<Option<StopId>>,
    /// The chosen area: the tour leaves it.
    area: RwSignal<Option<AreaId>>,
) -> impl IntoView {
    let choose = move |event| {
        if let Some(chosen) = StopId::from_slug(&event_target_value(&event)) {
            stop.set(Some(chosen));
            area.set(None);
        }
    };
    view! {
        <section class="nerve-tour" aria-labelledby="heading-tour" on:change=choose inner_html=prerendered(Slot::Tour)></section>
    }
}
