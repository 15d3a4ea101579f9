//! The scripts around the app: modules in `src/embedding/`, joined with what the build knows.

use serde_json::{Value, json};

use crate::content::BOOKING_ADDRESS;
use crate::content::check::text::promise_pattern;
use crate::content::model::brand;
use crate::site::bundle::{Module, bundled};
use crate::site::minify::{ScriptError, minified};

macro_rules! modules {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("../embedding/", $name)))),*]
    };
}

/// Every module of ours.
pub const MODULES: [Module; 38] = modules![
    "ahead.js",
    "area.js",
    "article.js",
    "attributes.js",
    "awake.js",
    "bars.js",
    "booking.js",
    "brand.js",
    "checked.js",
    "clear.js",
    "deep-link.js",
    "door.js",
    "element-runtime.js",
    "embed.js",
    "faults.js",
    "features.js",
    "fragment.js",
    "frame.js",
    "here.js",
    "host-overrides.js",
    "idle.js",
    "keys.js",
    "later.js",
    "load-wasm.js",
    "loader.js",
    "meanings.js",
    "messages.js",
    "overrides.js",
    "page.js",
    "place.js",
    "reading.js",
    "session-start.js",
    "session.js",
    "start.js",
    "tablet.js",
    "theme.js",
    "view.js",
    "whole.js",
];

/// What the scripts call the modules that the build makes.
const SLOTS: &str = "slots.js";
const APP: &str = "app.js";
const RULES: &str = "rules.js";

/// In a page of ours, as early as there is a guide: tells the first states, with what the build knows of them.
///
/// # Errors
/// When a module is at fault.
pub fn start(slots: &Value) -> Result<String, ScriptError> {
    minified(&apart(&joined("start.js", slots, None)?), false)
}

/// Before the app is there, on the guide's own page: opens the area that a link names, and fills the addresses of
/// online booking where the studio has one.
///
/// # Errors
/// When a module is at fault.
pub fn own_page(books: bool) -> Result<String, ScriptError> {
    in_page("deep-link.js", &json!({ "BOOKING_ADDRESS": BOOKING_ADDRESS, "BOOKS": books }))
}

/// What the guide does inside a frame.
///
/// # Errors
/// When a module is at fault.
pub fn frame() -> Result<String, ScriptError> {
    in_page("frame.js", &json!({ "BOOKING_ADDRESS": BOOKING_ADDRESS, "BRAND": brand() }))
}

/// For the page around a frame: its height and its wishes. It says what it is to whoever finds it in a page.
///
/// # Errors
/// When a module is at fault.
pub fn embed() -> Result<String, ScriptError> {
    let script = joined("embed.js", &json!({}), None)?;
    let head = script.split_inclusive('\n').take_while(|it| it.starts_with("//"));
    Ok(head.collect::<String>() + &minified(&apart(&script), false)?)
}

/// Starts the app on a page of its own; `glue` is what wasm-bindgen wrote for it.
///
/// # Errors
/// When a module is at fault.
pub fn page(glue: &str, slots: &Value) -> Result<String, ScriptError> {
    minified(&joined("page.js", slots, Some((APP, glue)))?, true)
}

/// The custom element, with the names and hashes of what it loads; a module or a plain script.
///
/// # Errors
/// When a module is at fault.
pub fn loader(slots: &Value) -> Result<String, ScriptError> {
    anyhow(&joined("loader.js", slots, None)?)
}

/// What stands at the address that stays: brings the loader, as a module or as a plain script.
///
/// # Errors
/// When a module is at fault.
pub fn door(slots: &Value) -> Result<String, ScriptError> {
    anyhow(&joined("door.js", slots, None)?)
}

/// Runs the guide inside elements, with the names and hashes of what it loads.
///
/// # Errors
/// When a module is at fault.
pub fn runtime(glue: &str, slots: &Value) -> Result<String, ScriptError> {
    minified(&joined("element-runtime.js", slots, Some((APP, glue)))?, true)
}

/// Checks and puts in a host's words; `glue` is what wasm-bindgen wrote for the rules.
///
/// # Errors
/// When a module is at fault.
pub fn overrides(glue: &str, slots: &Value) -> Result<String, ScriptError> {
    minified(&joined("overrides.js", slots, Some((RULES, glue)))?, true)
}

/// Joins the screens of a session; `glue` is what wasm-bindgen wrote for its program.
///
/// # Errors
/// When a module is at fault.
pub fn session(glue: &str, slots: &Value) -> Result<String, ScriptError> {
    minified(&joined("session.js", slots, Some((APP, glue)))?, true)
}

/// In a page of a session, before its program is there.
///
/// # Errors
/// When a module is at fault.
pub fn session_start() -> Result<String, ScriptError> {
    in_page("session-start.js", &json!({}))
}

fn in_page(entry: &str, slots: &Value) -> Result<String, ScriptError> {
    minified(&apart(&joined(entry, slots, None)?), false)
}

/// What a studio's own head has to be.
pub fn brand() -> Value {
    json!({
        "colour": brand::COLOUR,
        "logo": brand::LOGO,
        "largestLogo": brand::LARGEST_LOGO,
        "longestVoice": brand::LONGEST_VOICE,
        "promise": promise_pattern(),
    })
}

/// A script that runs as a module, as a plain script, and behind whatever it may be joined to.
fn anyhow(script: &str) -> Result<String, ScriptError> {
    Ok([";", &minified(&apart(script), false)?].concat())
}

/// A script that leaves no name behind in the page.
fn apart(script: &str) -> String {
    ["(() => {\n", script, "})();\n"].concat()
}

/// What wasm-bindgen keeps to itself: the scripts start a program with these two, without its own way of loading,
/// which guesses what it was given.
const KEPT: &str = "\nexport { __wbg_finalize_init, __wbg_get_imports };\n";

fn joined(entry: &str, slots: &Value, made: Option<Module>) -> Result<String, ScriptError> {
    let slots = slots.as_object().into_iter().flatten();
    let slots: String = slots
        .map(|(name, value)| ["export const ", name, " = ", &value.to_string(), ";\n"].concat())
        .collect();
    let made = made.map(|(name, glue)| (name, [glue, KEPT].concat()));
    let made = made.as_ref().map(|(name, glue)| (*name, glue.as_str()));
    let modules: Vec<_> = MODULES.into_iter().chain(made).chain([(SLOTS, slots.as_str())]).collect();
    bundled(entry, &modules)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_module_of_the_folder_is_known() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/embedding");
        let files =
            std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap());
        let mut files: Vec<_> = files.filter(|it| !it.ends_with(".d.ts")).collect();
        files.sort();
        assert_eq!(files, MODULES.map(|it| it.0));
    }

    #[test]
    fn scripts_in_a_page_leave_no_name_behind() {
        for script in [own_page(true).unwrap(), own_page(false).unwrap(), frame().unwrap()] {
            assert!(script.starts_with("(()=>{") && script.ends_with("})();"), "{script}");
            assert!(!script.contains("</"), "{script}");
        }
    }

    #[test]
    fn the_script_of_a_page_around_says_what_it_is() {
        let script = embed().unwrap();
        let (head, rest) = script.split_once("(()=>{").unwrap();
        assert!(head.starts_with("// Sciatica Guide: ") && head.ends_with(".\n"), "{script}");
        assert!(!rest.contains('\n') && rest.ends_with("})();"), "{script}");
    }
}
