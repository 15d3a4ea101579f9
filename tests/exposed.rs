//! In another page as on its own: what is not displayed is not exposed to screen readers, and what can be tapped holds
//! a finger, a thumb where it is a way on.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use sciatica_guide::xtask::Browser;
use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use serde_json::json;
use support::engine::{Engine, Hosts};
use support::framed::Framed;

/// What takes room and cannot be seen, but is read out or takes the focus.
const EXPOSED: &str = "[...root.querySelectorAll('.guide *')].filter((it) => it.checkVisibility() && !it.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    && getComputedStyle(it).visibility === 'visible' && !it.closest('[aria-hidden=true], [inert], svg, .stage') && !it.matches('input, :has(input)') && it.textContent.trim()).map((it) => it.tagName + '.' + it.className + ': ' + it.textContent.trim().slice(0, 30))";

/// What can be tapped and is too small: 24 px, and 44 px for a way on. Links and words inside a sentence are excepted.
const SMALL: &str = "[...root.querySelectorAll('.guide :is(a[href], button, summary, label)')].filter((it) => it.checkVisibility() && !it.closest('.stage, .unseen') && !it.matches('.term'))
    .filter((it) => { const own = it.textContent.trim().length, all = it.parentElement.textContent.trim().length;
      const isInSentence = getComputedStyle(it).display === 'inline' && (all > own + 3 || it.closest('p, li'));
      const { width, height } = it.getBoundingClientRect();
      return !isInSentence && Math.min(width, height) < (it.matches('.own-page, .tab, .call, .button, .book, .help, .next, [class^=to-]') ? 43.5 : 23.5); })
    .map((it) => it.tagName + '.' + it.className + ': ' + it.textContent.trim().slice(0, 30) + ' ' + Math.round(it.getBoundingClientRect().height))";

in_each_engine! {
    only_what_shows_is_exposed_in_chromium: check, CHROMIUM;
    only_what_shows_is_exposed_in_firefox: check, FIREFOX;
    only_what_shows_is_exposed_in_webkit: check, WEBKIT;
}

async fn walk(engine: &Engine, what: &str) {
    for step in
        [".tab-where", "#area-glutes", ".tab-ok", ".tab-compare", "a[href='#warning-signs']", "[name=sign]"]
    {
        engine.run(&format!("root.querySelector(\"{step}\").click()")).await;
        if step == ".tab-ok" {
            engine.wait("root.querySelector('[data-later=ok] input') !== null").await.unwrap();
        }
        engine.rest().await;
        assert_eq!(engine.value(EXPOSED).await, json!([]), "{what}, {step}");
        assert_eq!(engine.value(SMALL).await, json!([]), "{what}, {step}");
    }
}

/// What belongs to a tick opens and closes with it. An engine may know that a selector holds and not lay out what it
/// shows: only boxes tell.
async fn follow(engine: &Engine, what: &str) {
    engine.run("root.querySelector('.tab-ok').click()").await;
    let boxes = |it: &str| {
        format!("[...root.querySelectorAll('{it}')].filter((it) => it.getClientRects().length).length")
    };
    let disc = "[data-condition=disc] .follows";
    for (tap, place, shown) in [
        ("[name=condition][value=disc]", disc, 1),
        ("[name=question-Q7][value='2']", "[data-question=Q7] .answer-advice", 1),
        ("[name=condition][value=disc]", disc, 0),
        ("[name=condition][value=disc]", "[data-question=Q7] .answer-advice", 1),
        ("[name=condition][value=disc]", disc, 0),
    ] {
        engine.run(&format!("root.querySelector(\"{tap}\").click()")).await;
        let expected = [&boxes(place), " === ", &shown.to_string()].concat();
        engine.wait(&expected).await.unwrap_or_else(|it| panic!("{what}, {tap}: {it}"));
    }
}

async fn check(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::begin();
    for width in [320, 900] {
        let around = |it: &str| format!("<main style=\"width: {width}px\">{it}</main>");
        assert_eq!(engine.settle(&hosts.make("element", &around("<!--element-->"))).await, "ready");
        engine.run("window.root = el.shadowRoot").await;
        walk(engine, &format!("{}, element of {width} px", browser.name)).await;
        follow(engine, &format!("{}, element of {width} px", browser.name)).await;
        engine.open(&hosts.make("frame", &around("<!--frame-->"))).await;
        let frame = Framed::ready(engine).await.unwrap();
        frame.enter().await;
        engine.run("window.root = document").await;
        walk(engine, &format!("{}, frame of {width} px", browser.name)).await;
        follow(engine, &format!("{}, frame of {width} px", browser.name)).await;
        frame.leave().await;
    }
}
