//! The browser: the one room that knows the page around the app. It takes over the prerendered markup, reads what
//! the visitor has already chosen, turns events into acts and shows what follows from them.

mod controls;
mod digits;
mod events;
mod page;
mod phrases;
mod results;

use std::rc::Rc;

use js_sys::Function;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::app::App;
use crate::rules::{Act, Control, Link, Matrix, Rules, Signs, Visit, link_in, state_classes};
use controls::Controls;
use digits::decimal;
use events::{Events, Listeners};
use page::{Page, fragment};
use results::Results;

/// A running guide. Dropping it ends the app and takes its markup away.
#[wasm_bindgen]
pub struct Mounted {
    _app: Box<dyn std::any::Any>,
    _listeners: Listeners,
    owner: Owner,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.owner.cleanup();
    }
}

/// Takes over the prerendered guide inside `root`, keeping the choice that was already made.
///
/// # Errors
/// When the page does not carry the rules of the app, or carries damaged ones.
#[wasm_bindgen]
pub fn mount(root: &HtmlElement) -> Result<Mounted, JsValue> {
    // Each guide owns its signals; without that, ending one would end the others.
    let owner = Owner::new();
    let parts = owner.with(|| take_over(root));
    let (app, listeners) = parts.ok_or("the page carries no rules")?;
    root.set_attribute("data-ready", "").ok();
    Ok(Mounted { _app: app, _listeners: listeners, owner })
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

/// Signals in, markup and effects out: from an event to what the page shows there is one act and one signal.
fn take_over(root: &HtmlElement) -> Option<(Box<dyn std::any::Any>, Listeners)> {
    let page = Page::new(root.clone());
    let rules = Rc::new(rules(&page)?);
    // What hydration finds is the page as it was rendered; what was chosen since is read right after.
    let visit = RwSignal::new(Visit::default());
    let classes = {
        let rules = Rules::clone(&rules);
        move || state_classes(&visit.get(), &rules)
    };
    let app = leptos::mount::hydrate_from(root.clone(), move || {
        view! { <App classes /> }
    });

    let controls = Controls::of(&page);
    let results = Results::of(&page, Rc::clone(&rules));
    let mut start = controls.read();
    // The address of another page is not ours to read.
    if let (true, Link::Area(area)) = (page.is_whole(), link_in(&fragment())) {
        start = start.after(Act::Set(Control::Area(area), true));
    }
    let events = Events::new(&page, &rules, visit);
    events.go_on_with(start);
    let shown = page.clone();
    Effect::new(move |before: Option<Visit>| {
        let now = visit.get();
        let before = before.unwrap_or_default();
        controls.show(&before, &now);
        results.show(&before, &now);
        if let Some(place) = now.place {
            shown.lead(place);
        }
        now
    });
    Some((Box::new(app), events.listen()))
}

/// What the content says, as the page carries it.
fn rules(page: &Page) -> Option<Rules> {
    let line = |name: &str| page.find(&["[", name, "]"].concat())?.get_attribute(name);
    Some(Rules {
        signs: Signs::decode(&line("data-signs")?)?,
        matrix: Matrix::decode(&line("data-matrix")?)?,
    })
}
