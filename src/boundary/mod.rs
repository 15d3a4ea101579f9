//! The page boundary: the one room that knows the browser. It takes over the prerendered markup,
//! reads what the visitor has already chosen, and keeps links and the scroll position in step.

mod page;

use gloo_events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::App;
use crate::explorer::area_in;
use page::{Page, fragment};

/// Id of the element that holds the prerendered guide.
pub const ROOT: &str = "sciatica-guide";

/// A running guide. Dropping it ends the app and takes its markup away.
pub struct Mounted {
    _app: Box<dyn std::any::Any>,
    _links: EventListener,
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
    let (app, links) = owner.with(|| take_over(root));
    root.set_attribute("data-ready", "").ok();
    Mounted { _app: app, _links: links, owner }
}

fn take_over(root: &HtmlElement) -> (Box<dyn std::any::Any>, EventListener) {
    let page = Page::new(root.clone());
    let announcements = page.announcements();
    let selection = RwSignal::new(page.chosen());

    let overview = page.clone();
    let app = leptos::mount::hydrate_from(root.clone(), move || {
        view! { <App selection announcements on_overview=move || overview.return_focus() /> }
    });
    Effect::new(move |before: Option<()>| {
        let area = selection.get();
        if before.is_some() || area.is_some() {
            page.reveal_soon(area);
        }
    });
    let links = EventListener::new(&gloo_utils::window(), "hashchange", move |_| {
        if let Some(area) = area_in(&fragment()) {
            selection.set(Some(area));
        }
    });
    (Box::new(app), links)
}
