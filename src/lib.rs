//! Sciatica Guide: an interactive drawing of the four areas that matter in sciatica. Choosing one
//! shows when to be careful and which massage types may suit.
//!
//! # Words
//! - *area*: one of the four parts of the body that the guide is about.
//! - *massage type*: one of the five kinds of work (a modality) of the studio's article.
//! - *caution*: when to hold back, said for everybody in an area (a precaution).
//! - *sign*: a warning sign (a red flag): a doctor has to look before any massage.
//! - *condition*: something about a visitor's health that changes or forbids work (a contraindication).
//! - *situation*: the conditions and answers of one visitor; *result*: what follows for a type in an area.
//! - *visit*: all that one visitor has chosen and said; *act*: one step from a visit to the next.
//! - *session*: a visit to the studio with the tablet in hand, screen after screen; *plan*: all that is said, marked and
//!   agreed in it; *card*: the plan as a page to take home.
//! - *view*: one of the parts of the guide of which one shows at a time; *look*: how the drawing looks at the
//!   moment, its *layer* and skin tone among it.
//! - *later parts*: what comes once it is wanted, each to the place that bears its name.
//! - *slot*: a stretch of the page for prerendered words; *store*: words that the app copies from, each a *phrase*.
//! - *place*: where in the page an act leads the reader.
//! - *embedding*: how the guide stands in a page: its own or, in that of another, the *host*, as a *frame* or an *element*.
//!
//! # Code map, in reading order
//! - [`content`]: what the guide says. Ids are closed sets; every word is in one checked file.
//! - [`rules`]: what choosing means. One visit as a value, and what each act makes of it. No framework, no browser.
//! - [`diagram`]: the body drawing. Numbers become paths on the build machine.
//! - [`prerender`]: the words as HTML, rendered into the page before any script runs.
//! - [`app`]: the guide's frame; what of it changes is bound to signals.
//! - `browser` (browser only): what the programs below do with a page alike.
//! - `dom` (browser only): from events to acts, and from the visit to what the page shows.
//! - `session` (browser only, a wasm of its own): joins the screens of a session, from the controls to the page to take
//!   home.
//! - `overrides` (browser only, a wasm of its own): holds a host page's words to the rules of the build.
//! - `site` (build only): the finished pages, as text, and the modules of `src/embedding/`, joined.
//! - `xtask` (build tool only): what `cargo xtask` does.
//!
//! One source, two builds: feature `ssr` renders the whole page on the build machine; feature
//! `hydrate` is the browser's wasm, which takes over that very markup and holds logic only.
//!
//! # What is absent
//! - No sentence of the content in the wasm, and no word of the guide outside `content/`.
//! - No request that tells of a choice: what comes after the page is one file, the same for everybody; no cookie,
//!   no storage; nothing a visitor chooses leaves the device, and the app never writes to the address.
//! - No rule of the content in code: which massage type fits which area is data.
//! - No drawing path written by hand, and no colour outside `style/`.

pub mod app;
#[cfg(all(feature = "hydrate", not(feature = "overrides"), target_family = "wasm"))]
pub mod browser;
pub mod content;
pub mod diagram;
#[cfg(all(
    feature = "hydrate",
    not(any(feature = "overrides", feature = "session")),
    target_family = "wasm"
))]
pub mod dom;
#[cfg(all(feature = "overrides", target_family = "wasm"))]
pub mod overrides;
pub mod prerender;
pub mod rules;
#[cfg(all(feature = "session", target_family = "wasm"))]
pub mod session;
#[cfg(feature = "ssr")]
pub mod site;
#[cfg(feature = "xtask")]
pub mod xtask;

pub use app::App;

/// What gives out memory in the browser: smaller and quicker than the one that comes with Rust.
#[cfg(all(feature = "hydrate", target_family = "wasm"))]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
