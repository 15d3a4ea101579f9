//! The parts of the view that change: today the one that speaks. Props in, view out.

mod announcer;

pub use announcer::{Announcements, Announcer};
