//! The page boundary: the one room that knows the browser. It takes over the prerendered markup,
//! reads what the visitor has already chosen, and keeps links and the scroll position in step.

mod advice;
mod page;
mod situation;
mod states;

use std::rc::Rc;

use gloo_events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::app::{App, Choice};
use crate::content::{AreaId, StopId};
use crate::explorer::area_in;
use page::{Page, fragment, open_around};
use states::States;

/// Id of the element that holds the prerendered guide.
pub const ROOT: &str = "sciatica-guide";

/// A running guide. Dropping it ends the app and takes its markup away.
pub struct Mounted {
    _app: Box<dyn std::any::Any>,
    _links: EventListener,
    _changes: Option<[EventListener; 4]>,
    _situation: Option<[EventListener; 3]>,
    owner: Owner,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.owner.cleanup();
    }
}

/// Starts the guide on the page that loaded it. Does nothing where there is no prerendered guide.
#[wasm_bindgen(start)]
pub fn start() {
    let root = gloo_utils::document().get_element_by_id(ROOT);
    if let Some(root) = root.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        // The guide lives as long as the page.
        std::mem::forget(mount(&root));
    }
}

/// Takes over the prerendered guide inside `root`, keeping the choice that was already made.
pub fn mount(root: &HtmlElement) -> Mounted {
    // Each guide owns its signals; without that, ending one would end the others.
    let owner = Owner::new();
    let mounted = owner.with(|| take_over(root));
    root.set_attribute("data-ready", "").ok();
    let (app, links, changes, situation) = mounted;
    Mounted { _app: app, _links: links, _changes: changes, _situation: situation, owner }
}

type Parts = (Box<dyn std::any::Any>, EventListener, Option<[EventListener; 4]>, Option<[EventListener; 3]>);

fn take_over(root: &HtmlElement) -> Parts {
    let page = Page::new(root.clone());
    let announcements = page.announcements();
    let choice = Choice::new(page.chosen());

    let overview = page.clone();
    let app = leptos::mount::hydrate_from(root.clone(), move || {
        view! { <App choice announcements on_overview=move || overview.return_focus() /> }
    });
    let states = States::of(&page).map(Rc::new);
    let changes = states.as_ref().map(|states| {
        ["change", "reset", "focusin", "focusout"].map(|kind| {
            let states = Rc::clone(states);
            EventListener::new(root, kind, move |_| states.tell_soon())
        })
    });
    let situation = states.as_ref().and_then(|it| situation::follow(&page, choice, it));
    let view = page.clone();
    Effect::new(move |before: Option<(Option<AreaId>, Option<StopId>)>| {
        let (area, stop) = (choice.area.get(), choice.stop.get());
        let before = before.unwrap_or_default();
        view.check_area(before.0, area);
        view.check_stop(before.1, stop);
        let place = if area.is_some() && area != before.0 {
            // The latest wish counts: an area shows the layer in which it can be seen.
            view.show_split();
            Some(["#panel-", area.map(AreaId::slug).unwrap_or_default()])
        } else if stop.is_some() {
            Some([".stage", ""])
        } else {
            (before != (None, None)).then_some(["h1", ""])
        };
        if let (Some(states), Some(place)) = (&states, place) {
            let view = view.clone();
            states.tell_soon_then(move || {
                // The guide may have ended meanwhile.
                choice.shown.try_set((area, stop));
                view.reveal(&place.concat());
            });
        }
        (area, stop)
    });
    let links = EventListener::new(&gloo_utils::window(), "hashchange", move |_| {
        let fragment = fragment();
        if let Some(area) = area_in(&fragment) {
            choice.stop.set(None);
            choice.area.set(Some(area));
        }
        // Not every browser opens what a link leads into.
        open_around(&fragment);
    });
    (Box::new(app), links, changes, situation)
}
