//! What every room does with elements.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Every element in `root` that matches and is of a kind.
pub fn all<T: JsCast>(root: &Element, selector: &str) -> Vec<T> {
    let found = root.query_selector_all(selector).ok();
    let nodes = found.iter().flat_map(|it| (0..it.length()).filter_map(|at| it.item(at)));
    nodes.filter_map(|it| it.dyn_into().ok()).collect()
}

/// A new element at the end of another.
pub fn child(parent: &Element, tag: &str) -> Option<Element> {
    let child = gloo_utils::document().create_element(tag).ok()?;
    parent.append_child(&child).ok()?;
    Some(child)
}

/// Hides an element, or shows it.
pub fn set_hidden(element: Option<Element>, hidden: bool) {
    if let Some(element) = element.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        element.set_hidden(hidden);
    }
}

/// Sets an attribute of an element, or takes it away.
pub fn set_attribute(element: Option<Element>, name: &str, value: Option<&str>) {
    let Some(element) = element else { return };
    match value {
        Some(value) => element.set_attribute(name, value).ok(),
        None => element.remove_attribute(name).ok(),
    };
}
