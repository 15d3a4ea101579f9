//! The app inside a real browser, on the markup that the build renders: `cargo xtask test` writes that
//! markup to the file named by `SCIATICA_GUIDE_HTML` and runs these tests.

#![cfg(target_family = "wasm")]
#![expect(clippy::unwrap_used, reason = "a test whose page is not as expected should stop")]

use leptos::task::tick;
use sciatica_guide::dom::mount;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

/// More frames than any choice takes to show.
const PATIENCE: u32 = 300;

const GUIDE: &str = include_str!(env!("SCIATICA_GUIDE_HTML"));

/// The prerendered guide in a fresh element of the page.
fn page() -> HtmlElement {
    let document = gloo_utils::document();
    let root: HtmlElement = document.create_element("div").unwrap().unchecked_into();
    root.set_inner_html(GUIDE);
    gloo_utils::body().append_child(&root).unwrap();
    root
}

fn radio(root: &HtmlElement, area: &str) -> HtmlInputElement {
    root.query_selector(&format!("#area-{area}")).unwrap().unwrap().unchecked_into()
}

fn status(root: &HtmlElement) -> String {
    root.query_selector(".guide > [role=status]").unwrap().unwrap().text_content().unwrap().trim().to_owned()
}

#[wasm_bindgen_test]
async fn it_takes_over_the_markup_that_is_there() {
    let root = page();
    let before = radio(&root, "glutes");
    let text = root.text_content();
    let _app = mount(&root).unwrap();
    tick().await;
    assert!(before.is_same_node(Some(&radio(&root, "glutes"))), "the very same elements");
    assert_eq!(root.text_content(), text);
    assert_eq!(status(&root), "", "nothing is said before the first choice");
    root.remove();
}

#[wasm_bindgen_test]
async fn choosing_speaks_once_and_returning_says_so() {
    let root = page();
    let _app = mount(&root).unwrap();
    radio(&root, "piriformis").click();
    until(|| status(&root).starts_with("Piriformis. 5 massage types, ")).await;
    let back: HtmlElement = root.query_selector("[type=reset]").unwrap().unwrap().unchecked_into();
    back.click();
    until(|| !status(&root).is_empty() && !status(&root).contains("Piriformis")).await;
    assert!(!radio(&root, "piriformis").checked());
    root.remove();
}

#[wasm_bindgen_test]
async fn a_choice_made_before_it_arrived_is_kept() {
    let root = page();
    radio(&root, "lumbar").set_checked(true);
    let _app = mount(&root).unwrap();
    tick().await;
    assert!(radio(&root, "lumbar").checked());
    radio(&root, "glutes").click();
    until(|| status(&root).starts_with("Glutes.")).await;
    root.remove();
}

#[wasm_bindgen_test]
async fn two_hundred_rounds_leave_nothing_behind() {
    let nodes = || gloo_utils::document().query_selector_all("*").unwrap().length();
    let before = nodes();
    for _ in 0..200 {
        let root = page();
        let app = mount(&root).unwrap();
        radio(&root, "glutes").click();
        tick().await;
        drop(app);
        root.remove();
    }
    assert_eq!(nodes(), before);
    let root = page();
    let _app = mount(&root).unwrap();
    radio(&root, "glutes").click();
    until(|| status(&root).starts_with("Glutes.")).await;
    root.remove();
}

/// Waits, frame by frame, until something is so.
async fn until(is_so: impl Fn() -> bool) {
    for _ in 0..PATIENCE {
        if is_so() {
            return;
        }
        frame().await;
    }
    panic!("it never came to be");
}

/// Lets the browser paint its next frame.
async fn frame() {
    let promise = js_sys::Promise::new(&mut |done, _| {
        gloo_utils::window().request_animation_frame(&done).unwrap();
    });
    wasm_bindgen_futures::JsFuture::from(promise).await.unwrap();
}
