//! From events to acts, in one place.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use crate::content::AreaId;
use crate::dom::controls::control;
use crate::dom::page::{Page, after_paint, fragment, inner_link};
use crate::dom::shown::Shown;
use crate::rules::{Act, Control, Form, View};

/// What is listened to for as long as the guide lives.
pub type Listeners = Vec<EventListener>;

/// What a visitor does, and the visit that it reaches.
pub struct Events {
    page: Page,
    shown: Rc<Shown>,
}

impl Events {
    /// The events of a page.
    pub fn new(page: &Page, shown: &Rc<Shown>) -> Rc<Self> {
        Rc::new(Self { page: page.clone(), shown: Rc::clone(shown) })
    }

    /// Listens to everything that a visitor can do.
    pub fn listen(self: Rc<Self>) -> Listeners {
        let mut listeners: Listeners = ["change", "reset", "focusin", "focusout", "click", "beforematch"]
            .into_iter()
            .map(|kind| {
                let events = Rc::clone(&self);
                // Of a way in, the app decides whether it leads out.
                let options = EventListenerOptions::enable_prevent_default();
                EventListener::new_with_options(self.page.root(), kind, options, move |event| {
                    events.hear(event);
                })
            })
            .collect();
        // The address of another page is not ours to read.
        if self.page.is_whole() {
            let window = gloo_utils::window();
            for kind in ["popstate", "hashchange"] {
                let events = Rc::clone(&self);
                listeners.push(EventListener::new(&window, kind, move |_| {
                    events.follow_address();
                }));
            }
        }
        listeners
    }

    fn hear(self: &Rc<Self>, event: &Event) {
        let Some(target) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) else { return };
        if let Some(act) = self.act_of(&event.type_(), &target) {
            // What is pressed here hides itself.
            let rest = match act {
                Act::Reset(Form::Explorer) => Some("input[name=area]"),
                Act::Reset(Form::Signs) => Some("#warning-signs"),
                _ => None,
            };
            let mut rest = rest.filter(|_| self.page.keeps_focus());
            self.take(act);
            if target.closest("[data-act=tour]").ok().flatten().is_some() {
                event.prevent_default();
                rest = Some("input[name=stop]");
            }
            // What takes the focus may not show before.
            if let Some(rest) = rest {
                let page = self.page.clone();
                after_paint(move || page.focus(rest));
            }
        } else if event.type_() == "click"
            && let Some(id) = inner_link(&target)
        {
            // At once, so that the browser finds there what the link names.
            if let Some(view) = self.page.view_of(&id) {
                self.take(Act::Go(view));
            }
            let page = self.page.clone();
            after_paint(move || page.go_to(&id));
        }
    }

    /// What the address names, after it has changed: a place in a view, or nothing, where the guide began. For an area
    /// that it names, the page's own script chooses that area's control. Whether it names anything.
    pub fn follow_address(&self) -> bool {
        let fragment = fragment();
        let name = fragment.strip_prefix('#').unwrap_or_default();
        if let Some(view) = self.page.view_of(name) {
            self.take(Act::Go(view));
        }
        !name.is_empty()
    }

    /// The view in which the browser found, before there was an app, what an address quotes.
    pub fn follow_found(&self) {
        if let Some(view) = self.page.find(".apart:not([hidden])").and_then(|it| View::from_id(&it.id())) {
            self.take(Act::Go(view));
        }
    }

    fn take(&self, act: Act) {
        // The guide may have ended meanwhile.
        if let Some(before) = self.shown.visit() {
            let mut next = before.after(act);
            if self.page.is_quiet() {
                next.place = None;
            }
            self.shown.become_visit(next);
        }
    }

    /// What an event means; `None` for one that changes nothing about the visit.
    fn act_of(&self, kind: &str, target: &Element) -> Option<Act> {
        match kind {
            "change" => {
                let input: &HtmlInputElement = target.dyn_ref()?;
                Some(Act::Set(control(input)?, input.checked()))
            }
            "reset" => Form::from_id(&target.id()).map(Act::Reset),
            "focusin" | "focusout" => {
                let Control::Area(area) = control(target.dyn_ref()?)? else { return None };
                let focused = kind == "focusin" && target.matches(":focus-visible").unwrap_or_default();
                let focus = focused.then_some(area);
                // A tap moves a focus that nobody sees: no reason for a frame of its own.
                (self.shown.visit()?.focus != focus).then_some(Act::Focus(focus))
            }
            // The browser has found in here what a reader looks for.
            "beforematch" => {
                let id = target.id();
                // A place in the chosen panel leads to that place, not to the panel's start.
                let chosen = self.shown.visit().and_then(|it| it.area);
                let area = id.strip_prefix("panel-").and_then(AreaId::from_slug);
                area.filter(|it| chosen != Some(*it))
                    .map(|it| Act::Set(Control::Area(it), true))
                    .or_else(|| self.page.view_of(&id).map(Act::Go))
            }
            _ => match &*target.closest("[data-act]").ok()??.get_attribute("data-act")? {
                "show" => Some(Act::Show),
                _ => self
                    .page
                    .find("input[name=stop]")
                    .and_then(|it| control(it.dyn_ref()?))
                    .map(|it| Act::Set(it, true)),
            },
        }
    }
}
