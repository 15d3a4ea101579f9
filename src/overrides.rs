//! What a browser needs to hold a host page's words to the rules of the build: a module of its own, which only
//! a page with words of its own loads.

use wasm_bindgen::prelude::*;

use crate::content::check::host_faults;

/// Everything that is wrong with `texts`, which stand at `paths` of the content file, one line each.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "what comes from a browser comes by value")]
pub fn faults(paths: Vec<String>, texts: Vec<String>) -> Vec<String> {
    let pairs = paths.iter().map(String::as_str).zip(texts.iter().map(String::as_str));
    host_faults(pairs).iter().map(ToString::to_string).collect()
}
