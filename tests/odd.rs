//! Pages that are built in ways of their own: the guide in them does what it does elsewhere.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use std::time::{Duration, Instant};

use sciatica_guide::xtask::Browser;
use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use support::engine::{Engine, Hosts};

const LINES: &str =
    "<p>A line of the studio.</p><p>Another.</p><p>Another.</p><p>Another.</p><p>Another.</p>";

const IS_HIGH: &str =
    "found().every((it) => (it.scrollIntoView({ behavior: 'instant' }), parseFloat(it.style.height) > 600))";

in_each_engine! {
    names_that_hide_what_a_document_has_are_no_hindrance_in_chromium: named, CHROMIUM;
    names_that_hide_what_a_document_has_are_no_hindrance_in_firefox: named, FIREFOX;
    names_that_hide_what_a_document_has_are_no_hindrance_in_webkit: named, WEBKIT;
    a_name_that_a_script_has_taken_ends_in_the_article_in_chromium: taken, CHROMIUM;
    a_name_that_a_script_has_taken_ends_in_the_article_in_firefox: taken, FIREFOX;
    a_name_that_a_script_has_taken_ends_in_the_article_in_webkit: taken, WEBKIT;
    a_frame_in_a_shadow_tree_is_found_in_chromium: shadow, CHROMIUM;
    a_frame_in_a_shadow_tree_is_found_in_firefox: shadow, FIREFOX;
    a_frame_in_a_shadow_tree_is_found_in_webkit: shadow, WEBKIT;
    an_element_without_a_box_of_its_own_starts_in_chromium: without_a_box, CHROMIUM;
    an_element_without_a_box_of_its_own_starts_in_firefox: without_a_box, FIREFOX;
    an_element_without_a_box_of_its_own_starts_in_webkit: without_a_box, WEBKIT;
    a_page_that_comes_back_has_the_guide_where_it_was_in_chromium: comes_back, CHROMIUM;
    a_page_that_comes_back_has_the_guide_where_it_was_in_firefox: comes_back, FIREFOX;
    a_page_that_comes_back_has_the_guide_where_it_was_in_webkit: comes_back, WEBKIT;
}

/// A form or a picture with a name is what a document has by that name.
async fn named(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::begin();
    for (start, end) in [("<img alt=\"\"", ""), ("<form", "</form>")] {
        let names = ["links", "body", "head", "hidden", "documentElement", "currentScript", "forms"];
        let names = names.map(|it| format!("{start} name=\"{it}\">{end}")).concat();
        let page = format!("{names}<main>{LINES}<div><!--element--></div>{LINES}<!--frame-->{LINES}</main>");
        let case = format!("{} {start}", browser.name);
        assert_eq!(engine.settle(&hosts.make("named", &page)).await, "ready", "{case}");
        engine.run("window.found = () => [...document.querySelectorAll('iframe')]").await;
        engine.wait(IS_HIGH).await.unwrap_or_else(|it| panic!("{case}: {it}"));
        let linked = "[...document.querySelectorAll('[data-linked]')].map((it) => it.localName).join()";
        assert_eq!(engine.value(linked).await, "iframe,a", "{case}");
        engine.run("document.querySelector('main').append(found()[0].cloneNode())").await;
        engine.run("found()[1].removeAttribute('style')").await;
        engine.wait(IS_HIGH).await.unwrap_or_else(|it| panic!("{case}, later: {it}"));
        assert_eq!(engine.own_lines().await, [""; 0], "{case}");
        engine.run("document.querySelector(':root').className = 'translated-ltr'").await;
        engine.wait("el.code === 'SG112'").await.unwrap_or_else(|it| panic!("{case}: {it}"));
    }
}

/// Parts of site builders keep what was pasted to themselves.
async fn shadow(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::begin();
    let page = format!(
        "{LINES}<x-part></x-part>{LINES}<template><!--frame--></template><script>
           customElements.define('x-part', class extends HTMLElement {{ constructor() {{
             super();
             this.attachShadow({{ mode: 'open' }}).append(document.querySelector('template').content.cloneNode(true));
           }} }});
           window.found = () => [...document.querySelectorAll('x-part')].map((it) => it.shadowRoot.querySelector('iframe'))</script>"
    );
    engine.open(&hosts.make("shadow", &page)).await;
    engine.wait(IS_HIGH).await.unwrap_or_else(|it| panic!("{}: {it}", browser.name));
    engine.run("document.body.prepend(document.createElement('x-part'))").await;
    engine.wait(IS_HIGH).await.unwrap_or_else(|it| panic!("{}, later: {it}", browser.name));
    assert_eq!(engine.own_lines().await, [""; 0], "{}", browser.name);
    engine.run("scrollTo(0, 0)").await;
    enter(engine).await;
    engine.wait("document.querySelector('main').hasAttribute('data-ready')").await.unwrap();
    let choice = thirtyfour::By::Css(".area:has(#area-piriformis)");
    engine.driver().find(choice).await.unwrap().click().await.unwrap();
    engine.driver().enter_default_frame().await.unwrap();
    let begin = Instant::now();
    loop {
        enter(engine).await;
        let top = "document.querySelector('#heading-piriformis').getBoundingClientRect().top";
        let top = engine.value(top).await.as_f64().unwrap();
        engine.driver().enter_default_frame().await.unwrap();
        let seen = format!("found()[0].getBoundingClientRect().top + {top}");
        let seen = engine.value(&seen).await.as_f64().unwrap();
        if top > 0.0 && (0.0..500.0).contains(&seen) {
            return;
        }
        assert!(begin.elapsed() < Duration::from_secs(8), "{}: the heading stands at {seen}", browser.name);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// From here on scripts run in the first frame.
async fn enter(engine: &Engine) {
    let frame = engine.driver().execute("return found()[0]", Vec::new()).await.unwrap();
    frame.element().unwrap().enter_frame().await.unwrap();
}

/// Names of scripts may hide what a browser has by them. Then the guide cannot run, and says so.
async fn taken(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::begin();
    // WebKit's own driver needs the others.
    let names: &[&str] =
        if browser.name == WEBKIT.name { &["MutationObserver"] } else { &["MutationObserver", "Map", "Set"] };
    for name in names {
        let page =
            format!("<script>window.{name} = function () {{}}</script><div><!--element--></div>{LINES}");
        let status = engine.settle(&hosts.make("taken", &page)).await;
        assert_eq!(status, "fallback", "{} without {name}", browser.name);
        assert_eq!(engine.own_lines().await.len(), 1, "{} without {name}", browser.name);
    }
}

/// Styles that take every box of a page apart leave the element none that could come near the window.
async fn without_a_box(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::begin();
    let page = format!(
        "<style>main * {{ display: contents !important }}</style><main>{LINES}<sciatica-guide></sciatica-guide>{LINES}</main>{}",
        support::engine::LOADER
    );
    assert_eq!(engine.settle(&hosts.make("contents", &page)).await, "ready", "{}", browser.name);
    assert_eq!(engine.own_lines().await, [""; 0], "{}", browser.name);
    // What a page hides stays hidden, and is there once it is shown.
    let page = format!("<style>sciatica-guide {{ display: none }}</style><div><!--element--></div>{LINES}");
    engine.open(&hosts.make("none", &page)).await;
    engine.run("window.el = document.querySelector('sciatica-guide')").await;
    engine.wait("el.status === 'idle'").await.unwrap();
    engine.run("document.querySelector('style').remove()").await;
    engine.wait("el.status === 'ready'").await.unwrap_or_else(|it| panic!("{}: {it}", browser.name));
}

/// Libraries that turn pages without loading them put back a copy of what they showed, and scroll to where that was.
async fn comes_back(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::begin();
    let page = format!("{LINES}<div><!--element--></div>{}", LINES.repeat(20));
    assert_eq!(engine.settle(&hosts.make("back", &page)).await, "ready", "{}", browser.name);
    engine.run("window.copy = document.body.cloneNode(true); document.body.replaceWith(document.createElement('body'))").await;
    engine.run("document.body.replaceWith(copy); window.el = document.querySelector('sciatica-guide');
        scrollTo({ top: el.getBoundingClientRect().top + scrollY + 100, behavior: 'instant' }); window.was = scrollY").await;
    engine.wait("el.status === 'ready' || el.status === 'fallback'").await.unwrap();
    assert_eq!(engine.value("el.status").await, "ready", "{}: {:?}", browser.name, engine.own_lines().await);
    assert_eq!(engine.value("Math.round(scrollY - was)").await, 0, "{}", browser.name);
}
