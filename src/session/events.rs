//! From events to steps, in one place.

use gloo_events::EventListener;
use leptos::prelude::Set;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement};

use crate::content::{SideId, SpotId};
use crate::rules::plan::control::steps_of;
use crate::rules::plan::{MarkAct, Step};
use crate::session::state::{State, compared};

/// What is listened to for as long as the session lives.
pub type Listeners = Vec<EventListener>;

/// Listens to everything that can be done to a plan; what concerns the device is the script's.
pub fn listen(root: &HtmlElement, state: State) -> Listeners {
    let on = |kind: &'static str, act: fn(&Event, &Element, State)| {
        EventListener::new(root, kind, move |event| {
            if let Some(target) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) {
                act(event, &target, state);
            }
        })
    };
    vec![on("change", changed), on("click", clicked)]
}

fn changed(event: &Event, target: &Element, state: State) {
    let steps = if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        steps_of(&input.name(), &input.value(), input.checked())
    } else if let Some(list) = target.dyn_ref::<HtmlSelectElement>() {
        steps_of(&list.name(), &list.value(), true)
    } else {
        Vec::new()
    };
    for step in steps {
        state.take(step);
    }
    let root = event.current_target().and_then(|it| it.dyn_into::<Element>().ok());
    if let Some(root) = root.filter(|_| target.matches("[name^='compare-']").unwrap_or_default()) {
        state.compared.set(Some(compared(&root)));
    }
}

fn clicked(event: &Event, target: &Element, state: State) {
    if let Some(tap) = tapped(target) {
        state.take(Step::Mark(tap));
    }
    let button = target.closest("[data-do]").ok().flatten();
    match button.and_then(|it| it.get_attribute("data-do")).as_deref() {
        Some("another") => state.take(Step::Mark(MarkAct::Another)),
        Some("undo") => state.take_back(),
        Some("clear") => state.take(Step::Mark(MarkAct::Clear)),
        Some("make") => state.made.set(true),
        Some("mistake") => {
            if let Some(root) = event.current_target().and_then(|it| it.dyn_into::<Element>().ok()) {
                state.look_back(&root);
            }
        }
        _ => {}
    }
}

/// A place of the drawing that was tapped.
fn tapped(target: &Element) -> Option<MarkAct> {
    let spot = target.closest("[data-spot]").ok()??;
    let side = SideId::from_slug(&spot.get_attribute("data-side")?)?;
    Some(MarkAct::Tap(side, SpotId::from_slug(&spot.get_attribute("data-spot")?)?))
}
