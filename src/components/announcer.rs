//! What a screen reader says after a choice.

use leptos::prelude::*;

use crate::content::{AreaId, StopId};
use crate::rules::Visit;

/// The sentences to say. They come from the page: the wasm holds none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Announcements {
    /// One per area, in the order of [`AreaId::ALL`].
    pub areas: [String; AreaId::ALL.len()],
    /// One per stop of the tour, in the order of [`StopId::ALL`].
    pub stops: [String; StopId::ALL.len()],
    /// After going back to the whole body.
    pub overview: String,
}

impl Announcements {
    fn of(&self, area: Option<AreaId>, stop: Option<StopId>) -> &str {
        let stop = stop.map(|it| &self.stops[it as usize]);
        let area = || area.map(|it| &self.areas[it as usize]);
        stop.or_else(area).unwrap_or(&self.overview)
    }
}

/// A polite live region that speaks once per choice and is silent before the first.
#[component]
pub fn Announcer(
    /// What the visitor has chosen and said.
    visit: RwSignal<Visit>,
    /// The sentences to say.
    announcements: Announcements,
) -> impl IntoView {
    let mut has_chosen = false;
    let sentence = move || {
        let Visit { area, stop, .. } = visit.get();
        has_chosen |= area.is_some() || stop.is_some();
        if has_chosen { announcements.of(area, stop).to_owned() } else { String::new() }
    };
    view! {
        <p class="unseen" role="status">
            {sentence}
        </p>
    }
}
