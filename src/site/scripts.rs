//! The scripts around the app: plain sources in `src/embedding/`, joined and filled in by the build.

use serde_json::Value;

/// Opens the area that a link names, on the guide's own page.
pub const LINK: &str = concat!(include_str!("../embedding/book.js"), include_str!("../embedding/link.js"));

/// What the guide does inside a frame.
pub const FRAME: &str = concat!(
    include_str!("../embedding/book.js"),
    include_str!("../embedding/focus.js"),
    include_str!("../embedding/frame.js")
);

/// For the page around a frame: its height and its wishes. Sent as written, so that whoever runs the page can
/// read it.
pub const EMBED: &str = include_str!("../embedding/embed.js");

/// Starts the app on a page of its own; stands behind what wasm-bindgen writes.
const BOOT: &str = concat!(include_str!("../embedding/start.js"), include_str!("../embedding/boot.js"));

/// The custom element itself.
const ELEMENT: &str = include_str!("../embedding/element.js");

/// What runs the guide inside an element.
const GUEST: &str = concat!(
    include_str!("../embedding/start.js"),
    include_str!("../embedding/book.js"),
    include_str!("../embedding/focus.js"),
    include_str!("../embedding/looks.js"),
    include_str!("../embedding/wording.js"),
    include_str!("../embedding/guest.js"),
);

/// A host's words.
const REWORD: &str = include_str!("../embedding/reword.js");

/// The script of the app: what wasm-bindgen wrote, and the start behind it.
pub fn app(glue: &str, build: &str, wasm: &str) -> String {
    small(&[glue, &filled(BOOT, &[("build", build), ("wasm", wasm)])].concat())
}

/// The script of the custom element, with the names and hashes of what it loads.
pub fn element(slots: &[(&str, &str)]) -> String {
    small(&filled(ELEMENT, slots))
}

/// The script that runs the guide inside elements, with the names and hashes of what it loads.
pub fn guest(slots: &[(&str, &str)]) -> String {
    small(&filled(GUEST, slots))
}

/// The script that checks and puts in a host's words: what wasm-bindgen wrote for the rules, and the use of it.
pub fn wording(glue: &str, texts: &Value, rules: &str) -> String {
    small(&[glue, &filled(REWORD, &[("texts", &texts.to_string()), ("rules", rules)])].concat())
}

/// A script without what only its readers need; as written, should the minifier not know its syntax.
pub fn small(script: &str) -> String {
    minifier::js::minify(script).map_or_else(|_| script.to_owned(), |it| it.to_string())
}

fn filled(script: &str, slots: &[(&str, &str)]) -> String {
    slots.iter().fold(script.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}
