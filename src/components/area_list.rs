//! The list of areas: native radio buttons, so that choosing works before any script has run.

use leptos::prelude::*;

use crate::article::{Part, article};
use crate::content::AreaId;

/// The four areas as one group of radio buttons. The drawing's labels point at the same buttons.
#[component]
pub fn AreaList(
    /// The chosen area; `None` is the whole body.
    selection: RwSignal<Option<AreaId>>,
) -> impl IntoView {
    let choose = move |event| selection.set(AreaId::from_slug(&event_target_value(&event)));
    view! {
        <fieldset class="areas" on:change=choose>
            <legend class="unseen" inner_html=article(Part::Legend)></legend>
            {AreaId::ALL.map(|area| choice(area, selection))}
        </fieldset>
    }
}

fn choice(area: AreaId, selection: RwSignal<Option<AreaId>>) -> impl IntoView {
    let id = ["area-", area.slug()].concat();
    let name = ["name-", area.slug()].concat();
    view! {
        <div class="area">
            <input
                type="radio"
                name="area"
                id=id.clone()
                value=area.slug()
                aria-labelledby=name.clone()
                prop:checked=move || selection.get() == Some(area)
            />
            <label for=id id=name inner_html=article(Part::Name(area))></label>
        </div>
    }
}
