//! What choosing an area means: pure rules that know neither Leptos nor the browser.

#[cfg(feature = "ssr")]
mod advice;
mod deep_link;
mod order;
mod reveal;

#[cfg(feature = "ssr")]
pub use advice::{Advice, advice_for};
pub use deep_link::{area_in, fragment_of};
pub use order::next_area;
pub use reveal::{Span, scroll_to_reveal};
