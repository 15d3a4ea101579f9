//! The body drawing: numbers in, paths out, on the build machine only. Nobody edits a path by hand.

#[cfg(feature = "ssr")]
pub mod art;
#[cfg(feature = "ssr")]
pub mod figure;
#[cfg(feature = "ssr")]
pub mod geometry;
#[cfg(feature = "ssr")]
pub mod loft;
#[cfg(feature = "ssr")]
pub mod path;
#[cfg(feature = "ssr")]
pub mod polygon;
#[cfg(feature = "ssr")]
pub mod regions;
