//! The body drawing: numbers in, paths out, on the build machine only; but for [`course`], on
//! which a browser draws marks. Nobody edits a path by hand.
//!
//! [`art`] is what the page shows at once, [`later`] what it shows when asked; [`regions`],
//! [`structures`] and [`tour`] say where things are.

#[cfg(feature = "ssr")]
pub mod art;
#[cfg(feature = "ssr")]
pub mod callouts;
pub mod course;
#[cfg(feature = "ssr")]
pub mod figure;
#[cfg(feature = "ssr")]
mod fine;
#[cfg(feature = "ssr")]
pub mod geometry;
#[cfg(feature = "ssr")]
mod holds;
#[cfg(feature = "ssr")]
pub mod later;
#[cfg(feature = "ssr")]
pub mod loft;
#[cfg(feature = "ssr")]
pub mod miniature;
#[cfg(feature = "ssr")]
pub mod path;
#[cfg(feature = "ssr")]
pub mod polygon;
#[cfg(feature = "ssr")]
pub mod pose;
#[cfg(feature = "ssr")]
pub mod regions;
#[cfg(feature = "ssr")]
pub mod structures;
#[cfg(all(test, feature = "ssr"))]
mod tests;
#[cfg(feature = "ssr")]
pub mod tour;
