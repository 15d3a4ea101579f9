//! What choosing means: pure rules that know neither Leptos nor the browser.

#[cfg(feature = "ssr")]
mod advice;
mod codec;
mod control;
mod form;
#[cfg(feature = "ssr")]
mod fragment;
mod matrix;
#[cfg(feature = "ssr")]
mod order;
mod outcome;
mod phrase;
pub mod plan;
#[cfg(test)]
mod samples;
mod sets;
mod signs;
mod situation;
mod state_classes;
#[cfg(feature = "ssr")]
mod tour;
mod view;
mod visit;

#[cfg(feature = "ssr")]
pub use advice::{Advice, advice_for};
pub use control::{Column, Control, Depth};
pub use form::Form;
#[cfg(feature = "ssr")]
pub use fragment::fragment_of;
pub use matrix::{Cell, Matrix, Question};
#[cfg(feature = "ssr")]
pub use order::next_area;
pub use outcome::{Outcome, all_wait, at_a_glance, in_common, order, result, whole_visit_waits};
pub use phrase::Phrase;
pub use sets::{ConditionSet, NoteSet, QuestionSet, SignSet};
pub use signs::{Signs, more_urgent, stops};
pub use situation::Situation;
pub use state_classes::{GUIDE, state_classes};
#[cfg(feature = "ssr")]
pub use tour::{next_stop, step_of, stop_before};
pub use view::View;
pub use visit::{Act, COMPARED, Look, Place, Rules, Visit};
