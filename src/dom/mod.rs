//! The page boundary: the one room that knows the browser. It takes over the prerendered markup,
//! reads what the visitor has already chosen, and keeps links and the scroll position in step.

mod advice;
mod page;
mod situation;
mod state_classes;

use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::Function;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::app::{App, Choice};
use crate::content::{AreaId, StopId};
use crate::rules::area_in;
use page::{Page, fragment, open_around};
use state_classes::StateClasses;

/// A running guide. Dropping it ends the app and takes its markup away.
#[wasm_bindgen]
pub struct Mounted {
    _app: Box<dyn std::any::Any>,
    _links: Option<EventListener>,
    _changes: Option<[EventListener; 4]>,
    _situation: Option<[EventListener; 3]>,
    owner: Owner,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.owner.cleanup();
    }
}

/// Takes over the prerendered guide inside `root`, keeping the choice that was already made.
#[wasm_bindgen]
pub fn mount(root: &HtmlElement) -> Mounted {
    // Each guide owns its signals; without that, ending one would end the others.
    let owner = Owner::new();
    let mounted = owner.with(|| take_over(root));
    root.set_attribute("data-ready", "").ok();
    let (app, links, changes, situation) = mounted;
    Mounted { _app: app, _links: links, _changes: changes, _situation: situation, owner }
}

/// Tells `report` what went wrong and where, should the app ever panic: after that nothing of it can be used.
#[wasm_bindgen]
pub fn on_panic(report: Function) {
    std::panic::set_hook(Box::new(move |panic| {
        let place = panic.location().map(|it| [it.file(), ", line ", &decimal(it.line())].concat());
        let what = panic.payload_as_str().unwrap_or("panic");
        let message = [what, " in ", &place.unwrap_or_default()].concat();
        report.call1(&JsValue::NULL, &JsValue::from_str(&message)).ok();
    }));
}

/// A number in digits, without the weight of general formatting.
pub fn decimal(number: u32) -> String {
    let rest = char::from(b'0' + u8::try_from(number % 10).unwrap_or_default());
    let mut digits = if number < 10 { String::new() } else { decimal(number / 10) };
    digits.push(rest);
    digits
}

type Parts =
    (Box<dyn std::any::Any>, Option<EventListener>, Option<[EventListener; 4]>, Option<[EventListener; 3]>);

fn take_over(root: &HtmlElement) -> Parts {
    let page = Page::new(root.clone());
    let announcements = page.announcements();
    let choice = Choice::new(page.chosen());

    let overview = page.clone();
    let app = leptos::mount::hydrate_from(root.clone(), move || {
        view! { <App choice announcements on_overview=move || overview.return_focus() /> }
    });
    let states = StateClasses::of(&page).map(Rc::new);
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
    // The address of another page is not ours to read.
    let links = page.is_whole().then(|| {
        EventListener::new(&gloo_utils::window(), "hashchange", move |_| {
            let fragment = fragment();
            if let Some(area) = area_in(&fragment) {
                choice.stop.set(None);
                choice.area.set(Some(area));
            }
            // Not every browser opens what a link leads into.
            open_around(&fragment);
        })
    });
    (Box::new(app), links, changes, situation)
}
