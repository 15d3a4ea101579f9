//! The native controls of the page: read when they arrive, and kept in step with the visit.

use std::cell::RefCell;

use web_sys::{Element, HtmlInputElement};

use crate::browser::elements::all;
use crate::rules::{Control, Visit};

/// Every control that says something about the visit.
#[derive(Default)]
pub struct Controls(RefCell<Vec<(HtmlInputElement, Control)>>);

impl Controls {
    /// Takes in the controls of a stretch of the page, and returns those that are on.
    pub fn take_in(&self, part: &Element) -> Vec<Control> {
        let inputs = all::<HtmlInputElement>(part, "input").into_iter();
        let found: Vec<_> = inputs.filter_map(|it| Some((it.clone(), control(&it)?))).collect();
        // From the last to the first: without an app "none of these", the last of its list, may stand beside what fits,
        // and then that counts.
        let on =
            found.iter().rev().filter(|(input, _)| input.checked()).map(|(_, control)| *control).collect();
        self.0.borrow_mut().extend(found);
        on
    }

    /// Makes every control show a visit, whatever the browser has turned on or off since the last one was shown.
    pub fn show(&self, visit: &Visit) {
        for (input, control) in self.0.borrow().iter() {
            let on = visit.is_on(*control);
            if on != input.checked() {
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
