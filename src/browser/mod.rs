//! What every program for the browser does with a page: elements, numbers as text, and what becomes of a panic.

pub mod digits;
pub mod elements;
mod panic;

pub use panic::on_panic;
