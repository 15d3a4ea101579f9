//! What a screen reader says after a choice.

use leptos::prelude::*;

use crate::content::{AreaId, StopId, Urgency};
use crate::rules::{Place, Visit};

/// The sentences to say. They come from the page: the wasm holds none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Announcements {
    /// One per area, in the order of [`AreaId::ALL`].
    pub areas: [String; AreaId::ALL.len()],
    /// One per stop of the tour, in the order of [`StopId::ALL`].
    pub stops: [String; StopId::ALL.len()],
    /// What stands above the panels while a doctor has to look first, in the order of [`Urgency::ALL`].
    pub halts: [String; Urgency::ALL.len()],
    /// After going back to the whole body.
    pub overview: String,
}

impl Announcements {
    /// What to say about the place to which the last act led: of an area what it offers, or, while a doctor has to
    /// look first, that alone.
    fn of(&self, place: Place, visit: &Visit, stopped: Option<Urgency>) -> Option<&String> {
        match place {
            Place::Panel(area) => {
                Some(stopped.map_or(&self.areas[area as usize], |it| &self.halts[it as usize]))
            }
            Place::Stage => visit.stop.map(|it| &self.stops[it as usize]),
            Place::Start => Some(&self.overview),
            Place::Types(_) | Place::Areas => None,
        }
    }
}

/// A polite live region that speaks once per choice and is silent before the first.
#[component]
pub fn Announcer(
    /// What the visitor has chosen and said.
    visit: RwSignal<Visit>,
    /// The sentences to say.
    announcements: Announcements,
    /// How soon a doctor has to look, while that stops a massage.
    stopped: impl Fn(&Visit) -> Option<Urgency> + Send + 'static,
) -> impl IntoView {
    let mut said = String::new();
    let sentence = move || {
        let visit = visit.get();
        let next = visit.place.and_then(|place| announcements.of(place, &visit, stopped(&visit)));
        if let Some(next) = next {
            said.clone_from(next);
        }
        said.clone()
    };
    view! {
        <p class="unseen" role="status">
            {sentence}
        </p>
    }
}
