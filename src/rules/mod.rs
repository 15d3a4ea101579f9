//! What choosing means: pure rules that know neither Leptos nor the browser.

#[cfg(feature = "ssr")]
mod advice;
mod codec;
mod deep_link;
mod matrix;
mod order;
mod outcome;
mod reveal;
mod safety;
#[cfg(test)]
mod samples;
mod sets;
mod situation;
mod tour;

#[cfg(feature = "ssr")]
pub use advice::{Advice, advice_for};
pub use deep_link::{area_in, fragment_of};
pub use matrix::{Cell, Matrix, Question};
pub use order::next_area;
pub use outcome::{Outcome, all_wait, at_a_glance, order, result, whole_visit_waits};
pub use reveal::{Span, scroll_to_reveal};
pub use safety::{Signs, calls_911, more_urgent, stops, unless_stopped};
pub use sets::{ConditionSet, NoteSet, QuestionSet, SignSet};
pub use situation::Situation;
pub use tour::{next_stop, step_of, stop_before};
