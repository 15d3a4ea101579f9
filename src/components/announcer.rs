//! What a screen reader says after a choice.

use leptos::prelude::*;

use crate::content::AreaId;

/// The sentences to say, one per area and one for the way back to the whole body. They come from the
/// page: the wasm holds none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Announcements {
    /// One per area, in the order of [`AreaId::ALL`].
    pub areas: [String; AreaId::ALL.len()],
    /// After going back to the whole body.
    pub overview: String,
}

impl Announcements {
    fn of(&self, selection: Option<AreaId>) -> String {
        let sentence = selection.and_then(|area| AreaId::ALL.iter().position(|it| *it == area));
        sentence.map_or(&self.overview, |place| &self.areas[place]).clone()
    }
}

/// A polite live region that speaks once per choice and is silent before the first.
#[component]
pub fn Announcer(
    /// The chosen area.
    selection: RwSignal<Option<AreaId>>,
    /// The sentences to say.
    announcements: Announcements,
) -> impl IntoView {
    let mut has_chosen = false;
    let sentence = move || {
        let chosen = selection.get();
        has_chosen |= chosen.is_some();
        if has_chosen { announcements.of(chosen) } else { String::new() }
    };
    view! { <p class="unseen" role="status">{sentence}</p> }
}
