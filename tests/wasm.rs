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

/// Long enough for a choice to be answered by one frame and shown by the next, in milliseconds.
const PAINTED: i32 = 100;

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
    let _app = mount(&root);
    tick().await;
    assert!(before.is_same_node(Some(&radio(&root, "glutes"))), "the very same elements");
    assert_eq!(root.text_content(), text);
    assert_eq!(status(&root), "", "nothing is said before the first choice");
    root.remove();
}

#[wasm_bindgen_test]
async fn choosing_speaks_once_and_returning_says_so() {
    let root = page();
    let _app = mount(&root);
    radio(&root, "piriformis").click();
    sleep(PAINTED).await;
    assert_eq!(status(&root), "Piriformis. 5 massage types, 4 cautions.");
    let back: HtmlElement = root.query_selector("[type=reset]").unwrap().unwrap().unchecked_into();
    back.click();
    sleep(PAINTED).await;
    assert!(!radio(&root, "piriformis").checked());
    assert!(!status(&root).is_empty() && !status(&root).contains("Piriformis"));
    root.remove();
}

#[wasm_bindgen_test]
async fn a_choice_made_before_it_arrived_is_kept() {
    let root = page();
    radio(&root, "lumbar").set_checked(true);
    let _app = mount(&root);
    tick().await;
    assert!(radio(&root, "lumbar").checked());
    radio(&root, "glutes").click();
    sleep(PAINTED).await;
    assert!(status(&root).starts_with("Glutes."));
    root.remove();
}

#[wasm_bindgen_test]
async fn a_link_chooses_and_an_unknown_one_changes_nothing() {
    let root = page();
    let _app = mount(&root);
    let location = gloo_utils::window().location();
    for (fragment, chosen) in [("area=hamstrings", true), ("area=elbow", true), ("", true)] {
        location.set_hash(fragment).unwrap();
        sleep(50).await;
        assert_eq!(radio(&root, "hamstrings").checked(), chosen, "{fragment}");
    }
    root.remove();
}

#[wasm_bindgen_test]
async fn two_hundred_rounds_leave_nothing_behind() {
    let nodes = || gloo_utils::document().query_selector_all("*").unwrap().length();
    let before = nodes();
    for _ in 0..200 {
        let root = page();
        let app = mount(&root);
        radio(&root, "glutes").click();
        tick().await;
        drop(app);
        root.remove();
    }
    assert_eq!(nodes(), before);
    let root = page();
    let _app = mount(&root);
    radio(&root, "glutes").click();
    sleep(PAINTED).await;
    assert!(status(&root).starts_with("Glutes."), "the next one works");
    root.remove();
}

/// Lets the browser do what it has queued, such as telling that the address has changed.
async fn sleep(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |done, _| {
        gloo_utils::window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds)
            .unwrap();
    });
    wasm_bindgen_futures::JsFuture::from(promise).await.unwrap();
}
