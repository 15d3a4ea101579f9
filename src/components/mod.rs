//! The native controls, and the places where the prerendered words stand. Props in, signals out.

mod announcer;
mod area_list;
mod tour;

pub use announcer::{Announcements, Announcer};
pub use area_list::AreaList;
pub use tour::Tour;
