//! What the page shows of the visit beyond its classes: controls, results, a polite sentence, the place to go to.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::Element;

use crate::dom::controls::Controls;
use crate::dom::page::{Page, after_paint};
use crate::dom::results::Results;
use crate::rules::{Rules, Visit};

/// What has been shown so far.
pub struct Shown {
    page: Page,
    rules: Rc<Rules>,
    visit: RwSignal<Visit>,
    /// The controls of the page.
    pub controls: Controls,
    results: Results,
    last: Cell<Visit>,
    /// The visit that the next frame but one shows, and where it leads.
    next: Cell<Option<Visit>>,
}

impl Shown {
    /// Nothing yet.
    pub fn new(page: &Page, rules: &Rc<Rules>, visit: RwSignal<Visit>) -> Rc<Self> {
        Rc::new(Self {
            page: page.clone(),
            rules: Rc::clone(rules),
            visit,
            controls: Controls::default(),
            results: Results::of(page, Rc::clone(rules)),
            last: Cell::new(Visit::default()),
            next: Cell::new(None),
        })
    }

    /// The visit; `None` once the guide has ended.
    pub fn visit(&self) -> Option<Visit> {
        self.visit.try_get_untracked()
    }

    /// Goes on with a visit. Its classes come with the very next frame, the drawing and the rest once they are painted.
    /// Of several in between the last one counts, and leads to where any of them does.
    pub fn become_visit(self: &Rc<Self>, now: Visit) {
        self.visit.set(now);
        let waiting = self.next.take();
        let place = now.place.or(waiting.and_then(|it| it.place));
        self.next.set(Some(Visit { place, ..now }));
        if waiting.is_none() {
            let shown = Rc::clone(self);
            after_paint(move || shown.show());
        }
    }

    fn show(&self) {
        let Some(now) = self.next.take() else { return };
        let before = self.last.replace(now);
        self.page.draw();
        self.controls.show(&now);
        self.results.show(&before, &now);
        self.page.show_view(now.view);
        if now.view != before.view {
            self.page.entitle(now.view);
        }
        let urgency = now.urgency(&self.rules);
        if now.place.is_some() || urgency != before.urgency(&self.rules) {
            self.page.say(&now, urgency);
        }
        if let Some(place) = now.place {
            self.page.lead(place);
        }
    }

    /// Takes in what came after the app.
    pub fn take_in(self: &Rc<Self>, part: &Element) {
        let on = self.controls.take_in(part);
        self.results.take_in(part);
        let Some(now) = self.visit() else { return };
        let now = now.joined(on.into_iter());
        self.controls.show(&now);
        self.results.show_all(&now);
        self.become_visit(now);
    }
}
