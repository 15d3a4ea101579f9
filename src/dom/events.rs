//! From events to acts, in one place.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use crate::dom::controls::control;
use crate::dom::page::{Page, after_paint, fragment, inner_link};
use crate::rules::{Act, Control, Form, Link, Rules, Visit, link_in};

/// What is listened to for as long as the guide lives.
pub type Listeners = Vec<EventListener>;

/// The acts that the next frame shows. A tap is answered by the control itself in the very next frame; what
/// follows from it comes with the one after.
pub struct Events {
    page: Page,
    rules: Rc<Rules>,
    visit: RwSignal<Visit>,
    waiting: RefCell<Vec<Act>>,
}

impl Events {
    /// The events of a page, and the signals that they reach.
    pub fn new(page: &Page, rules: &Rc<Rules>, visit: RwSignal<Visit>) -> Rc<Self> {
        Rc::new(Self { page: page.clone(), rules: Rc::clone(rules), visit, waiting: RefCell::default() })
    }

    /// Makes this the visit, and says where it leads: one polite sentence per choice.
    pub fn go_on_with(&self, visit: Visit) {
        self.visit.set(visit);
        let status = self.page.find(".said");
        if let (Some(status), Some(sentence)) =
            (status, self.page.sentence(&visit, visit.urgency(&self.rules)))
        {
            status.set_text_content(Some(&sentence));
        }
    }

    /// Listens to everything that a visitor can do.
    pub fn listen(self: Rc<Self>) -> Listeners {
        let mut listeners: Listeners = ["change", "reset", "focusin", "focusout", "click"]
            .into_iter()
            .map(|kind| {
                let events = Rc::clone(&self);
                EventListener::new(self.page.root(), kind, move |event| events.hear(event))
            })
            .collect();
        // The address of another page is not ours to read.
        if self.page.is_whole() {
            let window = gloo_utils::window();
            listeners.push(EventListener::new(&window, "hashchange", move |_| self.follow_link()));
        }
        listeners
    }

    fn hear(self: &Rc<Self>, event: &Event) {
        let Some(target) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) else { return };
        if let Some(act) = act_of(&event.type_(), &target) {
            self.take(act);
        } else if event.type_() == "click"
            && let Some(id) = inner_link(&target)
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
        let mut place = None;
        let acts = self.waiting.take().into_iter();
        // The guide may have ended meanwhile.
        let Some(before) = self.visit.try_get_untracked() else { return };
        let visit = acts.fold(before, |visit, act| {
            let next = visit.after(act);
            place = next.place.or(place);
            next
        });
        self.go_on_with(Visit { place, ..visit });
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
