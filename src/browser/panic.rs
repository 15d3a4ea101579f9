//! What becomes of a panic.

use js_sys::Function;
use wasm_bindgen::prelude::*;

use super::digits::decimal;

/// Tells `report` what went wrong and where, should the program ever panic: after that nothing of it can be used.
#[wasm_bindgen]
pub fn on_panic(report: Function) {
    std::panic::set_hook(Box::new(move |panic| {
        let place = panic.location().map(|it| [it.file(), ", line ", &decimal(it.line())].concat());
        let what = panic.payload_as_str().unwrap_or("panic");
        let message = [what, " in ", &place.unwrap_or_default()].concat();
        report.call1(&JsValue::NULL, &JsValue::from_str(&message)).ok();
    }));
}
