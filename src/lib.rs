//! Sciatica Guide: an interactive drawing of the four areas that matter in sciatica. Choosing one
//! shows when to be careful and which massage types may suit.
//!
//! # Code map, in reading order
//! - [`content`]: what the guide says. Ids are closed sets; every word is in one checked file.
//! - [`rules`]: what choosing means. Pure rules, no framework, no browser.
//! - [`diagram`]: the body drawing. Numbers become paths on the build machine.
//! - [`prerender`]: the words as HTML, rendered into the page before any script runs.
//! - [`components`]: the native controls and the places where the prerendered words stand.
//! - [`app`]: joins the parts around one signal, the chosen area.
//! - `dom` (browser only): the one room that knows the page around the app.
//! - `wording` (browser only, a wasm of its own): holds a host page's words to the rules of the build.
//! - `site` (build only): the finished pages, as text, and the scripts of `src/embedding/` filled in.
//! - `xtask` (build tool only): what `cargo xtask` does.
//!
//! One source, two builds: feature `ssr` renders the whole page on the build machine; feature
//! `hydrate` is the browser's wasm, which takes over that very markup and holds logic only.
//!
//! # What is absent
//! - No sentence of the content in the wasm, and no word of the guide outside `content/`.
//! - No request after the page has loaded; no cookie, no storage; nothing a visitor chooses leaves
//!   the device, and the app never writes to the address.
//! - No rule of the content in code: which massage type fits which area is data.
//! - No drawing path written by hand, and no colour outside `style/`.

pub mod app;
pub mod components;
pub mod content;
pub mod diagram;
#[cfg(all(feature = "hydrate", not(feature = "wording"), target_family = "wasm"))]
pub mod dom;
pub mod prerender;
pub mod rules;
#[cfg(feature = "ssr")]
pub mod site;
#[cfg(all(feature = "wording", target_family = "wasm"))]
pub mod wording;
#[cfg(feature = "xtask")]
pub mod xtask;

pub use app::App;
