//! The native controls of the page: read once, when the app arrives, and kept in step with the visit.

use web_sys::HtmlInputElement;

use crate::dom::page::{Page, all};
use crate::rules::{Control, Visit};

/// Every control that says something about the visit.
pub struct Controls(Vec<(HtmlInputElement, Control)>);

impl Controls {
    /// The controls of a page.
    pub fn of(page: &Page) -> Self {
        let inputs = all::<HtmlInputElement>(page.root(), "input").into_iter();
        Self(inputs.filter_map(|it| Some((it.clone(), control(&it)?))).collect())
    }

    /// The visit that they tell.
    pub fn read(&self) -> Visit {
        Visit::read(self.0.iter().filter(|(input, _)| input.checked()).map(|(_, control)| *control))
    }

    /// Makes the controls show what has changed.
    pub fn show(&self, before: &Visit, now: &Visit) {
        for (input, control) in &self.0 {
            let on = now.is_on(*control);
            if on != before.is_on(*control) && on != input.checked() {
                input.set_checked(on);
            }
        }
    }
}

/// What a control says: by its id or, without one, by its name and value.
pub fn control(input: &HtmlInputElement) -> Option<Control> {
    let id = input.id();
    if id.is_empty() {
        Control::from_text(&[&input.name(), "-", &*input.value()].concat())
    } else {
        Control::from_text(&id)
    }
}
