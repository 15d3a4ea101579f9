//! Pages that are built in ways of their own: the guide in them does what it does elsewhere.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use std::time::{Duration, Instant};

use sciatica_guide::xtask::Browser;
use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use sciatica_guide::xtask::server::Response;
use support::engine::{Engine, Hosts};
use thirtyfour::prelude::*;

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
    styles_that_other_programs_add_do_not_stand_for_those_of_the_guide_in_chromium: beside_styles, CHROMIUM;
    styles_that_other_programs_add_do_not_stand_for_those_of_the_guide_in_firefox: beside_styles, FIREFOX;
    styles_that_other_programs_add_do_not_stand_for_those_of_the_guide_in_webkit: beside_styles, WEBKIT;
    a_key_in_the_guide_leaves_the_dialog_around_it_open_in_chromium: in_a_dialog, CHROMIUM;
    a_key_in_the_guide_leaves_the_dialog_around_it_open_in_firefox: in_a_dialog, FIREFOX;
    a_key_in_the_guide_leaves_the_dialog_around_it_open_in_webkit: in_a_dialog, WEBKIT;
    a_script_that_is_early_waits_for_what_is_between_the_tags_in_chromium: early, CHROMIUM;
    a_script_that_is_early_waits_for_what_is_between_the_tags_in_firefox: early, FIREFOX;
    a_script_that_is_early_waits_for_what_is_between_the_tags_in_webkit: early, WEBKIT;
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

/// As extensions do that darken every page: they put sheets of their own into every tree.
async fn beside_styles(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::begin();
    let adds = "<script>{ const { attachShadow } = Element.prototype;
        Element.prototype.attachShadow = function (how) {
            const root = attachShadow.call(this, how), sheet = new CSSStyleSheet();
            for (let it = 0; it < 3; it++) root.append(document.createElement('style'));
            root.adoptedStyleSheets = [sheet];
            return root;
        } }</script>";
    let page = [adds, "<div><!--element--></div>", LINES].concat();
    assert_eq!(engine.settle(&hosts.make("styles", &page)).await, "ready", "{}", browser.name);
    let panels = "[...el.shadowRoot.querySelectorAll('.panel')].filter((it) => it.checkVisibility({ contentVisibilityAuto: true })).length";
    let padding = "parseFloat(getComputedStyle(el.shadowRoot.querySelector('.choice')).padding)";
    assert_eq!(engine.value(&format!("{padding} > 2")).await, true, "{}: {panels}", browser.name);
    // Once is enough. A sheet of a rule or two tells of bars, which come and go.
    engine.run("window.sheets = () => el.shadowRoot.adoptedStyleSheets.filter((it) => it.cssRules.length > 9).length; window.was = sheets(); el.remove(); document.body.append(el); el.scrollIntoView()").await;
    engine.run("document.body.append(el)").await;
    engine.wait("el.status === 'ready'").await.unwrap();
    assert_eq!(engine.value("was").await, 1, "{}", browser.name);
    assert_eq!(engine.value("sheets()").await, 1, "{}", browser.name);
}

/// Enter in a control may send the form around it, and a form of ours is none of a page's dialog.
async fn in_a_dialog(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::begin();
    let page = "<dialog><!--element--></dialog><script>document.querySelector('dialog').showModal()</script>";
    assert_eq!(engine.settle(&hosts.make("dialog", page)).await, "ready", "{}", browser.name);
    engine.run("el.shadowRoot.querySelector('#area-glutes').focus()").await;
    let keys = Key::Space + Key::Enter;
    engine.driver().action_chain().send_keys(keys).perform().await.unwrap();
    let is_open =
        "document.querySelector('dialog').open && el.shadowRoot.querySelector('#area-glutes').checked";
    engine.wait(is_open).await.unwrap_or_else(|it| panic!("{}: {it}", browser.name));
    engine.run("el.shadowRoot.querySelector('#sign-RF-1, [name=sign]')?.focus()").await;
    engine.driver().action_chain().send_keys(Key::Enter).perform().await.unwrap();
    assert_eq!(engine.value(is_open).await, true, "{}", browser.name);
}

/// Tools that make pages faster let scripts run as soon as they come, and a page may come in pieces.
async fn early(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::with(|it| {
        it.path.ends_with("/slow.js").then(|| {
            std::thread::sleep(Duration::from_millis(700));
            Response::data("text/javascript", "")
        })
    });
    let slow = "<script src=\"/slow.js\"></script>";
    let content =
        "<script type=\"application/json\">{ \"words\": { \"words.heading\": \"Where is it?\" } }</script>";
    for script in ["type=\"module\" async crossorigin", ""] {
        let page = format!(
            "<script {script} src=\"https://GUIDE_ORIGIN/v1/loader.js\"></script>{slow}<sciatica-guide><p>An article.</p>{slow}{content}</sciatica-guide>{LINES}"
        );
        assert_eq!(engine.settle(&hosts.make("early", &page)).await, "ready", "{} {script}", browser.name);
        let heading = engine.value("el.shadowRoot.querySelector('h1').textContent").await;
        assert_eq!(heading, "Where is it?", "{} {script}", browser.name);
        assert_eq!(engine.own_lines().await, [""; 0], "{} {script}", browser.name);
    }
}
