//! The browser: the one room that knows the page around the app. It takes over the prerendered markup, reads what
//! the visitor has already chosen, turns events into acts and shows what follows from them.

mod comparison;
mod controls;
mod events;
mod page;
mod phrases;
mod results;
mod shown;

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

use crate::app::App;
use crate::rules::{Matrix, Rules, Signs, Visit, state_classes};
use events::{Events, Listeners};
use page::Page;
use shown::Shown;

/// A running guide. Dropping it ends the app and takes its markup away.
#[wasm_bindgen]
pub struct Mounted {
    _app: Box<dyn std::any::Any>,
    _listeners: Listeners,
    shown: Rc<Shown>,
    owner: Owner,
}

#[wasm_bindgen]
impl Mounted {
    /// Takes in a part of the page that came after the app: its controls, and the places of results in it.
    pub fn take_in(&self, part: &Element) {
        self.shown.take_in(part);
    }
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
    let (app, listeners, shown) = parts.ok_or("the page carries no rules")?;
    root.set_attribute("data-ready", "").ok();
    Ok(Mounted { _app: app, _listeners: listeners, shown, owner })
}

/// Signals in, markup and effects out: from an event to what the page shows there is one act and one signal.
fn take_over(root: &HtmlElement) -> Option<(Box<dyn std::any::Any>, Listeners, Rc<Shown>)> {
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

    let shown = Shown::new(&page, &rules, visit);
    shown.become_visit(Visit::read(shown.controls.take_in(root).into_iter()));
    let events = Events::new(&page, &shown);
    // The address of another page is not ours to read; what a browser has found in a view, it has opened.
    if page.is_whole() {
        // A view that somebody has left again since stays open, too: an address counts for more.
        if !events.follow_address() {
            events.follow_found();
        }
    }
    Some((Box::new(app), events.listen(), shown))
}

/// What the content says, as the page carries it.
fn rules(page: &Page) -> Option<Rules> {
    let line = |name: &str| page.find(&["[", name, "]"].concat())?.get_attribute(name);
    Some(Rules {
        signs: Signs::decode(&line("data-signs")?)?,
        matrix: Matrix::decode(&line("data-matrix")?)?,
    })
}
