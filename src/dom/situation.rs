//! Listens to the visitor's situation and keeps the panels in step with it.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use crate::app::Choice;
use crate::content::{AreaId, ConditionId, Level, QuestionId};
use crate::dom::advice::{count, filled, show, show_compared, show_ticks};
use crate::dom::decimal;
use crate::dom::page::Page;
use crate::dom::state_classes::StateClasses;
use crate::rules::{Matrix, Situation};

/// The section of the page, its rules, and what the visitor has said so far.
struct Section {
    page: Page,
    element: Element,
    matrix: Matrix,
    choice: Choice,
    states: Rc<StateClasses>,
    situation: Cell<Situation>,
}

/// Follows the boxes, the answers, the opening and the clear button; `None` on a page without rules.
pub fn follow(page: &Page, choice: Choice, states: &Rc<StateClasses>) -> Option<[EventListener; 3]> {
    let element = page.find(".situation")?;
    let matrix = Matrix::decode(&element.get_attribute("data-matrix")?)?;
    let form = page.find("#sg-situation")?;
    let situation = Cell::new(Situation::default());
    let section = Rc::new(Section {
        page: page.clone(),
        element: element.clone(),
        matrix,
        choice,
        states: Rc::clone(states),
        situation,
    });
    let compared = Rc::clone(&section);
    Effect::new(move |_| compared.compare(choice.shown.get().0));
    let listen = |to: &Element, kind: &'static str| {
        let section = Rc::clone(&section);
        EventListener::new(to, kind, move |event| section.hear(event))
    };
    Some([listen(&element, "change"), listen(&element, "toggle"), listen(&form, "reset")])
}

impl Section {
    fn hear(&self, event: &Event) {
        let now = self.situation.get();
        let next = match event.type_().as_str() {
            "reset" => Some(now.clear()),
            "toggle" => (self.element.has_attribute("open") && !now.is_open()).then(|| now.open()),
            _ => changed(now, event).map(Situation::open),
        };
        if let Some(next) = next {
            self.situation.set(next);
            show(&self.page, &self.matrix, next);
            self.states.hear_of_situation(next.urgency(&self.matrix));
            self.states.tell_soon();
            show_ticks(&self.page, next);
            self.compare(self.choice.area.get_untracked());
            self.say(next);
        }
    }

    fn compare(&self, area: Option<AreaId>) {
        show_compared(&self.page, &self.matrix, self.situation.get(), area);
    }

    /// One polite sentence per change.
    fn say(&self, situation: Situation) {
        let Some(status) = self.page.find(".situation [role=status]") else { return };
        let sentence = if situation.is_open() {
            let counts = count(&self.matrix, situation, self.choice.area.get_untracked());
            filled(&self.element.get_attribute("data-said").unwrap_or_default(), |name| {
                Level::from_slug(name).map(|it| decimal(u32::from(counts[it as usize]))).unwrap_or_default()
            })
        } else {
            status.get_attribute("data-cleared").unwrap_or_default()
        };
        status.set_text_content(Some(&sentence));
    }
}

/// The situation after a change of one box or answer; `None` for a control of something else.
fn changed(situation: Situation, event: &Event) -> Option<Situation> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let name = input.name();
    if name == "condition" {
        return Some(situation.toggle(ConditionId::from_slug(&input.value())?));
    }
    let question = QuestionId::from_slug(name.strip_prefix("question-")?)?;
    let answer = input.value().bytes().next()?.checked_sub(b'0')?;
    Some(situation.answer(question, Some(answer)))
}
