//! From events to acts, in one place.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use crate::dom::controls::control;
use crate::dom::page::{Page, after_paint, fragment};
use crate::rules::{Act, Control, Form, Link, Visit, link_in};

/// What is listened to for as long as the guide lives.
pub type Listeners = Vec<EventListener>;

/// The acts that the next frame shows. A tap is answered by the control itself in the very next frame; what
/// follows from it comes with the one after.
pub struct Events {
    page: Page,
    visit: RwSignal<Visit>,
    waiting: RefCell<Vec<Act>>,
}

impl Events {
    /// Listens to everything that a visitor can do.
    pub fn listen(page: &Page, visit: RwSignal<Visit>) -> Listeners {
        let events = Rc::new(Self { page: page.clone(), visit, waiting: RefCell::default() });
        let mut listeners: Listeners = ["change", "reset", "focusin", "focusout", "click"]
            .into_iter()
            .map(|kind| {
                let events = Rc::clone(&events);
                EventListener::new(page.root(), kind, move |event| events.hear(event))
            })
            .collect();
        // The address of another page is not ours to read.
        if page.is_whole() {
            listeners
                .push(EventListener::new(&gloo_utils::window(), "hashchange", move |_| events.follow_link()));
        }
        listeners
    }

    fn hear(self: &Rc<Self>, event: &Event) {
        let Some(target) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) else { return };
        if let Some(act) = act_of(&event.type_(), &target) {
            self.take(act);
        } else if event.type_() == "click"
            && let Some(id) = self.page.inner_link(&target)
        {
            let page = self.page.clone();
            after_paint(move || page.go_to(&id));
        }
    }

    /// A link to an area opens it.
    fn follow_link(self: &Rc<Self>) {
        match link_in(&fragment()) {
            Link::Area(area) => self.take(Act::Set(Control::Area(area), true)),
            Link::Elsewhere | Link::Unknown => {}
        }
    }

    fn take(self: &Rc<Self>, act: Act) {
        let mut waiting = self.waiting.borrow_mut();
        waiting.push(act);
        if waiting.len() == 1 {
            let events = Rc::clone(self);
            after_paint(move || events.show());
        }
    }

    fn show(&self) {
        let acts = self.waiting.take();
        // The guide may have ended meanwhile.
        self.visit.try_update(|visit| {
            let mut place = None;
            for act in acts {
                *visit = visit.after(act);
                place = visit.place.or(place);
            }
            visit.place = place;
        });
    }
}

/// What an event means; `None` for one that changes nothing about the visit.
fn act_of(kind: &str, target: &Element) -> Option<Act> {
    match kind {
        "change" => {
            let input: &HtmlInputElement = target.dyn_ref()?;
            Some(Act::Set(control(input)?, input.checked()))
        }
        "reset" => Form::from_id(&target.id()).map(Act::Reset),
        "focusin" | "focusout" => {
            let Control::Area(area) = control(target.dyn_ref()?)? else { return None };
            let focused = kind == "focusin" && target.matches(":focus-visible").unwrap_or_default();
            Some(Act::Focus(focused.then_some(area)))
        }
        _ => target.closest("[data-act=show]").ok()?.map(|_| Act::Show),
    }
}
