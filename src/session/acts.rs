//! Which of the acts on marks have something to do: a button that would change nothing says so, and keeps its focus.

use leptos::prelude::WithUntracked;
use web_sys::{Element, HtmlElement};

use crate::browser::elements::{all, set_attribute};
use crate::rules::plan::{MarkAct, Marks};
use crate::session::state::State;

/// Shows on the buttons what there is to do with these marks. What there is to undo changes with them.
pub fn show(page: &Element, marks: &Marks, state: State) {
    let idle = |act| marks.clone().after(act) == *marks;
    for it in all::<HtmlElement>(page, ".mark-acts button") {
        let is_idle = match it.get_attribute("data-do").as_deref() {
            Some("undo") => state.undo.with_untracked(Vec::is_empty),
            Some("clear") => idle(MarkAct::Clear),
            _ => idle(MarkAct::Another),
        };
        set_attribute(Some(it.into()), "aria-disabled", is_idle.then_some("true"));
    }
}
