//! The page boundary: the one room that knows the browser. It takes over the prerendered markup,
//! reads what the visitor has already chosen, and keeps links and the scroll position in step.

mod advice;
mod page;
mod situation;

use gloo_events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::app::{App, Choice};
use crate::content::{AreaId, StopId};
use crate::explorer::area_in;
use page::{Page, fragment, open_around};

/// Id of the element that holds the prerendered guide.
pub const ROOT: &str = "sciatica-guide";

/// A running guide. Dropping it ends the app and takes its markup away.
pub struct Mounted {
    _app: Box<dyn std::any::Any>,
    _links: EventListener,
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
    let (app, links, situation) = mounted;
    Mounted { _app: app, _links: links, _situation: situation, owner }
}

type Parts = (Box<dyn std::any::Any>, EventListener, Option<[EventListener; 3]>);

fn take_over(root: &HtmlElement) -> Parts {
    let page = Page::new(root.clone());
    let announcements = page.announcements();
    let choice = Choice::new(page.chosen());

    let overview = page.clone();
    let app = leptos::mount::hydrate_from(root.clone(), move || {
        view! { <App choice announcements on_overview=move || overview.return_focus() /> }
    });
    let situation = situation::follow(&page, choice);
    let view = page.clone();
    Effect::new(move |before: Option<(Option<AreaId>, Option<StopId>)>| {
        let (area, stop) = (choice.area.get(), choice.stop.get());
        let before = before.unwrap_or_default();
        view.check_area(area);
        if area.is_some() && area != before.0 {
            // The latest wish counts: an area ends the tour and shows the layer in which it can be seen.
            view.end_tour();
            view.show_split();
            view.reveal_soon("#panel-", area.map(AreaId::slug));
        } else if stop.is_some() {
            view.reveal_soon(".stage", None);
        } else if before != (None, None) {
            view.reveal_soon("h1", None);
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
    (Box::new(app), links, situation)
}
