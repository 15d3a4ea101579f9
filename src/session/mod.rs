//! The browser's half of a session. Signals in: one plan, one screen. Views and effects out: what the drawing, the list,
//! the warning signs and the page to take home show of them. Nothing is stored and nothing is sent.

mod acts;
mod asked;
mod code;
mod events;
mod picture;
mod shown;
mod state;
mod views;
mod words;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::browser::elements::all;
use crate::rules::plan::code::{CodeFault, in_fragment, plain};
use crate::rules::{Matrix, Rules, Signs};
use events::{Listeners, listen};
use state::{FIRST_DAY, State};
use words::Line;

/// A running session. Dropping it ends it.
#[wasm_bindgen]
pub struct Session {
    state: State,
    _views: Vec<Box<dyn std::any::Any>>,
    _listeners: Listeners,
    owner: Owner,
}

/// Joins the prerendered screens inside `root`, keeping what was filled in already.
///
/// # Errors
/// When the page does not carry its rules, or carries damaged ones.
#[wasm_bindgen]
pub fn begin(root: &HtmlElement) -> Result<Session, JsValue> {
    let owner = Owner::new();
    let parts = owner.with(|| {
        let state = State::new(root, rules(root)?)?;
        let views = views::mount(root, state);
        shown::project(root, state);
        let listeners = listen(root, state);
        Some((state, views, listeners))
    });
    let (state, views, listeners) = parts.ok_or("the page carries no rules")?;
    let session = Session { state, _views: views, _listeners: listeners, owner };
    session.follow(&gloo_utils::window().location().hash().unwrap_or_default());
    Ok(session)
}

#[wasm_bindgen]
impl Session {
    /// Forgets everything and goes back to the first screen.
    pub fn forget(&self) {
        self.state.forget();
    }

    /// The day of a plan that came with a link, in milliseconds as scripts count them.
    pub fn day(&self) -> Option<f64> {
        let day = self.state.plan.get_untracked().day?;
        Some((f64::from(day) + FIRST_DAY) * 86_400_000.0)
    }

    /// The plan as it stands behind the `#` of a link.
    pub fn fragment(&self) -> String {
        self.state.fragment()
    }

    /// Goes where a fragment leads: to a screen, or to a plan that came with a link. Of a plan, readable or not, which
    /// then has to leave the address, the fragment of the screen that shows now.
    pub fn follow(&self, fragment: &str) -> Option<String> {
        match in_fragment(fragment) {
            None => {
                self.state.go(fragment);
                None
            }
            Some(found) => {
                let line = match &found {
                    Ok(_) => Line::Opened,
                    Err(CodeFault::Damaged) => Line::Damaged,
                    Err(CodeFault::Newer) => Line::Newer,
                };
                if let Ok(plan) = found {
                    // The studio goes on with what was said at home.
                    self.state.open(plan, plain(fragment).contains("mode=visit"));
                }
                self.state.say(line);
                Some(["#", self.state.place.get_untracked().0.slug()].concat())
            }
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.owner.cleanup();
    }
}

/// What the content says, as the page carries it.
fn rules(root: &HtmlElement) -> Option<Rules> {
    let carrier = all::<HtmlElement>(root, "[data-signs][data-matrix]").into_iter().next()?;
    Some(Rules {
        signs: Signs::decode(&carrier.get_attribute("data-signs")?)?,
        matrix: Matrix::decode(&carrier.get_attribute("data-matrix")?)?,
    })
}
